// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/json_schema.h"

#include "model/catalogue/property_forms.h"
#include "model/catalogue/property_schema.h"

#include <cmath>

namespace headroom {

namespace {

Tree type(std::string_view name)
{
    return Tree::map({{"type", name}});
}

Tree reference(std::string_view definition)
{
    return Tree::map({{"$ref", "#/$defs/" + std::string(definition)}});
}

Tree listOf(Tree items)
{
    return Tree::map({{"type", "array"}, {"items", std::move(items)}});
}

Tree texts(const std::vector<std::string_view> &words)
{
    return Tree(Tree::List(words.begin(), words.end()));
}

void addRange(Tree &schema, double minimum, double maximum)
{
    if (std::isfinite(minimum))
        schema.set("minimum", minimum);
    if (std::isfinite(maximum))
        schema.set("maximum", maximum);
}

std::string_view definitionOf(PropertyKind kind)
{
    switch (kind) {
    case PropertyKind::Traffic: return "traffic";
    case PropertyKind::Keys: return "keys";
    default: return "distribution";
    }
}

Tree valueSchema(const PropertySpec &spec);

Tree fieldSchema(const FormField &field)
{
    Tree schema;
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Integer:
        schema = type(field.kind == FieldKind::Integer ? "integer" : "number");
        addRange(schema, field.minimum, field.maximum);
        break;
    case FieldKind::Numbers: {
        Tree item = type("number");
        addRange(item, field.minimum, field.maximum);
        schema = listOf(std::move(item));
        break;
    }
    case FieldKind::Choice: schema = Tree::map({{"enum", texts(field.choices)}}); break;
    case FieldKind::Text: schema = type("string"); break;
    case FieldKind::Law: schema = reference("distribution"); break;
    case FieldKind::Laws: schema = listOf(reference("distribution")); break;
    case FieldKind::Steps:
        schema = listOf(Tree::map(
            {{"type", "object"},
             {"properties", Tree::map({{"at", type("number")}, {"rate", type("number")}})},
             {"required", Tree::list({"at", "rate"})}}));
        break;
    }
    if (!field.name.isEmpty())
        schema.set("title", field.name.source());
    if (!field.defaultJson.empty())
        if (Result<Tree> value = readJson(field.defaultJson, ""))
            schema.set("default", std::move(value).value());
    return schema;
}

/// One of the forms, told apart by its word.
Tree formSchema(PropertyKind kind, const Form &form)
{
    Tree properties = Tree::map({{std::string(formKey(kind)), Tree::map({{"const", form.word}})}});
    Tree::List required = {Tree(formKey(kind))};
    for (const FormField &field : form.fields) {
        properties.set(field.key, fieldSchema(field));
        if (field.required)
            required.emplace_back(field.key);
    }
    return Tree::map({{"title", form.name.source()},
                      {"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", Tree(std::move(required))}});
}

Tree formsSchema(PropertyKind kind)
{
    Tree::List alternatives;
    for (const Form &form : forms(kind))
        alternatives.push_back(formSchema(kind, form));
    return Tree::map({{"oneOf", Tree(std::move(alternatives))}});
}

Tree kindSchema(const PropertySpec &spec)
{
    Tree schema;
    switch (spec.kind) {
    case PropertyKind::Number:
    case PropertyKind::Integer:
        schema = type(spec.kind == PropertyKind::Integer ? "integer" : "number");
        addRange(schema, spec.minimum, spec.maximum);
        return schema;
    case PropertyKind::Flag: return type("boolean");
    case PropertyKind::Choice: return Tree::map({{"enum", texts(spec.choices)}});
    case PropertyKind::Text:
        schema = type("string");
        if (!spec.pattern.empty())
            schema.set("pattern", "^(?:" + std::string(spec.pattern) + ")$");
        return schema;
    case PropertyKind::Distribution:
    case PropertyKind::Traffic:
    case PropertyKind::Keys: return reference(definitionOf(spec.kind));
    case PropertyKind::TextMap:
        return Tree::map({{"type", "object"}, {"additionalProperties", type("string")}});
    case PropertyKind::NumberMap: {
        Tree item = type("number");
        addRange(item, spec.minimum, spec.maximum);
        return Tree::map({{"type", "object"}, {"additionalProperties", std::move(item)}});
    }
    case PropertyKind::Table: {
        Tree columns = Tree(Tree::Map());
        for (const PropertySpec &column : spec.columns)
            columns.set(column.key, valueSchema(column));
        return listOf(Tree::map({{"type", "object"}, {"properties", std::move(columns)}}));
    }
    }
    return schema;
}

Tree valueSchema(const PropertySpec &spec)
{
    Tree schema = kindSchema(spec);
    if (!spec.name.isEmpty())
        schema.set("title", spec.name.source());
    std::string help = spec.help.source();
    if (!symbol(spec.unit).empty())
        help += (help.empty() ? "" : " ") + std::string("Unit: ") + std::string(symbol(spec.unit))
                + ".";
    if (!help.empty())
        schema.set("description", help);
    if (!spec.defaultJson.empty())
        schema.set("default", defaultOf(spec));
    return schema;
}

/// A map of settings; keys that nobody describes are kept, so they are allowed.
Tree settingsSchema(const std::vector<const PropertySpec *> &specs)
{
    Tree properties = Tree(Tree::Map());
    for (const PropertySpec *spec : specs)
        properties.set(spec->key, valueSchema(*spec));
    return Tree::map({{"type", "object"}, {"properties", std::move(properties)}});
}

/// `if` the kind is this, `then` the settings are those.
Tree rule(std::string_view word, Tree settings)
{
    return Tree::map(
        {{"if", Tree::map({{"properties", Tree::map({{"kind", Tree::map({{"const", word}})}})}})},
         {"then", Tree::map({{"properties", Tree::map({{"properties", std::move(settings)}})}})}});
}

Tree idSchema()
{
    return Tree::map({{"type", "string"}, {"pattern", "^[A-Za-z0-9_-]{1,128}$"}});
}

Tree nodeSchema(const Catalogue &catalogue)
{
    Tree::List kinds;
    Tree::List rules;
    for (const ComponentSpec &component : catalogue.components()) {
        kinds.push_back(Tree::map({{"const", component.kind},
                                   {"title", component.name.source()},
                                   {"description", component.summary.source()}}));
        std::vector<const PropertySpec *> settings;
        for (const PropertySpec &property : component.properties)
            settings.push_back(&property);
        rules.push_back(rule(component.kind, settingsSchema(settings)));
    }
    return Tree::map(
        {{"type", "object"},
         {"properties", Tree::map({{"id", idSchema()},
                                   {"kind", Tree::map({{"oneOf", Tree(std::move(kinds))}})},
                                   {"in", idSchema()},
                                   {"name", type("string")},
                                   {"properties", type("object")}})},
         {"required", Tree::list({"id", "kind"})},
         {"allOf", Tree(std::move(rules))}});
}

/// The settings of a link of one kind, whatever it enters: its own, and those of every component
/// that can be entered by it. Where components differ, the reader decides.
Tree linkSettings(const Catalogue &catalogue, LinkKind kind)
{
    std::vector<const PropertySpec *> settings;
    for (const PropertySpec &own : linkKindSpec(kind).properties)
        settings.push_back(&own);
    Tree schema = settingsSchema(settings);
    Tree properties = schema.at("properties");
    for (const ComponentSpec &component : catalogue.components())
        if (const LinkEnd *end = component.entering(kind))
            for (const PropertySpec &added : end->properties) {
                if (const Tree *present = properties.find(added.key);
                    present && !(*present == valueSchema(added)))
                    properties.set(added.key, Tree(Tree::Map()));
                else
                    properties.set(added.key, valueSchema(added));
            }
    schema.set("properties", std::move(properties));
    return schema;
}

Tree linkSchema(const Catalogue &catalogue)
{
    Tree::List kinds;
    Tree::List rules;
    for (const LinkKindSpec &kind : linkKindSpecs()) {
        kinds.push_back(Tree::map({{"const", toString(kind.kind)},
                                   {"title", kind.name.source()},
                                   {"description", kind.help.source()}}));
        rules.push_back(rule(toString(kind.kind), linkSettings(catalogue, kind.kind)));
    }
    return Tree::map(
        {{"type", "object"},
         {"properties", Tree::map({{"from", idSchema()},
                                   {"to", idSchema()},
                                   {"kind", Tree::map({{"oneOf", Tree(std::move(kinds))}})},
                                   {"id", type("string")},
                                   {"properties", type("object")}})},
         {"required", Tree::list({"from", "to", "kind"})},
         {"allOf", Tree(std::move(rules))}});
}

Tree rootProperties()
{
    const Tree seconds = Tree::map({{"type", "number"}, {"minimum", 0}});
    const Tree intervention = Tree::map(
        {{"type", "object"},
         {"properties",
          Tree::map({{"name", type("string")},
                     {"at", seconds},
                     {"for", Tree::map({{"type", "number"}, {"exclusiveMinimum", 0}})},
                     {"set", type("object")},
                     {"deploy", Tree::map({{"type", "object"},
                                           {"properties", Tree::map({{"node", idSchema()},
                                                                     {"to", idSchema()},
                                                                     {"preset", type("string")},
                                                                     {"alarms", listOf(idSchema())},
                                                                     {"bake", seconds}})},
                                           {"required", Tree::list({"node"})}})}})},
         {"required", Tree::list({"at"})}});
    Tree scenario = Tree::map({{"type", "object"},
                               {"properties", Tree::map({{"name", type("string")},
                                                         {"set", type("object")},
                                                         {"interventions", listOf(intervention)}})},
                               {"required", Tree::list({"name"})}});
    Tree slider = Tree::map(
        {{"type", "object"},
         {"properties", Tree::map({{"property", type("string")},
                                   {"from", type("number")},
                                   {"to", type("number")},
                                   {"step", Tree::map({{"type", "number"}, {"minimum", 0}})}})},
         {"required", Tree::list({"property", "from", "to"})}});
    const Tree place = Tree::map(
        {{"type", "array"}, {"items", type("number")}, {"minItems", 2}, {"maxItems", 4}});
    Tree::List colors;
    for (const Accent accent : kAccents)
        colors.emplace_back(nameOf(accent));
    Tree look = Tree::map(
        {{"type", "object"},
         {"properties", Tree::map({{"at", place},
                                   {"collapsed", type("boolean")},
                                   {"locked", type("boolean")},
                                   {"color", Tree::map({{"enum", Tree(std::move(colors))}})}})},
         {"required", Tree::list({"at"})}});
    Tree box = Tree::map({{"oneOf", Tree::list({place, std::move(look)})}});
    return Tree::map(
        {{"$schema", type("string")},
         {"format", Tree::map({{"const", "headroom/1"}})},
         {"name", type("string")},
         {"nodes", listOf(reference("node"))},
         {"links", listOf(reference("link"))},
         {"scenarios", listOf(std::move(scenario))},
         {"interventions", listOf(intervention)},
         {"objectives", listOf(type("string"))},
         {"whatIf", listOf(std::move(slider))},
         {"picture", Tree::map({{"type", "object"}, {"additionalProperties", std::move(box)}})}});
}

} // namespace

Tree jsonSchema(const Catalogue &catalogue)
{
    return Tree::map(
        {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
         {"title", "Headroom design"},
         {"type", "object"},
         {"properties", rootProperties()},
         {"required", Tree::list({"format"})},
         {"$defs", Tree::map({{"node", nodeSchema(catalogue)},
                              {"link", linkSchema(catalogue)},
                              {"distribution", formsSchema(PropertyKind::Distribution)},
                              {"traffic", formsSchema(PropertyKind::Traffic)},
                              {"keys", formsSchema(PropertyKind::Keys)}})}});
}

} // namespace headroom
