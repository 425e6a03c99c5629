// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/editing/edit.h"
#include "widgets/document/selection.h"

#include <string>
#include <vector>

namespace headroom {

/// One setting that all selected nodes or links have.
struct SharedSetting {
    const PropertySpec *spec = nullptr;
    std::vector<std::string> owners = {}; ///< Ids of the nodes or links.
};

/// What such a setting holds now.
struct SharedValue {
    Tree value = {};    ///< As written, else the default; that of the first owner when they differ.
    bool isSet = false; ///< Written for one of the owners at least.
    bool isMixed = false;
};

/// The settings that all selected nodes have, or (without nodes) all selected links; in the order
/// of the first.
std::vector<SharedSetting> sharedSettings(const Design &design, const Catalogue &catalogue,
                                          const Selection &selection);

SharedValue valueOf(const Design &design, const SharedSetting &setting);

/// Sets it for all owners; a null value goes back to the default.
Edit editOf(const SharedSetting &setting, const Tree &value, const std::string &mergeKey = {});

/// The path of a setting of the first owner, or of a part of it.
PropertyPath pathOf(const SharedSetting &setting, const std::string &part = {});

} // namespace headroom
