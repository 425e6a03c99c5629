// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/lowering/control_builder.h"
#include "model/simulation/plan.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace headroom {

/// The vocabulary a room speaks when it lowers a node. Stations and resources are named
/// `<node>.<part>`. Routes may lead to nodes that have not been lowered yet: they are resolved when
/// the plan is finished.
class PlanBuilder
{
public:
    PlanBuilder(const Design &design, const Catalogue &catalogue);
    PlanBuilder(const PlanBuilder &) = delete;
    PlanBuilder &operator=(const PlanBuilder &) = delete;

    /// Adds a station that belongs to `owner`.
    PlanIndex station(const NodeView &owner, std::string_view part, StationBody body);
    /// Adds a resource that belongs to `owner`.
    PlanIndex pool(const NodeView &owner, std::string_view part, ServerPool pool);
    PlanIndex bucket(const NodeView &owner, std::string_view part, TokenBucket bucket);

    /// The account-wide pool for a quota: one per frame that answers for it, with the quota as
    /// servers. `member` is the node that asks. Its limit is named `<frame>.<quota>`, or just the
    /// quota when no frame answers.
    PlanIndex quotaPool(const NodeView &member, std::string_view quota, Outcome rejectAs);
    /// Likewise a bucket with one quota as rate and another as burst.
    PlanIndex quotaBucket(const NodeView &member, std::string_view rateQuota,
                          std::string_view burstQuota, Outcome rejectAs);
    /// Takes capacity out of a quota pool for this member's own use (a reservation).
    void reserve(PlanIndex quotaPool, double servers);

    /// Where links that arrive at `node` go in. REQUIRES once per node that can be entered.
    void setEntry(const NodeView &node, PlanIndex station);
    /// A named further entrance of a node (`async`, a version's own), for routeTo with that name.
    /// An entrance named after a link's id is that link's own: routeAlong takes it before any
    /// other, so settings of a link can decide how it enters.
    void setEntry(const NodeView &node, std::string_view name, PlanIndex station);

    /// Adds a route between two stations.
    Route &route(PlanIndex from, PlanIndex to);
    /// Adds a route from a station to a node's entrance; `name` empty = the plain one. When the
    /// node has no entrance of that name the plain one is taken.
    Route &routeTo(PlanIndex from, const NodeView &to, std::string_view name = {});
    /// Adds a route along a drawn link. A request link's calls, time-out, retries and a route
    /// link's weight are filled in; an event link arrives at the entrance `event`. An entrance
    /// named after the link goes first.
    Route &routeAlong(PlanIndex from, const LinkView &link);
    /// Routes for all request and event links that leave the node, in order.
    void callAll(const NodeView &node, PlanIndex from);

    /// A station that reads what a poll link leads from: its store is resolved when the plan is
    /// finished. A store says where it is read by setStore. The link's flow is what is read.
    PlanIndex reader(const NodeView &owner, std::string_view part, const LinkView &link,
                     Reader reader);
    /// The Log or Queue that poll links from `node` read.
    void setStore(const NodeView &node, PlanIndex station);

    /// Alarms, scalers, limits that grow.
    ControlBuilder &controls() { return m_controls; }

    /// What a metric of `node` reads. Counts and levels add up, latencies mix. Call again to add
    /// terms.
    void metric(const NodeView &node, std::string_view metric, std::vector<Reading> sum,
                std::vector<Reading> per = {});

    /// The limit of a property or quota of a node, `<node>.<property>`.
    LimitName limit(const NodeView &node, std::string_view property) const;

    Station &stationAt(PlanIndex index) { return m_plan.stations[index]; }
    ServerPool &poolAt(PlanIndex index) { return m_plan.pools[index]; }
    TokenBucket &bucketAt(PlanIndex index) { return m_plan.buckets[index]; }

    /// Resolves routes to nodes and hands the plan over. Routes to nodes that cannot be entered are
    /// dropped.
    Plan finish();

private:
    struct OpenReader {
        PlanIndex station = kNone;
        NodeId store;
    };
    struct Pending {
        PlanIndex station = kNone;
        std::size_t route = 0;
        NodeId node;
        std::string name;
    };

    std::string quotaName(const NodeView &member, std::string_view quota) const;

    const Design *m_design;
    const Catalogue *m_catalogue;
    Plan m_plan;
    std::unordered_map<NodeId, PlanIndex> m_nodeIndex;
    std::unordered_map<LinkId, PlanIndex> m_linkIndex;
    std::unordered_map<std::string, PlanIndex> m_metricIndex;
    std::unordered_map<std::string, PlanIndex> m_entries;
    std::unordered_map<std::string, PlanIndex> m_quotaResources;
    std::vector<Pending> m_pending;
    std::vector<OpenReader> m_readers;
    std::unordered_map<NodeId, PlanIndex> m_stores;
    ControlBuilder m_controls;
};

/// Readings of a station or resource, for PlanBuilder::metric.
Reading read(PlanIndex station, Quantity quantity);
Reading readFailed(PlanIndex station, Outcome outcome);
Reading readPool(PlanIndex pool, Quantity quantity);
Reading readBucket(PlanIndex bucket, Quantity quantity);
Reading readScaler(PlanIndex scaler, Quantity quantity);
Reading readAlarm(PlanIndex alarm);

} // namespace headroom
