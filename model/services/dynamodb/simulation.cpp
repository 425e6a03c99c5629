// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/dynamodb/dynamodb.h"
#include "model/services/shared/calls.h"
#include "model/services/shared/keys.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::dynamodb {

namespace {

constexpr double kReadStep = 4096;  // bytes per read unit
constexpr double kWriteStep = 1024; // bytes per write unit
constexpr double kTransactional = 2;
constexpr double kEventually = 0.5;
/// On demand: twice the greatest use, within half an hour (facts/supporting-services B-DDB-2).
constexpr double kGrowth = 2;
constexpr double kGrowthDelay = 1800; // s
/// Auto scaling: two minutes above the target, and until new capacity holds; AWS says minutes.
constexpr int kHighPeriods = 2;
constexpr double kUpdateTime = 60; // s
constexpr double kPercent = 100;

double sizeOf(const NodeView &table, const LinkView *link)
{
    const double own = table.get(kItemSize);
    return link ? link->find(kItemSize).value_or(own) : own;
}

/// One of the two meters with the stations that take its units, made when an access needs them.
class Meter
{
public:
    Meter(const NodeView &table, PlanBuilder &plan, bool isRead, PlanIndex store)
        : m_table(table)
        , m_plan(plan)
        , m_isRead(isRead)
        , m_store(store)
    {
        const Capacity capacity = isRead ? readCapacity(table) : writeCapacity(table);
        const std::string_view quota = isRead ? kTableReadQuota : kTableWriteQuota;
        m_bucket = plan.bucket(
            table, word("Capacity"),
            {.rate = capacity.unitsPerSecond,
             .burst = capacity.burst,
             .limit = plan.limit(table, capacity.setting.empty() ? quota : capacity.setting),
             .rejectAs = Outcome::Throttled});
        const double partition = (isRead ? kPartitionReadUnits : kPartitionWriteUnits).value;
        m_hotShare = hottestShare(table);
        // A key that stays within its partition even when the table is used up to its quota never
        // binds.
        if (m_hotShare * table.quota(quota) > partition)
            m_hotBucket = plan.bucket(
                table, word("Partition"),
                {.rate = partition,
                 .burst = partition,
                 .limit = plan.limit(table, isRead ? "partitionReadCapacityUnits"
                                                   : "partitionWriteCapacityUnits"),
                 .rejectAs = Outcome::Throttled});
    }

    /// The station at which requests of so many units come in.
    PlanIndex entranceFor(double units)
    {
        const auto known = m_entrances.find(units);
        if (known != m_entrances.end())
            return known->second;
        const std::string suffix = shortestNumber(units);
        const PlanIndex capacity = gate(word("Units") + suffix, m_bucket, units);
        m_plan.route(capacity, m_store);
        m_consumed.push_back(read(capacity, Quantity::Admitted));
        m_consumed.back().factor = units;
        PlanIndex entrance = capacity;
        if (m_hotBucket != kNone) {
            const PlanIndex hot = gate(word("HotKey") + suffix, m_hotBucket, units);
            m_plan.route(hot, capacity);
            entrance = m_plan.station(m_table, word("Keys") + suffix, Splitter{});
            m_plan.route(entrance, hot).weight = m_hotShare;
            m_plan.route(entrance, capacity).weight = 1 - m_hotShare;
        }
        return m_entrances.emplace(units, entrance).first->second;
    }

    /// Lets the limit follow what is asked for; the node's metrics are bound by then or later.
    void follow()
    {
        const Capacity capacity = m_isRead ? readCapacity(m_table) : writeCapacity(m_table);
        const std::string consumed = m_isRead ? "ConsumedReadCapacityUnits"
                                              : "ConsumedWriteCapacityUnits";
        const std::string provisioned = m_isRead ? "ProvisionedReadCapacityUnits"
                                                 : "ProvisionedWriteCapacityUnits";
        if (isProvisioned(m_table)) {
            m_plan.metric(m_table, provisioned,
                          {readScaler(addScaler(capacity, consumed), Quantity::Units)});
            return;
        }
        m_plan.metric(m_table, provisioned, {});
        GrowingLimit growth;
        growth.lever = {Lever::Kind::Rate, m_bucket};
        growth.initial = capacity.unitsPerSecond;
        growth.maximum = capacity.most;
        growth.factor = kGrowth;
        growth.delay = kGrowthDelay;
        m_plan.controls().grow(m_table, word("Capacity"), growth, m_table, consumed);
    }

