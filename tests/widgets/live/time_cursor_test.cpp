// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/live/time_cursor.h"

#include <QSignalSpy>
#include <QTest>

namespace headroom {

class TimeCursorTest : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinTheRun();
    void aShorterRunTakesTheCursorAlong();
    void playsUntilPaused();
    void beginsAnewAtTheEnd();
};

void TimeCursorTest::staysWithinTheRun()
{
    TimeCursor cursor;
    QSignalSpy changed(&cursor, &TimeCursor::timeChanged);

    cursor.setTime(-5);
    QCOMPARE(cursor.time(), 0.0);
    QCOMPARE(changed.count(), 0);
    cursor.setTime(1e9);
    QCOMPARE(cursor.time(), cursor.duration());
    QCOMPARE(changed.count(), 1);
}

void TimeCursorTest::aShorterRunTakesTheCursorAlong()
{
    TimeCursor cursor;
    cursor.setTime(3000);
    QSignalSpy durationChanged(&cursor, &TimeCursor::durationChanged);

    cursor.setDuration(600);

    QCOMPARE(cursor.time(), 600.0);
    QCOMPARE(durationChanged.count(), 1);
    cursor.setDuration(-1);
    QCOMPARE(cursor.duration(), 600.0);
}

void TimeCursorTest::playsUntilPaused()
{
    TimeCursor cursor;
    QSignalSpy playing(&cursor, &TimeCursor::playingChanged);

    cursor.play();
    QVERIFY(cursor.isPlaying());
    QTRY_VERIFY(cursor.time() > 0);
    cursor.pause();

    QVERIFY(!cursor.isPlaying());
    QCOMPARE(playing.count(), 2);
}

void TimeCursorTest::beginsAnewAtTheEnd()
{
    TimeCursor cursor;
    cursor.setSpeed(2000);
    cursor.setTime(cursor.duration() - 1);

    cursor.play();

    QTRY_VERIFY(cursor.time() < cursor.duration() / 2);
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::TimeCursorTest)
#include "time_cursor_test.moc"
