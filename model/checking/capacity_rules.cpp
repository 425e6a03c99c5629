// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/capacity_rules.h"

#include "model/simulation/run_result.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr std::array kRules = {
    RuleSpec{"capacity/limit-exceeded", Severity::Error,
             HEADROOM_TEXT("Capacity", "A limit rejects more than 1 % of the requests.")},
    RuleSpec{"capacity/limit-touched", Severity::Warning,
             HEADROOM_TEXT("Capacity", "A limit rejects some requests, at most 1 % of them.")},
    RuleSpec{"capacity/overloaded", Severity::Error,
             HEADROOM_TEXT("Capacity",
                           "A component gets more than it can work off, so its queue grows.")},
    RuleSpec{"capacity/little-headroom", Severity::Warning,
             HEADROOM_TEXT("Capacity", "Less than a fifth more traffic would meet a limit.")},
    RuleSpec{"run/not-trustworthy", Severity::Warning,
             HEADROOM_TEXT("Capacity", "A number of the run may not be trusted.")},
};

constexpr double kNegligibleShare = 1e-4;
constexpr double kGraveShare = 0.01;
constexpr double kLittleHeadroom = 1.2;

/// Requests that were offered to a node over the whole run.
double offeredTo(const RunResult &run, const NodeId &node)
{
    if (run.hasMetric(node, "Offered"))
        return run.summary(node, "Offered").sum;
    double sum = 0;
    for (std::size_t step = 0; step < run.steps(); ++step)
        sum += run.offered(node, step) * run.step();
    return sum;
}

Finding finding(std::size_t rule, const NodeId &node, Text title, Text explanation, Text remedy)
{
    return {.severity = kRules[rule].severity,
            .id = std::string(kRules[rule].id),
            .node = node,
            .title = std::move(title),
            .explanation = std::move(explanation),
            .remedy = std::move(remedy)};
}

double percent(double share)
{
    // Three digits are more than a reader needs.
    const double value = 100 * share;
    const double digits = value > 0 ? std::pow(10, 2 - std::floor(std::log10(value))) : 1;
    return std::round(value * digits) / digits;
}

/// One finding for each limit that rejected; true when there is one.
bool addRejections(const Node &node, const RunResult &run, FindingSheet &sheet)
{
    bool any = false;
    const double offered = offeredTo(run, node.id);
    for (const Rejections &rejections : run.rejections(node.id)) {
        const double share = offered > 0 ? rejections.sum / offered : 0;
        if (share <= kNegligibleShare)
            continue;
        any = true;
        sheet.add(finding(
            share > kGraveShare ? 0 : 1, node.id,
            Text(HEADROOM_TEXT("Capacity", "%1 rejects %2 % of its requests at the limit %3"))
                .arg(node.label())
                .arg(percent(share))
                .arg(rejections.limit),
            Text(HEADROOM_TEXT("Capacity",
                               "The limit gives way %1 s after the start; from then on callers see "
                               "rejections, and their retries add to the load."))
                .arg(static_cast<double>(rejections.firstStep) * run.step()),
            Text(HEADROOM_TEXT("Capacity", "Raise %1, shorten the work behind it, or send less."))
                .arg(rejections.limit)));
    }
    return any;
}

void addHeadroom(const Node &node, const RunResult &run, FindingSheet &sheet)
{
    const Headroom headroom = run.headroom(node.id);
    if (headroom.limit.empty() || !(headroom.factor < kLittleHeadroom))
        return;
    const double used = percent(headroom.capacity > 0 ? headroom.used / headroom.capacity : 1);
    if (headroom.factor < 1)
        sheet.add(finding(
            2, node.id,
            Text(HEADROOM_TEXT("Capacity", "%1 gets more than it can work off: %2 is at %3 %"))
                .arg(node.label())
                .arg(headroom.limit)
                .arg(used),
            HEADROOM_TEXT("Capacity", "What cannot be served is refused, or waits and makes the "
                                      "queue and every response time "
                                      "grow as long as this lasts."),
            Text(HEADROOM_TEXT("Capacity", "Raise %1, shorten the work, or send less."))
                .arg(headroom.limit)));
    else
        sheet.add(finding(
            3, node.id,
            Text(HEADROOM_TEXT("Capacity",
                               "%1 has little headroom: %2 is reached at %3 times the traffic"))
                .arg(node.label())
                .arg(headroom.limit)
                .arg(std::round(headroom.factor * 100) / 100),
            HEADROOM_TEXT("Capacity",
                          "Chance alone brings traffic this far above its mean now and then."),
            Text(HEADROOM_TEXT("Capacity", "Raise %1, or make sure that traffic does not grow."))
                .arg(headroom.limit)));
}

} // namespace

std::span<const RuleSpec> capacityRules()
{
    return kRules;
}

void checkCapacity(const Design &design, const Catalogue &, FindingSheet &sheet)
{
    const RunResult &run = *sheet.run();
    for (const auto &node : design.nodes())
        if (run.hasNode(node->id) && !addRejections(*node, run, sheet))
            addHeadroom(*node, run, sheet);
    for (const Caveat &caveat : run.caveats()) {
        const bool known = caveat.node < run.plan().nodes.size();
        const NodeId id = known ? run.plan().nodes[caveat.node].id : NodeId();
        const Node *node = design.node(id);
        Finding result = finding(
            4, id,
            node ? Text(HEADROOM_TEXT("Capacity", "The numbers of %1 may be wrong"))
                       .arg(node->label())
                 : Text(HEADROOM_TEXT("Capacity", "Some numbers of this run may be wrong")),
            caveat.reason,
            HEADROOM_TEXT("Capacity",
                          "Take them as a hint, and look at the reason before you rely on them."));
        if (!node)
            result.node = std::nullopt;
        sheet.add(std::move(result));
    }
}

} // namespace headroom
