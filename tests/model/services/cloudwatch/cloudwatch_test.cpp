// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/cloudwatch/cloudwatch.h"

#include "model/formats/resource_sheet.h"
#include "model/lowering/lower.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class CloudwatchTest : public QObject
{
    Q_OBJECT

private slots:
    void anAlarmComparesAsItIsSet();
    void allPeriodsMustBreachUnlessItSaysHowMany();
    void anAlarmWithoutMetricSeesNoData();
    void templatesCountTimesInMilliseconds();
    void templatesNameWhatIsWatched();
    void shortPeriodsCostThreeTimesAsMuch();
    void findsAlarmsThatCloudWatchRefuses_data();
    void findsAlarmsThatCloudWatchRefuses();
    void findsMetricsThatDoNotExist();
    void findsAlarmsThatHangWhileNothingHappens();
    void aRenamedComponentStaysWatched();
};

namespace {

constexpr const char *kWatching = "users(10/s) -> orders:table; "
                                  "slow:alarm(watches=orders, metricName=";

Alarm onlyAlarm(const Design &design)
{
    const Plan plan = lower(design, allServices());
    Q_ASSERT(plan.controls.alarms.size() == 1);
    return plan.controls.alarms.front();
}

Design watching(const std::string &settings)
{
    return designText(kWatching + settings + ")", allServices());
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

Resource onlyResource(const Design &design, std::string_view type)
{
    const ResourceSheet sheet = deploy(design, allServices());
    const auto found = std::ranges::find(sheet.resources(), type, &Resource::type);
    Q_ASSERT(found != sheet.resources().end());
    return *found;
}

/// Carries the fix of a finding out.
Design mended(const Design &design, const char *node, const char *id)
{
    FindingSheet sheet;
    cloudwatch::check(NodeView(design, allServices(), *design.node(NodeId(node))), sheet);
    const auto finding = std::ranges::find(sheet.findings(), std::string(id), &Finding::id);
    Q_ASSERT(finding != sheet.findings().end() && finding->fix);
    const Result<Design> fixed = finding->fix->apply(design, allServices());
    Q_ASSERT(fixed);
    return *fixed;
}

} // namespace

void CloudwatchTest::anAlarmComparesAsItIsSet()
{
    const Alarm alarm = onlyAlarm(watching(
        "ThrottledRequests, statistic=Sum, period=120, evaluationPeriods=5, datapointsToAlarm=3, "
        "threshold=40, comparisonOperator=GreaterThanOrEqualToThreshold, "
        "treatMissingData=notBreaching, metricDelay=90"));

    QCOMPARE(alarm.statistic, Alarm::Statistic::Sum);
    QCOMPARE(alarm.period, 120.0);
    QCOMPARE(alarm.periods, 5);
    QCOMPARE(alarm.datapoints, 3);
    QCOMPARE(alarm.threshold, 40.0);
    QCOMPARE(alarm.comparison, Alarm::Comparison::AtLeast);
    QCOMPARE(alarm.missing, Alarm::Missing::NotBreaching);
    QCOMPARE(alarm.delay, 90.0);
    // Reads and writes are refused at gates of their own.
    QCOMPARE(alarm.gauge.sum.size(), std::size_t(2));
    QVERIFY(std::ranges::all_of(alarm.gauge.sum, [](const Reading &reading) {
        return reading.quantity == Quantity::Rejected;
    }));
}

void CloudwatchTest::allPeriodsMustBreachUnlessItSaysHowMany()
{
    QCOMPARE(onlyAlarm(watching("Offered, evaluationPeriods=4")).datapoints, 4);
    // More than there are cannot be waited for; a finding says so.
    QCOMPARE(onlyAlarm(watching("Offered, evaluationPeriods=2, datapointsToAlarm=3")).datapoints,
             2);
}

void CloudwatchTest::anAlarmWithoutMetricSeesNoData()
{
    QVERIFY(onlyAlarm(watching("Nothing")).gauge.sum.empty());
    QVERIFY(onlyAlarm(designText("a:alarm", allServices())).gauge.sum.empty());
}

void CloudwatchTest::templatesCountTimesInMilliseconds()
{
    const Design latency = watching("SuccessfulRequestLatency, threshold=0.02");
    const Design count = watching("ThrottledRequests, threshold=20");

    // 0.02 s are 20 ms.
    QCOMPARE(onlyResource(latency, "AWS::CloudWatch::Alarm").properties.at("Threshold"),
             Tree(20.0));
    QCOMPARE(onlyResource(count, "AWS::CloudWatch::Alarm").properties.at("Threshold"), Tree(20.0));
    QCOMPARE(onlyAlarm(latency).threshold, 0.02);
}

void CloudwatchTest::templatesNameWhatIsWatched()
{
    const Resource alarm = onlyResource(watching("ThrottledRequests"), "AWS::CloudWatch::Alarm");

    QCOMPARE(alarm.properties.at("Namespace"), Tree("AWS/DynamoDB"));
    QCOMPARE(alarm.properties.at("MetricName"), Tree("ThrottledRequests"));
    const Tree table = ResourceSheet::ref("Orders");
    QCOMPARE(alarm.properties.at("Dimensions"),
             Tree::list({Tree::map({{"Name", "TableName"}, {"Value", table}})}));
    QCOMPARE(alarm.terraform.at("dimensions"),
             Tree::map({{"tf:map", Tree::map({{"TableName", table}})}}));
}

void CloudwatchTest::shortPeriodsCostThreeTimesAsMuch()
{
    const auto perMonth = [](const std::string &settings) {
        const Design design = watching(settings);
        return price(design, allServices(), nullptr).perMonth(NodeId("slow"));
    };
    QCOMPARE(perMonth("Offered"), 0.10);
    QCOMPARE(perMonth("Offered, period=30"), 0.30);
}

void CloudwatchTest::findsAlarmsThatCloudWatchRefuses_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("as it comes") << "" << false;
    QTest::newRow("3 of 2") << ", evaluationPeriods=2, datapointsToAlarm=3" << true;
    QTest::newRow("45 s") << ", period=45" << true;
    QTest::newRow("90 s") << ", period=90" << true;
    QTest::newRow("30 s") << ", period=30" << false;
    // A day has 1,440 minutes; with 2 minutes each that is two days.
    QTest::newRow("a day") << ", evaluationPeriods=1440" << false;
    QTest::newRow("two days") << ", period=120, evaluationPeriods=1440" << true;
    // From an hour on it may be a week: 168 hours.
    QTest::newRow("a week") << ", period=3600, evaluationPeriods=168" << false;
    QTest::newRow("a week and an hour") << ", period=3600, evaluationPeriods=169" << true;
}

