// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/common/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

#include <string_view>

namespace headroom {

/// The icon of a component, found by its kind: `services/<room>/<thing>.svg`. In full colour, sharp
/// at any size.
QIcon serviceIcon(std::string_view kind);
QPixmap servicePixmap(std::string_view kind, int size, qreal devicePixelRatio);
/// An action's icon `actions/<name>.svg`, tinted with the theme's text colour or that of a role. It
/// follows the theme when painted.
QIcon actionIcon(const QString &name);
QIcon actionIcon(const QString &name, Role tint);

} // namespace headroom
