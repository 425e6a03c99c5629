// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/shared/paths.h"
#include "model/services/shared/scaling.h"

#include <algorithm>
#include <set>
#include <utility>

namespace headroom::scaling {

namespace {

/// Above it a service has hardly room for the minutes until more units have started.
constexpr double kHighTarget = 85;
/// What waits in a queue. It does not fall in proportion to the units that empty it (AWS's guide to
/// scaling on Amazon SQS).
constexpr std::string_view kWaiting = "ApproximateNumberOfMessagesVisible";

void add(FindingSheet &sheet, const NodeView &node, Severity severity, std::string_view id,
         Text title, Sentence explanation, Sentence remedy, std::optional<Edit> fix = {})
{
    if (id.empty())
        return;
    sheet.add({.severity = severity,
               .id = std::string(id),
               .node = node.id(),
               .title = std::move(title),
               .explanation = explanation,
               .remedy = remedy,
               .fix = std::move(fix)});
}

void checkBounds(const NodeView &node, const Scalable &scalable, FindingSheet &sheet)
{
    const double least = node.property(scalable.minimumKey).numberOr(0);
    const double most = node.property(scalable.maximumKey).numberOr(least);
    if (least > most)
        add(sheet, node, Severity::Error, scalable.rules.bounds,
            Text(HEADROOM_TEXT("Scaling", "%1 may have %2 units at least and %3 at most."))
                .arg(node.label())
                .arg(least)
                .arg(most),
            HEADROOM_TEXT("Scaling", "The bounds contradict each other; AWS refuses them."),
            HEADROOM_TEXT("Scaling", "Raise the most to the least."),
            edits::setProperty(pathTo(node, scalable.maximumKey), least));
}

void checkTarget(const NodeView &node, const Scalable &scalable, const Policy &policy, bool isMain,
                 FindingSheet &sheet)
{
    const bool isShare = policy.factor == 100;
    if (policy.target <= 0 || (isShare && policy.target > 100))
        add(sheet, node, Severity::Error, scalable.rules.target,
            Text(HEADROOM_TEXT("Scaling", "%1 is to keep %2 at %3."))
                .arg(node.label())
                .arg(policy.metric)
                .arg(policy.target),
            HEADROOM_TEXT("Scaling", "No number of units can do that."),
            HEADROOM_TEXT("Scaling", "Set a target that can be reached, such as 60."),
            isMain ? std::optional(edits::setProperty(pathTo(node, kTargetValue.key), 60))
                   : std::nullopt);
    else if (isShare && policy.target > kHighTarget)
        add(sheet, node, Severity::Warning, scalable.rules.saturates,
            Text(HEADROOM_TEXT("Scaling", "%1 is to keep %2 at %3 %."))
                .arg(node.label())
                .arg(policy.metric)
                .arg(policy.target),
            HEADROOM_TEXT("Scaling", "A utilisation ends at 100 %, so each round of scaling "
                                     "can add only a few percent, however large the "
                                     "overload is."),
            HEADROOM_TEXT("Scaling", "Lower the target, or follow the requests for each target."),
            isMain ? std::optional(edits::setProperty(pathTo(node, kTargetValue.key), 60))
                   : std::nullopt);
}

void checkBacklog(const NodeView &node, const Scalable &scalable, const Policy &policy,
                  FindingSheet &sheet)
{
    if (policy.metric == kWaiting && !policy.perUnit)
        add(sheet, node, Severity::Warning, scalable.rules.backlog,
            Text(HEADROOM_TEXT("Scaling", "%1 is to keep the messages that wait in %2 at %3."))
                .arg(node.label())
                .arg(policy.watched->label())
                .arg(policy.target),
            HEADROOM_TEXT("Scaling", "The length of a queue does not fall in proportion to the "
                                     "units that empty it, so that it is answered by too many "
                                     "units or too few."),
            HEADROOM_TEXT("Scaling", "Follow the messages for each unit; the target is then the "
                                     "longest wait over the time that a message takes."),
            edits::setProperty(pathTo(node, kPerUnit.key), true));
}

void checkPolicies(const NodeView &node, const Scalable &scalable, FindingSheet &sheet)
{
    std::set<std::pair<std::string, std::string>> seen;
    bool isFirst = true;
    for (const Policy &policy : policiesOf(node, scalable)) {
        const bool isMain = std::exchange(isFirst, false) && hasMainPolicy(node);
        checkTarget(node, scalable, policy, isMain, sheet);
        if (policy.watched)
            checkBacklog(node, scalable, policy, sheet);
        if (!policy.watched)
            add(sheet, node, Severity::Error, scalable.rules.noMetric,
                Text(HEADROOM_TEXT("Scaling", "A policy of %1 has no metric to look at."))
                    .arg(node.label()),
                HEADROOM_TEXT("Scaling", "Nothing is ever scaled by it: what it watches is not "
                                         "there, has no such metric, or no target group "
                                         "stands before it."),
                HEADROOM_TEXT("Scaling", "Wire the target group, or name a component and one of "
                                         "its metrics."));
        else if (!seen.emplace(policy.watched->id().value(), policy.metric).second)
            add(sheet, node, Severity::Error, scalable.rules.twice,
                Text(HEADROOM_TEXT("Scaling", "Two policies of %1 keep %2."))
                    .arg(node.label())
                    .arg(policy.metric),
                HEADROOM_TEXT("Scaling", "AWS takes one target tracking policy for a metric."),
                HEADROOM_TEXT("Scaling", "Remove one of them."),
                edits::setProperty(pathTo(node, kFurtherPolicies.key), Tree()));
    }
}

/// Whether sorted steps touch each other, with at most one end open on each side.
bool tiles(const std::vector<Step> &steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step &step = steps[i];
        if (step.lower && step.upper && *step.lower >= *step.upper)
            return false;
        if (i + 1 < steps.size() && (!step.upper || step.upper != steps[i + 1].lower))
            return false;
    }
    return steps.size() == 1 || steps.front().lower || steps.back().upper
           || (steps.front().upper && steps.back().lower);
}

void checkSteps(const NodeView &node, const Scalable &scalable, FindingSheet &sheet)
{
    for (const LinkView &control : node.linksIn(LinkKind::Control)) {
        if (tiles(stepsOf(control)))
            continue;
        add(sheet, node, Severity::Error, scalable.rules.steps,
            Text(HEADROOM_TEXT("Scaling", "The steps by which %1 scales %2 overlap or leave a "
                                          "gap."))
                .arg(control.from().label())
                .arg(node.label()),
            HEADROOM_TEXT("Scaling", "AWS refuses the policy: each distance from the threshold "
                                     "must have one step."),
            HEADROOM_TEXT("Scaling", "Let each step begin where the last one ends."),
            edits::setProperty(pathTo(control, kStepAdjustments.key), Tree()));
    }
}

} // namespace

