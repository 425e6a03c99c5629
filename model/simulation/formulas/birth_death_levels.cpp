// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/birth_death_chain.h"

#include <algorithm>
#include <cmath>

/// Which levels a BirthDeathQueue carries, and how it leaves and comes back to them.
namespace headroom::formulas {

namespace {

/// So many servers have a level each.
constexpr double kExactServers = 512;
constexpr double kLumpsBelow = 260;
constexpr double kWaitLevels = 320;
constexpr double kTravelLevels = 1200;
/// Mass that may be out of reach.
constexpr double kNegligible = 1e-13;
/// Distance from the servers, in standard deviations, beyond which mean and variance say all, and
/// below which they do not.
constexpr double kFar = 4.5;
constexpr double kNear = 3.5;

/// Sizes of lumps that grow by one factor from `first` and add up to about `span`.
double growthFor(double first, double span, double lumps)
{
    double low = 1, high = 2;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        const double sum = middle - 1 < 1e-12 ? lumps
                                              : std::expm1(lumps * std::log(middle)) / (middle - 1);
        (sum * first < span ? low : high) = middle;
    }
    return high;
}

} // namespace

/// Levels from 0 to the knee: single requests, or from `knee` downwards lumps that are small
/// against the square root of the servers.
void BirthDeathQueue::layOutServers(double knee)
{
    m_level.clear();
    if (knee <= kExactServers) {
        for (double x = knee; x > 1e-9; --x)
            m_level.push_back(x);
    } else {
        const double root = std::sqrt(knee);
        const double first = std::max(1.0, std::round(root / 24));
        double x = knee;
        for (; x > std::max(0.0, knee - 6 * root); x -= first)
            m_level.push_back(x);
        const double growth = growthFor(first, std::max(x, 1.0), kLumpsBelow);
        for (double size = first; x > 1e-9; size *= growth) {
            m_level.push_back(x);
            x -= std::round(size);
        }
    }
    m_level.push_back(0);
    std::reverse(m_level.begin(), m_level.end());
    m_knee = m_level.size() - 1;
}

/// Lays levels out so that they reach `reach` requests beyond the servers, and moves the mass onto
/// them.
void BirthDeathQueue::layOut(double reach)
{
    Chain &chain = scratch();
    chain.spareLevel.assign(m_level.begin(), m_level.end());
    chain.spareMass.assign(m_mass.begin(), m_mass.end());
    const double knee = std::min(m_shape.servers, m_shape.population);
    const double most = capacity();
    const double room = most - knee;
    layOutServers(knee);
    m_quantum = room > 0 ? m_shape.waitingQuantum : 1;
    m_stretch = 1;
    m_full = kNoLevel;
    if (std::isfinite(room) && (reach >= room || room <= 64 * m_quantum)) {
        const double jumps = room > 0 ? std::max(1.0, std::round(room / m_quantum)) : 0;
        m_stretch = chooseStretch(jumps);
        const double levels = std::ceil(jumps / m_stretch);
        if (levels > 0)
            m_quantum = room / (levels * m_stretch);
        for (double i = 1; i <= levels; ++i)
            m_level.push_back(i == levels ? most : knee + i * m_stretch * m_quantum);
        m_full = m_level.size() - 1;
        // What is there beyond the room leaves when its work is done.
        const double beyond = reach - room;
        const double size = m_quantum
                            * std::max(room > 0 ? m_stretch : 1.0,
                                       std::ceil(beyond / m_quantum / kWaitLevels));
        for (double x = most; beyond > 1e-6 && x < knee + reach - 1e-6;) {
            x += size;
            m_level.push_back(x);
        }
    } else {
        m_stretch = chooseStretch(reach / m_quantum);
        const double levels = std::max(8.0, std::ceil(reach / (m_stretch * m_quantum)));
        for (double i = 1; i <= levels; ++i)
            m_level.push_back(knee + i * m_stretch * m_quantum);
    }
    project(chain.spareLevel, chain.spareMass);
}

/// Jumps per level for a reach of so many: few levels, but more when the law travels fast against
/// its own spreading.
double BirthDeathQueue::chooseStretch(double jumps) const
{
    const double cheap = std::ceil(jumps / kWaitLevels);
    const double fine = std::max(std::floor(m_travelStretch), std::ceil(jumps / kTravelLevels));
    return std::max(1.0, std::min(cheap, fine));
}

void BirthDeathQueue::notePace(double arrivalRate, double serviceRate)
{
    const double drift = std::abs(arrivalRate - saturation(serviceRate));
    m_travelStretch = drift > 0 ? (arrivalRate + saturation(serviceRate)) / drift
                                : std::numeric_limits<double>::infinity();
}

