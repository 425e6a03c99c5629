// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_scene.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/graph_order.h"
#include "widgets/canvas/label_places.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace headroom {

// Frames below wires below cards; inner frames above outer ones.
static constexpr double kLinkLayer = 1000;
static constexpr double kCardLayer = 2000;

CanvasScene::CanvasScene(Document &document, Selection &selection, LiveSimulation &live,
                         TimeCursor &cursor, QObject *parent)
    : QGraphicsScene(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_cursor(&cursor)
    , m_colors(PaintColors::ofTheme())
{
    // Far larger than any design: scrolling ends at the design's edge only by the view's own
    // choice.
    setSceneRect(-200'000, -200'000, 400'000, 400'000);
    connect(m_document, &Document::changed, this, &CanvasScene::onChanged);
    connect(m_document, &Document::wasReset, this, &CanvasScene::onReset);
    connect(m_selection, &Selection::changed, this, &CanvasScene::onSelectionChanged);
    connect(m_live, &LiveSimulation::runReady, this, &CanvasScene::onRun);
    connect(m_live, &LiveSimulation::resultReady, this, &CanvasScene::onJudgement);
    connect(m_cursor, &TimeCursor::timeChanged, this, &CanvasScene::onTime);
    connect(&Theme::current(), &Theme::changed, this, &CanvasScene::onTheme);
    onReset();
    readFindings();
    onRun();
}

std::vector<NodeId> CanvasScene::order() const
{
    std::vector<NodeId> order;
    std::unordered_set<NodeId> met;
    for (const NodeId &id : graphOrder(design())) {
        const NodeId shown = m_placement.shownAs(id);
        if (met.insert(shown).second)
            order.push_back(shown);
    }
    return order;
}

NodeItem *CanvasScene::item(const NodeId &id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

LinkItem *CanvasScene::item(const LinkId &id) const
{
    const auto found = m_links.find(id);
    return found == m_links.end() ? nullptr : found->second;
}

NodeItem *CanvasScene::gripAt(const QPointF &point, double zoom) const
{
    const double tolerance = 8 / zoom;
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    for (QGraphicsItem *found : items(around, Qt::IntersectsItemBoundingRect)) {
        auto *node = qgraphicsitem_cast<NodeItem *>(found);
        if (!node)
            continue;
        if (node->portAt(point, zoom) || node->isResizeCorner(point, zoom)
            || node->isGrip(point, 4 / zoom))
            return node;
    }
    return nullptr;
}

NodeItem *CanvasScene::nodeAt(const QPointF &point) const
{
    for (QGraphicsItem *found : items(point, Qt::IntersectsItemBoundingRect)) {
        auto *node = qgraphicsitem_cast<NodeItem *>(found);
        if (node && node->rect().contains(point))
            return node;
    }
    return nullptr;
}

NodeItem *CanvasScene::frameAt(const QPointF &point, const std::set<NodeId> &except) const
{
    for (QGraphicsItem *found : items(point, Qt::IntersectsItemBoundingRect)) {
        auto *node = qgraphicsitem_cast<NodeItem *>(found);
        if (node && node->isFrame() && node->rect().contains(point) && !except.contains(node->id()))
            return node;
    }
    return nullptr;
}

LinkItem *CanvasScene::linkAt(const QPointF &point, double tolerance) const
{
    LinkItem *nearest = nullptr;
    double least = tolerance;
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    for (QGraphicsItem *found : items(around, Qt::IntersectsItemBoundingRect)) {
        auto *link = qgraphicsitem_cast<LinkItem *>(found);
        const double distance = link ? link->path().distanceTo(point) : tolerance;
        if (distance < least) {
            least = distance;
            nearest = link;
        }
    }
    return nearest;
}

FindingCount CanvasScene::findings(const NodeId &id) const
{
    const auto found = m_shownFindings.find(id);
    return found == m_shownFindings.end() ? FindingCount{} : found->second;
}

void CanvasScene::liftToShown()
{
    m_shownFindings.clear();
    for (const auto &[id, more] : m_findings) {
        FindingCount &count = m_shownFindings[m_placement.shownAs(id)];
        count.errors += more.errors;
        count.warnings += more.warnings;
    }
    m_shownDoubtful.clear();
    for (const NodeId &id : m_doubtful)
        m_shownDoubtful.insert(m_placement.shownAs(id));
}

std::vector<Text> CanvasScene::findingTitles(const NodeId &id) const
{
    std::vector<Text> titles;
    if (const auto result = m_live->result()) {
        for (const Finding &finding : result->findings) {
            if (finding.node && m_placement.shownAs(*finding.node) == id)
                titles.push_back(finding.title);
        }
    }
    return titles;
}

void CanvasScene::addNode(const NodeId &id)
{
    auto *item = new NodeItem(*this, id);
    const Node *node = design().node(id);
    item->setZValue(item->isFrame() && node ? depthOf(design(), *node) : kCardLayer);
    addItem(item);
    m_nodes[id] = item;
}

void CanvasScene::addLink(const LinkId &id)
{
    auto *item = new LinkItem(*this, id);
    item->setZValue(kLinkLayer);
    addItem(item);
    m_links[id] = item;
}

void CanvasScene::onReset()
{
    m_run.reset();
    m_findings.clear();
    m_doubtful.clear();
    ++m_runRevision;
    ++m_momentRevision;
    clear();
    m_nodes.clear();
    m_links.clear();
    m_preview.clear();
    m_placement.clear();
    place();
    pruneSelection();
    onSelectionChanged();
}

void CanvasScene::onChanged(const ChangeSet &change)
{
    for (const LinkId &id : change.removedLinks) {
        delete item(id);
        m_links.erase(id);
    }
    for (const NodeId &id : change.removedNodes) {
        delete item(id);
        m_nodes.erase(id);
    }
    for (const NodeId &id : change.movedNodes)
        if (NodeItem *moved = item(id))
            moved->readDesign();
    bool framesChanged = false;
    for (const NodeId &id : change.changedNodes) {
        NodeItem *changed = item(id);
        const Node *node = design().node(id);
        if (!changed || !node || !changed->readDesign())
            continue;
        framesChanged = true;
        if (changed->isFrame())
            changed->setZValue(depthOf(design(), *node));
    }
    for (const LinkId &id : change.changedLinks) {
        if (LinkItem *changed = item(id))
            changed->readDesign();
    }
    // A turned slider changes a setting sixty times a second: it moves nothing.
    const bool moved = framesChanged || !change.addedNodes.empty() || !change.removedNodes.empty()
                       || !change.movedNodes.empty() || !change.addedLinks.empty()
                       || !change.removedLinks.empty() || !m_preview.empty();
    m_preview.clear();
    if (moved)
        place();
    pruneSelection();
}

void CanvasScene::place()
{
    m_placement.update(design(), catalogue());
    showUnfolded();
    m_obstacles.clear();
    std::vector<QRectF> disturbed;
    for (const auto &[id, node] : m_nodes) {
        const QRectF rect = m_placement.rect(id);
        if (!node->isFrame()) {
            if (node->rect() != rect) {
                disturbed.push_back(node->rect());
                disturbed.push_back(rect);
            }
            m_obstacles.insert(rect);
            node->setZValue(kCardLayer);
        }
        node->setRect(rect);
    }
    routeLinks(disturbed);
    emit arranged();
}

void CanvasScene::showUnfolded()
{
    std::erase_if(m_nodes, [this](const auto &known) {
        const bool goes = m_placement.foldedInto(known.first).has_value();
        if (goes)
            delete known.second;
        return goes;
    });
    for (const auto &node : design().nodes())
        if (!m_placement.foldedInto(node->id) && !m_nodes.contains(node->id))
            addNode(node->id);
    liftToShown();
    m_wires = drawnWires(design(), m_placement);
    std::unordered_set<LinkId> shown;
    for (const DrawnWire &wire : m_wires) {
        shown.insert(wire.link->id);
        if (!m_links.contains(wire.link->id))
            addLink(wire.link->id);
        m_links.at(wire.link->id)->setOthers(wire.others);
    }
    std::erase_if(m_links, [&shown](const auto &known) {
        const bool goes = !shown.contains(known.first);
        if (goes)
            delete known.second;
        return goes;
    });
}

void CanvasScene::routeLinks(const std::vector<QRectF> &disturbed)
{
    std::vector<std::pair<QRectF, QRectF>> wires;
    std::vector<LinkItem *> order;
    for (const DrawnWire &drawn : m_wires) {
        LinkItem *wire = item(drawn.link->id);
        const NodeItem *from = item(drawn.from);
        const NodeItem *to = item(drawn.to);
        if (!wire || !from || !to)
            continue;
        wires.emplace_back(from->rect(), to->rect());
        order.push_back(wire);
    }
    // A wire that keeps its ends keeps its path, unless a card came into its way or went out of it.
    constexpr std::size_t kMany = 64;
    const double reach = 80;
    const std::vector<WireEnds> ends = spreadEnds(wires);
    bool isRouted = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const QRectF area = order[i]->path().bounds().adjusted(-reach, -reach, reach, reach);
        const bool anew = disturbed.size() > kMany
                          || std::ranges::any_of(disturbed, [&area](const QRectF &rect) {
                                 return area.intersects(rect);
                             });
        isRouted = order[i]->route(ends[i], m_obstacles, anew) || isRouted;
    }
    // While something is dragged, labels only follow their own wires.
    if (!isRouted || !m_preview.empty())
        return;
    std::vector<const WirePath *> paths;
    for (const LinkItem *wire : order)
        paths.push_back(&wire->path());
    RectGrid covered = m_obstacles;
    for (const auto &[id, node] : m_nodes)
        if (node->isFrame())
            covered.insert(titleRect(node->rect(), node->picture()));
    const std::vector<QPointF> labels = placeLabels(paths, covered);
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i]->path().labelPoint() != labels[i])
            order[i]->setLabelPoint(labels[i]);
}

