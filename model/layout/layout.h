// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

namespace headroom {

/// Sizes that a layout keeps to, in canvas units.
struct LayoutRules {
    double cardWidth = 208;
    double cardHeight = 152;
    double layerGap = 128; ///< Between what calls and what is called: room for the wires' labels.
    double rowGap = 40;
    double framePadding = 24;
    double frameTitle = 40; ///< Title strip and the gap below it.
    double emptyFrameWidth = 256;
    double emptyFrameHeight = 176;
};

/// Boxes for the nodes that `known` lacks; what it has stays where it is. Callers stand left of
/// what they call, a frame's contents stand inside it. Cost grows with nodes and links, not with
/// their square.
Picture layOut(const Design &design, const Catalogue &catalogue, const Picture &known,
               const LayoutRules &rules = {});

} // namespace headroom