    const std::vector<Reading> &consumed() const { return m_consumed; }
    const std::vector<Reading> &throttled() const { return m_throttled; }

private:
    std::string word(std::string_view part) const
    {
        return (m_isRead ? "read" : "write") + std::string(part);
    }

    PlanIndex gate(const std::string &part, PlanIndex bucket, double units)
    {
        const PlanIndex index = m_plan.station(m_table, part,
                                               Gate{.bucket = bucket, .amount = units});
        m_throttled.push_back(read(index, Quantity::Rejected));
        return index;
    }

    /// The capacity units as units that are scaled; without auto scaling their number is fixed.
    PlanIndex addScaler(const Capacity &capacity, const std::string &consumed)
    {
        Scaler units;
        units.initial = units.minimum = capacity.unitsPerSecond;
        units.maximum = std::max(units.minimum, capacity.most);
        units.startTime = kUpdateTime;
        units.drives = {{{Lever::Kind::Rate, m_bucket}, 1},
                        {{Lever::Kind::Burst, m_bucket}, kBurstSeconds.value}};
        const PlanIndex scaler = m_plan.controls().scaler(m_table, word("Capacity"),
                                                          std::move(units));
        if (!m_table.get(kAutoScaling))
            return scaler;
        TargetTracking tracking;
        tracking.target = m_table.get(kTargetUtilization);
        tracking.scaleOutCooldown = tracking.scaleInCooldown = 0;
        tracking.highPeriods = kHighPeriods;
        tracking.gauge.per = {readScaler(scaler, Quantity::Units)};
        m_plan.controls().track(scaler, std::move(tracking), m_table, consumed, kPercent);
        return scaler;
    }

