// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/alignment.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/gesture.h"

#include <QElapsedTimer>
#include <QGraphicsView>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QMenu;

namespace headroom {

class Minimap;
class ZoomControl;

/// The canvas: shows the scene, turns keys, wheel and mouse into gestures, travel and edits.
class CanvasView final : public QGraphicsView
{
    Q_OBJECT

public:
    CanvasView(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
               QWidget *parent = nullptr);
    ~CanvasView() override;
    Q_DISABLE_COPY_MOVE(CanvasView)

    /// Pixels per canvas unit.
    double zoom() const { return transform().m11(); }
    /// Zooms with the given point of the viewport staying where it is.
    void zoomAt(const QPoint &point, double zoom);
    CanvasScene &canvasScene() { return *m_scene; }
    const Selection &selection() const { return *m_selection; }
    bool isAnimated() const { return m_animated; }

public slots:
    void cut();
    void copy();
    void paste();
    void duplicate();
    void deleteSelection();
    void selectAll();
    void renameSelection();
    /// Opens the search for a component at the pointer, or in the middle.
    void quickInsert();
    /// Inserts a component in the middle of what is seen, or into the selected frame.
    void insertAtCentre(const QString &kind);
    void fit();
    void fitSelection();
    void zoomIn();
    void zoomOut();
    void actualSize();
    /// Says beside the selected card why it fails or is near a limit.
    void explainSelection();
    /// Lays everything out anew, as one edit.
    void arrange();
    /// Puts a frame around the selected nodes; asks for its kind when several may be.
    void group();
    /// Dissolves the selected frames.
    void ungroup();
    void toggleLock();
    /// Draws the selected frames as cards that stand for what they hold, or opens them again.
    void toggleCollapsed();
    /// Asks for a colour for the selected nodes.
    void chooseAccent();
    /// Puts the selected nodes into line or spreads them, as one edit.
    void alignSelection(headroom::Alignment alignment);
    /// Whether dots move along the wires; off also follows people who want no motion.
    void setAnimated(bool animated);

signals:
    void zoomChanged(double zoom);
    /// The selection, or the whole design, is wanted on the clipboard in the format of that id.
    void copyAsRequested(const QString &format);
    /// A card was double-clicked: its main setting (or the first, when `key` is empty) wants to be
    /// edited.
    void settingRequested(const QString &nodeId, const QString &key);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    Pointer pointerAt(const QPointF &position, Qt::KeyboardModifiers modifiers) const;
    void hover(const Pointer &pointer);
    void press(const Pointer &pointer);
    void beginDrag(const Pointer &pointer);
    void click(const Pointer &pointer);
    void cancelGesture();
    void toggle(const NodeId &id);
    /// The selected wire when the pointer is on one of its ends.
    const Link *grabbedLink(const Pointer &pointer) const;

    void pan(const QPoint &delta);
    void showRect(const QRectF &rect, double largestZoom);
    void reveal();
    void onViewChanged();
    void updateOverlays();
    void animate();
    void updateAnimation();

    /// The usual key of a command; false when it is none.
    bool commandKey(const QKeyEvent &event);
    void navigationKey(QKeyEvent &event);
    /// A further key that a command has besides the one that can be changed; it goes when that one
    /// is changed. False when it is none.
    bool secondKey(int key);
    bool handleArrow(const QKeyEvent &event);
    void nudge(const QPointF &by);
    void cloneTowards(const QPointF &direction);
    bool travel(bool forward);
    void announceSelection();
    void explain(const Text &reason);
    void notify(const QString &words);
    QString toolTipOf(NodeItem &node) const;

    QPointF insertionPoint() const;
    void insertKind(const QString &kind, const QPointF &at);
    void insertConnected(const NodeId &from, const QString &kind, const QPointF &at);
    void selectAdded(const Design &before);
    std::vector<LinkKind> kindsTo(const NodeId &from, const ComponentSpec &to) const;
    void openInsertBox(const QPointF &at, const std::optional<NodeId> &from);
    void askKind(const NodeId &from, const NodeId &to, const std::vector<LinkKind> &kinds);
    void pasteAt(const QPointF &at);
    void beginRename(const NodeId &id);
    void changeLooks(const Text &label, const std::vector<NodeId> &nodes,
                     const std::function<void(Look &)> &change);
    bool allSelected(bool (*is)(const Look &)) const;
    /// Those that may be moved and deleted; says so when none may.
    std::vector<NodeId> unlocked(const std::vector<NodeId> &nodes);
    std::vector<NodeId> selectedFrames() const;
    void collapse(const std::vector<NodeId> &frames);
    void unfoldSelection();
    void fillAccents(QMenu &menu);
    void popUpAtSelection(QMenu *menu);
    /// The keys of the program's action of that id, or `usual` when the program gave none.
    QKeySequence keysOf(const char *action, const QKeySequence &usual) const;
    void fillMenu(QMenu &menu);
    void markDropFrame(const QString &kind, const QPointF &at);
    void retranslate();

    Document *m_document;
    Selection *m_selection;
    CanvasScene *m_scene;
    Minimap *m_minimap;
    ZoomControl *m_zoomControl;
    QLabel *m_notice;
    QTimer m_noticeTimer;
    std::unique_ptr<Gesture> m_gesture;

    // A press is not yet a drag: which of both it becomes shows when the pointer moves or the
    // button is released.
    std::optional<Pointer> m_pressed;
    std::optional<NodeId> m_hoveredNode;
    std::optional<LinkId> m_hoveredLink;
    std::optional<NodeId> m_dropFrame;
    QPoint m_lastPosition;
    bool m_panning = false;
    bool m_spaceDown = false;
    /// Until a person pans or zooms, a resized window shows the whole design.
    bool m_keepsFitting = true;

    bool m_animated = true;
    QTimer m_animation;
    QElapsedTimer m_clock;
    int m_pasteCount = 0;
    QPointF m_lastPaste;
};

} // namespace headroom
