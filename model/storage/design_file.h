// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"

#include <string>
#include <string_view>

namespace headroom {

/// Reads a design from the text of a `*.headroom.json`. Everything wrong (syntax, type, unknown
/// kind, double id, cycle of frames, link to nowhere, illegal link, refused value) is an error with
/// its line and pointer. Unknown keys are kept.
Result<Design> readDesign(std::string_view text, const Catalogue &catalogue,
                          const std::string &file);
/// Reads the file and its traces beside it; also a PNG, SVG or draw.io file that carries a design.
Result<Design> readDesignFile(const std::string &path, const Catalogue &catalogue);

/// The design with the traces that its settings refer to read anew, for files that may have
/// changed. (Reading a file and setting a trace by an edit read them too.)
Result<Design> readTraces(const Design &design, const Catalogue &catalogue);

/// Prints a design in stable order: one property a line, defaults left out, picture apart.
std::string printDesign(const Design &design, const Catalogue &catalogue);

} // namespace headroom
