// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"

#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace headroom {

/// A colour that a person gives a card or frame to mark it; none that says how something fares.
/// Every theme has its own shade.
enum class Accent { None, Blue, Teal, Violet, Pink, Brown, Grey };

inline constexpr std::array kAccents = {Accent::Blue, Accent::Teal,  Accent::Violet,
                                        Accent::Pink, Accent::Brown, Accent::Grey};

/// As in the file: `blue`; empty for none.
std::string_view nameOf(Accent accent);
std::optional<Accent> accentFrom(std::string_view name);

/// How a node is shown, apart from where. It means nothing to a run.
struct Look {
    bool collapsed = false; ///< A frame drawn as one card that stands for all it holds.
    bool locked = false;    ///< Neither moved nor deleted by hand or by an automatic layout.
    Accent accent = Accent::None;
    std::shared_ptr<const Tree> extra = {}; ///< Unknown keys of the file, kept; null for none.

    friend bool operator==(const Look &a, const Look &b)
    {
        return a.collapsed == b.collapsed && a.locked == b.locked && a.accent == b.accent
               && (a.extra == b.extra || (a.extra && b.extra && *a.extra == *b.extra));
    }
};

} // namespace headroom
