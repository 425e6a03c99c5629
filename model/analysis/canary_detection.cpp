// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/analysis/canary_detection.h"

#include <cmath>
#include <limits>

namespace headroom {
namespace {

/// The standard normal quantile by bisection of erfc: asked for twice, so simplicity counts.
double normalQuantile(double p)
{
    double low = -10;
    double high = 10;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        if (0.5 * std::erfc(-middle / std::sqrt(2.0)) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

} // namespace

double canaryRequestsToDetect(double before, double after, double share, const DetectionGoal &goal)
{
    const double difference = std::abs(after - before);
    if (difference <= 0 || share <= 0)
        return std::numeric_limits<double>::infinity();
    // How many times as many requests go to the other version.
    const double ratio = (1 - share) / share;
    if (ratio <= 0)
        return std::numeric_limits<double>::infinity();
    const double pooled = (after + ratio * before) / (1 + ratio);
    const double whenSame = normalQuantile(1 - goal.falseAlarm)
                            * std::sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
    const double whenDifferent = normalQuantile(goal.power)
                                 * std::sqrt(after * (1 - after) + before * (1 - before) / ratio);
    const double root = (whenSame + whenDifferent) / difference;
    return std::ceil(root * root);
}

} // namespace headroom
