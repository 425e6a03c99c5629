// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// Everything that keeps these parts from being a design, in the order of the file, each with its
/// line and JSON pointer: ids, kinds, frames, links, settings. Settings that a component does not
/// know are fine: they are kept.
std::vector<Error> faults(const DesignParts &parts, const Catalogue &catalogue,
                          const std::string &file);

/// Whether a text can be the id of a node: letters, digits, `_` and `-`, at most 128 of them.
bool isNodeId(std::string_view text);

/// Takes out of a map of settings what equals its default.
void dropDefaults(Tree &properties, const std::vector<const PropertySpec *> &specs);
/// The settings of a component or link as pointers, for dropDefaults.
std::vector<const PropertySpec *> settingsOf(const ComponentSpec &spec);

/// Reads the traces that the settings of these nodes need and that are not at hand yet; forgets
/// those that nobody needs.
Result<Done> loadTraces(DesignParts &parts, const Catalogue &catalogue);

/// The setting that `path` belongs to, in a design: its owner, spec and present value.
struct Setting {
    const Node *node = nullptr; ///< Either this ...
    const Link *link = nullptr; ///< ... or this.
    const PropertySpec *spec = nullptr;
    SplitPath path = {};
};
/// Finds a setting by its path, or says what there is instead.
Result<Setting> findSetting(const Design &design, const Catalogue &catalogue,
                            const PropertyPath &path);

} // namespace headroom
