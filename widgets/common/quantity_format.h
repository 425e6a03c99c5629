// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/metric_spec.h"
#include "model/catalogue/property_spec.h"

#include <QString>

namespace headroom {

/// Numbers the way people read them, in the locale of the program: `2.4 k`, `0.12`, `1,024`.
QString formatNumber(double value, int significantDigits = 3);
/// With its unit: `120 ms`, `2.4 k/s`, `1,024 MiB`, `$ 12.30`, `4.2 %`.
QString formatQuantity(double value, Unit unit);
QString formatMetric(double value, const MetricSpec &spec);
QString formatSeconds(double seconds);
QString formatRate(double perSecond);
QString formatDollars(double dollars);
/// Without the dust that arithmetic leaves behind the twelfth digit: 0.57, not 0.5700000000000001.
double withoutDust(double value);
/// A time of the run: `0:05:00`.
QString formatClock(double seconds);

} // namespace headroom
