// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/link_painter.h"
#include "widgets/export/diagram_image.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace headroom {

/// A whole diagram, laid out: what any painter needs to draw it, in canvas units.
struct DiagramPicture {
    struct Card {
        QRectF rect = {};
        CardPicture picture = {};
    };
    struct Wire {
        WirePath path = {};
        LinkPicture picture = {};
    };

    QString title = {};
    QString subtitle = {};
    std::vector<Card> frames = {}; ///< Outermost first.
    std::vector<Wire> wires = {};
    std::vector<Card> cards = {};
    std::vector<LinkKind> kinds = {}; ///< Those in use, for the legend.
    bool hasRun = false;
    QRectF extent = {}; ///< With margins, title and legend.
    QRectF content = {};
    std::stop_token stop = {}; ///< Painting ends when it says so.
};

DiagramPicture diagramPicture(const Design &design, const Catalogue &catalogue,
                              const DiagramOptions &options);
void paintDiagram(QPainter &painter, const DiagramPicture &picture, const PaintColors &colors,
                  const IconPainter &icons);

} // namespace headroom
