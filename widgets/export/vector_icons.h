// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/card_painter.h"

namespace headroom {

/// Paints the services' icons as vectors, each file read once.
IconPainter vectorIcons();

} // namespace headroom
