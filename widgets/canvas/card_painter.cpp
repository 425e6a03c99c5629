// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/card_painter.h"

#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr double kRadius = 10;
constexpr double kInset = 14;

QFont canvasFont(double pixels, int weight = QFont::Normal)
{
    QFont font = Theme::current().font(1.0, weight);
    font.setPixelSize(qRound(pixels));
    return font;
}

struct Line {
    QRectF rect;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QColor color;
    QFont font;
    Qt::TextElideMode elide = Qt::ElideRight;
};

// Returns the width that the text took.
double drawLine(QPainter &painter, const QString &text, const Line &line)
{
    const QFontMetricsF metrics(line.font);
    QString shown = text;
    double width = metrics.horizontalAdvance(text);
    if (width > line.rect.width()) {
        shown = metrics.elidedText(text, line.elide, line.rect.width());
        width = metrics.horizontalAdvance(shown);
    }
    double x = line.rect.left();
    if (line.alignment & Qt::AlignRight)
        x = line.rect.right() - width;
    else if (line.alignment & Qt::AlignHCenter)
        x = line.rect.center().x() - width / 2;
    const double y = line.rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(line.font);
    painter.setPen(line.color);
    painter.drawText(QPointF(x, y), shown);
    return width;
}

bool isTight(const CardPicture &picture)
{
    return !picture.limit.isEmpty() && picture.utilisation > 0
           && std::isfinite(picture.utilisation);
}

QColor tone(const CardPicture &picture, const PaintColors &colors)
{
    return picture.hasRun ? colorOf(picture.health, colors) : colors(Role::Idle);
}

void paintOutline(QPainter &painter, const QRectF &rect, double radius, const PaintStyle &style,
                  const QColor &border, double width = 1)
{
    const PaintColors &colors = *style.colors;
    QPen pen(border, width);
    if (style.selected)
        pen = QPen(colors(Role::Accent), 2);
    else if (style.accepting)
        pen = QPen(colors(Role::Good), 2);
    else if (style.refusing)
        pen = QPen(colors(Role::Bad), 2, Qt::DashLine);
    else if (style.hovered)
        pen = QPen(PaintColors::mixed(colors(Role::Accent), border, 0.6), 1.5);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
    if (style.selected) {
        QColor halo = colors(Role::Accent);
        halo.setAlpha(60);
        painter.setPen(QPen(halo, 3));
        painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), radius + 2, radius + 2);
    }
}

// Lines below the card: a translucent fill of its size would cost more than all the rest of it.
void paintShadow(QPainter &painter, const QRectF &rect, const QColor &color)
{
    QColor shade = color;
    double inset = kRadius - 3;
    for (const double down : {1.0, 2.0, 3.0}) {
        shade.setAlpha(qRound(std::min(color.alpha(), 200) / (1.0 + down)));
        painter.setPen(QPen(shade, 1));
        painter.drawLine(QPointF(rect.left() + inset, rect.bottom() + down),
                         QPointF(rect.right() - inset, rect.bottom() + down));
        inset += 1;
    }
}

// The health as an edge on the left, between the round corners.
void paintEdge(QPainter &painter, const QRectF &rect, const QColor &color)
{
    constexpr double kWidth = 4;
    // Where the corner's circle is kWidth away from its leftmost point, as an angle from there and
    // a height.
    const double angle = std::acos((kRadius - kWidth) / kRadius) * 180 / std::numbers::pi;
    const double drop = kRadius
                        - std::sqrt(kRadius * kRadius - (kRadius - kWidth) * (kRadius - kWidth));
    const double size = 2 * kRadius;
    QPainterPath edge(QPointF(rect.left() + kWidth, rect.top() + drop));
    edge.arcTo(QRectF(rect.left(), rect.top(), size, size), 180 - angle, angle);
    edge.arcTo(QRectF(rect.left(), rect.bottom() - size, size, size), 180, angle);
    edge.closeSubpath();
    painter.fillPath(edge, color);
}

