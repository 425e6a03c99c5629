// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/connect_gesture.h"
#include "widgets/canvas/lasso_gesture.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/move_gesture.h"
#include "widgets/canvas/zoom_control.h"
#include "widgets/common/text.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace headroom {

static constexpr double kSmallestZoom = 0.04;
static constexpr double kLargestZoom = 4;
static constexpr double kGridSpacing = 24;
static constexpr int kFrameInterval = 33; ///< ms between two steps of the dots.
static constexpr double kTitleHeight = 50;
static constexpr double kWireReach = 7; ///< Pixels beside a wire that still hit it.
static constexpr double
    kEndReach = 10; ///< Pixels around a selected wire's end by which it is dragged.

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
    connect(&live, &LiveSimulation::resultReady, this, &CanvasView::updateAnimation);
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

// --- looking ---

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

void CanvasView::setAnimated(bool animated)
{
    m_animated = animated;
    m_scene->setDotsShown(animated);
    updateAnimation();
}

void CanvasView::updateAnimation()
{
    const bool wanted = m_animated && isVisible() && m_scene->run()
                        && detailAt(zoom()) >= Detail::Number;
    if (wanted == m_animation.isActive())
        return;
    if (wanted) {
        m_clock.start();
        m_animation.start();
    } else {
        m_animation.stop();
    }
}

void CanvasView::animate()
{
    const double elapsed = std::min(static_cast<double>(m_clock.restart()) / 1000, 0.1);
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const std::vector<QRectF> areas = m_scene->advanceDots(elapsed, seen);
    if (areas.empty())
        return;
    // Many small rectangles cost more to keep apart than to paint.
    constexpr std::size_t kSeparate = 400;
    const QTransform toView = viewportTransform();
    QRegion region;
    QRect whole;
    for (const QRectF &area : areas) {
        const QRect rect = toView.mapRect(area).toAlignedRect().adjusted(-1, -1, 1, 1);
        if (areas.size() > kSeparate)
            whole |= rect;
        else
            region += rect;
    }
    viewport()->update(areas.size() > kSeparate ? QRegion(whole & viewport()->rect()) : region);
}

void CanvasView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const PaintColors &colors = m_scene->colors();
    painter->fillRect(rect, colors(Role::Canvas));
    if (zoom() < 0.45)
        return;
    QVarLengthArray<QPointF, 4096> points;
    const double left = std::floor(rect.left() / kGridSpacing) * kGridSpacing;
    const double top = std::floor(rect.top() / kGridSpacing) * kGridSpacing;
    for (double x = left; x < rect.right(); x += kGridSpacing) {
        for (double y = top; y < rect.bottom(); y += kGridSpacing)
            points.append({x, y});
    }
    QPen pen(colors(Role::CanvasGrid), zoom() > 0.8 ? 2 : 1);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawPoints(points.constData(), static_cast<int>(points.size()));
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void CanvasView::drawForeground(QPainter *painter, const QRectF &)
{
    const PaintColors &colors = m_scene->colors();
    if (m_gesture)
        m_gesture->paint(*painter, colors, zoom());
    if (!m_scene->nodeItems().empty())
        return;
    painter->save();
    painter->resetTransform();
    const QRectF area = viewport()->rect();
    painter->setFont(Theme::current().font(1.5, QFont::DemiBold));
    painter->setPen(colors(Role::Text));
    painter->drawText(area.adjusted(24, 0, -24, -40), Qt::AlignCenter | Qt::TextWordWrap,
                      tr("Draw an architecture"));
    painter->setFont(Theme::current().font(1.05));
    painter->setPen(colors(Role::MutedText));
    painter->drawText(
        area.adjusted(24, 36, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
        tr("Drag a component here, double-click one in the list, or press / and type its name."));
    painter->restore();
}

// --- mouse ---

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_lastPosition = event->pos();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceDown)) {
        m_panning = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::LeftButton && !m_gesture)
        press(pointerAt(event->position(), event->modifiers()));
    else if (event->button() == Qt::RightButton)
        cancelGesture();
}

