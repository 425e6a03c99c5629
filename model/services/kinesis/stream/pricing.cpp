// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/polling.h"

#include <algorithm>
#include <cmath>

namespace headroom::kinesis {

namespace {

constexpr std::string_view kSource = "Amazon Kinesis Data Streams pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";

constexpr Fact price(double value, std::string_view unit, Confidence confidence = Confidence::High)
{
    return {
        .value = value, .unit = unit, .source = kSource, .month = kMonth, .confidence = confidence};
}

constexpr Fact kShardHour = price(0.015, "USD/hour");
constexpr Fact kPutUnit = price(0.014, "USD/million");
constexpr Fact kExtendedShardHour = price(0.020, "USD/hour");
constexpr Fact kLongTerm = price(0.023, "USD/GB-month");
constexpr Fact kFanOutHour = price(0.015, "USD/hour");
constexpr Fact kFanOutGigabyte = price(0.013, "USD/GB");
constexpr Fact kStreamHour = price(0.040, "USD/hour");
constexpr Fact kGigabyteIn = price(0.080, "USD/GB");
constexpr Fact kGigabyteOut = price(0.040, "USD/GB");
constexpr Fact kOnDemandFanOut = price(0.050, "USD/GB");
constexpr Fact kExtendedOnDemand = price(0.100, "USD/GB-month");
constexpr Fact kAdvantageIn = price(0.032, "USD/GB", Confidence::Medium);
constexpr Fact kAdvantageOut = price(0.016, "USD/GB", Confidence::Medium);

constexpr double kGigabyte = 1 << 30;
constexpr double kPutUnitBytes = 25 * 1024; // bytes
constexpr double kWeek = 7 * 24;            // h
constexpr double kDay = 24;                 // h
constexpr double kMillion = 1e6;

/// Of all producers' records a month, in millions.
double putUnits(const NodeView &stream, double records)
{
    const double together = aggregationOf(stream);
    const double units = std::ceil(recordSizeOf(stream) * together / kPutUnitBytes);
    return records / together * units / kMillion;
}

/// What comes in as it is billed on demand: each record in whole kilobytes.
double gigabytesIn(const NodeView &stream, double records)
{
    const double together = aggregationOf(stream);
    return records / together * std::ceil(recordSizeOf(stream) * together / 1024) * 1024
           / kGigabyte;
}

/// GB kept between two ages, h, while so many bytes a month come in.
double stored(double bytesPerMonth, double from, double to)
{
    return bytesPerMonth / kHoursPerMonth * std::max(0.0, to - from) / kGigabyte;
}

double fanOutReaders(const NodeView &stream)
{
    double count = 0;
    for (const LinkView &link : stream.linksOut(LinkKind::Poll))
        count += hasFanOut(link) ? 1 : 0;
    return count;
}

void priceRetention(const NodeView &stream, double bytes, PriceSheet &sheet)
{
    const double retention = stream.get(kRetention);
    if (retention > kDay) {
        if (isOnDemand(stream))
            sheet.add(stream, HEADROOM_TEXT("Kinesis", "Extended retention"),
                      stored(bytes, kDay, std::min(retention, kWeek)), "GB-months",
                      kExtendedOnDemand);
        else
            sheet.add(stream, HEADROOM_TEXT("Kinesis", "Extended retention"),
                      stream.get(kShardCount) * kHoursPerMonth, "shard-hours", kExtendedShardHour);
    }
    if (retention > kWeek)
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Long-term retention"),
                  stored(bytes, kWeek, retention), "GB-months", kLongTerm);
}

} // namespace

double costInMode(const NodeView &stream, bool onDemand, double shards, const Traffic &traffic)
{
    if (!onDemand)
        return shards * kHoursPerMonth * kShardHour.value
               + putUnits(stream, traffic.records) * kPutUnit.value;
    const double in = gigabytesIn(stream, traffic.records);
    const double out = traffic.bytesOut / kGigabyte;
    if (stream.get(kAdvantage))
        return in * kAdvantageIn.value + out * kAdvantageOut.value;
    return kHoursPerMonth * kStreamHour.value + in * kGigabyteIn.value + out * kGigabyteOut.value;
}

void priceStream(const NodeView &stream, const Usage &usage, PriceSheet &sheet)
{
    const double bytes = usage.perMonth("IncomingBytes");
    const double records = bytes / recordSizeOf(stream);
    const double out = usage.perMonth("GetRecords.Bytes") / kGigabyte;
    const double fanOut = usage.perMonth("SubscribeToShardEvent.Bytes") / kGigabyte;
    const double readers = fanOutReaders(stream);
    if (!isOnDemand(stream)) {
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Shards"),
                  stream.get(kShardCount) * kHoursPerMonth, "shard-hours", kShardHour);
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Put payload units of 25 KB"),
                  putUnits(stream, records), "million units", kPutUnit);
        if (readers > 0) {
            sheet.add(stream, HEADROOM_TEXT("Kinesis", "Enhanced fan-out"),
                      readers * stream.get(kShardCount) * kHoursPerMonth, "consumer-shard-hours",
                      kFanOutHour);
            sheet.add(stream, HEADROOM_TEXT("Kinesis", "Data read with enhanced fan-out"), fanOut,
                      "GB", kFanOutGigabyte);
        }
    } else if (stream.get(kAdvantage)) {
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Data written"), gigabytesIn(stream, records),
                  "GB", kAdvantageIn);
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Data read"), out + fanOut, "GB", kAdvantageOut);
    } else {
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Stream on demand"), kHoursPerMonth, "hours",
                  kStreamHour);
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Data written"), gigabytesIn(stream, records),
                  "GB", kGigabyteIn);
        sheet.add(stream, HEADROOM_TEXT("Kinesis", "Data read"), out, "GB", kGigabyteOut);
        if (readers > 0)
            sheet.add(stream, HEADROOM_TEXT("Kinesis", "Data read with enhanced fan-out"), fanOut,
                      "GB", kOnDemandFanOut);
    }
    priceRetention(stream, bytes, sheet);
}

} // namespace headroom::kinesis
