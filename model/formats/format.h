// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/formats/resource_sheet.h"

#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// What an export made: the text, and what it could not express.
struct ExportResult {
    std::string text;
    std::vector<Omission> omissions = {};
};

/// A format that a design can be written in as text. Pictures (png, svg, pdf) are drawn by
/// widgets/export.
struct Format {
    std::string_view id = ""; ///< As in `headroom export --format`.
    Sentence name = {};
    std::string_view suffix = "";
    Result<ExportResult> (*write)(const Design &design, const Catalogue &catalogue) = nullptr;
};

std::span<const Format> allFormats();
const Format *findFormat(std::string_view id);

} // namespace headroom
