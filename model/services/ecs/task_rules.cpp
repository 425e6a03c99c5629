// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/ecs/ecs.h"
#include "model/services/shared/images.h"
#include "model/services/shared/network.h"
#include "model/services/shared/paths.h"

#include <algorithm>
#include <array>

namespace headroom::ecs {

namespace {

/// Target groups that a service may have (facts/ecs-asg section 3).
constexpr std::size_t kMostTargetGroups = 5;

void add(FindingSheet &sheet, const NodeView &service, const char *id, Sentence title,
         Sentence explanation, Sentence remedy, std::optional<Edit> fix = {},
         Severity severity = Severity::Error)
{
    sheet.add({.severity = severity,
               .id = id,
               .node = service.id(),
               .title = Text(title).arg(service.label()),
               .explanation = explanation,
               .remedy = remedy,
               .fix = std::move(fix)});
}

void checkSize(const NodeView &service, FindingSheet &sheet)
{
    const std::vector<double> memory = fargateMemory(service.get(kCpu));
    if (std::ranges::find(memory, service.get(kMemory)) != memory.end())
        return;
    const auto [cpu, mebibytes] = nearestFargateSize(service.get(kCpu), service.get(kMemory));
    sheet.add(
        {.severity = Severity::Error,
         .id = "ecs/fg-size-invalid",
         .node = service.id(),
         .title = Text(HEADROOM_TEXT("ECS", "Fargate has no tasks of %1 CPU units with %2 "
                                            "MiB."))
                      .arg(service.get(kCpu))
                      .arg(service.get(kMemory)),
         .explanation = HEADROOM_TEXT("ECS", "AWS refuses the task definition."),
         .remedy = Text(HEADROOM_TEXT("ECS", "The nearest size has %1 CPU units and %2 MiB."))
                       .arg(cpu)
                       .arg(mebibytes),
         .fix = edits::sequence(HEADROOM_TEXT("ECS", "Take the nearest size"),
                                {edits::setProperty(pathTo(service, kCpu.key), cpu),
                                 edits::setProperty(pathTo(service, kMemory.key), mebibytes)})});
}

void checkFargate(const NodeView &service, FindingSheet &sheet)
{
    checkSize(service, sheet);
    if (!isOnNetworkInterface(service))
        add(sheet, service, "ecs/fg-network-mode",
            HEADROOM_TEXT("ECS", "%1 runs on Fargate without network interfaces of its own."),
            HEADROOM_TEXT("ECS", "Fargate refuses other network modes than awsvpc."),
            HEADROOM_TEXT("ECS", "Use awsvpc."),
            edits::setProperty(pathTo(service, kNetworkMode.key), "awsvpc"));
    if (service.isSet(kPlacement.key))
        add(sheet, service, "ecs/fg-placement",
            HEADROOM_TEXT("ECS", "%1 runs on Fargate and says where its tasks are placed."),
            HEADROOM_TEXT("ECS", "Fargate places them itself and refuses the setting."),
            HEADROOM_TEXT("ECS", "Remove the placement."),
            edits::setProperty(pathTo(service, kPlacement.key), Tree()));
    if (service.get(kScheduling) == "DAEMON")
        add(sheet, service, "ecs/fg-daemon", HEADROOM_TEXT("ECS", "%1 is a daemon on Fargate."),
            HEADROOM_TEXT("ECS", "A daemon runs on each instance, and Fargate has none."),
            HEADROOM_TEXT("ECS", "Make it a replica service."),
            edits::setProperty(pathTo(service, kScheduling.key), "REPLICA"));
    constexpr std::array<std::string_view, 4> kDrivers = {"awslogs", "splunk", "awsfirelens",
                                                          "none"};
    if (std::ranges::find(kDrivers, service.get(kLogDriver)) == kDrivers.end())
        add(sheet, service, "ecs/fg-log-driver",
            HEADROOM_TEXT("ECS", "%1 uses a log driver that Fargate does not have."),
            HEADROOM_TEXT("ECS", "AWS refuses the task definition."),
            HEADROOM_TEXT("ECS", "Use awslogs, splunk or awsfirelens."),
            edits::setProperty(pathTo(service, kLogDriver.key), "awslogs"));
    if (service.get(kPlatformVersion) == "1.3.0" && !service.linksOut(LinkKind::Attach).empty())
        add(sheet, service, "ecs/fg-efs-pv",
            HEADROOM_TEXT("ECS", "%1 mounts a file system on a platform that cannot."),
            HEADROOM_TEXT("ECS", "File systems need platform version 1.4.0."),
            HEADROOM_TEXT("ECS", "Use LATEST."),
            edits::setProperty(pathTo(service, kPlatformVersion.key), "LATEST"));
    if (!service.get(kExecutionRole))
        add(sheet, service, "ecs/fg-no-exec-role",
            HEADROOM_TEXT("ECS", "Tasks of %1 have no execution role."),
            HEADROOM_TEXT("ECS", "It pulls the image and writes the logs; without it a task cannot "
                                 "start."),
            HEADROOM_TEXT("ECS", "Give it one."),
            edits::setProperty(pathTo(service, kExecutionRole.key), true));
    if (service.get(kLogDriver) == "awslogs" && service.get(kLogPrefix).empty())
        add(sheet, service, "ecs/log-prefix",
            HEADROOM_TEXT("ECS", "The log streams of %1 have no prefix."),
            HEADROOM_TEXT("ECS", "On Fargate, awslogs needs one."),
            HEADROOM_TEXT("ECS", "Set a prefix, such as app."),
            edits::setProperty(pathTo(service, kLogPrefix.key), "app"));
}

void checkVolumes(const NodeView &service, FindingSheet &sheet)
{
    for (const LinkView &mount : service.linksOut(LinkKind::Attach)) {
        if (mount.to().is("s3.bucket")) {
            add(sheet, service, "ecs/s3-not-mountable", HEADROOM_TEXT("ECS", "%1 mounts a bucket."),
                HEADROOM_TEXT("ECS", "An S3 bucket cannot be mounted as a volume."),
                HEADROOM_TEXT("ECS", "Call it by requests with a task role, or mount EFS."),
                edits::removeLinks({mount.id()}));
            continue;
        }
        const bool hasAccess = !mount.property("accessPoint").textOr("").empty();
        if ((hasAccess || mount.property("iam").flagOr(false))
            && !mount.property("transitEncryption").flagOr(true))
            add(sheet, service, "ecs/efs-iam-tls",
                HEADROOM_TEXT("ECS", "%1 mounts by role or access point without encryption."),
                HEADROOM_TEXT("ECS", "AWS refuses it: both need encryption in transit."),
                HEADROOM_TEXT("ECS", "Switch on encryption in transit."),
                edits::setProperty(pathTo(mount, "transitEncryption"), true));
        const std::string root = mount.property("rootDirectory").textOr("");
        if (hasAccess && !root.empty() && root != "/")
            add(sheet, service, "ecs/efs-root",
                HEADROOM_TEXT("ECS", "%1 mounts an access point below a directory."),
                HEADROOM_TEXT("ECS", "An access point is a directory by itself; the root directory "
                                     "must be left out."),
                HEADROOM_TEXT("ECS", "Remove the root directory."),
                edits::setProperty(pathTo(mount, "rootDirectory"), Tree()));
    }
}

void checkEgress(const NodeView &service, FindingSheet &sheet)
{
    const std::vector<NodeView> subnets = subnetsOf(service, service.get(kPublicIp) == "ENABLED");
    if (!networkOf(service) || subnets.empty() || !isFargate(service))
        return;
    const bool hasNat = networkHas(service, "natGateways");
    const bool isPublic = std::ranges::all_of(
        subnets, [](const NodeView &subnet) { return subnet.fact("isPublic").value_or(0) > 0; });
    if (isPublic && service.get(kPublicIp) == "DISABLED" && !hasNat)
        add(sheet, service, "ecs/fg-public-no-ip",
            HEADROOM_TEXT("ECS", "Tasks of %1 stand in public subnets without an address."),
            HEADROOM_TEXT("ECS", "They cannot reach the registry, so their image cannot be "
                                 "pulled."),
            HEADROOM_TEXT("ECS", "Give them public addresses, or put them in private subnets "
                                 "behind NAT."),
            edits::setProperty(pathTo(service, kPublicIp.key), "ENABLED"));
    const bool hasEndpoints = networkHas(service, "endpoint.ecr.api")
                              && networkHas(service, "endpoint.ecr.dkr")
                              && networkHas(service, "endpoint.s3")
                              && (service.get(kLogDriver) != "awslogs"
                                  || networkHas(service, "endpoint.logs"));
    if (!isPublic && hasNat && !hasEndpoints && repositoryOf(service))
        add(sheet, service, "ecs/nat-ecr",
            HEADROOM_TEXT("ECS", "Each task of %1 that starts pulls its image through NAT."),
            HEADROOM_TEXT("ECS", "Each gigabyte through NAT is billed; the layers of an image come "
                                 "from S3, whose gateway endpoint is free."),
            HEADROOM_TEXT("ECS", "Draw endpoints of ecr.api, ecr.dkr, s3 and logs when many tasks "
                                 "start."),
            {}, Severity::Info);
    if (!isPublic && !hasNat && !hasEndpoints)
        add(sheet, service, "ecs/fg-private-no-egress",
            HEADROOM_TEXT("ECS", "Tasks of %1 cannot reach the registry of images."),
            HEADROOM_TEXT("ECS", "Their subnets have no NAT gateway, nor endpoints of ECR, S3 and "
                                 "the logs: the image cannot be pulled."),
            HEADROOM_TEXT("ECS", "Give the VPC a NAT gateway, or the endpoints ecr.api, ecr.dkr, "
                                 "s3 and logs."),
            edits::setProperty(pathTo(*networkOf(service), "natGateways"), 1));
}

void checkShift(const NodeView &service, const std::vector<NodeView> &groups, FindingSheet &sheet)
{
    const std::string strategy = service.get(kStrategy);
    const bool isBehindNetworkBalancer = std::ranges::any_of(groups, [](const NodeView &group) {
        return group.fact("isOfNetworkBalancer").value_or(0) > 0;
    });
    if (isBehindNetworkBalancer && (strategy == "CANARY" || strategy == "LINEAR"))
        add(sheet, service, "ecs/nlb-cd",
            HEADROOM_TEXT("ECS", "%1 is to shift its traffic bit by bit behind a Network Load "
                                 "Balancer."),
            HEADROOM_TEXT("ECS", "That one sends all connections to one set of tasks or to the "
                                 "other; AWS refuses a deployment in parts."),
            HEADROOM_TEXT("ECS", "Shift all at once, or use an Application Load Balancer."),
            edits::setProperty(pathTo(service, kStrategy.key), "BLUE_GREEN"));
}

} // namespace

void checkTask(const NodeView &service, FindingSheet &sheet)
{
    if (isFargate(service))
        checkFargate(service, sheet);
    else if (const std::string driver = service.get(kLogDriver);
             driver == "splunk" || driver == "awsfirelens")
        add(sheet, service, "ecs/ec2-log-driver",
            HEADROOM_TEXT("ECS", "%1 uses a log driver that the agent does not offer by itself."),
            HEADROOM_TEXT("ECS", "Tasks cannot be placed on an instance whose agent does not list "
                                 "the driver."),
            HEADROOM_TEXT("ECS", "Add it to ECS_AVAILABLE_LOGGING_DRIVERS in /etc/ecs/ecs.config, "
                                 "or use awslogs."),
            edits::setProperty(pathTo(service, kLogDriver.key), "awslogs"));
    checkVolumes(service, sheet);
    checkImage(service, "ecs/no-repository", sheet);
}

void checkNetwork(const NodeView &service, FindingSheet &sheet)
{
    const std::vector<NodeView> groups = targetGroupsOf(service);
    if (groups.size() > kMostTargetGroups)
        add(sheet, service, "ecs/tg-count",
            HEADROOM_TEXT("ECS", "%1 stands behind more than five target groups."),
            HEADROOM_TEXT("ECS", "AWS refuses the sixth."),
            HEADROOM_TEXT("ECS", "Split the service."));
    for (const NodeView &group : groups) {
        if (group.fact("isClassicBalancer").value_or(0) > 0) {
            if (isOnNetworkInterface(service))
                add(sheet, service, "ecs/clb-awsvpc",
                    HEADROOM_TEXT("ECS", "A Classic Load Balancer is to reach tasks of %1 by "
                                         "addresses of their own."),
                    HEADROOM_TEXT("ECS", "It only knows instances; neither Fargate nor awsvpc "
                                         "work with it."),
                    HEADROOM_TEXT("ECS", "Use an Application or Network Load Balancer."));
            else
                add(sheet, service, "ecs/clb-legacy",
                    HEADROOM_TEXT("ECS", "%1 stands behind a Classic Load Balancer."),
                    HEADROOM_TEXT("ECS", "It knows no dynamic ports, so each instance runs one "
                                         "task of a port."),
                    HEADROOM_TEXT("ECS", "Use an Application Load Balancer."), {},
                    Severity::Warning);
        } else if (isOnNetworkInterface(service) && group.fact("targetsByAddress") == 0) {
            add(sheet, service, "ecs/tg-type",
                HEADROOM_TEXT("ECS", "The target group of %1 registers instances, and its tasks "
                                     "have addresses of their own."),
                HEADROOM_TEXT("ECS", "AWS refuses the service."),
                HEADROOM_TEXT("ECS", "Set the target type to ip."),
                edits::setProperty(pathTo(group, "targetType"), "ip"));
        }
    }
    checkShift(service, groups, sheet);
    checkEgress(service, sheet);
}

} // namespace headroom::ecs
