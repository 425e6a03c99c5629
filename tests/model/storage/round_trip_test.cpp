// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class RoundTripTest : public QObject
{
    Q_OBJECT

private slots:
    void randomDesignsComeBackAsTheyWere_data();
    void randomDesignsComeBackAsTheyWere();
};

void RoundTripTest::randomDesignsComeBackAsTheyWere_data()
{
    QTest::addColumn<const Catalogue *>("catalogue");
    QTest::newRow("test catalogue") << &testCatalogue();
    QTest::newRow("all services") << &allServices();
}

void RoundTripTest::randomDesignsComeBackAsTheyWere()
{
    QFETCH(const Catalogue *, catalogue);

    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomDesign random(*catalogue, seed);
        const Design design = random.design(static_cast<int>(seed % 20));
        const std::string text = printDesign(design, *catalogue);

        const Result<Design> read = readDesign(text, *catalogue, "f");

        QVERIFY2(read, read ? "" : (text + read.error().message.english()).c_str());
        QVERIFY(*read == design);
        QCOMPARE(printDesign(*read, *catalogue), text);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::RoundTripTest)
#include "round_trip_test.moc"
