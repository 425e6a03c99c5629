// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/cloudwatch/cloudwatch.h"

namespace headroom::cloudwatch {

namespace {

constexpr std::string_view kSource = "Amazon CloudWatch pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kStandard{
    .value = 0.10, .unit = "USD/alarm-month", .source = kSource, .month = kMonth};
constexpr Fact kHighResolution{
    .value = 0.30, .unit = "USD/alarm-month", .source = kSource, .month = kMonth};
constexpr double kMinute = 60;

} // namespace

void price(const NodeView &alarm, const Usage &, PriceSheet &sheet)
{
    if (alarm.get(kPeriod) < kMinute)
        sheet.add(alarm, HEADROOM_TEXT("CloudWatch", "Alarm with high resolution"), 1,
                  "alarm-months", kHighResolution);
    else
        sheet.add(alarm, HEADROOM_TEXT("CloudWatch", "Alarm"), 1, "alarm-months", kStandard);
}

} // namespace headroom::cloudwatch
