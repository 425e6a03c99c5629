// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/autoscaling/autoscaling.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>

namespace headroom::autoscaling {

namespace {

void checkBounds(const NodeView &group, FindingSheet &sheet)
{
    const double least = group.get(kMinSize);
    const double most = group.get(kMaxSize);
    const double desired = group.get(kDesiredCapacity);
    if (least <= desired && desired <= most)
        return;
    const double sound = std::max(least, most);
    sheet.add(
        {.severity = Severity::Error,
         .id = "autoscaling/asg-bounds",
         .node = group.id(),
         .title = Text(HEADROOM_TEXT("AutoScaling",
                                     "%1 wants %2 instances, from %3 at least to %4 at most."))
                      .arg(group.label())
                      .arg(desired)
                      .arg(least)
                      .arg(most),
         .explanation = HEADROOM_TEXT("AutoScaling", "AWS refuses such a group."),
         .remedy = HEADROOM_TEXT("AutoScaling", "Let the desired capacity lie between the bounds."),
         .fix = edits::sequence(HEADROOM_TEXT("AutoScaling", "Make the sizes agree"),
                                {edits::setProperty(pathTo(group, kMaxSize.key), sound),
                                 edits::setProperty(pathTo(group, kDesiredCapacity.key),
                                                    std::clamp(desired, least, sound))})});
}

void checkPolicies(const NodeView &group, FindingSheet &sheet)
{
    const bool hasPolicies = !scaling::policiesOf(group, scalable()).empty();
    for (const LinkView &control : group.linksIn(LinkKind::Control)) {
        if (!control.property(scaling::kIsSimple.key).flagOr(false))
            continue;
        sheet.add({.severity = Severity::Info,
                   .id = "autoscaling/asg-simple",
                   .node = group.id(),
                   .title = Text(HEADROOM_TEXT("AutoScaling", "%1 is scaled by a simple policy."))
                                .arg(group.label()),
                   .explanation = HEADROOM_TEXT("AutoScaling",
                                                "After each change nothing happens until the "
                                                "cooldown is over, however far the load rises."),
                   .remedy = HEADROOM_TEXT("AutoScaling", "Use steps, or target tracking."),
                   .fix = edits::setProperty(pathTo(control, scaling::kIsSimple.key), false)});
    }
    if (!group.get(kMonitoring) && hasPolicies)
        sheet.add(
            {.severity = Severity::Warning,
             .id = "autoscaling/cw-ec2-basic",
             .node = group.id(),
             .title = Text(HEADROOM_TEXT("AutoScaling",
                                         "%1 scales on metrics that come each five minutes."))
                          .arg(group.label()),
             .explanation = HEADROOM_TEXT("AutoScaling", "It takes a quarter of an hour until "
                                                         "the first instance is added."),
             .remedy = HEADROOM_TEXT("AutoScaling", "Switch on detailed monitoring."),
             .fix = edits::setProperty(pathTo(group, kMonitoring.key), true)});
    const std::optional<LinkView> provider = providerLink(group);
    if (provider && provider->get(kManagedScaling)
        && (hasPolicies || !group.linksIn(LinkKind::Control).empty()))
        sheet.add(
            {.severity = Severity::Warning,
             .id = "autoscaling/cp-asg-other-policy",
             .node = group.id(),
             .title = Text(HEADROOM_TEXT("AutoScaling",
                                         "%1 is scaled by its cluster and by a policy."))
                          .arg(group.label()),
             .explanation = HEADROOM_TEXT("AutoScaling",
                                          "Both move the same number by different metrics, "
                                          "against each other."),
             .remedy = HEADROOM_TEXT("AutoScaling", "Leave the scaling to the cluster."),
             .fix = edits::sequence(
                 HEADROOM_TEXT("AutoScaling", "Remove the policies"),
                 {edits::setProperty(pathTo(group, scaling::kMetricType.key), Tree()),
                  edits::setProperty(pathTo(group, scaling::kWatches.key), Tree()),
                  edits::setProperty(pathTo(group, scaling::kFurtherPolicies.key), Tree())})});
}

void checkProvider(const NodeView &group, FindingSheet &sheet)
{
    const std::optional<LinkView> provider = providerLink(group);
    if (!provider)
        return;
    if (provider->get(kTerminationProtection)
        && !(provider->get(kManagedScaling) && group.get(kProtected)))
        sheet.add(
            {.severity = Severity::Error,
             .id = "autoscaling/cp-mtp-no-ms",
             .node = group.id(),
             .title = Text(HEADROOM_TEXT("AutoScaling",
                                         "The tasks on %1 are to be protected, and are not."))
                          .arg(group.label()),
             .explanation = HEADROOM_TEXT(
                 "AutoScaling", "Termination protection needs managed scaling and a group that "
                                "protects new instances from scale-in; AWS refuses it otherwise."),
             .remedy = HEADROOM_TEXT("AutoScaling", "Switch on both."),
             .fix = edits::sequence(
                 HEADROOM_TEXT("AutoScaling", "Protect new instances"),
                 {edits::setProperty(pathTo(*provider, kManagedScaling.key), true),
                  edits::setProperty(pathTo(group, kProtected.key), true)})});
    if (provider->get(kManagedScaling) && provider->get(kProviderWarmup) < startTime(group))
        sheet.add(
            {.severity = Severity::Warning,
             .id = "autoscaling/cp-warmup-short",
             .node = group.id(),
             .title = Text(HEADROOM_TEXT("AutoScaling",
                                         "An instance of %1 needs %2 s to start, and the "
                                         "cluster waits %3 s."))
                          .arg(group.label())
                          .arg(startTime(group))
                          .arg(provider->get(kProviderWarmup)),
             .explanation = HEADROOM_TEXT("AutoScaling",
                                          "It asks for more while the first ones are still "
                                          "starting, and gets too many."),
             .remedy = HEADROOM_TEXT("AutoScaling", "Wait as long as an instance starts."),
             .fix = edits::setProperty(pathTo(*provider, kProviderWarmup.key), startTime(group))});
}

void checkGrace(const NodeView &group, FindingSheet &sheet)
{
    const double boot = group.get(kBootDuration);
    if (group.get(kHealthCheckType) == "ELB" && group.get(kGracePeriod) < boot)
        sheet.add({.severity = Severity::Warning,
                   .id = "autoscaling/asg-elb-no-grace",
                   .node = group.id(),
                   .title = Text(HEADROOM_TEXT("AutoScaling",
                                               "Instances of %1 need %2 s to boot and are given "
                                               "%3 s."))
                                .arg(group.label())
                                .arg(boot)
                                .arg(group.get(kGracePeriod)),
                   .explanation = HEADROOM_TEXT(
                       "AutoScaling", "The load balancer finds them unhealthy before "
                                      "they are ready, and each is replaced by the next."),
                   .remedy = HEADROOM_TEXT("AutoScaling", "Give them longer than they boot."),
                   .fix = edits::setProperty(pathTo(group, kGracePeriod.key), boot * 2)});
}

void checkRun(const NodeView &group, const RunResult &run, FindingSheet &sheet)
{
    if (!run.hasMetric(group.id(), "CPUUtilization"))
        return;
    const double size = run.summary(group.id(), "GroupInServiceInstances", false).maximum;
    const double use = run.summary(group.id(), "CPUUtilization", false).maximum;
    if (size < group.get(kMaxSize) || use < 0.99)
        return;
    sheet.add({.severity = Severity::Warning,
               .id = "autoscaling/asg-at-maximum",
               .node = group.id(),
               .title = Text(HEADROOM_TEXT("AutoScaling",
                                           "%1 has all its %2 instances, and their processors are "
                                           "full."))
                            .arg(group.label())
                            .arg(size),
               .explanation = HEADROOM_TEXT("AutoScaling", "Nothing more can be added: requests "
                                                           "wait, and are refused."),
               .remedy = HEADROOM_TEXT("AutoScaling", "Raise the maximum, or take larger "
                                                      "instances."),
               .fix = edits::setProperty(pathTo(group, kMaxSize.key),
                                         std::min(10000.0, group.get(kMaxSize) * 2))});
}

} // namespace

void check(const NodeView &group, FindingSheet &sheet)
{
    checkBounds(group, sheet);
    scaling::check(group, scalable(), sheet);
    checkPolicies(group, sheet);
    checkProvider(group, sheet);
    checkGrace(group, sheet);
    if (const RunResult *run = sheet.run())
        checkRun(group, *run, sheet);
}

} // namespace headroom::autoscaling
