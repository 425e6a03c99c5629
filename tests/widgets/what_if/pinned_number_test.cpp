// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/pinned_number.h"

#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class PinnedNumberTest : public QObject
{
    Q_OBJECT

private slots:
    void findsSettingsAndTheirParts_data();
    void findsSettingsAndTheirParts();
    void namesNoNumberForOtherThings();
    void suggestsEndsWithinTheRange();
};

static const char *kDesign =
    "u:test.users(traffic.rate=30); f:test.function(timeout=9); t:test.table; u -(reads=3)-> t";

void PinnedNumberTest::findsSettingsAndTheirParts_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<double>("value");

    QTest::newRow("written") << QByteArray("f.timeout") << 9.0;
    QTest::newRow("default") << QByteArray("f.memorySize") << 128.0;
    QTest::newRow("part") << QByteArray("u.traffic.rate") << 30.0;
    QTest::newRow("part of a default") << QByteArray("v1.duration.mean") << 0.1;
    QTest::newRow("link") << QByteArray("u->t.reads") << 3.0;
}

void PinnedNumberTest::findsSettingsAndTheirParts()
{
    QFETCH(const QByteArray, path);
    QFETCH(const double, value);

    const auto number = pinnedNumber(designText(kDesign, testCatalogue()), testCatalogue(),
                                     path.toStdString());

    QVERIFY(number);
    QVERIFY(number->value);
    QCOMPARE(*number->value, value);
}

void PinnedNumberTest::namesNoNumberForOtherThings()
{
    const Design design = designText(kDesign, testCatalogue());
    for (const char *path : {"f.runtime", "u.traffic", "u.traffic.peak", "nowhere.timeout",
                             "f.nothing", "v1.duration.law"})
        QVERIFY2(!pinnedNumber(design, testCatalogue(), path), path);
}

void PinnedNumberTest::suggestsEndsWithinTheRange()
{
    const Design design = designText(kDesign, testCatalogue());
    const auto slider = [&design](const char *path) {
        return suggestedSlider(path, *pinnedNumber(design, testCatalogue(), path));
    };

    // Three times 9 is 27, and 50 the next round number; a time-out is at least 1 s.
    QCOMPARE(slider("f.timeout").from, 1.0);
    QCOMPARE(slider("f.timeout").to, 50.0);
    QCOMPARE(slider("v1.errorRate").to, 1.0);
    QCOMPARE(slider("f.memorySize").to, 500.0);
    QCOMPARE(slider("f.memorySize").step, 1.0);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::PinnedNumberTest)
#include "pinned_number_test.moc"