// A strip along the top, between the round corners.
void paintAccent(QPainter &painter, const QRectF &rect, Accent accent, const PaintColors &colors)
{
    if (accent == Accent::None)
        return;
    painter.setPen(QPen(colorOf(accent, colors), 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(rect.topLeft() + QPointF(kRadius, 2), rect.topRight() + QPointF(-kRadius, 2));
}

void paintFindings(QPainter &painter, const QRectF &rect, const FindingCount &count,
                   const PaintColors &colors)
{
    if (count.errors == 0 && count.warnings == 0)
        return;
    const bool error = count.errors > 0;
    const QString number = formatNumber(error ? count.errors : count.warnings);
    const QFont font = canvasFont(10, QFont::Bold);
    const double width = std::max(20.0, QFontMetricsF(font).horizontalAdvance(number) + 20);
    const QRectF badge(rect.right() - width + 6, rect.top() - 9, width, 18);
    painter.setPen(QPen(colors(Role::Card), 1.5));
    painter.setBrush(colors(error ? Role::Bad : Role::Warning));
    painter.drawRoundedRect(badge, 9, 9);
    const QColor ink = error ? QColor(Qt::white) : QColor(30, 24, 0);
    QPainterPath sign;
    const QPointF c(badge.left() + 9, badge.center().y());
    if (error) {
        sign.moveTo(c + QPointF(-2.5, -2.5));
        sign.lineTo(c + QPointF(2.5, 2.5));
        sign.moveTo(c + QPointF(2.5, -2.5));
        sign.lineTo(c + QPointF(-2.5, 2.5));
    } else {
        sign.moveTo(c + QPointF(0, -3.5));
        sign.lineTo(c + QPointF(0, 1));
        sign.moveTo(c + QPointF(0, 3.2));
        sign.lineTo(c + QPointF(0, 3.6));
    }
    painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(sign);
    drawLine(painter, number,
             {.rect = badge.adjusted(14, 0, -5, 0),
              .alignment = Qt::AlignHCenter | Qt::AlignVCenter,
              .color = ink,
              .font = font});
}

void paintSparkline(QPainter &painter, const QRectF &rect, const CardPicture &picture,
                    const PaintColors &colors)
{
    if (picture.sparkline.size() < 2 || rect.height() < 6)
        return;
    QPolygonF line;
    const double dx = rect.width() / static_cast<double>(picture.sparkline.size() - 1);
    for (std::size_t i = 0; i < picture.sparkline.size(); ++i) {
        line << QPointF(rect.left() + dx * static_cast<double>(i),
                        rect.bottom() - 1
                            - static_cast<double>(picture.sparkline[i]) * (rect.height() - 3));
    }
    QPolygonF area = line;
    area << rect.bottomRight() << rect.bottomLeft();
    const QColor ink = colors(Role::Series1);
    // Mixed, not translucent: the same to the eye at a tenth of the cost.
    const QColor wash = PaintColors::mixed(ink, colors(Role::Card), 0.14);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawPolygon(area);
    painter.setPen(QPen(ink, 1));
    painter.drawPolyline(line);
    const double x = rect.left() + picture.cursor * rect.width();
    painter.setPen(QPen(colors(Role::MutedText), 1));
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
}

void paintBar(QPainter &painter, const QRectF &rect, double share, const QColor &color,
              const PaintColors &colors)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors(Role::CanvasGrid));
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const double filled = rect.width() * std::clamp(share, 0.0, 1.0);
    if (filled <= 0.5)
        return;
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect.topLeft(), QSizeF(filled, rect.height())),
                            rect.height() / 2, rect.height() / 2);
}

void paintChevron(QPainter &painter, const QRectF &rect, bool isCollapsed,
                  const PaintColors &colors)
{
    const QPointF c = rect.center();
    const double r = rect.width() / 4;
    QPainterPath sign;
    if (isCollapsed) {
        sign.moveTo(c + QPointF(-r / 2, -r));
        sign.lineTo(c + QPointF(r / 2, 0));
        sign.lineTo(c + QPointF(-r / 2, r));
    } else {
        sign.moveTo(c + QPointF(-r, -r / 2));
        sign.lineTo(c + QPointF(0, r / 2));
        sign.lineTo(c + QPointF(r, -r / 2));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors(Role::MutedText), rect.width() / 9, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPath(sign);
}

void paintLock(QPainter &painter, const QPointF &c, double size, const PaintColors &colors)
{
    const double u = size / 10;
    const QColor ink = colors(Role::MutedText);
    painter.setPen(QPen(ink, 1.3 * u));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(c.x() - 2.4 * u, c.y() - 5 * u, 4.8 * u, 6 * u), 0, 180 * 16);
    painter.drawLine(c + QPointF(-2.4, -2) * u, c + QPointF(-2.4, 0) * u);
    painter.drawLine(c + QPointF(2.4, -2) * u, c + QPointF(2.4, 0) * u);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(c.x() - 3.8 * u, c.y() - 0.5 * u, 7.6 * u, 5.6 * u), u, u);
}

