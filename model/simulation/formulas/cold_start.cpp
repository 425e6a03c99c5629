// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/cold_start.h"

#include "model/simulation/formulas/erlang.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <vector>

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
/// transform, from the level `from` on. One request arrives per 1 / load of a holding time.
Complex passageSum(const Levels &levels, double load, std::size_t from, Complex s)
{
    // Levels far below the first one forget where they began.
    const std::size_t lead = std::min<std::size_t>(
        from, 60 + static_cast<std::size_t>(4 * std::sqrt(static_cast<double>(from))));
    Complex g = s / (load + s);
    for (std::size_t k = from - lead; k < from; ++k) {
        const Complex down = s + static_cast<double>(k) * g;
        g = down / (load + down);
    }
    Complex sum = 0;
    const std::size_t used = levels.full > 0 ? levels.chance.size() - 1 : levels.chance.size();
    for (std::size_t i = from - levels.first; i < used; ++i) {
        const Complex down = s + static_cast<double>(levels.first + i) * g;
        g = down / (load + down);
        sum += levels.chance[i] * g;
    }
    return sum;
}

struct Passages {
    /// Chance (weighted over levels) that the passage takes longer than the idle life.
    double longer = 0;
    double idleTime = 0; ///< Mean of the lesser of passage and idle life.
};

/// Inversion by the Fourier series method with Euler summation (Abate and Whitt 1995).
Passages passagesBeyond(const Levels &levels, double load, std::size_t from, double idleLife)
{
    constexpr double kA = 23;
    constexpr int kPlain = 20;
    constexpr std::array<double, 12> kBinomial{1, 11, 55, 165, 330, 462, 462, 330, 165, 55, 11, 1};
    Passages partial, total;
    for (int k = 0; k < kPlain + static_cast<int>(kBinomial.size()); ++k) {
        const Complex s(kA / (2 * idleLife), k * 3.14159265358979323846 / idleLife);
        const Complex g = passageSum(levels, load, from, s);
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

EnvironmentUse newestFirst(double load, const EnvironmentLaw &law, double idleLife, double most)
{
    EnvironmentUse use;
    const Levels levels = poissonLevels(load, most);
    const auto provisioned = static_cast<std::size_t>(law.provisioned);
    const std::size_t end = levels.first + levels.chance.size();
    for (std::size_t k = std::max(levels.first, provisioned); k < end; ++k)
        use.alive += static_cast<double>(k - provisioned) * levels.chance[k - levels.first];
    if (provisioned >= end)
        return use;
    const Passages passages = passagesBeyond(levels, load, std::max(levels.first, provisioned),
                                             idleLife);
    use.coldShare = std::min(1.0, passages.longer / std::max(1 - levels.full, 1e-12));
    use.alive = std::min(most - law.provisioned, use.alive + load * passages.idleTime);
    return use;
}

/// Chance that a Poisson number of this mean is at most k, for k = 0, 1, ... in turn.
class PoissonSum
{
public:
    explicit PoissonSum(double mean)
        : m_mean(mean)
        , m_nothingBelow(mean - 12 * std::sqrt(mean) - 12)
    { }
    /// From here down it is below 1e-15.
    double nothingBelow() const { return m_nothingBelow; }
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
    double m_nothingBelow;
    std::vector<double> m_sums;
};

/// The number of environments as a birth-death chain: up when all are busy (Erlang B), down when
/// one at the end of the line of idle ones is not reached within its life.
EnvironmentUse longestIdleFirst(double load, const EnvironmentLaw &law, double idleLife,
                                double most)
{
    const double first = law.provisioned;
    const double top = std::min(std::floor(most) - first,
                                std::ceil(std::max(load - first, 0.0) + 8 * std::sqrt(load) + 40));
    double loss = erlangB(first, load);
    PoissonSum arrivals(load * loss * idleLife);
    // Chances of n busy without a limit, relative to none, scaled.
    std::vector<double> busy{1};
    double departures = 0;
    double next = loss;
    EnvironmentUse use;
    double weight = 1, total = 0;
    double cold = 0, alive = 0;
    for (double m = 0; m <= top; ++m) {
        total += weight;
        cold += weight * loss;
        alive += weight * m;
        // All that ever is needed is kept alive: more would be started once in a million requests.
        if (m >= top || loss < 1e-6)
            break;
        const double up = load * loss;
        loss = load * loss / (first + m + 1 + load * loss);
        if (busy.back() > 1e200) {
            for (double &p : busy)
                p *= 1e-200;
            departures *= 1e-200;
        }
        busy.push_back(m > 0 ? busy.back() * load / (first + m + 1)
                             : busy.back() * next * load / (first + 1));
        // A departure with n busy leaves m + 1 - n environments in line before it.
        departures += (m + 1) * busy.back();
        double ends = 0;
        if (m >= arrivals.nothingBelow())
            for (std::size_t n = 1; n < busy.size(); ++n)
                ends += static_cast<double>(n) * busy[n] * arrivals.upTo(busy.size() - 1 - n);
        const double chance = departures > 0 ? ends / departures : 1;
        const double down = chance < 1 ? load * (1 - loss) * chance / (1 - chance) : 1e300;
        weight *= up / std::max(down, 1e-30 * up);
        if (weight > 1e100) {
            for (double *sum : {&weight, &total, &cold, &alive})
                *sum *= 1e-100;
        }
    }
    use.coldShare = std::min(1.0, cold / total);
    // A new environment does not end before its first request does.
    use.alive = std::min(
        most - first, std::max(load * erlangB(first, load), alive / total + use.coldShare * load));
    return use;
}

} // namespace

EnvironmentUse environmentsAtRest(double load, const EnvironmentLaw &law)
{
    const double most = law.maximum > 0 ? law.maximum : 0;
    const double life = positive(law.idleLife);
    const double offered = positive(load);
    EnvironmentUse use;
    if (!(offered > 0) || most < 1) {
        use.coldShare = life > 0 && !(law.provisioned > 0) ? 1 : 0;
        return use;
    }
    if (!(most > law.provisioned))
        return use;
    // So many that chance does not matter: all that are needed are always in use.
    if (offered > 1e6) {
        use.alive = std::max(0.0, std::min(offered, most) - law.provisioned);
        return use;
    }
    if (!(offered * life > 1e-9)) {
        const double spill = erlangB(law.provisioned, offered);
        use.coldShare = spill;
        use.alive = std::min(offered * spill, most - law.provisioned);
        return use;
    }
    if (law.newestFirst)
        return newestFirst(offered, law, life, most);
    use = longestIdleFirst(offered, law, std::min(life, 1e6 / offered), most);
    if (law.provisioned > 0) {
        // What spills over comes in bursts, which keep more alive than the same number spread out.
        const EnvironmentUse least = newestFirst(offered, law, life, most);
        use.alive = std::max(use.alive, least.alive);
        use.coldShare = std::min(use.coldShare, least.coldShare);
    }
    return use;
}

} // namespace headroom::formulas
