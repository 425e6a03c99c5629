// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/logs/logs.h"
#include "model/services/shared/paths.h"

namespace headroom::logs {

void check(const NodeView &group, FindingSheet &sheet)
{
    constexpr double kUsual = 30;
    const std::optional<double> days = group.find(kRetention);
    if (!days)
        sheet.add(
            {.severity = Severity::Info,
             .id = "logs/no-retention",
             .node = group.id(),
             .title = Text(HEADROOM_TEXT("Logs", "%1 keeps its logs for ever")).arg(group.label()),
             .explanation = HEADROOM_TEXT("Logs",
                                          "What is stored, and its price, only ever grows."),
             .remedy = HEADROOM_TEXT("Logs", "Let logs expire, such as after 30 days."),
             .fix = edits::setProperty(pathTo(group, kRetention.key), Tree(kUsual))});
    else if (nearestRetention(*days) != *days)
        sheet.add({.severity = Severity::Error,
                   .id = "logs/retention-value",
                   .node = group.id(),
                   .title = Text(HEADROOM_TEXT("Logs", "%1 keeps its logs for %2 days, which is no "
                                                       "choice of CloudWatch's"))
                                .arg(group.label())
                                .arg(*days),
                   .explanation = HEADROOM_TEXT("Logs", "AWS refuses the log group."),
                   .remedy = Text(HEADROOM_TEXT("Logs", "The nearest choice is %1 days."))
                                 .arg(nearestRetention(*days)),
                   .fix = edits::setProperty(pathTo(group, kRetention.key),
                                             Tree(nearestRetention(*days)))});
    if (group.linksIn(LinkKind::Event).empty())
        sheet.add(
            {.severity = Severity::Info,
             .id = "logs/unused",
             .node = group.id(),
             .title = Text(HEADROOM_TEXT("Logs", "Nothing logs to %1")).arg(group.label()),
             .explanation = HEADROOM_TEXT("Logs", "It stays empty."),
             .remedy = HEADROOM_TEXT("Logs", "Draw an event link from what is to log to it.")});
}

} // namespace headroom::logs
