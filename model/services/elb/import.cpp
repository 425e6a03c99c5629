// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/elb/elb.h"

namespace headroom::elb {

namespace {

constexpr LinkKind kRoute[] = {LinkKind::Route};
/// Weights in templates are whole numbers; only their ratio counts.
constexpr double kWeightUnit = 100;

/// Where a listener or a rule of one sends its requests, by weight.
void takeActions(const Tree &actions, const NodeId &balancer, ImportSheet &sheet)
{
    if (!actions.isList())
        return;
    for (const Tree &action : actions.items()) {
        const Tree &groups = action.at("ForwardConfig").at("TargetGroups");
        if (groups.isList()) {
            for (const Tree &group : groups.items()) {
                const auto to = sheet.leadsTo(group.at("TargetGroupArn"));
                const Tree weight = sheet.source().evaluate(group.at("Weight")).tree;
                const Tree::Map settings = {
                    {std::string(kWeight.key), weight.numberOr(kWeightUnit) / kWeightUnit}};
                if (!to.empty())
                    sheet.link(balancer, to.front(), kRoute, group.line(),
                               groups.size() > 1 ? Tree(settings) : Tree());
            }
            continue;
        }
        const auto to = sheet.leadsTo(action.at("TargetGroupArn"));
        if (!to.empty())
            sheet.link(balancer, to.front(), kRoute, action.line());
    }
}

/// A listener gives its balancer a protocol, a port and ways to target groups.
void takeListener(const TemplateResource &listener, ImportSheet &sheet)
{
    const auto balancer = sheet.nodeOf(listener.logicalId);
    if (!balancer)
        return;
    const std::string
        protocol = sheet.source().evaluate(listener.properties.at("Protocol")).tree.textOr("");
    // TCP and TLS are what a Network Load Balancer says for the same.
    if (protocol == "HTTPS" || protocol == "TLS")
        sheet.node(*balancer)->properties.set(kProtocol.key, "HTTPS");
    takeActions(listener.properties.at("DefaultActions"), *balancer, sheet);
}

/// Rules of a listener forward too; on what they match is not simulated.
void takeRule(const TemplateResource &rule, ImportSheet &sheet)
{
    const TemplateResource *listener = sheet.source().referred(rule.properties.at("ListenerArn"));
    const auto balancer = listener ? sheet.nodeOf(listener->logicalId) : std::nullopt;
    if (!balancer)
        return;
    sheet.belongs(rule.logicalId, *balancer);
    takeActions(rule.properties.at("Actions"), *balancer, sheet);
}

void takeGroup(const TemplateResource &group, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(group.logicalId);
    const std::string
        protocol = sheet.source().evaluate(group.properties.at("Protocol")).tree.textOr("");
    if (id && (protocol == "HTTPS" || protocol == "TLS"))
        sheet.node(*id)->properties.set(kProtocol.key, "HTTPS");
    // A template that says nothing means instances.
    if (id && !group.properties.find("TargetType"))
        sheet.node(*id)->properties.set(kTargetType.key, "instance");
}

} // namespace

std::vector<TemplateSource> balancerSources()
{
    return {
        {.type = "AWS::ElasticLoadBalancingV2::LoadBalancer",
         .nameFrom = "Name",
         .properties = {{kProtocol.key, ""},
                        {kPort.key, ""},
                        {kIdleTimeout.key,
                         "LoadBalancerAttributes[Key=idle_timeout.timeout_seconds].Value"},
                        {kCrossZone.key,
                         "LoadBalancerAttributes[Key=load_balancing.cross_zone.enabled].Value"},
                        {kDeletionProtection.key,
                         "LoadBalancerAttributes[Key=deletion_protection.enabled].Value"}},
         .links = {{.path = "Subnets"}, {.path = "SubnetMappings"}, {.path = "SecurityGroups"}}},
        {.type = "AWS::ElasticLoadBalancing::LoadBalancer",
         .nameFrom = "LoadBalancerName",
         .properties = {{kType.key, ""},
                        {kProtocol.key, "Listeners.0.Protocol"},
                        {kPort.key, "Listeners.0.LoadBalancerPort"},
                        {kCertificate.key, "Listeners.0.SSLCertificateId"},
                        {kIdleTimeout.key, "ConnectionSettings.IdleTimeout"}},
         .links = {{.path = "Subnets"}, {.path = "SecurityGroups"}},
         .take =
             [](const TemplateResource &balancer, ImportSheet &sheet) {
                 if (const auto id = sheet.nodeOf(balancer.logicalId))
                     sheet.node(*id)->properties.set(kType.key, "classic");
             }},
        {.type = "AWS::ElasticLoadBalancingV2::Listener",
         .role = TemplateSource::Role::Part,
         .within = "LoadBalancerArn",
         .properties = {{kPort.key, "Port"}, {kCertificate.key, "Certificates.0.CertificateArn"}},
         .links = {{.path = "DefaultActions"}},
         .take = takeListener},
        {.type = "AWS::ElasticLoadBalancingV2::ListenerRule",
         .role = TemplateSource::Role::Part,
         .links = {{.path = "Actions"}, {.path = "ListenerArn"}},
         .take = takeRule},
    };
}

std::vector<TemplateSource> targetGroupSources()
{
    return {
        {.type = "AWS::ElasticLoadBalancingV2::TargetGroup",
         .nameFrom = "Name",
         .properties = {{kProtocol.key, ""},
                        {kAlgorithm.key, "TargetGroupAttributes[Key=load_balancing."
                                         "algorithm.type].Value"},
                        {kStickiness.key, "TargetGroupAttributes[Key=stickiness.enabled].Value"},
                        {kSlowStart.key, "TargetGroupAttributes[Key=slow_start."
                                         "duration_seconds].Value"},
                        {kDeregistrationDelay.key, "TargetGroupAttributes[Key=deregistration_delay."
                                                   "timeout_seconds].Value"}},
         .links = {{.path = "VpcId"}, {.path = "Targets", .kinds = {LinkKind::Request}}},
         .take = takeGroup}};
}

} // namespace headroom::elb
