// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/tree.h"

namespace headroom {

/// The JSON Schema (2020-12) of the design file: every kind with its settings, ranges, defaults and
/// help, so that any editor can complete and check a design. It says what one node or link may look
/// like; what holds between them (frames, ends of links) the reader checks.
Tree jsonSchema(const Catalogue &catalogue);

} // namespace headroom
