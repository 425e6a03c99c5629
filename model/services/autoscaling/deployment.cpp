// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/autoscaling/autoscaling.h"
#include "model/services/shared/network.h"
#include "model/services/shared/roles.h"

namespace headroom::autoscaling {

namespace {

constexpr std::string_view kPlainImage = "resolve:ssm:/aws/service/ami-amazon-linux-latest/"
                                         "al2023-ami-kernel-default-x86_64";
constexpr std::string_view kPlainArmImage = "resolve:ssm:/aws/service/ami-amazon-linux-latest/"
                                            "al2023-ami-kernel-default-arm64";
constexpr std::string_view kEcsImage = "resolve:ssm:/aws/service/ecs/optimized-ami/"
                                       "amazon-linux-2023/recommended/image_id";
constexpr std::string_view kEcsArmImage = "resolve:ssm:/aws/service/ecs/optimized-ami/"
                                          "amazon-linux-2023/arm64/recommended/image_id";

std::string imageOf(const NodeView &group)
{
    if (!group.get(kImageId).empty())
        return group.get(kImageId);
    const bool isArm = instanceType(group.get(kInstanceType)).isArm;
    if (providerLink(group))
        return std::string(isArm ? kEcsArmImage : kEcsImage);
    return std::string(isArm ? kPlainArmImage : kPlainImage);
}

/// The instances' own role, with what their program calls and, as hosts, what the agent needs.
std::string addProfile(const NodeView &group, ResourceSheet &sheet)
{
    std::vector<std::string_view> managed = {"AmazonSSMManagedInstanceCore"};
    if (providerLink(group))
        managed.push_back("service-role/AmazonEC2ContainerServiceforEC2Role");
    const std::string role = addServiceRole(group, "InstanceRole", "ec2.amazonaws.com", managed,
                                            callStatements(group), sheet);
    const std::string id = ResourceSheet::logicalId(group, "Profile");
    Resource &profile = sheet.add(group, id, "AWS::IAM::InstanceProfile",
                                  "aws_iam_instance_profile");
    profile.properties.set("Roles", Tree::list({ResourceSheet::ref(role)}));
    profile.terraform = Tree::map({{"roles", Tree()}, {"role", ResourceSheet::ref(role)}});
    return id;
}

/// What the agent must know before it starts.
Tree userData(const LinkView &provider, bool isTerraform)
{
    const std::string reserved = shortestNumber(provider.get(kReservedMemory));
    const Tree cluster = ResourceSheet::ref(ResourceSheet::logicalId(provider.from()));
    const Tree text = Tree::map(
        {{"Fn::Join",
          Tree::list({"", Tree::list({"#!/bin/bash\necho ECS_CLUSTER=", cluster,
                                      " >> /etc/ecs/ecs.config\necho ECS_RESERVED_MEMORY="
                                          + reserved + " >> /etc/ecs/ecs.config\n"})})}});
    if (!isTerraform)
        return Tree::map({{"Fn::Base64", text}});
    const std::string name = ResourceSheet::logicalId(provider.from());
    return Tree::map(
        {{"tf:raw", "base64encode(\"#!/bin/bash\\necho ECS_CLUSTER=" + clusterAddress(name)
                        + " >> /etc/ecs/ecs.config\\necho ECS_RESERVED_MEMORY=" + reserved
                        + " >> /etc/ecs/ecs.config\\n\")"}});
}

std::string addTemplate(const NodeView &group, ResourceSheet &sheet)
{
    const std::string profile = addProfile(group, sheet);
    const std::string id = ResourceSheet::logicalId(group, "Template");
    Resource &resource = sheet.add(group, id, "AWS::EC2::LaunchTemplate", "aws_launch_template");
    const Tree volume = Tree::list(
        {Tree::map({{"DeviceName", "/dev/xvda"},
                    {"Ebs", Tree::map({{"VolumeSize", group.get(kVolumeSize)},
                                       {"VolumeType", "gp3"},
                                       {"Encrypted", true}})}})});
    Tree data = Tree::map(
        {{"ImageId", imageOf(group)},
         {"InstanceType", group.get(kInstanceType)},
         {"IamInstanceProfile", Tree::map({{"Arn", ResourceSheet::attribute(profile, "Arn")}})},
         {"Monitoring", Tree::map({{"Enabled", group.get(kMonitoring)}})},
         {"BlockDeviceMappings", volume},
         {"MetadataOptions", Tree::map({{"HttpTokens", "required"}})}});
    resource.terraform = Tree::map(
        {{"launch_template_data", Tree()},
         {"image_id", imageOf(group)},
         {"instance_type", group.get(kInstanceType)},
         {"iam_instance_profile", Tree::map({{"arn", ResourceSheet::attribute(profile, "Arn")}})},
         {"monitoring", Tree::map({{"enabled", group.get(kMonitoring)}})},
         {"block_device_mappings",
          Tree::map({{"device_name", "/dev/xvda"},
                     {"ebs", Tree::map({{"volume_size", group.get(kVolumeSize)},
                                        {"volume_type", "gp3"},
                                        {"encrypted", true}})}})},
         {"metadata_options", Tree::map({{"http_tokens", "required"}})}});
    if (const std::optional<LinkView> provider = providerLink(group)) {
        data.set("UserData", userData(*provider, false));
        resource.terraform.set("user_data", userData(*provider, true));
    }
    resource.properties.set("LaunchTemplateData", std::move(data));
    return id;
}

void addHook(const NodeView &group, const std::string &groupId, ResourceSheet &sheet)
{
    const std::optional<double> heartbeat = group.find(kHeartbeat);
    if (!heartbeat)
        return;
    const std::string id = ResourceSheet::logicalId(group, "LaunchHook");
    Resource &hook = sheet.add(group, id, "AWS::AutoScaling::LifecycleHook",
                               "aws_autoscaling_lifecycle_hook");
    hook.properties = Tree::map({{"AutoScalingGroupName", ResourceSheet::ref(groupId)},
                                 {"LifecycleTransition", "autoscaling:EC2_INSTANCE_LAUNCHING"},
                                 {"HeartbeatTimeout", *heartbeat},
                                 {"DefaultResult", "ABANDON"}});
    hook.terraform.set("name", id);
}

void addWarmPool(const NodeView &group, const std::string &groupId, Resource &resource,
                 ResourceSheet &sheet)
{
    const std::optional<double> prepared = group.find(kPreparedCapacity);
    if (!prepared && !(group.get(kWarmMinSize) > 0))
        return;
    Tree block = Tree::map({{"pool_state", "Stopped"}, {"min_size", group.get(kWarmMinSize)}});
    Tree properties = Tree::map({{"AutoScalingGroupName", ResourceSheet::ref(groupId)},
                                 {"PoolState", "Stopped"},
                                 {"MinSize", group.get(kWarmMinSize)}});
    if (prepared) {
        block.set("max_group_prepared_capacity", *prepared);
        properties.set("MaxGroupPreparedCapacity", *prepared);
    }
    resource.terraform.set("warm_pool", std::move(block));
    // Terraform writes it as a part of the group.
    sheet.add(group, ResourceSheet::logicalId(group, "WarmPool"), "AWS::AutoScaling::WarmPool", "")
        .properties = std::move(properties);
}

/// The groups of a load balancer that send requests here.
Tree::List targetGroups(const NodeView &group)
{
    Tree::List arns;
    for (const LinkView &link : group.linksIn(LinkKind::Request))
        if (link.from().spec().metric("RequestCountPerTarget"))
            arns.push_back(ResourceSheet::ref(ResourceSheet::logicalId(link.from())));
    return arns;
}

} // namespace

void deploy(const NodeView &group, ResourceSheet &sheet)
{
    const std::string launch = addTemplate(group, sheet);
    const std::string id = ResourceSheet::logicalId(group);
    const Tree subnets = subnetIds(group, false, sheet);
    Resource &resource = sheet.add(group, id, "AWS::AutoScaling::AutoScalingGroup",
                                   "aws_autoscaling_group");
    const auto number = [&group](PropertyKey<double> key) {
        return shortestNumber(group.get(key));
    };
    resource.properties = Tree::map(
        {{"MinSize", number(kMinSize)},
         {"MaxSize", number(kMaxSize)},
         {"DesiredCapacity", number(kDesiredCapacity)},
         {"VPCZoneIdentifier", subnets},
         {"LaunchTemplate",
          Tree::map({{"LaunchTemplateId", ResourceSheet::ref(launch)},
                     {"Version", ResourceSheet::attribute(launch, "LatestVersionNumber")}})},
         {"HealthCheckType", group.get(kHealthCheckType)},
         {"HealthCheckGracePeriod", group.get(kGracePeriod)},
         {"Cooldown", number(kCooldown)},
         {"DefaultInstanceWarmup", group.get(kWarmup)},
         {"NewInstancesProtectedFromScaleIn", group.get(kProtected)},
         {"MetricsCollection", Tree::list({Tree::map({{"Granularity", "1Minute"}})})}});
    resource.terraform = Tree::map(
        {{"min_size", group.get(kMinSize)},
         {"max_size", group.get(kMaxSize)},
         {"desired_capacity", group.get(kDesiredCapacity)},
         {"launch_template",
          Tree::map({{"id", ResourceSheet::ref(launch)},
                     {"version", ResourceSheet::attribute(launch, "LatestVersion")}})},
         {"cooldown", Tree()},
         {"default_cooldown", group.get(kCooldown)},
         {"new_instances_protected_from_scale_in", Tree()},
         {"protect_from_scale_in", group.get(kProtected)},
         {"metrics_collection", Tree()},
         {"enabled_metrics",
          Tree::list({"GroupInServiceInstances", "GroupPendingInstances", "GroupDesiredCapacity"})},
         {"vpc_zone_identifier", subnets}});
    if (const Tree::List targets = targetGroups(group); !targets.empty()) {
        resource.properties.set("TargetGroupARNs", targets);
        resource.terraform.set("target_group_ar_ns", Tree());
        resource.terraform.set("target_group_arns", targets);
    }
    addWarmPool(group, id, resource, sheet);
    addHook(group, id, sheet);
    scaling::deployGroup(group, scalable(), id, sheet);
    sheet.command(group, "refresh",
                  Text(HEADROOM_TEXT("AutoScaling", "Replace the instances of %1 by new ones"))
                      .arg(group.label()),
                  {"autoscaling", "start-instance-refresh", "--auto-scaling-group-name",
                   ResourceSheet::ref(id)});
    sheet.output(id + "Name", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("AutoScaling", "Name of the group %1")).arg(group.label()));
}

} // namespace headroom::autoscaling