/// Shares each mass between the two levels around it, which keeps the mean.
void BirthDeathQueue::project(const std::vector<double> &levels, const std::vector<double> &masses)
{
    m_mass.assign(m_level.size(), 0);
    std::size_t at = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const double x = levels[i];
        while (at + 2 < m_level.size() && m_level[at + 1] <= x)
            ++at;
        const double width = m_level.size() > 1 ? m_level[at + 1] - m_level[at] : 1;
        const double share = std::clamp((x - m_level[at]) / width, 0.0, 1.0);
        m_mass[at] += masses[i] * (1 - share);
        if (m_level.size() > 1)
            m_mass[at + 1] += masses[i] * share;
    }
}

double BirthDeathQueue::highestLevel() const
{
    double tail = 0;
    for (std::size_t i = m_level.size(); i-- > 0;) {
        tail += std::abs(m_mass[i]);
        if (tail > kNegligible)
            return m_level[i];
    }
    return 0;
}

double BirthDeathQueue::usedReach() const
{
    return std::max(0.0, highestLevel() - m_level[m_knee]);
}

/// Sees to it that what may wait after `tau` is within reach, and that what is within reach is not
/// much more (only when it `mayRefine`: not while a step is under way, or both would take turns).
/// True when levels changed.
bool BirthDeathQueue::fitReach(double arrivalRate, double serviceRate, double tau, bool mayRefine)
{
    notePace(arrivalRate, serviceRate);
    const double room = capacity() - m_level[m_knee];
    const double used = usedReach();
    const bool beyond = m_full != kNoLevel && m_full + 1 < m_level.size();
    if (beyond) {
        if (used > m_level[m_full] - m_level[m_knee])
            return false;
        layOut(room);
        return true;
    }
    if (room <= 0 || (m_full != kNoLevel && m_stretch <= 1))
        return false;
    const double drift = arrivalRate - saturation(serviceRate);
    const double spread = std::sqrt((arrivalRate + saturation(serviceRate)) * m_quantum * tau);
    double need = used + std::max(0.0, drift) * tau
                  + (arrivalRate > 0 ? 8 * spread + 8 * m_quantum : 0);
    if (drift < 0)
        need = std::min(need, std::max(used, 32 * m_quantum * saturation(serviceRate) / -drift));
    need = std::min(need, room);
    const double have = m_level.back() - m_level[m_knee];
    if (need > have * (1 + 1e-9)) {
        layOut(std::min(room, std::max(1.5 * need, 64 * m_quantum)));
        return true;
    }
    if (!mayRefine)
        return false;
    if (m_stretch > chooseStretch((m_level.back() - m_level[m_knee]) / m_quantum)) {
        layOut(have);
        return true;
    }
    // Finer levels for what has drained, fewer for what will stay small.
    if (need < have / 4 && (m_stretch > 1 || have > 128 * m_quantum)) {
        layOut(std::min(room, std::max(1.5 * need, 64 * m_quantum)));
        return true;
    }
    return false;
}

