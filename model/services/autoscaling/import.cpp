// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/autoscaling/autoscaling.h"
#include "model/services/shared/scaling_import.h"

namespace headroom::autoscaling {

namespace {

constexpr LinkKind kAttach[] = {LinkKind::Attach};

bool speaksOf(const TemplateResource &resource, std::string_view logicalId,
              const ImportSheet &sheet)
{
    for (const TemplateReference &reference :
         sheet.source().references(resource.properties.at("CapacityProviders")))
        if (reference.logicalId == logicalId)
            return true;
    return false;
}

Tree providerSettings(const Tree &provider, const ImportSheet &sheet)
{
    Tree settings = Tree(Tree::Map());
    const Tree &scaling = provider.at("ManagedScaling");
    const auto word = [&](PropertyKey<bool> key, const Tree &value) {
        const std::string text = sheet.source().evaluate(value).tree.textOr("");
        if (!text.empty())
            settings.set(key.key, text == "ENABLED");
    };
    const auto number = [&](PropertyKey<double> key, std::string_view name) {
        const Tree value = sheet.source().evaluate(scaling.at(name)).tree;
        if (value.isNumber())
            settings.set(key.key, value);
    };
    word(kManagedScaling, scaling.at("Status"));
    word(kTerminationProtection, provider.at("ManagedTerminationProtection"));
    word(kManagedDraining, provider.at("ManagedDraining"));
    number(kTargetCapacity, "TargetCapacity");
    number(kMinimumStep, "MinimumScalingStepSize");
    number(kMaximumStep, "MaximumScalingStepSize");
    number(kProviderWarmup, "InstanceWarmupPeriod");
    return settings;
}

/// The newest image that AWS itself names is what an image that is not set means.
void takeGroup(const TemplateResource &group, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(group.logicalId);
    const Tree *named = valueAt(group.properties, "LaunchTemplate.LaunchTemplateId");
    const TemplateResource *launch = named ? sheet.source().referred(*named) : nullptr;
    const Tree *image = launch ? valueAt(launch->properties, "LaunchTemplateData.ImageId")
                               : nullptr;
    if (!id || !image)
        return;
    const std::string text = sheet.source().evaluate(*image).tree.textOr("");
    if (text.find("resolve:ssm:/aws/service/") == std::string::npos)
        sheet.set(*id, kImageId.key, *image);
}

/// A provider is the link from each cluster that lists it to its group.
void takeProvider(const TemplateResource &provider, ImportSheet &sheet)
{
    const auto group = sheet.nodeOf(provider.logicalId);
    if (!group)
        return;
    const Tree settings = providerSettings(provider.properties.at("AutoScalingGroupProvider"),
                                           sheet);
    for (const TemplateResource &resource : sheet.source().resources()) {
        const bool isCluster = resource.type == "AWS::ECS::Cluster"
                               || resource.type == "AWS::ECS::ClusterCapacityProviderAssociations";
        const auto cluster = isCluster ? sheet.nodeOf(resource.logicalId) : std::nullopt;
        if (cluster && speaksOf(resource, provider.logicalId, sheet))
            sheet.link(*cluster, *group, kAttach, provider.number, settings);
    }
}

} // namespace

std::vector<TemplateSource> groupSources()
{
    const auto part = [](std::string_view type, std::string_view within) {
        return TemplateSource{.type = type, .role = TemplateSource::Role::Part, .within = within};
    };
    TemplateSource hook = part("AWS::AutoScaling::LifecycleHook", "AutoScalingGroupName");
    hook.properties = {{kHeartbeat.key, "HeartbeatTimeout"}};
    std::vector<TemplateSource> list = {
        {.type = "AWS::AutoScaling::AutoScalingGroup",
         .properties = {{kInstanceType.key,
                         "LaunchTemplate.LaunchTemplateId->LaunchTemplateData.InstanceType"},
                        {kImageId.key, ""},
                        {kVolumeSize.key, "LaunchTemplate.LaunchTemplateId->LaunchTemplateData."
                                          "BlockDeviceMappings.0.Ebs.VolumeSize"},
                        {kMonitoring.key,
                         "LaunchTemplate.LaunchTemplateId->LaunchTemplateData.Monitoring.Enabled"}},
         .links = {{.path = "TargetGroupARNs", .kinds = {LinkKind::Request}, .incoming = true},
                   {.path = "VPCZoneIdentifier"}},
         .take = takeGroup},
        part("AWS::EC2::LaunchTemplate", ""),
        part("AWS::AutoScaling::ScheduledAction", "AutoScalingGroupName"),
        hook,
        {.type = "AWS::ECS::CapacityProvider",
         .role = TemplateSource::Role::Part,
         .within = "AutoScalingGroupProvider.AutoScalingGroupArn",
         .links = {{.path = "*"}},
         .take = takeProvider}};
    for (TemplateSource &source : scaling::unitSources())
        list.push_back(std::move(source));
    return list;
}

} // namespace headroom::autoscaling
