// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/elb/elb.h"

namespace headroom::elb {

namespace {

constexpr std::string_view kGuide = "Elastic Load Balancing API Reference";
constexpr std::string_view kMonth = "2026-05";
constexpr Sentence kListener = HEADROOM_TEXT("ELB", "Listener");
constexpr Sentence kHealth = HEADROOM_TEXT("ELB", "Health checks");
constexpr Sentence kUse = HEADROOM_TEXT("ELB", "Use, for the bill");

PropertySpec choice(PropertyKey<std::string> key, Sentence name, Sentence help,
                    std::string_view value, std::vector<std::string_view> choices, Sentence group)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Choice,
            .defaultJson = value,
            .choices = std::move(choices),
            .group = group};
}

PropertySpec whole(PropertyKey<double> key, Sentence name, Sentence help, Unit unit, double minimum,
                   double maximum, std::string_view value, Sentence group)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Integer,
            .unit = unit,
            .minimum = minimum,
            .maximum = maximum,
            .defaultJson = value,
            .group = group,
            .source = {.value = 0, .unit = "", .source = kGuide, .month = kMonth}};
}

PropertySpec flag(PropertyKey<bool> key, Sentence name, Sentence help, Sentence group)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Flag,
            .defaultJson = "false",
            .group = group};
}

PropertySpec use(PropertyKey<double> key, Sentence name, Sentence help, Unit unit,
                 std::string_view value)
{
    return {.key = key.key,
            .name = name,
            .help = help,
            .unit = unit,
            .minimum = 0,
            .maximum = 1e9,
            .defaultJson = value,
            .group = kUse,
            .simulationOnly = true,
            .logarithmic = true};
}

} // namespace

