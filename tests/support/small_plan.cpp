// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/small_plan.h"

#include "model/simulation/run.h"

#include <cstdio>
#include <cstdlib>

namespace headroom {

SmallPlan::SmallPlan()
{
    plan.nodes.push_back({NodeId("n")});
}

PlanIndex SmallPlan::users(double rate)
{
    return users(trafficOf(rate));
}

PlanIndex SmallPlan::users(const TrafficProfile &traffic)
{
    return add(Source{traffic});
}

PlanIndex SmallPlan::closedUsers(double users, const Distribution &think)
{
    TrafficProfile traffic;
    traffic.shape = TrafficProfile::Shape::Closed;
    traffic.users = users;
    traffic.think = think;
    return add(Source{traffic});
}

PlanIndex SmallPlan::add(const StationBody &body)
{
    const auto index = static_cast<PlanIndex>(plan.stations.size());
    plan.stations.push_back({"n.s" + std::to_string(index), 0, body});
    plan.nodes[0].stations.push_back(index);
    plan.metrics.push_back({0,
                            "response" + std::to_string(index),
                            {{Target::Station, index, Quantity::ResponseTime}}});
    return index;
}

PlanIndex SmallPlan::work(const ServerPool &law, const Distribution &service)
{
    Work work;
    work.pool = pool(law);
    work.service = service;
    return add(work);
}

PlanIndex SmallPlan::pool(const ServerPool &pool)
{
    plan.pools.push_back(pool);
    return static_cast<PlanIndex>(plan.pools.size() - 1);
}

Route &SmallPlan::join(PlanIndex from, PlanIndex to)
{
    Route route;
    route.to = to;
    plan.stations[from].routes.push_back(route);
    return plan.stations[from].routes.back();
}

TrafficProfile trafficOf(double rate)
{
    TrafficProfile traffic;
    traffic.rate = rate;
    return traffic;
}

TrafficProfile trafficOf(std::vector<TrafficProfile::Step> steps)
{
    TrafficProfile traffic;
    traffic.shape = TrafficProfile::Shape::Steps;
    traffic.steps = std::move(steps);
    return traffic;
}

ServerPool poolOf(double servers, double room, Discipline discipline)
{
    ServerPool pool;
    pool.servers = servers;
    pool.waitingRoom = room;
    pool.discipline = discipline;
    pool.limit = {"servers", 0};
    return pool;
}

LiveNumbers::LiveNumbers(const SmallPlan &small, double duration, double step)
{
    auto run = runLive(small.plan, {.duration = duration, .step = step});
    if (!run) {
        std::fprintf(stderr, "%s\n", run.error().message.english().c_str());
        std::abort();
    }
    m_result = std::move(run).value();
}

double LiveNumbers::of(PlanIndex station, Quantity quantity, std::size_t step) const
{
    return m_result->content().reading({Target::Station, station, quantity}, step);
}

double LiveNumbers::of(PlanIndex station, Quantity quantity) const
{
    return of(station, quantity, m_result->steps() - 1);
}

double LiveNumbers::percentile(PlanIndex station, double p) const
{
    return m_result
        ->latencyAt(NodeId("n"), "response" + std::to_string(station), m_result->steps() - 1)
        .quantile(p);
}

double LiveNumbers::sum(PlanIndex station, Quantity quantity) const
{
    double sum = 0;
    for (std::size_t step = 0; step < m_result->steps(); ++step)
        sum += of(station, quantity, step) * m_result->step();
    return sum;
}

live::StationNow LiveNumbers::now(PlanIndex station) const
{
    return m_result->content().stationAt(station, m_result->steps() - 1);
}

} // namespace headroom
