// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/lambda/lambda.h"

#include <algorithm>
#include <limits>

namespace headroom::lambda {

namespace {

constexpr std::string_view kSource = "AWS Lambda price list, us-east-1";
constexpr std::string_view kMonth = "2026-09";

constexpr Fact kRequests{.value = 0.20, .unit = "USD/million", .source = kSource, .month = kMonth};
constexpr Fact kX86{.value = 0.0000166667, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
constexpr Fact kArm{.value = 0.0000133334, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
constexpr Fact kKeptX86{
    .value = 0.0000041667, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
constexpr Fact kKeptArm{
    .value = 0.0000033334, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
constexpr Fact kProvisionedX86{
    .value = 0.0000097222, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
constexpr Fact kProvisionedArm{
    .value = 0.0000077778, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
constexpr Fact kStorage{
    .value = 0.0000000309, .unit = "USD/GB-s", .source = kSource, .month = kMonth};
/// Of /tmp in MiB, paid with the invocation.
constexpr double kFreeStorage = 512;
constexpr double kEndless = std::numeric_limits<double>::infinity();

/// What code ran in a month.
struct Runs {
    double invocations = 0;
    double busy = 0; ///< s in the handler.
    double coldStarts = 0;
    double provisioned = 0; ///< s of `busy` on provisioned concurrency.
};

Runs runsOf(const NodeView &code, const RunResult *run)
{
    const Usage usage(run, code);
    const double invocations = usage.perMonth("Invocations");
    const double duration = usage.mean("Duration");
    // The share is of all invocations, though none on provisioned concurrency is cold.
    // What records of batches add is measured beside the duration.
    const double records = usage.mean("RecordConcurrency") * kSecondsPerMonth;
    return {invocations, invocations * duration + records, invocations * usage.mean("ColdStarts"),
            usage.perMonth("ProvisionedConcurrencyInvocations") * duration};
}

/// What $LATEST ran: a function's metrics are those of all its code, as in CloudWatch.
Runs runsOfLatest(const NodeView &function, const RunResult *run)
{
    Runs runs = runsOf(function, run);
    for (const NodeView &version : function.children("lambda.version")) {
        const Runs other = runsOf(version, run);
        runs.invocations -= other.invocations;
        runs.busy -= other.busy;
        runs.coldStarts -= other.coldStarts;
    }
    // Rounding of the differences must not become a refund; $LATEST has nothing provisioned.
    return {std::max(0.0, runs.invocations), std::max(0.0, runs.busy),
            std::max(0.0, runs.coldStarts), 0};
}

/// Bills what one version (or $LATEST) ran.
void priceRuns(const NodeView &function, const NodeView &code, const Runs &runs, PriceSheet &sheet)
{
    const bool isArm = function.get(kArchitecture) == "arm64";
    const double gigabytes = function.get(kMemorySize) / 1024;
    // Init is billed since August 2025.
    const double init = runs.coldStarts * code.get(kInitDuration).mean();
    sheet.add(code, HEADROOM_TEXT("Lambda", "Requests"), runs.invocations / 1e6, "million requests",
              kRequests);
    const double onDemand = (runs.busy - runs.provisioned + init) * gigabytes;
    if (isArm)
        sheet.addTiered(code, HEADROOM_TEXT("Lambda", "Duration"), onDemand, "GB-s", kArm,
                        {{7.5e9, 0.0000133334}, {18.75e9, 0.0000120001}, {kEndless, 0.0000106667}});
    else
        sheet.addTiered(code, HEADROOM_TEXT("Lambda", "Duration"), onDemand, "GB-s", kX86,
                        {{6e9, 0.0000166667}, {15e9, 0.000015}, {kEndless, 0.0000133334}});
    if (const double storage = function.get(kEphemeralStorage) - kFreeStorage; storage > 0)
        sheet.add(code, HEADROOM_TEXT("Lambda", "Ephemeral storage"),
                  (runs.busy + init) * storage / 1024, "GB-s", kStorage);
    if (runs.provisioned > 0)
        sheet.add(code, HEADROOM_TEXT("Lambda", "Duration on provisioned concurrency"),
                  runs.provisioned * gigabytes, "GB-s", isArm ? kProvisionedArm : kProvisionedX86);
}

void priceKept(const NodeView &node, double kept, PriceSheet &sheet)
{
    const std::optional<NodeView> function = node.frame("lambda.function");
    if (!function || kept <= 0)
        return;
    const bool isArm = function->get(kArchitecture) == "arm64";
    sheet.add(node, HEADROOM_TEXT("Lambda", "Provisioned concurrency kept"),
              kept * function->get(kMemorySize) / 1024 * kSecondsPerMonth, "GB-s",
              isArm ? kKeptArm : kKeptX86);
}

} // namespace

void priceFunction(const NodeView &function, const Usage &usage, PriceSheet &sheet)
{
    // Versions bill what they ran themselves; what is left is $LATEST.
    if (!function.children("lambda.version").empty() && function.linksIn(LinkKind::Request).empty()
        && function.linksIn(LinkKind::Event).empty() && function.linksIn(LinkKind::Poll).empty())
        sheet.free(
            function,
            HEADROOM_TEXT(
                "Lambda",
                "The function itself costs nothing; its versions are billed for what they run."));
    else
        priceRuns(function, function, runsOfLatest(function, usage.run()), sheet);
}

void priceVersion(const NodeView &version, const Usage &usage, PriceSheet &sheet)
{
    if (const std::optional<NodeView> function = version.frame("lambda.function"))
        priceRuns(*function, version, runsOf(version, usage.run()), sheet);
    priceKept(version, version.get(kProvisioned), sheet);
}

void priceAlias(const NodeView &alias, const Usage &usage, PriceSheet &sheet)
{
    const bool isMoved = usage.run() && scaling::isScaled(alias, provisionedScalable());
    const double kept = isMoved ? usage.mean("ProvisionedConcurrencyAllocated")
                                : alias.get(kProvisioned);
    if (kept > 0)
        priceKept(alias, kept, sheet);
    else
        sheet.free(alias, HEADROOM_TEXT("Lambda", "An alias costs nothing."));
}

} // namespace headroom::lambda
