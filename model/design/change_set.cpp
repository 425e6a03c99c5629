// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/change_set.h"

namespace headroom {

namespace {

struct Difference {
    bool changed = false;
    bool concernsBehaviour = false;
};

Difference compare(const Node &before, const Node &after)
{
    const bool behaves = before.kind != after.kind || before.in != after.in
                         || !(before.properties == after.properties);
    return {behaves || before.name != after.name || !(before.extra == after.extra), behaves};
}

Difference compare(const Link &before, const Link &after)
{
    const bool behaves = before.kind != after.kind || before.from != after.from
                         || before.to != after.to || !(before.properties == after.properties);
    return {behaves || !(before.extra == after.extra), behaves};
}

/// Sorts what `after` has into added and changed, and what only `before` has into removed.
template <typename T, typename Id, typename FindBefore, typename FindAfter>
bool compareAll(std::span<const std::shared_ptr<const T>> before,
                std::span<const std::shared_ptr<const T>> after, FindBefore findBefore,
                FindAfter findAfter, std::vector<Id> &added, std::vector<Id> &removed,
                std::vector<Id> &changed)
{
    bool concernsBehaviour = false;
    for (const auto &now : after) {
        const T *then = findBefore(now->id);
        if (then == now.get())
            continue;
        if (!then) {
            added.push_back(now->id);
            concernsBehaviour = true;
            continue;
        }
        const Difference difference = compare(*then, *now);
        if (difference.changed)
            changed.push_back(now->id);
        concernsBehaviour = concernsBehaviour || difference.concernsBehaviour;
    }
    for (const auto &then : before) {
        if (!findAfter(then->id)) {
            removed.push_back(then->id);
            concernsBehaviour = true;
        }
    }
    return concernsBehaviour;
}

/// The same for designs of one shape, without looking anything up.
template <typename T, typename Id>
bool compareInPlace(std::span<const std::shared_ptr<const T>> before,
                    std::span<const std::shared_ptr<const T>> after, std::vector<Id> &changed)
{
    bool concernsBehaviour = false;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (before[i] == after[i])
            continue;
        const Difference difference = compare(*before[i], *after[i]);
        if (difference.changed)
            changed.push_back(after[i]->id);
        concernsBehaviour = concernsBehaviour || difference.concernsBehaviour;
    }
    return concernsBehaviour;
}

std::vector<NodeId> moved(const Design &before, const Design &after)
{
    std::vector<NodeId> ids;
    if (before.picture().sharesWith(after.picture()))
        return ids;
    for (const auto &node : after.nodes()) {
        if (!before.node(node->id))
            continue;
        const auto then = before.picture().find(node->id);
        const auto now = after.picture().find(node->id);
        const bool hadBox = then != before.picture().end();
        const bool hasBox = now != after.picture().end();
        if (hadBox != hasBox || (hasBox && !(then->second == now->second)))
            ids.push_back(node->id);
    }
    return ids;
}

} // namespace

bool ChangeSet::isEmpty() const
{
    return addedNodes.empty() && removedNodes.empty() && changedNodes.empty() && movedNodes.empty()
           && addedLinks.empty() && removedLinks.empty() && changedLinks.empty()
           && !scenariosChanged && !objectivesChanged && !whatIfChanged && !nameChanged
           && !concernsBehaviour;
}

ChangeSet diff(const Design &before, const Design &after)
{
    ChangeSet change;
    if (before.isSameObjectAs(after))
        return change;
    bool nodes = false;
    bool links = false;
    if (before.sharesShapeWith(after)) {
        nodes = compareInPlace(before.nodes(), after.nodes(), change.changedNodes);
        links = compareInPlace(before.links(), after.links(), change.changedLinks);
    } else {
        const auto nodeOf = [](const Design &design) {
            return [&design](const NodeId &id) {
                return design.node(id);
            };
        };
        const auto linkOf = [](const Design &design) {
            return [&design](const LinkId &id) {
                return design.link(id);
            };
        };
        nodes = compareAll(before.nodes(), after.nodes(), nodeOf(before), nodeOf(after),
                           change.addedNodes, change.removedNodes, change.changedNodes);
        links = compareAll(before.links(), after.links(), linkOf(before), linkOf(after),
                           change.addedLinks, change.removedLinks, change.changedLinks);
    }
    change.movedNodes = moved(before, after);
    change.scenariosChanged = !(before.scenarios() == after.scenarios())
                              || !(before.interventions() == after.interventions());
    change.objectivesChanged = before.objectives() != after.objectives();
    change.whatIfChanged = !(before.whatIf() == after.whatIf());
    change.nameChanged = before.name() != after.name();
    // A scenario may be the one that is being run.
    change.concernsBehaviour = nodes || links || change.scenariosChanged
                               || before.traces() != after.traces();
    return change;
}

} // namespace headroom
