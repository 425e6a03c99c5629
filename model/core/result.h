// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/text.h"

#include <cassert>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace headroom {

/// Where in a person's input something is wrong.
struct Place {
    std::string file;    ///< As the person named it; empty when there is none.
    int line = 0;        ///< From 1; 0 when unknown.
    std::string pointer; ///< A JSON pointer, such as `/nodes/3/properties/memorySize`.
    int column = 0;      ///< From 1; 0 when unknown.

    /// `FILE:LINE:COLUMN`, `FILE:LINE`, `FILE#POINTER`, or what of it is known.
    std::string toString() const
    {
        if (line > 0 && column > 0)
            return file + ":" + std::to_string(line) + ":" + std::to_string(column);
        if (line > 0)
            return file + ":" + std::to_string(line);
        return pointer.empty() ? file : file + "#" + pointer;
    }
};

/// An expected failure: what is wrong, where, and in its sentence what to do.
struct Error {
    enum class Kind { Invalid, Unreadable, Unwritable, Usage, Cancelled };

    Kind kind = Kind::Invalid;
    Text message;
    Place place = {};
};

/// The outcome of something that may fail through the world or the user; named like the coming
/// std::expected.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): returning a value is a success
        : m_content(std::in_place_index<0>, std::move(value))
    { }
    Result(Error error) // NOLINT(google-explicit-constructor): returning an error is a failure
        : m_content(std::in_place_index<1>, std::move(error))
    { }

    bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const &
    {
        assert(has_value());
        return std::get<0>(m_content);
    }
    T &value() &
    {
        assert(has_value());
        return std::get<0>(m_content);
    }
    T &&value() &&
    {
        assert(has_value());
        return std::get<0>(std::move(m_content));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        assert(!has_value());
        return std::get<1>(m_content);
    }

    T value_or(T other) const { return has_value() ? value() : std::move(other); }

    /// Calls `function` with the value; an error passes through.
    template <typename F>
    auto and_then(F &&function) const -> std::invoke_result_t<F, const T &>
    {
        if (has_value())
            return std::forward<F>(function)(value());
        return error();
    }

    template <typename F>
    auto transform(F &&function) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (has_value())
            return std::forward<F>(function)(value());
        return error();
    }

private:
    std::variant<T, Error> m_content;
};

/// A result without a value.
struct Done { };

} // namespace headroom
