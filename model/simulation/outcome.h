// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace headroom {

/// How a request ends, as its caller sees it. HTTP statuses where there are such; the caller maps
/// them (a gateway turns a function's error into 502).
enum class Outcome : std::uint8_t {
    Success,
    BadRequest,     ///< 400
    Forbidden,      ///< 401, 403
    Throttled,      ///< 429
    ServerError,    ///< 500
    BadGateway,     ///< 502
    Unavailable,    ///< 503
    GatewayTimeout, ///< 504
    FunctionError,  ///< A function's own error or time-out: 200 with an error header
    TimedOut,       ///< The caller gave up waiting.
};
inline constexpr std::size_t kOutcomes = 10;

/// Something per outcome, such as fractions that add up to 1.
using PerOutcome = std::array<double, kOutcomes>;
/// A set of outcomes.
using OutcomeMask = std::uint16_t;

constexpr std::size_t index(Outcome outcome)
{
    return static_cast<std::size_t>(outcome);
}
constexpr OutcomeMask mask(Outcome outcome)
{
    return static_cast<OutcomeMask>(1U << index(outcome));
}
/// What a well-made client retries: 429, 500, 502, 503, 504, time-outs.
inline constexpr OutcomeMask kRetryable = static_cast<OutcomeMask>(
    mask(Outcome::Throttled) | mask(Outcome::ServerError) | mask(Outcome::BadGateway)
    | mask(Outcome::Unavailable) | mask(Outcome::GatewayTimeout) | mask(Outcome::FunctionError)
    | mask(Outcome::TimedOut));
inline constexpr OutcomeMask kFailures = static_cast<OutcomeMask>((1U << kOutcomes) - 2);

std::string_view toString(Outcome outcome);

} // namespace headroom
