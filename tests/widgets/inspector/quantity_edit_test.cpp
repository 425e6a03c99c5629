// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/quantity_edit.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

namespace headroom {

class QuantityEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void understandsWhatPeopleType_data();
    void understandsWhatPeopleType();
    void readsTheDecimalCommaOfTheReader();
    void keepsWhatIsRefusedAndSaysWhy();
    void escapeBringsTheValueBack();
    void arrowsStepByTheSizeOfTheNumber();
    void arrowsStopAtTheEndOfTheRange();
    void anEmptyFieldIsCleared();
    void theSameValueIsNoChange();
    void aNewValueFromOutsideEndsARefusal();
    void aValueFromOutsideLeavesTypingAlone();
};

static PropertySpec spec(Unit unit, double minimum = 0, double maximum = 1e9)
{
    PropertySpec result;
    result.key = "size";
    result.unit = unit;
    result.minimum = minimum;
    result.maximum = maximum;
    return result;
}

static void type(QuantityEdit &edit, const char *text)
{
    edit.selectAll();
    QTest::keyClicks(&edit, QString::fromUtf8(text));
}

void QuantityEditTest::understandsWhatPeopleType_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<double>("value");

    QTest::newRow("plain") << Unit::Count << QByteArray("250") << 250.0;
    QTest::newRow("groups") << Unit::Count << QByteArray("1,250") << 1250.0;
    QTest::newRow("fraction") << Unit::Seconds << QByteArray("0.25") << 0.25;
    QTest::newRow("milliseconds") << Unit::Seconds << QByteArray("250 ms") << 0.25;
    QTest::newRow("minutes") << Unit::Seconds << QByteArray("15min") << 900.0;
    QTest::newRow("shares are percent") << Unit::Fraction << QByteArray("57") << 0.57;
    QTest::newRow("percent sign") << Unit::Fraction << QByteArray("5 %") << 0.05;
    QTest::newRow("gigabytes") << Unit::Mebibytes << QByteArray("2 GiB") << 2048.0;
    QTest::newRow("power of ten") << Unit::Count << QByteArray("2e3") << 2000.0;
}

void QuantityEditTest::understandsWhatPeopleType()
{
    QFETCH(const Unit, unit);
    QFETCH(const QByteArray, typed);
    QFETCH(const double, value);
    QuantityEdit edit(spec(unit));
    QSignalSpy committed(&edit, &QuantityEdit::committed);

    type(edit, typed);
    QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(committed.count(), 1);
    QCOMPARE(committed.first().first().toDouble(), value);
}

void QuantityEditTest::readsTheDecimalCommaOfTheReader()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QuantityEdit edit(spec(Unit::Seconds));
    edit.setValue(1234.5);
    QCOMPARE(edit.text(), QStringLiteral("1.234,5"));
    QSignalSpy committed(&edit, &QuantityEdit::committed);

    type(edit, "0,75");
    QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(committed.count(), 1);
    QCOMPARE(committed.first().first().toDouble(), 0.75);
}

void QuantityEditTest::keepsWhatIsRefusedAndSaysWhy()
{
    QuantityEdit edit(spec(Unit::Count, 1, 100));
    edit.setValue(50);
    QSignalSpy committed(&edit, &QuantityEdit::committed);
    QSignalSpy refused(&edit, &QuantityEdit::refused);

    type(edit, "101");
    QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(committed.count(), 0);
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused.first().first().toString().contains(QStringLiteral("100")));
    QCOMPARE(edit.text(), QStringLiteral("101"));
    QVERIFY(edit.property("refused").toBool());
}

void QuantityEditTest::escapeBringsTheValueBack()
{
    QuantityEdit edit(spec(Unit::Count, 1, 100));
    edit.setValue(50);
    QSignalSpy refused(&edit, &QuantityEdit::refused);
    type(edit, "many");
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(refused.count(), 1);

    QTest::keyClick(&edit, Qt::Key_Escape);

    QCOMPARE(edit.text(), QStringLiteral("50"));
    QVERIFY(refused.last().first().toString().isEmpty());
    QVERIFY(!edit.property("refused").toBool());
}

void QuantityEditTest::arrowsStepByTheSizeOfTheNumber()
{
    QuantityEdit edit(spec(Unit::Seconds));
    QSignalSpy committed(&edit, &QuantityEdit::committed);
    edit.setValue(0.12);
    QTest::keyClick(&edit, Qt::Key_Up);
    edit.setValue(5000);
    QTest::keyClick(&edit, Qt::Key_Down);

    // A tenth of the leading digit's place: 0.01 at 0.12, 100 at 5,000.
    QCOMPARE(committed.at(0).first().toDouble(), 0.13);
    QCOMPARE(committed.at(1).first().toDouble(), 4900.0);
}

void QuantityEditTest::arrowsStopAtTheEndOfTheRange()
{
    QuantityEdit edit(spec(Unit::Count, 0, 10));
    edit.setValue(10);
    QSignalSpy committed(&edit, &QuantityEdit::committed);

    QTest::keyClick(&edit, Qt::Key_PageUp);

    QCOMPARE(committed.count(), 0);
}

void QuantityEditTest::anEmptyFieldIsCleared()
{
    QuantityEdit edit(spec(Unit::Count));
    edit.setValue(10);
    QSignalSpy cleared(&edit, &QuantityEdit::cleared);

    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(cleared.count(), 1);
}

void QuantityEditTest::theSameValueIsNoChange()
{
    QuantityEdit edit(spec(Unit::Fraction));
    edit.setValue(0.57);
    QCOMPARE(edit.text(), QStringLiteral("57"));
    QSignalSpy committed(&edit, &QuantityEdit::committed);

    type(edit, "57.0");
    QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(committed.count(), 0);
    QCOMPARE(edit.text(), QStringLiteral("57"));
}

void QuantityEditTest::aNewValueFromOutsideEndsARefusal()
{
    QuantityEdit edit(spec(Unit::Count, 1, 100));
    edit.setValue(50);
    type(edit, "1000");
    QTest::keyClick(&edit, Qt::Key_Return);
    QVERIFY(edit.property("refused").toBool());

    edit.setValue(60);

    QCOMPARE(edit.text(), QStringLiteral("60"));
    QVERIFY(!edit.property("refused").toBool());
}

void QuantityEditTest::aValueFromOutsideLeavesTypingAlone()
{
    QuantityEdit edit(spec(Unit::Count));
    edit.setValue(50);
    type(edit, "5");

    edit.setValue(50);

    QCOMPARE(edit.text(), QStringLiteral("5"));
}

} // namespace headroom

QTEST_MAIN(headroom::QuantityEditTest)
#include "quantity_edit_test.moc"
