// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/small_plan.h"

#include <string>
#include <vector>

/// Plans of queueing theory's textbooks. Nodes: `users`, and one for each pool. Metrics: `Offered`,
/// `Rejected`, `ResponseTime`, `Busy`, `Waiting` of a node with a pool; `Requests`, `Attempts`,
/// `Failures`, `ResponseTime` of `users`.
namespace headroom::plans {

struct Queue {
    double servers = 1;
    double waitingRoom = kUnbounded;
    Distribution service = Distribution::exponential(1);
    Discipline discipline = Discipline::Fifo;
};

/// Open users and one pool.
Plan single(double rate, const Queue &queue, Arrivals arrivals = Arrivals::Poisson);
Plan single(const TrafficProfile &traffic, const Queue &queue);
/// Users who ask, wait for the answer, think, and ask again.
Plan closed(double users, const Distribution &think, const Queue &queue);
/// Requests go through pools `q1`, `q2` ... one after the other, holding none while at the next.
Plan tandem(double rate, const std::vector<Queue> &queues);
/// Users and a token bucket with nothing behind it; node `gate`.
Plan policed(double rate, double refill, double burst, Arrivals arrivals = Arrivals::Poisson);
/// Users and a station without limit that starts environments; node `fleet` with `ColdStarts` (per
/// s) and `Environments` besides.
Plan fleet(double rate, const Distribution &service, const Environments &environments);

/// Adds a station of a new node with the metrics of its pool; returns its place.
PlanIndex addQueue(Plan &plan, const std::string &node, const Queue &queue);
PlanIndex addUsers(Plan &plan, const TrafficProfile &traffic, Arrivals arrivals);
void bind(Plan &plan, PlanIndex node, const std::string &metric, const Reading &reading);

} // namespace headroom::plans
