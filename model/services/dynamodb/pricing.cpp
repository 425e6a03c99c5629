// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/dynamodb/dynamodb.h"

namespace headroom::dynamodb {

namespace {

constexpr std::string_view kSource = "Amazon DynamoDB pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";

constexpr Fact kOnDemandWrites{
    .value = 0.625, .unit = "USD/million", .source = kSource, .month = kMonth};
constexpr Fact kOnDemandReads{
    .value = 0.125, .unit = "USD/million", .source = kSource, .month = kMonth};
constexpr Fact kWriteUnitHour{
    .value = 0.00065, .unit = "USD/hour", .source = kSource, .month = kMonth};
constexpr Fact kReadUnitHour{
    .value = 0.00013, .unit = "USD/hour", .source = kSource, .month = kMonth};
constexpr Fact kStoredGigabyte{
    .value = 0.25, .unit = "USD/GB-month", .source = kSource, .month = kMonth};
constexpr Fact kRecoverableGigabyte{
    .value = 0.20, .unit = "USD/GB-month", .source = kSource, .month = kMonth};

constexpr double kMillion = 1e6;

} // namespace

const Fact &onDemandRate(bool ofReads)
{
    return ofReads ? kOnDemandReads : kOnDemandWrites;
}

const Fact &unitHourRate(bool ofReads)
{
    return ofReads ? kReadUnitHour : kWriteUnitHour;
}

void price(const NodeView &table, const Usage &usage, PriceSheet &sheet)
{
    if (isProvisioned(table)) {
        const auto units = [&](PropertyKey<double> key, std::string_view metric) {
            return usage.run() ? usage.mean(metric) : table.get(key);
        };
        sheet.add(table, HEADROOM_TEXT("DynamoDB", "Provisioned write capacity"),
                  units(kWriteCapacityUnits, "ProvisionedWriteCapacityUnits") * kHoursPerMonth,
                  "unit-hours", unitHourRate(false));
        sheet.add(table, HEADROOM_TEXT("DynamoDB", "Provisioned read capacity"),
                  units(kReadCapacityUnits, "ProvisionedReadCapacityUnits") * kHoursPerMonth,
                  "unit-hours", unitHourRate(true));
    } else {
        sheet.add(table, HEADROOM_TEXT("DynamoDB", "Write request units"),
                  usage.perMonth("ConsumedWriteCapacityUnits") / kMillion, "million units",
                  onDemandRate(false));
        sheet.add(table, HEADROOM_TEXT("DynamoDB", "Read request units"),
                  usage.perMonth("ConsumedReadCapacityUnits") / kMillion, "million units",
                  onDemandRate(true));
    }
    sheet.add(table, HEADROOM_TEXT("DynamoDB", "Stored data"), table.get(kStorage), "GB-months",
              kStoredGigabyte);
    if (table.get(kPointInTimeRecovery))
        sheet.add(table, HEADROOM_TEXT("DynamoDB", "Point-in-time recovery"), table.get(kStorage),
                  "GB-months", kRecoverableGigabyte);
}

} // namespace headroom::dynamodb
