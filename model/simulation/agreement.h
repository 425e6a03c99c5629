// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/study.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// One number of both engines side by side.
struct Agreement {
    enum class Figure { Rate, Mean, P99 };
    enum class Verdict {
        Agrees,
        Differs, ///< By more than is promised and chance explains: a defect of ours.
        Growing, ///< The node's content grows without end, so neither mean means much.
        /// A time, while many requests of the node were not answered when the run ended: the live
        /// engine says how long they will have taken, the simulated ones are missing.
        Unfinished,
        Marked, ///< The live number carries a caveat: it says itself that it may not be trusted.
    };

    NodeId node;
    std::string metric;
    Figure figure = Figure::Rate;
    double live = 0;
    Interval requests = {};
    double tolerance = 0; ///< In the figure's unit, the interval's half width apart.
    Verdict verdict = Verdict::Agrees;
};

std::string_view toString(Agreement::Figure figure);
std::string_view toString(Agreement::Verdict verdict);

/// Every figure that at least one engine found to be above zero, by node in the plan's order. What
/// is promised: rates within 2 % (or 1 in 10,000 of what is offered), levels within 5 % (or a
/// twentieth of one), fractions within 5 % (or 0.002), means and 99th percentiles of times within
/// 10 % (or a millisecond). REQUIRES runs of the same plan and duration.
std::vector<Agreement> compareEngines(const RunResult &live, const Study &study);

} // namespace headroom
