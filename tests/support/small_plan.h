// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/content.h"

#include <memory>

namespace headroom {

/// A plan of one node, `n`, put together station by station. Whole plans with nodes and metrics of
/// their own are in textbook_plans.h.
class SmallPlan
{
public:
    SmallPlan();

    PlanIndex users(double rate);
    PlanIndex users(const TrafficProfile &traffic);
    PlanIndex closedUsers(double users, const Distribution &think);
    PlanIndex add(const StationBody &body);
    /// Work at a pool of its own.
    PlanIndex work(const ServerPool &pool, const Distribution &service);
    PlanIndex pool(const ServerPool &pool);
    /// The returned route stays valid until the next is added.
    Route &join(PlanIndex from, PlanIndex to);

    Plan plan = {};
};

TrafficProfile trafficOf(double rate);
/// Rates from given times on.
TrafficProfile trafficOf(std::vector<TrafficProfile::Step> steps);
constexpr double kUnbounded = std::numeric_limits<double>::infinity();
ServerPool poolOf(double servers, double room = kUnbounded,
                  Discipline discipline = Discipline::Fifo);

/// A run of the live engine; one that fails ends the program.
class LiveNumbers
{
public:
    explicit LiveNumbers(const SmallPlan &small, double duration, double step = 1);

    /// In a step; the last one when none is named.
    double of(PlanIndex station, Quantity quantity, std::size_t step) const;
    double of(PlanIndex station, Quantity quantity) const;
    /// Of the response time in the last step.
    double percentile(PlanIndex station, double p) const;
    /// Of a count over the run: the number; of a level: its integral.
    double sum(PlanIndex station, Quantity quantity) const;
    /// All that the engine keeps of a station in the last step.
    live::StationNow now(PlanIndex station) const;
    const RunResult &result() const { return *m_result; }

private:
    std::shared_ptr<const RunResult> m_result;
};

} // namespace headroom
