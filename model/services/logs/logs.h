// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// Amazon CloudWatch Logs: groups that keep what others log.
namespace headroom::logs {

inline constexpr PropertyKey<std::string> kLogGroupName{"logGroupName"};
inline constexpr PropertyKey<double> kRetention{"retentionInDays"};
inline constexpr PropertyKey<std::string> kClass{"logGroupClass"};
inline constexpr PropertyKey<std::string> kKeyId{"kmsKeyId"};

/// Setting of an event link that enters a log group.
inline constexpr PropertyKey<double> kBytes{"bytesPerRequest"};

/// `logs.logGroup`.
std::vector<ComponentSpec> components();

/// What becomes it in templates.
std::vector<TemplateSource> logGroupSources();

/// The retention that CloudWatch Logs knows and that is nearest, days.
double nearestRetention(double days);

void lower(const NodeView &group, PlanBuilder &plan);
void price(const NodeView &group, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &group, ResourceSheet &sheet);
void check(const NodeView &group, FindingSheet &sheet);
std::vector<Permission> permissions(const LinkView &link);
Tree arn(const NodeView &group);
Tree dimensions(const NodeView &group);

} // namespace headroom::logs
