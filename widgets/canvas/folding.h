// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/card_picture.h"
#include "widgets/canvas/link_painter.h"
#include "widgets/canvas/placement.h"

#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// A wire as it is drawn: between nodes that are seen, and for all links that join the same two
/// where a collapsed frame hides their own ends.
struct DrawnWire {
    std::shared_ptr<const Link> link = {}; ///< The one that is shown and selected.
    NodeId from;
    NodeId to;
    std::vector<LinkId> others = {}; ///< Drawn with it.
};

/// The wires of a design in the order of its links; those within a collapsed frame are left out.
std::vector<DrawnWire> drawnWires(const Design &design, const Placement &placement);

/// Makes the picture of a collapsed frame, after showMoment(), that of all it holds: the worst
/// state, the tightest limit, and the rate at which requests come in from outside when it has none
/// of its own.
void foldMoment(CardPicture &picture, const Placement::Held &held, const Design &design,
                const Catalogue &catalogue, const RunResult &run, std::size_t step,
                bool withDetails);
/// Likewise after showSparkline(): what comes in from outside, over the whole run.
void foldSparkline(CardPicture &picture, const Placement::Held &held, const RunResult &run);
/// The node of a collapsed frame that fares worst; nothing when all within is well.
std::optional<NodeId> worstWithin(const Placement::Held &held, const RunResult &run,
                                  std::size_t step);

/// The moment of a wire that is drawn for several links.
void showMoment(LinkPicture &picture, const LinkId &link, const std::vector<LinkId> &others,
                const RunResult &run, std::size_t step);

} // namespace headroom
