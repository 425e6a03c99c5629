// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/client/client.h"

#include "model/services/shared/metrics.h"

namespace headroom::client {

namespace {

constexpr Sentence kRetryGroup = HEADROOM_TEXT("Client", "When an answer fails");

std::vector<PropertySpec> trafficProperties()
{
    return {
        {.key = kTraffic.key,
         .name = HEADROOM_TEXT("Client", "Traffic"),
         .help = HEADROOM_TEXT(
             "Client", "How many requests come, over time. Open traffic comes no matter how "
                       "the system answers; closed users wait for their answer, think, and "
                       "come again, so they slow down with the system."),
         .kind = PropertyKind::Traffic,
         .unit = Unit::PerSecond,
         .defaultJson = R"({"shape": "constant", "rate": 100})",
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kTrafficFactor.key,
         .name = HEADROOM_TEXT("Client", "Traffic factor"),
         .help = HEADROOM_TEXT("Client",
                               "Multiplies the traffic, or the number of users. Interventions use "
                               "it to let a rush come while the design runs."),
         .kind = PropertyKind::Number,
         .minimum = 0,
         .maximum = 1e6,
         .defaultJson = "1",
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kArrivals.key,
         .name = HEADROOM_TEXT("Client", "Arrivals"),
         .help = HEADROOM_TEXT("Client",
                               "How requests fall around their rate. Many independent people come "
                               "like a Poisson stream; a machine on a timer comes evenly; bursty "
                               "traffic comes in bunches and fills limits earlier."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("poisson")",
         .choices = {"poisson", "constant", "bursty"},
         .simulationOnly = true},
        {.key = kKeys.key,
         .name = HEADROOM_TEXT("Client", "Keys"),
         .help = HEADROOM_TEXT("Client",
                               "How often each key (a customer, an item) is asked for. Partitioned "
                               "stores feel the most popular one."),
         .kind = PropertyKind::Keys,
         .defaultJson = R"({"law": "uniform", "count": 100000})",
         .simulationOnly = true},
        {.key = kPayload.key,
         .name = HEADROOM_TEXT("Client", "Payload"),
         .help = HEADROOM_TEXT(
             "Client", "Size of a request's body. Services refuse bodies beyond their limit "
                       "(API Gateway 10 MB, a synchronous Lambda invocation 6 MB)."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 0,
         .maximum = 1e9,
         .defaultJson = "1024",
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<PropertySpec> retryProperties()
{
    return {
        {.key = kTimeout.key,
         .name = HEADROOM_TEXT("Client", "Time-out"),
         .help = HEADROOM_TEXT(
             "Client", "How long it waits for one attempt before it gives up. The work goes "
                       "on in the system, for nobody. Not set: it waits as long as it takes."),
         .unit = Unit::Seconds,
         .minimum = 0.001,
         .maximum = 86400,
         .group = kRetryGroup,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kRetries.key,
         .name = HEADROOM_TEXT("Client", "Retries"),
         .help = HEADROOM_TEXT("Client",
                               "Attempts after the first that failed. AWS's SDKs make two in their "
                               "standard mode. Retries add load exactly when there is too much."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 100,
         .defaultJson = "0",
         .group = kRetryGroup,
         .simulationOnly = true},
        {.key = kBackoffBase.key,
         .name = HEADROOM_TEXT("Client", "First delay"),
         .help = HEADROOM_TEXT("Client",
                               "Delay before the first retry; it doubles with each further one."),
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 3600,
         .defaultJson = "0.1",
         .group = kRetryGroup,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kBackoffCap.key,
         .name = HEADROOM_TEXT("Client", "Greatest delay"),
         .help = HEADROOM_TEXT("Client", "The delay before a retry never gets longer than this."),
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 86400,
         .defaultJson = "20",
         .group = kRetryGroup,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kJitter.key,
         .name = HEADROOM_TEXT("Client", "Jitter"),
         .help = HEADROOM_TEXT(
             "Client", "How the delay is spread by chance, so that those who failed together "
                       "do not come back together: not at all, over the whole delay, over "
                       "its second half, or from the delay before."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("full")",
         .choices = {"none", "full", "equal", "decorrelated"},
         .group = kRetryGroup,
         .simulationOnly = true},
        {.key = kRetryBudget.key,
         .name = HEADROOM_TEXT("Client", "Retry budget"),
         .help = HEADROOM_TEXT(
             "Client", "Retries it may make per success. 0.1 keeps a storm of retries below "
                       "a tenth of the traffic that works. Not set: no budget."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 100,
         .group = kRetryGroup,
         .simulationOnly = true},
    };
}

std::vector<PropertySpec> properties()
{
    std::vector<PropertySpec> all = trafficProperties();
    for (PropertySpec &spec : retryProperties())
        all.push_back(std::move(spec));
    return all;
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "Requests",
         .help = HEADROOM_TEXT("Client", "New requests, without retries."),
         .onCard = true,
         .cloudWatch = false},
        {.name = "Attempts",
         .help = HEADROOM_TEXT("Client", "Calls made, retries included."),
         .cloudWatch = false},
        {.name = "Failures",
         .help = HEADROOM_TEXT("Client", "Requests that failed for good, after the last retry."),
         .judgement = Judgement::Bad,
         .onCard = true,
         .cloudWatch = false},
        {.name = "ResponseTime",
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Client",
                               "From the request to its answer, retries and waits included."),
         .onCard = true,
         .cloudWatch = false},
        offeredMetric(),
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec users;
    users.kind = "client.users";
    users.name = HEADROOM_TEXT("Client", "Users");
    users.summary = HEADROOM_TEXT("Client", "People or programs that send requests, and retry.");
    users.group = PaletteGroup::Traffic;
    users.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    users.properties = properties();
    users.metrics = metrics();
    users.rules = {
        {"client/no-target", Severity::Warning,
         HEADROOM_TEXT("Client", "Users that are not linked to anything send no traffic.")},
        {"client/retries-without-jitter", Severity::Warning,
         HEADROOM_TEXT("Client", "Retries without jitter come back together.")},
        {"client/retries-without-backoff", Severity::Warning,
         HEADROOM_TEXT("Client", "Retries without delay meet the same full system again.")},
        {"client/backoff-cap-below-base", Severity::Warning,
         HEADROOM_TEXT("Client", "The greatest delay is below the first.")},
        {"client/payload-beyond-limit", Severity::Error,
         HEADROOM_TEXT("Client", "The payload is larger than the called service takes.")},
        {"client/timeout-before-answer", Severity::Warning,
         HEADROOM_TEXT("Client", "Users give up before the called service would.")},
    };
    users.omissions = {
        HEADROOM_TEXT(
            "Client",
            "Connections: each request is on its own; no connection is set up, kept or limited."),
        HEADROOM_TEXT("Client",
                      "The way through the internet takes no time unless a link says so."),
    };
    users.mainProperty = "traffic.rate";
    users.symbol = {.glyph = "users"};
    users.lower = lower;
    users.price = price;
    users.deploy = deploy;
    users.check = check;
    users.facts = facts;
    return {users};
}

} // namespace headroom::client
