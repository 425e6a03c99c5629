// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// The template that a design was imported from, with what has changed since: settings where they
/// stand, new components behind the others. All else stays byte for byte. What a template of others
/// has to be changed for by hand is listed. An error for designs that were not imported.
Result<ExportResult> writeTemplateBack(const Design &design, const Catalogue &catalogue);

/// That as a format; only for designs that were imported, so not among those for all.
const Format &templateFormat();

} // namespace headroom
