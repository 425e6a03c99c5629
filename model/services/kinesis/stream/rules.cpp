// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/pricing/price_sheet.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/keys.h"
#include "model/services/shared/paths.h"
#include "model/services/shared/polling.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::kinesis {

namespace {

constexpr double kMebibyte = 1 << 20;
constexpr double kFanOutReaders = 20;
constexpr double kFanOutReadersAdvantage = 50;
/// Below this the difference of two bills is not worth a change of mode.
constexpr double kWorthwhile = 1.5;
/// Records below this are worth packing together, bytes.
constexpr double kSmallRecord = 5 * 1024;

/// Producers' records/s in the worst step.
double greatestDemand(const NodeView &stream, const RunResult &run)
{
    double most = 0;
    for (std::size_t step = 0; step < run.steps(); ++step)
        most = std::max(most, run.value(stream.id(), "Offered", step));
    return most;
}

void checkLoad(const NodeView &stream, const RunResult &run, FindingSheet &sheet)
{
    const double demand = greatestDemand(stream, run);
    const double limit = shardWriteRate(stream);
    const double shards = shardsOf(stream);
    const bool refuses = run.summary(stream.id(), "WriteProvisionedThroughputExceeded", false).sum
                         > 0.5;
    if (refuses && demand > shards * limit) {
        const double needed = std::ceil(demand / limit);
        Finding finding{
            .severity = Severity::Error,
            .id = "kinesis/capacity",
            .node = stream.id(),
            .title = Text(HEADROOM_TEXT("Kinesis",
                                        "Up to %1 records per second are written to %2; its %3 "
                                        "shards take %4"))
                         .arg(std::ceil(demand))
                         .arg(stream.label())
                         .arg(shards)
                         .arg(std::floor(shards * limit)),
            .explanation = HEADROOM_TEXT("Kinesis",
                                         "What is beyond is refused record by record; producers "
                                         "retry, and lose what they give up."),
            .remedy = Text(HEADROOM_TEXT("Kinesis", "%1 shards take it, if keys are even."))
                          .arg(needed)};
        if (!isOnDemand(stream))
            finding.fix = edits::setProperty(pathTo(stream, kShardCount.key), Tree(needed));
        sheet.add(std::move(finding));
    }
    if (const double hottest = hottestKeyShare(keysOf(stream)) * demand; hottest > limit)
        sheet.add({.severity = Severity::Error,
                   .id = "kinesis/hot-key",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "One key of %1 gets %2 records per "
                                                          "second; a shard takes %3"))
                                .arg(stream.label())
                                .arg(std::round(hottest))
                                .arg(std::floor(limit)),
                   .explanation = HEADROOM_TEXT("Kinesis", "No number of shards helps: a key "
                                                           "stays in one."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Change the partition key, or add a random "
                                                      "suffix where order does not matter.")});
    const std::vector<double> shares = sharesOf(stream);
    const auto greatest = std::ranges::max_element(shares);
    if (*greatest * demand > 0.8 * limit && demand / shards < 0.5 * limit)
        sheet.add(
            {.severity = Severity::Warning,
             .id = "kinesis/key-skew",
             .node = stream.id(),
             .title = Text(HEADROOM_TEXT("Kinesis", "Shard %1 of %2 gets %3 % of the "
                                                    "records"))
                          .arg(static_cast<double>(greatest - shares.begin() + 1))
                          .arg(stream.label())
                          .arg(std::round(*greatest * 100)),
             .explanation = HEADROOM_TEXT("Kinesis", "It is filled above 80 % while the shards are "
                                                     "used below 50 % on average."),
             .remedy = HEADROOM_TEXT("Kinesis", "Choose a partition key with more and more "
                                                "even values, or split that shard.")});
}

