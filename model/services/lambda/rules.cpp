// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/rules.h"

#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/outcomes.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>

namespace headroom::lambda {

namespace {

/// Names that Lambda sets itself.
constexpr std::array kReservedNames = {"_HANDLER",
                                       "_X_AMZN_TRACE_ID",
                                       "AWS_REGION",
                                       "AWS_DEFAULT_REGION",
                                       "AWS_EXECUTION_ENV",
                                       "AWS_LAMBDA_FUNCTION_NAME",
                                       "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                       "AWS_LAMBDA_FUNCTION_VERSION",
                                       "AWS_LAMBDA_INITIALIZATION_TYPE",
                                       "AWS_LAMBDA_LOG_GROUP_NAME",
                                       "AWS_LAMBDA_LOG_STREAM_NAME",
                                       "AWS_ACCESS_KEY",
                                       "AWS_ACCESS_KEY_ID",
                                       "AWS_SECRET_ACCESS_KEY",
                                       "AWS_SESSION_TOKEN",
                                       "AWS_LAMBDA_RUNTIME_API",
                                       "LAMBDA_TASK_ROOT",
                                       "LAMBDA_RUNTIME_DIR"};

bool isAcceptedName(const std::string &name)
{
    if (name.size() < 2 || std::isalpha(static_cast<unsigned char>(name.front())) == 0)
        return false;
    return std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

void checkEnvironment(const NodeView &function, FindingSheet &sheet)
{
    const Tree &environment = function.get(kEnvironment);
    if (!environment.isMap())
        return;
    std::size_t size = 0;
    for (const auto &[name, value] : environment.entries()) {
        size += name.size() + value.textOr("").size();
        const bool isTaken = std::any_of(
            kReservedNames.begin(), kReservedNames.end(),
            [&name = name](const char *taken) { return name == taken; });
        if (isTaken || !isAcceptedName(name))
            addFinding(sheet, function, Severity::Error, "lambda/env-name",
                       Text(HEADROOM_TEXT("Lambda", "%1 cannot have a variable named %2."))
                           .arg(function.label())
                           .arg(name),
                       HEADROOM_TEXT("Lambda", "The deployment is refused."),
                       HEADROOM_TEXT("Lambda",
                                     "Use a name of letters, digits and underscores that begins "
                                     "with a letter and that Lambda does not set itself."));
        if (looksSecret(name) && function.get(kKmsKeyArn).empty())
            addFinding(
                sheet, function, Severity::Info, "lambda/env-secret",
                Text(HEADROOM_TEXT("Lambda", "%1 of %2 looks like a secret."))
                    .arg(name)
                    .arg(function.label()),
                HEADROOM_TEXT("Lambda", "Whoever may read the function's settings can read it."),
                HEADROOM_TEXT("Lambda",
                              "Keep it in Secrets Manager, or set a KMS key of your own."));
    }
    if (size > 4096)
        addFinding(
            sheet, function, Severity::Error, "lambda/env-size",
            Text(HEADROOM_TEXT("Lambda", "The environment variables of %1 take %2 bytes."))
                .arg(function.label())
                .arg(static_cast<double>(size)),
            HEADROOM_TEXT(
                "Lambda",
                "Names and values together may take 4,096 bytes; the deployment is refused."),
            HEADROOM_TEXT("Lambda", "Keep large settings elsewhere, such as in Parameter Store."));
}

void checkEvents(const NodeView &function, FindingSheet &sheet)
{
    bool takesEvents = !function.linksIn(LinkKind::Event).empty();
    for (const NodeView &child : function.children())
        takesEvents = takesEvents || !child.linksIn(LinkKind::Event).empty();
    const std::string deadLetter = function.get(kDeadLetter);
    const std::string onFailure = function.get(kOnFailure);
    const Outcomes outcomes = outcomesOf(function);
    if (takesEvents && deadLetter.empty() && onFailure.empty() && outcomes.deadLetters.empty()
        && outcomes.failure.empty())
        addFinding(
            sheet, function, Severity::Warning, "lambda/async-loss",
            Text(HEADROOM_TEXT("Lambda", "Events that %1 cannot handle are lost."))
                .arg(function.label()),
            HEADROOM_TEXT(
                "Lambda",
                "After its retries, or when it is too old, an event is dropped without a trace."),
            HEADROOM_TEXT("Lambda", "Set a dead-letter queue or a destination for failures."));
    std::vector<std::string> inOrder;
    for (const std::string &arn : {deadLetter, onFailure})
        if (arn.ends_with(".fifo"))
            inOrder.push_back(arn.substr(arn.rfind(':') + 1));
    for (const std::vector<LinkView> &links :
         {outcomes.deadLetters, outcomes.failure, outcomes.success})
        for (const LinkView &link : links)
            if (link.to().fact("isFifo").value_or(0) > 0)
                inOrder.push_back(link.to().label());
    for (const std::string &name : inOrder)
        addFinding(sheet, function, Severity::Error, "lambda/dest-fifo",
                   Text(HEADROOM_TEXT("Lambda", "%1 sends what becomes of events to %2."))
                       .arg(function.label())
                       .arg(name),
                   HEADROOM_TEXT("Lambda",
                                 "Lambda delivers to standard queues and topics only, not "
                                 "to FIFO ones; the deployment is refused."),
                   HEADROOM_TEXT("Lambda", "Name a standard queue or topic."));
}

void checkRun(const NodeView &function, const std::optional<double> &reserved, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(function.id(), "Throttles"))
        return;
    // The summary's own fraction is of what enters the function itself, not its aliases.
    const MetricSummary offered = run->summary(function.id(), "Offered", false);
    const double throttled = offered.sum > 0
                                 ? run->summary(function.id(), "Throttles", false).sum / offered.sum
                                 : 0;
    if (reserved && *reserved > 0 && throttled > 1e-3)
        addFinding(
            sheet, function, Severity::Warning, "lambda/rc-low",
            Text(HEADROOM_TEXT("Lambda", "%1 throttles %2 % of its calls."))
                .arg(function.label())
                .arg(std::round(throttled * 1000) / 10),
            Text(HEADROOM_TEXT("Lambda", "Its reservation of %1 is too small for the traffic at "
                                         "times; who calls gets 429, behind a gateway 500."))
                .arg(*reserved),
            HEADROOM_TEXT(
                "Lambda",
                "Reserve more, shorten the duration, or let callers retry with back-off."));
    const double concurrency = reserved.value_or(function.quota(kConcurrencyQuota));
    const double limit = concurrency * function.quota(kRateQuota);
    if (concurrency > 0 && offered.maximum > limit)
        addFinding(
            sheet, function, Severity::Warning, "lambda/rps-10x",
            Text(HEADROOM_TEXT("Lambda", "%1 gets up to %2 requests a second and may take %3."))
                .arg(function.label())
                .arg(std::round(offered.maximum))
                .arg(limit),
            HEADROOM_TEXT("Lambda", "Lambda takes ten requests a second for each unit of "
                                    "concurrency, even where concurrency is free."),
            HEADROOM_TEXT("Lambda",
                          "Raise the concurrency, or handle several items with one call."));
}

/// Target tracking of provisioned concurrency reads a metric that is there only while calls come.
void checkScaleIn(const NodeView &alias, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    const Tree &schedule = alias.get(scaling::kScheduledActions);
    const bool isTracked = !scaling::policiesOf(alias, provisionedScalable()).empty();
    if (!run || !isTracked || (schedule.isList() && !schedule.empty())
        || !run->hasMetric(alias.id(), "Offered"))
        return;
    bool isCalled = false;
    bool isQuiet = false;
    for (std::size_t step = 0; step < run->steps(); ++step) {
        const double calls = run->value(alias.id(), "Offered", step);
        isCalled = isCalled || calls > 0;
        // Before the first call there is nothing to scale in.
        isQuiet = isQuiet || (isCalled && calls <= 0);
    }
    if (!isQuiet)
        return;
    addFinding(sheet, alias, Severity::Warning, "lambda/pc-no-scale-in",
               Text(HEADROOM_TEXT("Lambda", "Calls of %1 stop at times, and its policy alone "
                                            "scales it in."))
                   .arg(alias.label()),
               HEADROOM_TEXT("Lambda", "Without calls there are no data, and the alarm that would "
                                       "scale in does not go off: what is provisioned stays, and "
                                       "is paid for."),
               HEADROOM_TEXT("Lambda", "Add a schedule for the quiet hours."));
}

} // namespace

void addFinding(FindingSheet &sheet, const NodeView &node, Severity severity, const char *id,
                Text title, Text explanation, Text remedy, std::optional<Edit> fix)
{
    Finding finding;
    finding.severity = severity;
    finding.id = id;
    finding.node = node.id();
    finding.title = std::move(title);
    finding.explanation = std::move(explanation);
    finding.remedy = std::move(remedy);
    finding.fix = std::move(fix);
    sheet.add(std::move(finding));
}

std::vector<NodeView> sharersOf(const NodeView &function)
{
    const std::optional<NodeView> frame = function.quotaFrame(kConcurrencyQuota);
    std::vector<NodeView> list;
    for (const auto &node : function.design().nodes()) {
        if (node->kind != "lambda.function")
            continue;
        const NodeView other(function.design(), function.catalogue(), *node);
        const std::optional<NodeView> theirs = other.quotaFrame(kConcurrencyQuota);
        if ((!frame && !theirs) || (frame && theirs && frame->id() == theirs->id()))
            list.push_back(other);
    }
    return list;
}

bool looksSecret(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name.find("secret") != std::string::npos || name.find("password") != std::string::npos
           || name.find("token") != std::string::npos || name.find("apikey") != std::string::npos
           || name.find("api_key") != std::string::npos;
}

void checkFunction(const NodeView &function, FindingSheet &sheet)
{
    checkEnvironment(function, sheet);
    const std::optional<double> reserved = function.find(kReserved);
    checkConcurrency(function, sheet);
    checkRun(function, reserved, sheet);
    const bool isVersioned = !function.children().empty();
    if (isVersioned && !function.linksIn(LinkKind::Request).empty())
        addFinding(sheet, function, Severity::Warning, "lambda/invoke-latest",
                   Text(HEADROOM_TEXT("Lambda", "Calls of %1 run $LATEST.")).arg(function.label()),
                   HEADROOM_TEXT("Lambda", "They change with each upload of the code, before it "
                                           "is published."),
                   HEADROOM_TEXT("Lambda", "Call an alias that points to a published version."));
    checkEvents(function, sheet);
    checkSurroundings(function, sheet);
    checkMappings(function, function, sheet);
}

void checkVersion(const NodeView &version, FindingSheet &sheet)
{
    if (const std::optional<NodeView> function = version.frame("lambda.function"))
        checkMappings(*function, version, sheet);
    if (version.linksIn(LinkKind::Request).empty())
        return;
    addFinding(sheet, version, Severity::Info, "lambda/invoke-version",
               Text(HEADROOM_TEXT("Lambda", "%1 is called directly.")).arg(version.label()),
               HEADROOM_TEXT("Lambda", "Each release then changes the callers."),
               HEADROOM_TEXT("Lambda", "Call an alias that points to the version."));
}

void checkAlias(const NodeView &alias, FindingSheet &sheet)
{
    scaling::check(alias, provisionedScalable(), sheet);
    if (const std::optional<NodeView> function = alias.frame("lambda.function"))
        checkMappings(*function, alias, sheet);
    const std::vector<LinkView> routes = alias.linksOut(LinkKind::Route);
    double weights = 0;
    const LinkView *lightest = nullptr;
    for (const LinkView &route : routes) {
        weights += route.get(kWeight);
        if (!lightest || route.get(kWeight) < lightest->get(kWeight))
            lightest = &route;
        if (route.to().node().in != alias.node().in)
            addFinding(
                sheet, alias, Severity::Error, "lambda/alias-other-function",
                Text(HEADROOM_TEXT("Lambda", "%1 points to a version of another function."))
                    .arg(alias.label()),
                HEADROOM_TEXT("Lambda",
                              "An alias belongs to one function; the deployment is refused."),
                HEADROOM_TEXT("Lambda", "Point it to a version of its own function."));
    }
    if (routes.size() > 2)
        addFinding(
            sheet, alias, Severity::Error, "lambda/alias-two",
            Text(HEADROOM_TEXT("Lambda", "%1 points to %2 versions."))
                .arg(alias.label())
                .arg(static_cast<double>(routes.size())),
            HEADROOM_TEXT("Lambda", "An alias can split its traffic over two versions at most."),
            HEADROOM_TEXT("Lambda", "Remove a wire, or split over two aliases."));
    if (!routes.empty() && std::abs(weights - 1) > 1e-6) {
        std::vector<Edit> scaled;
        for (const LinkView &route : routes)
            scaled.push_back(edits::setProperty(route.id().value() + "." + std::string(kWeight.key),
                                                weights > 0
                                                    ? route.get(kWeight) / weights
                                                    : 1 / static_cast<double>(routes.size())));
        addFinding(sheet, alias, Severity::Error, "lambda/alias-weight",
                   Text(HEADROOM_TEXT("Lambda", "The weights of %1 add up to %2."))
                       .arg(alias.label())
                       .arg(std::round(weights * 1e6) / 1e6),
                   HEADROOM_TEXT("Lambda",
                                 "The simulation takes them in proportion; a deployment gives "
                                 "the main version what the other leaves."),
                   HEADROOM_TEXT("Lambda", "Make them add up to 1."),
                   edits::sequence(HEADROOM_TEXT("Lambda", "Make the weights add up to 1"),
                                   std::move(scaled)));
    }
    checkScaleIn(alias, sheet);
    const RunResult *run = sheet.run();
    if (!run || routes.size() != 2 || !run->hasMetric(alias.id(), "Offered"))
        return;
    const double share = lightest->get(kWeight);
    const double reached = run->summary(alias.id(), "Offered", false).sum * share
                           / std::max(weights, 1e-9);
    if (share > 0 && reached < 30)
        addFinding(
            sheet, alias, Severity::Warning, "lambda/alias-low-traffic",
            Text(HEADROOM_TEXT("Lambda", "Only %1 requests of the run reach the canary of %2."))
                .arg(std::round(reached))
                .arg(alias.label()),
            HEADROOM_TEXT("Lambda", "Fewer than some 30 requests say nothing about its errors."),
            HEADROOM_TEXT("Lambda", "Raise the weight, or watch it for longer."));
}

} // namespace headroom::lambda
