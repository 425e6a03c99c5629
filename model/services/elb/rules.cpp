// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/elb/elb.h"
#include "model/services/shared/calls.h"
#include "model/services/shared/network.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::elb {

namespace {

void add(FindingSheet &sheet, const NodeView &node, Severity severity, const char *id,
         Sentence title, Sentence explanation, Sentence remedy, std::optional<Edit> fix = {})
{
    sheet.add({.severity = severity,
               .id = id,
               .node = node.id(),
               .title = Text(title).arg(node.label()),
               .explanation = explanation,
               .remedy = remedy,
               .fix = std::move(fix)});
}

void checkRoutes(const NodeView &balancer, FindingSheet &sheet)
{
    const bool hasGroups = !balancer.linksOut(LinkKind::Route).empty();
    const bool hasTargets = !balancer.linksOut(LinkKind::Request).empty();
    if (!hasGroups && !hasTargets)
        add(sheet, balancer, Severity::Error, "elb/no-target",
            HEADROOM_TEXT("ELB", "%1 leads nowhere."),
            HEADROOM_TEXT("ELB", "It answers 503 to every request."),
            HEADROOM_TEXT("ELB", "Wire it to a target group."));
    if (!isClassic(balancer) && hasTargets)
        add(sheet, balancer, Severity::Error, "elb/no-target-group",
            HEADROOM_TEXT("ELB", "%1 sends to a target without a target group."),
            HEADROOM_TEXT("ELB", "Application and Network Load Balancers know only target "
                                 "groups; the template leaves the wire out."),
            HEADROOM_TEXT("ELB", "Put a target group between them."));
    if (isClassic(balancer))
        add(sheet, balancer, Severity::Info, "elb/classic-legacy",
            HEADROOM_TEXT("ELB", "%1 is a Classic Load Balancer."),
            HEADROOM_TEXT("ELB", "It knows no paths, no weights, no addresses and no functions."),
            HEADROOM_TEXT("ELB", "Use an Application Load Balancer."),
            edits::setProperty(pathTo(balancer, kType.key), "application"));
    if (balancer.get(kProtocol) == "HTTPS" && balancer.get(kCertificate).empty())
        add(sheet, balancer, Severity::Error, "elb/certificate",
            HEADROOM_TEXT("ELB", "The listener of %1 has no certificate."),
            HEADROOM_TEXT("ELB", "AWS refuses a listener for HTTPS or TLS without one."),
            HEADROOM_TEXT("ELB", "Name a certificate, or listen by HTTP."),
            edits::setProperty(pathTo(balancer, kProtocol.key), "HTTP"));
}

void checkZones(const NodeView &balancer, FindingSheet &sheet)
{
    const std::vector<NodeView> zones = zonesOf(balancer);
    if (isApplication(balancer) && networkOf(balancer) && zones.size() == 1)
        add(sheet, balancer, Severity::Error, "elb/alb-subnets",
            HEADROOM_TEXT("ELB", "%1 has subnets in one zone only."),
            HEADROOM_TEXT("ELB", "AWS refuses an Application Load Balancer in fewer than two."),
            HEADROOM_TEXT("ELB", "Put it into the VPC, and draw a second zone with a subnet."));
    if (isNetwork(balancer) && zones.size() > 1 && !balancer.get(kCrossZone))
        add(sheet, balancer, Severity::Warning, "elb/nlb-xzone",
            HEADROOM_TEXT("ELB", "%1 keeps connections in their zone."),
            HEADROOM_TEXT("ELB", "Zones with fewer targets are loaded more, and one whose "
                                 "targets are gone gets none answered."),
            HEADROOM_TEXT("ELB", "Let it send across zones, for a charge, or keep the zones "
                                 "even."),
            edits::setProperty(pathTo(balancer, kCrossZone.key), true));
}

void checkTimes(const NodeView &balancer, FindingSheet &sheet)
{
    const double idle = balancer.get(kIdleTimeout);
    for (const LinkView &link : balancer.linksIn(LinkKind::Request))
        if (const double patience = patienceOf(link).timeout; patience < idle) {
            sheet.add({.severity = Severity::Info,
                       .id = "elb/alb-client-timeout",
                       .node = balancer.id(),
                       .title = Text(HEADROOM_TEXT("ELB", "%1 gives up after %2 s, and %3 after "
                                                          "%4 s."))
                                    .arg(link.from().label())
                                    .arg(patience)
                                    .arg(balancer.label())
                                    .arg(idle),
                       .explanation = HEADROOM_TEXT("ELB", "Slow requests end as 460, and targets "
                                                           "go on working on them."),
                       .remedy = HEADROOM_TEXT("ELB", "Set the idle timeout below the client's.")});
            break;
        }
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(balancer.id(), "HTTPCode_ELB_504_Count"))
        return;
    if (run->summary(balancer.id(), "HTTPCode_ELB_504_Count", false).sum > 0.5)
        sheet.add(
            {.severity = Severity::Warning,
             .id = "elb/alb-idle-lt-app",
             .node = balancer.id(),
             .title = Text(HEADROOM_TEXT("ELB", "%1 gives up on %2 requests of the run."))
                          .arg(balancer.label())
                          .arg(std::round(
                              run->summary(balancer.id(), "HTTPCode_ELB_504_Count", false).sum)),
             .explanation = HEADROOM_TEXT("ELB", "Their targets are silent for longer than "
                                                 "the idle timeout: clients get 504, and "
                                                 "the work is for nobody."),
             .remedy = HEADROOM_TEXT("ELB", "Make the targets faster or more, or raise the "
                                            "idle timeout."),
             .fix = edits::setProperty(pathTo(balancer, kIdleTimeout.key),
                                       std::min(4000.0, idle * 2))});
}

