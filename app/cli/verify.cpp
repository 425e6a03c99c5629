// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/run_report.h"
#include "app/cli/table.h"
#include "app/cli/verified_design.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/agreement.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

using Figure = Agreement::Figure;
using Verdict = Agreement::Verdict;

struct VerifyOptions {
    DesignInput input;
    StudyInput study;
    std::string against;
    bool json = false;
};

std::string words(const Sentence &sentence)
{
    return toStd(translated(sentence));
}

std::string words(const Text &text)
{
    return toStd(translated(text));
}

const MetricSpec *specOf(const Design &design, const NodeId &node, const std::string &metric)
{
    const auto found = design.node(node);
    return found ? allServices().of(*found).metric(metric) : nullptr;
}

std::string figure(double value, const Agreement &row, const Design &design)
{
    const MetricSpec *spec = specOf(design, row.node, row.metric);
    if (row.figure == Figure::Rate)
        return toStd(formatRate(value));
    if (spec && spec->kind == MetricKind::Latency)
        return toStd(formatSeconds(value));
    if (spec && spec->kind == MetricKind::Fraction)
        return toStd(formatNumber(100 * value)) + " %";
    return toStd(formatNumber(value));
}

std::string inWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return {};
    case Verdict::Differs: return words(HEADROOM_TEXT("Command line", "differs"));
    case Verdict::Growing: return words(HEADROOM_TEXT("Command line", "grows"));
    case Verdict::Unfinished: return words(HEADROOM_TEXT("Command line", "unfinished"));
    case Verdict::Marked: return words(HEADROOM_TEXT("Command line", "differs, as marked"));
    }
    return {};
}

std::string agreementTable(const std::vector<Agreement> &rows, const Design &design)
{
    Table table({words(HEADROOM_TEXT("Command line", "node")),
                 words(HEADROOM_TEXT("Command line", "metric")),
                 words(HEADROOM_TEXT("Command line", "live")),
                 words(HEADROOM_TEXT("Command line", "requests")), "±",
                 words(HEADROOM_TEXT("Command line", "verdict"))});
    for (const Agreement &row : rows) {
        std::string metric = row.metric;
        if (row.figure == Figure::P99)
            metric += ".p99";
        table.addRow({row.node.value(), metric, figure(row.live, row, design),
                      figure(row.requests.mean, row, design),
                      figure(row.requests.halfWidth(), row, design), inWords(row.verdict)});
    }
    return table.toString();
}

std::string closingWords(const Study &study, const std::vector<Agreement> &rows)
{
    std::string text;
    for (const Growth &growth : study.growing())
        text += words(Text(HEADROOM_TEXT("Command line",
                                         "%1 never rests: what waits there grows by %2 requests a "
                                         "second, so its means depend on how long is simulated."))
                          .arg(growth.node.value())
                          .arg(toStd(formatNumber(growth.rate.mean))))
                + '\n';
    if (!study.isConverged()) {
        const OpenMetric &widest = study.open().front();
        text += words(Text(HEADROOM_TEXT("Command line",
                                         "%1 metrics are not as precise as wanted; the widest is "
                                         "%2 with ±%3 %. More time or replications narrow it."))
                          .arg(static_cast<double>(study.open().size()))
                          .arg(widest.node.value() + "." + widest.metric)
                          .arg(toStd(formatNumber(100 * widest.halfWidth, 2))))
                + '\n';
    }
    const auto differing = std::ranges::count(rows, Verdict::Differs, &Agreement::verdict);
    text += differing == 0
                ? words(
                    HEADROOM_TEXT("Command line", "Both engines agree within what is promised."))
                : words(Text(HEADROOM_TEXT("Command line",
                                           "%1 of %2 figures differ by more than is promised: "
                                           "trust the simulated requests, and please report it."))
                            .arg(static_cast<double>(differing))
                            .arg(static_cast<double>(rows.size())));
    return text + '\n';
}

struct Verified {
    SimulatedDesign live;
    std::shared_ptr<const Study> study;
};

Result<Verified> verified(const VerifyOptions &options, const std::string &scenario,
                          Streams streams)
{
    DesignInput input = options.input;
    if (!scenario.empty())
        input.scenario = scenario;
    auto live = simulateInput(input);
    if (!live)
        return live.error();
    auto study = studyOf(live->design, live->options.duration, options.study, streams);
    if (!study)
        return study.error();
    return Verified{*std::move(live), *std::move(study)};
}

struct Change {
    NodeId node;
    std::string metric;
    Interval difference;
    double before = 0;
};

