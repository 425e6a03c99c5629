// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/autoscaling/autoscaling.h"

#include "model/formats/resource_sheet.h"
#include "model/services/shared/metrics.h"
#include "model/services/shared/serving.h"

namespace headroom::autoscaling {

namespace {

constexpr std::string_view kGuide = "Amazon EC2 Auto Scaling User Guide";
constexpr std::string_view kMonth = "2026-09";
constexpr Sentence kInstances = HEADROOM_TEXT("AutoScaling", "Instances");
constexpr Sentence kTimes = HEADROOM_TEXT("AutoScaling", "Starting and stopping");

PropertySpec size(PropertyKey<double> key, Sentence name, Sentence help, std::string_view value)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Integer,
            .unit = Unit::Count,
            .minimum = 0,
            .maximum = 10000,
            .defaultJson = value,
            .logarithmic = true};
}

PropertySpec time(PropertyKey<double> key, Sentence name, Sentence help, std::string_view value,
                  std::string_view source, Confidence confidence, bool simulationOnly)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Integer,
            .unit = Unit::Seconds,
            .minimum = 0,
            .maximum = 86400,
            .defaultJson = value,
            .group = kTimes,
            .source = {.value = 0,
                       .unit = "s",
                       .source = source,
                       .month = kMonth,
                       .confidence = confidence},
            .simulationOnly = simulationOnly};
}