void paintFullCard(QPainter &painter, const QRectF &rect, const CardPicture &picture,
                   const PaintStyle &style)
{
    const PaintColors &colors = *style.colors;
    const QRectF inner = rect.adjusted(kInset, 0, -kInset, 0);
    const QRectF icon(inner.left(), rect.top() + 11, 34, 34);
    if (style.icons)
        style.icons(painter, picture.kind, icon);
    const double left = icon.right() + 10;
    double right = inner.right() - (picture.hasRun ? 18 : 0);
    if (picture.isLocked) {
        paintLock(painter, {right - 6, rect.top() + 20}, 11, colors);
        right -= 16;
    }
    if (picture.isCollapsed)
        paintChevron(painter, chevronRect(rect, picture), true, colors);
    drawLine(painter, picture.title,
             {.rect = QRectF(left, rect.top() + 11, right - left, 18),
              .color = colors(Role::Text),
              .font = canvasFont(13, QFont::DemiBold)});
    drawLine(painter, picture.kindName,
             {.rect = QRectF(left, rect.top() + 29,
                             inner.right() - left - (picture.isCollapsed ? 20 : 0), 15),
              .color = colors(Role::MutedText),
              .font = canvasFont(11)});
    if (picture.hasRun)
        paintHealth(painter, QRectF(inner.right() - 13, rect.top() + 13, 13, 13), picture.health,
                    colors);

    double y = rect.top() + 51;
    const QFont small = canvasFont(11);
    const QFont strong = canvasFont(12, QFont::DemiBold);
    for (const CardPicture::Number &number : picture.numbers) {
        const QString shown = picture.isDoubtful ? QString(QStringLiteral("≈ ") + number.shown)
                                                 : number.shown;
        const double width = drawLine(painter, shown,
                                      {.rect = QRectF(inner.left(), y, inner.width(), 16),
                                       .alignment = Qt::AlignRight | Qt::AlignVCenter,
                                       .color = colors(Role::Text),
                                       .font = strong});
        drawLine(painter, number.name,
                 {.rect = QRectF(inner.left(), y, inner.width() - width - 8, 16),
                  .color = colors(Role::MutedText),
                  .font = small});
        y += 16;
    }
    const bool tight = isTight(picture);
    const double bottom = rect.bottom() - 11;
    const double lineTop = tight ? bottom - 22 : bottom - 2;
    paintSparkline(painter, QRectF(inner.left(), y + 4, inner.width(), lineTop - y - 6), picture,
                   colors);
    if (!tight)
        return;
    const QString share = mainNumber(picture);
    const double width = drawLine(painter, share,
                                  {.rect = QRectF(inner.left(), bottom - 19, inner.width(), 13),
                                   .alignment = Qt::AlignRight | Qt::AlignVCenter,
                                   .color = colors(Role::Text),
                                   .font = canvasFont(10, QFont::DemiBold)});
    drawLine(painter, picture.limit,
             {.rect = QRectF(inner.left(), bottom - 19, inner.width() - width - 6, 13),
              .color = colors(Role::MutedText),
              .font = canvasFont(10)});
    paintBar(painter, QRectF(inner.left(), bottom - 4, inner.width(), 4), picture.utilisation,
             tone(picture, colors), colors);
}

void paintNumberCard(QPainter &painter, const QRectF &rect, const CardPicture &picture,
                     const PaintStyle &style)
{
    const PaintColors &colors = *style.colors;
    const QRectF inner = rect.adjusted(kInset + 2, 0, -kInset, 0);
    if (style.icons)
        style.icons(painter, picture.kind, QRectF(inner.left(), rect.top() + 14, 48, 48));
    drawLine(painter, picture.title,
             {.rect = QRectF(inner.left() + 58, rect.top() + 14, inner.width() - 58, 48),
              .color = colors(Role::Text),
              .font = canvasFont(22, QFont::DemiBold)});
    if (picture.isCollapsed)
        paintChevron(painter, chevronRect(rect, picture), true, colors);
    const QString number = mainNumber(picture);
    if (number.isEmpty())
        return;
    drawLine(painter, number,
             {.rect = QRectF(inner.left(), rect.top() + 70, inner.width() - 40, 44),
              .color = colors(Role::Text),
              .font = canvasFont(32, QFont::DemiBold)});
    paintHealth(painter, QRectF(inner.right() - 28, rect.top() + 78, 28, 28), picture.health,
                colors);
    if (picture.utilisation > 0)
        paintBar(painter, QRectF(inner.left(), rect.bottom() - 24, inner.width(), 9),
                 picture.utilisation, tone(picture, colors), colors);
}