void checkLag(const NodeView &stream, const RunResult &run, FindingSheet &sheet)
{
    const double retention = stream.get(kRetention) * 3600;
    double lag = 0;
    for (const char *metric :
         {"GetRecords.IteratorAgeMilliseconds", "SubscribeToShardEvent.MillisBehindLatest"})
        if (run.hasMetric(stream.id(), metric))
            lag = std::max(lag, run.summary(stream.id(), metric, false).maximum);
    if (lag <= retention / 2)
        return;
    const double longer = std::min(8760.0, std::ceil(lag * 2 / 3600));
    sheet.add({.severity = Severity::Warning,
               .id = "kinesis/retention-risk",
               .node = stream.id(),
               .title = Text(HEADROOM_TEXT("Kinesis", "Readers of %1 are up to %2 h behind; "
                                                      "records are kept for %3 h"))
                            .arg(stream.label())
                            .arg(std::round(lag / 360) / 10)
                            .arg(stream.get(kRetention)),
               .explanation = HEADROOM_TEXT("Kinesis", "Records that expire before they are read "
                                                       "are lost; longer retention does not "
                                                       "bring them back."),
               .remedy = HEADROOM_TEXT("Kinesis", "Keep records longer, and let the readers catch "
                                                  "up."),
               .fix = edits::setProperty(pathTo(stream, kRetention.key), Tree(longer))});
}

void checkRecords(const NodeView &stream, FindingSheet &sheet)
{
    const double size = recordSizeOf(stream);
    const double greatest = stream.get(kMaxRecordSize) * 1024;
    if (size > greatest) {
        Finding finding{
            .severity = Severity::Error,
            .id = "kinesis/record-size",
            .node = stream.id(),
            .title = Text(HEADROOM_TEXT("Kinesis", "Records for %1 have %2 bytes; it takes %3"))
                         .arg(stream.label())
                         .arg(size)
                         .arg(greatest),
            .explanation = HEADROOM_TEXT("Kinesis", "Every such record is refused."),
            .remedy = HEADROOM_TEXT("Kinesis", "Raise the greatest record size, at most to 10,240 "
                                               "KiB, or keep large content in S3.")};
        if (const double needed = std::ceil(size / 1024); needed <= 10240)
            finding.fix = edits::setProperty(pathTo(stream, kMaxRecordSize.key), Tree(needed));
        sheet.add(std::move(finding));
    }
    if (size > kMebibyte)
        sheet.add({.severity = Severity::Warning,
                   .id = "kinesis/large-share",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "All records of %1 are above 1 MiB"))
                                .arg(stream.label()),
                   .explanation = HEADROOM_TEXT("Kinesis",
                                                "AWS means them to be below 2 % of the traffic; a "
                                                "shard takes less than one of them a second."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Keep large content in S3 and its name in "
                                                      "the record.")});
}

/// Gives the first reader that can have it a throughput of its own.
std::optional<Edit> giveFanOut(const std::vector<LinkView> &readers)
{
    for (const LinkView &link : readers) {
        const LinkEnd *end = link.to().spec().entering(LinkKind::Poll);
        if (end && !hasFanOut(link)
            && std::ranges::any_of(end->properties, [](const PropertySpec &setting) {
                   return setting.key == kFanOut.key;
               }))
            return edits::setProperty(pathTo(link, kFanOut.key), Tree(true));
    }
    return std::nullopt;
}

