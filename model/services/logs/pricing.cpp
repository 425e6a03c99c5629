// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/logs/logs.h"

namespace headroom::logs {

namespace {

constexpr std::string_view kSource = "Amazon CloudWatch pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kIngested{.value = 0.50, .unit = "USD/GB", .source = kSource, .month = kMonth};
constexpr Fact kIngestedSeldom{.value = 0.25, .unit = "USD/GB", .source = kSource, .month = kMonth};
constexpr Fact kStored{.value = 0.03, .unit = "USD/GB-month", .source = kSource, .month = kMonth};
constexpr double kGigabyte = 1024.0 * 1024 * 1024;
constexpr double kDaysPerMonth = 365.0 / 12;
constexpr double kYear = 365;
/// Logs are stored compressed; AWS counts with 0.15 of their size.
constexpr double kCompressed = 0.15;

} // namespace

void price(const NodeView &group, const Usage &usage, PriceSheet &sheet)
{
    const double gigabytes = usage.perMonth("IncomingBytes") / kGigabyte;
    const bool isSeldomRead = group.get(kClass) == "INFREQUENT_ACCESS";
    sheet.add(group, HEADROOM_TEXT("Logs", "Logs taken in"), gigabytes, "GB",
              isSeldomRead ? kIngestedSeldom : kIngested);
    const double days = group.find(kRetention).value_or(kYear);
    sheet.add(group, HEADROOM_TEXT("Logs", "Logs kept (a year's where they never expire)"),
              gigabytes * days / kDaysPerMonth * kCompressed, "GB-months", kStored);
}

} // namespace headroom::logs
