// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/ecs/providers.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::ecs {

namespace {

void checkDeployment(const NodeView &service, FindingSheet &sheet)
{
    const double desired = service.get(kDesiredCount);
    const double upper = std::floor(desired * service.get(kMaximumPercent) / 100);
    const double lower = std::ceil(desired * service.get(kMinimumHealthy) / 100);
    if (service.get(kStrategy) == "ROLLING" && desired > 0 && upper <= desired && lower >= desired)
        sheet.add({.severity = Severity::Error,
                   .id = "ecs/deploy-deadlock",
                   .node = service.id(),
                   .title = Text(HEADROOM_TEXT("ECS", "A deployment of %1 can neither start nor "
                                                      "stop a task."))
                                .arg(service.label()),
                   .explanation = HEADROOM_TEXT("ECS", "No more tasks may exist than the desired "
                                                       "count, and no fewer may be healthy; it "
                                                       "never ends."),
                   .remedy = HEADROOM_TEXT("ECS", "Let more tasks exist, or fewer be healthy."),
                   .fix = edits::setProperty(pathTo(service, kMaximumPercent.key), 200)});
    if (service.get(kStrategy) == "ROLLING")
        return;
    for (const scaling::Policy &policy : scaling::policiesOf(service, scalable()))
        if (policy.metric == "RequestCountPerTarget")
            sheet.add(
                {.severity = Severity::Error,
                 .id = "ecs/bg-albreq",
                 .node = service.id(),
                 .title = Text(HEADROOM_TEXT("ECS", "%1 shifts traffic between two sets of tasks "
                                                    "and scales on requests for each target."))
                              .arg(service.label()),
                 .explanation = HEADROOM_TEXT("ECS", "The metric belongs to one target group, and "
                                                     "the traffic moves to the other; AWS does "
                                                     "not support it."),
                 .remedy = HEADROOM_TEXT("ECS", "Scale on CPU, or deploy by rolling."),
                 .fix = edits::setProperty(pathTo(service, kStrategy.key), "ROLLING")});
}

void checkGrace(const NodeView &service, FindingSheet &sheet)
{
    if (targetGroupsOf(service).empty() || service.get(kGracePeriod) >= startTime(service))
        return;
    const double sound = std::ceil(startTime(service) * 1.5);
    sheet.add(
        {.severity = Severity::Warning,
         .id = "ecs/grace-short",
         .node = service.id(),
         .title = Text(HEADROOM_TEXT("ECS", "Tasks of %1 need about %2 s to start and are "
                                            "given %3 s."))
                      .arg(service.label())
                      .arg(std::round(startTime(service)))
                      .arg(service.get(kGracePeriod)),
         .explanation = HEADROOM_TEXT("ECS", "The load balancer's checks fail until then, and "
                                             "tasks may be replaced before they are up."),
         .remedy = HEADROOM_TEXT("ECS", "Give them longer than they start."),
         .fix = edits::setProperty(pathTo(service, kGracePeriod.key), sound)});
}

void checkHosts(const NodeView &service, FindingSheet &sheet)
{
    if (isFargate(service))
        return;
    const std::optional<LinkView> host = hostLink(service);
    // A strategy with a group that is not there is found by itself.
    if (!host && !strategyOf(service).empty())
        return;
    if (!host) {
        sheet.add({.severity = Severity::Error,
                   .id = "ecs/ec2-no-instances",
                   .node = service.id(),
                   .title = Text(HEADROOM_TEXT("ECS", "There is nothing to place the tasks of %1 "
                                                      "on."))
                                .arg(service.label()),
                   .explanation = HEADROOM_TEXT("ECS", "Launch type EC2 needs instances that have "
                                                       "joined the cluster."),
                   .remedy = HEADROOM_TEXT("ECS", "Wire the cluster to an Auto Scaling group, or "
                                                  "use Fargate."),
                   .fix = edits::setProperty(pathTo(service, kLaunchType.key), "FARGATE")});
        return;
    }
    if (tasksPerHost(service, *host) >= 1)
        return;
    const NodeView group = host->to();
    const double memory = group.fact("instanceMemory").value_or(0)
                          - host->property("reservedMemory").numberOr(0);
    sheet.add(
        {.severity = Severity::Error,
         .id = "ecs/task-too-large",
         .node = service.id(),
         .title = Text(HEADROOM_TEXT("ECS", "A task of %1 does not fit on an instance of %2."))
                      .arg(service.label())
                      .arg(group.label()),
         .explanation = HEADROOM_TEXT("ECS", "It needs more CPU, memory or network interfaces "
                                             "than an instance has free, so it can never "
                                             "be placed."),
         .remedy = HEADROOM_TEXT("ECS", "Make the task smaller, or take larger instances."),
         .fix = edits::sequence(
             HEADROOM_TEXT("ECS", "Make the task fit"),
             {edits::setProperty(
                  pathTo(service, kCpu.key),
                  std::min(service.get(kCpu), group.fact("instanceCpu").value_or(1024))),
              edits::setProperty(
                  pathTo(service, kMemory.key),
                  std::max(4.0, std::min(service.get(kMemory), std::floor(memory))))})});
}

} // namespace

