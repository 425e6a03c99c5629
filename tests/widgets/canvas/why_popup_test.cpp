// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/why_popup.h"

#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/widgets/panel_bench.h"
#include "widgets/canvas/canvas_view.h"

#include <QLabel>
#include <QTest>

namespace headroom {

class WhyPopupTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aClickOnTheSignOpensTheChain();
    void aLinkSelectsTheComponentItNames();
    void aClickBesideTheSignOnlySelects();

private:
    /// In the upper right corner of a card.
    QPoint signOf(const char *id)
    {
        const QRectF card = m_view->canvasScene().placement().rect(NodeId(id));
        return m_view->mapFromScene(card.topRight() + QPointF(-20, 20));
    }
    WhyPopup *click(const QPoint &point)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, point);
        return m_view->findChild<WhyPopup *>();
    }

    std::unique_ptr<PanelBench> m_bench;
    std::unique_ptr<CanvasView> m_view;
};

void WhyPopupTest::init()
{
    m_view.reset();
    m_bench = std::make_unique<PanelBench>(allServices());
    // Two workers of 0.1 s do 20 a second, 200 come.
    DesignParts parts = designText("users:client.users(200/s, retries=0) -> "
                                   "web:http.endpoint(workers=2, duration=0.1, queueLimit=0)",
                                   allServices())
                            .parts();
    parts.picture = {{NodeId("users"), {0, 0, 0, 0}}, {NodeId("web"), {400, 0, 0, 0}}};
    m_bench->document.reset(Design(std::move(parts)), {});
    m_bench->live.setDuration(120);
    m_view = std::make_unique<CanvasView>(m_bench->document, m_bench->selection, m_bench->live,
                                          m_bench->cursor);
    m_view->setAnimated(false);
    m_view->resize(1000, 700);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QVERIFY(m_bench->settle());
    m_bench->cursor.setDuration(120);
    m_bench->cursor.setTime(60);
    m_view->fit();
    QVERIFY(m_view->zoom() >= 1);
}

void WhyPopupTest::aClickOnTheSignOpensTheChain()
{
    const WhyPopup *popup = click(signOf("users"));

    QVERIFY(popup);
    QVERIFY(popup->isVisible());
    QString words;
    for (const QLabel *line : popup->findChildren<QLabel *>())
        words += line->text() + QLatin1Char('\n');
    // From the calls that fail to the workers who are all busy.
    QVERIFY(words.contains(QLatin1String("href=\"web\"")));
    QVERIFY(words.indexOf(QLatin1String("calls")) < words.indexOf(QLatin1String("limit")));
}

void WhyPopupTest::aLinkSelectsTheComponentItNames()
{
    WhyPopup *popup = click(signOf("users"));
    QVERIFY(popup);
    QCOMPARE(m_bench->selection.nodes(), std::vector<NodeId>{NodeId("users")});

    for (QLabel *line : popup->findChildren<QLabel *>()) {
        if (line->text().contains(QLatin1String("href=\"web\""))) {
            emit line->linkActivated(QStringLiteral("web"));
            break;
        }
    }

    QCOMPARE(m_bench->selection.nodes(), std::vector<NodeId>{NodeId("web")});
    QVERIFY(!popup->isVisible());
}

void WhyPopupTest::aClickBesideTheSignOnlySelects()
{
    const QRectF card = m_view->canvasScene().placement().rect(NodeId("users"));
    QVERIFY(!click(m_view->mapFromScene(card.topLeft() + QPointF(40, 30))));
    QCOMPARE(m_bench->selection.nodes(), std::vector<NodeId>{NodeId("users")});
}

} // namespace headroom

QTEST_MAIN(headroom::WhyPopupTest)
#include "why_popup_test.moc"
