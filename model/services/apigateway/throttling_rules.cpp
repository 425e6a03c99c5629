// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/rules.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::apigateway {

namespace {

constexpr double kWorthMentioning = 0.001; ///< Share of refused requests.

void checkThrottles(const NodeView &stage, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(stage.id(), "Throttles"))
        return;
    const double refused = run->summary(stage.id(), "Throttles").sum;
    const double count = run->summary(stage.id(), "Count").sum;
    if (count <= 0 || refused <= kWorthMentioning * count)
        return;
    const std::vector<Rejections> limits = run->rejections(stage.id());
    const auto worst = std::ranges::max_element(limits, {}, &Rejections::sum);
    const std::string limit = worst == limits.end() ? std::string() : worst->limit;
    Finding finding{
        .severity = Severity::Warning,
        .id = "apigateway/throttled",
        .node = stage.id(),
        .title = Text(HEADROOM_TEXT("ApiGateway", "%1 refuses %2 % of its requests with 429 (%3)"))
                     .arg(stage.label())
                     .arg(std::round(refused / count * 1000) / 10)
                     .arg(limit),
        .explanation = HEADROOM_TEXT("ApiGateway",
                                     "More comes than the limit lets through. What is refused is "
                                     "not billed, but callers see errors or come again."),
        .remedy = HEADROOM_TEXT("ApiGateway",
                                "Raise the limit if what is behind it can take more, or let "
                                "clients wait longer between attempts.")};
    const double peak = std::ceil(run->summary(stage.id(), "Count").maximum * 1.1);
    if (limit == stage.id().value() + "." + std::string(kThrottlingRateLimit.key)
        && peak <= stage.quota(kRequestsQuota))
        finding.fix = edits::setProperty(pathTo(stage, kThrottlingRateLimit.key), Tree(peak));
    sheet.add(std::move(finding));
}

void complainAboveAccount(const NodeView &stage, std::string_view what, double value,
                          std::string_view quota, std::optional<Edit> fix, FindingSheet &sheet)
{
    sheet.add({.severity = Severity::Warning,
               .id = "apigateway/throttle-above-account",
               .node = stage.id(),
               .title = Text(HEADROOM_TEXT("ApiGateway",
                                           "%1 of %2 is %3; the account's %4 is %5 and applies "
                                           "first"))
                            .arg(what)
                            .arg(stage.label())
                            .arg(value)
                            .arg(quota)
                            .arg(stage.quota(quota)),
               .explanation = HEADROOM_TEXT("ApiGateway",
                                            "This limit is never reached, and one API can use up "
                                            "what all share."),
               .remedy = HEADROOM_TEXT("ApiGateway", "Set less, or ask AWS for a higher quota and "
                                                     "note it at the account."),
               .fix = std::move(fix)});
}

void checkLimits(const NodeView &stage, FindingSheet &sheet)
{
    const auto compare = [&](std::string_view what, std::optional<double> value,
                             std::string_view quota, bool isSetting) {
        if (!value || *value <= stage.quota(quota))
            return;
        std::optional<Edit> fix;
        if (isSetting)
            fix = edits::setProperty(pathTo(stage, what), Tree(stage.quota(quota)));
        complainAboveAccount(stage, what, *value, quota, std::move(fix), sheet);
    };
    compare(kThrottlingRateLimit.key, stage.find(kThrottlingRateLimit), kRequestsQuota, true);
    compare(kThrottlingBurstLimit.key, stage.find(kThrottlingBurstLimit), kBurstQuota, true);
    for (const MethodSettings &method : methodsOf(stage)) {
        if (!method.hasOwnThrottle)
            continue;
        const std::string name = method.httpMethod + " " + method.resourcePath;
        compare(name, method.rateLimit, kRequestsQuota, false);
        compare(name, method.burstLimit, kBurstQuota, false);
    }
    for (const UsagePlan &plan : usagePlansOf(stage)) {
        compare(plan.name, plan.rateLimit, kRequestsQuota, false);
        compare(plan.name, plan.burstLimit, kBurstQuota, false);
    }
}

