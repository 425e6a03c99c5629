// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/design_input.h"
#include "model/formats/format.h"
#include "widgets/export/diagram_image.h"

#include <string>
#include <vector>

namespace headroom::cli {

/// The options that say how a diagram looks.
struct DiagramInput {
    std::string theme = "light";
    std::string at = {};
    bool figures = false;
    bool noFigures = false;
    bool noLegend = false;
    std::string page = "fit";
    double scale = 2;
    std::vector<std::string> only = {}; ///< Ids; empty: the whole design.

    /// --theme, --at, --figures, --no-figures, --no-legend, --page, --scale, --only.
    void addOptions(CLI::App &app);
    /// Whether figures of a run are asked for.
    bool wantsRun() const { return !noFigures && (figures || !at.empty()); }
};

/// A design and how to draw it.
struct DrawnDesign {
    Design design;
    DiagramOptions options;

    /// The same for diagrams as text.
    FormatOptions formatOptions() const;
};

/// Reads the design and, when figures are asked for, runs it: they show `--at`, else the last step.
/// The whole design is run, even when only a part of it is drawn.
Result<DrawnDesign> drawInput(const DesignInput &input, const DiagramInput &diagram);

} // namespace headroom::cli
