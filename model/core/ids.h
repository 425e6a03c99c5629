// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace headroom {

/// A name that identifies one thing of a design; the tag keeps nodes and links apart.
template <typename Tag>
class Identifier
{
public:
    Identifier() = default;
    explicit Identifier(std::string value)
        : m_value(std::move(value))
    { }

    const std::string &value() const { return m_value; }
    bool isEmpty() const { return m_value.empty(); }

    friend bool operator==(const Identifier &, const Identifier &) = default;
    friend auto operator<=>(const Identifier &, const Identifier &) = default;

private:
    std::string m_value;
};

/// Identifies a node: letters, digits, `_` and `-`; unique in a design.
using NodeId = Identifier<struct NodeTag>;

/// Identifies a link: `from->to`, with `:kind` or `#2` behind it where that alone is not unique.
using LinkId = Identifier<struct LinkTag>;

/// The place of a thing in one of a plan's arrays.
using PlanIndex = std::uint32_t;
inline constexpr PlanIndex kNone = UINT32_MAX;

} // namespace headroom

template <typename Tag>
struct std::hash<headroom::Identifier<Tag>> {
    std::size_t operator()(const headroom::Identifier<Tag> &id) const noexcept
    {
        return std::hash<std::string>()(id.value());
    }
};
