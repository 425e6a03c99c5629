// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/live/latest_slot.h"

#include <QTest>

#include <thread>

namespace headroom {

class LatestSlotTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestLetterReplacesTheOneBefore();
    void aTakerWaitsForALetter();
    void stopEndsTheWaiting();
    void nothingIsTakenAfterStop();
};

void LatestSlotTest::theNewestLetterReplacesTheOneBefore()
{
    LatestSlot<int> slot;
    QVERIFY(!slot.put(1));
    QVERIFY(slot.put(2));
    QCOMPARE(slot.take({}), std::optional(2));
    QVERIFY(!slot.put(3));
}

void LatestSlotTest::aTakerWaitsForALetter()
{
    LatestSlot<int> slot;
    std::optional<int> taken;
    std::thread taker([&] { taken = slot.take({}); });

    slot.put(7);
    taker.join();

    QCOMPARE(taken, std::optional(7));
}

void LatestSlotTest::stopEndsTheWaiting()
{
    LatestSlot<int> slot;
    std::optional<int> taken = 1;
    {
        const std::jthread taker([&](const std::stop_token &stop) { taken = slot.take(stop); });
    }
    QVERIFY(!taken);
}

void LatestSlotTest::nothingIsTakenAfterStop()
{
    LatestSlot<int> slot;
    slot.put(1);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!slot.take(source.get_token()));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LatestSlotTest)
#include "latest_slot_test.moc"
