// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/core/tree.h"

#include <optional>
#include <span>

namespace headroom {

/// What a part of a structured setting can hold.
enum class FieldKind {
    Number,
    Integer,
    Numbers, ///< A list of numbers.
    Choice,
    Text,
    Law,   ///< A distribution.
    Laws,  ///< A list of distributions.
    Steps, ///< A list of `{"at": s, "rate": per second}`, rising.
};

/// A part of a structured setting, such as the peak of a spike.
struct FormField {
    std::string_view key = "";
    Sentence name = {};
    FieldKind kind = FieldKind::Number;
    Unit unit = Unit::None;
    double minimum = 0;
    double maximum = 1e12;
    bool required = true;
    /// What counts when it is left out; empty = nothing or as the form says.
    std::string_view defaultJson = "";
    std::vector<std::string_view> choices = {};
};

/// One of the forms that a structured setting can take: a law, a shape.
struct Form {
    std::string_view word = ""; ///< `lognormal`, `spike`.
    Sentence name = {};
    std::vector<FormField> fields = {};

    const FormField *field(std::string_view key) const;
};

/// The key that says which form a setting of that kind takes: `law` or `shape`; empty for kinds
/// without forms.
std::string_view formKey(PropertyKind kind);
/// The forms of Distribution, Traffic and Keys; empty for other kinds.
std::span<const Form> forms(PropertyKind kind);
/// The form that a value takes, or null.
const Form *formOf(PropertyKind kind, const Tree &value);

/// Why a structured value is refused, or nothing. `key` names the setting.
std::optional<Text> formRefusal(PropertyKind kind, std::string_view key, const Tree &value);

} // namespace headroom
