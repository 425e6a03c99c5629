// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/aws/aws.h"

#include "model/services/all_services.h"
#include "model/services/dynamodb/dynamodb.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

namespace headroom {

class AwsTest : public QObject
{
    Q_OBJECT

private slots:
    void answersWithAwsDefaults();
    void overridesWinOverTheProfile();
    void aRegionHasItsOwnAndAsksItsAccountForTheRest();
    void nodesOutsideAllFramesGetTheDefault();
    void findsQuotasThatDoNotExist();
    void anAccountDoesNotStandInARegion();
};

namespace {

NodeView viewOf(const Design &design, const char *id)
{
    return {design, allServices(), *design.node(NodeId(id))};
}

} // namespace

void AwsTest::answersWithAwsDefaults()
{
    const Design design = designText("account; orders:table@account", allServices());

    QCOMPARE(viewOf(design, "orders").quota(dynamodb::kTableReadQuota), 40000.0);
    QCOMPARE(viewOf(design, "orders").quotaFrame(dynamodb::kTableReadQuota)->id(),
             NodeId("account"));
}

void AwsTest::overridesWinOverTheProfile()
{
    const Design design = designText(
        R"(account(quotaProfile=course-notes, quotas={"apigateway.requestsPerSecond": 1234, "dynamodb.tableReadCapacityUnits": 50000}); orders:table@account)",
        allServices());
    const NodeView account = viewOf(design, "account");

    QCOMPARE(viewOf(design, "orders").quota(dynamodb::kTableReadQuota), 50000.0);
    QCOMPARE(aws::accountQuota(account, "apigateway.requestsPerSecond"), std::optional(1234.0));
    // The profile says 500 where AWS says 5,000.
    QCOMPARE(aws::accountQuota(account, "apigateway.burst"), std::optional(500.0));
    QCOMPARE(aws::accountQuota(account, dynamodb::kTableWriteQuota), std::optional(40000.0));
    QCOMPARE(aws::accountQuota(account, "no.such"), std::optional<double>());
}

void AwsTest::aRegionHasItsOwnAndAsksItsAccountForTheRest()
{
    const Design design = designText(
        R"(account(quotas={"dynamodb.tableReadCapacityUnits": 50000, "dynamodb.tableWriteCapacityUnits": 60000});
        ireland:region@account(quotas={"dynamodb.tableReadCapacityUnits": 70000}); orders:table@ireland)",
        allServices());

    QCOMPARE(viewOf(design, "orders").quota(dynamodb::kTableReadQuota), 70000.0);
    QCOMPARE(viewOf(design, "orders").quota(dynamodb::kTableWriteQuota), 60000.0);
    QCOMPARE(viewOf(design, "orders").quotaFrame(dynamodb::kTableWriteQuota)->id(),
             NodeId("ireland"));
}

void AwsTest::nodesOutsideAllFramesGetTheDefault()
{
    const Design design = designText("account(quotaProfile=course-notes); orders:table",
                                     allServices());

    QCOMPARE(viewOf(design, "orders").quota(dynamodb::kTableReadQuota), 40000.0);
    QVERIFY(!viewOf(design, "orders").quotaFrame(dynamodb::kTableReadQuota));
}

void AwsTest::findsQuotasThatDoNotExist()
{
    const Design design = designText(
        R"(account(quotas={"lambda.concurency": 5, "dynamodb.tableReadCapacityUnits": 50000}))",
        allServices());
    FindingSheet sheet;
    const NodeView account = viewOf(design, "account");

    aws::check(account, sheet);

    QCOMPARE(sheet.findings().size(), std::size_t(1));
    QCOMPARE(sheet.findings()[0].id, std::string("aws/unknown-quota"));
    const Result<Design> mended = sheet.findings()[0].fix->apply(design, allServices());
    QVERIFY(mended);
    QVERIFY(findingsOf(*mended, "account").empty());
    QVERIFY(viewOf(*mended, "account").get(aws::kQuotas).find("dynamodb.tableReadCapacityUnits"));
}

void AwsTest::anAccountDoesNotStandInARegion()
{
    const Design design = designText("region", allServices());

    QVERIFY(allServices().placementRefusal(design, "aws.account", NodeId("region")));
    QVERIFY(!allServices().placementRefusal(design, "dynamodb.table", NodeId("region")));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::AwsTest)
#include "aws_test.moc"
