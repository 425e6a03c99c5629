// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/http/http.h"

namespace headroom::http {

namespace {

Discipline disciplineOf(const NodeView &endpoint)
{
    const std::string word = endpoint.get(kDiscipline);
    if (word == "lifo")
        return Discipline::Lifo;
    return word == "ps" ? Discipline::ProcessorSharing : Discipline::Fifo;
}

PlanIndex workerPool(const NodeView &endpoint, PlanBuilder &plan)
{
    const std::optional<double> queueLimit = endpoint.find(kQueueLimit);
    ServerPool workers;
    workers.servers = endpoint.get(kWorkers);
    workers.waitingRoom = queueLimit.value_or(std::numeric_limits<double>::infinity());
    workers.discipline = disciplineOf(endpoint);
    workers.dropExpired = endpoint.get(kDropExpired);
    workers.limit = plan.limit(endpoint, kWorkers.key);
    workers.rejectAs = Outcome::Unavailable;
    return plan.pool(endpoint, "workers", std::move(workers));
}

} // namespace

void lower(const NodeView &endpoint, PlanBuilder &plan)
{
    const PlanIndex workers = workerPool(endpoint, plan);
    Work work;
    work.pool = workers;
    work.service = endpoint.get(kDuration);
    work.errorShare = endpoint.get(kErrorRate);
    work.errorAs = Outcome::ServerError;
    work.callFailedAs = Outcome::BadGateway;
    const PlanIndex server = plan.station(endpoint, "server", std::move(work));
    plan.setEntry(endpoint, server);
    plan.callAll(endpoint, server);

    plan.metric(endpoint, "Latency", {read(server, Quantity::ResponseTime)});
    plan.metric(endpoint, "Busy", {readPool(workers, Quantity::Busy)});
    plan.metric(endpoint, "Queue", {readPool(workers, Quantity::Waiting)});
    plan.metric(endpoint, "Rejected", {read(server, Quantity::Rejected)});
    plan.metric(
        endpoint, "Errors",
        {readFailed(server, Outcome::ServerError), readFailed(server, Outcome::BadGateway)});
    plan.metric(endpoint, "Offered", {read(server, Quantity::Offered)});
}

} // namespace headroom::http
