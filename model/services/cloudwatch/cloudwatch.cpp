// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/cloudwatch/cloudwatch.h"

#include <algorithm>
#include <cmath>

namespace headroom::cloudwatch {

namespace {

constexpr std::string_view
    kAlarmPage = "Amazon CloudWatch User Guide, Configure how alarms evaluate metric data";
constexpr std::string_view kMonth = "2026-09";

std::vector<PropertySpec> metricProperties()
{
    constexpr Sentence kMetric = HEADROOM_TEXT("CloudWatch", "Metric");
    return {
        {.key = kWatches.key,
         .name = HEADROOM_TEXT("CloudWatch", "Watches"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "Id of the component whose metric is looked at. In a template it "
                               "becomes the metric's namespace and dimensions."),
         .kind = PropertyKind::Text,
         .group = kMetric,
         .namesNode = true},
        {.key = kMetricName.key,
         .name = HEADROOM_TEXT("CloudWatch", "Metric"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "Name of one of the metrics of that component, such as Throttles "
                               "or ApproximateAgeOfOldestMessage."),
         .kind = PropertyKind::Text,
         .group = kMetric},
        {.key = kStatistic.key,
         .name = HEADROOM_TEXT("CloudWatch", "Statistic"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "What becomes of the values of a period. Sum counts events; the "
                               "others look at levels and times."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("Average")",
         .choices = {"Average", "Sum", "Maximum", "Minimum"},
         .group = kMetric},
        {.key = kPeriod.key,
         .name = HEADROOM_TEXT("CloudWatch", "Period"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "Length of a period: 10, 20 or 30 s, or whole minutes. Periods "
                               "below a minute make the alarm dearer."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 10,
         .maximum = 604800,
         .defaultJson = "60",
         .group = kMetric,
         .source = {.value = 60, .unit = "s", .source = kAlarmPage, .month = kMonth},
         .logarithmic = true},
        {.key = kMetricDelay.key,
         .name = HEADROOM_TEXT("CloudWatch", "Delay of the metric"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "Time after the end of a period until its value can be seen. AWS "
                               "gives no figure; one to two minutes are usual."),
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 3600,
         .defaultJson = "60",
         .group = kMetric,
         .source = {.value = 60,
                    .unit = "s",
                    .source = "our estimate; AWS gives no figure",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true},
    };
}

std::vector<PropertySpec> conditionProperties()
{
    constexpr Sentence kCondition = HEADROOM_TEXT("CloudWatch", "Condition");
    return {
        {.key = kThreshold.key,
         .name = HEADROOM_TEXT("CloudWatch", "Threshold"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "What the metric is compared with: events in a period for Sum, "
                               "seconds for times (also where CloudWatch counts milliseconds), "
                               "80 for 80 percent."),
         .minimum = -1e12,
         .maximum = 1e12,
         .defaultJson = "0",
         .group = kCondition},
        {.key = kComparison.key,
         .name = HEADROOM_TEXT("CloudWatch", "Comparison"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "How a value must stand to the threshold to breach it."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("GreaterThanThreshold")",
         .choices = {"GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold",
                     "LessThanOrEqualToThreshold"},
         .group = kCondition},
        {.key = kEvaluationPeriods.key,
         .name = HEADROOM_TEXT("CloudWatch", "Evaluation periods"),
         .help = HEADROOM_TEXT("CloudWatch", "N: the latest periods that are looked at."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 1440,
         .defaultJson = "1",
         .group = kCondition,
         .logarithmic = true},
        {.key = kDatapointsToAlarm.key,
         .name = HEADROOM_TEXT("CloudWatch", "Datapoints to alarm"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "M: so many of the N periods must breach the threshold, in any "
                               "order. Not set: all of them."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 1440,
         .group = kCondition,
         .logarithmic = true},
        {.key = kTreatMissingData.key,
         .name = HEADROOM_TEXT("CloudWatch", "Missing data"),
         .help = HEADROOM_TEXT("CloudWatch",
                               "What a period without values counts as, when fewer than N have "
                               "some. missing: as unknown; ignore: the state stays as it is."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("missing")",
         .choices = {"missing", "notBreaching", "breaching", "ignore"},
         .group = kCondition},
    };
}

std::vector<PropertySpec> nameProperties()
{
    constexpr Sentence kAlarm = HEADROOM_TEXT("CloudWatch", "Alarm");
    return {
        {.key = kAlarmName.key,
         .name = HEADROOM_TEXT("CloudWatch", "Alarm name"),
         .help = HEADROOM_TEXT("CloudWatch", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = ".{0,255}",
         .patternHelp = HEADROOM_TEXT("CloudWatch", "at most 255 characters"),
         .group = kAlarm},
        {.key = kDescription.key,
         .name = HEADROOM_TEXT("CloudWatch", "Description"),
         .help = HEADROOM_TEXT("CloudWatch", "Shown with the alarm and in what it sends."),
         .kind = PropertyKind::Text,
         .pattern = ".{0,1024}",
         .patternHelp = HEADROOM_TEXT("CloudWatch", "at most 1,024 characters"),
         .group = kAlarm},
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec alarm;
    alarm.kind = "cloudwatch.alarm";
    alarm.name = HEADROOM_TEXT("CloudWatch", "CloudWatch alarm");
    alarm.summary = HEADROOM_TEXT("CloudWatch",
                                  "Compares a metric with a threshold, and acts when it breaches.");
    alarm.group = PaletteGroup::Observability;
    alarm.leaves = {{.kind = LinkKind::Control}};
    alarm.properties = metricProperties();
    for (PropertySpec &spec : conditionProperties())
        alarm.properties.push_back(std::move(spec));
    for (PropertySpec &spec : nameProperties())
        alarm.properties.push_back(std::move(spec));
    alarm.quotas = {{.name = "cloudwatch.alarms",
                     .title = HEADROOM_TEXT("CloudWatch", "Alarms of one Region"),
                     .value = {.value = 5000,
                               .unit = "alarms",
                               .source = "Amazon CloudWatch User Guide, Service quotas",
                               .month = kMonth,
                               .confidence = Confidence::Medium}}};
    alarm.metrics = {{.name = "StateValue",
                      .unit = "None",
                      .kind = MetricKind::Level,
                      .help = HEADROOM_TEXT("CloudWatch", "1 while it is in alarm, else 0."),
                      .judgement = Judgement::Bad,
                      .onCard = true,
                      .cloudWatch = false}};
    alarm.rules = {
        {"cloudwatch/alarm-without-metric", Severity::Error,
         HEADROOM_TEXT("CloudWatch", "An alarm watches a metric that does not exist.")},
        {"cloudwatch/alarm-n-m", Severity::Error,
         HEADROOM_TEXT("CloudWatch",
                       "Period, evaluation periods and datapoints of an alarm do not fit.")},
        {"cloudwatch/alarm-missing", Severity::Warning,
         HEADROOM_TEXT("CloudWatch", "An alarm hangs while its metric has no data.")},
        {"cloudwatch/simulated-metric", Severity::Warning,
         HEADROOM_TEXT("CloudWatch", "An alarm watches what CloudWatch does not measure.")},
        {"cloudwatch/alarm-without-action", Severity::Info,
         HEADROOM_TEXT("CloudWatch", "An alarm sets nothing off.")},
    };
    alarm.omissions = {
        HEADROOM_TEXT("CloudWatch", "Percentiles, metric maths, anomaly detection and composite "
                                    "alarms are not modelled."),
        HEADROOM_TEXT("CloudWatch", "Actions on OK and on insufficient data are not modelled."),
    };
    alarm.mainProperty = kThreshold.key;
    alarm.symbol = {.icon = "cloudwatch_2", .tag = "CloudWatch"};
    alarm.sources = alarmSources();
    alarm.lower = lower;
    alarm.price = price;
    alarm.deploy = deploy;
    alarm.check = check;
    return {alarm};
}

std::optional<NodeView> watchedBy(const NodeView &alarm)
{
    const Node *node = alarm.design().node(NodeId(alarm.get(kWatches)));
    if (!node)
        return std::nullopt;
    return NodeView(alarm.design(), alarm.catalogue(), *node);
}

const MetricSpec *metricOf(const NodeView &alarm)
{
    const std::optional<NodeView> watched = watchedBy(alarm);
    return watched ? watched->spec().metric(alarm.get(kMetricName)) : nullptr;
}

int datapointsOf(const NodeView &alarm)
{
    const double periods = alarm.get(kEvaluationPeriods);
    return static_cast<int>(std::min(periods, alarm.find(kDatapointsToAlarm).value_or(periods)));
}

bool isLegalPeriod(double seconds)
{
    constexpr double kMinute = 60;
    return seconds == 10 || seconds == 20 || seconds == 30
           || (seconds >= kMinute && std::fmod(seconds, kMinute) == 0);
}

} // namespace headroom::cloudwatch
