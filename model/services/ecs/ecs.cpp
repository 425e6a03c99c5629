// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/ecs.h"

#include "model/formats/resource_sheet.h"
#include "model/services/shared/metrics.h"
#include "model/services/shared/polling.h"

namespace headroom::ecs {

namespace {

std::vector<MetricSpec> serviceMetrics()
{
    return {
        {.name = "RunningTaskCount",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("ECS", "Tasks that run."),
         .onCard = true},
        {.name = "PendingTaskCount",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("ECS", "Tasks that are wanted and wait for a place or start."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "DesiredTaskCount",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("ECS", "Tasks that are wanted.")},
        {.name = "CPUUtilization",
         .unit = "Percent",
         .kind = MetricKind::Fraction,
         .help = HEADROOM_TEXT("ECS", "CPU in use over what the tasks have reserved; it stops at "
                                      "100 %, however large the overload is."),
         .onCard = true},
        {.name = "MemoryUtilization",
         .unit = "Percent",
         .kind = MetricKind::Fraction,
         .help = HEADROOM_TEXT("ECS", "Memory in use over what the tasks have reserved.")},
        {.name = "ResponseTime",
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("ECS", "From arrival at the service to the answer, waiting "
                                      "included."),
         .onCard = true,
         .cloudWatch = false},
        {.name = "Rejected",
         .help = HEADROOM_TEXT("ECS",
                               "Requests refused with 503: the queue was full, or nothing was "
                               "there to answer."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "Errors",
         .help = HEADROOM_TEXT("ECS", "Requests that ended in a 500 of its own or of a call."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "TasksStarted",
         .help = HEADROOM_TEXT("ECS", "Tasks that events have started and that end by "
                                      "themselves."),
         .cloudWatch = false},
        offeredMetric(),
    };
}

Tree serviceDimensions(const NodeView &service)
{
    const std::optional<NodeView> cluster = service.frame("ecs.cluster");
    Tree::List list;
    if (cluster)
        list.push_back(
            Tree::map({{"Name", "ClusterName"},
                       {"Value", ResourceSheet::ref(ResourceSheet::logicalId(*cluster))}}));
    list.push_back(Tree::map(
        {{"Name", "ServiceName"},
         {"Value", ResourceSheet::attribute(ResourceSheet::logicalId(service), "Name")}}));
    return list;
}

Tree clusterDimensions(const NodeView &cluster)
{
    return Tree::list(
        {Tree::map({{"Name", "ClusterName"},
                    {"Value", ResourceSheet::ref(ResourceSheet::logicalId(cluster))}})});
}

ComponentSpec cluster()
{
    ComponentSpec spec;
    spec.kind = "ecs.cluster";
    spec.name = HEADROOM_TEXT("ECS", "ECS cluster");
    spec.summary = HEADROOM_TEXT("ECS", "Holds services; wired to an Auto Scaling group it places "
                                        "their tasks on its instances.");
    spec.group = PaletteGroup::Compute;
    spec.isFrame = true;
    spec.mayNotBeIn = {"ecs.cluster", "lambda.function", "apigateway.restApi"};
    spec.leaves = {{.kind = LinkKind::Attach, .accepts = "container-instances"}};
    spec.properties = {
        {.key = kContainerInsights.key,
         .name = HEADROOM_TEXT("ECS", "Container Insights"),
         .help = HEADROOM_TEXT("ECS", "Counts of tasks and more as metrics of CloudWatch, at the "
                                      "price of custom metrics."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("disabled")",
         .choices = {"disabled", "enabled"}}};
    spec.metrics = {{.name = "CPUReservation",
                     .unit = "Percent",
                     .kind = MetricKind::Fraction,
                     .help = HEADROOM_TEXT("ECS", "CPU that running tasks have reserved, of that "
                                                  "of all instances."),
                     .onCard = true},
                    {.name = "MemoryReservation",
                     .unit = "Percent",
                     .kind = MetricKind::Fraction,
                     .help = HEADROOM_TEXT("ECS", "Memory that running tasks have reserved, of "
                                                  "that of all instances.")}};
    spec.omissions = {
        HEADROOM_TEXT("ECS", "The cluster's own limits (5,000 services, 5,000 instances) are not "
                             "modelled."),
        HEADROOM_TEXT("ECS", "Tasks of a strategy over several groups all run on its first group."),
    };
    spec.companions = {{"ecs.service", "service", "", true}};
    spec.symbol = {.icon = "ecs", .tag = "Elastic Container Service"};
    spec.metricNamespace = "AWS/ECS";
    spec.dimensions = clusterDimensions;
    spec.sources = clusterSources();
    spec.lower = lowerCluster;
    spec.price = priceCluster;
    spec.deploy = deployCluster;
    return spec;
}

ComponentSpec service()
{
    ComponentSpec spec;
    spec.kind = "ecs.service";
    spec.name = HEADROOM_TEXT("ECS", "ECS service");
    spec.summary = HEADROOM_TEXT("ECS", "Keeps tasks running on Fargate or on instances; they "
                                        "answer requests or read a queue.");
    spec.group = PaletteGroup::Compute;
    spec.mustBeIn = {"ecs.cluster"};
    spec.leaves = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event},
                   {.kind = LinkKind::Attach, .accepts = kVolumeWord}};
    spec.enters = {
        {.kind = LinkKind::Request},
        {.kind = LinkKind::Poll, .properties = {fanOutProperty()}},
        {.kind = LinkKind::Event,
         .properties = {{.key = kTaskCount.key,
                         .name = HEADROOM_TEXT("ECS", "Tasks"),
                         .help = HEADROOM_TEXT("ECS", "That each event starts; they do their work "
                                                      "and end."),
                         .kind = PropertyKind::Integer,
                         .unit = Unit::Count,
                         .minimum = 1,
                         .maximum = 10,
                         .defaultJson = "1"}}},
        scaling::controlEnd(false)};
    spec.properties = serviceProperties();
    spec.metrics = serviceMetrics();
    spec.rules = serviceRules();
    spec.omissions = {
        HEADROOM_TEXT("ECS", "A request may use any free processor of the service, as if the load "
                             "balancer knew which task is free."),
        HEADROOM_TEXT("ECS", "Tasks on instances get no more CPU than they have reserved, though "
                             "AWS lets them use what others leave."),
        HEADROOM_TEXT("ECS", "Deployments are replayed when one is planned for a run. Old and new "
                             "tasks share their processors meanwhile, and no test traffic comes "
                             "before the shift."),
        HEADROOM_TEXT("ECS", "Tasks are not killed for memory."),
        HEADROOM_TEXT("ECS", "Tasks that cannot start are tried again at once, without the growing "
                             "pauses of AWS."),
        HEADROOM_TEXT("ECS", "Events about tasks that stop come from those that events have "
                             "started; tasks that scaling or a deployment stops send none."),
        HEADROOM_TEXT("ECS",
                      "A task that stops finishes what it has begun, however long that takes: "
                      "the deregistration delay and the stop time-out end nothing."),
        HEADROOM_TEXT("ECS", "Interruptions by Spot come as evenly as they do on average."),
    };
    spec.mainProperty = kDesiredCount.key;
    spec.symbol = {.glyph = "ecs_service", .tag = "Elastic Container Service Service"};
    spec.metricNamespace = "AWS/ECS";
    spec.dimensions = serviceDimensions;
    spec.sources = serviceSources();
    spec.lower = lowerService;
    spec.price = priceService;
    spec.deploy = deployService;
    spec.check = checkService;
    spec.facts = serviceFacts;
    spec.permissions = permissions;
    spec.arn = clusterArn;
    spec.ruleTarget = ruleTarget;
    spec.stateEvents = stoppedTasks;
    return spec;
}

} // namespace

const Scalable &scalable()
{
    static const Scalable kScalable{.serviceNamespace = "ecs",
                                    .dimension = "ecs:service:DesiredCount",
                                    .predefined = {{.type = "ECSServiceAverageCPUUtilization",
                                                    .metric = "CPUUtilization",
                                                    .factor = 100},
                                                   {.type = "ECSServiceAverageMemoryUtilization",
                                                    .metric = "MemoryUtilization",
                                                    .factor = 100},
                                                   {.type = "ALBRequestCountPerTarget",
                                                    .metric = "RequestCountPerTarget",
                                                    .factor = 60,
                                                    .isOfTargetGroup = true}},
                                    .rules = {.bounds = "ecs/aas-minmax",
                                              .target = "ecs/aas-target",
                                              .twice = "ecs/aas-dup-metric",
                                              .steps = "ecs/aas-step-gap",
                                              .noMetric = "ecs/aas-no-metric",
                                              .saturates = "ecs/aas-target-high",
                                              .backlog = "ecs/tt-visible"}};
    return kScalable;
}

std::vector<NamedFact> serviceFacts(const NodeView &service)
{
    std::vector<NamedFact> facts = {{"targets", service.get(kDesiredCount)}};
    if (isOnNetworkInterface(service))
        facts.push_back({"hasSecurityGroup", 1});
    return facts;
}

std::vector<ComponentSpec> components()
{
    return {cluster(), service()};
}

} // namespace headroom::ecs
