// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

namespace headroom::requests {

/// A number of things that changes at moments, and its integral over time.
class Level
{
public:
    double value() const { return m_value; }
    void add(double now, double by)
    {
        m_integral += m_value * (now - m_since);
        m_since = now;
        m_value += by;
    }
    /// The change was at `then`, in the past but behind the last takeIntegral().
    void addLate(double now, double then, double by)
    {
        add(now, by);
        m_integral += by * (now - then);
    }
    /// Since the last time.
    double takeIntegral(double now)
    {
        add(now, 0);
        const double taken = m_integral;
        m_integral = 0;
        return taken;
    }

private:
    double m_value = 0;
    double m_since = 0;
    double m_integral = 0;
};

} // namespace headroom::requests
