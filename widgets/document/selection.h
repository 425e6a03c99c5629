// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"

#include <QObject>

#include <vector>

namespace headroom {

/// What is selected, shared by all panels. Not part of the design and not undone.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<NodeId> &nodes() const { return m_nodes; }
    const std::vector<LinkId> &links() const { return m_links; }
    bool isEmpty() const { return m_nodes.empty() && m_links.empty(); }
    bool contains(const NodeId &id) const;
    bool contains(const LinkId &id) const;

    void set(std::vector<NodeId> nodes, std::vector<LinkId> links = {});
    void clear() { set({}, {}); }

signals:
    void changed();
    /// Someone (a finding, a chart) asks that the selection be brought into view.
    void revealRequested();

private:
    std::vector<NodeId> m_nodes;
    std::vector<LinkId> m_links;
};

} // namespace headroom
