// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/run_report.h"
#include "app/cli/table.h"
#include "model/services/all_services.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <cmath>

namespace headroom::cli {
namespace {

std::string words(Sentence sentence)
{
    return toStd(translated(sentence));
}

/// The latency metric that a node shows: the first that it has.
std::string latencyMetric(const RunResult &run, const NodeView &node)
{
    for (const std::string &metric : run.metrics(node.id())) {
        const MetricSpec *spec = node.spec().metric(metric);
        if (spec && spec->kind == MetricKind::Latency)
            return metric;
    }
    return {};
}

std::string percent(double share)
{
    if (share <= 0)
        return "0 %";
    return toStd(formatNumber(share * 100, share < 0.01 ? 2 : 3)) + " %";
}

std::string nodeTable(const RunReport &report)
{
    const RunResult &run = *report.simulated->run;
    const Design &design = report.simulated->design;
    Table table({words(HEADROOM_TEXT("Command line", "node")),
                 words(HEADROOM_TEXT("Command line", "offered")),
                 words(HEADROOM_TEXT("Command line", "failed")),
                 words(HEADROOM_TEXT("Command line", "p50")),
                 words(HEADROOM_TEXT("Command line", "p99")),
                 words(HEADROOM_TEXT("Command line", "headroom")),
                 words(HEADROOM_TEXT("Command line", "first limit"))});
    for (const auto &node : design.nodes()) {
        if (!run.hasNode(node->id) || !run.hasMetric(node->id, "Offered"))
            continue;
        const NodeView view(design, allServices(), *node);
        const MetricSummary offered = run.summary(node->id, "Offered");
        double failed = 0;
        for (std::size_t step = 0; step < run.steps(); ++step)
            failed += run.failedShare(node->id, step) * run.offered(node->id, step) * run.step();
        const std::string latency = latencyMetric(run, view);
        const MetricSummary times = latency.empty() ? MetricSummary()
                                                    : run.summary(node->id, latency);
        const Headroom headroom = run.headroom(node->id);
        const bool limited = std::isfinite(headroom.factor) && !headroom.limit.empty();
        table.addRow({node->id.value(), toStd(formatRate(offered.rate)),
                      percent(offered.sum > 0 ? failed / offered.sum : 0),
                      latency.empty() ? "" : toStd(formatSeconds(times.p50)),
                      latency.empty() ? "" : toStd(formatSeconds(times.p99)),
                      limited ? toStd(formatNumber(headroom.factor)) : "∞",
                      limited ? headroom.limit : ""});
    }
    return table.toString();
}

std::string rejectionTable(const RunReport &report)
{
    const RunResult &run = *report.simulated->run;
    Table table({words(HEADROOM_TEXT("Command line", "rejected at")),
                 words(HEADROOM_TEXT("Command line", "by limit")),
                 words(HEADROOM_TEXT("Command line", "requests")),
                 words(HEADROOM_TEXT("Command line", "from"))});
    for (const NodePlan &node : run.plan().nodes) {
        for (const Rejections &rejected : run.rejections(node.id)) {
            if (rejected.sum >= 0.5)
                table.addRow({node.id.value(), rejected.limit, toStd(formatNumber(rejected.sum)),
                              momentInWords(report.simulated->design,
                                            static_cast<double>(rejected.firstStep) * run.step())});
        }
    }
    return table.isEmpty() ? std::string() : table.toString();
}

} // namespace

std::string momentInWords(const Design &design, double seconds)
{
    for (const auto &node : design.nodes()) {
        const NodeView view(design, allServices(), *node);
        for (const PropertySpec &spec : view.spec().properties) {
            if (spec.kind != PropertyKind::Traffic)
                continue;
            const TrafficProfile traffic = view.get(PropertyKey<TrafficProfile>{spec.key});
            if (!traffic.trace || traffic.trace->times.empty())
                continue;
            const std::string stamp = timestampAt(*traffic.trace, seconds);
            if (!stamp.empty())
                return toStd(formatClock(seconds)) + " (" + stamp + ")";
        }
    }
    return toStd(formatClock(seconds));
}

std::string toWords(const Finding &finding)
{
    std::string text;
    switch (finding.severity) {
    case Severity::Error: text = words(HEADROOM_TEXT("Command line", "error")); break;
    case Severity::Warning: text = words(HEADROOM_TEXT("Command line", "warning")); break;
    case Severity::Info: text = words(HEADROOM_TEXT("Command line", "info")); break;
    }
    text += "  ";
    if (finding.node)
        text += finding.node->value() + ": ";
    else if (finding.link)
        text += finding.link->value() + ": ";
    text += toStd(translated(finding.title));
    if (!text.ends_with('.'))
        text += '.';
    if (!finding.explanation.isEmpty())
        text += ' ' + toStd(translated(finding.explanation));
    if (!finding.remedy.isEmpty())
        text += ' ' + toStd(translated(finding.remedy));
    return text + " [" + finding.id + "]\n";
}

std::string toWords(const ObjectiveResult &objective)
{
    const Sentence sentence = objective.holds ? HEADROOM_TEXT("Command line", "holds: %1 (is %2)")
                                              : HEADROOM_TEXT("Command line", "fails: %1 (is %2)");
    return toStd(translated(
               Text(sentence).arg(objective.text).arg(toStd(formatNumber(objective.value, 4)))))
           + '\n';
}

std::string toWords(const RunReport &report)
{
    const RunResult &run = *report.simulated->run;
    const Design &design = report.simulated->design;
    std::string text = toStd(translated(
                           Text(HEADROOM_TEXT("Command line",
                                              "%1: %2 simulated in steps of %3 s, live engine"))
                               .arg(design.name())
                               .arg(toStd(formatClock(run.duration())))
                               .arg(run.step())))
                       + "\n\n" + nodeTable(report);
    if (const std::string rejections = rejectionTable(report); !rejections.empty())
        text += '\n' + rejections;
    text += '\n';
    if (const auto failure = run.firstFailure()) {
        const double time = static_cast<double>(failure->step) * run.step();
        text += toStd(translated(
                    Text(HEADROOM_TEXT("Command line",
                                       "The first limit gives way in minute %1, at %2: %3 of %4."))
                        .arg(std::floor(time / 60))
                        .arg(momentInWords(design, time))
                        .arg(failure->limit)
                        .arg(failure->node.value())))
                + '\n';
    } else {
        text += words(HEADROOM_TEXT("Command line", "No limit gives way.")) + '\n';
    }
    for (const Caveat &caveat : run.caveats())
        text += toStd(translated(HEADROOM_TEXT("Command line", "Not to be trusted:"))) + ' '
                + toStd(translated(caveat.reason)) + '\n';
    for (const ObjectiveResult &objective : report.objectives)
        text += toWords(objective);
    for (const Finding &finding : report.findings) {
        if (finding.severity != Severity::Info)
            text += toWords(finding);
    }
    text += toStd(translated(
                Text(HEADROOM_TEXT("Command line", "Cost: %1 a month, %2 per million requests"))
                    .arg(toStd(formatDollars(report.prices.perMonth())))
                    .arg(toStd(formatDollars(perMillionRequests(report.prices, design, run))))))
            + '\n';
    return text;
}

} // namespace headroom::cli
