// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/efs/efs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::efs {

namespace {

/// What one client moves at most, bytes/s (facts: EFS performance).
constexpr double kClient = 500 * kMebibyte;
constexpr double kElasticClient = 1500 * kMebibyte;
/// An operation counts for at least so many bytes.
constexpr double kLeastMetered = 4096;
/// Who finds no credits waits and tries again.
constexpr int kTries = 30;
constexpr double kFirstWait = 1;
constexpr double kLongestWait = 8;

/// What all ways into a file system share.
struct Shared {
    PlanIndex connections = kNone;
    PlanIndex credits = kNone;
    PlanIndex throughput = kNone;
    double share = 0; ///< Metered bytes/s of one server of `throughput`.
};

/// Readings of all ways together.
struct Sums {
    std::vector<Reading> offered;
    std::vector<Reading> refused;
    std::vector<Reading> times;
    std::vector<Reading> waits;
    std::vector<Reading> metered;
    std::vector<Reading> read;
    std::vector<Reading> written;
};

Shared lowerShared(const NodeView &fileSystem, PlanBuilder &plan)
{
    Shared shared;
    shared.connections = plan.pool(fileSystem, "connections",
                                   {.servers = fileSystem.quota(kConnectionQuota),
                                    .limit = plan.limit(fileSystem, kConnectionQuota),
                                    .rejectAs = Outcome::Throttled});
    shared.credits = plan.bucket(
        fileSystem, "credits",
        {.rate = isBursting(fileSystem) ? baseline(fileSystem)
                                        : std::numeric_limits<double>::infinity(),
         .burst = std::min(creditCap(fileSystem), fileSystem.get(kCredits) * kGibibyte),
         .limit = plan.limit(fileSystem, kCredits.key),
         .rejectAs = Outcome::Throttled});
    const double client = fileSystem.get(kThroughputMode) == "elastic" ? kElasticClient : kClient;
    const double servers = std::max(1.0, std::floor(permitted(fileSystem) / client));
    shared.share = permitted(fileSystem) / servers;
    shared.throughput = plan.pool(fileSystem, "throughput",
                                  {.servers = servers,
                                   .waitingRoom = std::numeric_limits<double>::infinity(),
                                   .discipline = Discipline::ProcessorSharing,
                                   .limit = plan.limit(fileSystem, kThroughputMode.key)});
    return shared;
}

double readShareOf(const NodeView &fileSystem, const LinkView *link)
{
    const std::string operation = link ? link->get(kOperation) : "mixed";
    if (operation == "mixed")
        return fileSystem.get(kReadShare);
    return operation == "read" ? 1 : 0;
}

Reading scaled(Reading reading, double factor)
{
    reading.factor = factor;
    return reading;
}

/// A way in for operations of one kind: a connection, held while credits are taken and bytes pass.
PlanIndex lowerWay(const NodeView &fileSystem, const LinkView *link, const std::string &suffix,
                   const Shared &shared, Sums &sums, PlanBuilder &plan)
{
    constexpr double kUsualSize = 131072;
    const double size = link ? link->get(kIoSize) : kUsualSize;
    const double reads = readShareOf(fileSystem, link);
    const double counted = std::max(kLeastMetered, size);
    const double metered = counted * (reads * readWeight(fileSystem) + 1 - reads);

    const PlanIndex operation = plan.station(fileSystem, "operation" + suffix,
                                             Work{.pool = shared.connections,
                                                  .service = fileSystem.get(kDuration),
                                                  .callFailedAs = Outcome::Throttled});
    const PlanIndex credit = plan.station(fileSystem, "credit" + suffix,
                                          Gate{shared.credits, std::max(1.0, metered)});
    const PlanIndex transfer = plan.station(
        fileSystem, "transfer" + suffix,
        Work{.pool = shared.throughput,
             .service = Distribution::exponential(metered / shared.share)});
    Route &taking = plan.route(operation, credit);
    taking.retry.retries = kTries;
    taking.retry.backoffBase = kFirstWait;
    taking.retry.backoffCap = kLongestWait;
    plan.route(credit, transfer);

    sums.offered.push_back(read(operation, Quantity::Offered));
    sums.refused.push_back(read(operation, Quantity::Rejected));
    sums.times.push_back(read(operation, Quantity::ResponseTime));
    sums.waits.push_back(read(credit, Quantity::Rejected));
    sums.metered.push_back(scaled(read(credit, Quantity::Admitted), metered));
    sums.read.push_back(scaled(read(credit, Quantity::Admitted), size * reads));
    sums.written.push_back(scaled(read(credit, Quantity::Admitted), size * (1 - reads)));
    return operation;
}

} // namespace

void lowerFileSystem(const NodeView &fileSystem, PlanBuilder &plan)
{
    const Shared shared = lowerShared(fileSystem, plan);
    Sums sums;
    const PlanIndex usual = lowerWay(fileSystem, nullptr, "", shared, sums, plan);
    int number = 1;
    const auto enter = [&](const NodeView &node) {
        plan.setEntry(node, usual);
        Sums own;
        for (const LinkView &link : node.linksIn(LinkKind::Request)) {
            const PlanIndex way = lowerWay(fileSystem, &link, std::to_string(++number), shared, own,
                                           plan);
            plan.setEntry(node, link.id().value(), way);
        }
        if (node.id() != fileSystem.id())
            plan.metric(node, "Offered", own.offered);
        const auto join = [](std::vector<Reading> &all, const std::vector<Reading> &more) {
            all.insert(all.end(), more.begin(), more.end());
        };
        join(sums.offered, own.offered);
        join(sums.refused, own.refused);
        join(sums.times, own.times);
        join(sums.waits, own.waits);
        join(sums.metered, own.metered);
        join(sums.read, own.read);
        join(sums.written, own.written);
    };
    enter(fileSystem);
    for (const NodeView &accessPoint : fileSystem.children("efs.accessPoint"))
        enter(accessPoint);

    plan.metric(fileSystem, "BurstCreditBalance", {readBucket(shared.credits, Quantity::Tokens)});
    plan.metric(fileSystem, "ClientConnections", {readPool(shared.connections, Quantity::Busy)});
    plan.metric(fileSystem, "MeteredIOBytes", std::move(sums.metered));
    plan.metric(fileSystem, "DataReadIOBytes", std::move(sums.read));
    plan.metric(fileSystem, "DataWriteIOBytes", std::move(sums.written));
    plan.metric(fileSystem, "OperationTime", std::move(sums.times));
    plan.metric(fileSystem, "CreditWaits", std::move(sums.waits));
    plan.metric(fileSystem, "Throttles", std::move(sums.refused));
    plan.metric(fileSystem, "Offered", std::move(sums.offered));
}

/// Access points are lowered by the file system that holds them, which knows what they share.
void lowerAccessPoint(const NodeView &, PlanBuilder &) { }

} // namespace headroom::efs
