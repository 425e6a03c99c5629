// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/quota.h"

#include "model/catalogue/embedded_files.h"
#include "model/core/tree.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace headroom {

namespace {

QuotaProfile profileFrom(const EmbeddedFile &file)
{
    QuotaProfile profile{
        .name = std::string(file.name), .title = std::string(file.name), .values = {}};
    const Result<Tree> tree = readJson(file.text, file.name);
    assert(tree && tree->at("quotas").isMap());
    if (!tree || !tree->at("quotas").isMap())
        return profile;
    profile.title = tree->at("title").textOr(profile.name);
    for (const auto &[name, value] : tree->at("quotas").entries())
        profile.values.emplace(name, value.numberOr(0));
    return profile;
}

std::vector<QuotaProfile> allProfiles()
{
    std::vector<QuotaProfile> profiles = {
        {.name = "aws-default", .title = "AWS default quotas", .values = {}}};
    for (const EmbeddedFile &file : embeddedQuotaProfiles())
        profiles.push_back(profileFrom(file));
    return profiles;
}

} // namespace

std::span<const QuotaProfile> quotaProfiles()
{
    static const std::vector<QuotaProfile> kProfiles = allProfiles();
    return kProfiles;
}

const QuotaProfile *findQuotaProfile(std::string_view name)
{
    const auto found = std::ranges::find(quotaProfiles(), name, &QuotaProfile::name);
    return found == quotaProfiles().end() ? nullptr : &*found;
}

} // namespace headroom
