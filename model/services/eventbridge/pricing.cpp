// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/eventbridge/eventbridge.h"
#include "model/services/shared/deliveries.h"

namespace headroom::eventbridge {

namespace {

constexpr Fact kCustomEvents{.value = 1.00,
                             .unit = "USD/million",
                             .source = "Amazon EventBridge pricing, us-east-1",
                             .month = "2026-08"};
constexpr double kMillion = 1e6;

} // namespace

void price(const NodeView &rule, const Usage &usage, PriceSheet &sheet)
{
    sheet.free(rule, HEADROOM_TEXT("EventBridge", "Schedules, and events of AWS services"));
    sheet.add(rule, HEADROOM_TEXT("EventBridge", "Custom events"),
              usage.perMonth("CustomEvents") * billedChunks(rule.get(kEventSize)) / kMillion,
              "million events", kCustomEvents);
}

} // namespace headroom::eventbridge
