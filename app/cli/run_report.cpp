// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/run_report.h"

#include "model/services/all_services.h"
#include "model/simulation/agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::cli {
namespace {

/// JSON has no infinity: "nothing limits" is null.
Tree finite(double value)
{
    return std::isfinite(value) ? Tree(value) : Tree();
}

/// Ten digits: what lies beyond is rounding noise that would make every diff of two runs light up.
Tree rounded(double value)
{
    if (value == 0 || !std::isfinite(value))
        return finite(value);
    const double scale = std::pow(10.0, 9 - std::floor(std::log10(std::abs(value))));
    const double result = std::isfinite(scale) && scale > 0 ? std::round(value * scale) / scale
                                                            : value;
    return finite(result);
}

Tree metricToJson(const MetricSpec *spec, const MetricSummary &summary)
{
    Tree tree = Tree(Tree::Map());
    const MetricKind kind = spec ? spec->kind : MetricKind::Count;
    // All our times are in seconds, whatever CloudWatch counts them in.
    const bool isTime = kind == MetricKind::Latency || (spec && spec->unit == "Milliseconds");
    tree.set("unit", isTime ? "Seconds" : spec ? std::string(spec->unit) : "Count");
    switch (kind) {
    case MetricKind::Count:
        tree.set("rate", rounded(summary.rate));
        tree.set("sum", rounded(summary.sum));
        tree.set("fraction", rounded(summary.fraction));
        break;
    case MetricKind::Level:
        tree.set("mean", rounded(summary.mean));
        tree.set("max", rounded(summary.maximum));
        break;
    case MetricKind::Fraction:
        tree.set("fraction", rounded(summary.fraction));
        tree.set("mean", rounded(summary.mean));
        tree.set("max", rounded(summary.maximum));
        break;
    case MetricKind::Latency:
        tree.set("mean", rounded(summary.mean));
        if (summary.hasPercentiles) {
            tree.set("p50", rounded(summary.p50));
            tree.set("p90", rounded(summary.p90));
            tree.set("p95", rounded(summary.p95));
            tree.set("p99", rounded(summary.p99));
            tree.set("p999", rounded(summary.p999));
            tree.set("max", rounded(summary.maximum));
        }
        break;
    }
    return tree;
}

Tree intervalToJson(const Interval &interval)
{
    return Tree(Tree::List{rounded(interval.low), rounded(interval.high)});
}

/// Adds the intervals of a metric to its figures.
void addIntervals(Tree &metric, MetricKind kind, const MetricIntervals &intervals)
{
    switch (kind) {
    case MetricKind::Count: metric.set("ci95", intervalToJson(intervals.rate)); break;
    case MetricKind::Level:
    case MetricKind::Fraction: metric.set("ci95", intervalToJson(intervals.mean)); break;
    case MetricKind::Latency:
        metric.set("ci95", Tree::map({{"mean", intervalToJson(intervals.mean)},
                                      {"p50", intervalToJson(intervals.p50)},
                                      {"p90", intervalToJson(intervals.p90)},
                                      {"p95", intervalToJson(intervals.p95)},
                                      {"p99", intervalToJson(intervals.p99)},
                                      {"p999", intervalToJson(intervals.p999)}}));
        break;
    }
}

Tree nodeToJson(const RunReport &report, const NodeView &node)
{
    const RunResult &run = *report.simulated->run;
    Tree metrics = Tree(Tree::Map());
    for (const std::string &name : run.metrics(node.id())) {
        const MetricSpec *spec = node.spec().metric(name);
        Tree metric = metricToJson(spec, run.summary(node.id(), name));
        if (report.study)
            addIntervals(metric, spec ? spec->kind : MetricKind::Count,
                         report.study->intervals(node.id(), name));
        if (report.live)
            metric.set("live", metricToJson(spec, report.live->summary(node.id(), name)));
        metrics.set(name, std::move(metric));
    }
    Tree tree = Tree::map({{"metrics", metrics}});
    const Headroom headroom = run.headroom(node.id());
    tree.set("headroom",
             Tree::map({{"factor", rounded(headroom.factor)}, {"limit", headroom.limit}}));
    Tree rejections = Tree(Tree::Map());
    for (const Rejections &rejected : run.rejections(node.id()))
        rejections.set(rejected.limit, rounded(rejected.sum));
    if (!rejections.empty())
        tree.set("rejections", rejections);
    return tree;
}

/// Steps per point of the series: one a minute, or one a step when steps are longer, at most some
/// ten thousand points.
std::size_t stepsPerPoint(const RunResult &run)
{
    const double seconds = std::max(60.0, run.duration() / 10'000);
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(seconds / run.step())));
}

