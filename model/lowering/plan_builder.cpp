// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace headroom {
namespace {

constexpr PropertyKey<double> kCalls{"callsPerRequest"};
constexpr PropertyKey<double> kProbability{"probability"};
constexpr PropertyKey<double> kTimeout{"timeout"};
constexpr PropertyKey<double> kRetries{"retries"};
constexpr PropertyKey<double> kBackoffBase{"backoffBase"};
constexpr PropertyKey<double> kBackoffCap{"backoffCap"};
constexpr PropertyKey<std::string> kJitter{"jitter"};
constexpr PropertyKey<double> kRetryBudget{"retryBudget"};
constexpr PropertyKey<double> kFilterRatio{"filterRatio"};
constexpr PropertyKey<double> kWeight{"weight"};

/// The entrance that event links take when a node has one.
constexpr std::string_view kEventEntrance = "event";

void fillFromLink(Route &route, const LinkView &link)
{
    switch (link.kind()) {
    case LinkKind::Request:
        route.calls = link.get(kCalls) * link.get(kProbability);
        route.timeout = link.find(kTimeout).value_or(route.timeout);
        route.retry.retries = static_cast<int>(link.get(kRetries));
        route.retry.backoffBase = link.get(kBackoffBase);
        route.retry.backoffCap = link.get(kBackoffCap);
        route.retry.jitter = jitterFrom(link.get(kJitter));
        route.retry.retryBudget = link.find(kRetryBudget).value_or(route.retry.retryBudget);
        break;
    case LinkKind::Event: route.calls = link.get(kFilterRatio); break;
    case LinkKind::Route: route.weight = link.get(kWeight); break;
    case LinkKind::Poll:
    case LinkKind::Attach:
    case LinkKind::Control: break;
    }
}

std::string entryKey(const NodeId &node, std::string_view name)
{
    // No id holds a line break, so the key cannot be mistaken.
    return node.value() + '\n' + std::string(name);
}

} // namespace

PlanBuilder::PlanBuilder(const Design &design, const Catalogue &catalogue)
    : m_design(&design)
    , m_catalogue(&catalogue)
    , m_controls(m_plan)
{
    m_plan.nodes.reserve(design.nodes().size());
    for (const auto &node : design.nodes()) {
        m_nodeIndex.emplace(node->id, static_cast<PlanIndex>(m_plan.nodes.size()));
        m_plan.nodes.push_back({node->id});
    }
    m_plan.links.reserve(design.links().size());
    for (const auto &link : design.links()) {
        m_linkIndex.emplace(link->id, static_cast<PlanIndex>(m_plan.links.size()));
        m_plan.links.push_back(link->id);
    }
}

PlanIndex PlanBuilder::station(const NodeView &owner, std::string_view part, StationBody body)
{
    const auto index = static_cast<PlanIndex>(m_plan.stations.size());
    const PlanIndex node = m_nodeIndex.at(owner.id());
    m_plan.stations.push_back(
        {owner.id().value() + "." + std::string(part), node, std::move(body)});
    m_plan.nodes[node].stations.push_back(index);
    return index;
}

PlanIndex PlanBuilder::pool(const NodeView &owner, std::string_view part, ServerPool pool)
{
    if (pool.name.empty())
        pool.name = owner.id().value() + "." + std::string(part);
    m_plan.pools.push_back(std::move(pool));
    return static_cast<PlanIndex>(m_plan.pools.size() - 1);
}

PlanIndex PlanBuilder::bucket(const NodeView &owner, std::string_view part, TokenBucket bucket)
{
    if (bucket.name.empty())
        bucket.name = owner.id().value() + "." + std::string(part);
    m_plan.buckets.push_back(std::move(bucket));
    return static_cast<PlanIndex>(m_plan.buckets.size() - 1);
}

PlanIndex PlanBuilder::quotaPool(const NodeView &member, std::string_view quota, Outcome rejectAs)
{
    const std::string name = quotaName(member, quota);
    if (const auto known = m_quotaResources.find(name); known != m_quotaResources.end())
        return known->second;
    ServerPool pool;
    pool.name = name;
    pool.servers = member.quota(quota);
    pool.rejectAs = rejectAs;
    const std::optional<NodeView> frame = member.quotaFrame(quota);
    pool.limit = {name, frame ? m_nodeIndex.at(frame->id()) : kNone};
    m_plan.pools.push_back(std::move(pool));
    const auto index = static_cast<PlanIndex>(m_plan.pools.size() - 1);
    m_quotaResources.emplace(name, index);
    return index;
}

PlanIndex PlanBuilder::quotaBucket(const NodeView &member, std::string_view rateQuota,
                                   std::string_view burstQuota, Outcome rejectAs)
{
    const std::string name = quotaName(member, rateQuota);
    if (const auto known = m_quotaResources.find(name); known != m_quotaResources.end())
        return known->second;
    TokenBucket bucket;
    bucket.name = name;
    bucket.rate = member.quota(rateQuota);
    bucket.burst = member.quota(burstQuota);
    bucket.rejectAs = rejectAs;
    const std::optional<NodeView> frame = member.quotaFrame(rateQuota);
    bucket.limit = {name, frame ? m_nodeIndex.at(frame->id()) : kNone};
    m_plan.buckets.push_back(std::move(bucket));
    const auto index = static_cast<PlanIndex>(m_plan.buckets.size() - 1);
    m_quotaResources.emplace(name, index);
    return index;
}

