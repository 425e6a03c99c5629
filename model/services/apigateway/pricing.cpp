// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/apigateway/apigateway.h"

#include <algorithm>
#include <array>
#include <limits>

namespace headroom::apigateway {

namespace {

constexpr std::string_view kSource = "Amazon API Gateway pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr double kMillion = 1e6;

constexpr Fact kRequests{.value = 3.50, .unit = "USD/million", .source = kSource, .month = kMonth};

/// Millions of requests a month.
const std::vector<PriceTier> &requestTiers()
{
    static const std::vector<PriceTier> tiers = {
        {333, kRequests.value},
        {1000, 2.80},
        {20000, 2.38},
        {std::numeric_limits<double>::infinity(), 1.51},
    };
    return tiers;
}

struct CacheHour {
    std::string_view size;
    double rate;
};
constexpr std::array<CacheHour, 8> kCacheHours = {{{"0.5", 0.020},
                                                   {"1.6", 0.038},
                                                   {"6.1", 0.200},
                                                   {"13.5", 0.250},
                                                   {"28.4", 0.500},
                                                   {"58.2", 1.000},
                                                   {"118", 1.900},
                                                   {"237", 3.800}}};

} // namespace

Fact cacheHourRate(std::string_view size)
{
    const auto found = std::ranges::find(kCacheHours, size, &CacheHour::size);
    return {.value = found == kCacheHours.end() ? 0 : found->rate,
            .unit = "USD/hour",
            .source = kSource,
            .month = kMonth,
            .confidence = Confidence::Medium};
}

void priceApi(const NodeView &api, const Usage &, PriceSheet &sheet)
{
    sheet.free(api, HEADROOM_TEXT("ApiGateway", "An API costs nothing by itself; its stages do"));
}

void price(const NodeView &stage, const Usage &usage, PriceSheet &sheet)
{
    // AWS does not bill what its own limits refuse.
    const double billed = std::max(0.0, usage.perMonth("Count") - usage.perMonth("Throttles"));
    sheet.addTiered(stage, HEADROOM_TEXT("ApiGateway", "Requests"), billed / kMillion,
                    "million requests", kRequests, requestTiers());
    if (!stage.get(kCacheClusterEnabled))
        return;
    const std::string size = stage.get(kCacheClusterSize);
    sheet.add(stage, Text(HEADROOM_TEXT("ApiGateway", "Cache of %1 GB")).arg(size), kHoursPerMonth,
              "hours", cacheHourRate(size));
}

} // namespace headroom::apigateway
