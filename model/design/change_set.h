// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"

#include <vector>

namespace headroom {

/// What differs between two designs.
struct ChangeSet {
    std::vector<NodeId> addedNodes = {};
    std::vector<NodeId> removedNodes = {};
    std::vector<NodeId> changedNodes = {}; ///< Kind, frame, name or settings.
    std::vector<NodeId> movedNodes = {};   ///< Picture only.
    std::vector<LinkId> addedLinks = {};
    std::vector<LinkId> removedLinks = {};
    std::vector<LinkId> changedLinks = {};
    bool scenariosChanged = false; ///< Or interventions.
    bool objectivesChanged = false;
    bool whatIfChanged = false;
    bool nameChanged = false;

    bool isEmpty() const;
    /// False when only the picture, a display name, an objective or a pinned slider changed: then
    /// no run is needed.
    bool concernsBehaviour = false;
};

ChangeSet diff(const Design &before, const Design &after);

} // namespace headroom