void CanvasScene::preview(const std::unordered_map<NodeId, QRectF> &rects)
{
    m_preview = rects;
    for (const auto &[id, rect] : rects) {
        NodeItem *node = item(id);
        if (!node)
            continue;
        node->setRect(rect);
        if (!node->isFrame())
            node->setZValue(kCardLayer + 1);
    }
    // Only wires whose ends moved find a new path; those that are now crossed do so on release.
    routeLinks({});
}

void CanvasScene::endPreview()
{
    if (m_preview.empty())
        return;
    m_preview.clear();
    place();
}

void CanvasScene::forgetFoundPlaces()
{
    m_placement.clear();
    place();
}

void CanvasScene::onSelectionChanged()
{
    for (const auto &[id, node] : m_nodes)
        node->setSelectedLook(false);
    for (const auto &[id, link] : m_links)
        link->setSelectedLook(false);
    for (const NodeId &id : m_selection->nodes()) {
        if (NodeItem *node = item(id))
            node->setSelectedLook(true);
    }
    for (const LinkId &id : m_selection->links()) {
        if (LinkItem *link = item(id))
            link->setSelectedLook(true);
    }
}

void CanvasScene::pruneSelection()
{
    // A key must never act on what cannot be seen: the frame that hides it is selected instead.
    std::vector<NodeId> nodes;
    for (const NodeId &id : m_selection->nodes()) {
        const NodeId shown = m_placement.shownAs(id);
        if (design().node(shown) && std::ranges::find(nodes, shown) == nodes.end())
            nodes.push_back(shown);
    }
    std::vector<LinkId> links = m_selection->links();
    std::erase_if(links, [this](const LinkId &id) { return !item(id); });
    m_selection->set(std::move(nodes), std::move(links));
}

