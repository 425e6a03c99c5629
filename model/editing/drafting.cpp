// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/drafting.h"

#include <algorithm>

namespace headroom::edits {

namespace {

/// What a path or an objective begins with, up to the first dot.
std::string ownerOf(const std::string &text)
{
    return text.substr(0, text.find('.'));
}

std::string withOwner(const std::string &text,
                      const std::unordered_map<std::string, std::string> &names)
{
    const auto found = names.find(ownerOf(text));
    return found == names.end() ? text : found->second + text.substr(found->first.size());
}

} // namespace

Error invalid(Text why)
{
    return {Error::Kind::Invalid, std::move(why), {}};
}

Error noNode(const NodeId &id)
{
    return invalid(Text(HEADROOM_TEXT("Editing", "There is no node \"%1\".")).arg(id.value()));
}

NodeId freeId(std::string_view stem, const std::function<bool(const NodeId &)> &isTaken)
{
    std::string name;
    for (const char c : stem)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '-')
            name += c;
    if (name.empty())
        name = "node";
    if (name.size() > 100)
        name.resize(100);
    if (!isTaken(NodeId(name)))
        return NodeId(name);
    // `place2` is followed by `place3`, not by `place22`; but `v1` stays a stem of its own right.
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    long number = 2;
    if (digits > 0 && digits < name.size() && name.size() - digits < 6) {
        number = std::stol(name.substr(digits)) + 1;
        name.resize(digits);
    }
    for (;; ++number)
        if (NodeId id(name + std::to_string(number)); !isTaken(id))
            return id;
}

DesignParts withNode(const Design &design, Node node)
{
    DesignParts parts = design.parts();
    const PlanIndex index = design.indexOf(node.id);
    parts.nodes[index] = std::make_shared<const Node>(std::move(node));
    return parts;
}

DesignParts withLink(const Design &design, Link link)
{
    DesignParts parts = design.parts();
    const PlanIndex index = design.indexOf(link.id);
    parts.links[index] = std::make_shared<const Link>(std::move(link));
    return parts;
}

Design without(const Design &design, const std::unordered_set<NodeId> &nodes,
               const std::unordered_set<LinkId> &links)
{
    DesignParts parts = design.parts();
    std::unordered_set<std::string> gone;
    std::erase_if(parts.nodes, [&](const auto &node) {
        const bool leaves = nodes.contains(node->id);
        if (leaves) {
            gone.insert(node->id.value());
            if (parts.picture.contains(node->id))
                parts.picture.erase(node->id);
        }
        return leaves;
    });
    std::erase_if(parts.links, [&](const auto &link) {
        const bool leaves = links.contains(link->id) || nodes.contains(link->from)
                            || nodes.contains(link->to);
        if (leaves)
            gone.insert(link->id.value());
        return leaves;
    });
    const auto isGone = [&gone](const std::string &text) {
        return gone.contains(ownerOf(text));
    };
    std::erase_if(parts.whatIf, [&](const WhatIf &slider) { return isGone(slider.property); });
    std::erase_if(parts.objectives, isGone);
    const auto clean = [&](std::vector<PlannedIntervention> &interventions) {
        for (PlannedIntervention &intervention : interventions) {
            std::erase_if(intervention.set,
                          [&](const auto &setting) { return isGone(setting.first); });
            if (!intervention.deploy)
                continue;
            Rollout &rollout = *intervention.deploy;
            std::erase_if(rollout.alarms,
                          [&](const NodeId &alarm) { return isGone(alarm.value()); });
            if (isGone(rollout.node.value()) || isGone(rollout.to.value()))
                intervention.deploy.reset();
        }
        std::erase_if(interventions, [](const PlannedIntervention &intervention) {
            return intervention.set.empty() && !intervention.deploy;
        });
    };
    clean(parts.interventions);
    for (Scenario &scenario : parts.scenarios) {
        std::erase_if(scenario.set, [&](const auto &setting) { return isGone(setting.first); });
        clean(scenario.interventions);
    }
    return Design(std::move(parts));
}

void renameOwners(DesignParts &parts, const std::unordered_map<std::string, std::string> &names)
{
    for (WhatIf &slider : parts.whatIf)
        slider.property = withOwner(slider.property, names);
    for (std::string &objective : parts.objectives)
        objective = withOwner(objective, names);
    const auto renameNode = [&names](NodeId &node) {
        if (const auto known = names.find(node.value()); known != names.end())
            node = NodeId(known->second);
    };
    const auto renameIn = [&](std::vector<PlannedIntervention> &interventions) {
        for (PlannedIntervention &intervention : interventions) {
            for (auto &[path, value] : intervention.set)
                path = withOwner(path, names);
            if (!intervention.deploy)
                continue;
            renameNode(intervention.deploy->node);
            renameNode(intervention.deploy->to);
            for (NodeId &alarm : intervention.deploy->alarms)
                renameNode(alarm);
        }
    };
    renameIn(parts.interventions);
    for (Scenario &scenario : parts.scenarios) {
        for (auto &[path, value] : scenario.set)
            path = withOwner(path, names);
        renameIn(scenario.interventions);
    }
}

} // namespace headroom::edits
