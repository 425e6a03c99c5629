// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"

#include <vector>

namespace headroom::live {

/// What a buffer's deliveries meet, means over a step.
struct Delivery {
    double rejected = 0; ///< Share turned away, to be tried again until the event is too old.
    double failed = 0;   ///< Share that fails otherwise and uses up a retry.
};

struct BufferStep {
    double attempts = 0;      ///< Deliveries, per s.
    double backlog = 0;       ///< Events in store at the end.
    double age = 0;           ///< Mean age at delivery, s.
    double dropped = 0;       ///< Given up, per s.
    double backlogChange = 0; ///< Of the backlog, per s.
    bool atRest = true;
};

/// Events that wait between attempts: stages with a mean delay each, and in each the number of
/// events and the sum of their ages. What is in store leaves at a rate of 1 / delay, so events are
/// neither lost nor made, for steps of any length.
class DeliveryQueue
{
public:
    explicit DeliveryQueue(const Buffer &buffer);

    /// Goes to the state at rest, when most deliveries get through; else starts empty and goes on
    /// for `dt` s.
    BufferStep settle(double arrivals, const Delivery &delivery, double dt);
    BufferStep advance(double arrivals, const Delivery &delivery, double dt);
    void commit() { m_start = m_stages; }

private:
    struct Stage {
        double delay = 0;
        double events = 0;
        double ages = 0; ///< Sum over the events, s.
    };

    struct Flow {
        double events = 0; ///< per s
        double ages = 0;   ///< Sum of their ages, s per s.

        Flow &operator+=(const Flow &other)
        {
            events += other.events;
            ages += other.ages;
            return *this;
        }
        Flow operator*(double factor) const { return {events * factor, ages * factor}; }
    };

    double dropShare(double age) const;
    BufferStep run(double arrivals, const Delivery &delivery, double dt, bool isRest);

    std::size_t m_retries = 0;
    double m_maximumAge = 0;
    std::size_t m_errorStages = 0;
    /// One per retry after an error, then one per doubling after a rejection.
    std::vector<Stage> m_start;
    std::vector<Stage> m_stages;
    std::vector<Flow> m_in; ///< Scratch: what enters each stage.
    std::vector<Flow> m_next;
};

} // namespace headroom::live
