// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/services/lambda/lambda.h"

#include <string_view>
#include <vector>

/// What function, version and alias are described by.
namespace headroom::lambda {

/// The word of routes from aliases to versions.
inline constexpr std::string_view kVersionWord = "function-version";
inline constexpr std::string_view kLimitsPage = "AWS Lambda Developer Guide, Lambda quotas";
inline constexpr std::string_view
    kScalingPage = "AWS Lambda Developer Guide, Lambda function scaling";
inline constexpr std::string_view kMonth = "2026-09";

ComponentSpec functionSpec();
ComponentSpec versionSpec();
ComponentSpec aliasSpec();

// Settings that several of them have.
PropertySpec duration(std::string_view defaultJson);
PropertySpec initDuration(std::string_view defaultJson);
PropertySpec errorRate(std::string_view defaultJson);
PropertySpec provisioned();
PropertySpec description();

/// Of code; an alias has no environments of its own.
std::vector<MetricSpec> metrics(bool withEnvironments);
void addMappingRules(ComponentSpec &spec);

} // namespace headroom::lambda
