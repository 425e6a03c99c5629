// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace headroom {
namespace {

bool isLetterOrDigit(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// `orders-api` and `ordersApi` both become `OrdersApi`.
std::string pascalCase(const std::string &id)
{
    std::string name;
    bool startsWord = true;
    for (const char c : id) {
        if (!isLetterOrDigit(c)) {
            startsWord = true;
            continue;
        }
        name += startsWord ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        startsWord = false;
    }
    // A logical id must not be empty, and Terraform's names must not begin with a digit.
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
        name.insert(0, "R");
    return name;
}

/// `name`, `name2`, `name3` ...: the first that is not taken.
template <typename IsTaken>
std::string firstFree(const std::string &name, const IsTaken &isTaken)
{
    std::string candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = name + std::to_string(number);
    return candidate;
}

using NamesByNode = std::map<NodeId, std::string>;

/// A name for every node, given out in the order of the design.
NamesByNode templateNames(const Design &design)
{
    NamesByNode names;
    std::set<std::string> taken;
    for (const auto &node : design.nodes()) {
        const std::string name = firstFree(
            pascalCase(node->id.value()),
            [&taken](const std::string &other) { return taken.count(other) > 0; });
        taken.insert(name);
        names.emplace(node->id, name);
    }
    return names;
}

} // namespace

Resource &ResourceSheet::add(const NodeView &node, std::string_view logicalId,
                             std::string_view type, std::string_view terraformType)
{
    Resource resource;
    resource.logicalId = logicalId;
    resource.type = type;
    resource.terraformType = terraformType;
    resource.node = node.id();
    m_resources.push_back(std::move(resource));
    return m_resources.back();
}

void ResourceSheet::omit(const NodeView &node, Text reason, TemplateLanguage language)
{
    m_omissions.push_back({node.id(), std::move(reason), language});
}

std::vector<Omission> ResourceSheet::omissions(TemplateLanguage language) const
{
    std::vector<Omission> chosen;
    for (const Omission &omission : m_omissions)
        if (omission.language == TemplateLanguage::All || omission.language == language)
            chosen.push_back(omission);
    return chosen;
}

void ResourceSheet::parameter(Parameter parameter)
{
    const bool isKnown = std::any_of(
        m_parameters.begin(), m_parameters.end(),
        [&parameter](const Parameter &known) { return known.name == parameter.name; });
    if (!isKnown)
        m_parameters.push_back(std::move(parameter));
}

void ResourceSheet::command(const NodeView &node, std::string_view verb, Text purpose,
                            std::vector<Tree> words)
{
    m_commands.push_back({std::string(verb) + "-" + node.id().value(), std::move(purpose),
                          std::move(words), node.id()});
}

void ResourceSheet::output(std::string_view name, Tree value, Text description)
{
    m_outputs.push_back({std::string(name), std::move(value), std::move(description)});
}

std::string ResourceSheet::logicalId(const NodeView &node, std::string_view suffix)
{
    const NamesByNode names = templateNames(node.design());
    const std::string &own = names.at(node.id());
    const auto isTaken = [&](const std::string &name) {
        return std::any_of(names.begin(), names.end(), [&](const auto &other) {
            return other.second == name && !(other.first == node.id() && suffix.empty());
        });
    };
    // `place` with a role and a node `placeRole` would both be PlaceRole.
    return firstFree(own + std::string(suffix), isTaken);
}

Tree ResourceSheet::ref(std::string_view logicalId)
{
    return Tree::map({{"Ref", logicalId}});
}

Tree ResourceSheet::attribute(std::string_view logicalId, std::string_view name)
{
    return Tree::map({{"Fn::GetAtt", Tree::list({logicalId, name})}});
}

Tree ResourceSheet::joined(std::initializer_list<Tree> parts)
{
    return Tree::map({{"Fn::Join", Tree::list({"", Tree::list(parts)})}});
}

Tree ResourceSheet::substitute(std::string_view pattern)
{
    return Tree::map({{"Fn::Sub", pattern}});
}

Resource *ResourceSheet::find(std::string_view logicalId)
{
    const auto found = std::find_if(
        m_resources.begin(), m_resources.end(),
        [logicalId](const Resource &resource) { return resource.logicalId == logicalId; });
    return found == m_resources.end() ? nullptr : &*found;
}

ResourceSheet deploy(const Design &design, const Catalogue &catalogue)
{
    ResourceSheet sheet;
    for (const auto &node : design.nodes()) {
        const NodeView view(design, catalogue, *node);
        if (view.spec().deploy)
            view.spec().deploy(view, sheet);
    }
    return sheet;
}

} // namespace headroom
