// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/environments.h"

#include "model/simulation/formulas/cold_start.h"
#include "model/simulation/formulas/erlang.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <unordered_map>

namespace headroom {

namespace {

/// Knots lie evenly over r + 2.5 log r with r the root of the load: fine enough for how a Poisson
/// number spreads, and logarithmic where there are few.
constexpr double kKnotWidth = 0.25;
constexpr double kLogarithmic = 2.5;
constexpr double kLeastLoad = 1e-9;
/// Above this what chance adds grows with the root of the load.
constexpr double kMostLoad = 2e4;
constexpr double kLivesPerOctave = 8;
constexpr std::size_t kMostTables = 512;
constexpr double kLeast = 1e-30;

double positionOf(double load)
{
    const double root = std::sqrt(load);
    return (root + kLogarithmic * std::log(root)) / kKnotWidth;
}

double loadAt(double position)
{
    const double x = position * kKnotWidth;
    double root = x > kLogarithmic ? x / 2 : std::exp((x - 1) / kLogarithmic);
    for (int i = 0; i < 60; ++i) {
        const double step = (root + kLogarithmic * std::log(root) - x) / (1 + kLogarithmic / root);
        root = std::max(root - step, root / 4);
        if (std::abs(step) < 1e-15 * root)
            break;
    }
    return root * root;
}

struct Knot {
    double logCold = 0;
    double logAlive = 0;
};

/// One law over the load.
class Table
{
public:
    explicit Table(const formulas::EnvironmentLaw &law)
        : m_law(law)
    { }

    /// Cubic between the knots.
    Knot at(double load)
    {
        const double position = positionOf(load);
        const double whole = std::floor(position);
        const double t = position - whole;
        const std::array<double, 4> weights = {
            -t * (t - 1) * (t - 2) / 6, (t + 1) * (t - 1) * (t - 2) / 2, -(t + 1) * t * (t - 2) / 2,
            (t + 1) * t * (t - 1) / 6};
        Knot sum;
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const Knot &knot = this->knot(static_cast<int>(whole) - 1 + static_cast<int>(i));
            sum.logCold += weights[i] * knot.logCold;
            sum.logAlive += weights[i] * knot.logAlive;
        }
        return sum;
    }

private:
    const Knot &knot(int index)
    {
        const auto [known, isNew] = m_knots.try_emplace(index);
        if (isNew) {
            const formulas::EnvironmentUse use = formulas::environmentsAtRest(loadAt(index), m_law);
            known->second = {std::log(std::max(use.coldShare, kLeast)),
                             std::log(std::max(use.alive, kLeast))};
        }
        return known->second;
    }

    formulas::EnvironmentLaw m_law;
    std::mutex m_mutex;
    std::unordered_map<int, Knot> m_knots;
};

std::shared_ptr<Table> tableOf(const formulas::EnvironmentLaw &law)
{
    using Key = std::tuple<double, bool, double, double>;
    static std::mutex mutex;
    static std::map<Key, std::shared_ptr<Table>> tables;
    const Key key(law.idleLife, law.newestFirst, law.provisioned, law.maximum);
    const std::lock_guard lock(mutex);
    const auto found = tables.find(key);
    if (found != tables.end())
        return found->second;
    // A slider over the provisioned ones leaves a table behind at each stop.
    if (tables.size() >= kMostTables)
        tables.clear();
    return tables.emplace(key, std::make_shared<Table>(law)).first->second;
}

/// Cold requests per one that would be cold if starts took no time. What is idle beyond the mean
/// decides: the fewer spares, the likelier the next request finds none either.
double clusterOf(double load, double alive, double startInHolds)
{
    const double spare = std::max(0.0, alive - load) + 1;
    return 1 + 1.2 * startInHolds / (startInHolds + 2) * std::min(0.42, 3 * load / (spare * spare));
}

} // namespace

struct EnvironmentRest::Use {
    double coldShare = 0;
    double alive = 0;
};

EnvironmentRest::EnvironmentRest(const Environments &environments)
    : m_environments(&environments)
{ }

EnvironmentRest::Use EnvironmentRest::useFor(double load, double idleLife, double maximum) const
{
    const double known = std::clamp(load, kLeastLoad, kMostLoad);
    const double octaves = std::log2(std::clamp(idleLife, 1e-3, 1e12)) * kLivesPerOctave;
    const double below = std::floor(octaves);
    formulas::EnvironmentLaw law{.newestFirst = m_environments->reuse
                                                == Environments::Reuse::Newest,
                                 .provisioned = std::round(m_environments->provisioned),
                                 .maximum = maximum};
    law.idleLife = std::exp2(below / kLivesPerOctave);
    const Knot shorter = tableOf(law)->at(known);
    law.idleLife = std::exp2((below + 1) / kLivesPerOctave);
    const Knot longer = tableOf(law)->at(known);
    const double t = octaves - below;
    Use use;
    use.coldShare = std::min(1.0,
                             std::exp(shorter.logCold + (longer.logCold - shorter.logCold) * t));
    use.alive = std::exp(shorter.logAlive + (longer.logAlive - shorter.logAlive) * t);
    if (load < known) {
        use.alive *= load / known;
    } else if (load > known) {
        const double root = std::sqrt(load / known);
        const double busy = std::max(0.0, known - law.provisioned);
        use.coldShare /= root;
        use.alive = std::max(0.0, load - law.provisioned) + std::max(0.0, use.alive - busy) * root;
    }
    use.alive = std::min(use.alive, std::max(0.0, maximum - law.provisioned));
    return use;
}

EnvironmentsAtRest EnvironmentRest::at(double rate, double work, double start, double maximum) const
{
    EnvironmentsAtRest rest;
    const double hold = std::max(work, 1e-9);
    const double load = rate * hold;
    if (!(load > 0) || !std::isfinite(load))
        return rest;
    const double provisioned = std::round(m_environments->provisioned);
    if (provisioned > 0) {
        rest.spill = formulas::erlangB(provisioned, load);
        rest.provisionedBusy = load * (1 - rest.spill);
    }
    const double life = m_environments->idleTimeout / hold;
    const Use warm = useFor(load, life, maximum);
    const double spares = warm.alive + rest.provisionedBusy;
    const double cold = std::min(rest.spill,
                                 warm.coldShare * clusterOf(load, spares, start / hold));
    rest.coldRate = rate * cold;
    rest.alive = warm.alive;
    if (const double longer = cold * start; longer > 1e-3 * hold)
        rest.alive = useFor(load + rate * longer, life * hold / (hold + longer), maximum).alive;
    return rest;
}

} // namespace headroom
