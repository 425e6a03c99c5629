// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace headroom::formulas {

/// A station of parallel servers with a waiting room.
struct StationShape {
    double servers = 1;     ///< Above 0; infinity: nobody ever waits.
    double waitingRoom = 0; ///< Places beside the servers; 0: loss, infinity: no limit.
    /// Size of a jump in the waiting room. 1 is M/M/c; h makes the wait at rest h times as long
    /// (Kimura's factor for the service law) and leaves the chance to wait and the growth in
    /// overload as they are.
    double waitingQuantum = 1;
    /// Clients that ask one at a time.
    double population = std::numeric_limits<double>::infinity();

    friend bool operator==(const StationShape &, const StationShape &) = default;
};

/// What happened in a step. offered = accepted + blocked, and accepted - departures = change of
/// mean(), to 1e-9.
struct StationStep {
    double offered = 0; ///< requests
    double accepted = 0;
    double blocked = 0;
    double departures = 0;
    double numberTime = 0;  ///< Integral of the mean number in the station, request seconds.
    double busyTime = 0;    ///< Integral of the mean number of busy servers.
    double allBusyTime = 0; ///< Integral of the chance that all servers are busy, s.
};

/// The wait of a request that comes now and is accepted.
struct WaitLaw {
    double probability = 0; ///< To wait at all.
    double mean = 0;        ///< Given that it waits, s.
    double variance = 0;    ///< Given that it waits.
};

/// Levels `first` to `end` - 1.
struct Window {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// The number of requests at a station as a probability vector that is stepped through time:
/// M_t/M_t/c with loss, bounded or unbounded waiting, also for a closed population. Implicit steps
/// (SDIRK2) of any length; error per step about 1e-3 of the mean.
///
/// Levels are single requests near the number of servers (all of them up to some 500 servers),
/// lumped beyond, with rates that keep the drift and the local equilibrium exactly; far above the
/// servers only mean and variance are carried, and far below them nobody waits and the mean says
/// all. Copies are cheap (some kB); steps do not allocate.
class BirthDeathQueue
{
public:
    explicit BirthDeathQueue(const StationShape &shape);

    const StationShape &shape() const { return m_shape; }
    /// Changes servers, room or law in mid-run; requests stay where they are. With fewer servers
    /// and no waiting room those in service finish, and new ones are refused until there is room.
    void setShape(const StationShape &shape);
    void setServers(double servers);

    void setEmpty();
    /// The equilibrium for arrivals per s (of all clients together) and services per s and server.
    /// From saturation on, where there is none, empty but for an unbounded closed population.
    void setToStationary(double arrivalRate, double serviceRate);
    /// A number of requests, sharp.
    void setLevel(double requests);

    /// Goes on by `dt` s. With a population the rate of each idle client stays what it is at the
    /// start of the step.
    StationStep advance(double dt, double arrivalRate, double serviceRate);

    /// Within `tolerance` (relative) of the equilibrium of the last step's rates, in mean and in
    /// the chance to find all busy.
    bool isSettled(double tolerance) const;

    double mean() const;
    double variance() const;
    double busy() const;
    double waiting() const;
    /// Chance that all servers are busy.
    double probabilityAllBusy() const;
    /// Chance that there is no room (a loss system: the share of the arrivals that is refused now).
    double probabilityFull() const;
    /// For the last step's service rate, first come, first served.
    WaitLaw waitLaw() const;
    double meanWaitOfArrival() const;

    /// Carried as mean and variance only.
    bool isFluid() const { return m_mode == Mode::Fluid; }
    /// Levels carried.
    std::size_t size() const { return m_level.size(); }

private:
    enum class Mode { Vector, Fluid, Unlimited };
    struct Chain;

    static Chain &scratch();
    double capacity() const;
    double demandPerClient(double arrivalRate) const;
    bool isAmpleFor(double number) const;
    void placePoisson(double number);
    void placeAt(double level);
    double saturation(double serviceRate) const;

    void layOut(double reach);
    double chooseStretch(double jumps) const;
    void notePace(double arrivalRate, double serviceRate);
    void layOutServers(double knee);
    void project(const std::vector<double> &levels, const std::vector<double> &masses);
    double highestLevel() const;
    double usedReach() const;
    bool fitReach(double arrivalRate, double serviceRate, double tau, bool mayRefine);

    void fillRates(Chain &chain, double arrivalRate, double serviceRate) const;
    void fillKneeAndTop(Chain &chain, double serviceRate) const;
    void fillEquilibrium(Chain &chain) const;
    void noteEquilibrium(const Chain &chain);
    double distanceToEquilibrium(const Chain &chain) const;
    Window windowFor(double tau, double arrivalRate, double serviceRate) const;
    double tryStep(Chain &chain, double tau) const;
    double clipped();
    void account(const Chain &chain, const std::vector<double> &mass, double time,
                 StationStep &totals);

    double advanceVector(double left, double arrivalRate, double serviceRate, StationStep &totals);
    double advanceFluid(double left, double arrivalRate, double serviceRate, StationStep &totals);
    void advanceUnlimited(double dt, double arrivalRate, double serviceRate, StationStep &totals);
    void rest(const Chain &chain, double left, StationStep &totals);
    void enterFluidWhenFar();
    void leaveFluid(double arrivalRate, double serviceRate);

    StationShape m_shape = {};
    Mode m_mode = Mode::Vector;
    /// Jump in the waiting room, fitted so that the room is a whole number of jumps.
    double m_quantum = 1;
    double m_stretch = 1; ///< Jumps per level in the waiting room.
    /// Beyond this a travelling law spreads too much.
    double m_travelStretch = std::numeric_limits<double>::infinity();
    std::size_t m_knee = 0; ///< Index of the level where all servers are busy and nobody waits.
    std::size_t m_full = 0; ///< Index of the level without room; npos when it is out of reach.
    std::vector<double> m_level;
    std::vector<double> m_mass;
    double m_fluidMean = 0;
    double m_trackedVariance = 0; ///< Of the unlumped chain, without what lumping adds.
    double m_tau = 0;             ///< The step that was good last time, s; 0: none yet.
    double m_arrivalRate = 0;     ///< Of the last step.
    double m_serviceRate = 0;
    double m_restMean = -1; ///< Of the equilibrium for the last step's rates; -1: none.
    double m_restAllBusy = 0;
    double m_allBusy = 0;        ///< At the end of the last step.
    double m_noRoom = 0;         ///< Chance of no room, likewise.
    bool m_atRest = false;       ///< The vector is the equilibrium of the last step's rates ...
    StationStep m_restStep = {}; ///< ... in which this happens per second.
};

} // namespace headroom::formulas
