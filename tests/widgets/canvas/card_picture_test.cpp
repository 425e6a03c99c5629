// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/card_picture.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "tests/support/design_text.h"
#include "tests/support/widgets/canvas_window.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/link_painter.h"

#include <QImage>
#include <QTest>

namespace headroom {

class CardPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void healthFollowsLossesAndLimits();
    void theOneNumberIsTheTightestLimitElseTheRate();
    void isSpokenWithItsLimitAndItsTrouble();
    void aQuotaIsCalledByItsTitle();
    void everyDetailPaintsWithinItsReach_data();
    void everyDetailPaintsWithinItsReach();
    void dotsGrowDenserWithTheRate();
    void aWireWhoseCallersGiveUpWaitingIsFailing();
    void aVisitADayIsNotNothing();

private:
    static CardPicture busy()
    {
        CardPicture picture;
        picture.kind = "plain.table";
        picture.title = QStringLiteral("checkout");
        picture.kindName = QStringLiteral("Lambda function");
        picture.hasRun = true;
        picture.offered = 900;
        picture.failedShare = 0.12;
        picture.utilisation = 0.92;
        picture.limit = QStringLiteral("Reserved concurrency");
        picture.health = healthOf(picture.offered, picture.failedShare, picture.utilisation);
        picture.numbers = {{QStringLiteral("Invocations"), 900, QStringLiteral("900/s")}};
        picture.sparkline = {0, 0.5F, 1};
        picture.findings = {1, 2};
        return picture;
    }
};

void CardPictureTest::healthFollowsLossesAndLimits()
{
    QVERIFY(healthOf(0, 0, 0) == Health::Idle);
    QVERIFY(healthOf(100, 0, 0.5) == Health::Good);
    QVERIFY(healthOf(100, 0, 0.85) == Health::Warning);
    QVERIFY(healthOf(100, 0.001, 0.1) == Health::Warning);
    QVERIFY(healthOf(100, 0.02, 0.1) == Health::Bad);
    QVERIFY(healthOf(100, 0, 1.2) == Health::Bad);
}

void CardPictureTest::theOneNumberIsTheTightestLimitElseTheRate()
{
    CardPicture picture = busy();
    QVERIFY(mainNumber(picture).contains(QStringLiteral("92")));
    // A limit that is ten thousand times away says nothing.
    picture.utilisation = 1e-4;
    QVERIFY(mainNumber(picture).contains(QStringLiteral("900")));
    picture.utilisation = 0;
    QVERIFY(mainNumber(picture).contains(QStringLiteral("900")));
    // What nobody calls has numbers of its own.
    picture.offered = 0;
    picture.numbers = {{QStringLiteral("GroupPendingInstances"), 0, QStringLiteral("0")},
                       {QStringLiteral("GroupInServiceInstances"), 3, QStringLiteral("3")}};
    QCOMPARE(mainNumber(picture), QStringLiteral("3"));
    picture.hasRun = false;
    QVERIFY(mainNumber(picture).isEmpty());
}

void CardPictureTest::isSpokenWithItsLimitAndItsTrouble()
{
    const QString words = spokenCard(busy());
    for (const char *part : {"Lambda function checkout", "92", "Reserved concurrency", "12"})
        QVERIFY2(words.contains(QLatin1String(part)), part);
}

void CardPictureTest::aQuotaIsCalledByItsTitle()
{
    const Catalogue catalogue({{
        .kind = "plain.box",
        .properties = {{.key = "workers", .name = HEADROOM_TEXT("Test", "Workers")}},
        .quotas = {{.name = "plain.boxes", .title = HEADROOM_TEXT("Test", "Boxes at once")}},
    }});
    const Design design = designText("a:plain.box", catalogue);

    QCOMPARE(limitTitle("plain.boxes", design, catalogue), QStringLiteral("Boxes at once"));
    QCOMPARE(limitTitle("account.plain.boxes", design, catalogue), QStringLiteral("Boxes at once"));
    QCOMPARE(limitTitle("a.workers", design, catalogue), QStringLiteral("Workers"));
    QCOMPARE(limitTitle("a.unheardOf", design, catalogue), QStringLiteral("unheardOf"));
}

void CardPictureTest::everyDetailPaintsWithinItsReach_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.05, 0.2, 0.45, 1.0})
        QTest::addRow("zoom %g", zoom) << zoom;
}

void CardPictureTest::everyDetailPaintsWithinItsReach()
{
    QFETCH(const double, zoom);
    const PaintColors colors = PaintColors::ofMode(false);
    const QRectF card(60, 60, 208, 152);
    QImage image(328, 272, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        paintCard(painter, card, busy(),
                  {.colors = &colors, .detail = detailAt(zoom), .selected = true});
    }

    // Something is painted, and nothing beyond what an item says it covers.
    QVERIFY(image.pixelColor(64, 100).alpha() > 0);
    const QRect reach = card.adjusted(-kCardOverhang, -kCardOverhang, kCardOverhang, kCardOverhang)
                            .toRect();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(reach.contains(x, y) || image.pixelColor(x, y).alpha() == 0);
    }
}

void CardPictureTest::dotsGrowDenserWithTheRate()
{
    const WirePath path(QPolygonF{QPointF(0, 0), QPointF(1000, 0)});
    LinkPicture picture;
    picture.hasRun = true;
    std::size_t fewer = 0;
    for (const double rate : {1.0, 100.0, 10'000.0}) {
        picture.flow.rate = rate;
        const std::size_t dots = dotsAlong(path, picture, 0.3).size();
        QVERIFY(dots > fewer);
        fewer = dots;
    }
    picture.flow.rate = 0;
    QVERIFY(dotsAlong(path, picture, 0.3).empty());
}

void CardPictureTest::aWireWhoseCallersGiveUpWaitingIsFailing()
{
    // Ten times what two workers of 0.1 s can do, before an endless queue: everything is answered
    // too late.
    const Design design = designText("users:client.users(200/s, timeout=1, retries=0) -> "
                                     "web:http.endpoint(workers=2, duration=0.1)",
                                     allServices());
    const auto run = runLive(lower(design, allServices()), {.duration = 600});
    QVERIFY(run);
    const Link &link = *design.links().front();

    LinkPicture picture = linkPicture(link, allServices(), design);
    showMoment(picture, link.id, **run, (*run)->stepAt(500));

    QVERIFY(picture.flow.failed > 0.9);
    QVERIFY(picture.health == Health::Bad);
}

void CardPictureTest::aVisitADayIsNotNothing()
{
    // 1 / 86,400 s is about 1.2e-5 a second.
    const Design design = designText("users:client.users(0.000012/s) -> "
                                     "web:http.endpoint(workers=2, duration=0.1)",
                                     allServices());
    const auto run = runLive(lower(design, allServices()), {.duration = 600});
    QVERIFY(run);
    const Node &users = *design.node(NodeId("users"));

    CardPicture picture = cardPicture(design, allServices(), users);
    showMoment(picture, users, design, allServices(), **run, 300, true);

    QVERIFY(!picture.numbers.empty());
    QCOMPARE(picture.numbers.front().value, 0.000012);
    QVERIFY(picture.numbers.front().shown != QLatin1String("0/s"));
}

} // namespace headroom

QTEST_MAIN(headroom::CardPictureTest)
#include "card_picture_test.moc"