void paintBlock(QPainter &painter, const QRectF &rect, const CardPicture &picture,
                const PaintStyle &style)
{
    const PaintColors &colors = *style.colors;
    const QColor fill = PaintColors::mixed(tone(picture, colors), colors(Role::Card), 0.55);
    painter.fillRect(rect, style.selected ? colors(Role::Accent) : fill);
    if (style.detail == Detail::Dot)
        return;
    const bool ill = picture.hasRun && picture.health >= Health::Warning;
    const QString number = mainNumber(picture);
    if (!number.isEmpty())
        drawLine(painter, number,
                 {.rect = rect.adjusted(6, ill ? 40 : 0, -6, 0),
                  .alignment = Qt::AlignHCenter | Qt::AlignVCenter,
                  .color = colors(Role::Text),
                  .font = canvasFont(50, QFont::DemiBold)});
    if (ill)
        paintHealth(painter, QRectF(rect.center().x() - 22, rect.top() + 10, 44, 44),
                    picture.health, colors);
}

} // namespace

IconPainter pixmapIcons(double zoom, double devicePixelRatio)
{
    // Steps of two: a pixmap for every zoom would fill the cache for nothing.
    const double density = devicePixelRatio * (zoom <= 1 ? 1 : zoom <= 2 ? 2 : 4);
    return [density](QPainter &painter, std::string_view kind, const QRectF &rect) {
        const QPixmap pixmap = servicePixmap(kind, qRound(rect.width()), density);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
    };
}

QColor colorOf(Health health, const PaintColors &colors)
{
    switch (health) {
    case Health::Good: return colors(Role::Good);
    case Health::Warning: return colors(Role::Warning);
    case Health::Bad: return colors(Role::Bad);
    case Health::Idle: break;
    }
    return colors(Role::Idle);
}

