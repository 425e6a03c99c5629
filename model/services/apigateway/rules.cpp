// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/apigateway/apigateway.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

namespace headroom::apigateway {

namespace {

constexpr double kMillisPerSecond = 1000;
constexpr double kStagesByDefault = 10;
constexpr double kWorthMentioning = 0.001; ///< Share of refused requests.
constexpr double kFewHits = 0.1;
constexpr std::size_t kLongestValue = 512;

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
        sheet.add({.severity = Severity::Error,
                   .id = id,
                   .node = stage.id(),
                   .title = Text(title).arg(stage.label()).arg(std::round(sum * 100)),
                   .explanation = HEADROOM_TEXT("ApiGateway", "They are scaled down to 100 %, so "
                                                              "each gets less than it says."),
                   .remedy = HEADROOM_TEXT("ApiGateway",
                                           "Give shares that add up to at most 100 %.")});
    };
    if (methods > kAll)
        complain("apigateway/method-shares", methods,
                 HEADROOM_TEXT("ApiGateway", "The methods of %1 have shares of %2 % together"));
    if (plans > kAll)
        complain("apigateway/plan-shares", plans,
                 HEADROOM_TEXT("ApiGateway", "The usage plans of %1 have shares of %2 % together"));
}

void checkTimeout(const NodeView &stage, FindingSheet &sheet)
{
    const double timeout = stage.get(kTimeoutInMillis);
    const double fixed = kMillisPerSecond * stage.quota(kTimeoutQuota);
    const std::optional<NodeView> api = stage.parent();
    const bool isEdge = api && api->get(kEndpointConfiguration) == "EDGE";
    const double most = isEdge ? std::min(fixed, 29000.0) : fixed;
    if (timeout <= most)
        return;
    sheet.add(
        {.severity = isEdge ? Severity::Error : Severity::Warning,
         .id = isEdge ? "apigateway/timeout-at-edge" : "apigateway/timeout-quota",
         .node = stage.id(),
         .title = (isEdge ? Text(HEADROOM_TEXT(
                       "ApiGateway", "%1 waits up to %2 ms; at the edge %3 ms are the most"))
                          : Text(HEADROOM_TEXT("ApiGateway",
                                               "%1 waits up to %2 ms; the quota allows %3 ms")))
                      .arg(stage.label())
                      .arg(timeout)
                      .arg(most),
         .explanation = HEADROOM_TEXT("ApiGateway",
                                      "AWS refuses the setting. A higher quota may cost some of "
                                      "the account's rate limit."),
         .remedy = HEADROOM_TEXT("ApiGateway",
                                 "Wait less, or answer at once and do long work behind a queue."),
         .fix = edits::setProperty(pathTo(stage, kTimeoutInMillis.key), Tree(most))});
}

void checkPayload(const NodeView &stage, const NodeView &callee, FindingSheet &sheet)
{
    const std::optional<double> most = callee.fact("maximumPayload");
    if (!most)
        return;
    for (const LinkView &link : stage.linksIn(LinkKind::Request)) {
        const std::optional<double> payload = link.find(PropertyKey<double>{"payload"});
        if (!payload || *payload <= *most || *payload > kMaximumPayload.value)
            continue;
        sheet.add(
            {.severity = Severity::Warning,
             .id = "apigateway/payload",
             .node = stage.id(),
             .link = link.id(),
             .title = Text(HEADROOM_TEXT("ApiGateway",
                                         "%1 is sent %2 bytes and takes them; %3 takes %4"))
                          .arg(stage.label())
                          .arg(*payload)
                          .arg(callee.label())
                          .arg(*most),
             .explanation = HEADROOM_TEXT("ApiGateway", "The gateway accepts such a request, and "
                                                        "then fails to hand it on."),
             .remedy = HEADROOM_TEXT("ApiGateway",
                                     "Send large content to S3 and its address here.")});
    }
}

