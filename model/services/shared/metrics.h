// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/metric_spec.h"

namespace headroom {

/// `Offered`, which every node that requests reach has: what arrives at its door, before any limit.
MetricSpec offeredMetric();

} // namespace headroom