/// What a scenario changes, by replications that had the same luck.
std::vector<Change> changes(const Verified &before, const Verified &after)
{
    std::vector<Change> found;
    for (const NodePlan &node : before.study->run().plan().nodes) {
        for (const std::string &metric : before.study->run().metrics(node.id)) {
            const Interval difference = headroom::difference(*after.study, *before.study, node.id,
                                                             metric);
            if (difference.mean == 0 && difference.halfWidth() == 0)
                continue;
            const MetricSummary summary = before.study->run().summary(node.id, metric, false);
            const MetricSpec *spec = specOf(before.live.design, node.id, metric);
            const bool isCount = !spec || spec->kind == MetricKind::Count;
            found.push_back({node.id, metric, difference, isCount ? summary.rate : summary.mean});
        }
    }
    return found;
}

std::string changeTable(const std::vector<Change> &changes, const Design &design)
{
    Table table({words(HEADROOM_TEXT("Command line", "node")),
                 words(HEADROOM_TEXT("Command line", "metric")),
                 words(HEADROOM_TEXT("Command line", "before")),
                 words(HEADROOM_TEXT("Command line", "change")), "±"});
    for (const Change &change : changes) {
        Agreement row;
        row.node = change.node;
        row.metric = change.metric;
        const MetricSpec *spec = specOf(design, change.node, change.metric);
        row.figure = !spec || spec->kind == MetricKind::Count ? Figure::Rate : Figure::Mean;
        const std::string sign = change.difference.mean < 0 ? "-" : "+";
        table.addRow({change.node.value(), change.metric, figure(change.before, row, design),
                      sign + figure(std::abs(change.difference.mean), row, design),
                      figure(change.difference.halfWidth(), row, design)});
    }
    return table.toString();
}

Tree pair(const Interval &interval)
{
    return Tree(Tree::List{Tree(interval.low), Tree(interval.high)});
}

Tree toJson(const std::vector<Change> &changes)
{
    Tree::List list;
    for (const Change &change : changes)
        list.push_back(Tree::map({{"node", change.node.value()},
                                  {"metric", change.metric},
                                  {"before", change.before},
                                  {"change", change.difference.mean},
                                  {"ci95", pair(change.difference)}}));
    return list;
}

int printWords(const Verified &result, const VerifyOptions &options,
               const std::vector<Change> &against, Streams streams)
{
    const Study &study = *result.study;
    const std::vector<Agreement> rows = compareEngines(*result.live.run, study);
    *streams.out << words(
        Text(HEADROOM_TEXT("Command line", "%1: %2 replications of %3, request by request, after a "
                                           "warm-up of %4; seed %5"))
            .arg(result.live.design.name())
            .arg(static_cast<double>(study.replications()))
            .arg(toStd(formatClock(study.run().duration())))
            .arg(toStd(formatClock(study.warmUp())))
            .arg(static_cast<double>(study.seed())))
                 << "\n\n"
                 << agreementTable(rows, result.live.design) << '\n'
                 << closingWords(study, rows);
    if (!options.against.empty())
        *streams.out << '\n'
                     << words(Text(HEADROOM_TEXT("Command line", "What scenario %1 changes:"))
                                  .arg(options.against))
                     << "\n\n"
                     << changeTable(against, result.live.design);
    return Fine;
}

int printAsJson(const Verified &result, const VerifyOptions &options,
                const std::vector<Change> &against, Streams streams)
{
    SimulatedDesign simulated = result.live;
    simulated.run = result.study->sharedRun();
    auto reported = reportOn(simulated);
    if (!reported)
        return report(reported.error(), streams);
    RunReport runReport = *std::move(reported);
    runReport.study = result.study.get();
    runReport.live = result.live.run.get();
    Tree tree = toJson(runReport);
    if (!options.against.empty())
        tree.set("changes", toJson(against));
    *streams.out << printJson(tree, {.indent = 2, .compactFrom = 4, .width = 100'000'000});
    return Fine;
}

int verify(const VerifyOptions &options, Streams streams)
{
    const auto result = verified(options, {}, streams);
    if (!result)
        return report(result.error(), streams);
    std::vector<Change> against;
    if (!options.against.empty()) {
        // Pairs need as many replications of both.
        VerifyOptions other = options;
        other.study.options.replications = result->study->replications();
        const auto scenario = verified(other, options.against, streams);
        if (!scenario)
            return report(scenario.error(), streams);
        against = changes(*result, *scenario);
    }
    return options.json ? printAsJson(*result, options, against, streams)
                        : printWords(*result, options, against, streams);
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<VerifyOptions>();
    options->input.addDesignOptions(app);
    options->input.addRunOptions(app);
    options->study.addOptions(app);
    app.add_option("--against", options->against,
                   words(HEADROOM_TEXT("Command line",
                                       "A scenario to compare with, request by request with the "
                                       "same luck")));
    app.add_flag("--json", options->json,
                 words(HEADROOM_TEXT("Command line", "Print JSON instead of words")));
    return [options, streams] {
        return verify(*options, streams);
    };
}

} // namespace

const Command kVerify = {
    "verify",
    HEADROOM_TEXT("Command line", "Run the request-level engine; show live numbers beside it"),
    &setUp};

} // namespace headroom::cli
