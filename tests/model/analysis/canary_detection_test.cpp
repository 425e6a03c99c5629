// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/analysis/canary_detection.h"

#include <QTest>

#include <cmath>

namespace headroom {

class CanaryDetectionTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheTextbookForEqualGroups();
    void takesFewerForALargerDifference();
    void takesFewerPerCanaryWhenTheOtherGroupIsLarge();
    void neverTellsEqualVersionsApart();
};

void CanaryDetectionTest::agreesWithTheTextbookForEqualGroups()
{
    // p = 0.1 against 0.2, half of the traffic each: pooled 0.15.
    // (1.644854 sqrt(2 x 0.15 x 0.85) + 1.281552 sqrt(0.2 x 0.8 + 0.1 x 0.9))^2 / 0.1^2
    // = (0.830610 + 0.640776)^2 / 0.01 = 216.5
    QCOMPARE(canaryRequestsToDetect(0.1, 0.2, 0.5), 217.0);
}

void CanaryDetectionTest::takesFewerForALargerDifference()
{
    QVERIFY(canaryRequestsToDetect(0.01, 0.05, 0.1) < canaryRequestsToDetect(0.01, 0.02, 0.1));
}

void CanaryDetectionTest::takesFewerPerCanaryWhenTheOtherGroupIsLarge()
{
    QVERIFY(canaryRequestsToDetect(0.01, 0.03, 0.05) < canaryRequestsToDetect(0.01, 0.03, 0.5));
}

void CanaryDetectionTest::neverTellsEqualVersionsApart()
{
    QVERIFY(std::isinf(canaryRequestsToDetect(0.01, 0.01, 0.1)));
    QVERIFY(std::isinf(canaryRequestsToDetect(0.01, 0.02, 0)));
    QVERIFY(std::isinf(canaryRequestsToDetect(0.01, 0.02, 1)));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::CanaryDetectionTest)
#include "canary_detection_test.moc"
