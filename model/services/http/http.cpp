// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/http/http.h"

#include "model/services/shared/metrics.h"

namespace headroom::http {

namespace {

std::vector<PropertySpec> properties()
{
    return {
        {.key = kWorkers.key,
         .name = HEADROOM_TEXT("Http", "Workers"),
         .help = HEADROOM_TEXT(
             "Http", "Requests it works on at the same time: threads, processes or cores. "
                     "A worker is held while it waits for the calls it makes."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 100000,
         .defaultJson = "16",
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kQueueLimit.key,
         .name = HEADROOM_TEXT("Http", "Queue limit"),
         .help = HEADROOM_TEXT(
             "Http", "Requests that may wait while all workers are busy; more are refused "
                     "at once with 503. Not set: any number may wait, and the wait may "
                     "grow without end."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 1e7,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kDiscipline.key,
         .name = HEADROOM_TEXT("Http", "Discipline"),
         .help = HEADROOM_TEXT(
             "Http", "Who is next: the one that came first (fifo), the one that came last "
                     "(lifo), or all at once at a share of the speed (ps, as threads on "
                     "cores do)."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("fifo")",
         .choices = {"fifo", "lifo", "ps"},
         .simulationOnly = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Http", "Duration"),
         .help = HEADROOM_TEXT(
             "Http", "Its own time for a request, without waiting and without the calls it makes."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "exponential", "mean": 0.05})",
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kErrorRate.key,
         .name = HEADROOM_TEXT("Http", "Error rate"),
         .help = HEADROOM_TEXT(
             "Http", "Share of the requests that it answers with 500, after the usual time."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .simulationOnly = true},
        {.key = kDropExpired.key,
         .name = HEADROOM_TEXT("Http", "Drop what nobody waits for"),
         .help = HEADROOM_TEXT(
             "Http", "Requests whose caller has given up while they waited are dropped "
                     "instead of worked on. Without it an overload feeds on wasted work."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .simulationOnly = true},
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "Latency",
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT(
             "Http",
             "From arrival to answer, waiting included, of requests that were not refused."),
         .onCard = true,
         .cloudWatch = false},
        {.name = "Busy",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Http", "Workers that hold a request."),
         .onCard = true,
         .cloudWatch = false},
        {.name = "Queue",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Http", "Requests that wait for a worker."),
         .judgement = Judgement::Bad,
         .onCard = true,
         .cloudWatch = false},
        {.name = "Rejected",
         .help = HEADROOM_TEXT("Http", "Requests refused with 503 because the queue was full."),
         .judgement = Judgement::Bad,
         .onCard = true,
         .cloudWatch = false},
        {.name = "Errors",
         .help = HEADROOM_TEXT(
             "Http",
             "Requests that were worked on and ended in an error of its own or of a call it made."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        offeredMetric(),
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec endpoint;
    endpoint.kind = "http.endpoint";
    endpoint.name = HEADROOM_TEXT("Http", "HTTP endpoint");
    endpoint.summary = HEADROOM_TEXT("Http",
                                     "A server with workers and a queue, wherever it runs.");
    endpoint.group = PaletteGroup::Compute;
    endpoint.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    endpoint.enters = {{.kind = LinkKind::Request}};
    endpoint.properties = properties();
    endpoint.metrics = metrics();
    endpoint.rules = {
        {"http/overload", Severity::Error,
         HEADROOM_TEXT("Http", "More work arrives on average than the workers can do.")},
        {"http/overload-at-peak", Severity::Warning,
         HEADROOM_TEXT("Http", "More work arrives at the peak than the workers can do.")},
        {"http/unbounded-queue-with-retries", Severity::Warning,
         HEADROOM_TEXT("Http", "An unbounded queue behind callers that retry can stay full after "
                               "its cause has gone.")},
        {"http/works-for-nobody", Severity::Warning,
         HEADROOM_TEXT("Http", "Waiting requests are worked on after their caller has given up.")},
        {"http/shared-speed-without-limit", Severity::Info,
         HEADROOM_TEXT("Http", "All requests share the speed and nothing limits how many.")},
    };
    endpoint.omissions = {
        HEADROOM_TEXT(
            "Http",
            "Set-up of connections and TLS takes no time of its own; add it to the duration."),
        HEADROOM_TEXT("Http",
                      "Memory, garbage collection and slow starts of the server are not modelled."),
        HEADROOM_TEXT("Http", "A worker that waits for a call under the discipline ps still has "
                              "its share of the speed."),
    };
    endpoint.mainProperty = kWorkers.key;
    endpoint.symbol = {.glyph = "traditional_server", .color = "#232F3D"};
    endpoint.sources = {{.type = kAddressSource}};
    endpoint.lower = lower;
    endpoint.price = price;
    endpoint.deploy = deploy;
    endpoint.address = address;
    endpoint.check = check;
    return {endpoint};
}

} // namespace headroom::http
