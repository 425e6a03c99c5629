// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QSize>

#include <functional>
#include <string>

class QPainter;

namespace headroom {

/// Writes what `paint` draws on an area of that size as `.png` (at twice the resolution) or `.svg`,
/// whole or not at all; another suffix is an error.
Result<Done> writePainted(const std::string &path, QSize size,
                          const std::function<void(QPainter &)> &paint);

} // namespace headroom
