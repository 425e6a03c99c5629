// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/polling.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class KinesisRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void billsAsAwsDoes();
    void callersGetWhatTheyNeed();
    void findsSettingsThatDoNotWork();
    void findsWorkersThatIdle();
    void findingsMendTheDesign();
};

namespace {

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

bool isNear(double value, double expected, double share = 1e-9)
{
    return std::abs(value - expected) <= share * expected;
}

NodeView viewOf(const Design &design, const char *node)
{
    return {design, allServices(), *design.node(NodeId(node))};
}

std::vector<std::string> found(std::string_view text, std::string_view node)
{
    return findingsOf(designText(text, allServices()), node);
}

} // namespace

void KinesisRulesTest::billsAsAwsDoes()
{
    const Design design = designText("users -> orders:stream(recordSize=1024)", allServices());
    const NodeView stream = viewOf(design, "orders");
    // 1,000 records a second of 1 KiB for a month of 2,628,000 s.
    const kinesis::Traffic traffic{2628e6, 2628e6 * 1024, 2628e6 * 1024};

    // 0.015 x 730 + 2,628 x 0.014 = 10.95 + 36.792.
    QVERIFY(isNear(kinesis::costInMode(stream, false, 1, traffic), 47.742));
    // 0.04 x 730 + 2,506.256 GB x (0.08 + 0.04) = 29.20 + 300.75.
    QVERIFY(isNear(kinesis::costInMode(stream, true, 1, traffic), 329.95, 1e-4));

    const Design packed = designText("users -> orders:stream(recordSize=1024, "
                                     "recordsPerAggregate=25)",
                                     allServices());
    // 25 of them are one unit of 25 KB: 10.95 + 36.792 / 25.
    QVERIFY(isNear(kinesis::costInMode(viewOf(packed, "orders"), false, 1, traffic), 12.42168));
}

void KinesisRulesTest::callersGetWhatTheyNeed()
{
    const Design design = designText(
        "users -> orders:stream(encryptionType=KMS, keyId=0b1c) -(enhancedFanOut=true)-> "
        "app:consumer",
        allServices());
    const NodeView stream = viewOf(design, "orders");

    const std::vector<Permission> writes = kinesis::permissions(
        stream.linksIn(LinkKind::Request).front());
    const std::vector<Permission> reads = kinesis::permissions(
        stream.linksOut(LinkKind::Poll).front());

    const auto allows = [](const std::vector<Permission> &list, std::string_view action) {
        return std::ranges::any_of(list, [action](const Permission &permission) {
            return std::ranges::find(permission.actions, action) != permission.actions.end();
        });
    };
    QVERIFY(allows(writes, "kinesis:PutRecords"));
    QVERIFY(allows(writes, "kms:GenerateDataKey"));
    QVERIFY(!allows(writes, "kinesis:GetRecords"));
    QVERIFY(allows(reads, "kinesis:GetRecords"));
    QVERIFY(allows(reads, "kinesis:SubscribeToShard"));
    QVERIFY(allows(reads, "kms:Decrypt"));
    QVERIFY(!allows(reads, "kinesis:PutRecord"));

    const ResourceSheet sheet = deploy(design, allServices());
    const auto has = [&sheet](const char *type) {
        return std::ranges::any_of(
            sheet.resources(), [type](const Resource &resource) { return resource.type == type; });
    };
    QVERIFY(has("AWS::Kinesis::Stream"));
    QVERIFY(has("AWS::Kinesis::StreamConsumer"));
    QVERIFY(has("AWS::IAM::InstanceProfile"));
}

void KinesisRulesTest::findsSettingsThatDoNotWork()
{
    QVERIFY(contains(found("users -> orders:stream(recordSize=2000000)", "orders"),
                     "kinesis/record-size"));
    QVERIFY(contains(found("users -> orders:stream(recordSize=2000000)", "orders"),
                     "kinesis/large-share"));
    QVERIFY(contains(found("users -> orders:stream(streamMode=ON_DEMAND, shardCount=7)", "orders"),
                     "kinesis/reshard-ondemand"));
    QVERIFY(contains(
        found("users -> orders:stream(streamMode=ON_DEMAND, warmThroughputMiBps=9)", "orders"),
        "kinesis/warm-no-adv"));
    QVERIFY(contains(found("users -> orders:stream(shardCount=9999); "
                           "users -> other:stream(shardCount=9999); "
                           "users -> third:stream(shardCount=9999)",
                           "orders"),
                     "kinesis/shard-quota"));
    // Two readers that look four times a second each: 8 of 5 looks.
    QVERIFY(contains(found("users -> orders:stream -> a:consumer(idleTimeBetweenReads=0.25); "
                           "orders -> b:consumer(idleTimeBetweenReads=0.25)",
                           "orders"),
                     "kinesis/shared-calls"));
    QVERIFY(contains(found("users -> orders:stream", "orders"), "kinesis/no-kms"));
    QVERIFY(found("users -> orders:stream(encryptionType=KMS)", "orders").empty());
}

void KinesisRulesTest::findsWorkersThatIdle()
{
    QVERIFY(contains(found("users -> orders:stream -> app:consumer(workers=3)", "app"),
                     "kinesis/workers-over-shards"));
    QVERIFY(found("users -> orders:stream -> app:consumer(workers=2)", "app").empty());
    QVERIFY(contains(found("users -> orders:stream; app:consumer", "app"),
                     "kinesis/consumer-no-stream"));
}

void KinesisRulesTest::findingsMendTheDesign()
{
    Design design = designText("users -> orders:stream(recordSize=2000000)", allServices());
    for (int round = 0; round < 4; ++round) {
        FindingSheet sheet;
        kinesis::checkStream(viewOf(design, "orders"), sheet);
        for (const Finding &finding : sheet.findings()) {
            if (!finding.fix)
                continue;
            const Result<Design> mended = finding.fix->apply(design, allServices());
            QVERIFY(mended);
            design = *mended;
            break;
        }
    }
    const std::vector<std::string> left = findingsOf(design, "orders");

    QVERIFY(!contains(left, "kinesis/record-size"));
    QVERIFY(!contains(left, "kinesis/no-kms"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::KinesisRulesTest)
#include "kinesis_rules_test.moc"
