// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/link_painter.h"

#include "model/catalogue/node_view.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/common/quantity_format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kDotSpeed = 90; ///< Canvas units per s.
constexpr double kLabelInset = 6;
constexpr double kLabelLine = 14; ///< From one line of a label to the next.

QString between()
{
    return QStringLiteral(" · ");
}

QFont labelFont()
{
    QFont font = Theme::current().font(1.0, QFont::Medium);
    font.setPixelSize(11);
    return font;
}

QPen penOf(const LinkPicture &picture, const LinkStyle &style)
{
    const PaintColors &colors = *style.colors;
    QColor color = colors(Role::Link);
    if (picture.hasRun && picture.health >= Health::Warning)
        color = colorOf(picture.health, colors);
    if (style.hovered)
        color = colors(Role::LinkHover);
    if (style.selected)
        color = colors(Role::Accent);
    double width = style.selected || style.hovered ? 2.6 : 1.8;
    Qt::PenStyle line = Qt::SolidLine;
    switch (picture.kind) {
    case LinkKind::Request: break;
    case LinkKind::Event: line = Qt::DashLine; break;
    case LinkKind::Poll: line = Qt::DashDotLine; break;
    case LinkKind::Route: width += 0.6; break;
    case LinkKind::Attach:
    case LinkKind::Control:
        line = Qt::DotLine;
        width -= 0.4;
        break;
    }
    if (style.detail <= Detail::Block)
        width *= 1.8;
    return QPen(color, width, line, Qt::FlatCap, Qt::RoundJoin);
}

void paintArrow(QPainter &painter, const WirePath &path, const LinkPicture &picture,
                const QColor &color, double size)
{
    const QPolygonF &points = path.points();
    const QPointF tip = points.back();
    QPointF back = points[points.size() - 2];
    if (QLineF(back, tip).length() < 0.01)
        return;
    QLineF along(tip, back);
    along.setLength(size);
    const QPointF base = along.p2();
    QLineF side = along.normalVector();
    side.setLength(size * 0.45);
    const QPointF d = side.p2() - side.p1();
    const QPolygonF head{tip, base + d, base - d};
    // Filled where the caller waits, open where it does not: a second sign beside the dashes.
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const bool open = picture.kind == LinkKind::Event || picture.kind == LinkKind::Poll;
    painter.setBrush(open ? QBrush(Qt::NoBrush) : QBrush(color));
    if (picture.kind == LinkKind::Attach)
        painter.drawEllipse(tip, 3, 3);
    else if (open)
        painter.drawPolyline(QPolygonF{base + d, tip, base - d});
    else
        painter.drawPolygon(head);
}

void paintDots(QPainter &painter, const WirePath &path, const LinkPicture &picture,
               const LinkStyle &style)
{
    const PaintColors &colors = *style.colors;
    painter.setPen(Qt::NoPen);
    const std::vector<double> dots = dotsAlong(path, picture, style.phase);
    const double spacing = dots.size() > 1 ? dots[1] - dots[0] : path.length();
    for (const double distance : dots) {
        // A dot keeps its fate on its way: its number since the start decides whether it is one of
        // those that fail.
        const double number = std::floor((distance - style.phase * kDotSpeed) / spacing + 0.5);
        const double fate = std::fmod(std::abs(number) * 0.6180339887, 1.0);
        const bool fails = fate < picture.flow.failed;
        painter.setBrush(colors(fails ? Role::Bad : Role::Good));
        const QPointF p = path.at(distance);
        if (fails)
            painter.drawRect(QRectF(p.x() - 2.8, p.y() - 2.8, 5.6, 5.6));
        else
            painter.drawEllipse(p, 3, 3);
    }
}

} // namespace

WirePath::WirePath(QPolygonF points)
    : m_points(std::move(points))
    , m_bounds(m_points.boundingRect())
{
    double sum = 0;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (i > 0)
            sum += QLineF(m_points[i - 1], m_points[i]).length();
        m_lengths.push_back(sum);
    }
}

QPointF WirePath::at(double distance) const
{
    if (m_points.size() < 2)
        return m_points.isEmpty() ? QPointF() : m_points.front();
    const auto next = std::ranges::lower_bound(m_lengths, distance);
    if (next == m_lengths.begin())
        return m_points.front();
    if (next == m_lengths.end())
        return m_points.back();
    const auto i = next - m_lengths.begin();
    const double piece = *next - *(next - 1);
    const double t = piece > 0 ? (distance - *(next - 1)) / piece : 0;
    return m_points[i - 1] * (1 - t) + m_points[i] * t;
}

QPointF WirePath::usualLabelPoint() const
{
    // Above a level piece, so that the dots stay in sight; it must be as long as a label, and a
    // plumb one only as high: so level ones count for less.
    constexpr double kLevelDiscount = 90;
    constexpr double kAbove = 14;
    QPointF best = at(length() / 2);
    double roomiest = 24;
    for (qsizetype i = 1; i < m_points.size(); ++i) {
        const double level = std::abs(m_points[i].x() - m_points[i - 1].x()) - kLevelDiscount;
        const double plumb = std::abs(m_points[i].y() - m_points[i - 1].y());
        if (std::max(level, plumb) <= roomiest)
            continue;
        roomiest = std::max(level, plumb);
        best = (m_points[i] + m_points[i - 1]) / 2;
        if (level > plumb)
            best.ry() -= kAbove;
    }
    return best;
}