void BirthDeathQueue::fillEquilibrium(Chain &chain) const
{
    const std::size_t n = m_level.size();
    std::vector<double> &mass = chain.rest;
    // Without a level that is full nothing but the drift keeps the top out of reach.
    double sum = 0;
    double weight = 1;
    for (std::size_t i = 0; i < n; ++i) {
        mass[i] = weight;
        sum += weight;
        if (i + 1 < n) {
            weight = chain.down[i + 1] > 0 ? weight * chain.up[i] / chain.down[i + 1]
                                           : (chain.up[i] > 0 ? 1e250 : 0);
            if (weight > 1e200) {
                for (std::size_t j = 0; j <= i; ++j)
                    mass[j] *= 1e-200;
                sum *= 1e-200;
                weight = std::min(weight * 1e-200, 1e200);
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i)
        mass[i] /= sum;
}

double BirthDeathQueue::distanceToEquilibrium(const Chain &chain) const
{
    // An unbounded queue that does not drain has none; the top of the levels only looks like one.
    if (m_full == kNoLevel && chain.rest.back() > 1e-10)
        return 2;
    double distance = 0;
    for (std::size_t i = 0; i < m_level.size(); ++i)
        distance += std::abs(chain.rest[i] - m_mass[i]);
    return distance;
}

void BirthDeathQueue::enterFluidWhenFar()
{
    if (m_full != kNoLevel || std::isfinite(m_shape.population) || m_level.size() <= m_knee + 1)
        return;
    const double number = mean();
    const double waits = number - m_shape.servers;
    const double deviation = std::sqrt(m_trackedVariance);
    if (waits < 64 * m_quantum || waits < kFar * deviation
        || number + kFar * deviation > capacity())
        return;
    double near = 0;
    for (std::size_t i = 0; i <= m_knee; ++i)
        near += std::abs(m_mass[i]);
    if (near > 1e-5)
        return;
    m_mode = Mode::Fluid;
    m_fluidMean = number;
    m_restMean = -1;
}

double BirthDeathQueue::advanceFluid(double left, double arrivalRate, double serviceRate,
                                     StationStep &totals)
{
    const double servers = m_shape.servers;
    const double drift = arrivalRate - servers * serviceRate;
    const double noise = (arrivalRate + servers * serviceRate) * m_quantum;
    const double above = m_fluidMean - servers;
    double time = left;
    bool returns = false;
    if (servers > 0) {
        // (above + drift t)^2 = k^2 (variance + noise t)
        const double k2 = kNear * kNear;
        const double b = 2 * above * drift - k2 * noise;
        const double c = above * above - k2 * m_trackedVariance;
        if (above <= 0 || c <= 0) {
            time = 0;
            returns = true;
        } else if (drift < 0) {
            const double root = 2 * c
                                / (-b + std::sqrt(std::max(0.0, b * b - 4 * drift * drift * c)));
            returns = root < left;
            time = std::min(root, left);
        }
    }
    const double growth = std::min(drift * time, std::max(0.0, capacity() - m_fluidMean));
    const double accepted = growth + servers * serviceRate * time;
    totals.offered += arrivalRate * time;
    totals.accepted += accepted;
    totals.blocked += std::max(0.0, arrivalRate * time - accepted);
    totals.departures += servers * serviceRate * time;
    totals.numberTime += (m_fluidMean + growth / 2) * time;
    totals.busyTime += servers * time;
    totals.allBusyTime += time;
    m_fluidMean += growth;
    m_trackedVariance += noise * time;
    m_allBusy = 1;
    // A bounded room that comes near is the vector's business again.
    const bool fills = servers > 0
                       && m_fluidMean + kNear * std::sqrt(m_trackedVariance) > capacity();
    if (returns || fills)
        leaveFluid(arrivalRate, serviceRate);
    return left - time;
}

/// Back to levels: a normal law on a grid that reaches a little beyond it. Lumps that are large
/// against the drift spread a law further while it comes down; that much is taken off its variance
/// in advance.
void BirthDeathQueue::leaveFluid(double arrivalRate, double serviceRate)
{
    const double number = m_fluidMean;
    const double waits = std::max(0.0, number - m_shape.servers);
    const double deviation = std::sqrt(m_trackedVariance);
    if (number > capacity()) {
        placeAt(number);
        return;
    }
    m_mode = Mode::Vector;
    m_level = {number};
    m_mass = {1};
    m_tau = 0;
    notePace(arrivalRate, serviceRate);
    layOut(std::min(waits + 6 * deviation + 16 * m_quantum, capacity() - m_shape.servers));
    if (deviation <= 0 || m_level.size() < m_knee + 3)
        return;
    const double size = m_stretch * m_quantum;
    const double added = std::max(0.0, m_stretch - m_travelStretch) * m_quantum * waits;
    const double width = std::sqrt(std::max(m_trackedVariance - added, 0.25 * m_trackedVariance));
    double sum = 0;
    double centre = 0;
    double peakAt = number;
    // A law that is cut at its ends has another mean than its peak.
    for (int round = 0; round < 4; ++round) {
        peakAt += round > 0 && sum > 0 ? number - centre / sum : 0;
        sum = centre = 0;
        for (std::size_t i = 0; i < m_level.size(); ++i) {
            const double z = (m_level[i] - peakAt) / width;
            const double above = i + 1 < m_level.size() ? m_level[i + 1] - m_level[i] : size;
            const double below = i > 0 ? m_level[i] - m_level[i - 1] : 0;
            m_mass[i] = z * z < 80 ? (above + below) / 2 * std::exp(-z * z / 2) : 0;
            sum += m_mass[i];
            centre += m_mass[i] * m_level[i];
        }
    }
    if (!(sum > 0)) {
        placeAt(number);
        return;
    }
    for (double &mass : m_mass)
        mass /= sum;
    // The mean exactly: a little mass moves from one level to its neighbour.
    const auto peak = static_cast<std::size_t>(std::max_element(m_mass.begin(), m_mass.end())
                                               - m_mass.begin());
    const std::size_t from = std::min(peak, m_level.size() - 2);
    const double moved = (number - centre / sum) / (m_level[from + 1] - m_level[from]);
    m_mass[from] -= moved;
    m_mass[from + 1] += moved;
}

} // namespace headroom::formulas
