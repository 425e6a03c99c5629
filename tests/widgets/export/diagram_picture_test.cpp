// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/diagram_picture.h"

#include "tests/support/design_text.h"
#include "tests/support/widgets/canvas_window.h"

#include <QTest>

namespace headroom {

class DiagramPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void aCollapsedFrameIsOneCardWithOneWire();
    void labelsStandWhereTheyDoOnTheCanvas();

private:
    static constexpr const char *kText = "f:plain.frame; a:plain.sender; b:plain.relay@f; "
                                         "c:plain.table@f; a -> b -> c; a -> c";
    static Picture places()
    {
        return {{NodeId("a"), {40, 80, 0, 0}},
                {NodeId("f"), {376, 40, 0, 0}},
                {NodeId("b"), {400, 80, 0, 0}},
                {NodeId("c"), {700, 80, 0, 0}}};
    }
    static Design design(Picture picture)
    {
        DesignParts parts = designText(kText, plainCatalogue()).parts();
        parts.picture = std::move(picture);
        return Design(std::move(parts));
    }
};

void DiagramPictureTest::aCollapsedFrameIsOneCardWithOneWire()
{
    Picture picture = places();
    picture[NodeId("f")].look.collapsed = true;
    Finding finding;
    finding.severity = Severity::Error;
    finding.node = NodeId("c");

    const DiagramPicture drawn = diagramPicture(design(picture), plainCatalogue(),
                                                {.findings = {finding}});

    QVERIFY(drawn.frames.empty());
    QCOMPARE(drawn.cards.size(), std::size_t(2)); // The frame's and that of the sender.
    const DiagramPicture::Card &frame = drawn.cards.front();
    QVERIFY(frame.picture.isCollapsed);
    QCOMPARE(frame.rect, QRectF(376, 40, 208, 152));
    QCOMPARE(frame.picture.findings.errors, 1);
    // a->b and a->c are one wire to its left edge; b->c is within.
    QCOMPARE(drawn.wires.size(), std::size_t(1));
    QCOMPARE(drawn.wires.front().picture.count, 2);
    QCOMPARE(drawn.wires.front().path.points().back().x(), 376.0);
}

void DiagramPictureTest::labelsStandWhereTheyDoOnTheCanvas()
{
    CanvasWindow window(kText, places());

    const DiagramPicture drawn = diagramPicture(design(places()), plainCatalogue(), {});

    QCOMPARE(drawn.wires.size(), std::size_t(3));
    for (std::size_t i = 0; i < drawn.wires.size(); ++i) {
        const LinkId &id = window.design().links()[i]->id;
        QCOMPARE(drawn.wires[i].path.labelPoint(),
                 window.view.canvasScene().item(id)->path().labelPoint());
    }
}

} // namespace headroom

QTEST_MAIN(headroom::DiagramPictureTest)
#include "diagram_picture_test.moc"
