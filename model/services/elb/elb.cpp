// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/elb/elb.h"

#include "model/formats/resource_sheet.h"
#include "model/services/shared/metrics.h"

namespace headroom::elb {

namespace {

std::vector<MetricSpec> commonMetrics()
{
    return {
        {.name = "RequestCount",
         .help = HEADROOM_TEXT("ELB", "Requests that arrive."),
         .onCard = true},
        {.name = "TargetResponseTime",
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("ELB", "From the request's leaving for a target to its answer."),
         .onCard = true},
        {.name = "HTTPCode_Target_2XX_Count",
         .help = HEADROOM_TEXT("ELB", "Answers of targets with success.")},
        {.name = "HTTPCode_Target_4XX_Count",
         .help = HEADROOM_TEXT("ELB", "Answers of targets with 4xx."),
         .judgement = Judgement::Bad},
        {.name = "HTTPCode_Target_5XX_Count",
         .help = HEADROOM_TEXT("ELB", "Answers of targets with 5xx."),
         .judgement = Judgement::Bad,
         .onCard = true},
    };
}

std::vector<MetricSpec> balancerMetrics()
{
    std::vector<MetricSpec> list = commonMetrics();
    const std::vector<MetricSpec> own = {
        {.name = "HTTPCode_ELB_5XX_Count",
         .help = HEADROOM_TEXT("ELB", "Answers that it makes itself: 502, 503, 504."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "HTTPCode_ELB_502_Count",
         .help = HEADROOM_TEXT("ELB", "A target, such as a function, failed without an answer."),
         .judgement = Judgement::Bad},
        {.name = "HTTPCode_ELB_503_Count",
         .help = HEADROOM_TEXT("ELB", "There was no target."),
         .judgement = Judgement::Bad},
        {.name = "HTTPCode_ELB_504_Count",
         .help = HEADROOM_TEXT("ELB", "A target was silent for longer than the idle timeout."),
         .judgement = Judgement::Bad},
        {.name = "HealthyHostCount",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("ELB", "Targets of a Classic Load Balancer that get requests.")},
        offeredMetric(),
    };
    list.insert(list.end(), own.begin(), own.end());
    return list;
}

std::vector<MetricSpec> targetGroupMetrics()
{
    std::vector<MetricSpec> list = commonMetrics();
    const std::vector<MetricSpec> own = {
        {.name = "HealthyHostCount",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("ELB", "Targets that get requests."),
         .onCard = true},
        {.name = "RequestCountPerTarget",
         .help = HEADROOM_TEXT("ELB", "Requests for each target; unlike utilisation it grows "
                                      "without end, so scaling by it sees the whole overload.")},
        offeredMetric(),
    };
    list.insert(list.end(), own.begin(), own.end());
    return list;
}

/// The value of a dimension is the last part of an ARN, which templates name so.
Tree dimensionsOf(const NodeView &node, std::string_view name, std::string_view attribute)
{
    return Tree::map(
        {{"Name", name},
         {"Value", ResourceSheet::attribute(ResourceSheet::logicalId(node), attribute)}});
}

Tree balancerDimensions(const NodeView &balancer)
{
    return Tree::list({dimensionsOf(balancer, "LoadBalancer", "LoadBalancerFullName")});
}

Tree targetGroupDimensions(const NodeView &group)
{
    Tree::List list = {dimensionsOf(group, "TargetGroup", "TargetGroupFullName")};
    if (const std::optional<NodeView> balancer = balancerOf(group))
        list.push_back(dimensionsOf(*balancer, "LoadBalancer", "LoadBalancerFullName"));
    return list;
}

ComponentSpec loadBalancer()
{
    ComponentSpec spec;
    spec.kind = "elb.loadBalancer";
    spec.name = HEADROOM_TEXT("ELB", "Load balancer");
    spec.summary = HEADROOM_TEXT("ELB", "Spreads requests over targets in several zones.");
    spec.group = PaletteGroup::Edge;
    spec.leaves = {{.kind = LinkKind::Route, .accepts = kTargetGroupWord},
                   {.kind = LinkKind::Request}};
    spec.enters = {{.kind = LinkKind::Request}};
    spec.properties = balancerProperties();
    spec.metrics = balancerMetrics();
    spec.rules = {
        {"elb/alb-subnets", Severity::Error,
         HEADROOM_TEXT("ELB", "A load balancer has subnets in fewer than two zones.")},
        {"elb/no-target-group", Severity::Error,
         HEADROOM_TEXT("ELB", "A load balancer sends to a target without a target group.")},
        {"elb/no-target", Severity::Error, HEADROOM_TEXT("ELB", "A load balancer leads nowhere.")},
        {"elb/certificate", Severity::Error,
         HEADROOM_TEXT("ELB", "A listener for HTTPS or TLS has no certificate.")},
        {"elb/alb-idle-lt-app", Severity::Warning,
         HEADROOM_TEXT("ELB", "Targets answer later than the idle timeout.")},
        {"elb/alb-client-timeout", Severity::Info,
         HEADROOM_TEXT("ELB", "Clients give up before the load balancer does.")},
        {"elb/nlb-xzone", Severity::Warning,
         HEADROOM_TEXT("ELB", "A Network Load Balancer may load zones unevenly.")},
        {"elb/classic-legacy", Severity::Info,
         HEADROOM_TEXT("ELB", "A Classic Load Balancer is used.")},
    };
    spec.omissions = {
        HEADROOM_TEXT("ELB", "A load balancer grows by itself over minutes; a sudden doubling, "
                             "which may give 503 in AWS, does not here."),
        HEADROOM_TEXT("ELB", "Targets are one pool: how unevenly an algorithm or long connections "
                             "load them is not modelled."),
        HEADROOM_TEXT("ELB", "When all targets fail their checks, AWS sends to all of them all the "
                             "same; here nobody answers."),
    };
    spec.companions = {{"elb.targetGroup", "targets", "", false}};
    spec.companionLinks = {{"", "targets", LinkKind::Route, ""}};
    spec.mainProperty = kType.key;
    spec.symbol = {.icon = "elastic_load_balancing", .tag = "Elastic Load Balancing"};
    spec.metricNamespace = "AWS/ApplicationELB";
    spec.dimensions = balancerDimensions;
    spec.lower = lowerBalancer;
    spec.price = priceBalancer;
    spec.sources = balancerSources();
    spec.deploy = deployBalancer;
    spec.check = checkBalancer;
    spec.facts = balancerFacts;
    spec.address = [](const NodeView &balancer) {
        return Tree::map(
            {{"Fn::Join",
              Tree::list(
                  {"", Tree::list({balancer.get(kProtocol) == "HTTPS" ? "https://" : "http://",
                                   ResourceSheet::attribute(ResourceSheet::logicalId(balancer),
                                                            "DNSName")})})}});
    };
    return spec;
}

ComponentSpec targetGroup()
{
    ComponentSpec spec;
    spec.kind = "elb.targetGroup";
    spec.name = HEADROOM_TEXT("ELB", "Target group");
    spec.summary = HEADROOM_TEXT("ELB", "The targets of a load balancer, with their health "
                                        "checks; wire it to a service, group or function.");
    spec.group = PaletteGroup::Edge;
    spec.leaves = {{.kind = LinkKind::Request}};
    spec.enters = {{.kind = LinkKind::Route, .accepts = kTargetGroupWord}};
    spec.properties = targetGroupProperties();
    spec.metrics = targetGroupMetrics();
    spec.rules = {
        {"elb/alb-tg-empty", Severity::Error,
         HEADROOM_TEXT("ELB", "A target group has no targets.")},
        {"elb/alb-slowstart-algo", Severity::Error,
         HEADROOM_TEXT("ELB", "Slow start does not go with the algorithm.")},
        {"elb/slow-start-range", Severity::Error,
         HEADROOM_TEXT("ELB", "Slow start is shorter than 30 s.")},
        {"elb/alb-wr-sticky", Severity::Error,
         HEADROOM_TEXT("ELB", "Stickiness does not go with the algorithm.")},
        {"elb/alb-hc-timeout", Severity::Error,
         HEADROOM_TEXT("ELB", "A health check may take longer than its interval.")},
        {"elb/alb-drain-long", Severity::Info,
         HEADROOM_TEXT("ELB", "The deregistration delay is far longer than requests take.")},
        {"elb/lambda-target", Severity::Error,
         HEADROOM_TEXT("ELB", "The target type does not fit the targets.")},
    };
    spec.omissions = {
        HEADROOM_TEXT("ELB", "Targets that leave finish what they have begun; the deregistration "
                             "delay ends nothing and holds nothing up."),
        HEADROOM_TEXT("ELB", "Several targets that are wired get equal shares, whatever their "
                             "size."),
    };
    spec.mainProperty = kTargetType.key;
    spec.symbol = {.glyph = "application_load_balancer", .tag = "Elastic Load Balancing"};
    spec.metricNamespace = "AWS/ApplicationELB";
    spec.dimensions = targetGroupDimensions;
    spec.lower = lowerTargetGroup;
    spec.price = priceTargetGroup;
    spec.sources = targetGroupSources();
    spec.deploy = deployTargetGroup;
    spec.check = checkTargetGroup;
    spec.facts = targetGroupFacts;
    return spec;
}

} // namespace

bool isApplication(const NodeView &balancer)
{
    return balancer.get(kType) == "application";
}

bool isNetwork(const NodeView &balancer)
{
    return balancer.get(kType) == "network";
}

bool isClassic(const NodeView &balancer)
{
    return balancer.get(kType) == "classic";
}

std::optional<NodeView> balancerOf(const NodeView &group)
{
    const std::vector<LinkView> links = group.linksIn(LinkKind::Route);
    return links.empty() ? std::nullopt : std::optional(links.front().from());
}

std::optional<Tree> functionOf(const LinkView &target)
{
    const NodeView to = target.to();
    if (to.spec().permissions)
        for (const Permission &permission : to.spec().permissions(target))
            for (const std::string_view action : permission.actions)
                if (action == "lambda:InvokeFunction")
                    return permission.resource;
    return std::nullopt;
}

std::vector<NamedFact> balancerFacts(const NodeView &balancer)
{
    std::vector<NamedFact> facts = {{"longestAnswer", balancer.get(kIdleTimeout)},
                                    {"callTimeout", balancer.get(kIdleTimeout)},
                                    {"hasSecurityGroup", 1}};
    if (isClassic(balancer))
        facts.push_back({"isClassicBalancer", 1});
    return facts;
}

std::vector<NamedFact> targetGroupFacts(const NodeView &group)
{
    // A Network Load Balancer takes one to three minutes until a target gets connections; the first
    // check of the others comes at a random time of the interval.
    const std::optional<NodeView> balancer = balancerOf(group);
    const bool isSlow = balancer && isNetwork(*balancer);
    const double idle = balancer ? balancer->get(kIdleTimeout) : 60;
    return {{"registrationTime", isSlow ? 90 : group.get(kHealthInterval) / 2},
            // The first check that fails comes after half an interval on average.
            {"unhealthyTime", group.get(kHealthInterval) * (group.get(kUnhealthyThreshold) - 0.5)},
            {"slowStart", group.get(kSlowStart)},
            {"targetsByAddress", group.get(kTargetType) == "ip" ? 1.0 : 0.0},
            {"isOfNetworkBalancer", isSlow ? 1.0 : 0.0},
            {"longestAnswer", idle},
            {"callTimeout", idle}};
}

std::vector<ComponentSpec> components()
{
    return {loadBalancer(), targetGroup()};
}

} // namespace headroom::elb
