// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/pricing/price_sheet.h"
#include "model/services/dynamodb/dynamodb.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::dynamodb {

namespace {

constexpr double kGreatestItem = 409600; // bytes; the source stands at the property
constexpr double kMillion = 1e6;
/// Below this the difference of two bills is not worth a change of mode.
constexpr double kWorthwhile = 1.5;

/// One of the two meters, in the words of settings and metrics.
struct MeterWords {
    bool isRead = false;
    PropertyKey<double> provisioned;
    PropertyKey<double> scaledTo;
    PropertyKey<double> warm;
    PropertyKey<double> most;
    std::string_view consumed;
    std::string_view throttled;
    std::string_view tableQuota;
    std::string_view accountQuota;
};

constexpr std::array kMeters = {
    MeterWords{true, kReadCapacityUnits, kReadMaxCapacity, kReadUnitsPerSecond,
               kMaxReadRequestUnits, "ConsumedReadCapacityUnits", "ReadThrottleEvents",
               kTableReadQuota, kAccountReadQuota},
    MeterWords{false, kWriteCapacityUnits, kWriteMaxCapacity, kWriteUnitsPerSecond,
               kMaxWriteRequestUnits, "ConsumedWriteCapacityUnits", "WriteThrottleEvents",
               kTableWriteQuota, kAccountWriteQuota},
};

/// The most units that one request of this table takes on a meter.
double greatestUnits(const NodeView &table, const MeterWords &meter)
{
    double most = 0;
    const auto look = [&](const LinkView *link) {
        for (const Access &access : accessesOf(table, link))
            most = std::max(most, meter.isRead ? access.readUnits : access.writeUnits);
    };
    const std::vector<LinkView> links = table.linksIn(LinkKind::Request);
    if (links.empty())
        look(nullptr);
    for (const LinkView &link : links)
        look(&link);
    return most;
}

/// Units asked for in the worst step, per second.
double greatestDemand(const NodeView &table, const MeterWords &meter, const RunResult &run)
{
    const double perRequest = greatestUnits(table, meter);
    double most = 0;
    for (std::size_t step = 0; step < run.steps(); ++step)
        most = std::max(most, run.value(table.id(), meter.consumed, step)
                                  + run.value(table.id(), meter.throttled, step) * perRequest);
    return most;
}

void checkCapacity(const NodeView &table, const MeterWords &meter, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(table.id(), meter.throttled)
        || run->summary(table.id(), meter.throttled).sum < 0.5)
        return;
    const Capacity capacity = meter.isRead ? readCapacity(table) : writeCapacity(table);
    const double demand = greatestDemand(table, meter, *run);
    const double partition = (meter.isRead ? kPartitionReadUnits : kPartitionWriteUnits).value;
    if (const double hottest = hottestShare(table) * demand; hottest > partition) {
        sheet.add(
            {.severity = Severity::Error,
             .id = "dynamodb/hot-partition",
             .node = table.id(),
             .title =
                 Text(HEADROOM_TEXT(
                          "DynamoDB",
                          "One key of %1 is asked for %2 units per second; a partition gives %3"))
                     .arg(table.label())
                     .arg(std::round(hottest))
                     .arg(partition),
             .explanation = HEADROOM_TEXT("DynamoDB",
                                          "Requests for it are throttled even while the rest of "
                                          "the table is idle. More capacity does not help."),
             .remedy = HEADROOM_TEXT(
                 "DynamoDB", "Spread the key over several (a suffix), or keep it in a cache.")});
    }
    if (demand <= capacity.unitsPerSecond)
        return;
    Finding finding{
        .severity = Severity::Error,
        .id = "dynamodb/capacity",
        .node = table.id(),
        .title = (meter.isRead ? Text(HEADROOM_TEXT(
                      "DynamoDB", "%1 is asked for up to %2 read units per second and has %3"))
                               : Text(HEADROOM_TEXT(
                                   "DynamoDB",
                                   "%1 is asked for up to %2 write units per second and has %3")))
                     .arg(table.label())
                     .arg(std::ceil(demand))
                     .arg(capacity.unitsPerSecond),
        .explanation = HEADROOM_TEXT("DynamoDB",
                                     "When the burst is used up, requests are throttled; callers "
                                     "see errors or retry, and get slower."),
        .remedy = HEADROOM_TEXT(
            "DynamoDB", "Raise what limits it, ask for less, or send fewer requests at the peak.")};
    if (!capacity.setting.empty())
        finding.fix = edits::setProperty(pathTo(table, capacity.setting),
                                         Tree(std::ceil(demand * 1.25)));
    sheet.add(std::move(finding));
}

