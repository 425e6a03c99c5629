// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/efs/efs.h"

#include <algorithm>

namespace headroom::efs {

namespace {

constexpr std::string_view kSource = "Amazon EFS pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kStored{.value = 0.30, .unit = "USD/GB-month", .source = kSource, .month = kMonth};
constexpr Fact kThroughput{
    .value = 6.00, .unit = "USD/MiBps-month", .source = kSource, .month = kMonth};
constexpr Fact kElasticRead{.value = 0.03,
                            .unit = "USD/GB",
                            .source = kSource,
                            .month = kMonth,
                            .confidence = Confidence::Medium};
constexpr Fact kElasticWrite{.value = 0.06,
                             .unit = "USD/GB",
                             .source = kSource,
                             .month = kMonth,
                             .confidence = Confidence::Medium};

} // namespace

void priceFileSystem(const NodeView &fileSystem, const Usage &usage, PriceSheet &sheet)
{
    sheet.add(fileSystem, HEADROOM_TEXT("Efs", "Stored data"), fileSystem.get(kStorage),
              "GB-months", kStored);
    const std::string mode = fileSystem.get(kThroughputMode);
    if (mode == "elastic") {
        sheet.add(fileSystem, HEADROOM_TEXT("Efs", "Data read"),
                  usage.perMonth("DataReadIOBytes") / kGibibyte, "GB", kElasticRead);
        sheet.add(fileSystem, HEADROOM_TEXT("Efs", "Data written"),
                  usage.perMonth("DataWriteIOBytes") / kGibibyte, "GB", kElasticWrite);
    } else if (mode == "provisioned") {
        // What comes with the storage is not billed again.
        const double billed = std::max(0.0, fileSystem.get(kProvisioned)
                                                - baseline(fileSystem) / kMebibyte);
        sheet.add(fileSystem, HEADROOM_TEXT("Efs", "Provisioned throughput"), billed,
                  "MiBps-months", kThroughput);
    }
}

void priceAccessPoint(const NodeView &accessPoint, const Usage &, PriceSheet &sheet)
{
    sheet.free(accessPoint, HEADROOM_TEXT("Efs", "Access points cost nothing"));
}

} // namespace headroom::efs
