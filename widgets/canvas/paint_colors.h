// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/common/theme.h"

#include <QColor>

#include <array>

namespace headroom {

/// The colours that a picture is painted with: those of the program, or of one mode for an image.
class PaintColors
{
public:
    static PaintColors ofTheme();
    static PaintColors ofMode(bool dark);

    const QColor &operator()(Role role) const { return m_colors[static_cast<std::size_t>(role)]; }
    /// `share` of one colour, the rest of the other.
    static QColor mixed(const QColor &a, const QColor &b, double share);

private:
    std::array<QColor, static_cast<std::size_t>(Role::Disabled) + 1> m_colors;
};

} // namespace headroom
