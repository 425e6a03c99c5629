// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"
#include "model/formats/import/import_sheet.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// A template as a design. Nodes remember their resource (`"resource": "Orders"`), the design the
/// whole text (`"template": {...}`), so that it can be written back.
struct ImportResult {
    Design design;
    std::vector<ImportNote> notes = {};
    int resources = 0;  ///< Of the file.
    int known = 0;      ///< Of those, of a kind that we have a component for.
    int components = 0; ///< Of those, what became one.
    std::shared_ptr<const Template> source = {};
    std::vector<ImportedSetting> settings = {};
};

/// Told how far the work is, 0 to 1; false ends it with Error::Kind::Cancelled.
using ImportProgress = std::function<bool(double)>;

/// Reads a CloudFormation or SAM template or an OpenAPI document, in YAML or JSON. `file` is what
/// errors name. Positions are laid out.
Result<ImportResult> importTemplate(std::string text, const std::string &file,
                                    const Catalogue &catalogue,
                                    const ImportProgress &progress = {});

/// The text of the template that a design was imported from, byte for byte; nothing for others.
std::optional<std::string> templateTextOf(const Design &design);
/// The name of that file; empty for others.
std::string templateFileOf(const Design &design);

} // namespace headroom
