// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/firehose/firehose.h"

#include <cmath>
#include <limits>

namespace headroom::firehose {

namespace {

constexpr Fact kIngest{.value = 0.029,
                       .unit = "USD/GB",
                       .source = "Amazon Data Firehose pricing, us-east-1",
                       .month = "2026-08",
                       .confidence = Confidence::Medium};
constexpr double kStep = 5 * 1024; // bytes to which each record is rounded up
constexpr double kGigabyte = 1 << 30;
constexpr double kTerabyte = 1024; // GB

} // namespace

void price(const NodeView &stream, const Usage &usage, PriceSheet &sheet)
{
    const double billed = std::ceil(recordSizeOf(stream) / kStep) * kStep;
    sheet.addTiered(stream, HEADROOM_TEXT("Firehose", "Data taken, each record in steps of 5 KB"),
                    usage.perMonth("IncomingRecords") * billed / kGigabyte, "GB", kIngest,
                    {{500 * kTerabyte, kIngest.value},
                     {2000 * kTerabyte, 0.025},
                     {std::numeric_limits<double>::infinity(), 0.020}});
}

} // namespace headroom::firehose