    const NodeView &m_table;
    PlanBuilder &m_plan;
    bool m_isRead;
    PlanIndex m_store;
    PlanIndex m_bucket = kNone;
    PlanIndex m_hotBucket = kNone;
    double m_hotShare = 0;
    std::map<double, PlanIndex> m_entrances;
    std::vector<Reading> m_consumed;
    std::vector<Reading> m_throttled;
};

std::vector<Reading> sum(std::vector<Reading> a, const std::vector<Reading> &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// The settings of one meter.
struct Keys {
    PropertyKey<double> provisioned;
    PropertyKey<double> scaledTo;
    PropertyKey<double> warm;
    PropertyKey<double> ceiling;
    std::string_view quota;
};

Capacity capacityOf(const NodeView &table, const Keys &keys)
{
    const double quota = table.quota(keys.quota);
    if (isProvisioned(table)) {
        const double units = table.get(keys.provisioned);
        const double most = table.get(kAutoScaling) ? table.get(keys.scaledTo) : units;
        return {units, units * kBurstSeconds.value, keys.provisioned.key, most};
    }
    const std::optional<double> ceiling = table.find(keys.ceiling);
    const double most = std::min(ceiling.value_or(quota), quota);
    Capacity capacity{table.get(keys.warm), 0, keys.warm.key, most};
    if (ceiling && *ceiling < capacity.unitsPerSecond)
        capacity = {*ceiling, 0, keys.ceiling.key, most};
    if (quota < capacity.unitsPerSecond)
        capacity = {quota, 0, {}, most};
    // AWS documents no burst beyond what a table is warm for: requests of one second may come
    // together.
    capacity.burst = capacity.unitsPerSecond;
    return capacity;
}

} // namespace

bool isProvisioned(const NodeView &table)
{
    return table.get(kBillingMode) == "PROVISIONED";
}

Capacity readCapacity(const NodeView &table)
{
    return capacityOf(table, {kReadCapacityUnits, kReadMaxCapacity, kReadUnitsPerSecond,
                              kMaxReadRequestUnits, kTableReadQuota});
}

Capacity writeCapacity(const NodeView &table)
{
    return capacityOf(table, {kWriteCapacityUnits, kWriteMaxCapacity, kWriteUnitsPerSecond,
                              kMaxWriteRequestUnits, kTableWriteQuota});
}

std::vector<Access> accessesOf(const NodeView &table, const LinkView *link)
{
    const std::string operation = link ? link->get(kOperation) : "mixed";
    const bool consistent = link && link->get(kConsistentRead);
    const double readSteps = std::ceil(sizeOf(table, link) / kReadStep);
    const double writeSteps = std::ceil(sizeOf(table, link) / kWriteStep);
    const Access reads{.readUnits = readSteps * (consistent ? 1 : kEventually)};
    const Access writes{.writeUnits = writeSteps};
    if (operation == "GetItem" || operation == "Query")
        return {reads};
    if (operation == "TransactGetItems")
        return {{.readUnits = readSteps * kTransactional}};
    if (operation == "TransactWriteItems")
        return {{.writeUnits = writeSteps * kTransactional}};
    if (operation != "mixed")
        return {writes};
    const double readShare = table.get(kReadShare);
    std::vector<Access> mixed;
    if (readShare > 0)
        mixed.push_back({.readUnits = reads.readUnits, .share = readShare});
    if (readShare < 1)
        mixed.push_back({.writeUnits = writes.writeUnits, .share = 1 - readShare});
    return mixed;
}

double hottestShare(const NodeView &table)
{
    if (table.isSet(kKeys.key))
        return hottestKeyShare(table.get(kKeys));
    // With several clients the worst is taken: how their traffic mixes is not known before the run.
    double worst = 0;
    visitUpstream(table, [&worst](const NodeView &caller) {
        worst = std::max(worst, caller.fact("hottestKeyShare").value_or(0));
    });
    return worst;
}

void lower(const NodeView &table, PlanBuilder &plan)
{
    const PlanIndex store = plan.station(table, "store", Delay{table.get(kDuration)});
    Meter reads(table, plan, true, store);
    Meter writes(table, plan, false, store);
    std::vector<Reading> offered;

    const auto entranceOf = [&](const LinkView *link, const std::string &part) {
        const std::vector<Access> accesses = accessesOf(table, link);
        // Every link has a door of its own, so that what it offers is counted once.
        const PlanIndex door = plan.station(table, part, Splitter{});
        for (const Access &access : accesses)
            plan.route(door, access.readUnits > 0 ? reads.entranceFor(access.readUnits)
                                                  : writes.entranceFor(access.writeUnits))
                .weight = access.share;
        offered.push_back(read(door, Quantity::Offered));
        return door;
    };

    plan.setEntry(table, entranceOf(nullptr, "requests"));
    int number = 0;
    for (const LinkView &link : table.linksIn(LinkKind::Request)) {
        ++number;
        if (link.isSet(kOperation.key) || link.isSet(kConsistentRead.key)
            || link.isSet(kItemSize.key))
            plan.setEntry(table, link.id().value(),
                          entranceOf(&link, "requests" + std::to_string(number)));
    }

    plan.metric(table, "SuccessfulRequestLatency", {read(store, Quantity::ResponseTime)});
    plan.metric(table, "ConsumedReadCapacityUnits", reads.consumed());
    plan.metric(table, "ConsumedWriteCapacityUnits", writes.consumed());
    plan.metric(table, "ReadThrottleEvents", reads.throttled());
    plan.metric(table, "WriteThrottleEvents", writes.throttled());
    plan.metric(table, "ThrottledRequests", sum(reads.throttled(), writes.throttled()));
    plan.metric(table, "Offered", std::move(offered));
    reads.follow();
    writes.follow();
}

} // namespace headroom::dynamodb
