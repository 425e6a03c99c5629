// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/layout/layout.h"

namespace headroom {

/// Sizes of what stands on the canvas, in canvas units; all whole steps of the grid.
inline constexpr double kGrid = 8;
inline constexpr LayoutRules kCanvasRules = {};
inline constexpr double kFrameTitleHeight = 32;
/// Left of a frame's icon: room for the mark that collapses it.
inline constexpr double kFrameTitleInset = 26;

/// How much of a card is drawn.
enum class Detail {
    Dot,    ///< Zoom below 0.12: a coloured block.
    Block,  ///< Below 0.3: with the one number that matters.
    Number, ///< Below 0.6: icon, name and number.
    Full,
};

constexpr Detail detailAt(double zoom)
{
    if (zoom < 0.12)
        return Detail::Dot;
    if (zoom < 0.3)
        return Detail::Block;
    return zoom < 0.6 ? Detail::Number : Detail::Full;
}

} // namespace headroom