void checkReaders(const NodeView &stream, FindingSheet &sheet)
{
    const std::vector<LinkView> readers = stream.linksOut(LinkKind::Poll);
    double looks = 0;
    double shared = 0;
    double fanOut = 0;
    for (const LinkView &link : readers) {
        if (hasFanOut(link)) {
            ++fanOut;
            continue;
        }
        ++shared;
        looks += 1 / link.to().fact("pollInterval").value_or(1);
    }
    if (looks > kSharedCalls.value)
        sheet.add({.severity = Severity::Error,
                   .id = "kinesis/shared-calls",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "Readers of %1 look %2 times a second at "
                                                          "each shard; %3 are allowed"))
                                .arg(stream.label())
                                .arg(std::round(looks * 10) / 10)
                                .arg(kSharedCalls.value),
                   .explanation = HEADROOM_TEXT("Kinesis", "Looks beyond are refused, and all "
                                                           "readers fall behind together."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Let readers look less often, or give some "
                                                      "enhanced fan-out."),
                   .fix = giveFanOut(readers)});
    const double most = stream.get(kAdvantage) && isOnDemand(stream) ? kFanOutReadersAdvantage
                                                                     : kFanOutReaders;
    if (fanOut > most)
        sheet.add({.severity = Severity::Error,
                   .id = "kinesis/efo-count",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "%1 readers of %2 have enhanced fan-out; "
                                                          "%3 are allowed"))
                                .arg(fanOut)
                                .arg(stream.label())
                                .arg(most),
                   .explanation = HEADROOM_TEXT("Kinesis", "AWS refuses to register the others."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Let some readers share the throughput.")});
    const RunResult *run = sheet.run();
    if (!run || isOnDemand(stream) || !run->hasMetric(stream.id(), "Offered"))
        return;
    const std::vector<double> shares = sharesOf(stream);
    const double perShard = std::min(greatestDemand(stream, *run) * std::ranges::max(shares),
                                     shardWriteRate(stream))
                            * recordSizeOf(stream);
    if (shared * perShard > kShardReadBytes.value)
        sheet.add({.severity = Severity::Error,
                   .id = "kinesis/shared-bytes",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "%1 readers of %2 together need up to %3 "
                                                          "MiB/s of a shard; it gives 2"))
                                .arg(shared)
                                .arg(stream.label())
                                .arg(std::round(shared * perShard / kMebibyte * 10) / 10),
                   .explanation = HEADROOM_TEXT("Kinesis", "All of them fall behind at the peak."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Give a reader enhanced fan-out, or spread "
                                                      "the records over more shards."),
                   .fix = giveFanOut(readers)});
}

void checkMode(const NodeView &stream, FindingSheet &sheet)
{
    if (isOnDemand(stream)) {
        for (const std::string_view key : {kShardCount.key, kHashKeyRanges.key})
            if (stream.isSet(key))
                sheet.add({.severity = Severity::Info,
                           .id = "kinesis/reshard-ondemand",
                           .node = stream.id(),
                           .title = Text(HEADROOM_TEXT("Kinesis", "%1 of %2 has no effect on "
                                                                  "demand"))
                                        .arg(key)
                                        .arg(stream.label()),
                           .explanation = HEADROOM_TEXT("Kinesis", "On demand, AWS splits and "
                                                                   "merges shards itself."),
                           .remedy = HEADROOM_TEXT("Kinesis", "Remove it, or provision shards."),
                           .fix = edits::setProperty(pathTo(stream, key), Tree())});
        if (stream.isSet(kWarmThroughput.key) && !stream.get(kAdvantage))
            sheet.add({.severity = Severity::Error,
                       .id = "kinesis/warm-no-adv",
                       .node = stream.id(),
                       .title = Text(HEADROOM_TEXT("Kinesis", "%1 asks for warm throughput without "
                                                              "On-demand Advantage"))
                                    .arg(stream.label()),
                       .explanation = HEADROOM_TEXT("Kinesis", "The deployment is refused."),
                       .remedy = HEADROOM_TEXT("Kinesis", "Turn On-demand Advantage on for the "
                                                          "account."),
                       .fix = edits::setProperty(pathTo(stream, kAdvantage.key), Tree(true))});
    }
    if (stream.get(kEncryption) == "NONE")
        sheet.add({.severity = Severity::Info,
                   .id = "kinesis/no-kms",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "%1 is not encrypted by KMS"))
                                .arg(stream.label()),
                   .explanation = HEADROOM_TEXT("Kinesis", "Records lie unencrypted by a key of "
                                                           "yours where they are stored."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Encrypt with KMS; AWS's own key costs "
                                                      "nothing."),
                   .fix = edits::setProperty(pathTo(stream, kEncryption.key), Tree("KMS"))});
}

