// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/set_expression.h"

#include "model/catalogue/property_forms.h"
#include "model/catalogue/property_schema.h"
#include "model/editing/validation.h"

namespace headroom {

namespace {

Error usage(Text why)
{
    return {Error::Kind::Usage, std::move(why), {}};
}

/// A part of a structured setting as a setting of its own, so that it is read the same way.
PropertySpec specOf(const FormField &field)
{
    PropertySpec spec{.key = field.key,
                      .unit = field.unit,
                      .minimum = field.minimum,
                      .maximum = field.maximum,
                      .choices = field.choices};
    switch (field.kind) {
    case FieldKind::Number: spec.kind = PropertyKind::Number; break;
    case FieldKind::Integer: spec.kind = PropertyKind::Integer; break;
    case FieldKind::Choice: spec.kind = PropertyKind::Choice; break;
    case FieldKind::Text: spec.kind = PropertyKind::Text; break;
    case FieldKind::Law: spec.kind = PropertyKind::Distribution; break;
    case FieldKind::Numbers:
    case FieldKind::Laws:
    case FieldKind::Steps: spec.kind = PropertyKind::Table; break;
    }
    return spec;
}

/// What nobody describes is JSON, else plain text.
Tree freely(std::string_view typed)
{
    Result<Tree> json = readJson(typed, "");
    return json ? std::move(json).value() : Tree(typed);
}

Result<Tree> parsePart(const PropertySpec &spec, const Tree &present,
                       const std::vector<std::string> &parts, std::string_view typed)
{
    if (spec.kind == PropertyKind::NumberMap || spec.kind == PropertyKind::TextMap) {
        const PropertySpec item{.key = parts.back(),
                                .kind = spec.kind == PropertyKind::NumberMap ? PropertyKind::Number
                                                                             : PropertyKind::Text,
                                .unit = spec.unit,
                                .minimum = spec.minimum,
                                .maximum = spec.maximum};
        return parseProperty(item, typed);
    }
    const Form *form = formOf(spec.kind, present);
    const FormField *field = form ? form->field(parts.front()) : nullptr;
    if (!field)
        return freely(typed);
    if (parts.size() > 1 && field->kind == FieldKind::Law) {
        const PropertySpec law = specOf(*field);
        return parsePart(law, present.at(parts.front()), {parts.begin() + 1, parts.end()}, typed);
    }
    // Lists are JSON; the edit checks the whole.
    if (parts.size() > 1 || field->kind == FieldKind::Numbers || field->kind == FieldKind::Laws
        || field->kind == FieldKind::Steps)
        return freely(typed);
    return parseProperty(specOf(*field), typed);
}

} // namespace

Result<Edit> parseSetExpression(const std::string &text, const Design &design,
                                const Catalogue &catalogue)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || text.find('.') > equals)
        return usage(
            Text(HEADROOM_TEXT(
                     "Settings",
                     "\"%1\" is not of the form ID.PROPERTY=VALUE, such as place.memorySize=512."))
                .arg(text));
    const PropertyPath path = text.substr(0, equals);
    Result<Tree> value = parseSetting(path, std::string_view(text).substr(equals + 1), design,
                                      catalogue);
    if (!value)
        return usage(value.error().message);
    return edits::setProperty(path, std::move(value).value());
}

Result<Tree> parseSetting(const PropertyPath &path, std::string_view typed, const Design &design,
                          const Catalogue &catalogue)
{
    const Result<Setting> setting = findSetting(design, catalogue, path);
    if (!setting)
        return setting.error();
    if (typed == "null")
        return Tree();
    if (setting->path.parts.empty())
        return parseProperty(*setting->spec, typed);
    const Tree *written = (setting->node ? setting->node->properties : setting->link->properties)
                              .find(setting->path.key);
    return parsePart(*setting->spec, written ? *written : defaultOf(*setting->spec),
                     setting->path.parts, typed);
}

} // namespace headroom
