// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <string>
#include <string_view>

namespace headroom {

/// A PNG that draw.io opens as the diagram `mxfile`: percent-encoded in a `tEXt` chunk before the
/// pixels. What is no PNG stays as it is.
std::string pngCarrying(std::string_view png, std::string_view mxfile);
/// An SVG that draw.io opens as the diagram `mxfile`: in the attribute `content` of its root.
std::string svgCarrying(std::string_view svg, std::string_view mxfile);

/// Whether a file is a picture or a draw.io diagram and not a design itself.
bool isPictureFile(std::string_view content);
/// The text of the design that a PNG, SVG or draw.io file written by us carries with it. A picture
/// without one is an error.
Result<std::string> carriedDesign(std::string_view content, const std::string &file);

} // namespace headroom
