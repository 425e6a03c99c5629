// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/cloudwatch/cloudwatch.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::cloudwatch {

namespace {

constexpr double kMinute = 60;
constexpr double kHour = 3600;
constexpr double kDay = 86400;
constexpr double kWeek = 604800;

double nearestLegalPeriod(double seconds)
{
    if (seconds < 45)
        return std::clamp(std::round(seconds / 10) * 10, 10.0, 30.0);
    return std::max(1.0, std::round(seconds / kMinute)) * kMinute;
}

/// The metric that an alarm on this component most likely means.
std::string_view usualMetric(const ComponentSpec &spec)
{
    const auto best = std::ranges::find_if(
        spec.metrics, [](const MetricSpec &metric) { return metric.cloudWatch && metric.onCard; });
    return best == spec.metrics.end() ? std::string_view() : best->name;
}

void checkMetric(const NodeView &alarm, FindingSheet &sheet)
{
    const std::optional<NodeView> watched = watchedBy(alarm);
    if (!watched) {
        sheet.add({.severity = Severity::Error,
                   .id = "cloudwatch/alarm-without-metric",
                   .node = alarm.id(),
                   .title = Text(HEADROOM_TEXT("CloudWatch", "%1 watches no component"))
                                .arg(alarm.label()),
                   .explanation = HEADROOM_TEXT(
                       "CloudWatch", "Without data it never goes off, and nothing it controls "
                                     "ever moves."),
                   .remedy = HEADROOM_TEXT("CloudWatch",
                                           "Set the id of a component and the name of one of its "
                                           "metrics.")});
        return;
    }
    const MetricSpec *metric = metricOf(alarm);
    if (!metric) {
        const std::string_view usual = usualMetric(watched->spec());
        Finding finding{
            .severity = Severity::Error,
            .id = "cloudwatch/alarm-without-metric",
            .node = alarm.id(),
            .title = Text(HEADROOM_TEXT("CloudWatch",
                                        "%1 watches the metric \"%2\", which %3 does not have"))
                         .arg(alarm.label())
                         .arg(alarm.get(kMetricName))
                         .arg(watched->label()),
            .explanation = HEADROOM_TEXT("CloudWatch", "Without data it never goes off, and "
                                                       "nothing it controls ever moves."),
            .remedy = HEADROOM_TEXT("CloudWatch",
                                    "Set the name of one of the metrics that its charts show.")};
        if (!usual.empty())
            finding.fix = edits::setProperty(pathTo(alarm, kMetricName.key), Tree(usual));
        sheet.add(std::move(finding));
        return;
    }
    if (!metric->cloudWatch)
        sheet.add({.severity = Severity::Warning,
                   .id = "cloudwatch/simulated-metric",
                   .node = alarm.id(),
                   .title = Text(HEADROOM_TEXT("CloudWatch",
                                               "%1 watches %2, which CloudWatch does not measure"))
                                .arg(alarm.label())
                                .arg(metric->name),
                   .explanation = HEADROOM_TEXT(
                       "CloudWatch", "It works in the simulation; in AWS it would have no data."),
                   .remedy = HEADROOM_TEXT("CloudWatch", "Watch a metric that AWS publishes, or "
                                                         "publish this one from your code.")});
}

void checkPeriods(const NodeView &alarm, FindingSheet &sheet)
{
    const double period = alarm.get(kPeriod);
    const double periods = alarm.get(kEvaluationPeriods);
    const auto complain = [&](Text title, Text remedy, Edit fix) {
        sheet.add({.severity = Severity::Error,
                   .id = "cloudwatch/alarm-n-m",
                   .node = alarm.id(),
                   .title = std::move(title),
                   .explanation = HEADROOM_TEXT("CloudWatch", "CloudWatch refuses such an alarm."),
                   .remedy = std::move(remedy),
                   .fix = std::move(fix)});
    };
    if (const std::optional<double> datapoints = alarm.find(kDatapointsToAlarm);
        datapoints && *datapoints > periods)
        complain(Text(HEADROOM_TEXT("CloudWatch", "%1 wants %2 breaching periods out of only %3"))
                     .arg(alarm.label())
                     .arg(*datapoints)
                     .arg(periods),
                 HEADROOM_TEXT("CloudWatch", "Look at more periods, or want fewer of them."),
                 edits::setProperty(pathTo(alarm, kDatapointsToAlarm.key), Tree(periods)));
    if (!isLegalPeriod(period)) {
        complain(Text(HEADROOM_TEXT("CloudWatch", "%1 has a period of %2 s"))
                     .arg(alarm.label())
                     .arg(period),
                 HEADROOM_TEXT("CloudWatch", "Periods are 10, 20 or 30 s, or whole minutes."),
                 edits::setProperty(pathTo(alarm, kPeriod.key), Tree(nearestLegalPeriod(period))));
        return;
    }
    const double longest = period < kHour ? kDay : kWeek;
    if (period * periods > longest)
        complain(Text(HEADROOM_TEXT("CloudWatch", "%1 looks back %2 h; at most %3 h are allowed"))
                     .arg(alarm.label())
                     .arg(period * periods / kHour)
                     .arg(longest / kHour),
                 HEADROOM_TEXT("CloudWatch", "Look at fewer periods."),
                 edits::setProperty(pathTo(alarm, kEvaluationPeriods.key),
                                    Tree(std::floor(longest / period))));
}

/// Whether what it watches is idle for a whole period, so that events have nothing to report.
bool isSparse(const NodeView &watched, double period, const RunResult &run)
{
    double idle = 0;
    for (std::size_t step = 0; step < run.steps(); ++step) {
        idle = run.offered(watched.id(), step) > 0 ? 0 : idle + run.step();
        if (idle >= period)
            return true;
    }
    return false;
}

void checkMissingData(const NodeView &alarm, FindingSheet &sheet)
{
    const MetricSpec *metric = metricOf(alarm);
    const RunResult *run = sheet.run();
    if (!metric || !run || alarm.get(kTreatMissingData) != "missing")
        return;
    const NodeView watched = *watchedBy(alarm);
    const bool comesWithEvents = metric->kind == MetricKind::Count
                                 || metric->kind == MetricKind::Latency;
    if (!comesWithEvents || !run->hasNode(watched.id())
        || !isSparse(watched, alarm.get(kPeriod), *run))
        return;
    sheet.add(
        {.severity = Severity::Warning,
         .id = "cloudwatch/alarm-missing",
         .node = alarm.id(),
         .title = Text(HEADROOM_TEXT("CloudWatch",
                                     "%1 has no data while %2 is idle, and then hangs"))
                      .arg(alarm.label())
                      .arg(watched.label()),
         .explanation = HEADROOM_TEXT(
             "CloudWatch", "Periods without data are unknown to it: it may stay in alarm, or "
                           "in INSUFFICIENT_DATA, long after its cause has gone."),
         .remedy = HEADROOM_TEXT("CloudWatch", "Let missing data count as not breaching."),
         .fix = edits::setProperty(pathTo(alarm, kTreatMissingData.key), Tree("notBreaching"))});
}

bool mentions(const Tree &tree, const std::string &id)
{
    if (tree.isText())
        return tree.text() == id;
    if (tree.isList())
        return std::ranges::any_of(tree.items(),
                                   [&id](const Tree &item) { return mentions(item, id); });
    return tree.isMap() && std::ranges::any_of(tree.entries(), [&id](const Tree::Entry &entry) {
               return mentions(entry.second, id);
           });
}

/// A deployment, for one, names the alarms that roll it back.
bool isNamedByOthers(const NodeView &alarm)
{
    return std::ranges::any_of(alarm.design().nodes(), [&alarm](const auto &node) {
        return node->id != alarm.id() && mentions(node->properties, alarm.id().value());
    });
}

void checkActions(const NodeView &alarm, FindingSheet &sheet)
{
    if (!alarm.linksOut(LinkKind::Control).empty() || isNamedByOthers(alarm))
        return;
    sheet.add({.severity = Severity::Info,
               .id = "cloudwatch/alarm-without-action",
               .node = alarm.id(),
               .title = Text(HEADROOM_TEXT("CloudWatch", "%1 sets nothing off")).arg(alarm.label()),
               .explanation = HEADROOM_TEXT("CloudWatch",
                                            "Somebody has to look at it to learn of its state."),
               .remedy = HEADROOM_TEXT("CloudWatch",
                                       "Drag from it to what it is to scale, or to a topic.")});
}

} // namespace

void check(const NodeView &alarm, FindingSheet &sheet)
{
    checkMetric(alarm, sheet);
    checkPeriods(alarm, sheet);
    checkMissingData(alarm, sheet);
    checkActions(alarm, sheet);
}

} // namespace headroom::cloudwatch
