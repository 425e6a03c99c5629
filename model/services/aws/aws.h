// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// The frames that set limits for all they hold: an account, and a region of it.
namespace headroom::aws {

inline constexpr PropertyKey<std::string> kQuotaProfile{"quotaProfile"};
inline constexpr PropertyKey<Tree> kQuotas{"quotas"};
inline constexpr PropertyKey<std::string> kRegion{"region"};

/// `aws.account`, `aws.region`.
std::vector<ComponentSpec> components();

/// Frames have no stations of their own: members ask the plan for the pools and buckets of their
/// quotas.
void lower(const NodeView &frame, PlanBuilder &plan);
void price(const NodeView &frame, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &frame, ResourceSheet &sheet);
void check(const NodeView &frame, FindingSheet &sheet);

/// An account answers for every quota there is: what it overrides, else its profile's value, else
/// AWS's default.
std::optional<double> accountQuota(const NodeView &account, std::string_view name);
/// A region answers for the quotas that each region has for itself; what it leaves open is its
/// account's.
std::optional<double> regionQuota(const NodeView &region, std::string_view name);

/// Regions in which AWS starts with smaller quotas (Amazon API Gateway Developer Guide, Quotas,
/// 2026-09).
bool isNewerRegion(std::string_view code);

} // namespace headroom::aws
