// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/metrics.h"

namespace headroom {

MetricSpec offeredMetric()
{
    return {.name = "Offered",
            .help = HEADROOM_TEXT(
                "Metrics",
                "Requests that arrive, before any limit turns some of them away; for who "
                "reads a stream or queue, also what is read."),
            .cloudWatch = false};
}

} // namespace headroom
