// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/core/tree.h"

#include <optional>
#include <string_view>

namespace headroom {

/// What flows along a link.
enum class LinkKind {
    Request, ///< Synchronous call; the caller waits.
    Event,   ///< Hand-over; the callee has its own queue.
    Poll,    ///< A consumer reads at its own pace.
    Route,   ///< Alias to version, stage to canary: one of several by weight.
    Attach,  ///< Mounts, logs to, encrypts with.
    Control, ///< Alarm to policy to service; schedule or rule to target.
};

inline constexpr LinkKind kLinkKinds[] = {LinkKind::Request, LinkKind::Event,  LinkKind::Poll,
                                          LinkKind::Route,   LinkKind::Attach, LinkKind::Control};

/// The word of the file format: `request`, `event` ...
std::string_view toString(LinkKind kind);
std::optional<LinkKind> linkKindFrom(std::string_view word);

/// Joins two nodes.
struct Link {
    LinkId id;
    NodeId from;
    NodeId to;
    LinkKind kind = LinkKind::Request;
    Tree properties = {};
    Tree extra = {};
    int line = 0; ///< Where it stands in its file; no part of its meaning.

    /// Same content, wherever it stands in its file.
    friend bool operator==(const Link &a, const Link &b)
    {
        return a.id == b.id && a.from == b.from && a.to == b.to && a.kind == b.kind
               && a.properties == b.properties && a.extra == b.extra;
    }
};

} // namespace headroom
