// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/paths.h"

#include <string>

namespace headroom {

PropertyPath pathTo(const NodeView &node, std::string_view key)
{
    return node.id().value() + "." + std::string(key);
}

PropertyPath pathTo(const LinkView &link, std::string_view key)
{
    return link.id().value() + "." + std::string(key);
}

} // namespace headroom
