// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/checking/finding.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/simulation/run_result.h"

#include <QImage>

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What a picture of a design shows beside the design.
struct DiagramOptions {
    bool dark = false;
    /// Pixels per canvas unit; lowered where the picture would exceed what an image can be.
    double scale = 2;
    std::shared_ptr<const RunResult> run = {}; ///< Null: no numbers.
    std::size_t step = 0;                      ///< The step of the run that is shown.
    std::vector<Finding> findings = {};        ///< Shown as badges.
    bool withTitle = true;
    bool withLegend = true;
    std::string page = "fit"; ///< PDF: a name of pageNames().
    /// PNG and SVG: they open as a diagram in draw.io, and as a design in Headroom.
    bool carriesDesign = true;
    /// Asked between the parts of a picture: once it says so, what is made is not whole and not
    /// wanted any more.
    std::stop_token stop = {};
};

/// A kind of file that a diagram is drawn as.
struct PictureFormat {
    std::string_view id = "";
    Sentence name = {};
    std::string_view suffix = "";
};
std::span<const PictureFormat> pictureFormats();

/// A design as it looks on the canvas, drawn without a window. REQUIRES an application object, on
/// any platform.
QImage diagramImage(const Design &design, const Catalogue &catalogue,
                    const DiagramOptions &options = {});
/// The same as vectors; text stays text.
std::string diagramSvg(const Design &design, const Catalogue &catalogue,
                       const DiagramOptions &options = {});
/// The bytes of such a file. REQUIRES an application object.
std::string diagramFile(const PictureFormat &format, const Design &design,
                        const Catalogue &catalogue, const DiagramOptions &options = {});
/// Writes `.png`, `.svg` or `.pdf`, whole or not at all; another suffix is an error.
Result<Done> writeDiagram(const std::string &path, const Design &design, const Catalogue &catalogue,
                          const DiagramOptions &options = {});

} // namespace headroom
