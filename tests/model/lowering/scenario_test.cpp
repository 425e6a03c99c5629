// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"
#include "model/lowering/lower.h"
#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class ScenarioTest : public QObject
{
    Q_OBJECT

private slots:
    void appliesItsDifferences();
    void appliesPartsOfSettings();
    void refusesUnknownNames();
    void refusesWhatNoLongerExists();
};

namespace {

Design with(std::vector<std::pair<PropertyPath, Tree>> set)
{
    DesignParts parts = designText("users(900/s) -> orders:table(capacity=9)", testCatalogue())
                            .parts();
    parts.scenarios = {{.name = "Sale", .set = std::move(set)}};
    return Design(parts);
}

} // namespace

void ScenarioTest::appliesItsDifferences()
{
    const Result<Design> design = withScenario(
        with({{"orders.capacity", 50}, {"users->orders.retries", 3}}), testCatalogue(), "Sale");

    QVERIFY(design);
    QCOMPARE(design->property("orders.capacity")->number(), 50.0);
    QCOMPARE(design->property("users->orders.retries")->number(), 3.0);
}

void ScenarioTest::appliesPartsOfSettings()
{
    const Result<Design> design = withScenario(
        with({{"users.traffic.rate", 9000}, {"orders.capacity", Tree()}}), testCatalogue(), "Sale");

    QVERIFY(design);
    QCOMPARE(design->property("users.traffic.rate")->number(), 9000.0);
    QCOMPARE(design->property("users.traffic.shape")->text(), std::string("constant"));
    QVERIFY(!design->property("orders.capacity")); // Null goes back to the default.
}

void ScenarioTest::refusesUnknownNames()
{
    const Result<Design> design = withScenario(with({}), testCatalogue(), "Sal");

    QVERIFY(!design);
    QVERIFY(design.error().message.english().find("Sale") != std::string::npos);
    QCOMPARE(design.error().kind, Error::Kind::Usage);
}

void ScenarioTest::refusesWhatNoLongerExists()
{
    QVERIFY(!withScenario(with({{"gone.capacity", 5}}), testCatalogue(), "Sale"));
    QVERIFY(!withScenario(with({{"orders.capacity", 0}}), testCatalogue(), "Sale"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ScenarioTest)
#include "scenario_test.moc"
