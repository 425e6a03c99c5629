// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/selection.h"

#include <algorithm>

namespace headroom {

bool Selection::contains(const NodeId &id) const
{
    return std::ranges::find(m_nodes, id) != m_nodes.end();
}

bool Selection::contains(const LinkId &id) const
{
    return std::ranges::find(m_links, id) != m_links.end();
}

void Selection::set(std::vector<NodeId> nodes, std::vector<LinkId> links)
{
    if (nodes == m_nodes && links == m_links)
        return;
    m_nodes = std::move(nodes);
    m_links = std::move(links);
    emit changed();
}

} // namespace headroom
