// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/zoom_control.h"
#include "widgets/common/text.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace headroom {

static constexpr double kSmallestZoom = 0.04;
static constexpr double kLargestZoom = 4;
static constexpr int kFrameInterval = 33; ///< ms between two steps of the dots.

CanvasView::CanvasView(Document &document, Selection &selection, LiveSimulation &live,
                       TimeCursor &cursor, QWidget *parent)
    : QGraphicsView(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_scene(new CanvasScene(document, selection, live, cursor, this))
    , m_minimap(new Minimap(*m_scene, viewport()))
    , m_zoomControl(new ZoomControl(viewport()))
    , m_notice(new QLabel(viewport()))
{
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setOptimizationFlag(DontAdjustForAntialiasing);
    setViewportUpdateMode(SmartViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(AnchorViewCenter);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(5000);
    m_animation.setInterval(kFrameInterval);
    CanvasAccessible::install();
    retranslate();

    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    connect(&m_animation, &QTimer::timeout, this, &CanvasView::animate);
    connect(m_document, &Document::changed, this, [this] {
        cancelGesture();
        // The words of an empty canvas come and go; all else repaints itself.
        if (m_scene->nodeItems().size() <= 1)
            viewport()->update();
    });
    connect(m_document, &Document::wasReset, this, [this] {
        cancelGesture();
        m_keepsFitting = true;
        fit();
    });
    connect(m_document, &Document::refused, this,
            [this](const Text &reason) { notify(translated(reason)); });
    connect(m_selection, &Selection::changed, this, &CanvasView::announceSelection);
    connect(m_selection, &Selection::revealRequested, this, &CanvasView::reveal);
    connect(&live, &LiveSimulation::runReady, this, &CanvasView::updateAnimation);
    connect(m_minimap, &Minimap::centreRequested, this, [this](const QPointF &point) {
        m_keepsFitting = false;
        centerOn(point);
        onViewChanged();
    });
    connect(m_zoomControl, &ZoomControl::inRequested, this, &CanvasView::zoomIn);
    connect(m_zoomControl, &ZoomControl::outRequested, this, &CanvasView::zoomOut);
    connect(m_zoomControl, &ZoomControl::actualSizeRequested, this, &CanvasView::actualSize);
    connect(m_zoomControl, &ZoomControl::fitRequested, this, &CanvasView::fit);
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_scene, &CanvasScene::arranged, this, &CanvasView::updateOverlays);
}

CanvasView::~CanvasView()
{
    m_gesture.reset();
}

Pointer CanvasView::pointerAt(const QPointF &position, Qt::KeyboardModifiers modifiers) const
{
    const QPointF scene = viewportTransform().inverted().map(position);
    return {scene, position.toPoint(), modifiers, zoom()};
}

void CanvasView::zoomAt(const QPoint &point, double zoom)
{
    const double wanted = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    const QPointF before = pointerAt(point, {}).scene;
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF after = pointerAt(point, {}).scene;
    const QPointF shift = (before - after) * wanted;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(shift.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(shift.y()));
    m_keepsFitting = false;
    onViewChanged();
}

void CanvasView::zoomIn()
{
    zoomAt(viewport()->rect().center(), zoom() * 1.25);
}

void CanvasView::zoomOut()
{
    zoomAt(viewport()->rect().center(), zoom() / 1.25);
}

void CanvasView::actualSize()
{
    zoomAt(viewport()->rect().center(), 1);
}

void CanvasView::showRect(const QRectF &rect, double largestZoom)
{
    if (rect.isEmpty() || viewport()->width() < 20)
        return;
    const QRectF area = rect.adjusted(-40, -40, 40, 40);
    const double wanted = std::min(
        {viewport()->width() / area.width(), viewport()->height() / area.height(), largestZoom});
    const double scale = std::clamp(wanted, kSmallestZoom, kLargestZoom);
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(area.center());
    onViewChanged();
}

void CanvasView::fit()
{
    showRect(m_scene->placement().extent(), 1.25);
    m_keepsFitting = true;
}

void CanvasView::fitSelection()
{
    QRectF area;
    for (const NodeId &id : m_selection->nodes())
        area = area.united(m_scene->placement().rect(id));
    for (const LinkId &id : m_selection->links()) {
        if (const LinkItem *link = m_scene->item(id))
            area = area.united(link->path().bounds());
    }
    m_keepsFitting = false;
    showRect(area, 1.5);
}

void CanvasView::reveal()
{
    unfoldSelection();
    QRectF area;
    for (const NodeId &id : m_selection->nodes())
        area = area.united(m_scene->placement().rect(id));
    for (const LinkId &id : m_selection->links()) {
        if (const LinkItem *link = m_scene->item(id))
            area = area.united(link->path().bounds());
    }
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    if (area.isEmpty() || (seen.contains(area) && zoom() >= 0.6))
        return;
    m_keepsFitting = false;
    showRect(area, std::max(zoom(), 0.8));
}

void CanvasView::pan(const QPoint &delta)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - delta.y());
    m_keepsFitting = false;
    onViewChanged();
}