void checkTargetType(const NodeView &group, FindingSheet &sheet)
{
    const bool wantsFunction = group.get(kTargetType) == "lambda";
    const std::vector<LinkView> targets = group.linksOut(LinkKind::Request);
    const auto isFunction = [](const LinkView &target) {
        return functionOf(target).has_value();
    };
    if (targets.empty()
        || (wantsFunction ? targets.size() == 1 && isFunction(targets.front())
                          : std::ranges::none_of(targets, isFunction)))
        return;
    add(sheet, group, Severity::Error, "elb/lambda-target",
        HEADROOM_TEXT("ELB", "The target type of %1 does not fit its targets."),
        HEADROOM_TEXT("ELB", "A group holds addresses, or instances, or one function."),
        HEADROOM_TEXT("ELB", "Set the type that fits, or use a group for each."),
        edits::setProperty(pathTo(group, kTargetType.key),
                           isFunction(targets.front()) ? "lambda" : "ip"));
}

void checkAlgorithm(const NodeView &group, FindingSheet &sheet)
{
    const std::string algorithm = group.get(kAlgorithm);
    const double slowStart = group.get(kSlowStart);
    if (slowStart > 0 && algorithm != "round_robin")
        add(sheet, group, Severity::Error, "elb/alb-slowstart-algo",
            HEADROOM_TEXT("ELB", "%1 starts targets slowly by an algorithm that cannot."),
            HEADROOM_TEXT("ELB", "AWS allows slow start with round_robin only."),
            HEADROOM_TEXT("ELB", "Use round_robin."),
            edits::setProperty(pathTo(group, kAlgorithm.key), "round_robin"));
    if (slowStart > 0 && slowStart < 30)
        add(sheet, group, Severity::Error, "elb/slow-start-range",
            HEADROOM_TEXT("ELB", "The slow start of %1 is shorter than AWS allows."),
            HEADROOM_TEXT("ELB", "It is 0, or 30 to 900 s."),
            HEADROOM_TEXT("ELB", "Take 30 s, or none."),
            edits::setProperty(pathTo(group, kSlowStart.key), 30));
    if (algorithm == "weighted_random" && group.get(kStickiness))
        add(sheet, group, Severity::Error, "elb/alb-wr-sticky",
            HEADROOM_TEXT("ELB", "%1 keeps clients at a target and draws targets at random."),
            HEADROOM_TEXT("ELB", "AWS refuses both together."),
            HEADROOM_TEXT("ELB", "Use round_robin."),
            edits::setProperty(pathTo(group, kAlgorithm.key), "round_robin"));
}

} // namespace

void checkBalancer(const NodeView &balancer, FindingSheet &sheet)
{
    checkRoutes(balancer, sheet);
    checkZones(balancer, sheet);
    checkTimes(balancer, sheet);
}

void checkTargetGroup(const NodeView &group, FindingSheet &sheet)
{
    if (group.linksOut(LinkKind::Request).empty())
        add(sheet, group, Severity::Error, "elb/alb-tg-empty",
            HEADROOM_TEXT("ELB", "%1 has no targets."),
            HEADROOM_TEXT("ELB", "Its share of the requests is answered with 503."),
            HEADROOM_TEXT("ELB", "Wire it to a service, a group of instances or a function."));
    checkTargetType(group, sheet);
    checkAlgorithm(group, sheet);
    if (group.get(kHealthTimeout) >= group.get(kHealthInterval))
        add(sheet, group, Severity::Error, "elb/alb-hc-timeout",
            HEADROOM_TEXT("ELB", "A health check of %1 may take longer than its interval."),
            HEADROOM_TEXT("ELB", "AWS refuses it."), HEADROOM_TEXT("ELB", "Give it less time."),
            edits::setProperty(pathTo(group, kHealthTimeout.key),
                               std::max(2.0, group.get(kHealthInterval) - 1)));
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(group.id(), "TargetResponseTime"))
        return;
    const double mean = run->summary(group.id(), "TargetResponseTime", false).mean;
    // Far beyond what any request takes; a tenth of the default already is for most.
    if (mean > 0 && mean < 1 && group.get(kDeregistrationDelay) >= 300)
        add(sheet, group, Severity::Info, "elb/alb-drain-long",
            HEADROOM_TEXT("ELB", "Targets that leave %1 are kept for minutes."),
            HEADROOM_TEXT("ELB", "Requests take less than a second, so deployments and scaling in "
                                 "wait for nothing."),
            HEADROOM_TEXT("ELB", "30 s suffice."),
            edits::setProperty(pathTo(group, kDeregistrationDelay.key), 30));
}

} // namespace headroom::elb
