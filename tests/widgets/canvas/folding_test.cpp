// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/folding.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "tests/support/design_text.h"

#include <QTest>

namespace headroom {

class FoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aCollapsedFrameFaresAsItsWorstMember();
    void itSaysWhatComesInAndWhatIsTightest();
    void itIsNotCalledWellWhileSomethingInItIsOverloaded();
    void aWireForSeveralSumsTheirRates();
    void aFrameInAFrameIsPartOfTheOuterOne();

private:
    CardPicture folded() const;

    Design m_design;
    Placement m_placement;
    std::shared_ptr<const RunResult> m_run;
    std::size_t m_step = 0;
};

void FoldingTest::initTestCase()
{
    // Two workers of 0.1 s do 20/s: what is offered 200/s is lost to waiting. Ten workers do 100/s,
    // and are offered 50/s.
    DesignParts parts = designText("cloud:aws.account; many:client.users(200/s, timeout=1, "
                                   "retries=0); few:client.users(50/s, retries=0); "
                                   "slow:http.endpoint@cloud(workers=2, duration=0.1); "
                                   "quick:http.endpoint@cloud(workers=10, duration=0.1); "
                                   "many -> slow; few -> quick; many -> quick",
                                   allServices())
                            .parts();
    parts.picture[NodeId("cloud")].look.collapsed = true;
    m_design = Design(std::move(parts));
    m_placement.update(m_design, allServices());
    const auto run = runLive(lower(m_design, allServices()), {.duration = 600});
    QVERIFY(run);
    m_run = *run;
    m_step = m_run->stepAt(500);
}

CardPicture FoldingTest::folded() const
{
    const Node &cloud = *m_design.node(NodeId("cloud"));
    CardPicture picture = cardPicture(m_design, allServices(), cloud);
    showMoment(picture, cloud, m_design, allServices(), *m_run, m_step, true);
    showSparkline(picture, cloud.id, *m_run);
    const Placement::Held &held = m_placement.heldBy(cloud.id);
    foldMoment(picture, held, m_design, allServices(), *m_run, m_step, true);
    foldSparkline(picture, held, *m_run);
    return picture;
}

void FoldingTest::aCollapsedFrameFaresAsItsWorstMember()
{
    const CardPicture picture = folded();

    QVERIFY(picture.isCollapsed);
    QVERIFY(picture.hasRun);
    QVERIFY(picture.health == Health::Bad);
    QVERIFY(worstWithin(m_placement.heldBy(NodeId("cloud")), *m_run, m_step) == NodeId("slow"));
    QCOMPARE(picture.failedShare, m_run->failedShare(NodeId("slow"), m_step));
    QCOMPARE(picture.numbers.back().shown, QStringLiteral("slow"));
}

void FoldingTest::itSaysWhatComesInAndWhatIsTightest()
{
    const CardPicture picture = folded();

    double incoming = 0;
    for (const char *link : {"many->slow", "few->quick", "many->quick"})
        incoming += m_run->flow(LinkId(link), m_step).rate;
    QVERIFY(incoming > 50);
    QCOMPARE(picture.offered, incoming);
    QCOMPARE(picture.numbers.front().value, 2.0); // Components.
    QCOMPARE(picture.utilisation, m_run->utilisation(NodeId("slow"), m_step));
    QVERIFY(!picture.limit.isEmpty());
    // Constant traffic draws a line that is everywhere as high as it gets.
    QVERIFY(!picture.sparkline.empty());
    QVERIFY(std::ranges::all_of(picture.sparkline, [](float share) { return share > 0.9F; }));
}

void FoldingTest::itIsNotCalledWellWhileSomethingInItIsOverloaded()
{
    const QString spoken = spokenCard(folded());

    QVERIFY(spoken.contains(QStringLiteral("collapsed")));
    QVERIFY(!spoken.contains(QStringLiteral("all well")));
}

void FoldingTest::aWireForSeveralSumsTheirRates()
{
    const std::vector<DrawnWire> wires = drawnWires(m_design, m_placement);
    QCOMPARE(wires.size(), std::size_t(2));
    const DrawnWire &both = wires.front();
    QVERIFY(both.to == NodeId("cloud"));
    QVERIFY(both.others == std::vector{LinkId("many->quick")});

    LinkPicture picture = linkPicture(*both.link, allServices(), m_design);
    picture.count = 2;
    showMoment(picture, both.link->id, both.others, *m_run, m_step);

    QCOMPARE(picture.flow.rate, m_run->flow(LinkId("many->slow"), m_step).rate
                                    + m_run->flow(LinkId("many->quick"), m_step).rate);
    QVERIFY(linkLabel(picture).startsWith(QStringLiteral("2 wires")));
}

void FoldingTest::aFrameInAFrameIsPartOfTheOuterOne()
{
    DesignParts parts = designText("cloud:aws.account; net:vpc.vpc@cloud; lone:client.users; "
                                   "web:http.endpoint@net; lone -> web",
                                   allServices())
                            .parts();
    parts.picture[NodeId("cloud")].look.collapsed = true;
    parts.picture[NodeId("net")].look.collapsed = true;
    Placement placement;
    placement.update(Design(std::move(parts)), allServices());

    QVERIFY(placement.shownAs(NodeId("web")) == NodeId("cloud"));
    const std::vector<NodeId> &held = placement.heldBy(NodeId("cloud")).nodes;
    for (const char *id : {"net", "web"})
        QVERIFY(std::ranges::find(held, NodeId(id)) != held.end());
    QVERIFY(placement.heldBy(NodeId("cloud")).incoming == std::vector{LinkId("lone->web")});
    QVERIFY(placement.heldBy(NodeId("net")).nodes.empty());
}

} // namespace headroom

QTEST_MAIN(headroom::FoldingTest)
#include "folding_test.moc"
