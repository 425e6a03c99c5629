// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/time_histogram.h"
#include "model/simulation/plan.h"

namespace headroom {

/// The times of single requests that were measured at a station, over a whole run.
struct StationTimes {
    TimeHistogram response = {}; ///< Of those not refused there.
    TimeHistogram service = {};
    TimeHistogram callTime = {};
    TimeHistogram age = {}; ///< Of events, at each delivery.

    StationTimes &operator+=(const StationTimes &other)
    {
        response.add(other.response);
        service.add(other.service);
        callTime.add(other.callTime);
        age.add(other.age);
        return *this;
    }
    /// Those that a reading asks for; nullptr when it asks for no time.
    const TimeHistogram *of(Quantity quantity) const
    {
        switch (quantity) {
        case Quantity::ResponseTime: return &response;
        case Quantity::ServiceTime: return &service;
        case Quantity::CallTime: return &callTime;
        case Quantity::Age: return &age;
        default: return nullptr;
        }
    }
};

} // namespace headroom