Tree seriesToJson(const RunResult &run, const Design &design)
{
    const std::size_t width = stepsPerPoint(run);
    Tree series = Tree::map({{"step", static_cast<double>(width) * run.step()}});
    for (const auto &node : design.nodes()) {
        const ComponentSpec &spec = allServices().of(*node);
        if (!run.hasNode(node->id))
            continue;
        for (const std::string &metric : run.metrics(node->id)) {
            const MetricSpec *metricSpec = spec.metric(metric);
            const bool isCount = !metricSpec || metricSpec->kind == MetricKind::Count;
            Tree::List points;
            for (std::size_t from = 0; from < run.steps(); from += width) {
                const std::size_t to = std::min(run.steps(), from + width);
                double sum = 0;
                for (std::size_t step = from; step < to; ++step)
                    sum += run.value(node->id, metric, step);
                points.push_back(
                    rounded(isCount ? sum * run.step() : sum / static_cast<double>(to - from)));
            }
            series.set(node->id.value() + "." + metric, std::move(points));
        }
    }
    return series;
}

void addStudy(Tree &tree, const RunReport &report)
{
    const Study &study = *report.study;
    tree.set("seed", static_cast<double>(study.seed()));
    tree.set("replications", study.replications());
    tree.set("warmUp", study.warmUp());
    tree.set("converged", study.isConverged());
    Tree::List open;
    for (const OpenMetric &metric : study.open())
        open.push_back(Tree::map({{"node", metric.node.value()},
                                  {"metric", metric.metric},
                                  {"halfWidth", finite(metric.halfWidth)}}));
    tree.set("open", std::move(open));
    Tree::List growing;
    for (const Growth &growth : study.growing())
        growing.push_back(Tree::map({{"node", growth.node.value()},
                                     {"rate", rounded(growth.rate.mean)},
                                     {"ci95", intervalToJson(growth.rate)}}));
    tree.set("growing", std::move(growing));
    Tree::List agreement;
    if (report.live)
        for (const Agreement &row : compareEngines(*report.live, study))
            agreement.push_back(Tree::map({{"node", row.node.value()},
                                           {"metric", row.metric},
                                           {"figure", std::string(toString(row.figure))},
                                           {"live", rounded(row.live)},
                                           {"requests", rounded(row.requests.mean)},
                                           {"ci95", intervalToJson(row.requests)},
                                           {"tolerance", rounded(row.tolerance)},
                                           {"verdict", std::string(toString(row.verdict))}}));
    tree.set("agreement", std::move(agreement));
}

} // namespace

Result<RunReport> reportOn(const SimulatedDesign &simulated,
                           const std::vector<std::string> &extraObjectives)
{
    RunReport report;
    report.simulated = &simulated;
    report.findings = check(simulated.design, allServices(), simulated.run.get());
    report.prices = price(simulated.design, allServices(), simulated.run.get());
    std::vector<std::string> texts = simulated.design.objectives();
    texts.insert(texts.end(), extraObjectives.begin(), extraObjectives.end());
    for (const std::string &text : texts) {
        auto result = evaluateObjective(text, *simulated.run, report.findings);
        if (!result)
            return result.error();
        report.objectives.push_back(*std::move(result));
    }
    return report;
}