void checkItems(const NodeView &table, FindingSheet &sheet)
{
    const auto complain = [&](double size, std::optional<LinkId> link) {
        sheet.add(
            {.severity = Severity::Error,
             .id = "dynamodb/item",
             .node = table.id(),
             .link = std::move(link),
             .title = Text(HEADROOM_TEXT("DynamoDB",
                                         "Items of %1 have %2 bytes; at most %3 are allowed"))
                          .arg(table.label())
                          .arg(size)
                          .arg(kGreatestItem),
             .explanation = HEADROOM_TEXT("DynamoDB", "Every write of such an item is refused."),
             .remedy = HEADROOM_TEXT("DynamoDB", "Keep large content in S3 and its name here.")});
    };
    if (const double size = table.get(kItemSize); size > kGreatestItem)
        complain(size, {});
    for (const LinkView &link : table.linksIn(LinkKind::Request)) {
        // A query reads many items at once, so only the others speak of one.
        const std::optional<double> size = link.find(kItemSize);
        if (size && *size > kGreatestItem && link.get(kOperation) != "Query")
            complain(*size, link.id());
    }
}

void checkTableQuota(const NodeView &table, const MeterWords &meter, FindingSheet &sheet)
{
    const PropertyKey<double> key = isProvisioned(table) ? meter.provisioned : meter.warm;
    const double set = table.get(key);
    const double quota = table.quota(meter.tableQuota);
    if (set <= quota)
        return;
    sheet.add(
        {.severity = Severity::Error,
         .id = "dynamodb/table-quota",
         .node = table.id(),
         .title = Text(HEADROOM_TEXT("DynamoDB",
                                     "%1 asks for %2 units per second; the quota %3 is %4"))
                      .arg(table.label())
                      .arg(set)
                      .arg(meter.tableQuota)
                      .arg(quota),
         .explanation = HEADROOM_TEXT("DynamoDB", "AWS refuses to create or change the table."),
         .remedy = HEADROOM_TEXT(
             "DynamoDB", "Ask AWS for a higher quota and note it at the account, or set less."),
         .fix = edits::setProperty(pathTo(table, key.key), Tree(quota))});
}

/// Said once, by the first table of the account that provisions.
void checkAccountQuota(const NodeView &table, const MeterWords &meter, FindingSheet &sheet)
{
    if (!isProvisioned(table))
        return;
    const std::optional<NodeView> frame = table.quotaFrame(meter.accountQuota);
    double sum = 0;
    for (const auto &node : table.design().nodes()) {
        const NodeView other(table.design(), table.catalogue(), *node);
        if (!other.is("dynamodb.table") || !isProvisioned(other))
            continue;
        const std::optional<NodeView> otherFrame = other.quotaFrame(meter.accountQuota);
        const bool shares = frame ? otherFrame && otherFrame->id() == frame->id() : !otherFrame;
        if (!shares)
            continue;
        if (sum <= 0 && other.id() != table.id())
            return;
        sum += other.get(meter.provisioned);
    }
    const double quota = table.quota(meter.accountQuota);
    if (sum <= quota)
        return;
    sheet.add(
        {.severity = Severity::Error,
         .id = "dynamodb/account-quota",
         .node = table.id(),
         .title = Text(HEADROOM_TEXT(
                           "DynamoDB",
                           "All tables together provision %1 units per second; the quota %2 is %3"))
                      .arg(sum)
                      .arg(meter.accountQuota)
                      .arg(quota),
         .explanation = HEADROOM_TEXT("DynamoDB", "AWS refuses to create the last of them."),
         .remedy = HEADROOM_TEXT("DynamoDB",
                                 "Ask AWS for a higher quota, set less, or pay per request.")});
}

