// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecr/ecr.h"

#include <algorithm>
#include <limits>

namespace headroom::ecr {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

std::vector<std::string> splitAtCommas(const std::string &text)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text + ",") {
        if (c != ',')
            part += c;
        else if (!part.empty())
            parts.push_back(std::exchange(part, {}));
    }
    return parts;
}

bool matches(const LifecycleRule &rule, bool isTagged)
{
    return rule.tagStatus == "any" || (rule.tagStatus == "tagged") == isTagged;
}

/// Images of one sort that stay. `others` are those of the other sort, which a rule for all images
/// counts too.
double staying(const std::vector<LifecycleRule> &rules, bool isTagged, double pushesPerDay,
               double allPerDay, double days)
{
    // The first rule that an image matches decides alone.
    const auto rule = std::ranges::find_if(
        rules, [isTagged](const LifecycleRule &each) { return matches(each, isTagged); });
    if (rule == rules.end())
        return pushesPerDay * days;
    const double perDay = rule->tagStatus == "any" ? allPerDay : pushesPerDay;
    const double age = rule->byAge ? rule->number : perDay > 0 ? rule->number / perDay : kNever;
    return pushesPerDay * std::min(days, age);
}

} // namespace

std::vector<LifecycleRule> rulesOf(const NodeView &repository)
{
    std::vector<LifecycleRule> rules;
    const Tree &rows = repository.get(kRules);
    if (rows.isList())
        for (const Tree &row : rows.items())
            rules.push_back(
                {.priority = row.at(kPriority).numberOr(1),
                 .tagStatus = row.at(kTagStatus).textOr("untagged"),
                 .prefixes = splitAtCommas(row.at(kPrefixes).textOr("")),
                 .byAge = row.at(kCountType).textOr("sinceImagePushed") == "sinceImagePushed",
                 .number = row.at(kCountNumber).numberOr(14)});
    std::ranges::stable_sort(rules, {}, &LifecycleRule::priority);
    return rules;
}

double imagesAfter(const NodeView &repository, double days)
{
    const std::vector<LifecycleRule> rules = rulesOf(repository);
    const double all = repository.get(kPushes);
    const double tagged = all * repository.get(kTaggedShare);
    return staying(rules, true, tagged, all, days) + staying(rules, false, all - tagged, all, days);
}

/// Nothing goes through a repository while a design runs.
void lower(const NodeView &, PlanBuilder &) { }

} // namespace headroom::ecr
