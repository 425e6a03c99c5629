// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/logs/logs.h"

#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class LogsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachRequestLogsItsBytes();
    void billsWhatIsTakenInAndKept();
    void findsRetentionsThatCloudWatchDoesNotKnow();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * expected;
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void LogsTest::eachRequestLogsItsBytes()
{
    const Simulated simulation = simulated(
        "users(10/s) -event(bytesPerRequest=2000)-> g:logGroup; more:users(3/s) -event-> g", 60);

    // 10 times 2,000 and 3 times 500 bytes a second.
    QVERIFY(isNear(simulation.metric("g", "IncomingBytes").rate, 21500, 0.001));
}

void LogsTest::billsWhatIsTakenInAndKept()
{
    const Simulated simulation = simulated(
        "users(10/s) -event(bytesPerRequest=1024)-> g:logGroup(retentionInDays=365)", 60);
    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    // 10 KiB a second are 25.06 GiB a month; a year's are kept, at 0.15 of their size.
    const double gigabytes = 10.0 * 2628000 / (1024 * 1024);
    QVERIFY(isNear(sheet.perMonth(NodeId("g")), gigabytes * (0.5 + 12 * 0.15 * 0.03), 0.001));
}

void LogsTest::findsRetentionsThatCloudWatchDoesNotKnow()
{
    const auto found = [](const char *text) {
        return findingsOf(designText(text, allServices()), "g");
    };
    QVERIFY(contains(found("g:logGroup(retentionInDays=31)"), "logs/retention-value"));
    QVERIFY(!contains(found("g:logGroup(retentionInDays=30)"), "logs/retention-value"));
    QVERIFY(contains(found("g:logGroup"), "logs/no-retention"));
    QVERIFY(contains(found("g:logGroup"), "logs/unused"));
    QCOMPARE(logs::nearestRetention(31), 30.0);
    QCOMPARE(logs::nearestRetention(300), 365.0);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LogsTest)
#include "logs_test.moc"
