// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/eventbridge/eventbridge.h"
#include "model/services/shared/calls.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>

namespace headroom::eventbridge {

namespace {

constexpr std::size_t kMostTargets = 5;
constexpr std::size_t kLongestPattern = 2048;

void checkTrigger(const NodeView &rule, FindingSheet &sheet)
{
    const std::string schedule = rule.get(kSchedule);
    if (!schedule.empty() && !runsPerSecond(schedule))
        sheet.add({.severity = Severity::Error,
                   .id = "eventbridge/schedule",
                   .node = rule.id(),
                   .title = Text(HEADROOM_TEXT("EventBridge", "%1 has the schedule %2, which AWS "
                                                              "does not understand"))
                                .arg(rule.label())
                                .arg(schedule),
                   .explanation = HEADROOM_TEXT("EventBridge", "The rule never runs."),
                   .remedy = HEADROOM_TEXT("EventBridge", "Write rate(5 minutes), or cron with six "
                                                          "fields: minutes, hours, day, month, "
                                                          "weekday, year.")});
    if (!schedule.empty() && !isOnDefaultBus(rule))
        sheet.add(
            {.severity = Severity::Error,
             .id = "eventbridge/sched-bus",
             .node = rule.id(),
             .title = Text(HEADROOM_TEXT("EventBridge", "%1 has a schedule on the bus %2"))
                          .arg(rule.label())
                          .arg(rule.get(kBus)),
             .explanation = HEADROOM_TEXT("EventBridge", "Schedules run on the default bus only."),
             .remedy = HEADROOM_TEXT("EventBridge", "Put the rule on the default bus."),
             .fix = edits::setProperty(pathTo(rule, kBus.key), Tree())});
    const std::string pattern = rule.get(kPattern);
    if (pattern.empty())
        return;
    const Result<Tree> read = readJson(pattern, "eventPattern");
    if (!read || !read->isMap() || pattern.size() > kLongestPattern)
        sheet.add(
            {.severity = Severity::Error,
             .id = "eventbridge/pattern",
             .node = rule.id(),
             .title = Text(HEADROOM_TEXT("EventBridge", "The event pattern of %1 cannot be used"))
                          .arg(rule.label()),
             .explanation = HEADROOM_TEXT("EventBridge", "AWS refuses to create the rule."),
             .remedy = HEADROOM_TEXT("EventBridge", "Write a JSON object of at most 2,048 "
                                                    "characters, or leave it to the wires.")});
}

void checkTargets(const NodeView &rule, FindingSheet &sheet)
{
    const std::vector<LinkView> targets = deliveriesOf(rule);
    if (targets.size() > kMostTargets)
        sheet.add({.severity = Severity::Error,
                   .id = "eventbridge/targets",
                   .node = rule.id(),
                   .title = Text(HEADROOM_TEXT("EventBridge", "%1 has %2 targets; a rule has at "
                                                              "most %3"))
                                .arg(rule.label())
                                .arg(static_cast<double>(targets.size()))
                                .arg(static_cast<double>(kMostTargets)),
                   .explanation = HEADROOM_TEXT("EventBridge", "AWS refuses the rest."),
                   .remedy = HEADROOM_TEXT("EventBridge", "Add a second rule with the same "
                                                          "pattern, or let a topic fan out.")});
    if (targets.empty())
        sheet.add(
            {.severity = Severity::Warning,
             .id = "eventbridge/no-target",
             .node = rule.id(),
             .title = Text(HEADROOM_TEXT("EventBridge", "%1 has no target")).arg(rule.label()),
             .explanation = HEADROOM_TEXT("EventBridge", "Its events go nowhere."),
             .remedy = HEADROOM_TEXT("EventBridge",
                                     "Draw an event link to who is to act on them.")});
    else if (!deadLettersOf(rule))
        sheet.add({.severity = Severity::Warning,
                   .id = "eventbridge/no-dlq",
                   .node = rule.id(),
                   .title = Text(HEADROOM_TEXT("EventBridge", "%1 has no queue for what it cannot "
                                                              "deliver"))
                                .arg(rule.label()),
                   .explanation = HEADROOM_TEXT(
                       "EventBridge", "Events are lost when a target fails for longer than their "
                                      "age, and at once when it is gone or refuses."),
                   .remedy = HEADROOM_TEXT("EventBridge", "Draw an event link to a queue and set "
                                                          "it to dead letters.")});
    for (const LinkView &link : targets)
        if (link.to().fact("isFifo").value_or(0) > 0 && !link.to().spec().leaving(LinkKind::Poll))
            sheet.add({.severity = Severity::Error,
                       .id = "eventbridge/fifo-topic",
                       .node = rule.id(),
                       .link = link.id(),
                       .title = Text(HEADROOM_TEXT("EventBridge",
                                                   "%1 cannot deliver to the FIFO topic %2"))
                                    .arg(rule.label())
                                    .arg(link.to().label()),
                       .explanation = HEADROOM_TEXT("EventBridge", "AWS refuses the target."),
                       .remedy = HEADROOM_TEXT("EventBridge",
                                               "Deliver to a standard topic or to a queue.")});
}

/// A target whose doings come back as events of the rule.
void checkLoop(const NodeView &rule, FindingSheet &sheet)
{
    std::vector<NodeId> upstream;
    visitUpstream(rule, [&upstream](const NodeView &node) { upstream.push_back(node.id()); });
    for (const LinkView &link : deliveriesOf(rule))
        if (std::ranges::find(upstream, link.to().id()) != upstream.end())
            sheet.add({.severity = Severity::Warning,
                       .id = "eventbridge/loop",
                       .node = rule.id(),
                       .link = link.id(),
                       .title = Text(HEADROOM_TEXT("EventBridge", "What %1 does sets off %2 again"))
                                    .arg(link.to().label())
                                    .arg(rule.label()),
                       .explanation = HEADROOM_TEXT("EventBridge", "Events go round without end, "
                                                                   "and each is billed."),
                       .remedy = HEADROOM_TEXT("EventBridge", "Narrow the pattern so that it "
                                                              "leaves out what the target does.")});
}

void checkRun(const NodeView &rule, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(rule.id(), "Throttles")
        || run->summary(rule.id(), "Throttles").sum < 0.5)
        return;
    sheet.add(
        {.severity = Severity::Error,
         .id = "eventbridge/put-events-rate",
         .node = rule.id(),
         .title = Text(HEADROOM_TEXT("EventBridge",
                                     "More events are sent to %1 than the %2 per second of "
                                     "the account"))
                      .arg(rule.label())
                      .arg(rule.quota(kPutEventsQuota)),
         .explanation = HEADROOM_TEXT("EventBridge", "The rest is refused; senders retry or "
                                                     "lose events."),
         .remedy = HEADROOM_TEXT("EventBridge", "Ask AWS for a higher quota, or send less.")});
}

} // namespace

void check(const NodeView &rule, FindingSheet &sheet)
{
    checkTrigger(rule, sheet);
    checkTargets(rule, sheet);
    checkLoop(rule, sheet);
    checkRun(rule, sheet);
}

} // namespace headroom::eventbridge
