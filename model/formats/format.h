// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/formats/resource_sheet.h"
#include "model/simulation/run_result.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// What an export made: the text, and what it could not express.
struct ExportResult {
    std::string text;
    std::vector<Omission> omissions = {};
};

/// What a diagram shows beside the design. Configs do not look at it.
struct FormatOptions {
    bool dark = false;
    bool withLegend = true;
    std::shared_ptr<const RunResult> run = {}; ///< Null: no figures.
    std::size_t step = 0;                      ///< The step of the run that is shown.
    /// The design as the text of its file, for formats that can carry it with them; empty: none.
    std::string source = {};
};

/// A format that a design can be written in as text. Pictures (png, svg, pdf) are drawn by
/// widgets/export.
struct Format {
    std::string_view id = ""; ///< As in `headroom export --format`.
    Sentence name = {};
    std::string_view suffix = "";
    Result<ExportResult> (*config)(const Design &design, const Catalogue &catalogue) = nullptr;
    /// Set for diagrams, in place of `config`.
    Result<ExportResult> (*diagram)(const Design &design, const Catalogue &catalogue,
                                    const FormatOptions &options) = nullptr;

    Result<ExportResult> write(const Design &design, const Catalogue &catalogue,
                               const FormatOptions &options = {}) const
    {
        return diagram ? diagram(design, catalogue, options) : config(design, catalogue);
    }
};

std::span<const Format> allFormats();
const Format *findFormat(std::string_view id);

} // namespace headroom