std::vector<PropertySpec> sizeProperties()
{
    return {
        size(kDesiredCapacity, HEADROOM_TEXT("AutoScaling", "Desired capacity"),
             HEADROOM_TEXT("AutoScaling", "Instances when it begins; policies, schedules and a "
                                          "capacity provider move it between the bounds."),
             "2"),
        size(kMinSize, HEADROOM_TEXT("AutoScaling", "Minimum size"),
             HEADROOM_TEXT("AutoScaling", "There are never fewer instances."), "1"),
        size(kMaxSize, HEADROOM_TEXT("AutoScaling", "Maximum size"),
             HEADROOM_TEXT("AutoScaling", "There are never more instances."), "10"),
        {.key = kInstanceType.key,
         .name = HEADROOM_TEXT("AutoScaling", "Instance type"),
         .help = HEADROOM_TEXT("AutoScaling", "Says vCPU, memory, network interfaces and price."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("m6i.large")",
         .choices = instanceTypeNames(),
         .group = kInstances},
        {.key = kImageId.key,
         .name = HEADROOM_TEXT("AutoScaling", "Image"),
         .help = HEADROOM_TEXT("AutoScaling",
                               "An AMI's id, or a parameter that names one. Not set: Amazon "
                               "Linux 2023, made for ECS when a cluster uses the group."),
         .kind = PropertyKind::Text,
         .pattern = "[^\\s]{0,256}",
         .patternHelp = HEADROOM_TEXT("AutoScaling", "an image's id without blanks"),
         .group = kInstances},
        {.key = kVolumeSize.key,
         .name = HEADROOM_TEXT("AutoScaling", "Root volume"),
         .help = HEADROOM_TEXT("AutoScaling", "Size of each instance's gp3 volume."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Gigabytes,
         .minimum = 8,
         .maximum = 16384,
         .defaultJson = "30",
         .group = kInstances,
         .logarithmic = true},
        {.key = kMonitoring.key,
         .name = HEADROOM_TEXT("AutoScaling", "Detailed monitoring"),
         .help = HEADROOM_TEXT("AutoScaling", "Metrics each minute instead of each five minutes; "
                                              "with basic monitoring policies act five "
                                              "times as late."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kInstances},
    };
}

std::vector<PropertySpec> timeProperties()
{
    return {
        {.key = kHealthCheckType.key,
         .name = HEADROOM_TEXT("AutoScaling", "Health checks"),
         .help = HEADROOM_TEXT("AutoScaling", "Whose checks count beside EC2's own: with ELB an "
                                              "instance that the load balancer finds "
                                              "unhealthy is replaced."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("EC2")",
         .choices = {"EC2", "ELB"},
         .group = kTimes},
        time(kGracePeriod, HEADROOM_TEXT("AutoScaling", "Grace period"),
             HEADROOM_TEXT("AutoScaling", "Time after the launch in which failed health checks are "
                                          "ignored."),
             "300", kGuide, Confidence::High, false),
        {.key = kFailing.key,
         .name = HEADROOM_TEXT("AutoScaling", "Failing instances"),
         .help = HEADROOM_TEXT("AutoScaling",
                               "Share of the instances that fail their health checks: they are "
                               "replaced by others, of which as many fail. Found by the load "
                               "balancer if its checks count, else by EC2's after 3 minutes."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .group = kTimes,
         .simulationOnly = true},
        {.key = kInterruptions.key,
         .name = HEADROOM_TEXT("AutoScaling", "Interruptions by Spot"),
         .help = HEADROOM_TEXT("AutoScaling",
                               "Share of the instances that AWS takes away in an hour, if they "
                               "are Spot instances. Another one is launched when one has gone."),
         .minimum = 0,
         .maximum = 60,
         .defaultJson = "0",
         .group = kTimes,
         .simulationOnly = true},
        time(kCooldown, HEADROOM_TEXT("AutoScaling", "Default cooldown"),
             HEADROOM_TEXT("AutoScaling", "Of simple scaling, behind the last start or stop."),
             "300", kGuide, Confidence::High, false),
        time(kWarmup, HEADROOM_TEXT("AutoScaling", "Warm-up"),
             HEADROOM_TEXT("AutoScaling",
                           "Time in service in which an instance is left out of the group's "
                           "metrics, and nothing is stopped."),
             "120", kGuide, Confidence::High, false),
        {.key = kProtected.key,
         .name = HEADROOM_TEXT("AutoScaling", "Protected from scale-in"),
         .help = HEADROOM_TEXT("AutoScaling",
                               "New instances are not stopped by policies; a capacity provider "
                               "with termination protection needs it."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kTimes},
        {.key = kHeartbeat.key,
         .name = HEADROOM_TEXT("AutoScaling", "Launch hook's time-out"),
         .help = HEADROOM_TEXT("AutoScaling",
                               "A lifecycle hook keeps a new instance waiting until it is told "
                               "to go on, this long at most. Not set: no hook."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 30,
         .maximum = 7200,
         .group = kTimes},
        time(kHookDuration, HEADROOM_TEXT("AutoScaling", "Work of the launch hook"),
             HEADROOM_TEXT("AutoScaling", "Until it tells the group to go on, if there is a hook."),
             "60", "Estimate", Confidence::Low, true),
        time(kLaunchDuration, HEADROOM_TEXT("AutoScaling", "Launch"),
             HEADROOM_TEXT("AutoScaling",
                           "From wanted to running. AWS gives no figure; 30 to 120 s are usual "
                           "under Linux."),
             "60", "Estimate", Confidence::Low, true),
        time(kBootDuration, HEADROOM_TEXT("AutoScaling", "Boot"),
             HEADROOM_TEXT("AutoScaling", "From running to ready: user data, and the agent that "
                                          "registers with a cluster."),
             "30", "Estimate", Confidence::Low, true),
        {.key = kPreparedCapacity.key,
         .name = HEADROOM_TEXT("AutoScaling", "Prepared capacity"),
         .help = HEADROOM_TEXT("AutoScaling",
                               "Instances in service and in the warm pool together. Those in the "
                               "pool have been launched, are stopped, and cost their volumes "
                               "only. Not set: no warm pool, or with a minimum below, the "
                               "maximum size."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 5000,
         .group = kTimes},
        {.key = kWarmMinSize.key,
         .name = HEADROOM_TEXT("AutoScaling", "Minimum of the warm pool"),
         .help = HEADROOM_TEXT("AutoScaling", "There are never fewer instances in it, however many "
                                              "are in service."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 5000,
         .defaultJson = "0",
         .group = kTimes},
        time(
            kWarmDuration, HEADROOM_TEXT("AutoScaling", "Start from the warm pool"),
            HEADROOM_TEXT("AutoScaling",
                          "From stopped to in service. AWS gives no figure; 15 to 60 s are usual."),
            "25", "Estimate", Confidence::Low, true),
    };
}

std::vector<PropertySpec> properties()
{
    std::vector<PropertySpec> list = sizeProperties();
    const auto append = [&list](std::vector<PropertySpec> more) {
        list.insert(list.end(), more.begin(), more.end());
    };
    append(scaling::policyProperties({"ASGAverageCPUUtilization", "ALBRequestCountPerTarget"}, "",
                                     "0.7", "50"));
    append(timeProperties());
    append(serving::properties(
        kPlaces, HEADROOM_TEXT("AutoScaling", "Requests at a time"),
        HEADROOM_TEXT("AutoScaling", "Requests that one instance works on at the same time; more "
                                     "wait, if its own program is called.")));
    return list;
}

LinkEnd providerEnd()
{
    const auto step = [](std::string_view key, Sentence name, std::string_view value) {
        return PropertySpec{.key = key,
                            .name = name,
                            .help = HEADROOM_TEXT("AutoScaling", "Instances in one round of "
                                                                 "scaling out."),
                            .kind = PropertyKind::Integer,
                            .unit = Unit::Count,
                            .minimum = 1,
                            .maximum = 10000,
                            .defaultJson = value};
    };
    return {
        .kind = LinkKind::Attach,
        .maximum = 1,
        .accepts = kHostWord,
        .properties = {
            {.key = kManagedScaling.key,
             .name = HEADROOM_TEXT("AutoScaling", "Managed scaling"),
             .help = HEADROOM_TEXT("AutoScaling",
                                   "ECS keeps the reservation of the group (instances that "
                                   "are needed over instances that run) at its target."),
             .kind = PropertyKind::Flag,
             .defaultJson = "true"},
            {.key = kTargetCapacity.key,
             .name = HEADROOM_TEXT("AutoScaling", "Target capacity"),
             .help = HEADROOM_TEXT("AutoScaling", "Percent; 90 keeps a tenth of the instances "
                                                  "spare for tasks that start at once."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Percent,
             .minimum = 1,
             .maximum = 100,
             .defaultJson = "100"},
            step(kMinimumStep.key, HEADROOM_TEXT("AutoScaling", "Smallest step"), "1"),
            step(kMaximumStep.key, HEADROOM_TEXT("AutoScaling", "Largest step"), "10000"),
            {.key = kProviderWarmup.key,
             .name = HEADROOM_TEXT("AutoScaling", "Warm-up of an instance"),
             .help = HEADROOM_TEXT("AutoScaling",
                                   "Until it is over, ECS does not scale out again."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Seconds,
             .minimum = 0,
             .maximum = 10000,
             .defaultJson = "300"},
            {.key = kTerminationProtection.key,
             .name = HEADROOM_TEXT("AutoScaling", "Termination protection"),
             .help = HEADROOM_TEXT("AutoScaling", "Instances with tasks are not stopped."),
             .kind = PropertyKind::Flag,
             .defaultJson = "false"},
            {.key = kManagedDraining.key,
             .name = HEADROOM_TEXT("AutoScaling", "Managed draining"),
             .help = HEADROOM_TEXT("AutoScaling", "Tasks are moved away before an instance stops."),
             .kind = PropertyKind::Flag,
             .defaultJson = "true"},
            {.key = kReservedMemory.key,
             .name = HEADROOM_TEXT("AutoScaling", "Reserved memory"),
             .help = HEADROOM_TEXT("AutoScaling",
                                   "Memory of an instance that no task gets: what the system "
                                   "needs, and ECS_RESERVED_MEMORY."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Mebibytes,
             .minimum = 0,
             .maximum = 100000,
             .defaultJson = "256",
             .source = {.value = 256,
                        .unit = "MiB",
                        .source = "Estimate from registered memory of ECS instances",
                        .month = kMonth,
                        .confidence = Confidence::Low}},
        }};
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "GroupInServiceInstances",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("AutoScaling", "Instances in service."),
         .onCard = true},
        {.name = "GroupPendingInstances",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("AutoScaling", "Instances that are wanted and not yet in service."),
         .onCard = true},
        {.name = "GroupDesiredCapacity",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("AutoScaling", "Instances that are wanted.")},
        {.name = "CPUUtilization",
         .unit = "Percent",
         .kind = MetricKind::Fraction,
         .help = HEADROOM_TEXT("AutoScaling",
                               "Share of the vCPUs that work, tasks on the instances included."),
         .onCard = true},
        {.name = "ResponseTime",
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("AutoScaling", "From arrival to answer, waiting included."),
         .cloudWatch = false},
        {.name = "Rejected",
         .help = HEADROOM_TEXT(
             "AutoScaling", "Requests refused with 503: the queue was full, or nothing was there "
                            "to answer."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        offeredMetric(),
    };
}

std::vector<RuleSpec> ruleSpecs()
{
    std::vector<RuleSpec> list = scaling::rules(scalable());
    const std::vector<RuleSpec> own = {
        {"autoscaling/asg-bounds", Severity::Error,
         HEADROOM_TEXT("AutoScaling", "Minimum, desired and maximum size contradict each other.")},
        {"autoscaling/asg-simple", Severity::Info,
         HEADROOM_TEXT("AutoScaling", "A simple scaling policy is used.")},
        {"autoscaling/asg-elb-no-grace", Severity::Warning,
         HEADROOM_TEXT("AutoScaling", "Instances are replaced before they have started.")},
        {"autoscaling/cw-ec2-basic", Severity::Warning,
         HEADROOM_TEXT("AutoScaling", "A policy looks at metrics that come each five minutes.")},
        {"autoscaling/cp-asg-other-policy", Severity::Warning,
         HEADROOM_TEXT("AutoScaling", "A capacity provider and a policy both scale the group.")},
        {"autoscaling/cp-mtp-no-ms", Severity::Error,
         HEADROOM_TEXT("AutoScaling", "Termination protection lacks what it needs.")},
        {"autoscaling/cp-warmup-short", Severity::Warning,
         HEADROOM_TEXT("AutoScaling", "A capacity provider asks again before instances are "
                                      "ready.")},
        {"autoscaling/asg-at-maximum", Severity::Warning,
         HEADROOM_TEXT("AutoScaling", "The group is at its maximum and its processors are full.")},
    };
    list.insert(list.end(), own.begin(), own.end());
    return list;
}

Tree dimensions(const NodeView &group)
{
    return Tree::list(
        {Tree::map({{"Name", "AutoScalingGroupName"},
                    {"Value", ResourceSheet::ref(ResourceSheet::logicalId(group))}})});
}

} // namespace

const Scalable &scalable()
{
    static const Scalable kScalable{.minimumKey = kMinSize.key,
                                    .maximumKey = kMaxSize.key,
                                    .predefined = {{.type = "ASGAverageCPUUtilization",
                                                    .metric = "CPUUtilization",
                                                    .factor = 100},
                                                   {.type = "ALBRequestCountPerTarget",
                                                    .metric = "RequestCountPerTarget",
                                                    .factor = 60,
                                                    .isOfTargetGroup = true}},
                                    .lowFactor = 0.7,
                                    .rules = {.target = "autoscaling/aas-target",
                                              .twice = "autoscaling/aas-dup-metric",
                                              .steps = "autoscaling/aas-step-gap",
                                              .noMetric = "autoscaling/aas-no-metric",
                                              .saturates = "autoscaling/aas-target-high",
                                              .backlog = "autoscaling/tt-visible"}};
    return kScalable;
}

std::vector<ComponentSpec> components()
{
    ComponentSpec group;
    group.kind = "autoscaling.group";
    group.name = HEADROOM_TEXT("AutoScaling", "Auto Scaling group");
    group.summary = HEADROOM_TEXT("AutoScaling", "EC2 instances whose number follows the load; "
                                                 "alone, behind a load balancer, or as hosts.");
    group.group = PaletteGroup::Compute;
    group.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    group.enters = {{.kind = LinkKind::Request}, scaling::controlEnd(true), providerEnd()};
    group.properties = properties();
    group.metrics = metrics();
    group.rules = ruleSpecs();
    group.omissions = {
        HEADROOM_TEXT("AutoScaling", "Predictive scaling, mixed instances, the price of Spot and "
                                     "Capacity Rebalancing are not modelled."),
        HEADROOM_TEXT("AutoScaling",
                      "Interruptions by Spot come as evenly as they do on average; an instance "
                      "that fails its checks serves until that is found."),
        HEADROOM_TEXT("AutoScaling",
                      "Instances of a warm pool are stopped, and do not go back to it "
                      "when the group scales in."),
        HEADROOM_TEXT("AutoScaling", "Instances stop at once; the time of draining and of hooks at "
                                     "the end is not modelled."),
        HEADROOM_TEXT("AutoScaling", "A request may use any free processor of the group, as if "
                                     "the load balancer knew where one is free."),
        HEADROOM_TEXT("AutoScaling", "Burst credits of T types are not counted."),
    };
    group.mainProperty = kDesiredCapacity.key;
    group.symbol = {.icon = "auto_scaling2", .tag = "EC2 Auto Scaling"};
    group.metricNamespace = "AWS/EC2";
    group.dimensions = dimensions;
    group.sources = groupSources();
    group.lower = lower;
    group.price = price;
    group.deploy = deploy;
    group.check = check;
    group.facts = facts;
    return {group};
}

std::vector<NamedFact> facts(const NodeView &group)
{
    const InstanceType &type = instanceType(group.get(kInstanceType));
    return {{"targets", group.get(kDesiredCapacity)},
            {"instanceCpu", type.processors * 1024},
            {"instanceMemory", type.memory * 1024},
            {"networkInterfaces", type.interfaces},
            {"startTime", startTime(group)}};
}

} // namespace headroom::autoscaling
