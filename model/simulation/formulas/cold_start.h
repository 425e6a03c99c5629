// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <vector>

/// Execution environments: started for a request that finds none idle, kept for an idle life after
/// their last use.
namespace headroom::formulas {

struct EnvironmentLaw {
    double warmHold = 0.1; ///< Mean time a warm request holds its environment, s.
    double coldHold = 0.1; ///< The same with start-up.
    double idleLife = 640; ///< s
    /// Reuses the newest idle one (the others age out) or the one that has been idle longest.
    bool newestFirst = true;
    double maximum = std::numeric_limits<double>::infinity();

    friend bool operator==(const EnvironmentLaw &, const EnvironmentLaw &) = default;
};

/// The long run.
struct EnvironmentUse {
    double coldShare = 0; ///< Share of the admitted requests that start an environment.
    double live = 0;      ///< Mean number of environments, busy and idle.
    double busy = 0;
};

/// At rest, Poisson arrivals, exponential holding times. Newest first is exact for equal holding
/// times: an idle environment is needed again when the number of busy ones first rises back to its
/// level, and it has ended if that takes longer than its idle life (first passage of a birth-death
/// chain, by numerical inversion of its Laplace transform, absolute error 1e-8). Longest idle first
/// is an approximation.
EnvironmentUse environmentsAtRest(double arrivalRate, const EnvironmentLaw &law);

/// What happened in a step.
struct EnvironmentStep {
    double starts = 0;    ///< New environments.
    double refused = 0;   ///< Requests that needed one beyond the start limit.
    double coldShare = 0; ///< starts / requests.
    double live = 0;      ///< At the end.
    double busy = 0;      ///< Demand at the end: environments in use if nothing limited them.
};

/// Environments through time: at rest environmentsAtRest, after a rise of traffic a burst of
/// starts, after a fall what is idle ends when its life is over. Laws are tabulated over the load
/// as they are needed.
class EnvironmentPool
{
public:
    explicit EnvironmentPool(const EnvironmentLaw &law);

    /// Takes over a changed law (the call times move with what is called); the environments stay.
    void setLaw(const EnvironmentLaw &law);
    void setEmpty();
    void setAtRest(double arrivalRate);
    /// `startLimit`: at most so many new environments in this step.
    EnvironmentStep advance(double dt, double arrivalRate,
                            double startLimit = std::numeric_limits<double>::infinity());

    double live() const { return m_live; }

private:
    struct Entry {
        bool known = false;
        double live = 0;
        double logCold = 0;
    };

    EnvironmentUse atRestFor(double demand);
    const Entry &entry(int index);
    void remember(double live, double dt);

    EnvironmentLaw m_law = {};
    EnvironmentLaw m_tabulatedFor = {};
    std::vector<Entry> m_table; ///< Over log2 of the load.
    double m_demand = 0;
    double m_coldShare = 0;
    double m_live = 0;
    std::array<double, 64> m_needed{}; ///< The most that was needed in each 64th of an idle life.
    std::size_t m_slot = 0;
    double m_slotAge = 0;
};

} // namespace headroom::formulas
