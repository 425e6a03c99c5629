// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "model/simulation/live/record.h"

#include <unordered_map>

namespace headroom::live {

/// Composes the distribution of times along the call path at one step, from what was recorded and the laws of the plan. Times add up as
/// if independent; failures in the middle of a sequence are taken as long as successes.
class LatencyComposer
{
public:
    LatencyComposer(const RunResult::Content &content, std::size_t step);

    /// Of requests that the station does not refuse itself.
    const LatencyHistogram &response(PlanIndex station);
    /// From the start of work to its end.
    LatencyHistogram service(PlanIndex station);
    /// In the station's routes.
    LatencyHistogram calls(PlanIndex station);

private:
    LatencyHistogram compose(PlanIndex station);
    LatencyHistogram call(PlanIndex station, std::size_t route);
    const LatencyHistogram &law(const Distribution &distribution);

    const RunResult::Content *m_content;
    std::size_t m_step;
    std::unordered_map<PlanIndex, LatencyHistogram> m_known;
    std::unordered_map<const Distribution *, LatencyHistogram> m_laws;
};

} // namespace headroom::live
