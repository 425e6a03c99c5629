// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/set_expression.h"

#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class SetExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void setsWhatItSays_data();
    void setsWhatItSays();
    void goesBackToTheDefault();
    void refusesWithAHint_data();
    void refusesWithAHint();
};

namespace {

Design shop()
{
    return designText("account; users -> place:function -> orders:table(capacity=9)",
                      testCatalogue());
}

Result<Design> set(const std::string &text)
{
    const Design design = shop();
    const Result<Edit> edit = parseSetExpression(text, design, testCatalogue());
    if (!edit)
        return edit.error();
    return edit->apply(design, testCatalogue());
}

} // namespace

void SetExpressionTest::setsWhatItSays_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("json");

    const auto row = [](const char *text, const char *path, const char *json) {
        QTest::newRow(text) << std::string(text) << std::string(path) << std::string(json);
    };
    row("orders.capacity=300", "orders.capacity", "300");
    row("place.timeout=2 min", "place.timeout", "120");
    row("place.runtime=node", "place.runtime", "\"node\"");
    row("place.role=\"abc\"", "place.role", "\"abc\"");
    row("users.patient=true", "users.patient", "true");
    row("users.traffic.rate=1200", "users.traffic.rate", "1200");
    row("users.traffic={\"shape\": \"closed\", \"users\": 5}", "users.traffic.users", "5");
    row("live->v1.weight=0.1", "live->v1.weight", "0.1");
    row("live->v1.weight=10 %", "live->v1.weight", "0.1");
    row("v1.duration.mean=250 ms", "v1.duration.mean", "0.25");
    row("v1.duration.law=gamma", "v1.duration.law", "\"gamma\"");
    row("account.quotas.test.slots=500", "account.quotas.test.slots", "500");
    row("place.environment.STAGE=prod", "place.environment.STAGE", "\"prod\"");
    row("place.environment.EQUATION=a=b", "place.environment.EQUATION", "\"a=b\"");
}

void SetExpressionTest::setsWhatItSays()
{
    QFETCH(std::string, text);
    QFETCH(std::string, path);
    QFETCH(std::string, json);

    const Result<Design> design = set(text);

    QVERIFY2(design, design ? "" : design.error().message.english().c_str());
    QVERIFY(design->property(path));
    QVERIFY(*design->property(path) == *readJson(json, ""));
}

void SetExpressionTest::goesBackToTheDefault()
{
    QVERIFY(shop().property("orders.capacity"));
    QVERIFY(!set("orders.capacity=null")->property("orders.capacity"));
}

void SetExpressionTest::refusesWithAHint_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("hint");

    const auto row = [](const char *text, const char *hint) {
        QTest::newRow(text) << std::string(text) << std::string(hint);
    };
    row("", "ID.PROPERTY=VALUE");
    row("orders", "ID.PROPERTY=VALUE");
    row("orders.capacity", "ID.PROPERTY=VALUE");
    row("orders=5", "ID.PROPERTY=VALUE");
    row("=5", "ID.PROPERTY=VALUE");
    row("order.capacity=5", "\"orders\"");
    row("orders.capacty=5", "\"capacity\"");
    row("orders.colour=red", "capacity");
    row("orders.capacity=many", "\"many\"");
    row("orders.capacity=", "capacity");
    row("orders.capacity=99999", "40000");
    row("place.runtime=cobol", "python, node");
    row("users.traffic.rats=5", "rate");
    row("users.traffic={\"shape\": \"spike\"}", "base");
    row("live->v2.weight=5", "\"live->v1\"");
}

void SetExpressionTest::refusesWithAHint()
{
    QFETCH(std::string, text);
    QFETCH(std::string, hint);

    const Result<Design> design = set(text);

    QVERIFY(!design);
    const std::string message = design.error().message.english();
    QVERIFY2(message.find(hint) != std::string::npos, message.c_str());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SetExpressionTest)
#include "set_expression_test.moc"
