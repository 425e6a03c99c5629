// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/storage/design_file.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class RoundTripTest : public QObject
{
    Q_OBJECT

private slots:
    void randomDesignsComeBackAsTheyWere();
};

void RoundTripTest::randomDesignsComeBackAsTheyWere()
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomDesign random(testCatalogue(), seed);
        const Design design = random.design(static_cast<int>(seed % 20));
        const std::string text = printDesign(design, testCatalogue());

        const Result<Design> read = readDesign(text, testCatalogue(), "f");

        QVERIFY2(read, read ? "" : (text + read.error().message.english()).c_str());
        QVERIFY(*read == design);
        QCOMPARE(printDesign(*read, testCatalogue()), text);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::RoundTripTest)
#include "round_trip_test.moc"