double WirePath::distanceTo(const QPointF &point) const
{
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < m_points.size(); ++i) {
        const QPointF a = m_points[i - 1];
        const QPointF d = m_points[i] - a;
        const double square = QPointF::dotProduct(d, d);
        const double t = square > 0
                             ? std::clamp(QPointF::dotProduct(point - a, d) / square, 0.0, 1.0)
                             : 0;
        least = std::min(least, QLineF(point, a + d * t).length());
    }
    return least;
}

LinkPicture linkPicture(const Link &link, const Catalogue &catalogue, const Design &design)
{
    LinkPicture picture;
    picture.kind = link.kind;
    if (link.kind == LinkKind::Route)
        picture.weight = LinkView(design, catalogue, link).property("weight").numberOr(1);
    return picture;
}

void showMoment(LinkPicture &picture, const LinkId &link, const RunResult &run, std::size_t step)
{
    picture.hasRun = true;
    picture.flow = run.flow(link, step);
    picture.health = healthOf(picture.flow.rate, picture.flow.failed, 0);
}

QString linkLabel(const LinkPicture &picture)
{
    QStringList parts;
    if (picture.count > 1)
        parts += QCoreApplication::translate("Card", "%1 wires").arg(picture.count);
    else if (picture.kind == LinkKind::Route)
        parts += formatQuantity(picture.weight * 100, Unit::Percent);
    const bool flows = picture.hasRun && picture.flow.rate > 0;
    if (flows)
        parts += formatRate(picture.flow.rate);
    const QString flow = parts.join(between());
    if (!flows || picture.flow.failed <= 1e-4)
        return flow;
    const QString failed = QCoreApplication::translate("Card", "%1 failed")
                               .arg(formatQuantity(picture.flow.failed * 100, Unit::Percent));
    const QString whole = flow + between() + failed;
    const bool fits = QFontMetricsF(labelFont()).horizontalAdvance(whole) + 2 * kLabelInset
                      <= kLabelWidth;
    return fits ? whole : QString(flow + QLatin1Char('\n') + failed);
}

QRectF labelRect(const LinkPicture &picture, const WirePath &path)
{
    const QString label = linkLabel(picture);
    if (label.isEmpty())
        return {};
    const QFontMetricsF metrics(labelFont());
    double width = 0;
    const QStringList lines = label.split(QLatin1Char('\n'));
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line) + 2 * kLabelInset);
    const QPointF c = path.labelPoint();
    const double height = 18 + kLabelLine * static_cast<double>(lines.size() - 1);
    return {c.x() - width / 2, c.y() - height / 2, width, height};
}

std::vector<double> dotsAlong(const WirePath &path, const LinkPicture &picture, double phase)
{
    std::vector<double> dots;
    if (!(picture.flow.rate > 0) || path.length() < 20)
        return dots;
    // From one dot per 160 units at a request per second or less to one per 14 at 100,000 a second.
    const double decades = std::clamp(std::log10(std::max(picture.flow.rate, 1.0)), 0.0, 5.0);
    const double spacing = 160 * std::pow(14.0 / 160.0, decades / 5);
    // Not under the cards' edges, so that a step of the animation need not repaint any card.
    constexpr double kMargin = kCardOverhang + 5;
    for (double at = std::fmod(phase * kDotSpeed, spacing); at < path.length() - kMargin;
         at += spacing) {
        if (at > kMargin)
            dots.push_back(at);
    }
    return dots;
}

void paintLink(QPainter &painter, const WirePath &path, const LinkPicture &picture,
               const LinkStyle &style)
{
    if (path.points().size() < 2)
        return;
    if (style.dimmed)
        painter.setOpacity(0.3);
    const QPen pen = penOf(picture, style);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path.points());
    if (style.detail <= Detail::Block)
        return;
    paintArrow(painter, path, picture, pen.color(), style.detail == Detail::Full ? 9 : 13);
    if (style.withDots)
        paintDots(painter, path, picture, style);
    if (!style.selected)
        return;
    painter.setPen(QPen(style.colors->operator()(Role::Accent), 2));
    painter.setBrush(style.colors->operator()(Role::Card));
    for (const QPointF &end : {path.points().front(), path.points().back()})
        painter.drawEllipse(end, 5, 5);
}

void paintLinkLabel(QPainter &painter, const WirePath &path, const LinkPicture &picture,
                    const LinkStyle &style)
{
    const QRectF rect = labelRect(picture, path);
    if (rect.isEmpty())
        return;
    const PaintColors &colors = *style.colors;
    painter.setPen(QPen(colors(Role::Border), 1));
    painter.setBrush(colors(Role::Canvas));
    painter.drawRoundedRect(rect, 9, 9);
    painter.setFont(labelFont());
    painter.setPen(picture.health >= Health::Warning && picture.hasRun ? colors(Role::Text)
                                                                       : colors(Role::MutedText));
    const QFontMetricsF metrics(labelFont());
    double y = rect.top() + 9 + (metrics.ascent() - metrics.descent()) / 2;
    for (const QString &line : linkLabel(picture).split(QLatin1Char('\n'))) {
        const double x = rect.center().x() - metrics.horizontalAdvance(line) / 2;
        painter.drawText(QPointF(x, y), line);
        y += kLabelLine;
    }
}

} // namespace headroom
