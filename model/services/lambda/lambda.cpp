// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/lambda.h"

#include "model/services/lambda/event_sources.h"
#include "model/services/shared/metrics.h"

namespace headroom::lambda {

namespace {

constexpr std::string_view kLimits = "AWS Lambda Developer Guide, Lambda quotas";
constexpr std::string_view kScaling = "AWS Lambda Developer Guide, Lambda function scaling";
constexpr std::string_view kMonth = "2026-09";
constexpr std::string_view kVersionWord = "function-version";

PropertySpec duration(std::string_view defaultJson)
{
    return {.key = kDuration.key,
            .name = HEADROOM_TEXT("Lambda", "Duration"),
            .help = HEADROOM_TEXT(
                "Lambda", "Time of the handler itself, without cold starts and without the calls "
                          "it makes. The calls are added while it holds its environment. For "
                          "batches of a stream or queue it is the time of a batch; what each "
                          "record adds is a setting of the link."),
            .kind = PropertyKind::Distribution,
            .unit = Unit::Seconds,
            .defaultJson = defaultJson,
            .simulationOnly = true,
            .logarithmic = true};
}

PropertySpec initDuration(std::string_view defaultJson)
{
    return {.key = kInitDuration.key,
            .name = HEADROOM_TEXT("Lambda", "Init duration"),
            .help = HEADROOM_TEXT(
                "Lambda", "Time a new execution environment needs before it handles its first "
                          "request: start of the runtime and of the code outside the handler."),
            .kind = PropertyKind::Distribution,
            .unit = Unit::Seconds,
            .defaultJson = defaultJson,
            .source = {.value = 0.3,
                       .unit = "s",
                       .source = "Estimate from public measurements of hello-world functions",
                       .month = "2026-08",
                       .confidence = Confidence::Low},
            .simulationOnly = true,
            .logarithmic = true};
}

PropertySpec errorRate(std::string_view defaultJson)
{
    return {.key = kErrorRate.key,
            .name = HEADROOM_TEXT("Lambda", "Error rate"),
            .help = HEADROOM_TEXT("Lambda",
                                  "Share of the invocations that end in a function error. "
                                  "Behind a gateway with proxy integration they become 502."),
            .unit = Unit::Fraction,
            .minimum = 0,
            .maximum = 1,
            .defaultJson = defaultJson,
            .simulationOnly = true};
}

PropertySpec provisioned()
{
    return {.key = kProvisioned.key,
            .name = HEADROOM_TEXT("Lambda", "Provisioned concurrency"),
            .help = HEADROOM_TEXT(
                "Lambda",
                "Environments that are always ready and never start cold. What they cannot "
                "take spills over to environments on demand. They cost while they are kept."),
            .kind = PropertyKind::Integer,
            .unit = Unit::Count,
            .minimum = 0,
            .maximum = 100000,
            .defaultJson = "0"};
}

PropertySpec description()
{
    return {.key = kDescription.key,
            .name = HEADROOM_TEXT("Lambda", "Description"),
            .help = HEADROOM_TEXT("Lambda", "Up to 256 characters, for people."),
            .kind = PropertyKind::Text,
            .pattern = "[^]{0,256}",
            .patternHelp = HEADROOM_TEXT("Lambda", "at most 256 characters"),
            .group = HEADROOM_TEXT("Lambda", "Deployment")};
}

std::vector<PropertySpec> functionProperties()
{
    const Sentence deployment = HEADROOM_TEXT("Lambda", "Deployment");
    return {
        {.key = kReserved.key,
         .name = HEADROOM_TEXT("Lambda", "Reserved concurrency"),
         .help = HEADROOM_TEXT(
             "Lambda", "Guarantee and limit in one: so many invocations at once and no more, taken "
                       "out of the account's pool even while idle. 0 refuses everything. Not set: "
                       "the function shares what is unreserved. Setting it costs nothing."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 100000},
        {.key = kMemorySize.key,
         .name = HEADROOM_TEXT("Lambda", "Memory"),
         .help = HEADROOM_TEXT("Lambda",
                               "128 to 10,240 MB; the share of a processor grows with it, 1,769 MB "
                               "are one vCPU. The duration set here does not follow it."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Mebibytes,
         .minimum = 128,
         .maximum = 10240,
         .defaultJson = "128",
         .source = {.value = 128, .unit = "MB", .source = kLimits, .month = kMonth},
         .logarithmic = true},
        {.key = kTimeout.key,
         .name = HEADROOM_TEXT("Lambda", "Timeout"),
         .help = HEADROOM_TEXT("Lambda", "1 to 900 s. An invocation that runs longer is cut off "
                                         "and counts as a function error."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 1,
         .maximum = 900,
         .defaultJson = "3",
         .source = {.value = 3, .unit = "s", .source = kLimits, .month = kMonth},
         .logarithmic = true},
        duration(R"({"law": "lognormal", "mean": 0.1, "cv": 0.5})"),
        initDuration(R"({"law": "constant", "mean": 0.3})"),
        errorRate("0"),
        {.key = kIdleTimeout.key,
         .name = HEADROOM_TEXT("Lambda", "Idle life of an environment"),
         .help = HEADROOM_TEXT("Lambda", "How long an environment is kept after its last request. "
                                         "AWS does not publish it; 640 s was measured in 2020."),
         .unit = Unit::Seconds,
         .minimum = 1,
         .maximum = 86400,
         .defaultJson = "640",
         .source = {.value = 640,
                    .unit = "s",
                    .source = "Measured by the PACS lab in us-east-1",
                    .month = "2020-06",
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kReuse.key,
         .name = HEADROOM_TEXT("Lambda", "Which idle environment is used"),
         .help = HEADROOM_TEXT(
             "Lambda",
             "The one used last (newest: spares end) or the one idle longest (oldest: spares are "
             "kept alive). AWS does not say; it changes cold starts by orders of magnitude."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("newest")",
         .choices = {"newest", "oldest"},
         .source = {.value = 0,
                    .unit = "",
                    .source = "Assumption of the PACS lab's simulator",
                    .month = "2020-06",
                    .confidence = Confidence::Low},
         .simulationOnly = true},
        {.key = kRetryAttempts.key,
         .name = HEADROOM_TEXT("Lambda", "Maximum retry attempts"),
         .help = HEADROOM_TEXT(
             "Lambda",
             "Asynchronous invocations only: how often a failed event is tried again, after 1 and "
             "then 2 minutes. Throttled events go back to the queue without using them up."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 2,
         .defaultJson = "2"},
        {.key = kEventAge.key,
         .name = HEADROOM_TEXT("Lambda", "Maximum event age"),
         .help = HEADROOM_TEXT(
             "Lambda", "Asynchronous invocations only: older events are given up, 60 s to 6 h."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 60,
         .maximum = 21600,
         .defaultJson = "21600",
         .logarithmic = true},
        {.key = kDeadLetter.key,
         .name = HEADROOM_TEXT("Lambda", "Dead-letter queue"),
         .help = HEADROOM_TEXT(
             "Lambda", "Asynchronous invocations only: ARN of an SQS queue or SNS topic that gets "
                       "the events given up, without the reason."),
         .kind = PropertyKind::Text,
         .pattern = "(arn:[a-z-]+:(sqs|sns):[^\\s]*[^\\s.])?",
         .patternHelp = HEADROOM_TEXT("Lambda", "the ARN of a queue or topic"),
         .group = deployment},
        {.key = kOnFailure.key,
         .name = HEADROOM_TEXT("Lambda", "Destination for failures"),
         .help = HEADROOM_TEXT("Lambda",
                               "Asynchronous invocations only: ARN of a queue, topic, bucket, "
                               "event bus or function that gets the events given up and why."),
         .kind = PropertyKind::Text,
         .pattern = "(arn:[a-z-]+:(sqs|sns|s3|events|lambda):[^\\s]*)?",
         .patternHelp = HEADROOM_TEXT("Lambda",
                                      "the ARN of a queue, topic, bucket, event bus or function"),
         .group = deployment},
        {.key = kRuntime.key,
         .name = HEADROOM_TEXT("Lambda", "Runtime"),
         .help = HEADROOM_TEXT("Lambda", "The language environment of the code."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("python3.13")",
         .choices = {"python3.13", "python3.12", "nodejs22.x", "nodejs20.x", "java21", "dotnet8",
                     "ruby3.4", "provided.al2023"},
         .group = deployment},
        {.key = kHandler.key,
         .name = HEADROOM_TEXT("Lambda", "Handler"),
         .help = HEADROOM_TEXT("Lambda",
                               "The function in the code that is called, such as app.handler."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("app.handler")",
         .pattern = "[^\\s]{1,128}",
         .patternHelp = HEADROOM_TEXT("Lambda", "1 to 128 characters without blanks"),
         .group = deployment},
        {.key = kArchitecture.key,
         .name = HEADROOM_TEXT("Lambda", "Architecture"),
         .help = HEADROOM_TEXT("Lambda", "Processor; arm64 costs a fifth less for each GB-second."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("x86_64")",
         .choices = {"x86_64", "arm64"},
         .group = deployment},
        {.key = kEphemeralStorage.key,
         .name = HEADROOM_TEXT("Lambda", "Ephemeral storage"),
         .help = HEADROOM_TEXT("Lambda",
                               "Size of /tmp, 512 to 10,240 MB; above 512 MB it is billed."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Mebibytes,
         .minimum = 512,
         .maximum = 10240,
         .defaultJson = "512",
         .group = deployment,
         .logarithmic = true},
        {.key = kEnvironment.key,
         .name = HEADROOM_TEXT("Lambda", "Environment variables"),
         .help = HEADROOM_TEXT("Lambda", "At most 4 KB together; names begin with a letter."),
         .kind = PropertyKind::TextMap,
         .group = deployment},
        {.key = kKmsKeyArn.key,
         .name = HEADROOM_TEXT("Lambda", "KMS key"),
         .help = HEADROOM_TEXT(
             "Lambda",
             "ARN of an own key for the environment variables; without it AWS's key is used."),
         .kind = PropertyKind::Text,
         .pattern = "(arn:[^\\s]+)?",
         .patternHelp = HEADROOM_TEXT("Lambda", "an ARN"),
         .group = deployment},
        description(),
    };
}

std::vector<MetricSpec> metrics(bool withEnvironments)
{
    std::vector<MetricSpec> list = {
        {.name = "Invocations",
         .help = HEADROOM_TEXT("Lambda", "Requests that ran, with success or a function error; "
                                         "throttled ones are not among them."),
         .onCard = true},
        {.name = "Errors",
         .help = HEADROOM_TEXT("Lambda",
                               "Invocations that ended in a function error, time-outs included."),
         .judgement = Judgement::Bad},
        {.name = "Throttles",
         .help = HEADROOM_TEXT(
             "Lambda", "Requests refused with 429 by a concurrency, rate or scaling limit."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "Duration",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Lambda",
                               "Time in the handler, calls included, without cold starts."),
         .onCard = true},
    };
    if (withEnvironments) {
        list.push_back({.name = "ConcurrentExecutions",
                        .kind = MetricKind::Level,
                        .help = HEADROOM_TEXT("Lambda", "Invocations in progress."),
                        .onCard = true});
        list.push_back({.name = "ColdStarts",
                        .unit = "None",
                        .kind = MetricKind::Fraction,
                        .help = HEADROOM_TEXT(
                            "Lambda", "Share of the invocations that wait for a new environment."),
                        .judgement = Judgement::Bad,
                        .cloudWatch = false});
        list.push_back({.name = "ExecutionEnvironments",
                        .kind = MetricKind::Level,
                        .help = HEADROOM_TEXT("Lambda", "Environments alive, idle ones included."),
                        .cloudWatch = false});
        list.push_back(
            {.name = "ProvisionedConcurrencyInvocations",
             .help = HEADROOM_TEXT("Lambda", "Invocations that ran on provisioned concurrency.")});
        list.push_back(
            {.name = "ProvisionedConcurrencySpilloverInvocations",
             .help = HEADROOM_TEXT(
                 "Lambda",
                 "Invocations that found all provisioned concurrency busy and ran on demand.")});
    }
    list.push_back(offeredMetric());
    for (MetricSpec &metric : mappingMetrics())
        list.push_back(std::move(metric));
    return list;
}

std::vector<MetricSpec> functionMetrics()
{
    std::vector<MetricSpec> list = metrics(true);
    list.push_back(
        {.name = "AsyncEventsReceived",
         .help = HEADROOM_TEXT("Lambda", "Events accepted for asynchronous invocation.")});
    list.push_back(
        {.name = "AsyncEventAge",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Lambda", "Time since acceptance of the events that run now."),
         .judgement = Judgement::Bad});
    list.push_back(
        {.name = "AsyncEventsDropped",
         .help = HEADROOM_TEXT("Lambda", "Events given up after their retries or their age."),
         .judgement = Judgement::Bad});
    return list;
}

std::vector<Quota> quotas()
{
    return {
        {.name = kConcurrencyQuota,
         .title = HEADROOM_TEXT("Lambda", "Concurrent executions of all functions"),
         .value = {.value = 1000, .unit = "executions", .source = kLimits, .month = kMonth}},
        {.name = kMinimumUnreservedQuota,
         .title = HEADROOM_TEXT("Lambda", "Concurrency that always stays unreserved"),
         .value = {.value = 100, .unit = "executions", .source = kScaling, .month = kMonth}},
        {.name = kRateQuota,
         .title = HEADROOM_TEXT("Lambda", "Requests per second for each unit of concurrency"),
         .value = {.value = 10, .unit = "requests/s", .source = kScaling, .month = kMonth}},
        {.name = kScalingQuota,
         .title = HEADROOM_TEXT("Lambda", "New environments per second of a function"),
         .value = {.value = 100, .unit = "environments/s", .source = kScaling, .month = kMonth}},
        {.name = kScalingBurstQuota,
         .title = HEADROOM_TEXT("Lambda", "New environments of a function at once"),
         .value = {.value = 1000, .unit = "environments", .source = kScaling, .month = kMonth}},
    };
}

void addMappingRules(ComponentSpec &spec)
{
    for (RuleSpec &rule : mappingRules())
        spec.rules.push_back(std::move(rule));
}

ComponentSpec function()
{
    ComponentSpec spec;
    spec.kind = "lambda.function";
    spec.name = HEADROOM_TEXT("Lambda", "Lambda function");
    spec.summary = HEADROOM_TEXT(
        "Lambda",
        "Code that runs on request; holds its versions and aliases. Called itself, it is $LATEST.");
    spec.group = PaletteGroup::Compute;
    spec.isFrame = true;
    spec.mayNotBeIn = {"lambda.function", "apigateway.restApi"};
    spec.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    spec.enters = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}, mappingEnd()};
    spec.properties = functionProperties();
    spec.quotas = quotas();
    spec.metrics = functionMetrics();
    spec.rules = {
        {"lambda/rc-min-unreserved", Severity::Error,
         HEADROOM_TEXT("Lambda", "Reservations leave less than what must stay unreserved.")},
        {"lambda/rc-zero", Severity::Warning,
         HEADROOM_TEXT("Lambda", "A reservation of 0 refuses every call.")},
        {"lambda/rc-low", Severity::Warning,
         HEADROOM_TEXT("Lambda", "More invocations arrive than the reservation can run at once.")},
        {"lambda/pc-rc", Severity::Error,
         HEADROOM_TEXT("Lambda", "More concurrency is provisioned than reserved.")},
        {"lambda/pc-unreserved", Severity::Error,
         HEADROOM_TEXT("Lambda", "More is provisioned than the account has unreserved.")},
        {"lambda/pc-all-reserved", Severity::Warning,
         HEADROOM_TEXT("Lambda", "Nothing of the reservation is left beside what is provisioned.")},
        {"lambda/pc-unused", Severity::Info,
         HEADROOM_TEXT("Lambda", "Provisioned concurrency is used too little to pay.")},
        {"lambda/pool-shared", Severity::Warning,
         HEADROOM_TEXT("Lambda", "One function can take the concurrency that all share.")},
        {"lambda/invoke-latest", Severity::Warning,
         HEADROOM_TEXT("Lambda", "Calls run $LATEST although versions are published.")},
        {"lambda/rps-10x", Severity::Warning,
         HEADROOM_TEXT("Lambda", "More requests arrive than ten for each unit of concurrency.")},
        {"lambda/env-size", Severity::Error,
         HEADROOM_TEXT("Lambda", "Environment variables exceed 4 KB.")},
        {"lambda/env-name", Severity::Error,
         HEADROOM_TEXT(
             "Lambda",
             "An environment variable has a name that Lambda does not accept or sets itself.")},
        {"lambda/env-secret", Severity::Info,
         HEADROOM_TEXT("Lambda", "A variable looks like a secret and has no key of its own.")},
        {"lambda/async-loss", Severity::Warning,
         HEADROOM_TEXT("Lambda", "Events that fail for good are lost.")},
        {"lambda/dest-fifo", Severity::Error,
         HEADROOM_TEXT("Lambda", "Events that fail for good are sent to a FIFO queue or topic.")},
    };
    addMappingRules(spec);
    spec.omissions = {
        HEADROOM_TEXT("Lambda", "The duration does not follow the memory setting; set the duration "
                                "that belongs to it."),
        HEADROOM_TEXT("Lambda", "Environments are not ended after some hours of work, and AWS's "
                                "starting ahead of demand is not modelled."),
        HEADROOM_TEXT("Lambda", "Provisioned concurrency that is set is there from the start; what "
                                "scaling adds is ready after 90 s and is not taken out of the "
                                "unreserved concurrency."),
        HEADROOM_TEXT("Lambda", "Event sources: what records add to the duration of a batch slows "
                                "the reading and is billed, but takes no concurrency from the "
                                "pool; a queue is read with full concurrency from the start, "
                                "without growth by 300 a minute; filters and tumbling windows are "
                                "not modelled."),
        HEADROOM_TEXT("Lambda", "SnapStart, container images, layers, VPC set-up and file systems "
                                "have no effect on times."),
    };
    spec.companions = {{"lambda.version", "v1", "", true}, {"lambda.alias", "live", "", true}};
    spec.companionLinks = {{"live", "v1", LinkKind::Route, ""}};
    spec.mainProperty = kReserved.key;
    spec.symbol = {.icon = "lambda", .tag = "Lambda"};
    spec.sources = functionSources();
    spec.lower = lowerFunction;
    spec.price = priceFunction;
    spec.deploy = deployFunction;
    spec.check = checkFunction;
    spec.facts = facts;
    spec.permissions = permissions;
    spec.arn = arn;
    spec.metricNamespace = "AWS/Lambda";
    spec.dimensions = dimensions;
    return spec;
}

ComponentSpec version()
{
    ComponentSpec spec;
    spec.kind = "lambda.version";
    spec.name = HEADROOM_TEXT("Lambda", "Function version");
    spec.summary = HEADROOM_TEXT("Lambda", "A published, immutable copy of code and settings.");
    spec.group = PaletteGroup::Compute;
    spec.mustBeIn = {"lambda.function"};
    spec.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    spec.enters = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event},
                   {.kind = LinkKind::Route, .accepts = kVersionWord},
                   mappingEnd()};
    spec.properties = {duration(R"({"law": "lognormal", "mean": 0.1, "cv": 0.5})"),
                       initDuration(R"({"law": "constant", "mean": 0.3})"), errorRate("0"),
                       provisioned(), description()};
    spec.metrics = metrics(true);
    spec.rules = {
        {"lambda/invoke-version", Severity::Info,
         HEADROOM_TEXT("Lambda", "A version is called directly instead of through an alias.")}};
    addMappingRules(spec);
    spec.omissions = {HEADROOM_TEXT(
        "Lambda", "A version is not frozen: what its function sets holds for all versions.")};
    spec.mainProperty = kDuration.key;
    spec.symbol = {.glyph = "lambda_function", .tag = "Lambda"};
    spec.sources = versionSources();
    spec.lower = lowerInside;
    spec.price = priceVersion;
    spec.deploy = deployVersion;
    spec.check = checkVersion;
    spec.facts = facts;
    spec.metricNamespace = "AWS/Lambda";
    spec.dimensions = versionDimensions;
    spec.permissions = permissions;
    spec.arn = arn;
    return spec;
}

ComponentSpec alias()
{
    ComponentSpec spec;
    spec.kind = "lambda.alias";
    spec.name = HEADROOM_TEXT("Lambda", "Function alias");
    spec.summary = HEADROOM_TEXT("Lambda",
                                 "A name that points to one version, or to two by weight.");
    spec.group = PaletteGroup::Compute;
    spec.mustBeIn = {"lambda.function"};
    spec.leaves = {{.kind = LinkKind::Route, .accepts = kVersionWord}};
    spec.enters = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event},
                   mappingEnd(),
                   scaling::controlEnd(false)};
    spec.properties = {provisioned(), description()};
    const auto append = [&spec](const std::vector<PropertySpec> &more) {
        spec.properties.insert(spec.properties.end(), more.begin(), more.end());
    };
    append(scaling::boundProperties());
    append(
        scaling::policyProperties({"LambdaProvisionedConcurrencyUtilization"}, "0", "0.9", "0.7"));
    spec.metrics = metrics(false);
    spec.metrics.push_back(
        {.name = "ProvisionedConcurrencyUtilization",
         .unit = "None",
         .kind = MetricKind::Fraction,
         .help = HEADROOM_TEXT("Lambda", "Provisioned environments that are busy, over all.")});
    spec.metrics.push_back(
        {.name = "ProvisionedConcurrencyAllocated",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Lambda", "Provisioned environments that are ready, where policies, "
                                         "alarms or a schedule move their number."),
         .cloudWatch = false});
    spec.rules = {
        {"lambda/alias-two", Severity::Error,
         HEADROOM_TEXT("Lambda", "An alias points to more than two versions.")},
        {"lambda/alias-weight", Severity::Error,
         HEADROOM_TEXT("Lambda", "The weights of an alias do not add up to 1.")},
        {"lambda/alias-other-function", Severity::Error,
         HEADROOM_TEXT("Lambda", "An alias points to a version of another function.")},
        {"lambda/alias-low-traffic", Severity::Warning,
         HEADROOM_TEXT("Lambda", "Too few requests reach the canary to judge it.")},
    };
    addMappingRules(spec);
    for (RuleSpec &rule : scaling::rules(provisionedScalable()))
        spec.rules.push_back(std::move(rule));
    spec.omissions = {HEADROOM_TEXT("Lambda", "Shifting of the weight over time by CodeDeploy is "
                                              "not modelled; move the weight by hand.")};
    spec.mainProperty = kProvisioned.key;
    spec.symbol = {.icon = "lambda", .tag = "Lambda"};
    spec.sources = aliasSources();
    spec.lower = lowerInside;
    spec.price = priceAlias;
    spec.deploy = deployAlias;
    spec.check = checkAlias;
    spec.facts = facts;
    spec.permissions = permissions;
    spec.arn = arn;
    spec.metricNamespace = "AWS/Lambda";
    spec.dimensions = dimensions;
    return spec;
}

} // namespace

std::vector<ComponentSpec> components()
{
    return {function(), version(), alias()};
}

std::vector<NamedFact> facts(const NodeView &node)
{
    const std::optional<NodeView> frame = node.frame("lambda.function");
    const NodeView &function = frame ? *frame : node;
    // A synchronous invocation takes 6 MB.
    return {{"longestAnswer", function.get(kTimeout)},
            {"maximumPayload", 6.0 * 1024 * 1024},
            {"isFunction", 1}};
}

const Scalable &provisionedScalable()
{
    static const Scalable kScalable{
        .serviceNamespace = "lambda",
        .dimension = "lambda:function:ProvisionedConcurrency",
        .predefined = {{.type = "LambdaProvisionedConcurrencyUtilization",
                        .metric = "ProvisionedConcurrencyUtilization"}},
        .rules = {.bounds = "lambda/pc-bounds",
                  .target = "lambda/pc-target",
                  .twice = "lambda/pc-dup-metric",
                  .steps = "lambda/pc-step-gap",
                  .noMetric = "lambda/pc-no-metric"}};
    return kScalable;
}

double provisionedOf(const NodeView &version)
{
    double sum = version.get(kProvisioned);
    for (const LinkView &link : version.linksIn(LinkKind::Route)) {
        const NodeView alias = link.from();
        if (!alias.is("lambda.alias"))
            continue;
        double weights = 0;
        for (const LinkView &route : alias.linksOut(LinkKind::Route))
            weights += route.get(kWeight);
        if (weights > 0)
            sum += alias.get(kProvisioned) * link.get(kWeight) / weights;
    }
    return sum;
}

} // namespace headroom::lambda
