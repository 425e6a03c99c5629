// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/expression.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace headroom {
namespace {

struct Operator {
    std::string_view sign;
    Comparison comparison;
};
/// Longer signs first, so that `<=` is not read as `<`.
constexpr std::array kOperators = {
    Operator{"<=", Comparison::LessOrEqual}, Operator{">=", Comparison::GreaterOrEqual},
    Operator{"==", Comparison::Equal},       Operator{"!=", Comparison::NotEqual},
    Operator{"<", Comparison::Less},         Operator{">", Comparison::Greater},
    Operator{"=", Comparison::Equal},
};

struct UnitFactor {
    std::string_view name;
    double factor;
};
constexpr std::array kUnits = {
    UnitFactor{"", 1},     UnitFactor{"ms", 0.001}, UnitFactor{"s", 1},
    UnitFactor{"min", 60}, UnitFactor{"h", 3600},   UnitFactor{"d", 86400},
    UnitFactor{"%", 0.01}, UnitFactor{"k", 1e3},    UnitFactor{"M", 1e6},
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const auto from = text.find_first_not_of(kBlank);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

Error malformed(Text reason)
{
    return Error{Error::Kind::Usage, std::move(reason)};
}

} // namespace

Result<Statement> parseStatement(std::string_view text)
{
    for (const Operator &candidate : kOperators) {
        const auto at = text.find(candidate.sign);
        if (at == std::string_view::npos)
            continue;
        Statement statement;
        statement.subject = trimmed(text.substr(0, at));
        statement.comparison = candidate.comparison;
        const std::string_view right = trimmed(text.substr(at + candidate.sign.size()));
        const auto [end, failure] = std::from_chars(right.data(), right.data() + right.size(),
                                                    statement.bound);
        if (failure != std::errc() || !std::isfinite(statement.bound))
            return malformed(
                Text(HEADROOM_TEXT("Objectives", "in “%1” there is no number on the right; write "
                                                 "one, such as 0.5, 500 ms or 1 %"))
                    .arg(text));
        const std::string_view unit = trimmed(
            right.substr(static_cast<std::size_t>(end - right.data())));
        for (const UnitFactor &known : kUnits) {
            if (unit == known.name && !statement.subject.empty()) {
                statement.bound *= known.factor;
                return statement;
            }
        }
        if (statement.subject.empty())
            return malformed(
                Text(HEADROOM_TEXT("Objectives", "“%1” has no left side; write "
                                                 "NODE.METRIC.STATISTIC, such as prod.Latency.p99"))
                    .arg(text));
        return malformed(
            Text(HEADROOM_TEXT("Objectives",
                               "“%1” has the unknown unit “%2”; use ms, s, min, h, d, %, k or M"))
                .arg(text)
                .arg(unit));
    }
    return malformed(Text(HEADROOM_TEXT("Objectives", "“%1” compares nothing; use one of < <= > >= "
                                                      "== !=, such as prod.Latency.p99 < 0.5"))
                         .arg(text));
}

bool holds(Comparison comparison, double value, double bound)
{
    switch (comparison) {
    case Comparison::Less: return value < bound;
    case Comparison::LessOrEqual: return value <= bound;
    case Comparison::Greater: return value > bound;
    case Comparison::GreaterOrEqual: return value >= bound;
    case Comparison::Equal: return value == bound;
    case Comparison::NotEqual: return value != bound;
    }
    return false;
}

} // namespace headroom
