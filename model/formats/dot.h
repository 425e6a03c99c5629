// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// A directed graph for Graphviz: frames as clusters, figures in the labels and as tooltips.
Result<ExportResult> writeDot(const Design &design, const Catalogue &catalogue,
                              const FormatOptions &options);

} // namespace headroom