void PlanBuilder::reserve(PlanIndex quotaPool, double servers)
{
    double &left = m_plan.pools[quotaPool].servers;
    left = std::max(0.0, left - servers);
}

void PlanBuilder::setEntry(const NodeView &node, PlanIndex station)
{
    m_plan.nodes[m_nodeIndex.at(node.id())].entry = station;
    setEntry(node, {}, station);
}

void PlanBuilder::setEntry(const NodeView &node, std::string_view name, PlanIndex station)
{
    m_entries[entryKey(node.id(), name)] = station;
    std::vector<PlanIndex> &entrances = m_plan.nodes[m_nodeIndex.at(node.id())].entrances;
    if (std::ranges::find(entrances, station) == entrances.end())
        entrances.push_back(station);
}

Route &PlanBuilder::route(PlanIndex from, PlanIndex to)
{
    Route route;
    route.to = to;
    m_plan.stations[from].routes.push_back(std::move(route));
    return m_plan.stations[from].routes.back();
}

Route &PlanBuilder::routeTo(PlanIndex from, const NodeView &to, std::string_view name)
{
    m_pending.push_back({from, m_plan.stations[from].routes.size(), to.id(), std::string(name)});
    return route(from, kNone);
}

Route &PlanBuilder::routeAlong(PlanIndex from, const LinkView &link)
{
    // Whether the entered node has a door of that name is known only when all are lowered: finish()
    // tries the link's own first.
    const std::string name = link.kind() == LinkKind::Event
                                 ? link.id().value() + '\n' + std::string(kEventEntrance)
                                 : link.id().value();
    Route &added = routeTo(from, link.to(), name);
    fillFromLink(added, link);
    added.link = m_linkIndex.at(link.id());
    return added;
}

void PlanBuilder::callAll(const NodeView &node, PlanIndex from)
{
    for (const LinkView &link : node.linksOut()) {
        if (link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
            routeAlong(from, link);
    }
}

PlanIndex PlanBuilder::reader(const NodeView &owner, std::string_view part, const LinkView &link,
                              Reader reader)
{
    const PlanIndex index = station(owner, part, std::move(reader));
    m_plan.stations[index].link = m_linkIndex.at(link.id());
    m_readers.push_back({index, link.from().id()});
    return index;
}

void PlanBuilder::setStore(const NodeView &node, PlanIndex station)
{
    m_stores[node.id()] = station;
}

void PlanBuilder::metric(const NodeView &node, std::string_view metric, std::vector<Reading> sum,
                         std::vector<Reading> per)
{
    const auto [known, isNew] = m_metricIndex.emplace(
        entryKey(node.id(), metric), static_cast<PlanIndex>(m_plan.metrics.size()));
    if (isNew) {
        m_plan.metrics.push_back(
            {m_nodeIndex.at(node.id()), std::string(metric), std::move(sum), std::move(per)});
        return;
    }
    MetricBinding &binding = m_plan.metrics[known->second];
    binding.sum.insert(binding.sum.end(), sum.begin(), sum.end());
    binding.per.insert(binding.per.end(), per.begin(), per.end());
}

LimitName PlanBuilder::limit(const NodeView &node, std::string_view property) const
{
    return {node.id().value() + "." + std::string(property), m_nodeIndex.at(node.id())};
}

Plan PlanBuilder::finish()
{
    for (const Pending &pending : m_pending) {
        PlanIndex target = kNone;
        // The names to try stand one a line; the plain entrance comes last.
        std::size_t begin = 0;
        while (target == kNone && begin <= pending.name.size()) {
            const std::size_t end = std::min(pending.name.find('\n', begin), pending.name.size());
            const auto entry = m_entries.find(
                entryKey(pending.node, pending.name.substr(begin, end - begin)));
            if (entry != m_entries.end())
                target = entry->second;
            begin = end + 1;
        }
        if (target == kNone) {
            const auto plain = m_entries.find(entryKey(pending.node, {}));
            target = plain == m_entries.end() ? kNone : plain->second;
        }
        m_plan.stations[pending.station].routes[pending.route].to = target;
    }
    for (const OpenReader &open : m_readers)
        if (const auto store = m_stores.find(open.store); store != m_stores.end())
            std::get<Reader>(m_plan.stations[open.station].body).store = store->second;
    for (Station &station : m_plan.stations)
        std::erase_if(station.routes, [](const Route &route) { return route.to == kNone; });
    m_controls.finish();
    return std::move(m_plan);
}

std::string PlanBuilder::quotaName(const NodeView &member, std::string_view quota) const
{
    const std::optional<NodeView> frame = member.quotaFrame(quota);
    return frame ? frame->id().value() + "." + std::string(quota) : std::string(quota);
}

Reading read(PlanIndex station, Quantity quantity)
{
    return {Target::Station, station, quantity};
}

Reading readFailed(PlanIndex station, Outcome outcome)
{
    return {Target::Station, station, Quantity::Failed, outcome};
}

Reading readPool(PlanIndex pool, Quantity quantity)
{
    return {Target::Pool, pool, quantity};
}

Reading readBucket(PlanIndex bucket, Quantity quantity)
{
    return {Target::Bucket, bucket, quantity};
}

Reading readScaler(PlanIndex scaler, Quantity quantity)
{
    return {Target::Scaler, scaler, quantity};
}

Reading readAlarm(PlanIndex alarm)
{
    return {Target::Alarm, alarm, Quantity::Alarming};
}

} // namespace headroom