void checkIntegration(const NodeView &stage, const LinkView &link, FindingSheet &sheet)
{
    const NodeView callee = link.to();
    const double timeout = stage.get(kTimeoutInMillis) / kMillisPerSecond;
    if (const std::optional<double> longest = callee.fact("longestAnswer");
        longest && *longest > timeout)
        sheet.add(
            {.severity = Severity::Warning,
             .id = "apigateway/integration-outlasts-timeout",
             .node = stage.id(),
             .link = link.id(),
             .title = Text(HEADROOM_TEXT("ApiGateway",
                                         "%1 may take %2 s; %3 answers 504 after %4 s"))
                          .arg(callee.label())
                          .arg(*longest)
                          .arg(stage.label())
                          .arg(timeout),
             .explanation = HEADROOM_TEXT("ApiGateway",
                                          "The client gets an error while the work goes on, is "
                                          "billed and keeps its concurrency."),
             .remedy = HEADROOM_TEXT("ApiGateway", "Give what answers a shorter time-out than the "
                                                   "gateway has.")});
    if (link.property("retries").numberOr(0) > 0)
        sheet.add({.severity = Severity::Warning,
                   .id = "apigateway/integration-retries",
                   .node = stage.id(),
                   .link = link.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "The link from %1 to %2 retries; the gateway never "
                                               "does"))
                                .arg(stage.label())
                                .arg(callee.label()),
                   .explanation = HEADROOM_TEXT("ApiGateway", "The retries are not simulated, as "
                                                              "they would not take place."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Let the client retry instead."),
                   .fix = edits::setProperty(pathTo(link, "retries"), Tree())});
    checkPayload(stage, callee, sheet);
}

void checkIntegrations(const NodeView &stage, FindingSheet &sheet)
{
    const std::vector<LinkView> links = stage.linksOut(LinkKind::Request);
    for (const LinkView &link : links)
        checkIntegration(stage, link, sheet);
    if (!links.empty())
        return;
    sheet.add({.severity = Severity::Info,
               .id = "apigateway/no-integration",
               .node = stage.id(),
               .title = Text(HEADROOM_TEXT("ApiGateway", "%1 leads nowhere and answers itself"))
                            .arg(stage.label()),
               .explanation = HEADROOM_TEXT("ApiGateway",
                                            "Every request that gets through is answered with 200 "
                                            "by a mock."),
               .remedy = HEADROOM_TEXT("ApiGateway",
                                       "Draw a request link to what answers, if it is no mock.")});
}

template <typename Fits>
bool allFit(const std::string &text, const Fits &fits)
{
    return !text.empty() && std::ranges::all_of(text, fits);
}

