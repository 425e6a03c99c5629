// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/cold_start.h"

#include <algorithm>
#include <cmath>
#include <complex>

namespace headroom::formulas {

namespace {

using Complex = std::complex<double>;

double positive(double x)
{
    return x > 0 ? std::min(x, 1e15) : 0;
}

/// Levels of a Poisson number of mean `load`, cut at `most`, and their chances.
struct Levels {
    std::size_t first = 0;
    std::vector<double> chance;
    double full = 0; ///< Chance of `most`.
};

Levels poissonLevels(double load, double most)
{
    Levels levels;
    const double spread = 9 * std::sqrt(load) + 20;
    const double first = std::min(std::max(0.0, std::floor(load - spread)),
                                  std::max(0.0, std::floor(most - spread)));
    const double last = std::min(std::ceil(load + spread), std::floor(most));
    levels.first = static_cast<std::size_t>(first);
    double sum = 0;
    // Relative to the likeliest level within the cut, so that nothing vanishes.
    const double peak = std::clamp(std::floor(load), first, std::max(first, last));
    const double logPeak = peak * std::log(load) - std::lgamma(peak + 1);
    for (double k = first; k <= last; ++k) {
        levels.chance.push_back(std::exp(k * std::log(load) - std::lgamma(k + 1) - logPeak));
        sum += levels.chance.back();
    }
    for (double &chance : levels.chance)
        chance /= sum;
    if (last + 1 > most && !levels.chance.empty())
        levels.full = levels.chance.back();
    return levels;
}

/// Sums over the levels k of chance x transform of the time from k busy to k + 1, both as 1 -
/// transform.
Complex passageSum(const Levels &levels, double rate, double departure, Complex s)
{
    // Levels far below the first one forget where they began.
    const std::size_t lead = std::min<std::size_t>(
        levels.first,
        60 + static_cast<std::size_t>(4 * std::sqrt(static_cast<double>(levels.first))));
    Complex g = s / (rate + s);
    for (std::size_t k = levels.first - lead; k < levels.first; ++k) {
        const Complex down = s + static_cast<double>(k) * departure * g;
        g = down / (rate + down);
    }
    Complex sum = 0;
    const std::size_t used = levels.full > 0 ? levels.chance.size() - 1 : levels.chance.size();
    for (std::size_t i = 0; i < used; ++i) {
        const auto k = static_cast<double>(levels.first + i);
        const Complex down = s + k * departure * g;
        g = down / (rate + down);
        sum += levels.chance[i] * g;
    }
    return sum;
}

struct Passages {
    /// Chance (weighted over levels) that the passage takes longer than the idle life.
    double longer = 0;
    double idleTime = 0; ///< Mean of the lesser of passage and idle life, s.
};

/// Inversion by the Fourier series method with Euler summation (Abate and Whitt 1995).
Passages passagesBeyond(const Levels &levels, double rate, double departure, double idleLife)
{
    constexpr double kA = 18.4;
    constexpr int kPlain = 15;
    constexpr std::array<double, 12> kBinomial{1, 11, 55, 165, 330, 462, 462, 330, 165, 55, 11, 1};
    Passages partial, total;
    for (int k = 0; k < kPlain + static_cast<int>(kBinomial.size()); ++k) {
        const Complex s(kA / (2 * idleLife), k * 3.14159265358979323846 / idleLife);
        const Complex g = passageSum(levels, rate, departure, s);
        const double sign = (k % 2 == 0 ? 1 : -1) * (k == 0 ? 0.5 : 1.0);
        partial.longer += sign * (g / s).real();
        partial.idleTime += sign * (g / (s * s)).real();
        if (k >= kPlain) {
            const double weight = kBinomial[static_cast<std::size_t>(k - kPlain)] / 2048;
            total.longer += weight * partial.longer;
            total.idleTime += weight * partial.idleTime;
        }
    }
    const double scale = std::exp(kA / 2) / idleLife;
    return {std::clamp(total.longer * scale, 0.0, 1.0), std::max(0.0, total.idleTime * scale)};
}

EnvironmentUse newestFirst(double rate, double load, double idleLife, double most)
{
    EnvironmentUse use;
    const Levels levels = poissonLevels(load, most);
    for (std::size_t i = 0; i < levels.chance.size(); ++i)
        use.busy += static_cast<double>(levels.first + i) * levels.chance[i];
    const Passages passages = passagesBeyond(levels, rate, rate / load, idleLife);
    use.coldShare = std::min(1.0, passages.longer / std::max(1 - levels.full, 1e-12));
    use.live = std::min(most, use.busy + rate * passages.idleTime);
    return use;
}

/// Chance that a Poisson number of this mean is at most k, for k = 0, 1, ... in turn.
class PoissonSum
{
public:
    explicit PoissonSum(double mean)
        : m_mean(mean)
    { }
    double upTo(std::size_t k)
    {
        while (m_sums.size() <= k) {
            const auto n = static_cast<double>(m_sums.size());
            const double term = std::exp(n * std::log(m_mean) - m_mean - std::lgamma(n + 1));
            m_sums.push_back(std::min(1.0, (m_sums.empty() ? 0 : m_sums.back()) + term));
        }
        return m_sums[k];
    }

private:
    double m_mean;
    std::vector<double> m_sums;
};

/// The number of environments as a birth-death chain: up when all are busy (Erlang B), down when
/// one at the end of the line of idle ones is not reached within its life.
EnvironmentUse longestIdleFirst(double rate, double load, double idleLife, double most)
{
    const double top = std::min(std::floor(most), std::ceil(load + 8 * std::sqrt(load) + 40));
    PoissonSum arrivals(rate * idleLife);
    std::vector<double> poisson{1}; // Chances of n busy without a limit, relative to n = 0, scaled.
    EnvironmentUse use;
    double weight = 1, total = 0;
    double loss = 1;
    double cold = 0, live = 0;
    for (double m = 0; m <= top; ++m) {
        total += weight;
        cold += weight * loss;
        live += weight * m;
        // All that ever is needed is kept alive: more would be started once in a million requests.
        if (m >= top || loss < 1e-6)
            break;
        const double up = rate * loss;
        loss = load * loss / (m + 1 + load * loss);
        if (poisson.back() > 1e200) {
            for (double &p : poisson)
                p *= 1e-200;
        }
        poisson.push_back(poisson.back() * load / (m + 1));
        // A departure with n busy leaves m + 1 - n environments in line before it.
        double ends = 0, departures = 0;
        for (std::size_t n = 1; n < poisson.size(); ++n) {
            const double share = static_cast<double>(n) * poisson[n];
            departures += share;
            ends += share * arrivals.upTo(poisson.size() - 1 - n);
        }
        const double chance = departures > 0 ? ends / departures : 1;
        const double down = chance < 1 ? rate * (1 - loss) * chance / (1 - chance) : 1e300;
        const double ratio = up / std::max(down, 1e-30 * up);
        weight *= ratio;
        if (weight > 1e100) {
            for (double *sum : {&weight, &total, &cold, &live})
                *sum *= 1e-100;
        }
    }
    use.coldShare = std::min(1.0, cold / total);
    use.busy = std::min(load, most);
    // A new environment does not end before its first request does.
    use.live = std::min(most, std::max(use.busy, live / total + use.coldShare * load));
    return use;
}

EnvironmentUse useFor(double rate, double load, const EnvironmentLaw &law)
{
    const double most = law.maximum > 0 ? law.maximum : 0;
    const double life = positive(law.idleLife);
    EnvironmentUse use;
    if (!(rate > 0) || !(load > 0) || most < 1) {
        use.coldShare = life > 0 ? 1 : rate > 0 ? 1 : 0;
        return use;
    }
    if (!(rate * life > 1e-9)) {
        use.coldShare = 1;
        use.busy = use.live = std::min(load, most);
        return use;
    }
    // So many that chance does not matter: all that are needed are always in use.
    if (load > 1e6) {
        use.busy = use.live = std::min(load, most);
        return use;
    }
    return law.newestFirst ? newestFirst(rate, load, life, most)
                           : longestIdleFirst(rate, load, std::min(life, 1e6 / rate), most);
}

constexpr int kPerOctave = 4;
constexpr int kLeastOctave = -40;
constexpr int kMostOctave = 20;

} // namespace

EnvironmentUse environmentsAtRest(double arrivalRate, const EnvironmentLaw &law)
{
    const double rate = positive(arrivalRate);
    const double warm = positive(law.warmHold);
    const double cold = std::max(warm, positive(law.coldHold));
    EnvironmentUse use = useFor(rate, rate * warm, law);
    // The mean time depends on the share that is cold, and the other way round.
    for (int i = 0; i < 20 && cold > warm * 1.001; ++i) {
        const double before = use.coldShare;
        use = useFor(rate, rate * (warm + before * (cold - warm)), law);
        use.coldShare = i < 3 ? use.coldShare : (use.coldShare + before) / 2;
        if (std::abs(use.coldShare - before) < 1e-4 * before + 1e-12)
            break;
    }
    return use;
}

EnvironmentPool::EnvironmentPool(const EnvironmentLaw &law)
    : m_table(static_cast<std::size_t>((kMostOctave - kLeastOctave) * kPerOctave + 2))
{
    m_law = m_tabulatedFor = law;
}

void EnvironmentPool::setLaw(const EnvironmentLaw &law)
{
    const auto near = [](double a, double b) {
        return a == b || std::abs(a - b) <= 0.02 * std::max(std::abs(a), std::abs(b));
    };
    m_law = law;
    if (near(law.warmHold, m_tabulatedFor.warmHold) && law.idleLife == m_tabulatedFor.idleLife
        && law.newestFirst == m_tabulatedFor.newestFirst
        && near(law.maximum, m_tabulatedFor.maximum))
        return;
    m_tabulatedFor = law;
    std::fill(m_table.begin(), m_table.end(), Entry{});
}

void EnvironmentPool::setEmpty()
{
    m_demand = m_coldShare = m_live = m_slotAge = 0;
    m_needed.fill(0);
}

void EnvironmentPool::setAtRest(double arrivalRate)
{
    const EnvironmentUse use = environmentsAtRest(arrivalRate, m_law);
    const double warm = positive(m_law.warmHold);
    m_coldShare = use.coldShare;
    m_demand = positive(arrivalRate)
               * (warm + use.coldShare * std::max(0.0, positive(m_law.coldHold) - warm));
    m_live = atRestFor(m_demand).live;
    m_needed.fill(m_live);
}

const EnvironmentPool::Entry &EnvironmentPool::entry(int index)
{
    Entry &e = m_table[static_cast<std::size_t>(index)];
    if (!e.known) {
        const double load = std::exp2(kLeastOctave + static_cast<double>(index) / kPerOctave);
        const double hold = std::max(positive(m_tabulatedFor.warmHold), 1e-9);
        const EnvironmentUse use = useFor(load / hold, load, m_tabulatedFor);
        e = {true, use.live, std::log(std::max(use.coldShare, 1e-12))};
    }
    return e;
}

EnvironmentUse EnvironmentPool::atRestFor(double demand)
{
    const double position = demand > 0 ? (std::log2(demand) - kLeastOctave) * kPerOctave : -1;
    if (!(position >= 0))
        return {.coldShare = 1, .live = std::max(0.0, demand), .busy = std::max(0.0, demand)};
    const double last = static_cast<double>(m_table.size()) - 2;
    if (position > last)
        return {.coldShare = 0, .live = std::min(demand, m_law.maximum), .busy = demand};
    const int index = static_cast<int>(std::min(position, last - 1e-9));
    const double t = position - index;
    const Entry &a = entry(index);
    const Entry &b = entry(index + 1);
    const double live = a.live
                        + (b.live - a.live) * (std::exp2(t / kPerOctave) - 1)
                              / (std::exp2(1.0 / kPerOctave) - 1);
    return {.coldShare = std::exp(a.logCold + (b.logCold - a.logCold) * t),
            .live = live,
            .busy = demand};
}

void EnvironmentPool::remember(double live, double dt)
{
    const double width = positive(m_law.idleLife) / static_cast<double>(m_needed.size() - 1);
    m_slotAge += dt;
    for (std::size_t i = 0; m_slotAge >= width && i < m_needed.size(); ++i) {
        m_slotAge -= width;
        m_slot = (m_slot + 1) % m_needed.size();
        m_needed[m_slot] = 0;
    }
    m_slotAge = std::min(m_slotAge, width);
    m_needed[m_slot] = std::max(m_needed[m_slot], live);
}

EnvironmentStep EnvironmentPool::advance(double dt, double arrivalRate, double startLimit)
{
    EnvironmentStep step;
    const double rate = positive(arrivalRate);
    if (!(dt > 0)) {
        step.live = m_live;
        step.busy = m_demand;
        return step;
    }
    const double warm = positive(m_law.warmHold);
    const double hold = warm + m_coldShare * std::max(0.0, positive(m_law.coldHold) - warm);
    const double target = rate * hold;
    m_demand = hold > 0 ? target + (m_demand - target) * std::exp(-dt / hold) : 0;

    const EnvironmentUse use = atRestFor(m_demand);
    const double needed = std::min(use.live, std::max(0.0, m_law.maximum));
    const double before = m_live;
    const double allowed = std::max(0.0, startLimit);
    // What is idle from busier times takes the starts that chance would need.
    const double spare = std::clamp((before - needed) / std::max(needed - m_demand + 1, 1.0), 0.0,
                                    1.0);
    const double requests = rate * dt;
    const double chance = std::min(allowed, use.coldShare * requests * (1 - spare));
    const double growth = std::max(0.0, needed - before);
    const double grown = std::min(growth, allowed);
    step.starts = std::min(
        {requests, allowed, std::max(chance, grown + chance * (growth > 0 ? 0.5 : 1.0))});
    step.refused = std::min(requests - step.starts, growth - grown);
    const double kept = std::min(needed, before + grown);
    remember(kept, dt);
    m_live = *std::max_element(m_needed.begin(), m_needed.end());
    m_coldShare = requests > 0 ? step.starts / requests : 0;
    step.coldShare = m_coldShare;
    step.live = m_live;
    step.busy = m_demand;
    return step;
}

} // namespace headroom::formulas
