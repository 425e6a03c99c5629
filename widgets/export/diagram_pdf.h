// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/export/diagram_image.h"

#include <string>
#include <vector>

namespace headroom {

/// Page sizes by name: `fit` (one page around the diagram), `a4`, `a3` ...
const std::vector<std::string> &pageNames();

/// The diagram as vectors; text stays text. On a page of a given size it is made smaller until it
/// fits, down to half its size; what is larger still goes on over several pages, in rows, each with
/// its number. REQUIRES an application object and a known page name.
std::string diagramPdf(const Design &design, const Catalogue &catalogue,
                       const DiagramOptions &options);

} // namespace headroom
