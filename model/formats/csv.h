// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// A table for spreadsheets: a row per node and link, per setting that differs from its default,
/// and per figure of a run.
Result<ExportResult> writeCsv(const Design &design, const Catalogue &catalogue,
                              const FormatOptions &options);

} // namespace headroom
