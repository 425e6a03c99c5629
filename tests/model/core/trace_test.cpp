// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/trace.h"

#include "tests/support/corpus.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

namespace headroom {

class TraceTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDatesAndSeconds_data();
    void readsDatesAndSeconds();
    void readsColumnsByTheirNames();
    void turnsCountsIntoRates();
    void holdsTheRateOverAHole();
    void dividesIrregularCountsByTheirOwnInterval();
    void spreadsTheRowsOfALostHour();
    void refusesBadRowsWithTheirLine_data();
    void refusesBadRowsWithTheirLine();
    void readsAFileLikeAText();
    void namesMomentsLikeItsRows_data();
    void namesMomentsLikeItsRows();
    void readsRealTraces();
    void refusesAHundredMegabytesOfNoise();
};

void TraceTest::readsDatesAndSeconds_data()
{
    QTest::addColumn<std::string>("csv");

    QTest::newRow("dates") << std::string(
        "2026-03-01 00:00:00,1\n2026-03-01 00:01:00,2\n2026-03-01 00:02:00,3\n");
    QTest::newRow("header") << std::string(
        "timestamp,value\n2026-03-01 00:00:00,1\n2026-03-01 00:01:00,2\n2026-03-01 00:02:00,3");
    QTest::newRow("minutes") << std::string(
        "2026-03-01 00:00,1\n2026-03-01 00:01,2\n2026-03-01 00:02,3\n");
    QTest::newRow("zulu") << std::string(
        "2026-03-01T00:00:00Z,1\n2026-03-01T00:01:00Z,2\n2026-03-01T00:02:00Z,3\n");
    QTest::newRow("zone") << std::string(
        "2026-03-01T00:00:00+01:00,1\n2026-02-28T23:01:00Z,2\n2026-02-28T18:02:00.0-0500,3\n");
    QTest::newRow("seconds") << std::string("0,1\n60,2\n120,3\n");
    QTest::newRow("epoch") << std::string("1767225600,1\n1767225660,2\n1767225720,3\n");
    QTest::newRow("line ends of DOS")
        << std::string("\xEF\xBB\xBFtimestamp,value\r\n0,1\r\n60,2\r\n120,3\r\n\r\n");
    QTest::newRow("semicolons") << std::string("time;count\n0;1\n60;2\n120;3\n");
    QTest::newRow("tabs and quotes")
        << std::string("\"time\"\t\"count\"\n\"0\"\t\"1\"\n60\t2\n120\t3\n");
}

void TraceTest::readsDatesAndSeconds()
{
    QFETCH(std::string, csv);

    const Result<Trace> trace = readTrace(csv, "t.csv");

    QVERIFY2(trace, trace ? "" : trace.error().message.english().c_str());
    QCOMPARE(trace->times, (std::vector<double>{0, 60, 120}));
    QCOMPARE(trace->values, (std::vector<double>{1, 2, 3}));
    QCOMPARE(trace->normalInterval, 60.0);
    QCOMPARE(trace->length(), 180.0);
}

void TraceTest::readsColumnsByTheirNames()
{
    const Result<Trace> trace = readTrace("host,Value,Timestamp\na,5,0\nb,6,60\n", "t.csv");

    QVERIFY(trace);
    QCOMPARE(trace->values, (std::vector<double>{5, 6}));
    QCOMPARE(trace->firstTimestamp, std::string("0"));
}

void TraceTest::turnsCountsIntoRates()
{
    Trace trace = *readTrace("0,600\n60,1200\n", "t.csv");

    // 600 in a minute are 10 a second; the last row lasts as long as the others.
    QCOMPARE(trace.rateOf(0), 10.0);
    QCOMPARE(trace.rateOf(1), 20.0);
    trace.scale = 3;
    QCOMPARE(trace.rateOf(0), 30.0);
    trace.unit = Trace::Unit::Rate;
    QCOMPARE(trace.rateOf(1), 3600.0);
}

