// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/apigateway/rules.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::apigateway {

namespace {

constexpr double kFewHits = 0.1;

void checkCachedMethods(const NodeView &stage, FindingSheet &sheet)
{
    for (const MethodSettings &method : methodsOf(stage)) {
        if (!method.isCached)
            continue;
        const std::string name = method.httpMethod + " " + method.resourcePath;
        if (!stage.get(kCacheClusterEnabled))
            sheet.add(
                {.severity = Severity::Warning,
                 .id = "apigateway/cache-without-cluster",
                 .node = stage.id(),
                 .title = Text(HEADROOM_TEXT("ApiGateway",
                                             "%1 of %2 is to be cached, but there is no "
                                             "cache"))
                              .arg(name)
                              .arg(stage.label()),
                 .explanation = HEADROOM_TEXT("ApiGateway", "It has no effect."),
                 .remedy = HEADROOM_TEXT("ApiGateway", "Turn the stage's cache on."),
                 .fix = edits::setProperty(pathTo(stage, kCacheClusterEnabled.key), Tree(true))});
        const bool isRead = method.httpMethod == "GET" || method.httpMethod == "HEAD"
                            || method.httpMethod == "OPTIONS" || method.httpMethod == "*";
        if (!isRead)
            sheet.add({.severity = Severity::Warning,
                       .id = "apigateway/cache-of-writes",
                       .node = stage.id(),
                       .title = Text(HEADROOM_TEXT("ApiGateway", "Answers to %1 of %2 are cached"))
                                    .arg(name)
                                    .arg(stage.label()),
                       .explanation = HEADROOM_TEXT("ApiGateway",
                                                    "A hit answers without doing what was asked."),
                       .remedy = HEADROOM_TEXT("ApiGateway", "Cache reading methods only.")});
    }
}

/// The table with what a row's answers depend on in the key.
Tree withKeys(const NodeView &stage, std::size_t row, const std::vector<std::string> &names)
{
    Tree table = stage.get(kMethodSettings);
    std::string joined;
    for (const std::string &name : names)
        joined += (joined.empty() ? "" : ",") + name;
    table.items()[row].set(kCacheKeyParameters, joined);
    return table;
}

void checkKeys(const NodeView &stage, FindingSheet &sheet)
{
    const std::vector<MethodSettings> methods = methodsOf(stage);
    for (std::size_t i = 0; i < methods.size(); ++i) {
        const MethodSettings &method = methods[i];
        std::vector<std::string> keys = method.keyParameters;
        std::string missing;
        for (const std::string &name : method.queryParameters)
            if (std::ranges::find(keys, name) == keys.end()) {
                missing += (missing.empty() ? "" : ", ") + name;
                keys.push_back(name);
            }
        if (!method.isCached || missing.empty())
            continue;
        sheet.add(
            {.severity = Severity::Warning,
             .id = "apigateway/cache-key",
             .node = stage.id(),
             .title = Text(HEADROOM_TEXT("ApiGateway", "Answers to %1 of %2 are cached whatever %3 "
                                                       "is"))
                          .arg(method.httpMethod + " " + method.resourcePath)
                          .arg(stage.label())
                          .arg(missing),
             .explanation = HEADROOM_TEXT("ApiGateway",
                                          "Requests that differ only in what is not in the key "
                                          "get each other's answers."),
             .remedy = HEADROOM_TEXT("ApiGateway", "Put the parameters into the cache's key."),
             .fix = edits::setProperty(pathTo(stage, kMethodSettings.key),
                                       withKeys(stage, i, keys))});
    }
}

void checkInvalidation(const NodeView &stage, FindingSheet &sheet)
{
    if (!stage.get(kInvalidationRight))
        sheet.add(
            {.severity = Severity::Warning,
             .id = "apigateway/cache-invalidate",
             .node = stage.id(),
             .title = Text(HEADROOM_TEXT("ApiGateway", "Any client can renew entries in the cache "
                                                       "of %1"))
                          .arg(stage.label()),
             .explanation = HEADROOM_TEXT("ApiGateway",
                                          "Whoever sends Cache-Control: max-age=0 is answered by "
                                          "what stands behind, as if there were no cache."),
             .remedy = HEADROOM_TEXT("ApiGateway", "Ask for the right to do so."),
             .fix = edits::setProperty(pathTo(stage, kInvalidationRight.key), Tree(true))});
    if (hasOwnInvalidation(stage))
        sheet.add(
            {.severity = Severity::Warning,
             .id = "apigateway/cache-cfn",
             .node = stage.id(),
             .title = Text(HEADROOM_TEXT("ApiGateway", "CloudFormation cannot say who may renew "
                                                       "entries in the cache of %1"))
                          .arg(stage.label()),
             .explanation = HEADROOM_TEXT("ApiGateway",
                                          "Terraform can. A stack leaves AWS's default, and "
                                          "whoever changes it by hand must do so again for a new "
                                          "stage."),
             .remedy = HEADROOM_TEXT("ApiGateway", "Export for Terraform, run the command that is "
                                                   "exported for it, or keep the default."),
             .fix = edits::sequence(
                 HEADROOM_TEXT("ApiGateway", "Keep AWS's default"),
                 {edits::setProperty(pathTo(stage, kInvalidationRight.key), Tree()),
                  edits::setProperty(pathTo(stage, kInvalidationRefusal.key), Tree())})});
}

} // namespace

