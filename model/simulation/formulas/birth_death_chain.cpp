// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/birth_death_chain.h"

#include <algorithm>
#include <cmath>

namespace headroom::formulas {

namespace {

/// x / (1 - r^-s) and its mirror image, the jump rates of an exponential fit, take the limit where
/// r = 1.
struct Jumps {
    double up, down;
};

/// Rates between lumps `above` and `below` jumps away that keep the drift and the local ratio of a
/// chain with rates `birth`, `death`.
Jumps fittedJumps(double birth, double death, double above, double below)
{
    if (above == 1 && below == 1)
        return {birth, death};
    const double width = (above + below) / 2;
    const double drift = birth - death;
    Jumps jumps{};
    if (birth <= 0 || death <= 0) {
        jumps = {birth / width, death / width};
    } else {
        const double logRatio = std::log(birth / death);
        const auto fitted = [&](double s) {
            const double z = logRatio * s;
            return std::abs(z) < 1e-7 ? (birth + death) / 2 / s * (1 + z / 2) / width
                                      : drift / -std::expm1(-z) / width;
        };
        jumps = {fitted(above), std::max(0.0, fitted(-below) * -1)};
        if (std::abs(logRatio * below) < 1e-7)
            jumps.down = (birth + death) / 2 / below * (1 - logRatio * below / 2) / width;
    }
    const double missing = drift - (jumps.up * above - jumps.down * below);
    (missing > 0 ? jumps.up : jumps.down) += std::abs(missing) / (missing > 0 ? above : below);
    return jumps;
}

/// The same in the waiting room, where a law may travel far: as little spreading as positive rates
/// allow, once a lump is no longer small.
Jumps travellingJumps(double birth, double death, double size)
{
    const double drift = birth - death;
    if (size == 1 || std::abs(drift) * size < 0.25 * (birth + death))
        return fittedJumps(birth, death, size, size);
    const double spread = std::max((birth + death) / size, std::abs(drift)) / size;
    return {(spread + drift / size) / 2, (spread - drift / size) / 2};
}

/// Sum over i = 0 .. s-1 of (1 - i/s) r^i: how a lump's mass spreads over the levels on one side of
/// it, its own included.
double hatSum(double s, double logRatio)
{
    if (s <= 1)
        return 1;
    if (s <= 32) {
        const double r = std::exp(logRatio);
        double power = 1, sum = 0;
        for (double i = 0; i < s; ++i) {
            sum += (1 - i / s) * power;
            power *= r;
        }
        return sum;
    }
    if (std::abs(logRatio) * s < 1e-4)
        return (s + 1) / 2 + logRatio * (s * s - 1) / 6;
    const double gap = -std::expm1(logRatio);
    return (1 - std::exp(logRatio) * -std::expm1(s * logRatio) / (s * gap)) / gap;
}

} // namespace

void BirthDeathQueue::Chain::resize(std::size_t levels)
{
    for (std::vector<double> *v : {&up, &down, &arrivals, &blocked, &drift, &allBusy, &first,
                                   &second, &pivot, &start, &rest})
        v->resize(levels);
    window = {0, levels};
}

void BirthDeathQueue::Chain::close(const Window &levels, const std::vector<double> &level)
{
    window = levels;
    const std::size_t low = window.first;
    const std::size_t high = window.end - 1;
    saved = {up[high], down[low], drift[high], drift[low]};
    if (window.end < level.size()) {
        drift[high] -= up[high] * (level[high + 1] - level[high]);
        up[high] = 0;
    }
    if (low > 0) {
        drift[low] += down[low] * (level[low] - level[low - 1]);
        down[low] = 0;
    }
}

void BirthDeathQueue::Chain::open()
{
    up[window.end - 1] = saved.up;
    down[window.first] = saved.down;
    drift[window.end - 1] = saved.driftHigh;
    drift[window.first] = saved.driftLow;
    window = {0, up.size()};
}

void BirthDeathQueue::fillRates(Chain &chain, double arrivalRate, double serviceRate) const
{
    const std::size_t n = m_level.size();
    chain.resize(n);
    const bool closed = std::isfinite(m_shape.population);
    const double perClient = demandPerClient(arrivalRate);
    const double servers = m_shape.servers;
    // Beyond the room everybody is in service already.
    const bool finishes = m_shape.waitingRoom <= 0;
    // Open clients find the same rates all over the waiting room.
    Jumps waiting{};
    double waitingBirth = -1;
    double waitingDeath = -1;
    for (std::size_t i = 0; i < n; ++i) {
        const double x = m_level[i];
        const bool waits = i > m_knee;
        const double unit = waits ? m_quantum : 1;
        const double offered = closed ? perClient * std::max(0.0, m_shape.population - x)
                                      : arrivalRate;
        const bool refused = m_full != kNoLevel && i > m_full;
        const double served = (waits && !(refused && finishes) ? servers : x) * serviceRate;
        const double above = i + 1 < n ? m_level[i + 1] - x : 0;
        const double below = i > 0 ? x - m_level[i - 1] : 0;
        chain.arrivals[i] = offered;
        chain.blocked[i] = refused ? offered : 0;
        chain.drift[i] = (refused ? 0 : offered) - served;
        chain.allBusy[i] = i >= m_knee ? 1 : 0;
        if (i == 0) {
            chain.up[i] = above > 0 ? offered / above : 0;
            chain.down[i] = 0;
        } else if (refused || i + 1 == n) {
            chain.up[i] = 0;
            chain.down[i] = served / below;
            if (!refused && i != m_full) // Nobody comes here: the top is out of reach.
                chain.down[i] = std::max(served - offered, 0.1 * served) / below;
        } else {
            const double birth = offered / unit;
            const double death = served / unit;
            if (i > m_knee + 1 && (birth != waitingBirth || death != waitingDeath)) {
                waiting = travellingJumps(birth, death, m_stretch);
                waitingBirth = birth;
                waitingDeath = death;
            }
            const Jumps jumps = i > m_knee + 1
                                    ? waiting
                                    : fittedJumps(birth, death, above / unit, below / unit);
            chain.up[i] = jumps.up;
            chain.down[i] = jumps.down;
        }
    }
    fillKneeAndTop(chain, serviceRate);
    for (std::size_t i = 0; i < n; ++i) {
        const double above = i + 1 < n ? m_level[i + 1] - m_level[i] : 0;
        const double below = i > 0 ? m_level[i] - m_level[i - 1] : 0;
        chain.drift[i] = chain.up[i] * above - chain.down[i] * below;
    }
}

/// The knee stands for levels on both sides, the level without room for those below it: how its
/// mass spreads over them follows the local ratio of the chain, and its rates follow from that.
void BirthDeathQueue::fillKneeAndTop(Chain &chain, double serviceRate) const
{
    const std::size_t n = m_level.size();
    if (n < 2 || m_knee == 0)
        return;
    const double served = m_shape.servers * serviceRate;
    const auto logRatioAt = [&](std::size_t i, double s) {
        const double birth = std::max(chain.arrivals[i], 1e-300);
        return std::clamp(std::log(birth / std::max(served, 1e-300)), -600 / s, 600 / s);
    };
    // Far below the knee's own equilibrium a lump is not shaped by it.
    const auto spreadBelow = [&](double s, double logRatio) {
        return s <= 1 ? 0 : hatSum(s, std::clamp(-logRatio, -4 / s, 4 / s)) - 1;
    };
    const double below = m_level[m_knee] - m_level[m_knee - 1];
    const bool kneeIsFull = m_full == m_knee;

    if (m_full != kNoLevel) {
        const std::size_t t = m_full;
        const double unit = t > m_knee ? m_quantum : 1;
        const double s = (m_level[t] - m_level[t - 1]) / unit;
        const double logRatio = logRatioAt(t, s);
        const double spread = t > m_knee ? hatSum(s, -logRatio) : 1 + spreadBelow(s, logRatio);
        const double offered = chain.arrivals[t];
        chain.up[t] = 0;
        chain.down[t] = std::max(0.0, (served - offered + offered / spread) / (s * unit));
        chain.blocked[t] = std::max(0.0, offered - served + chain.down[t] * s * unit);
        if (kneeIsFull)
            chain.allBusy[t] = 1 / spread;
    }
    if (kneeIsFull || m_knee + 1 >= n)
        return;

    const double s = m_stretch;
    const double logRatio = logRatioAt(m_knee, s);
    const double offered = chain.arrivals[m_knee];
    const double upper = hatSum(s, logRatio);
    const double lower = spreadBelow(below, logRatio);
    chain.allBusy[m_knee] = upper / (upper + lower);
    if (s == 1 && below == 1) {
        chain.up[m_knee] = offered / m_quantum;
        chain.down[m_knee] = served;
        return;
    }
    // pi[knee + 1] / pi[knee] = r^s S / S0; all divided by r^s, which may be huge.
    const double next = m_full == m_knee + 1 ? hatSum(s, -logRatio)
                                             : upper + hatSum(s, -logRatio) - 1;
    const double ratio = next / (upper + lower) * std::exp(s * logRatio);
    const double step = s * m_quantum;
    chain.up[m_knee] = std::max(chain.down[m_knee + 1] * ratio, (offered - served) / step);
    chain.down[m_knee] = std::max(0.0, (chain.up[m_knee] * step - (offered - served)) / below);
}

} // namespace headroom::formulas
