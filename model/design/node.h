// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/core/tree.h"

#include <optional>

namespace headroom {

/// A component that was drawn. A plain value: the catalogue knows what its settings mean.
struct Node {
    NodeId id;
    std::string kind;              ///< `<room>.<thing>`, such as `lambda.alias`.
    std::optional<NodeId> in = {}; ///< The frame that holds it.
    std::string name = {};         ///< Shown instead of the id when not empty.
    Tree properties = {};          ///< A map (or null) of what differs from the defaults.
    Tree extra = {};               ///< Keys of the file that we do not know and keep.
    int line = 0;                  ///< Where it stands in its file; no part of its meaning.

    const std::string &label() const { return name.empty() ? id.value() : name; }

    /// Same content, wherever it stands in its file.
    friend bool operator==(const Node &a, const Node &b)
    {
        return a.id == b.id && a.kind == b.kind && a.in == b.in && a.name == b.name
               && a.properties == b.properties && a.extra == b.extra;
    }
};

} // namespace headroom
