// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/requests/program.h"

#include <array>
#include <cstdint>
#include <limits>

namespace headroom::requests {

/// When the requests of an open source come. A Poisson stream's next request comes when the rate,
/// summed up over time, has grown by an exponential number; an even stream's when it has grown by
/// one. So traffic that is turned up a little gives the same requests a little earlier.
///
/// Bursty traffic is a Poisson stream whose rate turns between two states at random (MMPP): those
/// of its shape, or, when the shape is another, three times the rate for 10 s and half of it for 40
/// s on average.
class ArrivalStream
{
public:
    /// Up to `start` the rate is that of time 0 of the profile, from then on the profile's.
    ArrivalStream(const Source &source, const Sampler &exponential, std::uint64_t key,
                  double start);

    /// The time of the next request, s; infinity when none comes any more.
    double next();
    /// Multiplies the rate from `now` on, and gives the time of the request that next() told of
    /// last, as it is then. REQUIRES that it has not come yet, and keepPlaces() before.
    double changeFactor(double now, double factor);
    /// Remembers what changeFactor() needs.
    void keepPlaces() { m_keepsPlaces = true; }
    /// The luck of the request that next() told of last.
    std::uint64_t salt() const { return m_salts[(m_count - 1) % kAhead]; }

private:
    /// Looked up ahead: alone, each would have to wait for the one before it.
    static constexpr std::uint64_t kAhead = 32;

    /// Where a stream stands.
    struct Place {
        double now = 0;
        double rate = 0; ///< Until `until`.
        double until = 0;
        bool isHigh = false;
        double turn = 0; ///< Time of the next change of state.
        std::uint64_t turns = 0;
    };

    void remember(double left);
    double walk(double left);
    void drawAhead();
    void enterStretch(double from);
    double modulated(double rate, double from);

    const Source *m_source;
    const Sampler *m_exponential;
    std::uint64_t m_key = 0;
    double m_start = 0;
    std::uint64_t m_count = 0;
    double m_factor = 1;
    Place m_at = {};
    bool m_isModulated = false;
    bool m_keepsPlaces = false;
    Place m_before = {};             ///< As next() began ...
    double m_left = 0;               ///< ... what had to be summed up from there ...
    std::uint64_t m_countBefore = 0; ///< ... and how many had been told of.
    std::array<double, kAhead> m_drawn = {};
    std::array<std::uint64_t, kAhead> m_salts = {};
};

} // namespace headroom::requests
