// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/s3/s3.h"

namespace headroom::s3 {

namespace {

constexpr std::string_view kSource = "Amazon S3 pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kWrites{.value = 0.005, .unit = "USD/thousand", .source = kSource, .month = kMonth};
constexpr Fact kReads{.value = 0.0004, .unit = "USD/thousand", .source = kSource, .month = kMonth};
constexpr Fact kStored{.value = 0.023, .unit = "USD/GB-month", .source = kSource, .month = kMonth};
constexpr double kThousand = 1000;

} // namespace

void price(const NodeView &bucket, const Usage &usage, PriceSheet &sheet)
{
    sheet.add(bucket, HEADROOM_TEXT("S3", "Writes"), usage.perMonth("PutRequests") / kThousand,
              "thousand requests", kWrites);
    sheet.add(bucket, HEADROOM_TEXT("S3", "Reads"), usage.perMonth("GetRequests") / kThousand,
              "thousand requests", kReads);
    sheet.add(bucket, HEADROOM_TEXT("S3", "Stored data"), bucket.get(kStorage), "GB-months",
              kStored);
}

} // namespace headroom::s3
