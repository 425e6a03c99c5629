// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/simulation/run_result.h"

namespace headroom {

PriceSheet price(const Design &design, const Catalogue &catalogue, const RunResult *run)
{
    PriceSheet sheet;
    for (const auto &node : design.nodes()) {
        const NodeView view(design, catalogue, *node);
        if (view.spec().price)
            view.spec().price(view, Usage(run, view), sheet);
    }
    return sheet;
}

double perMillionRequests(const PriceSheet &sheet, const Design &design, const RunResult &run)
{
    double requestsPerMonth = 0;
    for (const auto &node : design.nodes()) {
        // Whoever sends without being sent to is where requests come from.
        if (run.hasMetric(node->id, "Requests") && design.linksTo(node->id).empty())
            requestsPerMonth += run.summary(node->id, "Requests").rate * kSecondsPerMonth;
    }
    return requestsPerMonth > 0 ? sheet.perMonth() / requestsPerMonth * 1e6 : 0;
}

} // namespace headroom