void CanvasView::press(const Pointer &pointer)
{
    const ConnectGesture::Asks asks = {
        .kind = [this](const NodeId &from, const NodeId &to,
                       const std::vector<LinkKind> &kinds) { askKind(from, to, kinds); },
        .component = [this](const NodeId &from, const QPointF &at) { openInsertBox(at, from); },
        .explain = [this](const Text &reason) { explain(reason); },
    };
    hover(pointer);
    // The ends of a selected wire lie over the handles of the cards that it joins.
    if (const Link *link = grabbedLink(pointer)) {
        const LinkItem *wire = m_scene->item(link->id);
        const bool from = QLineF(wire->ends().from, pointer.scene).length()
                          < QLineF(wire->ends().to, pointer.scene).length();
        m_gesture = std::make_unique<ConnectGesture>(*m_scene, *m_document, *link, from, pointer,
                                                     asks);
        return;
    }
    NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
    if (node && node->portAt(pointer.scene, pointer.zoom)) {
        m_gesture = std::make_unique<ConnectGesture>(*m_scene, *m_document, node->id(), pointer,
                                                     asks);
        return;
    }
    if (node && node->isResizeCorner(pointer.scene, pointer.zoom)) {
        m_gesture = std::make_unique<ResizeGesture>(*m_scene, *m_document, node->id(), pointer);
        return;
    }
    m_pressed = pointer;
    const bool adds = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (node) {
        if (!m_selection->contains(node->id()) && !adds)
            m_selection->set({node->id()});
        return;
    }
    const LinkItem *wire = m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom);
    if (wire && !adds)
        m_selection->set({}, {wire->id()});
}

const Link *CanvasView::grabbedLink(const Pointer &pointer) const
{
    if (m_selection->links().size() != 1)
        return nullptr;
    const LinkItem *wire = m_scene->item(m_selection->links().front());
    if (!wire)
        return nullptr;
    const double reach = kEndReach / pointer.zoom;
    const bool near = QLineF(wire->ends().from, pointer.scene).length() < reach
                      || QLineF(wire->ends().to, pointer.scene).length() < reach;
    return near ? m_scene->design().link(wire->id()) : nullptr;
}

void CanvasView::beginDrag(const Pointer &pointer)
{
    const Pointer start = *m_pressed;
    m_pressed.reset();
    const bool adds = start.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const NodeItem *node = m_scene->gripAt(start.scene, start.zoom);
    if (node) {
        std::vector<NodeId> nodes = m_selection->nodes();
        if (std::ranges::find(nodes, node->id()) == nodes.end()) {
            nodes.push_back(node->id());
            m_selection->set(nodes, m_selection->links());
        }
        m_gesture = std::make_unique<MoveGesture>(*m_scene, *m_document, nodes, start);
    } else {
        m_gesture = std::make_unique<LassoGesture>(*m_scene, *m_selection, start, adds);
    }
    m_keepsFitting = false;
    m_gesture->move(pointer);
    viewport()->update();
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (m_panning) {
        pan(event->pos() - m_lastPosition);
        m_lastPosition = event->pos();
        return;
    }
    m_lastPosition = event->pos();
    if (m_gesture) {
        const QRectF before = m_gesture->area();
        m_gesture->move(pointer);
        // Only what the gesture draws itself; items that it moves repaint themselves.
        const double edge = 4;
        for (const QRectF &area : {before, m_gesture->area()})
            viewport()->update(viewportTransform()
                                   .mapRect(area)
                                   .adjusted(-edge, -edge, edge, edge)
                                   .toAlignedRect());
        return;
    }
    if (!m_pressed) {
        hover(pointer);
        return;
    }
    const QPoint moved = pointer.view - m_pressed->view;
    if (moved.manhattanLength() >= QApplication::startDragDistance())
        beginDrag(pointer);
}

