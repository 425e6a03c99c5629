// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/link_spec.h"

#include <array>

namespace headroom {

namespace {

PropertySpec payload()
{
    return {
        .key = "payload",
        .name = HEADROOM_TEXT("Links", "Payload"),
        .help = HEADROOM_TEXT(
            "Links",
            "Size of what is sent each time. Without it the size that the sender states counts."),
        .unit = Unit::Bytes,
        .minimum = 0,
        .maximum = 1e9,
        .simulationOnly = true,
        .logarithmic = true,
    };
}

LinkKindSpec requestLink()
{
    const Sentence retry = HEADROOM_TEXT("Links", "Retries");
    return {
        .kind = LinkKind::Request,
        .name = HEADROOM_TEXT("Links", "Request"),
        .help = HEADROOM_TEXT("Links", "A synchronous call: the caller waits for the answer."),
        .properties =
            {
                {
                    .key = "callsPerRequest",
                    .name = HEADROOM_TEXT("Links", "Calls per request"),
                    .help = HEADROOM_TEXT(
                        "Links",
                        "Mean number of calls that each request makes, one after the other."),
                    .unit = Unit::Count,
                    .minimum = 0,
                    .maximum = 10000,
                    .step = 1,
                    .defaultJson = "1",
                    .simulationOnly = true,
                },
                {
                    .key = "probability",
                    .name = HEADROOM_TEXT("Links", "Probability"),
                    .help = HEADROOM_TEXT("Links", "Share of the requests that make these calls at "
                                                   "all; the others skip them."),
                    .unit = Unit::Fraction,
                    .minimum = 0,
                    .maximum = 1,
                    .defaultJson = "1",
                    .simulationOnly = true,
                },
                payload(),
                {
                    .key = "timeout",
                    .name = HEADROOM_TEXT("Links", "Time-out"),
                    .help = HEADROOM_TEXT("Links", "How long the caller waits for one attempt "
                                                   "before it gives up. Without it the caller "
                                                   "waits as long as its own limit lets it."),
                    .unit = Unit::Seconds,
                    .minimum = 0.001,
                    .maximum = 86400,
                    .simulationOnly = true,
                    .logarithmic = true,
                },
                {
                    .key = "retries",
                    .name = HEADROOM_TEXT("Links", "Retries"),
                    .help = HEADROOM_TEXT("Links", "Further attempts after a failure that may pass "
                                                   "(429, 5xx, time-out). Retries arrive at "
                                                   "the callee as extra load."),
                    .kind = PropertyKind::Integer,
                    .unit = Unit::Count,
                    .minimum = 0,
                    .maximum = 100,
                    .defaultJson = "0",
                    .group = retry,
                    .simulationOnly = true,
                },
                {
                    .key = "backoffBase",
                    .name = HEADROOM_TEXT("Links", "Back-off base"),
                    .help = HEADROOM_TEXT(
                        "Links", "Delay before the first retry; it doubles with each further one."),
                    .unit = Unit::Seconds,
                    .minimum = 0,
                    .maximum = 3600,
                    .defaultJson = "0.1",
                    .group = retry,
                    .simulationOnly = true,
                },
                {
                    .key = "backoffCap",
                    .name = HEADROOM_TEXT("Links", "Back-off cap"),
                    .help = HEADROOM_TEXT("Links", "Longest delay between two attempts."),
                    .unit = Unit::Seconds,
                    .minimum = 0,
                    .maximum = 86400,
                    .defaultJson = "20",
                    .group = retry,
                    .simulationOnly = true,
                },
                {
                    .key = "jitter",
                    .name = HEADROOM_TEXT("Links", "Jitter"),
                    .help = HEADROOM_TEXT("Links",
                                          "How the delay is drawn: none takes it as it is, full "
                                          "draws between 0 and it, equal between its "
                                          "half and it, decorrelated between the base and three "
                                          "times the last delay."),
                    .kind = PropertyKind::Choice,
                    .defaultJson = "\"full\"",
                    .choices = {"none", "full", "equal", "decorrelated"},
                    .group = retry,
                    .simulationOnly = true,
                },
                {
                    .key = "retryBudget",
                    .name = HEADROOM_TEXT("Links", "Retry budget"),
                    .help = HEADROOM_TEXT(
                        "Links",
                        "Retries that each success pays for, such as 0.1 for one retry in ten "
                        "successes; it keeps "
                        "retries from multiplying an overload. Without it there is no such limit."),
                    .unit = Unit::Fraction,
                    .minimum = 0,
                    .maximum = 100,
                    .group = retry,
                    .simulationOnly = true,
                },
            },
    };
}

LinkKindSpec eventLink()
{
    return {
        .kind = LinkKind::Event,
        .name = HEADROOM_TEXT("Links", "Event"),
        .help = HEADROOM_TEXT("Links", "A hand-over: the sender gets an acknowledgement and goes "
                                       "on, the receiver has its own queue."),
        .properties =
            {
                payload(),
                {
                    .key = "filterRatio",
                    .name = HEADROOM_TEXT("Links", "Filter ratio"),
                    .help = HEADROOM_TEXT(
                        "Links",
                        "Share of the events that pass the filter; the rest goes nowhere."),
                    .unit = Unit::Fraction,
                    .minimum = 0,
                    .maximum = 1,
                    .defaultJson = "1",
                    .simulationOnly = true,
                },
            },
    };
}

LinkKindSpec pollLink()
{
    return {
        .kind = LinkKind::Poll,
        .name = HEADROOM_TEXT("Links", "Poll"),
        .help = HEADROOM_TEXT("Links",
                              "A consumer reads a stream or queue at its own pace, in batches."),
        .properties =
            {
                {
                    .key = "batchSize",
                    .name = HEADROOM_TEXT("Links", "Batch size"),
                    .help = HEADROOM_TEXT(
                        "Links",
                        "Most records or messages that one read hands to the consumer. Not set: "
                        "the consumer's own, such as 10 messages or 100 records of a stream for a "
                        "function."),
                    .kind = PropertyKind::Integer,
                    .unit = Unit::Count,
                    .minimum = 1,
                    .maximum = 10000,
                },
                {
                    .key = "maximumBatchingWindowInSeconds",
                    .name = HEADROOM_TEXT("Links", "Batching window"),
                    .help = HEADROOM_TEXT(
                        "Links", "Longest time that a batch which is not full waits for more."),
                    .kind = PropertyKind::Integer,
                    .unit = Unit::Seconds,
                    .minimum = 0,
                    .maximum = 300,
                    .defaultJson = "0",
                },
            },
    };
}

LinkKindSpec routeLink()
{
    return {
        .kind = LinkKind::Route,
        .name = HEADROOM_TEXT("Links", "Route"),
        .help = HEADROOM_TEXT("Links", "One of several ways, chosen for each request by weight: "
                                       "alias to version, stage to canary."),
        .properties =
            {
                {
                    .key = "weight",
                    .name = HEADROOM_TEXT("Links", "Weight"),
                    .help = HEADROOM_TEXT(
                        "Links",
                        "Relative to the weights of the other routes from the same place."),
                    .unit = Unit::Fraction,
                    .minimum = 0,
                    .maximum = 1000,
                    .defaultJson = "1",
                },
            },
    };
}

LinkKindSpec attachLink()
{
    return {
        .kind = LinkKind::Attach,
        .name = HEADROOM_TEXT("Links", "Attach"),
        .help = HEADROOM_TEXT(
            "Links", "Mounts, logs to, pulls an image from, encrypts with; no requests flow."),
    };
}

LinkKindSpec controlLink()
{
    return {
        .kind = LinkKind::Control,
        .name = HEADROOM_TEXT("Links", "Control"),
        .help = HEADROOM_TEXT("Links",
                              "Alarm to scaling policy to service; schedule or rule to target."),
    };
}

/// In the order of the enumeration.
const std::array<LinkKindSpec, std::size(kLinkKinds)> &allLinkKinds()
{
    static const std::array<LinkKindSpec, std::size(kLinkKinds)> kSpecs = {
        requestLink(), eventLink(), pollLink(), routeLink(), attachLink(), controlLink()};
    return kSpecs;
}

} // namespace

const LinkKindSpec &linkKindSpec(LinkKind kind)
{
    return allLinkKinds()[static_cast<std::size_t>(kind)];
}

std::span<const LinkKindSpec> linkKindSpecs()
{
    return allLinkKinds();
}

} // namespace headroom