void CanvasView::onViewChanged()
{
    m_zoomControl->setZoom(zoom());
    updateOverlays();
    updateAnimation();
    emit zoomChanged(zoom());
}

void CanvasView::updateOverlays()
{
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    m_scene->setVisibleArea(seen, zoom());
    m_minimap->setVisibleArea(seen);
    // With all in view a map says nothing; in a small window it would cover what it maps.
    const QRectF extent = m_scene->placement().extent();
    m_minimap->setVisible(!extent.isEmpty() && !seen.contains(extent) && viewport()->width() > 500
                          && viewport()->height() > 320);
    const int margin = 12;
    m_minimap->move(viewport()->width() - m_minimap->width() - margin,
                    viewport()->height() - m_minimap->height() - margin);
    m_zoomControl->move(margin, viewport()->height() - m_zoomControl->height() - margin);
    if (m_notice->isVisible()) {
        const int most = std::min(viewport()->width() - 2 * margin, 560);
        const int words = m_notice->fontMetrics().horizontalAdvance(m_notice->text()) + 40;
        m_notice->setFixedWidth(std::min(most, words));
        m_notice->adjustSize();
        m_notice->move((viewport()->width() - m_notice->width()) / 2, margin);
    }
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    // Qt moves the pixels and the child widgets with them; ours stay in their corners.
    updateOverlays();
    viewport()->update();
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_keepsFitting)
        fit();
    updateOverlays();
}

void CanvasView::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (m_keepsFitting)
        fit();
    updateAnimation();
}

void CanvasView::hideEvent(QHideEvent *event)
{
    QGraphicsView::hideEvent(event);
    updateAnimation();
}

void CanvasView::explain(const Text &reason)
{
    if (reason.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(QCursor::pos(), translated(reason), viewport());
}

QString CanvasView::toolTipOf(NodeItem &node) const
{
    constexpr std::size_t kMost = 4;
    node.refresh(true);
    QStringList lines{spokenCard(node.picture())};
    std::size_t shown = 0;
    for (const Text &title : m_scene->findingTitles(node.id())) {
        if (++shown > kMost)
            break;
        lines += QStringLiteral("• ") + translated(title);
    }
    return lines.join(QLatin1Char('\n'));
}

void CanvasView::notify(const QString &words)
{
    const auto name = [](Role role) {
        return Theme::current().color(role).name();
    };
    m_notice->setStyleSheet(
        QStringLiteral(
            "QLabel { background: %1; color: %2; border: 1px solid %3; border-left: 4px solid %4;"
            " border-radius: 6px; padding: 6px 10px; }")
            .arg(name(Role::Raised), name(Role::Text), name(Role::Border), name(Role::Warning)));
    m_notice->setText(words);
    m_notice->show();
    m_notice->raise();
    updateOverlays();
    m_noticeTimer.start();
}

void CanvasView::announceSelection()
{
    QString words;
    if (m_selection->nodes().size() == 1) {
        if (NodeItem *node = m_scene->item(m_selection->nodes().front())) {
            node->refresh(true);
            words = spokenCard(node->picture());
        }
    } else if (!m_selection->isEmpty()) {
        words = tr("%n selected", nullptr,
                   static_cast<int>(m_selection->nodes().size() + m_selection->links().size()));
    }
    setAccessibleDescription(words);
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(this);
    if (QAccessibleInterface *node = canvas ? canvas->focusChild() : nullptr) {
        QAccessibleEvent focused(node, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

void CanvasView::retranslate()
{
    setAccessibleName(tr("Canvas"));
    updateOverlays();
}

void CanvasView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (const auto &[id, node] : m_scene->nodeItems())
            node->readDesign();
        viewport()->update();
    }
    QGraphicsView::changeEvent(event);
}

} // namespace headroom
