// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/small_plan.h"

#include <memory>

namespace headroom {

/// One replication of the request-level engine, from an empty system on, in steps of equal length.
class RequestNumbers
{
public:
    RequestNumbers(const SmallPlan &small, double duration, std::size_t steps = 60,
                   std::uint64_t seed = 1);

    /// In a step; of one partition when one is named.
    double at(PlanIndex station, Quantity quantity, std::size_t step,
              PlanIndex partition = kNone) const;
    /// Of a rate: how many there were; of a level: its integral.
    double sum(PlanIndex station, Quantity quantity, PlanIndex partition = kNone) const;
    /// Over time.
    double mean(PlanIndex station, Quantity quantity) const;
    /// Over what was delivered, not over time.
    double meanAge(PlanIndex station) const;
    const RunResult &result() const { return *m_result; }

private:
    std::shared_ptr<const RunResult> m_result;
};

/// Says what was found when it is not within `relative` of what is expected.
bool isNear(double found, double expected, double relative);

} // namespace headroom
