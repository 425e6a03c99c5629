// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/ecr/ecr.h"

namespace headroom::ecr {

namespace {

constexpr Fact kStored{.value = 0.10,
                       .unit = "USD/GB-month",
                       .source = "Amazon ECR pricing, us-east-1",
                       .month = "2026-04"};
constexpr double kMegabytesPerGigabyte = 1024;
/// What never expires is billed as after a year.
constexpr double kYear = 365;

} // namespace

void price(const NodeView &repository, const Usage &, PriceSheet &sheet)
{
    const double gigabytes = imagesAfter(repository, kYear) * repository.get(kImageSize)
                             / kMegabytesPerGigabyte;
    sheet.add(repository, HEADROOM_TEXT("ECR", "Images kept after a year"), gigabytes, "GB-months",
              kStored);
}

} // namespace headroom::ecr
