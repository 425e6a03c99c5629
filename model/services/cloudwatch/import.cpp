// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/cloudwatch/cloudwatch.h"

namespace headroom::cloudwatch {

namespace {

constexpr double kSecondsPerMillisecond = 1e-3;

/// An alarm names what it watches by the dimensions of the metric: the last one that has it, for a
/// service's cluster stands among them too.
void takeAlarm(const TemplateResource &alarm, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(alarm.logicalId);
    if (!id)
        return;
    const std::string
        name = sheet.source().evaluate(alarm.properties.at("MetricName")).tree.textOr("");
    bool inMilliseconds = name.ends_with("Milliseconds");
    for (const NodeId &watched : sheet.leadsTo(alarm.properties.at("Dimensions"))) {
        const MetricSpec *metric = sheet.catalogue().find(sheet.node(watched)->kind)->metric(name);
        Tree &properties = sheet.node(*id)->properties;
        if (metric || !properties.find(kWatches.key))
            properties.set(kWatches.key, watched.value());
        inMilliseconds = inMilliseconds || (metric && metric->unit == "Milliseconds");
    }
    // Our times are seconds.
    sheet.set(*id, kThreshold.key, alarm.properties.at("Threshold"),
              inMilliseconds ? kSecondsPerMillisecond : 1);
}

} // namespace

std::vector<TemplateSource> alarmSources()
{
    return {{.type = "AWS::CloudWatch::Alarm",
             .nameFrom = "AlarmName",
             .properties = {{kWatches.key, ""}, {kThreshold.key, ""}},
             .links = {{.path = "Dimensions"},
                       {.path = "Metrics"},
                       {.path = "AlarmActions", .kinds = {LinkKind::Control}},
                       {.path = "OKActions", .kinds = {LinkKind::Control}}},
             .take = takeAlarm}};
}

} // namespace headroom::cloudwatch