bool hasOwnInvalidation(const NodeView &stage)
{
    return stage.get(kCacheClusterEnabled)
           && (!stage.get(kInvalidationRight)
               || stage.get(kInvalidationRefusal) != "SUCCEED_WITH_RESPONSE_HEADER");
}

void checkCache(const NodeView &stage, FindingSheet &sheet)
{
    checkCachedMethods(stage, sheet);
    if (!stage.get(kCacheClusterEnabled))
        return;
    checkKeys(stage, sheet);
    checkInvalidation(stage, sheet);
    const std::vector<MethodSettings> methods = methodsOf(stage);
    const bool isActive = std::ranges::any_of(methods, [](const MethodSettings &method) {
        return method.isCached && method.cacheTtl > 0 && method.share > 0;
    });
    const double perMonth = cacheHourRate(stage.get(kCacheClusterSize)).value * kHoursPerMonth;
    if (!isActive) {
        sheet.add(
            {.severity = Severity::Warning,
             .id = "apigateway/cache-inactive",
             .node = stage.id(),
             .title = Text(HEADROOM_TEXT("ApiGateway",
                                         "The cache of %1 keeps nothing, for %2 dollars a "
                                         "month"))
                          .arg(stage.label())
                          .arg(perMonth),
             .explanation = HEADROOM_TEXT("ApiGateway", "No method is cached, or for 0 s."),
             .remedy = HEADROOM_TEXT("ApiGateway", "Turn it off, or cache some method."),
             .fix = edits::setProperty(pathTo(stage, kCacheClusterEnabled.key), Tree(false))});
        return;
    }
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(stage.id(), "CacheHitCount"))
        return;
    const double hits = run->summary(stage.id(), "CacheHitCount").sum;
    const double asked = hits + run->summary(stage.id(), "CacheMissCount").sum;
    if (asked <= 0 || hits >= kFewHits * asked)
        return;
    sheet.add(
        {.severity = Severity::Info,
         .id = "apigateway/cache-few-hits",
         .node = stage.id(),
         .title = Text(HEADROOM_TEXT("ApiGateway",
                                     "The cache of %1 answers %2 % of what it is asked, for "
                                     "%3 dollars a month"))
                      .arg(stage.label())
                      .arg(std::round(hits / asked * 1000) / 10)
                      .arg(perMonth),
         .explanation = HEADROOM_TEXT("ApiGateway",
                                      "Each answer is seldom asked for again before it is "
                                      "forgotten."),
         .remedy = HEADROOM_TEXT("ApiGateway", "Keep answers longer, or do without the cache.")});
}

} // namespace headroom::apigateway
