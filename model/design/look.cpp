// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/look.h"

namespace headroom {

std::string_view nameOf(Accent accent)
{
    switch (accent) {
    case Accent::None: return "";
    case Accent::Blue: return "blue";
    case Accent::Teal: return "teal";
    case Accent::Violet: return "violet";
    case Accent::Pink: return "pink";
    case Accent::Brown: return "brown";
    case Accent::Grey: return "grey";
    }
    return "";
}

std::optional<Accent> accentFrom(std::string_view name)
{
    for (const Accent accent : kAccents)
        if (nameOf(accent) == name)
            return accent;
    return std::nullopt;
}

} // namespace headroom