bool CanvasScene::readFindings()
{
    const auto before = std::exchange(m_findings, {});
    const auto result = m_live->result();
    if (!result) {
        liftToShown();
        return !before.empty();
    }
    for (const Finding &finding : result->findings) {
        if (!finding.node || finding.severity == Severity::Info)
            continue;
        FindingCount &count = m_findings[*finding.node];
        ++(finding.severity == Severity::Error ? count.errors : count.warnings);
    }
    liftToShown();
    return m_findings != before;
}

void CanvasScene::readCaveats()
{
    m_doubtful.clear();
    if (!m_run) {
        liftToShown();
        return;
    }
    const auto &nodes = m_run->plan().nodes;
    for (const Caveat &caveat : m_run->caveats()) {
        if (caveat.node < nodes.size())
            m_doubtful.insert(nodes[caveat.node].id);
    }
    liftToShown();
}

void CanvasScene::onRun()
{
    const auto result = m_live->result();
    m_run = result ? result->run : nullptr;
    ++m_runRevision;
    readCaveats();
    onTime();
}

void CanvasScene::onJudgement()
{
    if (!readFindings())
        return;
    ++m_momentRevision;
    showMoment();
}

void CanvasScene::onTime()
{
    const std::size_t step = m_run ? m_run->stepAt(m_cursor->time()) : 0;
    m_step = step;
    ++m_momentRevision;
    showMoment();
}

void CanvasScene::showMoment()
{
    const bool withDetails = detailAt(m_zoom) == Detail::Full;
    for (QGraphicsItem *found : items(m_visibleArea, Qt::IntersectsItemBoundingRect)) {
        if (auto *node = qgraphicsitem_cast<NodeItem *>(found)) {
            if (node->refresh(withDetails))
                node->update();
        } else if (auto *link = qgraphicsitem_cast<LinkItem *>(found)) {
            if (link->refresh())
                link->update();
        }
    }
    emit momentShown();
}

void CanvasScene::setVisibleArea(const QRectF &area, double zoom)
{
    m_visibleArea = area;
    m_zoom = zoom;
}

std::vector<QRectF> CanvasScene::advanceDots(double seconds, const QRectF &visible)
{
    const double before = m_phase;
    m_phase += seconds;
    std::vector<QRectF> areas;
    for (QGraphicsItem *found : items(visible, Qt::IntersectsItemBoundingRect)) {
        if (auto *link = qgraphicsitem_cast<LinkItem *>(found); link && link->hasFlow())
            link->addDotAreas(areas, before, m_phase);
    }
    return areas;
}

void CanvasScene::setDotsShown(bool shown)
{
    if (shown == m_dotsShown)
        return;
    m_dotsShown = shown;
    update();
}

void CanvasScene::onTheme()
{
    m_colors = PaintColors::ofTheme();
    setBackgroundBrush(m_colors(Role::Canvas));
    update();
    emit momentShown();
}

} // namespace headroom
