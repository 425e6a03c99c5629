// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/catalogue.h"
#include "model/catalogue/quota.h"
#include "model/services/aws/aws.h"

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

} // namespace

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
    const std::optional<NodeView> account = region.frame("aws.account");
    return account ? accountQuota(*account, name) : quota->value.value;
}

} // namespace headroom::aws