void TraceTest::holdsTheRateOverAHole()
{
    std::string csv;
    for (int minute = 0; minute < 30; ++minute)
        if (minute < 10 || minute > 12)
            csv += std::to_string(60 * minute) + ",600\n";

    const Trace trace = *readTrace(csv, "t.csv");

    // Three rows are missing after minute 9: its 600 belong to its own minute, and 10 a second hold
    // until minute 13.
    QCOMPARE(trace.normalInterval, 60.0);
    QCOMPARE(trace.intervalOf(9), 240.0);
    QCOMPARE(trace.rateOf(9), 10.0);
    QCOMPARE(trace.rateOf(10), 10.0);
}

void TraceTest::dividesIrregularCountsByTheirOwnInterval()
{
    const Trace trace = *readTrace("0,100\n10,100\n60,100\n160,100\n", "t.csv");

    QCOMPARE(trace.normalInterval, 0.0);
    QCOMPARE(trace.rateOf(0), 10.0);
    QCOMPARE(trace.rateOf(1), 2.0);
    QCOMPARE(trace.rateOf(2), 1.0);
    QCOMPARE(trace.rateOf(3), 1.0);
}

void TraceTest::spreadsTheRowsOfALostHour()
{
    // Every five minutes; the clock goes from 02:00 to 03:00, and the recorder writes the twelve
    // rows of that hour at 03:00.
    std::ostringstream csv;
    for (int i = 0; i < 600; ++i) {
        const int minute = 5 * i;
        const int shown = minute >= 120 && minute < 180 ? 180 : minute;
        csv << 60 * shown << "," << i << "\n";
    }

    const Result<Trace> trace = readTrace(csv.str(), "t.csv");

    QVERIFY2(trace, trace ? "" : trace.error().message.english().c_str());
    for (std::size_t i = 0; i < trace->times.size(); ++i)
        QCOMPARE(trace->times[i], 300.0 * static_cast<double>(i));
}

void TraceTest::refusesBadRowsWithTheirLine_data()
{
    QTest::addColumn<std::string>("csv");
    QTest::addColumn<int>("line");

    QTest::newRow("nothing") << std::string() << 0;
    QTest::newRow("only a header") << std::string("timestamp,value\n") << 1;
    QTest::newRow("one row") << std::string("timestamp,value\n0,1\n") << 2;
    QTest::newRow("letters") << std::string("timestamp,value\n0,1\n60,many\n120,3\n") << 3;
    QTest::newRow("letters in the first row") << std::string("0,many\n60,2\n") << 1;
    QTest::newRow("number with letters") << std::string("0,1\n60,2x\n") << 2;
    QTest::newRow("not a number") << std::string("0,1\n60,nan\n") << 2;
    QTest::newRow("infinite") << std::string("0,1\n60,inf\n") << 2;
    QTest::newRow("negative") << std::string("0,1\n60,-2\n120,3\n") << 2;
    QTest::newRow("unsorted") << std::string("0,1\n120,2\n60,3\n") << 3;
    QTest::newRow("doubled") << std::string("0,1\n60,2\n60,3\n120,4\n") << 3;
    QTest::newRow("doubled before a hole") << std::string("0,1\n60,2\n60,3\n240,4\n300,5\n") << 3;
    QTest::newRow("doubled with a header") << std::string("timestamp,value\n0,1\n0,2\n60,3\n") << 3;
    QTest::newRow("no value") << std::string("0,1\n60,\n120,3\n") << 2;
    QTest::newRow("one column") << std::string("0,1\n60\n120,3\n") << 2;
    QTest::newRow("no time") << std::string("0,1\n,2\n") << 2;
    QTest::newRow("empty line") << std::string("0,1\n\n120,3\n") << 2;
    QTest::newRow("no such day") << std::string("2026-02-28,1\n2026-02-30,2\n") << 2;
    QTest::newRow("no such hour") << std::string("2026-02-28 00:00:00,1\n2026-02-28 25:00:00,2\n")
                                  << 2;
    QTest::newRow("dates, then seconds") << std::string("2026-02-28 00:00:00,1\n60,2\n") << 2;
    QTest::newRow("zero bytes") << std::string("0,1\n60,\0002\n", 9) << 2;
    QTest::newRow("a line without end") << "0,1\n" + std::string(100000, '1') << 2;
}

