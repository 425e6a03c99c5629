// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/text.h"

#include <string_view>

namespace headroom {

/// How a metric behaves over time, and thus how it is summed up and drawn.
enum class MetricKind {
    Count,    ///< Events; a value is a rate per second, the sum is over the run.
    Level,    ///< A state such as concurrent executions; mean and maximum.
    Latency,  ///< Seconds; mean and percentiles.
    Fraction, ///< 0 to 1 (also above for demand).
};

/// Whether more of it is good, bad or neither; colours and findings follow it.
enum class Judgement { Neutral, Bad, Good };

struct MetricSpec {
    std::string_view name = ""; ///< CloudWatch's own name.
    /// CloudWatch's unit: Count, Seconds, Milliseconds, Percent, None.
    std::string_view unit = "Count";
    MetricKind kind = MetricKind::Count;
    Sentence help = {};
    Judgement judgement = Judgement::Neutral;
    bool onCard = false;    ///< One of the few shown on a card.
    bool cloudWatch = true; ///< False for what only a simulator can show.
};

} // namespace headroom
