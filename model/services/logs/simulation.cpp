// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/logs/logs.h"

namespace headroom::logs {

void lower(const NodeView &group, PlanBuilder &plan)
{
    constexpr double kUsual = 500;
    std::vector<Reading> bytes;
    std::vector<Reading> offered;
    const auto intake = [&](const std::string &part, double size) {
        const PlanIndex station = plan.station(group, part, Delay{});
        bytes.push_back(read(station, Quantity::Offered));
        bytes.back().factor = size;
        offered.push_back(read(station, Quantity::Offered));
        return station;
    };
    plan.setEntry(group, intake("intake", kUsual));
    int number = 1;
    for (const LinkView &link : group.linksIn(LinkKind::Event))
        plan.setEntry(group, link.id().value(),
                      intake("intake" + std::to_string(++number), link.get(kBytes)));
    plan.metric(group, "IncomingBytes", std::move(bytes));
    plan.metric(group, "Offered", std::move(offered));
}

} // namespace headroom::logs