std::vector<PropertySpec> balancerProperties()
{
    PropertySpec perConnection = use(
        kPerConnection, HEADROOM_TEXT("ELB", "Requests of a connection"),
        HEADROOM_TEXT("ELB", "That a client sends before it closes it; new connections are one of "
                             "the dimensions of the bill."),
        Unit::Count, "10");
    perConnection.minimum = 1;
    return {
        choice(kType, HEADROOM_TEXT("ELB", "Type"),
               HEADROOM_TEXT("ELB", "application routes requests (HTTP) by rules and weights; "
                                    "network passes connections (TCP, TLS) with least delay and "
                                    "fixed addresses; classic is the old kind, for instances "
                                    "only."),
               R"("application")", {"application", "network", "classic"}, {}),
        choice(kScheme, HEADROOM_TEXT("ELB", "Scheme"),
               HEADROOM_TEXT("ELB", "Reached from the internet, or from inside the VPC only."),
               R"("internet-facing")", {"internet-facing", "internal"}, {}),
        choice(kProtocol, HEADROOM_TEXT("ELB", "Protocol"),
               HEADROOM_TEXT("ELB", "HTTP or HTTPS; a Network Load Balancer listens by TCP "
                                    "instead of the first and TLS instead of the second."),
               R"("HTTP")", {"HTTP", "HTTPS"}, kListener),
        whole(kPort, HEADROOM_TEXT("ELB", "Port"), HEADROOM_TEXT("ELB", "On which it listens."),
              Unit::None, 1, 65535, "80", kListener),
        {.key = kCertificate.key,
         .name = HEADROOM_TEXT("ELB", "Certificate"),
         .help = HEADROOM_TEXT("ELB", "ARN of the certificate for HTTPS and TLS."),
         .kind = PropertyKind::Text,
         .pattern = "(arn:[^\\s]+)?",
         .patternHelp = HEADROOM_TEXT("ELB", "an ARN"),
         .group = kListener},
        whole(kIdleTimeout, HEADROOM_TEXT("ELB", "Idle timeout"),
              HEADROOM_TEXT("ELB", "A target that is silent for longer is given up: the client "
                                   "gets 504."),
              Unit::Seconds, 1, 4000, "60", {}),
        flag(kCrossZone, HEADROOM_TEXT("ELB", "Across zones"),
             HEADROOM_TEXT("ELB", "A Network Load Balancer sends to targets in other zones too, "
                                  "for a charge; the others always do."),
             {}),
        flag(kDeletionProtection, HEADROOM_TEXT("ELB", "Deletion protection"),
             HEADROOM_TEXT("ELB", "It cannot be deleted until this is switched off."), {}),
        {.key = kOverhead.key,
         .name = HEADROOM_TEXT("ELB", "Overhead"),
         .help = HEADROOM_TEXT("ELB", "Time that it adds to a request. AWS gives no figure; a "
                                      "Network Load Balancer adds less."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.002, "cv": 1})",
         .source = {.value = 0.002,
                    .unit = "s",
                    .source = "Estimate",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
        use(kRules, HEADROOM_TEXT("ELB", "Rules"),
            HEADROOM_TEXT("ELB", "That a request is compared with; ten are free."), Unit::Count,
            "1"),
        use(kRequestBytes, HEADROOM_TEXT("ELB", "Bytes of a request"),
            HEADROOM_TEXT("ELB", "Request and answer together."), Unit::Bytes, "4096"),
        perConnection,
    };
}

std::vector<PropertySpec> targetGroupProperties()
{
    return {
        choice(kTargetType, HEADROOM_TEXT("ELB", "Target type"),
               HEADROOM_TEXT("ELB", "Addresses (tasks with awsvpc), instances, or one function."),
               R"("ip")", {"ip", "instance", "lambda"}, {}),
        choice(kProtocol, HEADROOM_TEXT("ELB", "Protocol"),
               HEADROOM_TEXT("ELB", "To the targets; a Network Load Balancer uses TCP."),
               R"("HTTP")", {"HTTP", "HTTPS"}, {}),
        whole(kPort, HEADROOM_TEXT("ELB", "Port"),
              HEADROOM_TEXT("ELB", "On which the targets listen."), Unit::None, 1, 65535, "80", {}),
        choice(kAlgorithm, HEADROOM_TEXT("ELB", "Algorithm"),
               HEADROOM_TEXT("ELB", "Which target is next: in turn, the one with the fewest "
                                    "requests, or at random by weight."),
               R"("round_robin")", {"round_robin", "least_outstanding_requests", "weighted_random"},
               {}),
        flag(kStickiness, HEADROOM_TEXT("ELB", "Stickiness"),
             HEADROOM_TEXT("ELB", "A client stays with its target for a day."), {}),
        whole(kSlowStart, HEADROOM_TEXT("ELB", "Slow start"),
              HEADROOM_TEXT("ELB", "A new target gets its full share after so many seconds, from "
                                   "30 to 900; 0: at once."),
              Unit::Seconds, 0, 900, "0", {}),
        whole(kDeregistrationDelay, HEADROOM_TEXT("ELB", "Deregistration delay"),
              HEADROOM_TEXT("ELB", "Requests in progress may take so long when a target leaves."),
              Unit::Seconds, 0, 3600, "300", {}),
        {.key = kHealthPath.key,
         .name = HEADROOM_TEXT("ELB", "Path"),
         .help = HEADROOM_TEXT("ELB", "Of the health checks; a target that answers 200 is "
                                      "healthy."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("/")",
         .pattern = "[^\\s]{1,1024}",
         .patternHelp = HEADROOM_TEXT("ELB", "a path without blanks"),
         .group = kHealth},
        whole(kHealthInterval, HEADROOM_TEXT("ELB", "Interval"),
              HEADROOM_TEXT("ELB", "Between two checks of a target. A new target is healthy after "
                                   "the first one that it passes."),
              Unit::Seconds, 5, 300, "30", kHealth),
        whole(kHealthTimeout, HEADROOM_TEXT("ELB", "Time-out"),
              HEADROOM_TEXT("ELB", "Without an answer for so long, a check has failed."),
              Unit::Seconds, 2, 120, "5", kHealth),
        whole(kHealthyThreshold, HEADROOM_TEXT("ELB", "Healthy threshold"),
              HEADROOM_TEXT("ELB", "Passed checks until an unhealthy target gets requests again."),
              Unit::Count, 2, 10, "5", kHealth),
        whole(kUnhealthyThreshold, HEADROOM_TEXT("ELB", "Unhealthy threshold"),
              HEADROOM_TEXT("ELB", "Failed checks until a target gets no more requests."),
              Unit::Count, 2, 10, "2", kHealth),
    };
}

} // namespace headroom::elb
