// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "model/simulation/live/content.h"

#include <unordered_map>

namespace headroom::live {

/// Composes the distributions of times in one step along the calls: waits, service, calls,
/// time-outs, retries. Each station is composed once.
class Latencies
{
public:
    Latencies(const RunResult::Content &content, std::size_t step);

    /// From arrival to answer, of those not turned away at the station.
    const LatencyHistogram &responseOf(PlanIndex station);
    LatencyHistogram serviceOf(PlanIndex station);
    LatencyHistogram callTimeOf(PlanIndex station);
    LatencyHistogram of(const Reading &reading);

private:
    LatencyHistogram compose(PlanIndex station);
    /// One after the other, or for a splitter one of them.
    LatencyHistogram callsOf(PlanIndex station);
    LatencyHistogram callOf(PlanIndex station, std::size_t route);
    LatencyHistogram answerOf(PlanIndex station);
    PerOutcome outcomesOf(PlanIndex station) const;

    const RunResult::Content &m_content;
    std::size_t m_step;
    std::unordered_map<PlanIndex, LatencyHistogram> m_known;
    std::vector<PlanIndex> m_path; ///< Being composed: a loop of calls ends where it meets itself.
};

} // namespace headroom::live
