// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"
#include "model/core/expression.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace headroom {
namespace {

struct Subject {
    NodeId node;
    std::string metric;
    std::string statistic;
};

Error unknown(Text message)
{
    return Error{Error::Kind::Usage, std::move(message)};
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// A metric's own name may hold dots, so the whole is tried as a metric before its end is taken for
/// a statistic; without one the greatest value of the run counts.
Result<Subject> subjectOf(const std::string &text, const RunResult &run)
{
    const auto first = text.find('.');
    if (first == std::string::npos)
        return unknown(
            Text(HEADROOM_TEXT("Objectives",
                               "“%1” is not NODE.METRIC.STATISTIC, such as prod.Latency.p99"))
                .arg(text));
    const auto last = text.rfind('.');
    Subject subject{NodeId(text.substr(0, first)), text.substr(first + 1), "max"};
    if (last > first && !run.hasMetric(subject.node, subject.metric)) {
        subject.metric = text.substr(first + 1, last - first - 1);
        subject.statistic = text.substr(last + 1);
    }
    return subject;
}

constexpr std::string_view kStatistics = "mean, max, p50, p90, p95, p99, p999, sum, rate, fraction";

std::optional<double> statistic(const MetricSummary &summary, const std::string &name)
{
    struct Named {
        std::string_view name;
        double MetricSummary::*member;
    };
    constexpr std::array kNamed = {
        Named{"mean", &MetricSummary::mean},         Named{"average", &MetricSummary::mean},
        Named{"max", &MetricSummary::maximum},       Named{"p50", &MetricSummary::p50},
        Named{"p90", &MetricSummary::p90},           Named{"p95", &MetricSummary::p95},
        Named{"p99", &MetricSummary::p99},           Named{"p999", &MetricSummary::p999},
        Named{"sum", &MetricSummary::sum},           Named{"rate", &MetricSummary::rate},
        Named{"fraction", &MetricSummary::fraction},
    };
    const auto found = std::find_if(kNamed.begin(), kNamed.end(), [&name](const Named &candidate) {
        return candidate.name == name;
    });
    if (found == kNamed.end())
        return std::nullopt;
    return summary.*(found->member);
}

/// `no findings of level error`.
std::optional<Severity> forbiddenLevel(const std::string &text)
{
    constexpr std::string_view kStart = "no findings of level ";
    if (text.rfind(kStart, 0) != 0)
        return std::nullopt;
    const std::string level = text.substr(kStart.size());
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        if (level == toString(severity))
            return severity;
    }
    return std::nullopt;
}

} // namespace

Result<ObjectiveResult> evaluateObjective(const std::string &text, const RunResult &run,
                                          const std::vector<Finding> &findings)
{
    if (const auto level = forbiddenLevel(text)) {
        const auto count = std::count_if(
            findings.begin(), findings.end(),
            [level](const Finding &finding) { return finding.severity >= *level; });
        return ObjectiveResult{text, static_cast<double>(count), count == 0};
    }
    const auto statement = parseStatement(text);
    if (!statement)
        return statement.error();
    const auto subject = subjectOf(statement->subject, run);
    if (!subject)
        return subject.error();
    if (!run.hasNode(subject->node))
        return unknown(Text(HEADROOM_TEXT("Objectives", "“%1”: there is no node named %2"))
                           .arg(text)
                           .arg(subject->node.value()));
    if (!run.hasMetric(subject->node, subject->metric))
        return unknown(
            Text(HEADROOM_TEXT("Objectives", "“%1”: %2 has no metric named %3; it has %4"))
                .arg(text)
                .arg(subject->node.value())
                .arg(subject->metric)
                .arg(joined(run.metrics(subject->node))));
    const MetricSummary summary = run.summary(subject->node, subject->metric);
    const auto value = statistic(summary, subject->statistic);
    if (!value)
        return unknown(
            Text(HEADROOM_TEXT("Objectives", "“%1”: there is no statistic named %2; there are %3"))
                .arg(text)
                .arg(subject->statistic)
                .arg(kStatistics));
    // A sum is an expected number of requests: who asks for none means less than half a request.
    const bool asksForANumber = statement->comparison == Comparison::Equal
                                || statement->comparison == Comparison::NotEqual;
    const double compared = subject->statistic == "sum" && asksForANumber ? std::round(*value)
                                                                          : *value;
    return ObjectiveResult{text, *value, holds(statement->comparison, compared, statement->bound)};
}

} // namespace headroom
