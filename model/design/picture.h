// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/design/look.h"

#include <initializer_list>
#include <map>
#include <memory>

namespace headroom {

/// Where a node stands on the canvas, in canvas units (one unit is one pixel at zoom 1), relative
/// to the canvas, not to its frame. Width and height are 0 for the size that the picture itself
/// needs.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Look look = {};

    friend bool operator==(const Box &, const Box &) = default;
};

/// Positions, apart from the meaning of a design. A node without a box is laid out automatically.
/// Behaves like a std::map, but copies share their content until one is changed, since most edits
/// leave the picture alone.
class Picture
{
public:
    using Map = std::map<NodeId, Box>;
    using value_type = Map::value_type;
    using const_iterator = Map::const_iterator;

    Picture() = default;
    Picture(std::initializer_list<value_type> boxes)
        : m_boxes(std::make_shared<Map>(boxes))
    { }

    const_iterator begin() const { return boxes().begin(); }
    const_iterator end() const { return boxes().end(); }
    const_iterator find(const NodeId &id) const { return boxes().find(id); }
    bool contains(const NodeId &id) const { return boxes().contains(id); }
    const Box &at(const NodeId &id) const { return boxes().at(id); }
    std::size_t size() const { return boxes().size(); }
    bool empty() const { return boxes().empty(); }

    Box &operator[](const NodeId &id) { return ownBoxes()[id]; }
    void insert(const value_type &entry) { ownBoxes().insert(entry); }
    void try_emplace(const NodeId &id, const Box &box) { ownBoxes().try_emplace(id, box); }
    void insert_or_assign(const NodeId &id, const Box &box)
    {
        ownBoxes().insert_or_assign(id, box);
    }
    void erase(const NodeId &id) { ownBoxes().erase(id); }

    bool sharesWith(const Picture &other) const { return m_boxes == other.m_boxes; }
    friend bool operator==(const Picture &a, const Picture &b)
    {
        return a.sharesWith(b) || a.boxes() == b.boxes();
    }

private:
    const Map &boxes() const
    {
        static const Map kNoBoxes;
        return m_boxes ? *m_boxes : kNoBoxes;
    }
    Map &ownBoxes()
    {
        if (!m_boxes)
            m_boxes = std::make_shared<Map>();
        else if (m_boxes.use_count() > 1)
            m_boxes = std::make_shared<Map>(*m_boxes);
        return *m_boxes;
    }

    std::shared_ptr<Map> m_boxes;
};

} // namespace headroom
