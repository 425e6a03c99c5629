// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/key_popularity.h"

#include <QTest>

#include <cmath>

namespace headroom {

class KeyPopularityTest : public QObject
{
    Q_OBJECT

private slots:
    void oneKeyHitsUnlessItHasExpired();
    void manyKeysShareTheRequests();
    void zipfAgreesWithTheWholeSum();
    void aHotKeyHitsMoreThanTheRest();
    void neverHitsWithoutTimeOrTraffic();
};

void KeyPopularityTest::oneKeyHitsUnlessItHasExpired()
{
    // A miss opens the entry for 300 s, in which 0.01/s make 3 hits: 3 of 4.
    QCOMPARE((KeyPopularity{.count = 1}).hitRatio(0.01, 300), 0.75);
}

void KeyPopularityTest::manyKeysShareTheRequests()
{
    // Each of 100 keys is asked for 0.01 times a second.
    QCOMPARE((KeyPopularity{.count = 100}).hitRatio(1, 300), 0.75);
}

void KeyPopularityTest::zipfAgreesWithTheWholeSum()
{
    for (const double exponent : {0.0, 0.8, 1.0, 1.5}) {
        constexpr int kKeys = 200000;
        const KeyPopularity keys{
            .law = KeyPopularity::Law::Zipf, .count = kKeys, .exponent = exponent};
        double total = 0;
        for (int rank = 1; rank <= kKeys; ++rank)
            total += std::pow(rank, -exponent);
        double hits = 0;
        for (int rank = 1; rank <= kKeys; ++rank) {
            const double share = std::pow(rank, -exponent) / total;
            const double visits = 500 * share * 60;
            hits += share * visits / (1 + visits);
        }
        QVERIFY(std::abs(keys.hitRatio(500, 60) - hits) < 1e-5);
    }
    // A billion keys are no more work than some ten thousand.
    const double many = (KeyPopularity{.law = KeyPopularity::Law::Zipf, .count = 1e9})
                            .hitRatio(500, 60);
    QVERIFY(many > 0 && many < 1);
}

void KeyPopularityTest::aHotKeyHitsMoreThanTheRest()
{
    // Half of 2/s on one key for 1 s: 1 of 2 hits. The other half on 100 keys: 0.01 visits each,
    // 0.01 / 1.01.
    const KeyPopularity keys{.law = KeyPopularity::Law::Hot, .count = 101, .hotShare = 0.5};
    QCOMPARE(keys.hitRatio(2, 1), 0.5 * 0.5 + 0.5 * 0.01 / 1.01);
    QCOMPARE((KeyPopularity{.law = KeyPopularity::Law::Hot, .count = 1}).hitRatio(1, 1), 0.5);
}

void KeyPopularityTest::neverHitsWithoutTimeOrTraffic()
{
    QCOMPARE(KeyPopularity().hitRatio(0, 300), 0.0);
    QCOMPARE(KeyPopularity().hitRatio(100, 0), 0.0);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::KeyPopularityTest)
#include "key_popularity_test.moc"