void CloudwatchTest::findsAlarmsThatCloudWatchRefuses()
{
    QFETCH(QString, settings);
    QFETCH(bool, isRefused);
    const Design design = watching("ThrottledRequests" + settings.toStdString());

    QCOMPARE(contains(findingsOf(design, "slow"), "cloudwatch/alarm-n-m"), isRefused);
    if (isRefused)
        QVERIFY(!contains(findingsOf(mended(design, "slow", "cloudwatch/alarm-n-m"), "slow"),
                          "cloudwatch/alarm-n-m"));
}

void CloudwatchTest::findsMetricsThatDoNotExist()
{
    constexpr const char *kId = "cloudwatch/alarm-without-metric";
    QVERIFY(contains(findingsOf(designText("a:alarm", allServices()), "a"), kId));
    const Design wrong = watching("Throttles");
    QVERIFY(contains(findingsOf(wrong, "slow"), kId));
    QVERIFY(!contains(findingsOf(mended(wrong, "slow", kId), "slow"), kId));
    QVERIFY(contains(findingsOf(watching("Offered"), "slow"), "cloudwatch/simulated-metric"));
    QVERIFY(contains(findingsOf(watching("Offered"), "slow"), "cloudwatch/alarm-without-action"));
}

void CloudwatchTest::findsAlarmsThatHangWhileNothingHappens()
{
    const std::string idle = "users(traffic={\"shape\": \"steps\", \"steps\": [{\"at\": 0, "
                             "\"rate\": 5}, {\"at\": 100, \"rate\": 0}]}) -> orders:table; "
                             "slow:alarm(watches=orders, metricName=ThrottledRequests";
    constexpr const char *kId = "cloudwatch/alarm-missing";
    QVERIFY(contains(findingsOf(simulated(idle + ")", 300), "slow"), kId));
    QVERIFY(!contains(findingsOf(simulated(idle + ", treatMissingData=notBreaching)", 300), "slow"),
                      kId));
    QVERIFY(!contains(findingsOf(simulated(watching("ThrottledRequests"), 300), "slow"), kId));
}

void CloudwatchTest::aRenamedComponentStaysWatched()
{
    const Result<Design> renamed = edits::changeId(NodeId("orders"), NodeId("purchases"))
                                       .apply(watching("Offered"), allServices());

    QVERIFY(renamed);
    const NodeView alarm(*renamed, allServices(), *renamed->node(NodeId("slow")));
    QCOMPARE(alarm.get(cloudwatch::kWatches), std::string("purchases"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::CloudwatchTest)
#include "cloudwatch_test.moc"