bool isLetterOrDigit(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool looksSecret(std::string name)
{
    std::ranges::transform(name, name.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    constexpr std::string_view kWords[] = {"password", "secret", "token", "apikey", "privatekey"};
    return std::ranges::any_of(kWords, [&name](std::string_view word) {
        return name.find(word) != std::string::npos;
    });
}

void checkVariables(const NodeView &stage, FindingSheet &sheet)
{
    const Tree &variables = stage.get(kVariables);
    if (!variables.isMap())
        return;
    const auto complain = [&](Severity severity, const char *id, const std::string &name,
                              Sentence title, Sentence explanation, Sentence remedy) {
        sheet.add({.severity = severity,
                   .id = id,
                   .node = stage.id(),
                   .title = Text(title).arg(name).arg(stage.label()),
                   .explanation = explanation,
                   .remedy = remedy});
    };
    for (const auto &[name, tree] : variables.entries()) {
        const std::string value = tree.textOr("");
        if (!allFit(name, isLetterOrDigit))
            complain(Severity::Warning, "apigateway/variable-name", name,
                     HEADROOM_TEXT("ApiGateway",
                                   "The name of the stage variable %1 of %2 has other characters "
                                   "than letters and digits"),
                     HEADROOM_TEXT("ApiGateway", "CloudFormation refuses it."),
                     HEADROOM_TEXT("ApiGateway", "Use letters and digits only."));
        const bool isAccepted = value.size() <= kLongestValue && allFit(value, [](char c) {
                                    return isLetterOrDigit(c)
                                           || std::string_view("-._~:/?#&=,").find(c)
                                                  != std::string_view::npos;
                                });
        if (!isAccepted)
            complain(Severity::Error, "apigateway/variable-value", name,
                     HEADROOM_TEXT("ApiGateway",
                                   "The value of the stage variable %1 of %2 is not accepted"),
                     HEADROOM_TEXT("ApiGateway",
                                   "AWS refuses to create or change the stage with it."),
                     HEADROOM_TEXT("ApiGateway", "Use 1 to 512 letters, digits and -._~:/?#&=, "
                                                 "only."));
        if (looksSecret(name))
            complain(Severity::Warning, "apigateway/variable-secret", name,
                     HEADROOM_TEXT("ApiGateway", "The stage variable %1 of %2 looks like a secret"),
                     HEADROOM_TEXT("ApiGateway",
                                   "Stage variables are readable by all who may see the stage, and "
                                   "stand in templates."),
                     HEADROOM_TEXT("ApiGateway",
                                   "Keep it in Secrets Manager and let the function read it."));
    }
}

void checkCanary(const NodeView &stage, FindingSheet &sheet)
{
    const std::optional<double> percent = stage.find(kCanaryPercentTraffic);
    if (!percent)
        return;
    const Integrations integrations = integrationsOf(stage);
    const std::string wanted = stage.isSet(kCanaryTo.key) ? stage.get(kCanaryTo) : std::string();
    const std::vector<LinkView> links = stage.linksOut(LinkKind::Request);
    const bool isLinked = std::ranges::any_of(links, [&wanted](const LinkView &link) {
        return link.to().id().value() == wanted;
    });
    if (!wanted.empty() && !isLinked)
        sheet.add({.severity = Severity::Error,
                   .id = "apigateway/canary-target",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "The canary of %1 goes to %2, which is not linked"))
                                .arg(stage.label())
                                .arg(wanted),
                   .explanation = HEADROOM_TEXT("ApiGateway", "No request goes to a canary."),
                   .remedy = HEADROOM_TEXT("ApiGateway",
                                           "Draw a request link to it, or name a linked node."),
                   .fix = edits::setProperty(pathTo(stage, kCanaryTo.key), Tree())});
    else if (!integrations.canary)
        sheet.add({.severity = Severity::Info,
                   .id = "apigateway/canary-same",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "The canary of %1 is the same as its production"))
                                .arg(stage.label()),
                   .explanation = HEADROOM_TEXT("ApiGateway",
                                                "Both lead to one node, so nothing is tried out."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Draw a second request link, to what the "
                                                         "canary shall call.")});
    if (*percent <= 0)
        sheet.add({.severity = Severity::Warning,
                   .id = "apigateway/canary-left",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway", "%1 has a canary without traffic"))
                                .arg(stage.label()),
                   .explanation = HEADROOM_TEXT("ApiGateway",
                                                "While a canary is there, no other deployment may "
                                                "go to the stage."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Remove the canary, or give it traffic."),
                   .fix = edits::setProperty(pathTo(stage, kCanaryPercentTraffic.key), Tree())});
}

void checkCachedMethods(const NodeView &stage, FindingSheet &sheet)
{
    for (const MethodSettings &method : methodsOf(stage)) {
        if (!method.isCached)
            continue;
        const std::string name = method.httpMethod + " " + method.resourcePath;
        if (!stage.get(kCacheClusterEnabled))
            sheet.add({.severity = Severity::Warning,
                       .id = "apigateway/cache-without-cluster",
                       .node = stage.id(),
                       .title = Text(HEADROOM_TEXT("ApiGateway",
                                                   "%1 of %2 is to be cached, but there is no "
                                                   "cache"))
                                    .arg(name)
                                    .arg(stage.label()),
                       .explanation = HEADROOM_TEXT("ApiGateway", "It has no effect."),
                       .remedy = HEADROOM_TEXT("ApiGateway", "Turn the stage's cache on."),
                       .fix = edits::setProperty(pathTo(stage, kCacheClusterEnabled.key),
                                                 Tree(true))});
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

void checkCache(const NodeView &stage, FindingSheet &sheet)
{
    checkCachedMethods(stage, sheet);
    if (!stage.get(kCacheClusterEnabled))
        return;
    const std::vector<MethodSettings> methods = methodsOf(stage);
    const bool isActive = std::ranges::any_of(methods, [](const MethodSettings &method) {
        return method.isCached && method.cacheTtl > 0 && method.share > 0;
    });
    const double perMonth = cacheHourRate(stage.get(kCacheClusterSize)).value * 730;
    if (!isActive) {
        sheet.add({.severity = Severity::Warning,
                   .id = "apigateway/cache-inactive",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "The cache of %1 keeps nothing, for %2 dollars a "
                                               "month"))
                                .arg(stage.label())
                                .arg(perMonth),
                   .explanation = HEADROOM_TEXT("ApiGateway", "No method is cached, or for 0 s."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Turn it off, or cache some method."),
                   .fix = edits::setProperty(pathTo(stage, kCacheClusterEnabled.key),
                                             Tree(false))});
        return;
    }
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(stage.id(), "CacheHitCount"))
        return;
    const double hits = run->summary(stage.id(), "CacheHitCount").sum;
    const double asked = hits + run->summary(stage.id(), "CacheMissCount").sum;
    if (asked <= 0 || hits >= kFewHits * asked)
        return;
    sheet.add({.severity = Severity::Info,
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
               .remedy = HEADROOM_TEXT("ApiGateway",
                                       "Keep answers longer, or do without the cache.")});
}

