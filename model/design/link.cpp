// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/link.h"

namespace headroom {

std::string_view toString(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Request: return "request";
    case LinkKind::Event: return "event";
    case LinkKind::Poll: return "poll";
    case LinkKind::Route: return "route";
    case LinkKind::Attach: return "attach";
    case LinkKind::Control: return "control";
    }
    return {};
}

std::optional<LinkKind> linkKindFrom(std::string_view word)
{
    for (const LinkKind kind : kLinkKinds)
        if (toString(kind) == word)
            return kind;
    return std::nullopt;
}

} // namespace headroom