void checkScaling(const NodeView &table, const MeterWords &meter, FindingSheet &sheet)
{
    if (!isProvisioned(table) || !table.get(kAutoScaling))
        return;
    const double least = table.get(meter.provisioned);
    const double most = table.get(meter.scaledTo);
    if (most >= least)
        return;
    sheet.add(
        {.severity = Severity::Error,
         .id = "dynamodb/scaling-bounds",
         .node = table.id(),
         .title = Text(HEADROOM_TEXT("DynamoDB", "%1 has %2 units; auto scaling may provision "
                                                 "%3"))
                      .arg(table.label())
                      .arg(least)
                      .arg(most),
         .explanation = HEADROOM_TEXT("DynamoDB", "The bounds contradict each other; AWS "
                                                  "refuses them."),
         .remedy = HEADROOM_TEXT("DynamoDB", "Raise the most to what is set."),
         .fix = edits::setProperty(pathTo(table, meter.scaledTo.key), Tree(least))});
}

void checkOtherMode(const NodeView &table, FindingSheet &sheet)
{
    for (const MeterWords &meter : kMeters) {
        const std::array unused = isProvisioned(table)
                                      ? std::array{meter.most, meter.warm}
                                      : std::array{meter.provisioned, meter.provisioned};
        const auto written = std::ranges::find_if(
            unused, [&](PropertyKey<double> key) { return table.isSet(key.key); });
        if (written == unused.end())
            continue;
        sheet.add({.severity = Severity::Info,
                   .id = "dynamodb/capacity-without-effect",
                   .node = table.id(),
                   .title = Text(HEADROOM_TEXT("DynamoDB",
                                               "%1 of %2 has no effect with the billing mode %3"))
                                .arg(written->key)
                                .arg(table.label())
                                .arg(table.get(kBillingMode)),
                   .explanation = HEADROOM_TEXT(
                       "DynamoDB", "Provisioned capacity limits and bills only provisioned tables; "
                                   "warm throughput and ceilings only those on demand."),
                   .remedy = HEADROOM_TEXT("DynamoDB", "Remove it or change the billing mode."),
                   .fix = edits::setProperty(pathTo(table, written->key), Tree())});
    }
}

void checkBill(const NodeView &table, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(table.id(), kMeters[0].consumed))
        return;
    double onDemand = 0;
    double provisioned = 0;
    for (const MeterWords &meter : kMeters) {
        const MetricSummary consumed = run->summary(table.id(), meter.consumed);
        onDemand += consumed.rate * kSecondsPerMonth / kMillion * onDemandRate(meter.isRead).value;
        const double needed = isProvisioned(table)
                                  ? table.get(meter.provisioned)
                                  : std::max(1.0, std::ceil(consumed.maximum * 1.25));
        provisioned += needed * kHoursPerMonth * unitHourRate(meter.isRead).value;
    }
    const double now = isProvisioned(table) ? provisioned : onDemand;
    const double other = isProvisioned(table) ? onDemand : provisioned;
    // An idle table says nothing about its bill.
    if (onDemand <= 0 || now <= other * kWorthwhile || now - other < 1)
        return;
    sheet.add(
        {.severity = Severity::Info,
         .id = "dynamodb/cheaper-mode",
         .node = table.id(),
         .title =
             Text(HEADROOM_TEXT(
                      "DynamoDB",
                      "%1 would cost %2 instead of %3 dollars a month in the other billing mode"))
                 .arg(table.label())
                 .arg(std::round(other))
                 .arg(std::round(now)),
         .explanation = HEADROOM_TEXT(
             "DynamoDB",
             "Steady traffic is cheaper with provisioned capacity, uneven traffic on demand. The "
             "estimate takes this run for every day, and a quarter of room above its peak."),
         .remedy = HEADROOM_TEXT("DynamoDB",
                                 "Change the billing mode if this traffic is typical.")});
}

} // namespace

void check(const NodeView &table, FindingSheet &sheet)
{
    checkItems(table, sheet);
    for (const MeterWords &meter : kMeters) {
        checkCapacity(table, meter, sheet);
        checkTableQuota(table, meter, sheet);
        checkAccountQuota(table, meter, sheet);
        checkScaling(table, meter, sheet);
    }
    checkOtherMode(table, sheet);
    checkBill(table, sheet);
}

} // namespace headroom::dynamodb