void TraceTest::refusesBadRowsWithTheirLine()
{
    QFETCH(std::string, csv);
    QFETCH(int, line);

    const Result<Trace> trace = readTrace(csv, "t.csv");

    QVERIFY(!trace);
    QCOMPARE(trace.error().place.file, std::string("t.csv"));
    QCOMPARE(trace.error().place.line, line);
    QVERIFY(!trace.error().message.english().empty());
}

void TraceTest::readsAFileLikeAText()
{
    // More than one piece of the reader, which is 1 MiB.
    std::string csv = "timestamp,value\n";
    for (int i = 0; i < 200000; ++i)
        csv += std::to_string(60 * i) + "," + std::to_string(i % 97) + "\n";
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("t.csv")).toStdString();
    std::ofstream(path) << csv;

    const Result<Trace> fromFile = readTraceFile(path, "t.csv");

    QVERIFY(fromFile);
    QVERIFY(*fromFile == *readTrace(csv, "t.csv"));
    QVERIFY(!readTraceFile(path + ".away"));
    QVERIFY(!readTraceFile(folder.path().toStdString()));
}

void TraceTest::namesMomentsLikeItsRows_data()
{
    QTest::addColumn<std::string>("csv");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<std::string>("stamp");

    const std::string blank = "2026-02-28 23:59:00,1\n2026-03-01 00:00:00,2\n";
    QTest::newRow("into the next month") << blank << 61.0 << std::string("2026-03-01 00:00:01");
    QTest::newRow("behind the end") << blank << 120.0 << std::string();
    QTest::newRow("zone") << std::string(
        "2026-03-01T10:00:00+02:00,1\n2026-03-01T11:00:00+02:00,2\n")
                          << 90.0 << std::string("2026-03-01T10:01:30+02:00");
    QTest::newRow("minutes") << std::string("2026-03-01T10:00Z,1\n2026-03-01T11:00Z,2\n") << 0.0
                             << std::string("2026-03-01T10:00:00Z");
    QTest::newRow("seconds") << std::string("0,1\n60,2\n") << 30.0 << std::string();
}

void TraceTest::namesMomentsLikeItsRows()
{
    QFETCH(std::string, csv);
    QFETCH(double, seconds);
    QFETCH(std::string, stamp);

    const Result<Trace> trace = readTrace(csv, "t.csv");

    QVERIFY(trace);
    QCOMPARE(timestampAt(*trace, seconds), stamp);
}

void TraceTest::readsRealTraces()
{
    for (const std::filesystem::path &path : corpusFiles("traces", ".csv")) {
        const Result<Trace> trace = readTraceFile(path.string());
        QVERIFY2(trace,
                 trace
                     ? ""
                     : (trace.error().place.toString() + trace.error().message.english()).c_str());
        QVERIFY(trace->times.size() > 1000);
        QCOMPARE(trace->normalInterval, 300.0);
        for (std::size_t i = 1; i < trace->times.size(); ++i)
            QVERIFY(trace->times[i] > trace->times[i - 1]);
    }
}

void TraceTest::refusesAHundredMegabytesOfNoise()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("large.csv")).toStdString();
    std::ofstream(path) << "timestamp,value\n0,1\n";
    std::filesystem::resize_file(path, std::uintmax_t(100) << 20); // Sparse: zeros.

    const Result<Trace> trace = readTraceFile(path);

    QVERIFY(!trace);
    QCOMPARE(trace.error().place.line, 3);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TraceTest)
#include "trace_test.moc"