/// Said once, by the first provisioned stream of the account.
void checkShardQuota(const NodeView &stream, FindingSheet &sheet)
{
    if (isOnDemand(stream))
        return;
    const std::optional<NodeView> frame = stream.quotaFrame(kShardQuota);
    double sum = 0;
    for (const auto &node : stream.design().nodes()) {
        const NodeView other(stream.design(), stream.catalogue(), *node);
        if (!other.is("kinesis.stream") || isOnDemand(other))
            continue;
        const std::optional<NodeView> otherFrame = other.quotaFrame(kShardQuota);
        if (frame ? !otherFrame || otherFrame->id() != frame->id() : otherFrame.has_value())
            continue;
        if (sum <= 0 && other.id() != stream.id())
            return;
        sum += other.get(kShardCount);
    }
    if (const double quota = stream.quota(kShardQuota); sum > quota)
        sheet.add({.severity = Severity::Error,
                   .id = "kinesis/shard-quota",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "All streams together have %1 shards; "
                                                          "the quota %2 is %3"))
                                .arg(sum)
                                .arg(kShardQuota)
                                .arg(quota),
                   .explanation = HEADROOM_TEXT("Kinesis", "AWS refuses the last of them."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Ask AWS for a higher quota and note it at "
                                                      "the account, or set fewer.")});
}

void checkBill(const NodeView &stream, const RunResult &run, FindingSheet &sheet)
{
    const Usage usage(&run, stream);
    Traffic traffic;
    traffic.bytes = usage.perMonth("IncomingBytes");
    traffic.records = traffic.bytes / recordSizeOf(stream);
    traffic.bytesOut = usage.perMonth("GetRecords.Bytes");
    const double demand = greatestDemand(stream, run);
    // An idle stream says nothing about its bill.
    if (demand <= 0)
        return;
    const double shards = isOnDemand(stream) ? std::ceil(demand * 1.25 / shardWriteRate(stream))
                                             : stream.get(kShardCount);
    const double now = costInMode(stream, isOnDemand(stream), shards, traffic);
    const double other = costInMode(stream, !isOnDemand(stream), shards, traffic);
    if (now > other * kWorthwhile && now - other >= 1)
        sheet.add(
            {.severity = Severity::Info,
             .id = "kinesis/cost-mode",
             .node = stream.id(),
             .title = Text(HEADROOM_TEXT("Kinesis", "%1 would cost %2 instead of %3 dollars "
                                                    "a month in the other mode"))
                          .arg(stream.label())
                          .arg(std::round(other))
                          .arg(std::round(now)),
             .explanation = HEADROOM_TEXT("Kinesis",
                                          "Steady traffic is cheaper with shards, uneven or "
                                          "little traffic on demand. The estimate takes "
                                          "this run for every day."),
             .remedy = HEADROOM_TEXT("Kinesis", "Change the mode if this traffic is "
                                                "typical."),
             .fix = edits::setProperty(pathTo(stream, kStreamMode.key),
                                       Tree(isOnDemand(stream) ? "PROVISIONED" : "ON_DEMAND"))});
    if (isOnDemand(stream) || aggregationOf(stream) > 1 || recordSizeOf(stream) >= kSmallRecord)
        return;
    const double putBill = now - costInMode(stream, false, shards, {});
    // As many as fit the 25 KB that are billed as one.
    const double together = std::floor(25 * 1024 / recordSizeOf(stream));
    if (const double saved = putBill * (1 - 1 / together); saved >= 10)
        sheet.add({.severity = Severity::Info,
                   .id = "kinesis/cost-agg",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "Aggregation would save %1 dollars a "
                                                          "month of %2"))
                                .arg(std::round(saved))
                                .arg(stream.label()),
                   .explanation = HEADROOM_TEXT("Kinesis", "Each record is billed as 25 KB; "
                                                           "the producer library packs many "
                                                           "into one."),
                   .remedy = HEADROOM_TEXT("Kinesis", "Let producers aggregate, if a tenth of a "
                                                      "second more does not matter."),
                   .fix = edits::setProperty(pathTo(stream, kAggregation.key), Tree(together))});
}

} // namespace

void checkStream(const NodeView &stream, FindingSheet &sheet)
{
    checkRecords(stream, sheet);
    checkReaders(stream, sheet);
    checkMode(stream, sheet);
    checkShardQuota(stream, sheet);
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(stream.id(), "Offered"))
        return;
    checkLoad(stream, *run, sheet);
    checkLag(stream, *run, sheet);
    checkBill(stream, *run, sheet);
}

} // namespace headroom::kinesis
