// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/diagram_picture.h"

#include "widgets/canvas/folding.h"
#include "widgets/canvas/label_places.h"
#include "widgets/canvas/link_router.h"
#include "widgets/canvas/placement.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <map>

namespace headroom {

namespace {

constexpr double kMargin = 32;
constexpr double kTitleHeight = 52;
constexpr double kLegendHeight = 36;

QString say(const char *sentence)
{
    return QCoreApplication::translate("Diagram", sentence);
}

QFont plainFont(int pixels, int weight = QFont::Normal)
{
    QFont font = Theme::current().font(1.0, weight);
    font.setPixelSize(pixels);
    return font;
}

std::map<NodeId, FindingCount> countFindings(const std::vector<Finding> &findings,
                                             const Placement &placement)
{
    std::map<NodeId, FindingCount> counts;
    for (const Finding &finding : findings) {
        if (!finding.node)
            continue;
        if (finding.severity == Severity::Error)
            ++counts[placement.shownAs(*finding.node)].errors;
        else if (finding.severity == Severity::Warning)
            ++counts[placement.shownAs(*finding.node)].warnings;
    }
    return counts;
}

void addCards(DiagramPicture &picture, const Design &design, const Catalogue &catalogue,
              const Placement &placement, const DiagramOptions &options)
{
    const std::map<NodeId, FindingCount> findings = countFindings(options.findings, placement);
    std::vector<std::pair<int, DiagramPicture::Card>> frames;
    for (const auto &node : design.nodes()) {
        if (placement.foldedInto(node->id))
            continue;
        DiagramPicture::Card card{placement.rect(node->id), cardPicture(design, catalogue, *node)};
        if (options.run) {
            showMoment(card.picture, *node, design, catalogue, *options.run, options.step, true);
            showSparkline(card.picture, node->id, *options.run);
            if (card.picture.isCollapsed) {
                const Placement::Held &held = placement.heldBy(node->id);
                foldMoment(card.picture, held, design, catalogue, *options.run, options.step, true);
                foldSparkline(card.picture, held, *options.run);
            }
        }
        if (const auto count = findings.find(node->id); count != findings.end())
            card.picture.findings = count->second;
        if (card.picture.isFrame)
            frames.emplace_back(depthOf(design, *node), std::move(card));
        else
            picture.cards.push_back(std::move(card));
    }
    std::ranges::stable_sort(frames, {}, [](const auto &frame) { return frame.first; });
    for (auto &[depth, frame] : frames)
        picture.frames.push_back(std::move(frame));
}

void addWires(DiagramPicture &picture, const Design &design, const Catalogue &catalogue,
              const Placement &placement, const DiagramOptions &options)
{
    RectGrid obstacles;
    for (const DiagramPicture::Card &card : picture.cards)
        obstacles.insert(card.rect);
    std::vector<std::pair<QRectF, QRectF>> ends;
    const std::vector<DrawnWire> drawn = drawnWires(design, placement);
    for (const DrawnWire &wire : drawn)
        ends.emplace_back(placement.rect(wire.from), placement.rect(wire.to));
    const std::vector<WireEnds> spread = spreadEnds(ends);
    for (std::size_t i = 0; i < spread.size(); ++i) {
        const Link &link = *drawn[i].link;
        DiagramPicture::Wire wire{
            WirePath(roundedWire(routeWire(spread[i], obstacles), 10)),
            linkPicture(link, catalogue, design),
        };
        wire.picture.count = 1 + static_cast<int>(drawn[i].others.size());
        if (options.run)
            showMoment(wire.picture, link.id, drawn[i].others, *options.run, options.step);
        if (std::ranges::find(picture.kinds, link.kind) == picture.kinds.end())
            picture.kinds.push_back(link.kind);
        picture.wires.push_back(std::move(wire));
    }
    std::ranges::sort(picture.kinds);
    std::vector<const WirePath *> paths;
    for (const DiagramPicture::Wire &wire : picture.wires)
        paths.push_back(&wire.path);
    for (const DiagramPicture::Card &frame : picture.frames)
        obstacles.insert(titleRect(frame.rect, frame.picture));
    const std::vector<QPointF> labels = placeLabels(paths, obstacles);
    for (std::size_t i = 0; i < labels.size(); ++i)
        picture.wires[i].path.setLabelPoint(labels[i]);
}

double drawText(QPainter &painter, const QPointF &at, const QString &text, const QFont &font,
                const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(at, text);
    return QFontMetricsF(font).horizontalAdvance(text);
}

void paintLegend(QPainter &painter, const DiagramPicture &picture, const PaintColors &colors)
{
    const double y = picture.extent.bottom() - kMargin + 4;
    double x = picture.extent.left() + kMargin;
    const QFont font = plainFont(11);
    for (const LinkKind kind : picture.kinds) {
        LinkPicture sample;
        sample.kind = kind;
        const WirePath line(QPolygonF{QPointF(x, y - 4), QPointF(x + 44, y - 4)});
        paintLink(painter, line, sample, {.colors = &colors});
        x += 52;
        x += drawText(painter, {x, y}, translated(linkKindSpec(kind).name), font,
                      colors(Role::MutedText))
             + 20;
    }
    if (!picture.hasRun)
        return;
    const std::pair<Health, QString> signs[] = {
        {Health::Good, say(QT_TRANSLATE_NOOP("Diagram", "within limits"))},
        {Health::Warning, say(QT_TRANSLATE_NOOP("Diagram", "near a limit"))},
        {Health::Bad, say(QT_TRANSLATE_NOOP("Diagram", "failing"))}};
    for (const auto &[health, words] : signs) {
        paintHealth(painter, QRectF(x, y - 10, 12, 12), health, colors);
        x += 18;
        x += drawText(painter, {x, y}, words, font, colors(Role::MutedText)) + 20;
    }
}

} // namespace

DiagramPicture diagramPicture(const Design &design, const Catalogue &catalogue,
                              const DiagramOptions &options)
{
    DiagramPicture picture;
    picture.stop = options.stop;
    picture.hasRun = options.run != nullptr;
    Placement placement;
    placement.update(design, catalogue);
    addCards(picture, design, catalogue, placement, options);
    addWires(picture, design, catalogue, placement, options);

    QRectF content = placement.extent();
    if (content.isEmpty())
        content = QRectF(0, 0, 480, 200);
    for (const DiagramPicture::Wire &wire : picture.wires)
        content = content.united(wire.path.bounds());
    picture.content = content;
    if (options.withTitle) {
        picture.title = design.name().empty() ? say(QT_TRANSLATE_NOOP("Diagram", "Untitled"))
                                              : toQString(design.name());
        if (options.run)
            picture.subtitle = say(QT_TRANSLATE_NOOP("Diagram", "State at %1"))
                                   .arg(formatClock(static_cast<double>(options.step)
                                                    * options.run->step()));
    }
    picture.extent = content.adjusted(-kMargin, -kMargin - (options.withTitle ? kTitleHeight : 0),
                                      kMargin, kMargin);
    if (options.withLegend)
        picture.extent.adjust(0, 0, 0, kLegendHeight);
    else
        picture.kinds.clear();
    // The legend in one line needs some room even below a small design.
    const double least = 160.0
                         * static_cast<double>(picture.kinds.size() + (picture.hasRun ? 2 : 0));
    if (picture.extent.width() < least)
        picture.extent.setWidth(least);
    return picture;
}

void paintDiagram(QPainter &painter, const DiagramPicture &picture, const PaintColors &colors,
                  const IconPainter &icons)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(picture.extent, colors(Role::Canvas));
    if (!picture.title.isEmpty()) {
        const QPointF at = picture.extent.topLeft() + QPointF(kMargin, kMargin + 18);
        const double width = drawText(painter, at, picture.title, plainFont(22, QFont::DemiBold),
                                      colors(Role::Text));
        drawText(painter, at + QPointF(width + 16, 0), picture.subtitle, plainFont(13),
                 colors(Role::MutedText));
    }
    const PaintStyle style{.colors = &colors, .detail = Detail::Full, .icons = icons};
    const LinkStyle wireStyle{.colors = &colors, .detail = Detail::Full};
    const auto each = [&picture](const auto &parts, auto &&paint) {
        for (const auto &part : parts) {
            if (picture.stop.stop_requested())
                return;
            paint(part);
        }
    };
    each(picture.frames, [&](const DiagramPicture::Card &frame) {
        paintFrame(painter, frame.rect, frame.picture, style);
    });
    each(picture.wires, [&](const DiagramPicture::Wire &wire) {
        paintLink(painter, wire.path, wire.picture, wireStyle);
    });
    each(picture.cards, [&](const DiagramPicture::Card &card) {
        paintCard(painter, card.rect, card.picture, style);
    });
    each(picture.wires, [&](const DiagramPicture::Wire &wire) {
        paintLinkLabel(painter, wire.path, wire.picture, wireStyle);
    });
    if (!picture.kinds.empty())
        paintLegend(painter, picture, colors);
}

} // namespace headroom
