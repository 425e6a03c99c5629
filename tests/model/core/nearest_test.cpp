// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/nearest.h"

#include <QTest>

namespace headroom {

class NearestTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasMeant();
    void staysSilentWhenNothingIsNear();
    void cutsLongLists();
};

void NearestTest::findsWhatWasMeant()
{
    const std::vector<std::string_view> names = {"memorySize", "timeout", "lambda.alias",
                                                 "lambda.function"};

    QCOMPARE(nearest("memroySize", names), std::string_view("memorySize"));
    QCOMPARE(nearest("memorysize", names), std::string_view("memorySize"));
    QCOMPARE(nearest("timeuot", names), std::string_view("timeout"));
    QCOMPARE(nearest("lambda.functon", names), std::string_view("lambda.function"));
}

void NearestTest::staysSilentWhenNothingIsNear()
{
    const std::vector<std::string_view> names = {"memorySize", "timeout"};

    QVERIFY(nearest("colour", names).empty());
    QVERIFY(nearest("", names).empty());
    QVERIFY(nearest(std::string(100000, 'x'), names).empty());
    QVERIFY(nearest("timeout", {}).empty());
}

void NearestTest::cutsLongLists()
{
    const std::vector<std::string_view> names = {"a", "b", "c"};

    QCOMPARE(joined(names), std::string("a, b, c"));
    QCOMPARE(joined(names, 2), std::string("a, b ..."));
    QCOMPARE(joined({}), std::string());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::NearestTest)
#include "nearest_test.moc"
