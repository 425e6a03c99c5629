// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/parts.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/images.h"

namespace headroom::lambda {

namespace {

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
         .source = {.value = 128, .unit = "MB", .source = kLimitsPage, .month = kMonth},
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
         .source = {.value = 3, .unit = "s", .source = kLimitsPage, .month = kMonth},
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
         .value = {.value = 1000, .unit = "executions", .source = kLimitsPage, .month = kMonth}},
        {.name = kMinimumUnreservedQuota,
         .title = HEADROOM_TEXT("Lambda", "Concurrency that always stays unreserved"),
         .value = {.value = 100, .unit = "executions", .source = kScalingPage, .month = kMonth}},
        {.name = kRateQuota,
         .title = HEADROOM_TEXT("Lambda", "Requests per second for each unit of concurrency"),
         .value = {.value = 10, .unit = "requests/s", .source = kScalingPage, .month = kMonth}},
        {.name = kScalingQuota,
         .title = HEADROOM_TEXT("Lambda", "New environments per second of a function"),
         .value =
             {.value = 100, .unit = "environments/s", .source = kScalingPage, .month = kMonth}},
        {.name = kScalingBurstQuota,
         .title = HEADROOM_TEXT("Lambda", "New environments of a function at once"),
         .value = {.value = 1000, .unit = "environments", .source = kScalingPage, .month = kMonth}},
    };
}

} // namespace

ComponentSpec functionSpec()
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
    spec.enters = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event, .properties = {destinationProperty()}},
                   mappingEnd()};
    spec.properties = functionProperties();
    for (PropertySpec &setting : imageProperties(HEADROOM_TEXT("Lambda", "Deployment")))
        spec.properties.push_back(std::move(setting));
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
        {"lambda/no-repository", Severity::Error,
         HEADROOM_TEXT("Lambda", "A function's image is to come from a repository that is not "
                                 "there.")},
        {"lambda/vpc-nat", Severity::Warning,
         HEADROOM_TEXT("Lambda", "A function in a network has no way out of it.")},
        {"lambda/recursion", Severity::Warning,
         HEADROOM_TEXT("Lambda", "A function sends to what calls it.")},
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
        HEADROOM_TEXT("Lambda", "SnapStart, container images, layers and VPC set-up have no effect "
                                "on times."),
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

} // namespace headroom::lambda