std::vector<RuleSpec> serviceRules()
{
    std::vector<RuleSpec> list = scaling::rules(scalable());
    const std::vector<RuleSpec> own = {
        {"ecs/fg-size-invalid", Severity::Error,
         HEADROOM_TEXT("ECS", "Fargate has no such size of task.")},
        {"ecs/fg-network-mode", Severity::Error,
         HEADROOM_TEXT("ECS", "Fargate knows only the network mode awsvpc.")},
        {"ecs/fg-placement", Severity::Error,
         HEADROOM_TEXT("ECS", "Placement is set for tasks on Fargate.")},
        {"ecs/fg-daemon", Severity::Error, HEADROOM_TEXT("ECS", "Fargate runs no daemons.")},
        {"ecs/fg-log-driver", Severity::Error,
         HEADROOM_TEXT("ECS", "The log driver is not there on Fargate.")},
        {"ecs/fg-efs-pv", Severity::Error,
         HEADROOM_TEXT("ECS", "The platform version is too old for file systems.")},
        {"ecs/fg-no-exec-role", Severity::Error,
         HEADROOM_TEXT("ECS", "A task lacks the role that pulls its image and writes its logs.")},
        {"ecs/fg-private-no-egress", Severity::Error,
         HEADROOM_TEXT("ECS", "Private tasks cannot reach the registry of images.")},
        {"ecs/fg-public-no-ip", Severity::Error,
         HEADROOM_TEXT("ECS", "Tasks in a public subnet have no public address.")},
        {"ecs/ec2-log-driver", Severity::Error,
         HEADROOM_TEXT("ECS", "The log driver must be switched on in the agent first.")},
        {"ecs/log-prefix", Severity::Error,
         HEADROOM_TEXT("ECS", "awslogs on Fargate lacks a prefix of its streams.")},
        {"ecs/clb-awsvpc", Severity::Error,
         HEADROOM_TEXT("ECS", "A Classic Load Balancer cannot reach tasks with awsvpc.")},
        {"ecs/clb-legacy", Severity::Warning,
         HEADROOM_TEXT("ECS", "A Classic Load Balancer knows no dynamic ports.")},
        {"ecs/tg-type", Severity::Error,
         HEADROOM_TEXT("ECS", "The target group's type does not fit the network mode.")},
        {"ecs/tg-count", Severity::Error,
         HEADROOM_TEXT("ECS", "A service has more than five target groups.")},
        {"ecs/cp-mixed-launchtype", Severity::Error,
         HEADROOM_TEXT("ECS", "A launch type and a strategy of capacity providers are set.")},
        {"ecs/cp-not-associated", Severity::Error,
         HEADROOM_TEXT("ECS", "A strategy names a provider that the cluster does not have.")},
        {"ecs/cp-base-two", Severity::Error,
         HEADROOM_TEXT("ECS", "Two capacity providers of a strategy have a base.")},
        {"ecs/cp-weight-zero", Severity::Error,
         HEADROOM_TEXT("ECS", "All capacity providers of a strategy have the weight 0.")},
        {"ecs/cp-mix-fargate-ec2", Severity::Error,
         HEADROOM_TEXT("ECS", "A strategy mixes Fargate with groups of instances.")},
        {"ecs/no-repository", Severity::Error,
         HEADROOM_TEXT("ECS", "A task's image is to come from a repository that is not there.")},
        {"ecs/nat-ecr", Severity::Info,
         HEADROOM_TEXT("ECS", "Images of the design's own repository are pulled through NAT.")},
        {"ecs/nlb-cd", Severity::Error,
         HEADROOM_TEXT("ECS", "Traffic is to be shifted in parts behind a Network Load Balancer.")},
        {"ecs/s3-not-mountable", Severity::Error,
         HEADROOM_TEXT("ECS", "A bucket is to be mounted as a volume.")},
        {"ecs/efs-iam-tls", Severity::Error,
         HEADROOM_TEXT("ECS", "A mount by role or access point lacks encryption in transit.")},
        {"ecs/efs-root", Severity::Error,
         HEADROOM_TEXT("ECS", "A mount by access point names a root directory.")},
        {"ecs/ec2-no-instances", Severity::Error,
         HEADROOM_TEXT("ECS", "Tasks on EC2 have no instances.")},
        {"ecs/task-too-large", Severity::Error,
         HEADROOM_TEXT("ECS", "A task fits on no instance.")},
        {"ecs/deploy-deadlock", Severity::Error,
         HEADROOM_TEXT("ECS", "A rolling deployment can neither start nor stop a task.")},
        {"ecs/bg-albreq", Severity::Error,
         HEADROOM_TEXT("ECS", "A blue/green service scales on requests for each target.")},
        {"ecs/grace-short", Severity::Warning,
         HEADROOM_TEXT("ECS", "Tasks are checked before they have started.")},
        {"ecs/aas-daemon", Severity::Error, HEADROOM_TEXT("ECS", "A daemon service is scaled.")},
        {"ecs/memory-exceeded", Severity::Error,
         HEADROOM_TEXT("ECS", "Tasks need more memory than they may have.")},
        {"ecs/cpu-saturated", Severity::Warning,
         HEADROOM_TEXT("ECS", "All tasks' CPU is in use, and no more tasks may start.")},
        {"ecs/tasks-wait", Severity::Warning,
         HEADROOM_TEXT("ECS", "Tasks wait for a place until the end of the run.")},
    };
    list.insert(list.end(), own.begin(), own.end());
    return list;
}

