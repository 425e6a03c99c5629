// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "model/simulation/live/content.h"

#include <unordered_map>

namespace headroom::live {

/// How long those take that end well, and the others: a refusal is quick, so what a retry adds is
/// not what an answer takes.
struct SplitLaw {
    double failed = 0; ///< Share of the others.
    LatencyHistogram good = {};
    LatencyHistogram bad = {};

    LatencyHistogram whole() const;
    /// This and then that; what fails here does not come to that.
    SplitLaw then(const SplitLaw &next) const;
    /// Both parts longer by an independent time.
    SplitLaw after(const LatencyHistogram &time) const;
};

/// Composes the distributions of times in one step along the calls: waits, service, calls,
/// time-outs, retries. Each station is composed once.
class Latencies
{
public:
    Latencies(const RunResult::Content &content, std::size_t step);

    LatencyHistogram of(const Reading &reading);

private:
    /// From arrival to answer, of those not turned away at the station.
    const SplitLaw &responseOf(PlanIndex station);
    SplitLaw compose(PlanIndex station);
    SplitLaw composeWork(PlanIndex station, const Work &work);
    /// All that a caller gets, the turned away included.
    SplitLaw answerOf(PlanIndex station);
    SplitLaw callOf(PlanIndex station, std::size_t route);
    /// One after the other, or for a splitter one of them.
    SplitLaw callsOf(PlanIndex station);
    SplitLaw waysOf(PlanIndex station, std::size_t calls);
    LatencyHistogram serviceOf(PlanIndex station);
    double retriedShare(PlanIndex station, const Route &route) const;
    /// As it is in this step.
    const Station &stationAt(PlanIndex station);

    const RunResult::Content &m_content;
    std::size_t m_step;
    std::unordered_map<PlanIndex, SplitLaw> m_known;
    std::unordered_map<PlanIndex, Station> m_moved;
    std::vector<PlanIndex> m_path; ///< Being composed: a loop of calls ends where it meets itself.
};

} // namespace headroom::live