std::vector<RuleSpec> rules(const Scalable &scalable)
{
    std::vector<RuleSpec> list;
    const auto append = [&list](std::string_view id, Severity severity, Sentence meaning) {
        if (!id.empty())
            list.push_back({id, severity, meaning});
    };
    append(scalable.rules.bounds, Severity::Error,
           HEADROOM_TEXT("Scaling", "The least number of units is above the most."));
    append(scalable.rules.target, Severity::Error,
           HEADROOM_TEXT("Scaling", "Target tracking has a target that cannot be reached."));
    append(scalable.rules.saturates, Severity::Warning,
           HEADROOM_TEXT("Scaling", "Target tracking keeps a utilisation so high that it can "
                                    "hardly scale out."));
    append(scalable.rules.backlog, Severity::Warning,
           HEADROOM_TEXT("Scaling", "Target tracking keeps the length of a queue."));
    append(scalable.rules.twice, Severity::Error,
           HEADROOM_TEXT("Scaling", "Two target tracking policies keep the same metric."));
    append(scalable.rules.steps, Severity::Error,
           HEADROOM_TEXT("Scaling", "Steps of a scaling policy overlap or leave a gap."));
    append(scalable.rules.noMetric, Severity::Error,
           HEADROOM_TEXT("Scaling", "A scaling policy looks at a metric that is not there."));
    return list;
}

void check(const NodeView &node, const Scalable &scalable, FindingSheet &sheet)
{
    if (!isScaled(node, scalable))
        return;
    checkBounds(node, scalable, sheet);
    checkPolicies(node, scalable, sheet);
    checkSteps(node, scalable, sheet);
}

} // namespace headroom::scaling