Tree toJson(const Finding &finding)
{
    Tree tree = Tree::map({{"id", finding.id}, {"severity", toString(finding.severity)}});
    if (finding.node)
        tree.set("node", finding.node->value());
    if (finding.link)
        tree.set("link", finding.link->value());
    tree.set("title", finding.title.english());
    if (!finding.explanation.isEmpty())
        tree.set("explanation", finding.explanation.english());
    if (!finding.remedy.isEmpty())
        tree.set("remedy", finding.remedy.english());
    return tree;
}

Tree toJson(const std::vector<Finding> &findings)
{
    Tree::List list;
    for (const Finding &finding : findings)
        list.push_back(toJson(finding));
    return list;
}

Tree toJson(const std::vector<ObjectiveResult> &objectives)
{
    Tree::List list;
    for (const ObjectiveResult &objective : objectives)
        list.push_back(Tree::map({{"text", objective.text},
                                  {"value", finite(objective.value)},
                                  {"holds", objective.holds}}));
    return list;
}

Tree toJson(const RunReport &report)
{
    const RunResult &run = *report.simulated->run;
    const Design &design = report.simulated->design;
    Tree nodes = Tree(Tree::Map());
    for (const auto &node : design.nodes()) {
        if (run.hasNode(node->id))
            nodes.set(node->id.value(), nodeToJson(report, NodeView(design, allServices(), *node)));
    }
    Tree::List paths;
    for (const PathSummary &path : run.paths()) {
        Tree breakdown = Tree(Tree::Map());
        for (const auto &[node, seconds] : path.breakdown)
            breakdown.set(node.value(), rounded(seconds));
        paths.push_back(Tree::map({{"from", path.from.value()},
                                   {"to", path.to.value()},
                                   {"mean", rounded(path.mean)},
                                   {"p50", rounded(path.p50)},
                                   {"p99", rounded(path.p99)},
                                   {"breakdown", breakdown}}));
    }
    Tree tree = Tree::map(
        {{"engine", report.study ? "requests" : "live"},
         {"duration", run.duration()},
         {"step", run.step()},
         {"nodes", nodes},
         {"paths", std::move(paths)},
         {"series", seriesToJson(run, design)},
         {"objectives", toJson(report.objectives)},
         {"cost", Tree::map({{"perMonth", rounded(report.prices.perMonth())},
                             {"perMillionRequests",
                              rounded(perMillionRequests(report.prices, design, run))}})},
         {"findings", toJson(report.findings)}});
    if (report.study)
        addStudy(tree, report);
    if (const auto failure = run.firstFailure()) {
        const double time = static_cast<double>(failure->step) * run.step();
        tree.set("firstFailure", Tree::map({{"time", time},
                                            {"minute", std::floor(time / 60)},
                                            {"node", failure->node.value()},
                                            {"limit", failure->limit},
                                            {"moment", momentInWords(design, time)}}));
    }
    Tree::List caveats;
    for (const Caveat &caveat : run.caveats()) {
        Tree entry = Tree::map({{"reason", caveat.reason.english()}});
        if (caveat.node != kNone)
            entry.set("node", run.plan().nodes[caveat.node].id.value());
        caveats.push_back(std::move(entry));
    }
    if (!caveats.empty())
        tree.set("caveats", std::move(caveats));
    return tree;
}

std::string toCsv(const RunResult &run)
{
    std::string csv = "time";
    std::vector<std::pair<NodeId, std::string>> columns;
    for (const NodePlan &node : run.plan().nodes) {
        for (const std::string &metric : run.metrics(node.id)) {
            columns.emplace_back(node.id, metric);
            csv += ',' + node.id.value() + '.' + metric;
        }
    }
    csv += '\n';
    for (std::size_t step = 0; step < run.steps(); ++step) {
        csv += shortestNumber(static_cast<double>(step) * run.step());
        for (const auto &[node, metric] : columns)
            csv += ',' + shortestNumber(rounded(run.value(node, metric, step)).numberOr(0));
        csv += '\n';
    }
    return csv;
}

} // namespace headroom::cli
