// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/efs/efs.h"
#include "model/services/shared/network.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::efs {

namespace {

constexpr double kHour = 3600;
/// A file system that lives longer than this on its credits is not worth a word.
constexpr double kSoon = 14 * 86400;

void checkModes(const NodeView &fileSystem, FindingSheet &sheet)
{
    if (fileSystem.get(kPerformanceMode) != "maxIO" || fileSystem.get(kThroughputMode) != "elastic")
        return;
    sheet.add({.severity = Severity::Error,
               .id = "efs/maxio-elastic",
               .node = fileSystem.id(),
               .title = Text(HEADROOM_TEXT("Efs", "%1 is set to maxIO and to elastic throughput"))
                            .arg(fileSystem.label()),
               .explanation = HEADROOM_TEXT("Efs", "AWS refuses the combination."),
               .remedy = HEADROOM_TEXT("Efs", "Take general purpose: it is faster, too."),
               .fix = edits::setProperty(pathTo(fileSystem, kPerformanceMode.key), Tree())});
}

void checkCallers(const NodeView &fileSystem, FindingSheet &sheet)
{
    for (const LinkView &link : fileSystem.linksIn(LinkKind::Request)) {
        if (link.from().spec().room() != "lambda")
            continue;
        const std::vector<NodeView> points = fileSystem.children("efs.accessPoint");
        Finding finding{.severity = Severity::Error,
                        .id = "efs/no-access-point",
                        .node = fileSystem.id(),
                        .link = link.id(),
                        .title = Text(HEADROOM_TEXT("Efs", "%1 mounts %2 without an access point"))
                                     .arg(link.from().label())
                                     .arg(fileSystem.label()),
                        .explanation = HEADROOM_TEXT("Efs", "Functions mount a file system by an "
                                                            "access point only."),
                        .remedy = HEADROOM_TEXT("Efs", "Lead the link to an access point of it.")};
        if (!points.empty())
            finding.fix = edits::reconnect(link.id(), link.from().id(), points.front().id());
        sheet.add(std::move(finding));
    }
}

/// Clients reach a mount target of their own zone only.
void checkMountTargets(const NodeView &fileSystem, FindingSheet &sheet)
{
    const std::vector<NodeView> zones = zonesOf(fileSystem);
    for (const LinkView &mount : mountsOf(fileSystem)) {
        for (const NodeView &zone : zonesOf(mount.from())) {
            const bool hasTarget = zones.empty()
                                   || std::ranges::any_of(zones, [&zone](const NodeView &one) {
                                          return one.id() == zone.id();
                                      });
            if (hasTarget)
                continue;
            sheet.add({.severity = Severity::Error,
                       .id = "efs/no-mt",
                       .node = fileSystem.id(),
                       .link = mount.id(),
                       .title = Text(HEADROOM_TEXT("Efs", "%1 has no mount target in %2, where %3 "
                                                          "mounts it"))
                                    .arg(fileSystem.label())
                                    .arg(zone.label())
                                    .arg(mount.from().label()),
                       .explanation = HEADROOM_TEXT(
                           "Efs", "The mount fails there, or crosses zones at a price; when the "
                                  "other zone fails, the files are out of reach."),
                       .remedy = HEADROOM_TEXT("Efs", "Draw the file system in the network, "
                                                      "beside its zones: it then has a mount "
                                                      "target in each.")});
            break;
        }
    }
}

void checkAccess(const NodeView &fileSystem, FindingSheet &sheet)
{
    if (fileSystem.get(kNfsAccess) == "clients" || mountsOf(fileSystem).empty())
        return;
    sheet.add({.severity = Severity::Error,
               .id = "efs/sg-2049",
               .node = fileSystem.id(),
               .title = Text(HEADROOM_TEXT("Efs", "The security group of %1 lets nobody in by TCP "
                                                  "2049"))
                            .arg(fileSystem.label()),
               .explanation = HEADROOM_TEXT("Efs", "Mounts hang until they time out."),
               .remedy = HEADROOM_TEXT("Efs", "Let in the security groups of who mounts it."),
               .fix = edits::setProperty(pathTo(fileSystem, kNfsAccess.key), Tree())});
}

/// Credits that shrink are gone some day.
void checkCredits(const NodeView &fileSystem, const RunResult &run, FindingSheet &sheet)
{
    if (!isBursting(fileSystem) || run.steps() < 2)
        return;
    const double first = run.value(fileSystem.id(), "BurstCreditBalance", 0);
    const double last = run.value(fileSystem.id(), "BurstCreditBalance", run.steps() - 1);
    const double perSecond = (first - last) / run.duration();
    const bool isGone = run.summary(fileSystem.id(), "CreditWaits").sum >= 0.5;
    const double left = isGone ? 0 : perSecond > 0 ? last / perSecond : kSoon;
    if (left >= kSoon)
        return;
    sheet.add(
        {.severity = Severity::Warning,
         .id = "efs/credits",
         .node = fileSystem.id(),
         .title = Text(HEADROOM_TEXT("Efs", "The burst credits of %1 last %2 h longer, then "
                                            "it falls to %3 MiB/s"))
                      .arg(fileSystem.label())
                      .arg(std::round(left / kHour * 10) / 10)
                      .arg(std::round(baseline(fileSystem) / kMebibyte * 10) / 10),
         .explanation = HEADROOM_TEXT("Efs", "All its clients become slow at the same time, "
                                             "and stay so while this load goes on."),
         .remedy = HEADROOM_TEXT("Efs", "Take elastic throughput, or provision what is "
                                        "needed."),
         .fix = edits::setProperty(pathTo(fileSystem, kThroughputMode.key), Tree("elastic"))});
}

void checkRun(const NodeView &fileSystem, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(fileSystem.id(), "Throttles"))
        return;
    checkCredits(fileSystem, *run, sheet);
    if (run->summary(fileSystem.id(), "Throttles").sum >= 0.5)
        sheet.add(
            {.severity = Severity::Error,
             .id = "efs/connections",
             .node = fileSystem.id(),
             .title = Text(HEADROOM_TEXT("Efs", "More clients use %1 than the %2 that it lets "
                                                "in"))
                          .arg(fileSystem.label())
                          .arg(fileSystem.quota(kConnectionQuota)),
             .explanation = HEADROOM_TEXT("Efs", "Each environment of a function is a client "
                                                 "of its own; the rest cannot mount."),
             .remedy = HEADROOM_TEXT("Efs", "Limit the concurrency of the functions, or give "
                                            "them file systems of their own.")});
}

} // namespace

void checkFileSystem(const NodeView &fileSystem, FindingSheet &sheet)
{
    checkModes(fileSystem, sheet);
    checkCallers(fileSystem, sheet);
    checkMountTargets(fileSystem, sheet);
    checkAccess(fileSystem, sheet);
    checkRun(fileSystem, sheet);
}

} // namespace headroom::efs
