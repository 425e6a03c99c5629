// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/card_picture.h"
#include "widgets/canvas/paint_colors.h"

#include <QPainter>
#include <QRectF>

#include <functional>
#include <string_view>

namespace headroom {

/// Draws the icon of a kind into a square.
using IconPainter = std::function<void(QPainter &, std::string_view kind, const QRectF &)>;
/// The icons as pixmaps for a screen of that density.
IconPainter pixmapIcons(double zoom, double devicePixelRatio);

/// How a picture is to be drawn, apart from what it shows.
struct PaintStyle {
    const PaintColors *colors = nullptr;
    Detail detail = Detail::Full;
    IconPainter icons = {};
    bool selected = false;
    bool hovered = false;
    bool dimmed = false;    ///< Out of question while something is dragged.
    bool accepting = false; ///< What is dragged may go here.
    bool refusing = false;  ///< It may not, and the pointer is here.
};

QColor colorOf(Health health, const PaintColors &colors);
/// A health's own shape, so that colour is not the only sign: dot, triangle, cross.
void paintHealth(QPainter &painter, const QRectF &rect, Health health, const PaintColors &colors);

/// Where the mark stands that collapses a frame or expands it again.
QRectF chevronRect(const QRectF &rect, const CardPicture &picture);
/// What the words of a frame's title take of its strip.
QRectF titleRect(const QRectF &frame, const CardPicture &picture);
/// What an accent looks like.
QColor colorOf(Accent accent, const PaintColors &colors);

void paintCard(QPainter &painter, const QRectF &rect, const CardPicture &picture,
               const PaintStyle &style);
/// The body of a frame and its title strip.
void paintFrame(QPainter &painter, const QRectF &rect, const CardPicture &picture,
                const PaintStyle &style);

/// How far badges, shadow and selection reach over the rectangle of a card.
inline constexpr double kCardOverhang = 12;

} // namespace headroom
