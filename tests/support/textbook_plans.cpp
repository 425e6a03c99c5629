// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/textbook_plans.h"

namespace headroom::plans {

namespace {

PlanIndex addNode(Plan &plan, const std::string &id)
{
    NodePlan node;
    node.id = NodeId(id);
    plan.nodes.push_back(std::move(node));
    return static_cast<PlanIndex>(plan.nodes.size() - 1);
}

PlanIndex addStation(Plan &plan, PlanIndex node, const std::string &part, StationBody body)
{
    Station station;
    station.name = plan.nodes[node].id.value() + "." + part;
    station.owner = node;
    station.body = std::move(body);
    plan.stations.push_back(std::move(station));
    const auto index = static_cast<PlanIndex>(plan.stations.size() - 1);
    plan.nodes[node].stations.push_back(index);
    return index;
}

void enterAt(Plan &plan, PlanIndex node, PlanIndex station)
{
    plan.nodes[node].entry = station;
    plan.nodes[node].entrances = {station};
}

void join(Plan &plan, PlanIndex from, PlanIndex to)
{
    Route route;
    route.to = to;
    plan.stations[from].routes.push_back(route);
}

Reading of(PlanIndex station, Quantity quantity)
{
    Reading reading;
    reading.index = station;
    reading.quantity = quantity;
    return reading;
}

} // namespace

void bind(Plan &plan, PlanIndex node, const std::string &metric, const Reading &reading)
{
    plan.metrics.push_back({node, metric, {reading}, {}});
}

PlanIndex addUsers(Plan &plan, const TrafficProfile &traffic, Arrivals arrivals)
{
    const PlanIndex node = addNode(plan, "users");
    const PlanIndex source = addStation(plan, node, "source", Source{traffic, arrivals});
    bind(plan, node, "Requests", of(source, Quantity::Offered));
    bind(plan, node, "Attempts", of(source, Quantity::Attempts));
    bind(plan, node, "Failures", of(source, Quantity::Failed));
    bind(plan, node, "ResponseTime", of(source, Quantity::ResponseTime));
    return source;
}

PlanIndex addQueue(Plan &plan, const std::string &id, const Queue &queue)
{
    const PlanIndex node = addNode(plan, id);
    ServerPool pool = poolOf(queue.servers, queue.waitingRoom, queue.discipline);
    pool.name = id + ".pool";
    pool.limit = {id + ".servers", node};
    plan.pools.push_back(std::move(pool));
    Work work;
    work.pool = static_cast<PlanIndex>(plan.pools.size() - 1);
    work.service = queue.service;
    const PlanIndex station = addStation(plan, node, "work", std::move(work));
    enterAt(plan, node, station);
    bind(plan, node, "Offered", of(station, Quantity::Offered));
    bind(plan, node, "Rejected", of(station, Quantity::Rejected));
    bind(plan, node, "ResponseTime", of(station, Quantity::ResponseTime));
    Reading busy = of(static_cast<PlanIndex>(plan.pools.size() - 1), Quantity::Busy);
    busy.target = Target::Pool;
    bind(plan, node, "Busy", busy);
    busy.quantity = Quantity::Waiting;
    bind(plan, node, "Waiting", busy);
    return station;
}

Plan single(const TrafficProfile &traffic, const Queue &queue)
{
    Plan plan;
    const PlanIndex source = addUsers(plan, traffic, Arrivals::Poisson);
    join(plan, source, addQueue(plan, "queue", queue));
    return plan;
}

Plan single(double rate, const Queue &queue, Arrivals arrivals)
{
    Plan plan = single(trafficOf(rate), queue);
    std::get<Source>(plan.stations[0].body).arrivals = arrivals;
    return plan;
}

Plan closed(double users, const Distribution &think, const Queue &queue)
{
    TrafficProfile traffic;
    traffic.shape = TrafficProfile::Shape::Closed;
    traffic.users = users;
    traffic.think = think;
    return single(traffic, queue);
}

Plan tandem(double rate, const std::vector<Queue> &queues)
{
    Plan plan;
    const PlanIndex source = addUsers(plan, trafficOf(rate), Arrivals::Poisson);
    for (std::size_t q = 0; q < queues.size(); ++q)
        join(plan, source, addQueue(plan, "q" + std::to_string(q + 1), queues[q]));
    return plan;
}

Plan policed(double rate, double refill, double burst, Arrivals arrivals)
{
    Plan plan;
    const PlanIndex source = addUsers(plan, trafficOf(rate), arrivals);
    const PlanIndex node = addNode(plan, "gate");
    TokenBucket bucket;
    bucket.name = "gate.bucket";
    bucket.rate = refill;
    bucket.burst = burst;
    bucket.limit = {"gate.rate", node};
    plan.buckets.push_back(std::move(bucket));
    const PlanIndex gate = addStation(plan, node, "gate", Gate{0, 1});
    enterAt(plan, node, gate);
    join(plan, source, gate);
    bind(plan, node, "Offered", of(gate, Quantity::Offered));
    bind(plan, node, "Rejected", of(gate, Quantity::Rejected));
    return plan;
}

Plan fleet(double rate, const Distribution &service, const Environments &environments)
{
    Plan plan;
    const PlanIndex source = addUsers(plan, trafficOf(rate), Arrivals::Poisson);
    Queue queue;
    queue.servers = kUnbounded;
    queue.service = service;
    const PlanIndex station = addQueue(plan, "fleet", queue);
    std::get<Work>(plan.stations[station].body).environments = environments;
    join(plan, source, station);
    bind(plan, 1, "ColdStarts", of(station, Quantity::ColdStarts));
    bind(plan, 1, "Environments", of(station, Quantity::Environments));
    bind(plan, 1, "ProvisionedUse", of(station, Quantity::ProvisionedUse));
    return plan;
}

} // namespace headroom::plans
