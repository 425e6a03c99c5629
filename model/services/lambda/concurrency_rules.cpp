// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/rules.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace headroom::lambda {

namespace {

/// Below this use, running on demand costs less (facts, LAMBDA-PC-UNUSED).
constexpr double kWorthwhileUse = 0.6;
/// From this share of the common pool on one function is a danger to the others.
constexpr double kGreedyShare = 0.5;

std::string pathOf(const NodeView &node, std::string_view property)
{
    return node.id().value() + "." + std::string(property);
}

void checkReservations(const NodeView &function, double reserved, FindingSheet &sheet)
{
    const double most = function.quota(kConcurrencyQuota) - function.quota(kMinimumUnreservedQuota);
    double sum = 0;
    for (const NodeView &other : sharersOf(function))
        sum += other.find(kReserved).value_or(0);
    if (sum > most)
        addFinding(
            sheet, function, Severity::Error, "lambda/rc-min-unreserved",
            Text(HEADROOM_TEXT(
                     "Lambda",
                     "The functions of the account reserve %1 executions, and may reserve %2."))
                .arg(sum)
                .arg(most),
            HEADROOM_TEXT("Lambda", "AWS keeps some concurrency unreserved for functions without a "
                                    "reservation and refuses the setting."),
            HEADROOM_TEXT("Lambda", "Reserve less, or have the account's limit raised."),
            edits::setProperty(pathOf(function, kReserved.key),
                               std::max(0.0, reserved - (sum - most))));
    if (reserved <= 0)
        addFinding(sheet, function, Severity::Warning, "lambda/rc-zero",
                   Text(HEADROOM_TEXT("Lambda", "%1 refuses every call.")).arg(function.label()),
                   HEADROOM_TEXT("Lambda", "A reservation of 0 switches a function off."),
                   HEADROOM_TEXT("Lambda", "Remove the reservation to switch it on again."),
                   edits::setProperty(pathOf(function, kReserved.key), Tree()));
}

void checkProvisionedOfReserved(const NodeView &function, double reserved, FindingSheet &sheet)
{
    const double provisioned = provisionedOfAll(function);
    if (provisioned > reserved)
        addFinding(
            sheet, function, Severity::Error, "lambda/pc-rc",
            Text(HEADROOM_TEXT("Lambda", "%1 provisions %2 environments and reserves %3."))
                .arg(function.label())
                .arg(provisioned)
                .arg(reserved),
            HEADROOM_TEXT("Lambda", "Provisioned concurrency is taken out of the reservation; AWS "
                                    "refuses the setting."),
            HEADROOM_TEXT("Lambda", "Reserve at least what is provisioned, or provision less."),
            edits::setProperty(pathOf(function, kReserved.key), std::ceil(provisioned)));
    else if (provisioned > 0 && provisioned == reserved)
        addFinding(sheet, function, Severity::Warning, "lambda/pc-all-reserved",
                   Text(HEADROOM_TEXT("Lambda", "All of the reservation of %1 is provisioned."))
                       .arg(function.label()),
                   HEADROOM_TEXT("Lambda",
                                 "$LATEST and versions without provisioned concurrency have "
                                 "none left and refuse every call; so has what spills over."),
                   HEADROOM_TEXT("Lambda", "Reserve more than is provisioned."));
}

void checkProvisionedOfAccount(const NodeView &function, FindingSheet &sheet)
{
    double unreserved = function.quota(kConcurrencyQuota);
    double provisioned = 0;
    for (const NodeView &other : sharersOf(function)) {
        const std::optional<double> reserved = other.find(kReserved);
        unreserved -= reserved.value_or(0);
        provisioned += reserved ? 0 : provisionedOfAll(other);
    }
    const double most = unreserved - function.quota(kMinimumUnreservedQuota);
    if (provisionedOfAll(function) > 0 && provisioned > most)
        addFinding(sheet, function, Severity::Error, "lambda/pc-unreserved",
                   Text(HEADROOM_TEXT("Lambda", "Functions without a reservation provision %1 "
                                                "environments, and may provision %2."))
                       .arg(provisioned)
                       .arg(std::max(0.0, most)),
                   HEADROOM_TEXT("Lambda",
                                 "It is taken from the unreserved concurrency of the account, "
                                 "of which AWS keeps some free; the setting is refused."),
                   HEADROOM_TEXT("Lambda",
                                 "Provision or reserve less, or have the account's limit raised."));
}

/// Kept environments that the run used too little to pay.
void checkUse(const NodeView &function, const RunResult &run, FindingSheet &sheet)
{
    for (const NodeView &version : function.children("lambda.version")) {
        const double provisioned = provisionedOf(version);
        if (!(provisioned > 0) || !run.hasMetric(version.id(), "Duration"))
            continue;
        // Little's law: those busy are the rate times how long each takes.
        const double busy = run.summary(version.id(), "ProvisionedConcurrencyInvocations", false)
                                .rate
                            * run.summary(version.id(), "Duration", false).mean;
        const double use = busy / provisioned;
        if (use < kWorthwhileUse)
            addFinding(
                sheet, function, Severity::Info, "lambda/pc-unused",
                Text(HEADROOM_TEXT("Lambda",
                                   "%1 uses %2 % of its provisioned concurrency on average."))
                    .arg(version.label())
                    .arg(std::round(100 * use)),
                HEADROOM_TEXT("Lambda", "Below 60 % the same requests cost less on demand; what is "
                                        "paid for is that none of them waits for a start."),
                HEADROOM_TEXT("Lambda", "Provision less, or by schedule, if starts may be seen."));
    }
}

void checkPool(const NodeView &function, const RunResult &run, FindingSheet &sheet)
{
    double pool = function.quota(kConcurrencyQuota);
    bool hasNeighbour = false;
    for (const NodeView &other : sharersOf(function)) {
        pool -= other.find(kReserved).value_or(0);
        hasNeighbour = hasNeighbour || (other.id() != function.id() && !other.find(kReserved));
    }
    if (!hasNeighbour || !run.hasMetric(function.id(), "ConcurrentExecutions"))
        return;
    const double most = run.summary(function.id(), "ConcurrentExecutions", false).maximum;
    if (most < kGreedyShare * pool)
        return;
    addFinding(
        sheet, function, Severity::Warning, "lambda/pool-shared",
        Text(HEADROOM_TEXT("Lambda", "%1 uses up to %2 of the %3 executions that it shares."))
            .arg(function.label())
            .arg(std::round(most))
            .arg(pool),
        HEADROOM_TEXT("Lambda", "Nothing keeps it from taking all: then the account's other "
                                "functions are throttled."),
        HEADROOM_TEXT("Lambda", "Reserve concurrency for it, which also bounds it, or for "
                                "the others."));
}

} // namespace

double provisionedOfAll(const NodeView &function)
{
    double provisioned = 0;
    for (const NodeView &version : function.children("lambda.version"))
        provisioned += provisionedOf(version);
    return provisioned;
}

void checkConcurrency(const NodeView &function, FindingSheet &sheet)
{
    const std::optional<double> reserved = function.find(kReserved);
    if (reserved) {
        checkReservations(function, *reserved, sheet);
        checkProvisionedOfReserved(function, *reserved, sheet);
    } else {
        checkProvisionedOfAccount(function, sheet);
    }
    if (const RunResult *run = sheet.run()) {
        checkUse(function, *run, sheet);
        if (!reserved)
            checkPool(function, *run, sheet);
    }
}

} // namespace headroom::lambda
