// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/fact.h"
#include "model/core/text.h"

#include <limits>
#include <string_view>
#include <vector>

namespace headroom {

/// The closed list of kinds of setting. Editors, file, command line and JSON Schema each know all
/// of them.
enum class PropertyKind {
    Number, ///< Any number within the range.
    Integer,
    Flag,
    Choice,       ///< One of `choices`.
    Text,         ///< Free, or matching `pattern`.
    Distribution, ///< A service law: `{"law": "lognormal", "mean": 0.12, "cv": 0.5}`.
    Traffic,      ///< A traffic profile: `{"shape": "constant", "rate": 900}`.
    Keys,         ///< Popularity of keys: `{"law": "zipf", "count": 1000, "exponent": 1}`.
    TextMap,      ///< Name to text, such as environment variables.
    NumberMap,    ///< Name to number, such as quotas.
    Table,        ///< A list of records with `columns`.
};

/// Units as the schema states them; how they are shown is the reader's locale's business.
enum class Unit {
    None,
    Seconds,
    PerSecond,
    Count,
    Mebibytes,
    Bytes,
    Gigabytes,
    Fraction,
    Percent,
    Dollars,
    Users,
    Milliseconds,
    Days,
    Hours,
    DollarsPerHour,
    BytesPerSecond,
    CapacityUnits,
};
/// `s`, `/s`, `MiB` ...; empty for counts.
std::string_view symbol(Unit unit);

/// A name that knows the type of its setting.
template <typename T>
struct PropertyKey {
    std::string_view key;
};

/// One setting of a component or link. Key, range, default, meaning and the AWS rule behind it
/// stand together.
struct PropertySpec {
    std::string_view key = ""; ///< CloudFormation's name in lowerCamelCase where AWS has one.
    Sentence name = {};        ///< Shown as label.
    Sentence help = {};        ///< What it does, and the AWS rule behind it.
    PropertyKind kind = PropertyKind::Number;
    Unit unit = Unit::None;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    double step = 0; ///< 0 = continuous (or 1 for integers).
    /// The default as JSON; empty = the setting may be absent, and is unless written.
    std::string_view defaultJson = "";
    std::vector<std::string_view> choices = {};
    /// ECMAScript regular expression that the whole text must match.
    std::string_view pattern = "";
    /// The pattern in words, to follow "must be": "a Region's code, such as eu-central-1".
    Sentence patternHelp = {};
    Sentence group = {}; ///< Heading in the inspector; empty = general.
    /// Where range and default come from; low confidence is shown as an assumption.
    Fact source = {};
    std::vector<PropertySpec> columns = {};
    bool simulationOnly = false; ///< No template has it.
    bool logarithmic = false;    ///< Its slider moves in ratios.
    bool secret = false;
    bool namesNode = false; ///< Text: the id of a node, which follows when that is renamed.
};

} // namespace headroom
