// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/nearest.h"
#include "model/editing/edit.h"
#include "model/lowering/lower.h"
#include "model/simulation/policies/levers.h"

#include <algorithm>
#include <charconv>

namespace headroom {

namespace {

constexpr double kMinute = 60;

/// Reads a number off the front of a text.
std::optional<double> takeNumber(std::string_view &text)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc())
        return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool takeWord(std::string_view &text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

Error invalid(Text why)
{
    return Error{Error::Kind::Invalid, std::move(why), {}};
}

/// A splitter's route along the link, and the one that has most of the weight beside it.
struct Ways {
    PlanIndex split = kNone;
    PlanIndex from = kNone;
    PlanIndex to = kNone;
};

std::optional<Ways> waysTo(const Plan &plan, PlanIndex owner, const Design &design, NodeId target)
{
    for (const PlanIndex s : plan.nodes[owner].stations) {
        const Station &station = plan.stations[s];
        if (!std::holds_alternative<Splitter>(station.body))
            continue;
        Ways ways{s};
        double most = -1;
        for (PlanIndex r = 0; r < station.routes.size(); ++r) {
            const PlanIndex link = station.routes[r].link;
            if (link == kNone)
                continue;
            if (design.link(plan.links[link])->to == target) {
                ways.to = r;
            } else if (station.routes[r].weight > most) {
                ways.from = r;
                most = station.routes[r].weight;
            }
        }
        if (ways.to != kNone && ways.from != kNone)
            return ways;
    }
    return {};
}

Result<std::vector<PlanIndex>> alarmsOf(const Rollout &rollout, const Plan &plan)
{
    std::vector<PlanIndex> alarms;
    for (const NodeId &alarm : rollout.alarms) {
        const PlanIndex node = plan.nodeIndex(alarm);
        const auto place = std::ranges::find(plan.controls.alarms, node, &Alarm::owner);
        if (node == kNone || place == plan.controls.alarms.end())
            return invalid(
                Text(HEADROOM_TEXT("Scenarios", "\"%1\" is no alarm.")).arg(alarm.value()));
        alarms.push_back(static_cast<PlanIndex>(place - plan.controls.alarms.begin()));
    }
    return alarms;
}

/// What the plan becomes with the settings, and the moves that make it so.
struct Changed {
    Plan plan = {};
    std::vector<Move> moves = {};
};

Result<Changed> changedBy(const PlannedIntervention &planned, const Design &design,
                          const Catalogue &catalogue, const Plan &plan)
{
    Design changed = design;
    for (const auto &[path, value] : planned.set) {
        Result<Design> next = edits::setProperty(path, value).apply(changed, catalogue);
        if (!next)
            return next.error();
        changed = std::move(next).value();
    }
    DesignParts parts = changed.parts();
    parts.interventions.clear();
    Plan still = plan;
    still.controls.interventions.clear();
    still.controls.deployments.clear();
    still.controls.updates.clear();
    Plan after = lower(Design(std::move(parts), changed), catalogue);
    Result<std::vector<Move>> moves = control::movesBetween(still, after);
    if (!moves)
        return moves.error();
    return Changed{std::move(after), std::move(moves).value()};
}

/// Whether new units can do something else than old ones beside them.
bool isOfUnits(const Move &move, const Plan &plan, PlanIndex owner)
{
    switch (move.lever.kind) {
    case Lever::Kind::ServiceTime:
    case Lever::Kind::BatchTime:
    case Lever::Kind::Share:
    case Lever::Kind::HitRatio: return plan.stations[move.lever.index].owner == owner;
    default: return false;
    }
}

} // namespace

std::optional<std::vector<Deployment::Shift>> shiftsOf(std::string_view preset)
{
    if (preset.ends_with("AllAtOnce"))
        return std::vector<Deployment::Shift>{{0, 1}};
    if (const std::size_t at = preset.rfind("Canary"); at != std::string_view::npos) {
        std::string_view rest = preset.substr(at + 6);
        const std::optional<double> percent = takeNumber(rest);
        if (!percent || !takeWord(rest, "Percent"))
            return {};
        const std::optional<double> minutes = takeNumber(rest);
        if (!minutes || !takeWord(rest, "Minute") || !(*percent > 0 && *percent < 100))
            return {};
        return std::vector<Deployment::Shift>{{0, *percent / 100}, {*minutes * kMinute, 1}};
    }
    if (const std::size_t at = preset.rfind("Linear"); at != std::string_view::npos) {
        std::string_view rest = preset.substr(at + 6);
        const std::optional<double> percent = takeNumber(rest);
        if (!percent || !takeWord(rest, "PercentEvery"))
            return {};
        const std::optional<double> minutes = takeNumber(rest);
        if (!minutes || !takeWord(rest, "Minute") || !(*percent >= 1 && *percent <= 100))
            return {};
        std::vector<Deployment::Shift> shifts;
        double after = 0;
        for (double share = *percent; share < 100; share += *percent, after += *minutes * kMinute)
            shifts.push_back({after, share / 100});
        shifts.push_back({after, 1});
        return shifts;
    }
    return {};
}

Result<Intervention> lowerIntervention(const PlannedIntervention &planned, const Design &design,
                                       const Catalogue &catalogue, const Plan &plan)
{
    Result<Changed> changed = changedBy(planned, design, catalogue, plan);
    if (!changed)
        return changed.error();
    Intervention intervention;
    intervention.name = planned.name;
    intervention.at = planned.at;
    if (planned.duration)
        intervention.until = planned.at + *planned.duration;
    intervention.moves = std::move(changed).value().moves;
    if (!planned.set.empty()) {
        const std::string &path = planned.set.front().first;
        const std::string owner = splitPath(path).owner;
        intervention.owner = plan.nodeIndex(NodeId(owner));
        if (intervention.name.empty())
            intervention.name = path;
    }
    return intervention;
}

Result<Deployment> lowerRollout(const PlannedIntervention &planned, const Design &design,
                                const Plan &plan)
{
    const Rollout &rollout = *planned.deploy;
    const PlanIndex owner = plan.nodeIndex(rollout.node);
    if (owner == kNone)
        return invalid(Text(HEADROOM_TEXT("Scenarios", "There is no node \"%1\" to deploy at."))
                           .arg(rollout.node.value()));
    const std::optional<Ways> ways = waysTo(plan, owner, design, rollout.to);
    if (!ways)
        return invalid(
            Text(HEADROOM_TEXT("Scenarios", "\"%1\" does not choose between \"%2\" and another "
                                            "target: draw a route link to each, the new one with "
                                            "weight 0."))
                .arg(rollout.node.value())
                .arg(rollout.to.value()));
    const std::optional<std::vector<Deployment::Shift>> shifts = shiftsOf(rollout.preset);
    if (!shifts)
        return invalid(Text(HEADROOM_TEXT("Scenarios",
                                          "\"%1\" is no way to deploy; write AllAtOnce, "
                                          "Canary10Percent5Minutes or Linear10PercentEvery1Minute, "
                                          "with other numbers if you like."))
                           .arg(rollout.preset));
    Deployment deployment;
    deployment.name = planned.name.empty() ? rollout.node.value() + " -> " + rollout.to.value()
                                           : planned.name;
    deployment.owner = owner;
    deployment.at = planned.at;
    deployment.split = ways->split;
    deployment.from = ways->from;
    deployment.to = ways->to;
    deployment.shifts = *shifts;
    deployment.bake = rollout.bake;
    Result<std::vector<PlanIndex>> alarms = alarmsOf(rollout, plan);
    if (!alarms)
        return alarms.error();
    deployment.alarms = std::move(alarms).value();
    return deployment;
}

bool isUpdate(const PlannedIntervention &planned)
{
    return planned.deploy && planned.deploy->to.isEmpty();
}

Result<RollingUpdate> lowerUpdate(const PlannedIntervention &planned, const Design &design,
                                  const Catalogue &catalogue, const Plan &plan)
{
    const NodeId &node = planned.deploy->node;
    const PlanIndex owner = plan.nodeIndex(node);
    const auto scaler = std::ranges::find_if(plan.controls.scalers, [&](const Scaler &candidate) {
        return candidate.owner == owner && candidate.replacement;
    });
    if (owner == kNone || scaler == plan.controls.scalers.end())
        return invalid(
            Text(HEADROOM_TEXT("Scenarios",
                               "\"%1\" does not replace tasks bit by bit: name a service "
                               "that does, or say to which target traffic shifts."))
                .arg(node.value()));
    RollingUpdate update;
    update.name = planned.name.empty() ? node.value() : planned.name;
    update.owner = owner;
    update.at = planned.at;
    update.scaler = static_cast<PlanIndex>(scaler - plan.controls.scalers.begin());
    update.rules = *scaler->replacement;
    const Rollout &rollout = *planned.deploy;
    if (!update.rules.shifts.empty()) {
        // CodeDeploy's way instead of the service's own.
        if (const auto shifts = shiftsOf(rollout.preset);
            shifts && rollout.preset != Rollout().preset)
            update.rules.shifts = *shifts;
        if (rollout.bake > 0)
            update.rules.bake = rollout.bake;
    }
    Result<std::vector<PlanIndex>> alarms = alarmsOf(rollout, plan);
    if (!alarms)
        return alarms.error();
    update.alarms = std::move(alarms).value();
    Result<Changed> made = changedBy(planned, design, catalogue, plan);
    if (!made)
        return made.error();
    Changed changed = std::move(made).value();
    const Scaler &fresh = changed.plan.controls.scalers[update.scaler];
    update.startTime = fresh.startTime;
    update.failing = fresh.failing;
    update.failTime = fresh.failTime;
    for (Move &move : changed.moves) {
        if (move.lever == Lever{Lever::Kind::Failing, update.scaler})
            continue;
        if (!isOfUnits(move, plan, owner))
            return invalid(
                Text(HEADROOM_TEXT("Scenarios",
                                   "The new tasks of \"%1\" can differ from the old ones in "
                                   "times, in errors and in how they start, not in what is "
                                   "set here."))
                    .arg(node.value()));
        update.moves.push_back(std::move(move));
    }
    return update;
}

} // namespace headroom
