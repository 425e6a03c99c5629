// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/common/theme.h"

#include <QString>

namespace headroom {

/// What the palette alone cannot say to Qt's Fusion style: quiet borders, flat docks and tabs, thin
/// scroll bars.
QString styleSheet(const QHash<Role, QColor> &colors);

} // namespace headroom
