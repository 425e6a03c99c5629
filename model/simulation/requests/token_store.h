// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <cmath>

namespace headroom::requests {

/// A token bucket, one request at a time: refilled continuously, starts full.
class TokenStore
{
public:
    TokenStore(double rate, double burst)
        : m_rate(rate)
        , m_burst(burst)
        , m_tokens(burst)
    { }

    bool take(double now, double amount)
    {
        if (!std::isfinite(m_rate) || !std::isfinite(m_burst))
            return true;
        m_tokens = std::min(m_burst, m_tokens + m_rate * (now - m_since));
        m_since = now;
        // Sums of refills may fall short of a whole token by a rounding error.
        if (m_tokens < amount * (1 - 1e-12))
            return false;
        m_tokens = std::max(0.0, m_tokens - amount);
        return true;
    }
    /// New limits from now on; what is in store stays, as far as there is room for it.
    void setLimits(double now, double rate, double burst)
    {
        m_tokens = std::min(burst, std::isfinite(m_rate) ? tokens(now) : burst);
        m_since = now;
        m_rate = rate;
        m_burst = burst;
    }
    double rate() const { return m_rate; }
    double burst() const { return m_burst; }
    double tokens(double now) const
    {
        return std::min(m_burst, m_tokens + m_rate * (now - m_since));
    }

private:
    double m_rate = 0;
    double m_burst = 0;
    double m_tokens = 0;
    double m_since = 0;
};

} // namespace headroom::requests
