// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/statistics/warm_up.h"

#include <limits>
#include <vector>

namespace headroom {

namespace {

constexpr std::size_t kBatch = 5;
/// Of the last batches every choice looks steady by chance.
constexpr std::size_t kLeastLeft = 5;

} // namespace

WarmUp warmUpOf(std::span<const double> series)
{
    std::vector<double> batches(series.size() / kBatch);
    for (std::size_t b = 0; b < batches.size(); ++b)
        for (std::size_t i = 0; i < kBatch; ++i)
            batches[b] += series[b * kBatch + i] / kBatch;
    if (batches.size() < 2 * kLeastLeft)
        return {0, true};
    // From the end, so that sums over what is left grow by one batch each.
    double sum = 0;
    double squares = 0;
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = 0;
    for (std::size_t left = 1; left <= batches.size(); ++left) {
        const double batch = batches[batches.size() - left];
        sum += batch;
        squares += batch * batch;
        if (left < kLeastLeft)
            continue;
        const auto n = static_cast<double>(left);
        const double error = (squares - sum * sum / n) / (n * n);
        // A tie goes to the one that leaves out less.
        if (error <= least) {
            least = error;
            best = batches.size() - left;
        }
    }
    return {best * kBatch, best > batches.size() / 2};
}

double slopeOf(std::span<const double> series)
{
    const auto n = static_cast<double>(series.size());
    if (series.size() < 2)
        return 0;
    const double middle = (n - 1) / 2;
    double products = 0;
    for (std::size_t i = 0; i < series.size(); ++i)
        products += (static_cast<double>(i) - middle) * series[i];
    return 12 * products / (n * (n * n - 1));
}

} // namespace headroom
