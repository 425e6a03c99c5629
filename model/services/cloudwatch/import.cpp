// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/cloudwatch/cloudwatch.h"

namespace headroom::cloudwatch {

namespace {

/// An alarm names what it watches by the dimensions of the metric.
void takeAlarm(const TemplateResource &alarm, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(alarm.logicalId);
    const auto watched = sheet.leadsTo(alarm.properties.at("Dimensions"));
    if (id && !watched.empty())
        sheet.node(*id)->properties.set(kWatches.key, watched.front().value());
}

} // namespace

std::vector<TemplateSource> alarmSources()
{
    return {{.type = "AWS::CloudWatch::Alarm",
             .nameFrom = "AlarmName",
             .properties = {{kWatches.key, ""}},
             .links = {{.path = "Dimensions"},
                       {.path = "Metrics"},
                       {.path = "AlarmActions", .kinds = {LinkKind::Control}},
                       {.path = "OKActions", .kinds = {LinkKind::Control}}},
             .take = takeAlarm}};
}

} // namespace headroom::cloudwatch
