// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// A diagrams.net file (`mxfile`, not compressed): AWS shapes by their names, frames as containers,
/// links as orthogonal edges, figures as data of the cells. With FormatOptions::source it can be
/// opened in Headroom again.
Result<ExportResult> writeDrawio(const Design &design, const Catalogue &catalogue,
                                 const FormatOptions &options);

/// The attribute of the root cell that holds the design.
inline constexpr std::string_view kDrawioSourceAttribute = "headroom";

} // namespace headroom
