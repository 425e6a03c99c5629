// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// A Mermaid flowchart: frames as subgraphs, links as arrows by kind. Renders where Markdown does.
Result<ExportResult> writeMermaid(const Design &design, const Catalogue &catalogue,
                                  const FormatOptions &options);

} // namespace headroom
