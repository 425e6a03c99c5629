// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/random_design.h"

#include "model/catalogue/property_schema.h"

#include <algorithm>
#include <cmath>

namespace headroom {

RandomDesign::RandomDesign(const Catalogue &catalogue, std::uint64_t seed)
    : m_catalogue(&catalogue)
    , m_random(seed)
{ }

std::size_t RandomDesign::number(std::size_t below)
{
    return static_cast<std::size_t>(m_random() % below);
}

double RandomDesign::real(double from, double to)
{
    // Few digits keep what a failing test prints readable.
    return from + (to - from) * static_cast<double>(number(1001)) / 1000;
}

bool RandomDesign::chance(double share)
{
    return real(0, 1) < share;
}

std::optional<NodeId> RandomDesign::node(const Design &design)
{
    if (design.nodes().empty())
        return std::nullopt;
    return design.nodes()[number(design.nodes().size())]->id;
}

Tree RandomDesign::law()
{
    switch (number(4)) {
    case 0: return Tree::map({{"law", "constant"}, {"mean", real(0, 2)}});
    case 1: return Tree::map({{"law", "exponential"}, {"mean", real(0, 2)}});
    case 2: return Tree::map({{"law", "lognormal"}, {"mean", real(0, 2)}, {"cv", real(0, 3)}});
    default: return Tree::map({{"law", "gamma"}, {"mean", real(0, 2)}, {"cv", real(0.1, 3)}});
    }
}

Tree RandomDesign::field(const FormField &field)
{
    switch (field.kind) {
    case FieldKind::Number:
        return real(field.minimum, std::min(field.maximum, field.minimum + 1000));
    case FieldKind::Integer:
        return std::floor(real(field.minimum, std::min(field.maximum, field.minimum + 1000)));
    case FieldKind::Numbers: {
        Tree::List list;
        for (std::size_t i = 0; i < 7; ++i)
            list.emplace_back(real(field.minimum, std::min(field.maximum, field.minimum + 10)));
        return Tree(std::move(list));
    }
    case FieldKind::Choice: return Tree(field.choices[number(field.choices.size())]);
    case FieldKind::Text: return Tree();
    case FieldKind::Law: return law();
    case FieldKind::Laws: return Tree::list({law(), law(), law(), law(), law(), law(), law()});
    case FieldKind::Steps:
        return Tree::list({Tree::map({{"at", 0}, {"rate", real(0, 500)}}),
                           Tree::map({{"at", real(1, 900)}, {"rate", real(0, 500)}})});
    }
    return Tree();
}

Tree RandomDesign::structured(PropertyKind kind)
{
    const PropertySpec spec{.key = "drawn", .kind = kind};
    for (int attempt = 0; attempt < 20; ++attempt) {
        const Form &form = forms(kind)[number(forms(kind).size())];
        Tree value = Tree::map({{std::string(formKey(kind)), form.word}});
        for (const FormField &part : form.fields)
            if (part.required || chance(0.5))
                if (Tree drawn = field(part); !drawn.isNull())
                    value.set(part.key, std::move(drawn));
        if (!refusal(spec, value))
            return value;
    }
    return Tree();
}

Tree RandomDesign::value(const PropertySpec &spec)
{
    const double minimum = std::isfinite(spec.minimum) ? spec.minimum : std::min(0.0, spec.maximum);
    const double maximum = std::min(spec.maximum, minimum + 1000);
    switch (spec.kind) {
    case PropertyKind::Number: return real(minimum, maximum);
    case PropertyKind::Integer:
        return std::clamp(std::round(real(minimum, maximum)), std::ceil(minimum),
                          std::floor(maximum));
    case PropertyKind::Flag: return chance(0.5);
    case PropertyKind::Choice:
        return spec.choices.empty() ? Tree() : Tree(spec.choices[number(spec.choices.size())]);
    case PropertyKind::Text:
        return spec.pattern.empty() ? Tree("text " + std::to_string(number(100))) : Tree();
    case PropertyKind::Distribution:
    case PropertyKind::Traffic:
    case PropertyKind::Keys: return structured(spec.kind);
    case PropertyKind::TextMap:
        return Tree::map({{"NAME" + std::to_string(number(5)), "value"}, {"OTHER", ""}});
    case PropertyKind::NumberMap:
        return Tree::map({{"some.name" + std::to_string(number(5)), real(minimum, maximum)}});
    case PropertyKind::Table: {
        Tree row = Tree(Tree::Map());
        for (const PropertySpec &column : spec.columns)
            if (Tree cell = value(column); !cell.isNull())
                row.set(column.key, std::move(cell));
        return Tree::list({row, row});
    }
    }
    return Tree();
}

std::string RandomDesign::settingPath(const Design &design, Tree &drawn)
{
    if (!design.links().empty() && chance(0.3)) {
        const Link &link = *design.links()[number(design.links().size())];
        const auto specs = m_catalogue->linkProperties(link.kind,
                                                       m_catalogue->of(*design.node(link.to)));
        if (specs.empty())
            return {};
        const PropertySpec &spec = *specs[number(specs.size())];
        drawn = value(spec);
        return link.id.value() + "." + std::string(spec.key);
    }
    const std::optional<NodeId> id = node(design);
    const std::vector<PropertySpec> *specs = id ? &m_catalogue->of(*design.node(*id)).properties
                                                : nullptr;
    if (!specs || specs->empty())
        return {};
    const PropertySpec &spec = (*specs)[number(specs->size())];
    drawn = value(spec);
    return id->value() + "." + std::string(spec.key);
}

Edit RandomDesign::edit(const Design &design)
{
    const NodeId some = node(design).value_or(NodeId("nobody"));
    const NodeId other = node(design).value_or(NodeId("nobody"));
    Tree drawn;
    switch (number(12)) {
    case 0: {
        const auto components = m_catalogue->components();
        const ComponentSpec &spec = components[number(components.size())];
        return edits::addNode({.id = {},
                               .kind = std::string(spec.kind),
                               .in = chance(0.5) ? std::optional(some) : std::nullopt},
                              {real(0, 900), real(0, 900), 0, 0}, chance(0.5));
    }
    case 1: return edits::connect(some, other, kLinkKinds[number(std::size(kLinkKinds))]);
    case 2:
        return chance(0.3) ? edits::removeNodes({some})
                           : edits::rename(some, "Name " + std::to_string(number(50)));
    case 3:
        if (design.links().empty())
            return edits::setName("Design");
        return chance(0.5) ? edits::removeLinks({design.links()[number(design.links().size())]->id})
                           : edits::reconnect(design.links()[number(design.links().size())]->id,
                                              some, other);
    case 4: return edits::moveIntoFrame({some}, chance(0.7) ? std::optional(other) : std::nullopt);
    case 5:
        return edits::moveNodes(
            {{some, {real(-500, 500), real(-500, 500), real(0, 300), real(0, 300)}}});
    case 6: return edits::changeId(some, NodeId("id" + std::to_string(number(40))));
    case 7:
        return edits::paste(design.nodes().size() < 60 ? design.parts() : DesignParts(), 20, 20,
                            std::nullopt);
    case 8: {
        const std::string path = settingPath(design, drawn);
        return edits::addWhatIf({.property = path, .from = 0, .to = real(0, 10), .step = 1});
    }
    case 9: {
        const std::string path = settingPath(design, drawn);
        return edits::setScenarios({{.name = "Drawn", .set = {{path, drawn}}}});
    }
    case 10: return edits::setObjectives({some.value() + ".Latency.p99 < 0.5"});
    default: {
        const std::string path = settingPath(design, drawn);
        return edits::setProperty(path, chance(0.8) ? drawn : Tree());
    }
    }
}

Design RandomDesign::tryEdit(const Design &design, const Edit &edit) const
{
    Result<Design> next = edit.apply(design, *m_catalogue);
    return next ? std::move(next).value() : design;
}

Design RandomDesign::design(int nodes)
{
    Design drawn = tryEdit(Design(), edits::setName("Drawn"));
    const auto components = m_catalogue->components();
    for (int i = 0; i < nodes; ++i) {
        const ComponentSpec &spec = components[number(components.size())];
        std::vector<std::optional<NodeId>> frames = {std::nullopt};
        for (const auto &placed : drawn.nodes())
            if (!m_catalogue->placementRefusal(drawn, spec.kind, placed->id))
                frames.emplace_back(placed->id);
        drawn = tryEdit(drawn, edits::addNode({.id = {},
                                               .kind = std::string(spec.kind),
                                               .in = frames[number(frames.size())]},
                                              {real(0, 900), real(0, 900), 0, 0}, chance(0.5)));
    }
    for (int i = 0; i < 3 * nodes; ++i) {
        const std::optional<NodeId> from = node(drawn);
        const std::optional<NodeId> to = node(drawn);
        if (!from || !to)
            break;
        const auto kinds = m_catalogue->linkKindsBetween(m_catalogue->of(*drawn.node(*from)),
                                                         m_catalogue->of(*drawn.node(*to)));
        if (!kinds.empty())
            drawn = tryEdit(drawn, edits::connect(*from, *to, kinds[number(kinds.size())]));
    }
    for (int i = 0; i < 3 * nodes; ++i) {
        Tree setting;
        const std::string path = settingPath(drawn, setting);
        drawn = tryEdit(drawn, edits::setProperty(path, setting));
        if (chance(0.1))
            drawn = tryEdit(drawn,
                            edits::addWhatIf({.property = path, .from = 0, .to = 10, .step = 1}));
    }
    return drawn;
}

} // namespace headroom
