// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/card_picture.h"
#include "widgets/canvas/link_painter.h"
#include "widgets/canvas/placement.h"

#include <vector>

namespace headroom {

/// A wire as it is drawn: between nodes that are seen, and for all links that join the same two
/// where a collapsed frame hides their own ends.
struct DrawnWire {
    const Link *link = nullptr; ///< The one that is shown and selected.
    NodeId from;
    NodeId to;
    std::vector<LinkId> others = {}; ///< Drawn with it.
};

/// The wires of a design in the order of its links; those within a collapsed frame are left out.
std::vector<DrawnWire> drawnWires(const Design &design, const Placement &placement);

/// Adds to the picture of a collapsed frame what goes on within: the worst state of what it holds,
/// and the rate at which requests come in from outside when it has none of its own.
void foldMoment(CardPicture &picture, const Node &frame, const Design &design,
                const Catalogue &catalogue, const RunResult &run, std::size_t step,
                bool withDetails);

/// The moment of a wire that is drawn for several links.
void showMoment(LinkPicture &picture, const LinkId &link, const std::vector<LinkId> &others,
                const RunResult &run, std::size_t step);

} // namespace headroom