void CanvasView::hover(const Pointer &pointer)
{
    NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
    LinkItem *wire = node ? nullptr : m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom);
    const std::optional<NodeId> nodeId = node ? std::optional(node->id()) : std::nullopt;
    const std::optional<LinkId> wireId = wire ? std::optional(wire->id()) : std::nullopt;
    if (nodeId != m_hoveredNode) {
        if (NodeItem *left = m_hoveredNode ? m_scene->item(*m_hoveredNode) : nullptr)
            left->setHovered(false);
        if (node)
            node->setHovered(true);
        m_hoveredNode = nodeId;
    }
    if (wireId != m_hoveredLink) {
        if (LinkItem *left = m_hoveredLink ? m_scene->item(*m_hoveredLink) : nullptr)
            left->setHovered(false);
        if (wire)
            wire->setHovered(true);
        m_hoveredLink = wireId;
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_spaceDown)
        shape = Qt::OpenHandCursor;
    else if (grabbedLink(pointer))
        shape = Qt::SizeAllCursor;
    else if (node && node->portAt(pointer.scene, pointer.zoom))
        shape = Qt::CrossCursor;
    else if (node && node->isResizeCorner(pointer.scene, pointer.zoom))
        shape = Qt::SizeFDiagCursor;
    else if (wire)
        shape = Qt::PointingHandCursor;
    viewport()->setCursor(shape);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (m_panning) {
        m_panning = false;
        viewport()->setCursor(m_spaceDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (m_gesture) {
        // Taken out first: what it does comes back as a change of the document, which ends a
        // running gesture.
        const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
        gesture->finish(pointer);
        viewport()->update();
        return;
    }
    if (m_pressed)
        click(pointer);
    m_pressed.reset();
}

void CanvasView::toggle(const NodeId &id)
{
    std::vector<NodeId> nodes = m_selection->nodes();
    const auto found = std::ranges::find(nodes, id);
    if (found == nodes.end())
        nodes.push_back(id);
    else
        nodes.erase(found);
    m_selection->set(std::move(nodes), m_selection->links());
}

void CanvasView::click(const Pointer &pointer)
{
    const bool adds = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
    if (!node) {
        if (const LinkItem *wire = m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom)) {
            std::vector<LinkId> links = adds ? m_selection->links() : std::vector<LinkId>();
            if (std::ranges::find(links, wire->id()) == links.end())
                links.push_back(wire->id());
            m_selection->set(adds ? m_selection->nodes() : std::vector<NodeId>(), std::move(links));
            return;
        }
        node = m_scene->frameAt(pointer.scene);
    }
    if (!node) {
        if (!adds)
            m_selection->clear();
    } else if (adds) {
        toggle(node->id());
    } else {
        m_selection->set({node->id()});
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (event->button() != Qt::LeftButton)
        return;
    if (const NodeItem *item = m_scene->gripAt(pointer.scene, pointer.zoom)) {
        const Node *node = m_scene->design().node(item->id());
        const bool onTitle = pointer.scene.y() < item->rect().top() + kTitleHeight;
        static const QMetaMethod setting = QMetaMethod::fromSignal(&CanvasView::settingRequested);
        if (onTitle || item->isFrame() || !node || !isSignalConnected(setting))
            beginRename(item->id());
        else
            emit settingRequested(toQString(item->id().value()),
                                  toQString(m_scene->catalogue().of(*node).mainProperty));
        return;
    }
    if (!m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom))
        openInsertBox(pointer.scene, std::nullopt);
}

void CanvasView::cancelGesture()
{
    m_pressed.reset();
    if (!m_gesture)
        return;
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    gesture->cancel();
    viewport()->update();
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->angleDelta().y() / 120.0;
        zoomAt(event->position().toPoint(), zoom() * std::pow(1.2, steps));
        event->accept();
        return;
    }
    QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if ((event->modifiers() & Qt::ShiftModifier) && delta.x() == 0)
        delta = delta.transposed();
    pan(delta);
    event->accept();
}

bool CanvasView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_gesture)
        hover(pointerAt(QPointF(-1e4, -1e4), {}));
    if (event->type() == QEvent::ToolTip && !m_gesture) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Pointer pointer = pointerAt(help->pos(), {});
        if (NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom)) {
            QToolTip::showText(help->globalPos(), toolTipOf(*node), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

// --- words ---

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
