// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace headroom {

/// A map, list or scalar as files hold it. It remembers the line it was read from; two trees are
/// equal when their content is.
class Tree
{
public:
    using List = std::vector<Tree>;
    using Entry = std::pair<std::string, Tree>;
    /// Keeps the order in which the keys were written.
    using Map = std::vector<Entry>;

    Tree() = default;
    Tree(bool value)
        : m_value(value)
    { } // NOLINT(google-explicit-constructor)
    Tree(double value)
        : m_value(value)
    { } // NOLINT(google-explicit-constructor)
    Tree(int value)
        : m_value(static_cast<double>(value))
    { } // NOLINT(google-explicit-constructor)
    Tree(const char *value)
        : m_value(std::string(value))
    { } // NOLINT(google-explicit-constructor)
    Tree(std::string_view value)
        : m_value(std::string(value))
    { } // NOLINT(google-explicit-constructor)
    Tree(std::string value)
        : m_value(std::move(value))
    { } // NOLINT(google-explicit-constructor)
    Tree(List value)
        : m_value(std::move(value))
    { } // NOLINT(google-explicit-constructor)
    Tree(Map value)
        : m_value(std::move(value))
    { } // NOLINT(google-explicit-constructor)

    /// A map from entries in the order given.
    static Tree map(std::initializer_list<Entry> entries) { return Tree(Map(entries)); }
    static Tree list(std::initializer_list<Tree> items) { return Tree(List(items)); }

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    bool isFlag() const { return std::holds_alternative<bool>(m_value); }
    bool isNumber() const { return std::holds_alternative<double>(m_value); }
    bool isText() const { return std::holds_alternative<std::string>(m_value); }
    bool isList() const { return std::holds_alternative<List>(m_value); }
    bool isMap() const { return std::holds_alternative<Map>(m_value); }

    /// The content; REQUIRES the matching kind.
    bool flag() const { return std::get<bool>(m_value); }
    double number() const { return std::get<double>(m_value); }
    const std::string &text() const { return std::get<std::string>(m_value); }
    const List &items() const { return std::get<List>(m_value); }
    List &items() { return std::get<List>(m_value); }
    const Map &entries() const { return std::get<Map>(m_value); }
    Map &entries() { return std::get<Map>(m_value); }

    /// The content, or `other` when it is of another kind.
    double numberOr(double other) const { return isNumber() ? number() : other; }
    bool flagOr(bool other) const { return isFlag() ? flag() : other; }
    std::string textOr(std::string_view other) const
    {
        return isText() ? text() : std::string(other);
    }

    /// The value under `key`, or null when this is no map or has no such key.
    const Tree *find(std::string_view key) const;
    /// The value under `key`, or an empty tree.
    const Tree &at(std::string_view key) const;
    /// Sets or replaces; a null tree becomes a map. The key keeps its place when it exists.
    void set(std::string_view key, Tree value);
    void erase(std::string_view key);
    bool empty() const;
    std::size_t size() const;

    /// The line it was read from, from 1; 0 when it was not read from a file.
    int line() const { return m_line; }
    void setLine(int line) { m_line = line; }

    friend bool operator==(const Tree &a, const Tree &b) { return a.m_value == b.m_value; }

private:
    std::variant<std::monostate, bool, double, std::string, List, Map> m_value;
    int m_line = 0;
};

/// What a reader of trees accepts at most; beyond it refuses with an error instead of filling the
/// memory.
struct ReadLimits {
    std::size_t bytes = std::size_t(64) << 20;
    int depth = 200;
};

/// Reads JSON. Duplicate keys, wrong syntax, too deep or too large input are errors with the line.
Result<Tree> readJson(std::string_view text, std::string_view file, const ReadLimits &limits = {});

/// How JSON is laid out.
struct JsonLayout {
    int indent = 2;
    /// Containers at least this deep stand on one line when they fit into `width`.
    int compactFrom = 1000;
    std::size_t width = 110;
};

/// Prints JSON in the order of the tree; numbers as a person would write them.
std::string printJson(const Tree &tree, const JsonLayout &layout = {});

} // namespace headroom
