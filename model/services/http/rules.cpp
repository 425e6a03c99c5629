// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/http/http.h"
#include "model/services/shared/calls.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <cmath>

namespace headroom::http {

namespace {

/// Without the time of calls the need is a lower bound, so what it finds is certain.
void checkLoad(const NodeView &endpoint, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(endpoint.id(), "Offered"))
        return;
    const MetricSummary offered = run->summary(endpoint.id(), "Offered");
    const double meanTime = endpoint.get(kDuration).mean();
    const double workers = endpoint.get(kWorkers);
    const double needed = offered.rate * meanTime;
    const double neededAtPeak = offered.maximum * meanTime;
    if (neededAtPeak < workers)
        return;
    const bool always = needed >= workers;
    sheet.add(
        {.severity = always ? Severity::Error : Severity::Warning,
         .id = always ? "http/overload" : "http/overload-at-peak",
         .node = endpoint.id(),
         .title = (always ? Text(HEADROOM_TEXT("Http", "%1 needs more than %2 workers and has %3"))
                          : Text(HEADROOM_TEXT(
                              "Http", "%1 needs more than %2 workers at its peak and has %3")))
                      .arg(endpoint.label())
                      .arg(std::floor(always ? needed : neededAtPeak))
                      .arg(workers),
         .explanation = HEADROOM_TEXT("Http",
                                      "What cannot be worked on waits, and the wait grows as long "
                                      "as this lasts; with a queue limit it is refused."),
         .remedy = HEADROOM_TEXT("Http", "Add workers, make requests shorter, or let fewer in."),
         .fix = edits::setProperty(pathTo(endpoint, kWorkers.key),
                                   Tree(std::ceil(neededAtPeak * 1.25)))});
}

void checkQueue(const NodeView &endpoint, FindingSheet &sheet)
{
    if (endpoint.find(kQueueLimit))
        return;
    bool someRetry = false;
    bool someLeave = false;
    for (const LinkView &link : endpoint.linksIn(LinkKind::Request)) {
        const Patience patience = patienceOf(link);
        someRetry |= patience.retries > 0;
        someLeave |= std::isfinite(patience.timeout);
    }
    if (someRetry && someLeave) {
        sheet.add({.severity = Severity::Warning,
                   .id = "http/unbounded-queue-with-retries",
                   .node = endpoint.id(),
                   .title = Text(HEADROOM_TEXT(
                                     "Http",
                                     "%1 lets any number wait, and its callers time out and retry"))
                                .arg(endpoint.label()),
                   .explanation = HEADROOM_TEXT(
                       "Http", "After a short overload the queue holds requests that nobody waits "
                               "for any more, their retries come on top, and the system can stay "
                               "down after the cause has gone."),
                   .remedy = HEADROOM_TEXT(
                       "Http",
                       "Limit the queue to what can be answered in time; refuse the rest at once."),
                   .fix = edits::setProperty(pathTo(endpoint, kQueueLimit.key),
                                             Tree(endpoint.get(kWorkers) * 2))});
    }
    if (someLeave && !endpoint.get(kDropExpired)) {
        sheet.add(
            {.severity = Severity::Warning,
             .id = "http/works-for-nobody",
             .node = endpoint.id(),
             .title = Text(HEADROOM_TEXT("Http", "%1 works on requests whose callers have left"))
                          .arg(endpoint.label()),
             .explanation = HEADROOM_TEXT("Http", "In an overload most of the work is for nobody, "
                                                  "and useful answers fall towards none."),
             .remedy = HEADROOM_TEXT(
                 "Http", "Drop requests that have waited longer than their caller does."),
             .fix = edits::setProperty(pathTo(endpoint, kDropExpired.key), Tree(true))});
    }
    if (endpoint.get(kDiscipline) == "ps") {
        sheet.add({.severity = Severity::Info,
                   .id = "http/shared-speed-without-limit",
                   .node = endpoint.id(),
                   .title = Text(HEADROOM_TEXT("Http",
                                               "%1 shares its speed among any number of requests"))
                                .arg(endpoint.label()),
                   .explanation = HEADROOM_TEXT(
                       "Http",
                       "In an overload every request gets slower and slower, and none is refused."),
                   .remedy = HEADROOM_TEXT(
                       "Http", "Set a queue limit, so that those inside keep a useful speed.")});
    }
}

} // namespace

void check(const NodeView &endpoint, FindingSheet &sheet)
{
    checkLoad(endpoint, sheet);
    checkQueue(endpoint, sheet);
}

} // namespace headroom::http
