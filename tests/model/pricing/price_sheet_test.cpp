// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"

#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <limits>

namespace headroom {

class PriceSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void multipliesQuantityAndRate();
    void fillsTiersOneAfterTheOther_data();
    void fillsTiersOneAfterTheOther();
    void addsUpByNode();
    void withoutARunOnlyStandingChargesShow();
    void stretchesARunToAMonth();
    void dividesByTheRequestsOfClients();
};

namespace {

constexpr Sentence kWhat = HEADROOM_TEXT("Test", "Something");
constexpr Fact kDollar{.value = 2, .unit = "USD", .source = "test", .month = "2026-01"};

} // namespace

void PriceSheetTest::multipliesQuantityAndRate()
{
    const Design design = designText("orders:table", allServices());
    PriceSheet sheet;

    sheet.add({design, allServices(), *design.nodes()[0]}, kWhat, 3, "hours", kDollar);

    QCOMPARE(sheet.perMonth(), 6.0);
    QCOMPARE(sheet.lines()[0].quantity, 3.0);
    QCOMPARE(sheet.lines()[0].rate.value, 2.0);
}

void PriceSheetTest::fillsTiersOneAfterTheOther_data()
{
    QTest::addColumn<double>("quantity");
    QTest::addColumn<double>("dollars");
    // Ten at 2, the next thirty at 1, the rest at a half.
    QTest::newRow("none") << 0.0 << 0.0;
    QTest::newRow("within the first") << 4.0 << 8.0;
    QTest::newRow("the first is full") << 10.0 << 20.0;
    QTest::newRow("within the second") << 15.0 << 25.0;
    QTest::newRow("beyond the second") << 50.0 << 55.0;
}

void PriceSheetTest::fillsTiersOneAfterTheOther()
{
    QFETCH(double, quantity);
    QFETCH(double, dollars);
    const Design design = designText("orders:table", allServices());
    PriceSheet sheet;

    sheet.addTiered({design, allServices(), *design.nodes()[0]}, kWhat, quantity, "GB", kDollar,
                    {{10, 2}, {40, 1}, {std::numeric_limits<double>::infinity(), 0.5}});

    QCOMPARE(sheet.perMonth(), dollars);
}

void PriceSheetTest::addsUpByNode()
{
    const Design design = designText("a:table; b:table", allServices());
    PriceSheet sheet;
    const NodeView a(design, allServices(), *design.nodes()[0]);
    const NodeView b(design, allServices(), *design.nodes()[1]);

    sheet.add(a, kWhat, 1, "hours", kDollar);
    sheet.add(b, kWhat, 2, "hours", kDollar);
    sheet.add(a, kWhat, 3, "hours", kDollar);
    sheet.free(b, kWhat);

    QCOMPARE(sheet.perMonth(a.id()), 8.0);
    QCOMPARE(sheet.perMonth(b.id()), 4.0);
    QCOMPARE(sheet.perMonth(), 12.0);
}

void PriceSheetTest::withoutARunOnlyStandingChargesShow()
{
    const Design design = designText("users(1000/s) -> orders:table(storage=100)", allServices());

    // 100 GB at 0.25.
    QCOMPARE(price(design, allServices(), nullptr).perMonth(), 25.0);
}

void PriceSheetTest::stretchesARunToAMonth()
{
    const Simulated simulation = simulated("users(10/s) -(operation=PutItem)-> orders:table", 60);

    const Usage usage(simulation.run.get(), simulation.view("orders"));

    // A month has 730 hours: 10/s x 2,628,000 s.
    QVERIFY(std::abs(usage.perMonth("ConsumedWriteCapacityUnits") - 26'280'000) < 26);
    QCOMPARE(usage.perMonth("NoSuchMetric"), 0.0);
}

void PriceSheetTest::dividesByTheRequestsOfClients()
{
    const Simulated simulation = simulated(
        "users(10/s) -(operation=PutItem)-> orders:table(storage=0)", 60);
    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    // One write each: a million requests cost what a million writes do.
    QVERIFY(std::abs(perMillionRequests(sheet, simulation.design, *simulation.run) - 0.625) < 1e-3);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::PriceSheetTest)
#include "price_sheet_test.moc"
