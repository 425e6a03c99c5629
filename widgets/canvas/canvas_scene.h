// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/folding.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/paint_colors.h"
#include "widgets/canvas/placement.h"
#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QGraphicsScene>

#include <set>
#include <unordered_map>

namespace headroom {

/// Keeps an item for each node and link that is seen (not within a collapsed frame) in step with
/// the design, the selection, the results and the time cursor. Only what differs is made anew, and
/// only what looks different is repainted.
class CanvasScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    CanvasScene(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
                QObject *parent = nullptr);

    const Design &design() const { return m_document->design(); }
    const Catalogue &catalogue() const { return m_document->catalogue(); }
    const PaintColors &colors() const { return m_colors; }
    const Placement &placement() const { return m_placement; }

    /// What is seen, in the order in which requests meet it; a collapsed frame stands where the
    /// first of what it holds would.
    std::vector<NodeId> order() const;
    /// Null for what is not seen.
    NodeItem *item(const NodeId &id) const;
    LinkItem *item(const LinkId &id) const;
    const std::unordered_map<NodeId, NodeItem *> &nodeItems() const { return m_nodes; }
    const std::unordered_map<LinkId, LinkItem *> &linkItems() const { return m_links; }

    /// The card at a point, else the innermost frame there whose grip is hit.
    NodeItem *gripAt(const QPointF &point, double zoom) const;
    /// The card at a point, else the innermost frame.
    NodeItem *nodeAt(const QPointF &point) const;
    /// The innermost frame at a point, except those named.
    NodeItem *frameAt(const QPointF &point, const std::set<NodeId> &except = {}) const;
    LinkItem *linkAt(const QPointF &point, double tolerance) const;

    // What items ask when they are painted.
    const RunResult *run() const { return m_run.get(); }
    std::size_t step() const { return m_step; }
    quint64 runRevision() const { return m_runRevision; }
    quint64 momentRevision() const { return m_momentRevision; }
    FindingCount findings(const NodeId &id) const;
    /// What is wrong with a node, worst first.
    std::vector<Text> findingTitles(const NodeId &id) const;
    bool isDoubtful(const NodeId &id) const { return m_shownDoubtful.contains(id); }
    double phase() const { return m_phase; }
    bool dotsShown() const { return m_dotsShown; }

    /// Shows nodes elsewhere while they are dragged; the design knows nothing of it.
    void preview(const std::unordered_map<NodeId, QRectF> &rects);
    void endPreview();
    /// Lays out anew what has no place in the design.
    void forgetFoundPlaces();
    /// Moves the dots; `visible` are the items in view. Returns the areas that changed, scene
    /// coordinates.
    std::vector<QRectF> advanceDots(double seconds, const QRectF &visible);
    void setDotsShown(bool shown);

    /// Which part the view shows, so that results are fetched for visible items only.
    void setVisibleArea(const QRectF &area, double zoom);

signals:
    /// Items came, went or moved.
    void arranged();
    /// The numbers of another moment or result, or other colours, are shown.
    void momentShown();

private:
    void onChanged(const ChangeSet &change);
    void onReset();
    void onSelectionChanged();
    void onRun();
    void onJudgement();
    void onTime();
    void onTheme();

    void place();
    /// Items come and go with what a collapsed frame hides.
    void showUnfolded();
    /// Finds paths for wires whose ends moved and for those near the disturbed places.
    void routeLinks(const std::vector<QRectF> &disturbed);
    /// Returns whether any card has others than before.
    bool readFindings();
    void readCaveats();
    /// What is known of hidden nodes is shown on the frame that hides them.
    void liftToShown();
    void showMoment();
    void addNode(const NodeId &id);
    void addLink(const LinkId &id);
    void pruneSelection();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    TimeCursor *m_cursor;

    PaintColors m_colors;
    Placement m_placement;
    std::vector<DrawnWire> m_wires;
    RectGrid m_obstacles;
    std::unordered_map<NodeId, NodeItem *> m_nodes;
    std::unordered_map<LinkId, LinkItem *> m_links;
    std::unordered_map<NodeId, QRectF> m_preview;

    std::shared_ptr<const RunResult> m_run;
    std::unordered_map<NodeId, FindingCount> m_findings;
    std::unordered_map<NodeId, FindingCount> m_shownFindings; ///< With those of what is hidden.
    std::set<NodeId> m_doubtful;
    std::set<NodeId> m_shownDoubtful;
    std::size_t m_step = 0;
    quint64 m_runRevision = 1;
    quint64 m_momentRevision = 1;
    QRectF m_visibleArea;
    double m_zoom = 1;
    double m_phase = 0;
    bool m_dotsShown = true;
};

} // namespace headroom
