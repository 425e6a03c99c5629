// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/autoscaling/autoscaling.h"

namespace headroom::autoscaling {

std::vector<TemplateSource> groupSources()
{
    const auto part = [](std::string_view type, std::string_view within) {
        return TemplateSource{.type = type, .role = TemplateSource::Role::Part, .within = within};
    };
    TemplateSource hook = part("AWS::AutoScaling::LifecycleHook", "AutoScalingGroupName");
    hook.properties = {{kHeartbeat.key, "HeartbeatTimeout"}};
    return {
        {.type = "AWS::AutoScaling::AutoScalingGroup",
         .properties = {{kInstanceType.key,
                         "LaunchTemplate.LaunchTemplateId->LaunchTemplateData.InstanceType"},
                        {kImageId.key,
                         "LaunchTemplate.LaunchTemplateId->LaunchTemplateData.ImageId"},
                        {kVolumeSize.key, "LaunchTemplate.LaunchTemplateId->LaunchTemplateData."
                                          "BlockDeviceMappings.0.Ebs.VolumeSize"},
                        {kMonitoring.key,
                         "LaunchTemplate.LaunchTemplateId->LaunchTemplateData.Monitoring.Enabled"}},
         .links = {{.path = "TargetGroupARNs", .kinds = {LinkKind::Request}, .incoming = true},
                   {.path = "VPCZoneIdentifier"}}},
        part("AWS::EC2::LaunchTemplate", ""),
        part("AWS::AutoScaling::ScalingPolicy", "AutoScalingGroupName"),
        part("AWS::AutoScaling::ScheduledAction", "AutoScalingGroupName"),
        hook};
}

} // namespace headroom::autoscaling
