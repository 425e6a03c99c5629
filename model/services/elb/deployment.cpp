// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/elb/elb.h"
#include "model/services/shared/network.h"

#include <algorithm>
#include <cmath>

namespace headroom::elb {

namespace {

/// HTTP and HTTPS are what a Network Load Balancer calls TCP and TLS.
std::string protocolOf(const NodeView &node, const NodeView &balancer)
{
    const bool isEncrypted = node.get(kProtocol) == "HTTPS";
    if (isNetwork(balancer))
        return isEncrypted ? "TLS" : "TCP";
    return isEncrypted ? "HTTPS" : "HTTP";
}

Tree attribute(std::string_view key, std::string value)
{
    return Tree::map({{"Key", key}, {"Value", std::move(value)}});
}

std::string word(bool isOn)
{
    return isOn ? "true" : "false";
}

/// Everyone may reach the listener; it may reach everything.
std::string addSecurityGroup(const NodeView &balancer, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(balancer, "SecurityGroup");
    const double port = balancer.get(kPort);
    const bool isInternal = balancer.get(kScheme) == "internal";
    const std::string range = isInternal ? "10.0.0.0/8" : "0.0.0.0/0";
    const std::string description = "Listener of " + balancer.id().value();
    const Tree network = networkId(balancer, sheet);
    Resource &security = sheet.add(balancer, id, "AWS::EC2::SecurityGroup", "aws_security_group");
    security.properties = Tree::map(
        {{"GroupDescription", description},
         {"VpcId", network},
         {"SecurityGroupIngress", Tree::list({Tree::map({{"IpProtocol", "tcp"},
                                                         {"FromPort", port},
                                                         {"ToPort", port},
                                                         {"CidrIp", range}})})}});
    security.terraform = Tree::map(
        {{"group_description", Tree()},
         {"security_group_ingress", Tree()},
         {"description", description},
         {"ingress", Tree::map({{"protocol", "tcp"},
                                {"from_port", port},
                                {"to_port", port},
                                {"cidr_blocks", Tree::list({range})}})},
         {"egress", Tree::map({{"protocol", "-1"},
                               {"from_port", 0},
                               {"to_port", 0},
                               {"cidr_blocks", Tree::list({"0.0.0.0/0"})}})}});
    return id;
}

Tree attributesOf(const NodeView &balancer)
{
    Tree::List list = {
        attribute("deletion_protection.enabled", word(balancer.get(kDeletionProtection)))};
    if (isApplication(balancer))
        list.push_back(
            attribute("idle_timeout.timeout_seconds", shortestNumber(balancer.get(kIdleTimeout))));
    else
        list.push_back(
            attribute("load_balancing.cross_zone.enabled", word(balancer.get(kCrossZone))));
    return list;
}

void addListener(const NodeView &balancer, const std::string &balancerId, ResourceSheet &sheet)
{
    const std::vector<LinkView> groups = balancer.linksOut(LinkKind::Route);
    if (groups.empty())
        return;
    Tree::List weighted;
    Tree::List blocks;
    for (const LinkView &group : groups) {
        const Tree arn = ResourceSheet::ref(ResourceSheet::logicalId(group.to()));
        // Weights are whole numbers up to 999.
        const double weight = std::clamp(std::round(group.get(kWeight) * 100), 0.0, 999.0);
        weighted.push_back(Tree::map({{"TargetGroupArn", arn}, {"Weight", weight}}));
        blocks.push_back(Tree::map({{"arn", arn}, {"weight", weight}}));
    }
    const std::string id = ResourceSheet::logicalId(balancer, "Listener");
    Resource &listener = sheet.add(balancer, id, "AWS::ElasticLoadBalancingV2::Listener",
                                   "aws_lb_listener");
    Tree action = Tree::map({{"Type", "forward"}});
    Tree block = Tree::map({{"type", "forward"}});
    // A single group needs no weights, and a Network Load Balancer takes only that.
    if (groups.size() == 1 || isNetwork(balancer)) {
        action.set("TargetGroupArn", weighted.front().at("TargetGroupArn"));
        block.set("target_group_arn", weighted.front().at("TargetGroupArn"));
    } else {
        action.set("ForwardConfig", Tree::map({{"TargetGroups", weighted}}));
        block.set("forward", Tree::map({{"target_group", blocks}}));
    }
    listener.properties = Tree::map({{"LoadBalancerArn", ResourceSheet::ref(balancerId)},
                                     {"Port", balancer.get(kPort)},
                                     {"Protocol", protocolOf(balancer, balancer)},
                                     {"DefaultActions", Tree::list({action})}});
    listener.terraform = Tree::map(
        {{"default_actions", Tree()}, {"default_action", std::move(block)}});
    if (!balancer.get(kCertificate).empty()) {
        listener.properties.set(
            "Certificates",
            Tree::list({Tree::map({{"CertificateArn", balancer.get(kCertificate)}})}));
        listener.terraform.set("certificates", Tree());
        listener.terraform.set("certificate_arn", balancer.get(kCertificate));
    }
}

void deployClassic(const NodeView &balancer, const std::string &id, ResourceSheet &sheet)
{
    const bool isInternal = balancer.get(kScheme) == "internal";
    const std::string security = addSecurityGroup(balancer, sheet);
    const Tree subnets = subnetIds(balancer, !isInternal, sheet);
    Resource &resource = sheet.add(balancer, id, "AWS::ElasticLoadBalancing::LoadBalancer",
                                   "aws_elb");
    const std::string protocol = balancer.get(kProtocol);
    Tree listener = Tree::map({{"LoadBalancerPort", shortestNumber(balancer.get(kPort))},
                               {"Protocol", protocol},
                               {"InstancePort", "80"},
                               {"InstanceProtocol", "HTTP"}});
    Tree block = Tree::map({{"lb_port", balancer.get(kPort)},
                            {"lb_protocol", protocol},
                            {"instance_port", 80},
                            {"instance_protocol", "HTTP"}});
    if (!balancer.get(kCertificate).empty()) {
        listener.set("SSLCertificateId", balancer.get(kCertificate));
        block.set("ssl_certificate_id", balancer.get(kCertificate));
    }
    resource.properties = Tree::map(
        {{"Scheme", balancer.get(kScheme)},
         {"Subnets", subnets},
         {"SecurityGroups", Tree::list({ResourceSheet::ref(security)})},
         {"CrossZone", balancer.get(kCrossZone)},
         {"ConnectionSettings", Tree::map({{"IdleTimeout", balancer.get(kIdleTimeout)}})},
         {"Listeners", Tree::list({listener})}});
    resource.terraform = Tree::map({{"scheme", Tree()},
                                    {"internal", isInternal},
                                    {"cross_zone", Tree()},
                                    {"cross_zone_load_balancing", balancer.get(kCrossZone)},
                                    {"connection_settings", Tree()},
                                    {"idle_timeout", balancer.get(kIdleTimeout)},
                                    {"listeners", Tree()},
                                    {"listener", std::move(block)}});
}

/// The load balancer itself may call a function that is its target.
void addPermission(const NodeView &group, const Tree &function, ResourceSheet &sheet)
{
    Resource &permission = sheet.add(group, ResourceSheet::logicalId(group, "Permission"),
                                     "AWS::Lambda::Permission", "aws_lambda_permission");
    permission.properties = Tree::map({{"Action", "lambda:InvokeFunction"},
                                       {"FunctionName", function},
                                       {"Principal", "elasticloadbalancing.amazonaws.com"}});
}

void addFunctionTarget(const NodeView &group, const std::string &id, const Tree &function,
                       ResourceSheet &sheet)
{
    Resource &target = *sheet.find(id);
    target.properties.set("Targets", Tree::list({Tree::map({{"Id", function}})}));
    target.terraform.set("targets", Tree());
    target.dependsOn = {ResourceSheet::logicalId(group, "Permission")};
    Resource &attachment = sheet.add(group, id + "Attachment", "",
                                     "aws_lb_target_group_attachment");
    attachment.terraform = Tree::map(
        {{"target_group_arn", ResourceSheet::ref(id)}, {"target_id", function}});
    attachment.dependsOn = {ResourceSheet::logicalId(group, "Permission")};
}

void setHealthCheck(const NodeView &group, bool isHttp, Resource &resource)
{
    Tree &properties = resource.properties;
    properties.set("HealthCheckEnabled", true);
    if (isHttp)
        properties.set("HealthCheckPath", group.get(kHealthPath));
    properties.set("HealthCheckIntervalSeconds", group.get(kHealthInterval));
    properties.set("HealthCheckTimeoutSeconds", group.get(kHealthTimeout));
    properties.set("HealthyThresholdCount", group.get(kHealthyThreshold));
    properties.set("UnhealthyThresholdCount", group.get(kUnhealthyThreshold));
    Tree check = Tree::map({{"enabled", true}});
    if (isHttp)
        check.set("path", group.get(kHealthPath));
    check.set("interval", group.get(kHealthInterval));
    check.set("timeout", group.get(kHealthTimeout));
    check.set("healthy_threshold", group.get(kHealthyThreshold));
    check.set("unhealthy_threshold", group.get(kUnhealthyThreshold));
    resource.terraform.set("health_check", std::move(check));
    for (const char *flat :
         {"health_check_enabled", "health_check_path", "health_check_interval_seconds",
          "health_check_timeout_seconds", "healthy_threshold_count", "unhealthy_threshold_count"})
        resource.terraform.set(flat, Tree());
}

void setAttributes(const NodeView &group, Resource &resource)
{
    Tree::List list = {attribute("deregistration_delay.timeout_seconds",
                                 shortestNumber(group.get(kDeregistrationDelay)))};
    resource.terraform.set("target_group_attributes", Tree());
    resource.terraform.set("deregistration_delay", group.get(kDeregistrationDelay));
    if (group.get(kSlowStart) > 0) {
        list.push_back(
            attribute("slow_start.duration_seconds", shortestNumber(group.get(kSlowStart))));
        resource.terraform.set("slow_start", group.get(kSlowStart));
    }
    if (group.isSet(kAlgorithm.key)) {
        list.push_back(attribute("load_balancing.algorithm.type", group.get(kAlgorithm)));
        resource.terraform.set("load_balancing_algorithm_type", group.get(kAlgorithm));
    }
    if (group.get(kStickiness)) {
        list.push_back(attribute("stickiness.enabled", "true"));
        list.push_back(attribute("stickiness.type", "lb_cookie"));
        resource.terraform.set("stickiness", Tree::map({{"enabled", true}, {"type", "lb_cookie"}}));
    }
    resource.properties.set("TargetGroupAttributes", std::move(list));
}

} // namespace

void deployBalancer(const NodeView &balancer, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(balancer);
    if (isClassic(balancer))
        return deployClassic(balancer, id, sheet);
    const bool isInternal = balancer.get(kScheme) == "internal";
    const std::string security = addSecurityGroup(balancer, sheet);
    const Tree subnets = subnetIds(balancer, !isInternal, sheet);
    Resource &resource = sheet.add(balancer, id, "AWS::ElasticLoadBalancingV2::LoadBalancer",
                                   "aws_lb");
    const Tree groups = Tree::list({ResourceSheet::ref(security)});
    resource.properties = Tree::map({{"Type", balancer.get(kType)},
                                     {"Scheme", balancer.get(kScheme)},
                                     {"Subnets", subnets},
                                     {"SecurityGroups", groups},
                                     {"LoadBalancerAttributes", attributesOf(balancer)}});
    resource.terraform = Tree::map(
        {{"type", Tree()},
         {"load_balancer_type", balancer.get(kType)},
         {"scheme", Tree()},
         {"internal", isInternal},
         {"load_balancer_attributes", Tree()},
         {"enable_deletion_protection", balancer.get(kDeletionProtection)}});
    if (isApplication(balancer))
        resource.terraform.set("idle_timeout", balancer.get(kIdleTimeout));
    else
        resource.terraform.set("enable_cross_zone_load_balancing", balancer.get(kCrossZone));
    addListener(balancer, id, sheet);
    if (isNetwork(balancer) && balancer.linksOut(LinkKind::Route).size() > 1)
        sheet.omit(balancer, HEADROOM_TEXT("ELB", "A Network Load Balancer forwards to one target "
                                                  "group; the first one is exported"));
    sheet.output(
        id + "Address", ResourceSheet::attribute(id, "DNSName"),
        Text(HEADROOM_TEXT("ELB", "Address of the load balancer %1")).arg(balancer.label()));
}

void deployTargetGroup(const NodeView &group, ResourceSheet &sheet)
{
    const std::optional<NodeView> balancer = balancerOf(group);
    const std::string id = ResourceSheet::logicalId(group);
    const bool isFunction = group.get(kTargetType) == "lambda";
    const bool isHttp = !balancer || !isNetwork(*balancer);
    const std::vector<LinkView> targets = group.linksOut(LinkKind::Request);
    const std::optional<Tree> function = isFunction && !targets.empty()
                                             ? functionOf(targets.front())
                                             : std::nullopt;
    if (function)
        addPermission(group, *function, sheet);
    const Tree network = isFunction ? Tree() : networkId(group, sheet);
    Resource &resource = sheet.add(group, id, "AWS::ElasticLoadBalancingV2::TargetGroup",
                                   "aws_lb_target_group");
    resource.properties.set("TargetType", group.get(kTargetType));
    if (!isFunction) {
        resource.properties.set("Protocol",
                                balancer ? protocolOf(group, *balancer) : group.get(kProtocol));
        resource.properties.set("Port", group.get(kPort));
        resource.properties.set("VpcId", network);
        setAttributes(group, resource);
    }
    setHealthCheck(group, isHttp, resource);
    if (function)
        addFunctionTarget(group, id, *function, sheet);
    for (const LinkView &target : targets)
        if (!functionOf(target) && !target.to().fact("targets"))
            sheet.omit(group, Text(HEADROOM_TEXT("ELB", "%1 is no resource of AWS: register its "
                                                        "addresses by hand"))
                                  .arg(target.to().label()));
    sheet.command(
        group, "health",
        Text(HEADROOM_TEXT("ELB", "Show the health of the targets of %1")).arg(group.label()),
        {"elbv2", "describe-target-health", "--target-group-arn", ResourceSheet::ref(id)});
}

} // namespace headroom::elb