void checkDeployment(const NodeView &stage, FindingSheet &sheet)
{
    const std::optional<NodeView> api = stage.parent();
    if (!api || !stage.isSet(kDeploymentId.key))
        return;
    const Tree &history = api->get(kDeployments);
    const std::string wanted = stage.get(kDeploymentId);
    if (!history.isList() || history.empty())
        return;
    const auto idOf = [](const Tree &entry) { return entry.at("id").textOr("1"); };
    const auto found = std::ranges::find(history.items(), wanted, idOf);
    if (found == history.items().end())
        sheet.add({.severity = Severity::Error,
                   .id = "apigateway/unknown-deployment",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "%1 shows the deployment %2, which %3 does not have"))
                                .arg(stage.label())
                                .arg(wanted)
                                .arg(api->label()),
                   .explanation = HEADROOM_TEXT("ApiGateway", "The stage cannot be made."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Point it to a deployment of the history."),
                   .fix = edits::setProperty(pathTo(stage, kDeploymentId.key), Tree())});
    else if (idOf(history.items().back()) != wanted)
        sheet.add({.severity = Severity::Info,
                   .id = "apigateway/older-deployment",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "%1 shows the deployment %2; the newest is %3"))
                                .arg(stage.label())
                                .arg(wanted)
                                .arg(idOf(history.items().back())),
                   .explanation = HEADROOM_TEXT("ApiGateway",
                                                "What changed since then does not act on it."),
                   .remedy = HEADROOM_TEXT("ApiGateway",
                                           "Point it to the newest deployment when it is ready."),
                   .fix = edits::setProperty(pathTo(stage, kDeploymentId.key), Tree())});
}

} // namespace

void checkApi(const NodeView &api, FindingSheet &sheet)
{
    const std::vector<NodeView> stages = api.children("apigateway.stage");
    if (stages.empty())
        sheet.add({.severity = Severity::Warning,
                   .id = "apigateway/no-stage",
                   .node = api.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway", "%1 has no stage")).arg(api.label()),
                   .explanation = HEADROOM_TEXT("ApiGateway", "Nobody can call it: an API is "
                                                              "reached by the URL of a stage."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Put a stage into it.")});
    if (static_cast<double>(stages.size()) > kStagesByDefault)
        sheet.add({.severity = Severity::Warning,
                   .id = "apigateway/stage-count",
                   .node = api.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "%1 has %2 stages; AWS allows %3 unless asked"))
                                .arg(api.label())
                                .arg(static_cast<double>(stages.size()))
                                .arg(kStagesByDefault),
                   .explanation = HEADROOM_TEXT("ApiGateway", "AWS refuses to make the last ones."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Ask AWS for more, or use fewer.")});
    std::set<std::string> names;
    for (const NodeView &stage : stages)
        if (!names.insert(stageName(stage)).second)
            sheet.add({.severity = Severity::Error,
                       .id = "apigateway/stage-name",
                       .node = api.id(),
                       .title = Text(HEADROOM_TEXT("ApiGateway", "Two stages of %1 are called %2"))
                                    .arg(api.label())
                                    .arg(stageName(stage)),
                       .explanation = HEADROOM_TEXT("ApiGateway",
                                                    "AWS refuses the second: the name is a part of "
                                                    "the URL."),
                       .remedy = HEADROOM_TEXT("ApiGateway", "Give one of them another name.")});
}

void check(const NodeView &stage, FindingSheet &sheet)
{
    checkThrottles(stage, sheet);
    checkLimits(stage, sheet);
    checkNeighbours(stage, sheet);
    checkShares(stage, sheet);
    checkTimeout(stage, sheet);
    checkIntegrations(stage, sheet);
    checkVariables(stage, sheet);
    checkCanary(stage, sheet);
    checkCache(stage, sheet);
    checkDeployment(stage, sheet);
}

} // namespace headroom::apigateway
