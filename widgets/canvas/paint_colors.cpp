// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/paint_colors.h"

namespace headroom {

PaintColors PaintColors::ofTheme()
{
    PaintColors colors;
    for (std::size_t i = 0; i < colors.m_colors.size(); ++i)
        colors.m_colors[i] = Theme::current().color(static_cast<Role>(i));
    return colors;
}

PaintColors PaintColors::ofMode(bool dark)
{
    const QHash<Role, QColor> loaded = Theme::load(dark);
    PaintColors colors;
    for (std::size_t i = 0; i < colors.m_colors.size(); ++i)
        colors.m_colors[i] = loaded.value(static_cast<Role>(i), QColor(Qt::gray));
    return colors;
}

QColor PaintColors::mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) {
        return qRound(x * share + y * (1 - share));
    };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()),
                  part(a.alpha(), b.alpha()));
}

} // namespace headroom
