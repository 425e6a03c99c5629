// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/keys.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace headroom {

class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void keysFallWhereTheirHashSays();
    void unequalRangesGetUnequalShares();
    void popularKeysMakeHotRanges();
    void manyKeysAreSpreadEvenly();
    void closedRangesGetNothing();
};

namespace {

bool isNear(double value, double expected)
{
    return std::abs(value - expected) < 1e-9;
}

} // namespace

void KeysTest::keysFallWhereTheirHashSays()
{
    // MD5 of key-1 to key-10 over 2^128: 0.1316 0.7375 0.3625 0.6092 0.5289 0.6503 0.2602 0.7922
    // 0.5017 0.4341: four of them lie in the lower half.
    const std::vector<double> shares = sharesOfRanges({.count = 10}, {1, 1});

    QCOMPARE(shares.size(), std::size_t(2));
    QVERIFY(isNear(shares[0], 0.4));
    QVERIFY(isNear(shares[1], 0.6));
}

void KeysTest::unequalRangesGetUnequalShares()
{
    // The same keys with ends at 0.5, 0.75 and 1: 4, 5 and 1 of them.
    const std::vector<double> shares = sharesOfRanges({.count = 10}, {2, 1, 1});

    QVERIFY(isNear(shares[0], 0.4));
    QVERIFY(isNear(shares[1], 0.5));
    QVERIFY(isNear(shares[2], 0.1));
}

void KeysTest::popularKeysMakeHotRanges()
{
    // Half of all for key-1, which lies in the first quarter; of the 99 others 22, 26, 23 and 28
    // lie in the quarters (hashes computed apart).
    const std::vector<double> hot = sharesOfRanges(
        {.law = KeyPopularity::Law::Hot, .count = 100, .hotShare = 0.5}, {1, 1, 1, 1});
    QVERIFY(isNear(hot[0], 0.5 + 0.5 * 22 / 99));
    QVERIFY(isNear(hot[1], 0.5 * 26 / 99));
    QVERIFY(isNear(hot[2], 0.5 * 23 / 99));
    QVERIFY(isNear(hot[3], 0.5 * 28 / 99));

    // Key k gets 1/k of H(100) = 5.187377517639621; summed over the hashes of each quarter.
    const std::vector<double> zipf = sharesOfRanges(
        {.law = KeyPopularity::Law::Zipf, .count = 100, .exponent = 1}, {1, 1, 1, 1});
    QVERIFY(isNear(zipf[0], 0.30364584637242004));
    QVERIFY(isNear(zipf[1], 0.23023143788699083));
    QVERIFY(isNear(zipf[2], 0.3269612073772879));
    QVERIFY(isNear(zipf[3], 0.13916150836330127));
}

void KeysTest::manyKeysAreSpreadEvenly()
{
    const std::vector<double> shares = sharesOfRanges({.count = 1e9}, {1, 1, 1, 1});

    // Ten thousand of a billion keys are placed by themselves: they shift 1e-5 of the records at
    // most.
    for (const double share : shares)
        QVERIFY(std::abs(share - 0.25) < 1e-5);
    QVERIFY(isNear(std::accumulate(shares.begin(), shares.end(), 0.0), 1));
}

void KeysTest::closedRangesGetNothing()
{
    const std::vector<double> shares = sharesOfRanges({.count = 1000}, {1, 0, 1});

    QCOMPARE(shares[1], 0.0);
    QVERIFY(isNear(shares[0] + shares[2], 1));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::KeysTest)
#include "keys_test.moc"
