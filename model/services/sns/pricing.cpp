// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/shared/deliveries.h"
#include "model/services/sns/sns.h"
#include "model/simulation/run_result.h"

namespace headroom::sns {

namespace {

constexpr std::string_view kSource = "Amazon SNS pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr double kMillion = 1e6;
constexpr double kGigabyte = 1024.0 * 1024 * 1024;

constexpr Fact perMillion(double dollars)
{
    return {.value = dollars, .unit = "USD/million", .source = kSource, .month = kMonth};
}
constexpr Fact perGigabyte(double dollars)
{
    return {.value = dollars, .unit = "USD/GB", .source = kSource, .month = kMonth};
}
constexpr Fact kPublish = perMillion(0.50);
constexpr Fact kFifoPublish = perMillion(0.30);
constexpr Fact kFifoPublished = perGigabyte(0.017);
constexpr Fact kFifoDelivery = perMillion(0.01);
constexpr Fact kFifoDelivered = perGigabyte(0.001);
constexpr Fact kHttp = perMillion(0.60);
constexpr Fact kMail = perMillion(20);
constexpr Fact kFirehose = perMillion(0.19);

/// What a subscription is handed in a month, by the share of its filter.
double handedTo(const LinkView &link, const Usage &usage)
{
    return usage.perMonth("NumberOfMessagesPublished")
           * link.property(kFilterRatio.key).numberOr(1);
}

void priceDeliveries(const NodeView &topic, const Usage &usage, PriceSheet &sheet)
{
    double free = 0;
    double http = 0;
    double firehose = 0;
    for (const LinkView &link : deliveriesOf(topic)) {
        double &kind = isOverHttp(link) ? http : needsAction(link, "firehose:") ? firehose : free;
        kind += handedTo(link, usage);
    }
    if (topic.get(kFifo)) {
        sheet.add(topic, HEADROOM_TEXT("Sns", "Deliveries in order"), free / kMillion, "million",
                  kFifoDelivery);
        sheet.add(topic, HEADROOM_TEXT("Sns", "Data delivered in order"),
                  free * messageSizeOf(topic) / kGigabyte, "GB", kFifoDelivered);
    } else {
        sheet.free(topic, HEADROOM_TEXT("Sns", "Deliveries to queues and functions"));
    }
    if (http > 0)
        sheet.add(topic, HEADROOM_TEXT("Sns", "Deliveries over HTTP"), http / kMillion, "million",
                  kHttp);
    if (firehose > 0)
        sheet.add(topic, HEADROOM_TEXT("Sns", "Deliveries to Firehose"), firehose / kMillion,
                  "million", kFirehose);
    if (!topic.get(kEmail).empty())
        sheet.add(topic, HEADROOM_TEXT("Sns", "Mails"),
                  usage.perMonth("NumberOfMessagesPublished") / kMillion, "million", kMail);
}

} // namespace

void price(const NodeView &topic, const Usage &usage, PriceSheet &sheet)
{
    const double published = usage.perMonth("NumberOfMessagesPublished");
    if (topic.get(kFifo)) {
        sheet.add(topic, HEADROOM_TEXT("Sns", "Messages published in order"), published / kMillion,
                  "million", kFifoPublish);
        sheet.add(topic, HEADROOM_TEXT("Sns", "Data published in order"),
                  published * messageSizeOf(topic) / kGigabyte, "GB", kFifoPublished);
    } else {
        sheet.add(topic, HEADROOM_TEXT("Sns", "Messages published"),
                  published * billedChunks(messageSizeOf(topic)) / kMillion, "million requests",
                  kPublish);
    }
    priceDeliveries(topic, usage, sheet);
}

} // namespace headroom::sns
