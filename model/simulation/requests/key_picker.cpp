// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/key_picker.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

namespace {

constexpr std::uint64_t kListed = 4096;

/// Integral of x^-s from a to b.
double powerIntegral(double a, double b, double s)
{
    if (std::abs(s - 1) < 1e-9)
        return std::log(b / a);
    return (std::pow(b, 1 - s) - std::pow(a, 1 - s)) / (1 - s);
}

/// The b for which that integral has this value.
double powerIntegralEnd(double a, double value, double s)
{
    if (std::abs(s - 1) < 1e-9)
        return a * std::exp(value);
    return std::pow(std::pow(a, 1 - s) + value * (1 - s), 1 / (1 - s));
}

} // namespace

KeyPicker::KeyPicker(const KeyPopularity &keys)
    : m_keys(keys)
    , m_count(static_cast<std::uint64_t>(std::clamp(keys.count, 1.0, 1e15)))
{
    if (keys.law != KeyPopularity::Law::Zipf)
        return;
    for (std::uint64_t k = 1; k <= std::min(m_count, kListed); ++k) {
        m_total += std::pow(static_cast<double>(k), -keys.exponent);
        m_cumulated.push_back(m_total);
    }
    if (m_count > kListed)
        m_total += powerIntegral(static_cast<double>(kListed) + 0.5,
                                 static_cast<double>(m_count) + 0.5, keys.exponent);
}

std::uint64_t KeyPicker::uniform(double share, std::uint64_t count) const
{
    return std::min(count - 1, static_cast<std::uint64_t>(share * static_cast<double>(count)));
}

std::uint64_t KeyPicker::zipf(double u) const
{
    const double wanted = u * m_total;
    if (wanted <= m_cumulated.back())
        return static_cast<std::uint64_t>(std::ranges::lower_bound(m_cumulated, wanted)
                                          - m_cumulated.begin());
    const double end = powerIntegralEnd(static_cast<double>(kListed) + 0.5,
                                        wanted - m_cumulated.back(), m_keys.exponent);
    return std::min(m_count, static_cast<std::uint64_t>(end + 0.5)) - 1;
}

std::uint64_t KeyPicker::at(double u) const
{
    if (m_count == 1)
        return 0;
    switch (m_keys.law) {
    case KeyPopularity::Law::Uniform: return uniform(u, m_count);
    case KeyPopularity::Law::Hot:
        if (u < m_keys.hotShare)
            return 0;
        return 1 + uniform((u - m_keys.hotShare) / (1 - m_keys.hotShare), m_count - 1);
    case KeyPopularity::Law::Zipf: break;
    }
    return zipf(u);
}

} // namespace headroom::requests