/// Only where there is someone to starve: another stage below the same limit.
void checkNeighbours(const NodeView &stage, FindingSheet &sheet)
{
    if (stage.find(kThrottlingRateLimit))
        return;
    const auto frameOf = [](const NodeView &view) {
        const std::optional<NodeView> frame = view.quotaFrame(kRequestsQuota);
        return frame ? frame->id().value() : std::string();
    };
    const std::string own = frameOf(stage);
    const bool isAlone = std::ranges::none_of(stage.design().nodes(), [&](const auto &node) {
        if (node->kind != "apigateway.stage" || node->id == stage.id())
            return false;
        return frameOf(NodeView(stage.design(), stage.catalogue(), *node)) == own;
    });
    if (isAlone)
        return;
    sheet.add(
        {.severity = Severity::Warning,
         .id = "apigateway/throttle-none",
         .node = stage.id(),
         .title = Text(HEADROOM_TEXT("ApiGateway",
                                     "%1 has no rate limit and can starve the other stages"))
                      .arg(stage.label()),
         .explanation = HEADROOM_TEXT("ApiGateway",
                                      "All APIs of the account share one limit; when this one uses "
                                      "it up, all others are refused too."),
         .remedy = HEADROOM_TEXT("ApiGateway", "Give each stage a rate limit below the account's."),
         .fix = edits::setProperty(pathTo(stage, kThrottlingRateLimit.key),
                                   Tree(std::floor(stage.quota(kRequestsQuota) / 2)))});
}

void checkShares(const NodeView &stage, FindingSheet &sheet)
{
    constexpr double kAll = 1 + 1e-9;
    double methods = 0;
    std::vector<MethodSettings> rows = methodsOf(stage);
    rows.pop_back();
    for (const MethodSettings &row : rows)
        methods += row.share;
    double plans = 0;
    for (const UsagePlan &plan : usagePlansOf(stage))
        plans += plan.share;
    const auto complain = [&](const char *id, double sum, Sentence title) {
        sheet.add(
            {.severity = Severity::Error,
             .id = id,
             .node = stage.id(),
             .title = Text(title).arg(stage.label()).arg(std::round(sum * 100)),
             .explanation = HEADROOM_TEXT("ApiGateway", "They are scaled down to 100 %, so "
                                                        "each gets less than it says."),
             .remedy = HEADROOM_TEXT("ApiGateway", "Give shares that add up to at most 100 %.")});
    };
    if (methods > kAll)
        complain("apigateway/method-shares", methods,
                 HEADROOM_TEXT("ApiGateway", "The methods of %1 have shares of %2 % together"));
    if (plans > kAll)
        complain("apigateway/plan-shares", plans,
                 HEADROOM_TEXT("ApiGateway", "The usage plans of %1 have shares of %2 % together"));
}

void checkKeys(const NodeView &stage, FindingSheet &sheet)
{
    if (asksForKeys(stage) || usagePlansOf(stage).empty())
        return;
    const NodeView api = *stage.parent();
    sheet.add({.severity = Severity::Warning,
               .id = "apigateway/plan-nokey",
               .node = stage.id(),
               .title = Text(HEADROOM_TEXT("ApiGateway",
                                           "The usage plans of %1 hold for nobody: %2 asks for no "
                                           "API key"))
                            .arg(stage.label())
                            .arg(api.label()),
               .explanation = HEADROOM_TEXT("ApiGateway",
                                            "A plan knows its callers by their keys; without one "
                                            "only the limits of stage and account are left."),
               .remedy = HEADROOM_TEXT("ApiGateway", "Ask for a key, or remove the plans."),
               .fix = edits::setProperty(pathTo(api, kApiKeyRequired.key), Tree())});
}

} // namespace

void checkThrottling(const NodeView &stage, FindingSheet &sheet)
{
    checkThrottles(stage, sheet);
    checkLimits(stage, sheet);
    checkNeighbours(stage, sheet);
    checkShares(stage, sheet);
    checkKeys(stage, sheet);
}

} // namespace headroom::apigateway
