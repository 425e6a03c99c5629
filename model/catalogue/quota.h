// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/fact.h"
#include "model/core/result.h"
#include "model/core/text.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// A limit that AWS sets and an account or region frame may override.
struct Quota {
    std::string_view name = ""; ///< `lambda.concurrentExecutions`.
    Sentence title = {};
    Fact value = {};
    /// Whether each region of an account has its own (most) or the whole account shares one.
    bool perRegion = true;
    /// The default in Regions that AWS opened lately, where it is another one; see isNewerRegion in
    /// the aws room.
    std::optional<double> inNewerRegions = {};
};

/// Overrides of quotas by name. `aws-default` is empty; others come from `resources/quotas/*.json`.
struct QuotaProfile {
    std::string name;
    std::string title;
    std::map<std::string, double, std::less<>> values = {};
};

/// The profiles that are built in, `aws-default` first.
std::span<const QuotaProfile> quotaProfiles();
const QuotaProfile *findQuotaProfile(std::string_view name);

} // namespace headroom
