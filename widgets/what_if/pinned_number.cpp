// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/pinned_number.h"

#include "model/catalogue/property_forms.h"
#include "model/catalogue/property_schema.h"
#include "model/editing/validation.h"
#include "widgets/common/text.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

QString ownerOf(const Design &design, const Setting &setting)
{
    if (setting.node)
        return toQString(setting.node->label());
    const auto labelOf = [&design](const NodeId &id) {
        const Node *node = design.node(id);
        return toQString(node ? node->label() : id.value());
    };
    return labelOf(setting.link->from) + QStringLiteral(" → ") + labelOf(setting.link->to);
}

bool isNumeric(PropertyKind kind)
{
    return kind == PropertyKind::Number || kind == PropertyKind::Integer;
}

/// 1, 2 or 5 times a power of ten, not below `value`.
double roundUp(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

std::optional<double> numberIn(const Tree &tree)
{
    return tree.isNumber() ? std::optional(tree.number()) : std::nullopt;
}

} // namespace

QString PinnedNumber::title() const
{
    return owner + QStringLiteral(" · ") + name;
}

PropertySpec specOf(const FormField &field)
{
    PropertySpec spec;
    spec.key = field.key;
    spec.name = field.name;
    spec.kind = field.kind == FieldKind::Integer ? PropertyKind::Integer : PropertyKind::Number;
    spec.unit = field.unit;
    spec.minimum = field.minimum;
    spec.maximum = field.maximum;
    spec.defaultJson = field.defaultJson;
    return spec;
}

std::optional<PinnedNumber> pinnedNumber(const Design &design, const Catalogue &catalogue,
                                         const PropertyPath &path)
{
    const Result<Setting> found = findSetting(design, catalogue, path);
    if (!found || !found->spec)
        return std::nullopt;
    const Setting &setting = *found;
    const PropertySpec &whole = *setting.spec;
    const Tree *written = (setting.node ? setting.node->properties : setting.link->properties)
                              .find(setting.path.key);
    const Tree &value = written ? *written : defaultOf(whole);
    PinnedNumber number;
    number.owner = ownerOf(design, setting);
    if (setting.path.parts.empty()) {
        if (!isNumeric(whole.kind))
            return std::nullopt;
        number.name = translated(whole.name);
        number.spec = whole;
        number.value = numberIn(value);
        return number;
    }

    // Down to the part: `traffic.think.mean` goes through a law inside the traffic.
    PropertyKind kind = whole.kind;
    const Tree *inside = &value;
    number.name = translated(whole.name);
    for (std::size_t i = 0; i < setting.path.parts.size(); ++i) {
        const std::string &part = setting.path.parts[i];
        const bool isLast = i + 1 == setting.path.parts.size();
        const Form *form = formOf(kind, *inside);
        const FormField *field = form ? form->field(part) : nullptr;
        if (!field)
            return std::nullopt;
        number.name += QStringLiteral(": ") + translated(field->name);
        if (isLast) {
            if (field->kind != FieldKind::Number && field->kind != FieldKind::Integer)
                return std::nullopt;
            number.spec = specOf(*field);
            number.spec.logarithmic = whole.logarithmic;
            number.value = numberIn(inside->find(part) ? inside->at(part) : defaultOf(number.spec));
            return number;
        }
        if (field->kind != FieldKind::Law)
            return std::nullopt;
        kind = PropertyKind::Distribution;
        inside = &inside->at(part);
    }
    return std::nullopt;
}

WhatIf suggestedSlider(const PropertyPath &path, const PinnedNumber &number)
{
    const PropertySpec &spec = number.spec;
    const bool isShare = spec.unit == Unit::Fraction && spec.maximum <= 1;
    const double value = number.value.value_or(std::isfinite(spec.minimum) ? spec.minimum : 0);
    double from = std::max(0.0, spec.minimum);
    double to = value > 0 ? roundUp(value * 3) : 100;
    if (isShare)
        to = 1;
    to = std::min(to, spec.maximum);
    from = std::min(from, to);
    const double step = spec.step > 0 ? spec.step : roundUp(std::max(1e-9, (to - from) / 500));
    return {.property = path,
            .from = from,
            .to = to,
            .step = spec.kind == PropertyKind::Integer ? std::max(1.0, std::round(step)) : step};
}

} // namespace headroom
