// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/catalogue.h"
#include "model/catalogue/quota.h"
#include "model/services/aws/aws.h"

#include <algorithm>
#include <array>

namespace headroom::aws {

namespace {

/// What the frame itself says, if anything.
std::optional<double> ownAnswer(const NodeView &frame, std::string_view name)
{
    if (const Tree *override = frame.property(kQuotas.key).find(name);
        override && override->isNumber())
        return override->number();
    const QuotaProfile *profile = findQuotaProfile(frame.property(kQuotaProfile.key).textOr(""));
    if (!profile)
        return {};
    const auto value = profile->values.find(name);
    return value == profile->values.end() ? std::nullopt : std::optional(value->second);
}

constexpr std::array<std::string_view, 13> kNewerRegions = {
    "af-south-1",     "eu-south-1",     "ap-southeast-3", "me-central-1", "ap-south-2",
    "ap-southeast-4", "eu-south-2",     "eu-central-2",   "il-central-1", "ca-west-1",
    "ap-southeast-5", "ap-southeast-7", "mx-central-1"};

/// What someone wrote down for the account, as apart from AWS's default.
std::optional<double> accountsAnswer(const NodeView &region, std::string_view name)
{
    const std::optional<NodeView> account = region.frame("aws.account");
    return account ? ownAnswer(*account, name) : std::nullopt;
}

} // namespace

bool isNewerRegion(std::string_view code)
{
    return std::ranges::find(kNewerRegions, code) != kNewerRegions.end();
}

void lower(const NodeView &, PlanBuilder &) { }

std::optional<double> accountQuota(const NodeView &account, std::string_view name)
{
    const Quota *quota = account.catalogue().quota(name);
    if (!quota)
        return {};
    return ownAnswer(account, name).value_or(quota->value.value);
}

std::optional<double> regionQuota(const NodeView &region, std::string_view name)
{
    const Quota *quota = region.catalogue().quota(name);
    // Others answer for quotas that the account's Regions share.
    if (!quota || !quota->perRegion)
        return {};
    if (const std::optional<double> own = ownAnswer(region, name))
        return own;
    if (const std::optional<double> accounts = accountsAnswer(region, name))
        return accounts;
    if (quota->inNewerRegions && isNewerRegion(region.get(kRegion)))
        return quota->inNewerRegions;
    return quota->value.value;
}

} // namespace headroom::aws