void checkRun(const NodeView &service, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(service.id(), "CPUUtilization") || run->steps() == 0)
        return;
    const auto most = [&](std::string_view metric) {
        return run->summary(service.id(), metric, false).maximum;
    };
    if (most("MemoryUtilization") > 1)
        sheet.add({.severity = Severity::Error,
                   .id = "ecs/memory-exceeded",
                   .node = service.id(),
                   .title = Text(HEADROOM_TEXT("ECS", "Tasks of %1 would need %2 % of their "
                                                      "memory."))
                                .arg(service.label())
                                .arg(std::round(100 * most("MemoryUtilization"))),
                   .explanation = HEADROOM_TEXT("ECS", "Beyond its memory a container is killed "
                                                       "with exit code 137, and its requests "
                                                       "with it."),
                   .remedy = HEADROOM_TEXT("ECS", "Give tasks more memory, or let them work on "
                                                  "fewer requests at a time.")});
    const bool isScaled = scaling::isScaled(service, scalable());
    const double limit = service.get(isScaled ? scaling::kMaxCapacity : kDesiredCount);
    const double tasks = most("RunningTaskCount");
    if (tasks > 0 && tasks >= limit && most("CPUUtilization") >= 0.98)
        sheet.add({.severity = Severity::Warning,
                   .id = "ecs/cpu-saturated",
                   .node = service.id(),
                   .title = Text(HEADROOM_TEXT("ECS", "%1 runs all its %2 tasks, and their CPU is "
                                                      "full."))
                                .arg(service.label())
                                .arg(tasks),
                   .explanation = HEADROOM_TEXT("ECS", "Nothing more can be added: requests get "
                                                       "slower, wait and are refused."),
                   .remedy = HEADROOM_TEXT("ECS", "Allow more tasks, or give each more CPU."),
                   .fix = edits::setProperty(
                       pathTo(service, (isScaled ? scaling::kMaxCapacity : kDesiredCount).key),
                       std::min(5000.0, limit * 2))});
    const double waiting = run->value(service.id(), "PendingTaskCount", run->steps() - 1);
    if (waiting >= 1 && !isFargate(service) && hostLink(service))
        sheet.add(
            {.severity = Severity::Warning,
             .id = "ecs/tasks-wait",
             .node = service.id(),
             .title = Text(HEADROOM_TEXT("ECS", "%1 tasks of %2 still wait at the end."))
                          .arg(waiting)
                          .arg(service.label()),
             .explanation = HEADROOM_TEXT("ECS", "The instances are full and the group has no "
                                                 "more, or not soon enough."),
             .remedy = HEADROOM_TEXT("ECS", "Raise the group's maximum, keep some capacity "
                                            "spare, or make tasks smaller.")});
}

void checkService(const NodeView &service, FindingSheet &sheet)
{
    checkTask(service, sheet);
    checkNetwork(service, sheet);
    checkProviders(service, sheet);
    checkHosts(service, sheet);
    checkDeployment(service, sheet);
    checkGrace(service, sheet);
    scaling::check(service, scalable(), sheet);
    if (service.get(kScheduling) == "DAEMON" && scaling::isScaled(service, scalable()))
        sheet.add({.severity = Severity::Error,
                   .id = "ecs/aas-daemon",
                   .node = service.id(),
                   .title = Text(HEADROOM_TEXT("ECS", "%1 is a daemon and is to be scaled."))
                                .arg(service.label()),
                   .explanation = HEADROOM_TEXT("ECS", "A daemon has one task on each instance, "
                                                       "whatever a policy says."),
                   .remedy = HEADROOM_TEXT("ECS", "Make it a replica service."),
                   .fix = edits::setProperty(pathTo(service, kScheduling.key), "REPLICA")});
    checkRun(service, sheet);
}

} // namespace headroom::ecs
