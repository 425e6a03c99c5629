// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/rules.h"

#include "model/checking/finding.h"
#include "model/services/apigateway/apigateway.h"
#include "model/services/shared/paths.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace headroom::apigateway {

namespace {

constexpr double kMillisPerSecond = 1000;
constexpr double kStagesByDefault = 10;
constexpr std::size_t kLongestValue = 512;

void checkTimeout(const NodeView &stage, FindingSheet &sheet)
{
    const double timeout = stage.get(kTimeoutInMillis);
    const double fixed = kMillisPerSecond * stage.quota(kTimeoutQuota);
    const std::optional<NodeView> api = stage.parent();
    const bool isEdge = api && api->get(kEndpointConfiguration) == "EDGE";
    const double most = isEdge ? std::min(fixed, 29000.0) : fixed;
    if (timeout <= most)
        return;
    sheet.add({.severity = isEdge ? Severity::Error : Severity::Warning,
               .id = isEdge ? "apigateway/timeout-at-edge" : "apigateway/timeout-quota",
               .node = stage.id(),
               .title = (isEdge ? Text(HEADROOM_TEXT(
                             "ApiGateway", "%1 waits up to %2 ms; at the edge %3 ms are the most"))
                                : Text(HEADROOM_TEXT(
                                    "ApiGateway", "%1 waits up to %2 ms; the quota allows %3 ms")))
                            .arg(stage.label())
                            .arg(timeout)
                            .arg(most),
               .explanation = HEADROOM_TEXT(
                   "ApiGateway", "AWS refuses the setting. A higher quota may cost some of "
                                 "the account's rate limit."),
               .remedy = HEADROOM_TEXT(
                   "ApiGateway", "Wait less, or answer at once and do long work behind a queue."),
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

/// A time-out belongs to the integration, which all stages of an API share; what a stage deployed
/// before it was changed is not part of a template.
void checkTimeoutOfApi(const NodeView &stage, FindingSheet &sheet)
{
    const std::optional<NodeView> api = stage.parent();
    if (!api)
        return;
    const std::vector<NodeView> stages = api->children("apigateway.stage");
    if (stages.empty() || stages.front().id() == stage.id())
        return;
    const double deployed = stages.front().get(kTimeoutInMillis);
    if (stage.get(kTimeoutInMillis) == deployed)
        return;
    sheet.add({.severity = Severity::Warning,
               .id = "apigateway/timeout-of-one-stage",
               .node = stage.id(),
               .title = Text(HEADROOM_TEXT("ApiGateway", "%1 waits %2 ms; a template gives it the "
                                                         "%3 ms of %4"))
                            .arg(stage.label())
                            .arg(stage.get(kTimeoutInMillis))
                            .arg(deployed)
                            .arg(stages.front().label()),
               .explanation = HEADROOM_TEXT("ApiGateway",
                                            "The time-out is part of the API, not of a stage; "
                                            "only an older deployment of the API could have "
                                            "another one."),
               .remedy = HEADROOM_TEXT("ApiGateway", "Set the same time-out at all stages, or draw "
                                                     "a second API."),
               .fix = edits::setProperty(pathTo(stage, kTimeoutInMillis.key), Tree(deployed))});
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
    return std::ranges::any_of(
        kWords, [&name](std::string_view word) { return name.find(word) != std::string::npos; });
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
            complain(
                Severity::Error, "apigateway/variable-value", name,
                HEADROOM_TEXT("ApiGateway",
                              "The value of the stage variable %1 of %2 is not accepted"),
                HEADROOM_TEXT("ApiGateway", "AWS refuses to create or change the stage with it."),
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

void checkDeployment(const NodeView &stage, FindingSheet &sheet)
{
    const std::optional<NodeView> api = stage.parent();
    if (!api || !stage.isSet(kDeploymentId.key))
        return;
    const Tree &history = api->get(kDeployments);
    const std::string wanted = stage.get(kDeploymentId);
    if (!history.isList() || history.empty())
        return;
    const auto idOf = [](const Tree &entry) {
        return entry.at("id").textOr("1");
    };
    const auto found = std::ranges::find(history.items(), wanted, idOf);
    if (found == history.items().end())
        sheet.add(
            {.severity = Severity::Error,
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
    checkThrottling(stage, sheet);
    checkTimeout(stage, sheet);
    checkTimeoutOfApi(stage, sheet);
    checkIntegrations(stage, sheet);
    checkVariables(stage, sheet);
    checkCanary(stage, sheet);
    checkCache(stage, sheet);
    checkDeployment(stage, sheet);
}

} // namespace headroom::apigateway