void paintHealth(QPainter &painter, const QRectF &rect, Health health, const PaintColors &colors)
{
    const QColor color = colorOf(health, colors);
    const QPointF c = rect.center();
    const double r = rect.width() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (health) {
    case Health::Idle:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, r / 3.5));
        painter.drawEllipse(c, r * 0.6, r * 0.6);
        return;
    case Health::Good: painter.drawEllipse(c, r * 0.65, r * 0.65); return;
    case Health::Warning: {
        const QPointF triangle[] = {c + QPointF(0, -r), c + QPointF(r * 1.05, r * 0.85),
                                    c + QPointF(-r * 1.05, r * 0.85)};
        painter.drawPolygon(triangle, 3);
        painter.setPen(QPen(QColor(30, 24, 0), r / 3.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(c + QPointF(0, -r * 0.3), c + QPointF(0, r * 0.15));
        painter.drawPoint(c + QPointF(0, r * 0.55));
        return;
    }
    case Health::Bad:
        painter.drawEllipse(c, r, r);
        painter.setPen(QPen(Qt::white, r / 3.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(c + QPointF(-r * 0.38, -r * 0.38), c + QPointF(r * 0.38, r * 0.38));
        painter.drawLine(c + QPointF(r * 0.38, -r * 0.38), c + QPointF(-r * 0.38, r * 0.38));
        return;
    }
}

QRectF chevronRect(const QRectF &rect, const CardPicture &picture)
{
    return picture.isCollapsed ? QRectF(rect.right() - kInset - 15, rect.top() + 29, 16, 16)
                               : QRectF(rect.left() + 7, rect.top() + 8, 16, 16);
}

QRectF titleRect(const QRectF &frame, const CardPicture &picture)
{
    const double words = QFontMetricsF(canvasFont(13, QFont::DemiBold))
                             .horizontalAdvance(picture.title)
                         + QFontMetricsF(canvasFont(11)).horizontalAdvance(picture.kindName);
    return {frame.left(), frame.top(), std::min(frame.width(), kFrameTitleInset + 44 + words),
            kFrameTitleHeight};
}

QColor colorOf(Accent accent, const PaintColors &colors)
{
    switch (accent) {
    case Accent::Blue: return colors(Role::Series1);
    case Accent::Teal: return colors(Role::Series6);
    case Accent::Violet: return colors(Role::Series5);
    case Accent::Pink: return colors(Role::Series4);
    case Accent::Brown: return colors(Role::Series7);
    case Accent::Grey: return colors(Role::Series8);
    case Accent::None: break;
    }
    return colors(Role::MutedText);
}

void paintCard(QPainter &painter, const QRectF &rect, const CardPicture &picture,
               const PaintStyle &style)
{
    if (style.dimmed)
        painter.setOpacity(0.35);
    if (style.detail == Detail::Dot || style.detail == Detail::Block) {
        paintBlock(painter, rect, picture, style);
        if (style.accepting)
            paintOutline(painter, rect, 0, style, style.colors->operator()(Role::Good), 8);
        return;
    }
    const PaintColors &colors = *style.colors;
    paintShadow(painter, rect, colors(Role::Shadow));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors(Role::Card));
    painter.drawRoundedRect(rect, kRadius, kRadius);
    if (picture.hasRun && picture.health != Health::Idle)
        paintEdge(painter, rect, tone(picture, colors));
    if (style.detail == Detail::Full)
        paintFullCard(painter, rect, picture, style);
    else
        paintNumberCard(painter, rect, picture, style);
    paintAccent(painter, rect, picture.accent, colors);
    paintOutline(painter, rect, kRadius, style, colors(Role::CardBorder));
    if (picture.isCollapsed)
        paintOutline(painter, rect.adjusted(3.5, 3.5, -3.5, -3.5), kRadius - 3,
                     {.colors = style.colors}, colors(Role::FrameBorder));
    paintFindings(painter, rect, picture.findings, colors);
}

void paintFrame(QPainter &painter, const QRectF &rect, const CardPicture &picture,
                const PaintStyle &style)
{
    const PaintColors &colors = *style.colors;
    if (style.dimmed)
        painter.setOpacity(0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors(Role::Frame));
    if (style.detail == Detail::Dot || style.detail == Detail::Block) {
        painter.drawRect(rect);
        paintOutline(painter, rect, 0, style, colors(Role::FrameBorder), 4);
        return;
    }
    if (picture.accent != Accent::None)
        painter.setBrush(
            PaintColors::mixed(colorOf(picture.accent, colors), colors(Role::Frame), 0.14));
    painter.drawRoundedRect(rect, kRadius + 2, kRadius + 2);
    const bool isIll = picture.hasRun && picture.health >= Health::Warning;
    const QColor own = picture.accent != Accent::None ? colorOf(picture.accent, colors)
                                                      : colors(Role::FrameBorder);
    paintOutline(painter, rect, kRadius + 2, style, isIll ? tone(picture, colors) : own,
                 isIll ? 1.5 : 1);

    const bool full = style.detail == Detail::Full;
    paintChevron(painter, chevronRect(rect, picture), false, colors);
    const QRectF strip(rect.left() + kFrameTitleInset, rect.top(),
                       rect.width() - kFrameTitleInset - 10, kFrameTitleHeight);
    const double size = full ? 20 : 26;
    if (style.icons)
        style.icons(painter, picture.kind,
                    QRectF(strip.left(), strip.center().y() - size / 2, size, size));
    double left = strip.left() + size + 8;
    double right = strip.right() - (picture.findings == FindingCount{} ? 0 : 24);
    if (picture.isLocked) {
        paintLock(painter, {right - 6, strip.center().y()}, full ? 11 : 15, colors);
        right -= full ? 18 : 24;
    }
    if (full && isTight(picture) && strip.width() > 240) {
        const QString chip = mainNumber(picture);
        const QFont font = canvasFont(11, QFont::DemiBold);
        const double width = QFontMetricsF(font).horizontalAdvance(chip);
        drawLine(painter, chip,
                 {.rect = QRectF(right - width, strip.top(), width + 1, strip.height()),
                  .color = colors(Role::Text),
                  .font = font});
        paintHealth(painter, QRectF(right - width - 18, strip.center().y() - 6, 12, 12),
                    picture.health, colors);
        right -= width + 26;
    }
    left += drawLine(
        painter, picture.title,
        {.rect = QRectF(left, strip.top(), std::max(0.0, right - left), strip.height()),
         .color = colors(Role::Text),
         .font = canvasFont(full ? 13 : 20, QFont::DemiBold)});
    if (full && right - left > 60)
        drawLine(painter, picture.kindName,
                 {.rect = QRectF(left + 8, strip.top(), right - left - 8, strip.height()),
                  .color = colors(Role::MutedText),
                  .font = canvasFont(11)});
    paintFindings(painter, rect, picture.findings, colors);
}

} // namespace headroom
