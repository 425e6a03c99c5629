// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/providers.h"
#include "model/services/shared/images.h"
#include "model/services/shared/serving.h"

namespace headroom::ecs {

namespace {

constexpr std::string_view kGuide = "Amazon ECS Developer Guide";
constexpr std::string_view kMonth = "2026-09";
constexpr Sentence kTask = HEADROOM_TEXT("ECS", "Task");
constexpr Sentence kContainer = HEADROOM_TEXT("ECS", "Container");
constexpr Sentence kDeployment = HEADROOM_TEXT("ECS", "Deployment");
constexpr Sentence kStart = HEADROOM_TEXT("ECS", "Start of a task");

PropertySpec choice(PropertyKey<std::string> key, Sentence name, Sentence help,
                    std::string_view value, std::vector<std::string_view> choices, Sentence group)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Choice,
            .defaultJson = value,
            .choices = std::move(choices),
            .group = group};
}

PropertySpec whole(PropertyKey<double> key, Sentence name, Sentence help, Unit unit, double minimum,
                   double maximum, std::string_view value, Sentence group)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Integer,
            .unit = unit,
            .minimum = minimum,
            .maximum = maximum,
            .defaultJson = value,
            .group = group};
}

std::vector<PropertySpec> taskProperties()
{
    return {
        whole(kDesiredCount, HEADROOM_TEXT("ECS", "Desired count"),
              HEADROOM_TEXT("ECS", "Tasks that the service keeps running; scaling moves it."),
              Unit::Count, 0, 5000, "2", {}),
        choice(kLaunchType, HEADROOM_TEXT("ECS", "Launch type"),
               HEADROOM_TEXT("ECS", "Fargate runs tasks without instances; with EC2 they are "
                                    "placed on the instances of the group that the cluster "
                                    "is wired to. Spot is cheaper and may be taken away."),
               R"("FARGATE")", {"FARGATE", "FARGATE_SPOT", "EC2"}, {}),
        {.key = kCapacityProviders.key,
         .name = HEADROOM_TEXT("ECS", "Capacity providers"),
         .help = HEADROOM_TEXT("ECS", "Instead of a launch type: on what tasks run, and in which "
                                      "proportion."),
         .kind = PropertyKind::Table,
         .columns = {{.key = kProviderName,
                      .name = HEADROOM_TEXT("ECS", "Capacity provider"),
                      .help = HEADROOM_TEXT("ECS", "FARGATE, FARGATE_SPOT, or the id of a group "
                                                   "that the cluster is wired to."),
                      .kind = PropertyKind::Text,
                      .defaultJson = R"("FARGATE")",
                      .pattern = "[^\\s]{1,255}",
                      .patternHelp = HEADROOM_TEXT("ECS", "1 to 255 characters without blanks"),
                      .namesNode = true},
                     whole(PropertyKey<double>{kProviderBase}, HEADROOM_TEXT("ECS", "Base"),
                           HEADROOM_TEXT("ECS", "Tasks that it gets before all others; only one "
                                                "may have a base."),
                           Unit::Count, 0, 100000, "0", {}),
                     whole(PropertyKey<double>{kProviderWeight}, HEADROOM_TEXT("ECS", "Weight"),
                           HEADROOM_TEXT("ECS", "Its part of all further tasks, over the sum of "
                                                "the weights."),
                           Unit::Count, 0, 1000, "1", {})}},
        whole(kCpu, HEADROOM_TEXT("ECS", "CPU"),
              HEADROOM_TEXT("ECS", "CPU units of a task; 1,024 are one vCPU. Fargate offers 256, "
                                   "512, 1,024 and so on, doubling up to 32,768."),
              Unit::Count, 128, 196608, "512", kTask),
        whole(kMemory, HEADROOM_TEXT("ECS", "Memory"),
              HEADROOM_TEXT("ECS", "Hard limit of a task: beyond it, containers are killed. "
                                   "Fargate offers certain amounts with each CPU size."),
              Unit::Mebibytes, 4, 1048576, "1024", kTask),
        choice(kArchitecture, HEADROOM_TEXT("ECS", "Architecture"),
               HEADROOM_TEXT("ECS", "Processor; on Fargate, ARM64 costs a fifth less."),
               R"("X86_64")", {"X86_64", "ARM64"}, kTask),
        choice(kNetworkMode, HEADROOM_TEXT("ECS", "Network mode"),
               HEADROOM_TEXT("ECS", "awsvpc gives each task a network interface of its own and is "
                                    "all that Fargate knows; bridge and host share that of the "
                                    "instance."),
               R"("awsvpc")", {"awsvpc", "bridge", "host"}, kTask),
        choice(kPublicIp, HEADROOM_TEXT("ECS", "Public address"),
               HEADROOM_TEXT("ECS", "Gives tasks in public subnets an address of their own, by "
                                    "which they reach the internet. Private ones need NAT or "
                                    "endpoints."),
               R"("DISABLED")", {"DISABLED", "ENABLED"}, kTask),
        {.key = kPlatformVersion.key,
         .name = HEADROOM_TEXT("ECS", "Platform version"),
         .help = HEADROOM_TEXT("ECS", "Of Fargate; file systems need 1.4.0, which LATEST is."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("LATEST")",
         .choices = {"LATEST", "1.4.0", "1.3.0"},
         .group = kTask},
        whole(kEphemeralStorage, HEADROOM_TEXT("ECS", "Ephemeral storage"),
              HEADROOM_TEXT("ECS", "Of a task on Fargate, 21 to 200 GiB. Not set: 20 GiB, which "
                                   "are included."),
              Unit::Gigabytes, 21, 200, "", kTask),
        choice(kScheduling, HEADROOM_TEXT("ECS", "Scheduling"),
               HEADROOM_TEXT("ECS", "REPLICA keeps the desired count; DAEMON one task on each "
                                    "instance."),
               R"("REPLICA")", {"REPLICA", "DAEMON"}, kTask),
        choice(kPlacement, HEADROOM_TEXT("ECS", "Placement"),
               HEADROOM_TEXT("ECS", "On which instance a task is put: spread over zones, or packed "
                                    "by memory. Where it fits is what counts in a run."),
               {}, {"spread", "binpack", "random"}, kTask),
    };
}

std::vector<PropertySpec> containerProperties()
{
    std::vector<PropertySpec> list = imageProperties(kContainer);
    const std::vector<PropertySpec> others = {
        {.key = kImage.key,
         .name = HEADROOM_TEXT("ECS", "Image"),
         .help = HEADROOM_TEXT("ECS", "Name of an image of another registry. Not set: a "
                                      "parameter of the template."),
         .kind = PropertyKind::Text,
         .pattern = "[^\\s]{0,512}",
         .patternHelp = HEADROOM_TEXT("ECS", "an image's name without blanks"),
         .group = kContainer},
        whole(kContainerPort, HEADROOM_TEXT("ECS", "Port"),
              HEADROOM_TEXT("ECS", "On which the container listens."), Unit::None, 1, 65535, "80",
              kContainer),
        {.key = kEnvironment.key,
         .name = HEADROOM_TEXT("ECS", "Environment variables"),
         .help = HEADROOM_TEXT("ECS", "Names and values; secrets belong below."),
         .kind = PropertyKind::TextMap,
         .group = kContainer},
        {.key = kSecrets.key,
         .name = HEADROOM_TEXT("ECS", "Secrets"),
         .help = HEADROOM_TEXT("ECS", "Names, and the ARNs of secrets or parameters that hold the "
                                      "values; the execution role reads them."),
         .kind = PropertyKind::TextMap,
         .group = kContainer},
        {.key = kExecutionRole.key,
         .name = HEADROOM_TEXT("ECS", "Execution role"),
         .help = HEADROOM_TEXT("ECS",
                               "With it the task's image is pulled, its logs are written and "
                               "its secrets are read."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kContainer},
        whole(kStopTimeout, HEADROOM_TEXT("ECS", "Stop time-out"),
              HEADROOM_TEXT("ECS", "From SIGTERM to SIGKILL; at most 120 s on Fargate."),
              Unit::Seconds, 2, 3600, "30", kContainer),
        choice(kLogDriver, HEADROOM_TEXT("ECS", "Log driver"),
               HEADROOM_TEXT("ECS", "Fargate knows awslogs, splunk and awsfirelens."),
               R"("awslogs")",
               {"awslogs", "awsfirelens", "splunk", "fluentd", "json-file", "syslog", "none"},
               kContainer),
        {.key = kLogPrefix.key,
         .name = HEADROOM_TEXT("ECS", "Log stream prefix"),
         .help = HEADROOM_TEXT("ECS", "Begins the names of the log streams; Fargate needs it."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("app")",
         .pattern = "[A-Za-z0-9_.-]{0,64}",
         .patternHelp = HEADROOM_TEXT("ECS", "up to 64 letters, digits, dots and dashes"),
         .group = kContainer},
        whole(kLogRetention, HEADROOM_TEXT("ECS", "Days that logs are kept"),
              HEADROOM_TEXT("ECS", "In the log group that is made for awslogs."), Unit::Days, 1,
              3653, "30", kContainer),
    };
    list.insert(list.begin(), others.front());
    list.insert(list.end(), others.begin() + 1, others.end());
    return list;
}

std::vector<PropertySpec> deploymentProperties()
{
    return {
        whole(kGracePeriod, HEADROOM_TEXT("ECS", "Health check grace period"),
              HEADROOM_TEXT("ECS", "Time after the start of a task in which failed checks of the "
                                   "load balancer are ignored. A task that fails later is "
                                   "replaced."),
              Unit::Seconds, 0, 86400, "60", kDeployment),
        choice(kStrategy, HEADROOM_TEXT("ECS", "Deployment"),
               HEADROOM_TEXT("ECS", "ROLLING replaces tasks bit by bit; the others start a second "
                                    "set and shift the traffic at once, after a tenth, or in "
                                    "steps."),
               R"("ROLLING")", {"ROLLING", "BLUE_GREEN", "CANARY", "LINEAR"}, kDeployment),
        whole(kMinimumHealthy, HEADROOM_TEXT("ECS", "Minimum healthy percent"),
              HEADROOM_TEXT("ECS", "Of the desired count, rounded up: so many tasks keep running "
                                   "during a rolling deployment."),
              Unit::Percent, 0, 100, "100", kDeployment),
        whole(kMaximumPercent, HEADROOM_TEXT("ECS", "Maximum percent"),
              HEADROOM_TEXT("ECS", "Of the desired count, rounded down: so many tasks may exist "
                                   "during a rolling deployment."),
              Unit::Percent, 100, 1000, "200", kDeployment),
        {.key = kCircuitBreaker.key,
         .name = HEADROOM_TEXT("ECS", "Circuit breaker"),
         .help = HEADROOM_TEXT("ECS", "A rolling deployment whose tasks keep failing is ended and "
                                      "rolled back."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kDeployment},
        {.key = kFailing.key,
         .name = HEADROOM_TEXT("ECS", "Failing tasks"),
         .help = HEADROOM_TEXT("ECS", "Share of the tasks that fail their health checks: they are "
                                      "stopped and replaced by others, of which as many fail. Set "
                                      "it with a deployment for its new tasks only."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .group = kDeployment,
         .simulationOnly = true},
        {.key = kInterruptions.key,
         .name = HEADROOM_TEXT("ECS", "Interruptions by Spot"),
         .help = HEADROOM_TEXT("ECS",
                               "Share of the tasks on FARGATE_SPOT that AWS takes away in an "
                               "hour. Each is announced two minutes before, and another "
                               "one starts in its place."),
         .minimum = 0,
         .maximum = 60,
         .defaultJson = "0",
         .group = kDeployment,
         .simulationOnly = true},
        whole(kBakeTime, HEADROOM_TEXT("ECS", "Bake time"),
              HEADROOM_TEXT("ECS", "Minutes that the old tasks stay behind a shift, or between "
                                   "steps."),
              Unit::None, 0, 1440, "10", kDeployment),
        {.key = kStepPercent.key,
         .name = HEADROOM_TEXT("ECS", "Step"),
         .help = HEADROOM_TEXT("ECS", "Percent of the traffic that a step of CANARY or LINEAR "
                                      "shifts."),
         .unit = Unit::Percent,
         .minimum = 3,
         .maximum = 100,
         .defaultJson = "10",
         .group = kDeployment},
    };
}

PropertySpec assumption(PropertyKey<double> key, Sentence name, Sentence help, Unit unit,
                        std::string_view value)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .unit = unit,
            .minimum = 0,
            .maximum = 100000,
            .defaultJson = value,
            .group = kStart,
            .source = {.value = 0,
                       .unit = "",
                       .source = "Estimate; AWS gives no figures",
                       .month = kMonth,
                       .confidence = Confidence::Low},
            .simulationOnly = true,
            .logarithmic = false};
}

std::vector<PropertySpec> startProperties()
{
    return {
        assumption(kNetworkDuration, HEADROOM_TEXT("ECS", "Network interface"),
                   HEADROOM_TEXT("ECS", "Time to attach a task's own network interface (awsvpc)."),
                   Unit::Seconds, "10"),
        assumption(kHostDuration, HEADROOM_TEXT("ECS", "Place on Fargate"),
                   HEADROOM_TEXT("ECS", "Time until Fargate has a place for a task."),
                   Unit::Seconds, "10"),
        assumption(kImageSize, HEADROOM_TEXT("ECS", "Size of the image"),
                   HEADROOM_TEXT("ECS", "Megabytes, compressed. Fargate pulls it for each task; "
                                        "instances keep it."),
                   Unit::None, "200"),
        assumption(kPullRate, HEADROOM_TEXT("ECS", "Speed of the pull"),
                   HEADROOM_TEXT("ECS", "Megabytes a second; unpacking adds half as much time."),
                   Unit::None, "60"),
        assumption(kStartDuration, HEADROOM_TEXT("ECS", "Start of the program"),
                   HEADROOM_TEXT("ECS", "From the start of the container to the first request that "
                                        "it can answer."),
                   Unit::Seconds, "8"),
        {.key = kBaseMemory.key,
         .name = HEADROOM_TEXT("ECS", "Memory in use"),
         .help = HEADROOM_TEXT("ECS", "Of an idle task."),
         .unit = Unit::Mebibytes,
         .minimum = 0,
         .maximum = 1048576,
         .defaultJson = "256",
         .group = kTask,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kRequestMemory.key,
         .name = HEADROOM_TEXT("ECS", "Memory of a request"),
         .help = HEADROOM_TEXT("ECS", "That each request in progress takes on top."),
         .unit = Unit::Mebibytes,
         .minimum = 0,
         .maximum = 1048576,
         .defaultJson = "4",
         .group = kTask,
         .simulationOnly = true,
         .logarithmic = true},
    };
}

} // namespace

std::vector<PropertySpec> serviceProperties()
{
    std::vector<PropertySpec> list = taskProperties();
    const auto append = [&list](std::vector<PropertySpec> more) {
        list.insert(list.end(), more.begin(), more.end());
    };
    append(serving::properties(
        kPlaces, HEADROOM_TEXT("ECS", "Requests at a time"),
        HEADROOM_TEXT("ECS", "Requests, or messages of a queue, that one task works on at the "
                             "same time.")));
    append(scaling::boundProperties());
    append(scaling::policyProperties({"ECSServiceAverageCPUUtilization",
                                      "ECSServiceAverageMemoryUtilization",
                                      "ALBRequestCountPerTarget"},
                                     "300", "0.9", "60"));
    append(startProperties());
    append(containerProperties());
    append(deploymentProperties());
    for (PropertySpec &spec : list)
        if (spec.key == kDesiredCount.key)
            spec.source = {.value = 5000, .unit = "tasks", .source = kGuide, .month = kMonth};
    return list;
}

} // namespace headroom::ecs
