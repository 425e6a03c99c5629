// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/form_conversion.h"

#include "model/catalogue/property_schema.h"

#include <algorithm>
#include <string_view>

namespace headroom {
namespace {

Tree constantLaw(double mean)
{
    return Tree::map({{"law", "constant"}, {"mean", mean}});
}

/// What a required part may begin with; `size` is the mean time or the usual rate of the value so
/// far.
Tree beginning(PropertyKind kind, const FormField &field, double size)
{
    switch (field.kind) {
    case FieldKind::Numbers:
        if (field.key == "days")
            return Tree::list({1, 1, 1, 1, 1, 1, 1});
        if (field.key == "weights")
            return Tree::list({0.9, 0.1});
        return Tree::list({size, size * 2, size});
    case FieldKind::Laws: return Tree::list({constantLaw(size), constantLaw(size * 5)});
    case FieldKind::Law: return constantLaw(1);
    case FieldKind::Steps:
        return Tree::list(
            {Tree::map({{"at", 0}, {"rate", size}}), Tree::map({{"at", 600}, {"rate", size * 2}})});
    case FieldKind::Choice: return field.choices.empty() ? Tree() : Tree(field.choices.front());
    case FieldKind::Text: return Tree();
    case FieldKind::Number:
    case FieldKind::Integer: break;
    }
    if (kind == PropertyKind::Keys)
        return field.unit == Unit::Fraction ? Tree(0.5) : Tree(1000);
    if (field.key == "users")
        return Tree(50);
    if (field.key == "baseTime")
        return Tree(60);
    if (field.key == "peakTime")
        return Tree(10);
    if (kind == PropertyKind::Traffic && field.unit == Unit::Seconds)
        return Tree(600);
    const bool isUpper = field.key == "peak" || field.key == "to";
    return Tree(isUpper ? size * 2 : size);
}

} // namespace

Tree convertedTo(PropertyKind kind, const Form &form, const Tree &value)
{
    double size = 0;
    if (kind == PropertyKind::Distribution)
        size = distributionFrom(value).mean();
    else if (kind == PropertyKind::Traffic)
        size = trafficFrom(value).rateAt(0);
    if (size <= 0)
        size = kind == PropertyKind::Distribution ? 0.1 : 100;

    Tree result = Tree::map({{std::string(formKey(kind)), Tree(form.word)}});
    for (const FormField &field : form.fields) {
        const Tree *old = value.find(field.key);
        if (old)
            result.set(field.key, *old);
        else if (field.required && field.defaultJson.empty())
            result.set(field.key, beginning(kind, field, size));
    }
    if (!formRefusal(kind, "", result))
        return result;

    // Forms that offer two ways to say it: a range or a mean, a file or values.
    if (kind == PropertyKind::Distribution && form.field("from") && form.field("to")) {
        result = Tree::map({{std::string(formKey(kind)), Tree(form.word)},
                            {"from", size / 2},
                            {"to", size * 1.5}});
    } else if (form.field("values")) {
        result.set("values", Tree::list({size, size * 2, size}));
        if (form.field("interval"))
            result.set("interval", Tree(600));
        result.erase("file");
    }
    return result;
}

} // namespace headroom
