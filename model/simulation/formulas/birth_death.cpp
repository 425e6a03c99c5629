// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/birth_death.h"

#include "model/simulation/formulas/birth_death_chain.h"

#include <algorithm>
#include <cmath>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Mass that differs from the equilibrium and is let go.
constexpr double kAtRest = 1e-9;
/// Allowed error of a step, relative to the mass that moves.
constexpr double kTolerance = 1e-3;
/// So many standard deviations above what comes, and so many servers more, never all are busy.
constexpr double kAmple = 9;
/// Mass on either side of a step's levels that is left where it is.
constexpr double kBeyondWindow = 1e-14;
/// How far a step reaches beyond what is there, in standard deviations.
constexpr double kWindowReach = 12;
/// SDIRK2, stiffly accurate (Alexander 1977).
const double kGamma = 1 - std::sqrt(0.5);

double clean(double x, double least)
{
    return std::isnan(x) ? least : std::max(least, x);
}

} // namespace

BirthDeathQueue::Chain &BirthDeathQueue::scratch()
{
    thread_local Chain chain;
    return chain;
}

BirthDeathQueue::BirthDeathQueue(const StationShape &shape)
{
    m_level = {0};
    m_mass = {1};
    setShape(shape);
}

void BirthDeathQueue::setServers(double servers)
{
    StationShape shape = m_shape;
    shape.servers = servers;
    setShape(shape);
}

void BirthDeathQueue::setShape(const StationShape &shape)
{
    StationShape next = shape;
    next.servers = clean(shape.servers, 0);
    next.waitingRoom = clean(shape.waitingRoom, 0);
    next.waitingQuantum = std::clamp(clean(shape.waitingQuantum, 1e-6), 1e-6, 1e6);
    next.population = clean(shape.population, 0);
    if (next == m_shape && m_level.size() > 1)
        return;
    const double number = mean();
    m_shape = next;
    m_atRest = false;
    m_restMean = -1;
    if (m_shape.servers <= 0 || std::isinf(m_shape.servers)) {
        m_trackedVariance = variance();
        m_fluidMean = number;
        m_mode = m_shape.servers <= 0 ? Mode::Fluid : Mode::Unlimited;
        return;
    }
    if (m_mode == Mode::Unlimited) {
        if (!isAmpleFor(number))
            placePoisson(number);
        return;
    }
    if (m_mode == Mode::Vector)
        layOut(std::max(0.0, highestLevel() - m_shape.servers));
}

void BirthDeathQueue::setEmpty()
{
    setLevel(0);
}

void BirthDeathQueue::setLevel(double requests)
{
    placeAt(std::min(clean(requests, 0), capacity()));
}

/// The chance that all are busy is below what a double resolves beside the others.
bool BirthDeathQueue::isAmpleFor(double number) const
{
    return std::isinf(m_shape.servers)
           || (std::isinf(m_shape.population)
               && m_shape.servers > number + kAmple * std::sqrt(number) + kAmple);
}

/// Like a station without limit at that number.
void BirthDeathQueue::placePoisson(double number)
{
    m_mode = Mode::Vector;
    placeAt(number);
    if (!(number > 0))
        return;
    const double most = std::min(std::floor(number + kAmple * std::sqrt(number) + kAmple),
                                 std::floor(capacity()));
    std::vector<double> levels;
    std::vector<double> masses;
    double sum = 0;
    const double middle = std::min(std::floor(number), most);
    for (double k = 0; k <= most; ++k) {
        levels.push_back(k);
        masses.push_back(k == middle ? 1 : 0);
    }
    const auto at = static_cast<std::size_t>(middle);
    for (std::size_t k = at; k-- > 0;)
        masses[k] = masses[k + 1] * static_cast<double>(k + 1) / number;
    for (std::size_t k = at + 1; k < masses.size(); ++k)
        masses[k] = masses[k - 1] * number / static_cast<double>(k);
    for (const double mass : masses)
        sum += mass;
    for (double &mass : masses)
        mass /= sum;
    project(levels, masses);
    m_trackedVariance = variance();
}

void BirthDeathQueue::placeAt(double level)
{
    m_atRest = false;
    m_restMean = -1;
    m_tau = 0;
    m_trackedVariance = 0;
    m_fluidMean = level;
    if (std::isinf(m_shape.servers) || m_shape.servers <= 0)
        return;
    m_mode = Mode::Vector;
    m_level = {level};
    m_mass = {1};
    layOut(std::max(0.0, level - m_shape.servers));
}

void BirthDeathQueue::setToStationary(double arrivalRate, double serviceRate)
{
    const double lambda = clean(arrivalRate, 0);
    const double mu = clean(serviceRate, 0);
    setEmpty();
    m_arrivalRate = lambda;
    m_serviceRate = mu;
    if (!(mu > 0))
        return;
    if (isAmpleFor(lambda / mu)) {
        m_mode = Mode::Unlimited;
        m_fluidMean = lambda / mu;
        if (std::isfinite(m_shape.population))
            m_fluidMean = std::min(m_fluidMean, m_shape.population);
        m_trackedVariance = m_fluidMean;
        return;
    }
    const double limit = capacity() - m_shape.servers;
    const double rho = lambda / (m_shape.servers * mu);
    if (m_shape.servers <= 0 || (rho >= 1 && std::isinf(limit)))
        return;
    double target = 0;
    // The rate of each idle client depends on how many there are: repeated until both agree.
    for (int round = 0; round < 60; ++round) {
        const double reach = rho < 1 ? 32 * m_shape.waitingQuantum / (1 - rho) : limit;
        Chain &chain = scratch();
        layOut(std::min(limit, std::isfinite(m_shape.population) ? limit : reach));
        fillRates(chain, lambda, mu);
        fillEquilibrium(chain);
        m_mass = chain.rest;
        const double number = mean();
        if (!std::isfinite(m_shape.population) || std::abs(number - target) <= 1e-9 * (1 + number))
            break;
        target = number;
    }
    m_trackedVariance = variance();
    StationStep none;
    rest(scratch(), 0, none);
}

double BirthDeathQueue::capacity() const
{
    return std::min(m_shape.servers + m_shape.waitingRoom, m_shape.population);
}

double BirthDeathQueue::demandPerClient(double arrivalRate) const
{
    if (std::isinf(m_shape.population))
        return 0;
    return arrivalRate / std::max(m_shape.population - mean(), 1e-6 * m_shape.population + 1e-9);
}

double BirthDeathQueue::saturation(double serviceRate) const
{
    return m_shape.servers * serviceRate;
}

StationStep BirthDeathQueue::advance(double dt, double arrivalRate, double serviceRate)
{
    StationStep totals;
    const double lambda = std::min(clean(arrivalRate, 0), 1e15);
    const double mu = std::min(clean(serviceRate, 0), 1e12);
    if (!(dt > 0) || std::isinf(dt))
        return totals;
    const bool same = lambda == m_arrivalRate && mu == m_serviceRate;
    m_arrivalRate = lambda;
    m_serviceRate = mu;
    if (m_atRest && same) {
        const StationStep &s = m_restStep;
        return {s.offered * dt,    s.accepted * dt, s.blocked * dt,    s.departures * dt,
                s.numberTime * dt, s.busyTime * dt, s.allBusyTime * dt};
    }
    m_atRest = false;
    const double offered = mu > 0 ? lambda / mu : kInfinity;
    if (m_mode == Mode::Vector && isAmpleFor(std::max(offered, highestLevel()))) {
        m_fluidMean = mean();
        m_mode = Mode::Unlimited;
    } else if (m_mode == Mode::Unlimited && !isAmpleFor(std::max(offered, m_fluidMean))) {
        placePoisson(m_fluidMean);
    }
    if (m_mode == Mode::Unlimited)
        advanceUnlimited(dt, lambda, mu, totals);
    for (double left = m_mode == Mode::Unlimited ? 0 : dt; left > 0;)
        left = m_mode == Mode::Fluid ? advanceFluid(left, lambda, mu, totals)
                                     : advanceVector(left, lambda, mu, totals);
    // Round-off of a full or an empty station must not show as negative flow.
    const double lift = std::max({0.0, -totals.accepted, -totals.departures});
    totals.accepted += lift;
    totals.departures += lift;
    totals.blocked = std::max(0.0, totals.blocked - lift);
    totals.offered = totals.accepted + totals.blocked;
    return totals;
}

double BirthDeathQueue::advanceVector(double left, double arrivalRate, double serviceRate,
                                      StationStep &totals)
{
    Chain &chain = scratch();
    const double pace = arrivalRate + std::min(mean() + 1, m_shape.servers) * serviceRate;
    if (!(m_tau > 0))
        m_tau = 0.3 * std::sqrt(1 + mean()) / std::max(pace, 1e-12);
    bool fresh = false;
    for (int tries = 0; left > 0 && m_mode == Mode::Vector; ++tries) {
        double tau = std::min(left, m_tau);
        if (fitReach(arrivalRate, serviceRate, tau, !fresh) || !fresh) {
            fillRates(chain, arrivalRate, serviceRate);
            fillEquilibrium(chain);
            noteEquilibrium(chain);
            fresh = true;
        }
        if (distanceToEquilibrium(chain) < kAtRest) {
            rest(chain, left, totals);
            return 0;
        }
        // Thousands of short steps in one call would be a design of absurd rates: then speed comes
        // first.
        const double tolerance = kTolerance * (1 + std::pow(tries / 200.0, 2));
        chain.close(windowFor(tau, arrivalRate, serviceRate), m_level);
        double error = tryStep(chain, tau);
        for (int i = 0; error > tolerance && i < 40; ++i) {
            tau *= std::clamp(0.8 * std::sqrt(tolerance / error), 0.1, 0.7);
            error = tryStep(chain, tau);
        }
        account(chain, chain.first, tau * (1 - kGamma), totals);
        account(chain, chain.second, tau * kGamma, totals);
        std::copy(chain.second.begin() + static_cast<std::ptrdiff_t>(chain.window.first),
                  chain.second.begin() + static_cast<std::ptrdiff_t>(chain.window.end),
                  m_mass.begin() + static_cast<std::ptrdiff_t>(chain.window.first));
        chain.open();
        totals.departures += clipped();
        left -= tau;
        const double longer = tau
                              * std::clamp(0.8 * std::sqrt(tolerance / std::max(error, 1e-12)), 0.5,
                                           4.0);
        // A step cut off by the end of dt says nothing against longer ones.
        m_tau = tau < m_tau && longer < m_tau && left <= 0 ? m_tau : longer;
        enterFluidWhenFar();
    }
    return std::max(0.0, left);
}

void BirthDeathQueue::noteEquilibrium(const Chain &chain)
{
    m_restMean = -1;
    // An unbounded queue that does not drain has none.
    if (m_full == kNoLevel && chain.rest.back() > 1e-10)
        return;
    m_restMean = m_restAllBusy = 0;
    for (std::size_t i = 0; i < m_level.size(); ++i) {
        m_restMean += chain.rest[i] * m_level[i];
        m_restAllBusy += chain.rest[i] * chain.allBusy[i];
    }
}

/// Long steps may leave tiny negative masses: they are cut, and by how much the mean fell is
/// returned.
double BirthDeathQueue::clipped()
{
    double negative = 0;
    for (const double mass : m_mass)
        negative += std::min(mass, 0.0);
    if (negative > -1e-14)
        return 0;
    const double before = mean();
    for (double &mass : m_mass)
        mass = std::max(mass, 0.0) / (1 - negative);
    return before - mean();
}

/// The levels between which what is there now may be after `tau`; the mass beyond is too small to
/// count and stays where it is. An implicit step spreads like an exponential, farther than a normal
/// law: hence so many standard deviations.
Window BirthDeathQueue::windowFor(double tau, double arrivalRate, double serviceRate) const
{
    const std::size_t n = m_level.size();
    std::size_t low = 0;
    for (double tail = 0; low + 1 < n; ++low)
        if ((tail += std::abs(m_mass[low])) > kBeyondWindow)
            break;
    std::size_t high = n - 1;
    for (double tail = 0; high > low; --high)
        if ((tail += std::abs(m_mass[high])) > kBeyondWindow)
            break;
    const double served = std::min(m_level[high], m_shape.servers) * serviceRate;
    const double slowest = std::min(m_level[low], m_shape.servers) * serviceRate;
    const double spread = kWindowReach
                          * (std::sqrt((arrivalRate + served) * m_quantum * tau) + m_quantum);
    const double from = m_level[low] - std::max(0.0, slowest - arrivalRate) * tau - spread;
    const double to = m_level[high] + std::max(0.0, arrivalRate - slowest) * tau + spread;
    Window window;
    window.first = low;
    while (window.first > 0 && m_level[window.first] > from)
        --window.first;
    window.end = high + 1;
    while (window.end < n && m_level[window.end - 1] < to)
        ++window.end;
    return window;
}

double BirthDeathQueue::tryStep(Chain &chain, double tau) const
{
    const std::size_t begin = chain.window.first;
    const std::size_t end = chain.window.end;
    const double h = kGamma * tau;
    // Columns of the generator add up to zero, so the solution keeps the sum of the masses.
    for (std::size_t i = begin; i < end; ++i) {
        const double diagonal = 1 + h * (chain.up[i] + chain.down[i]);
        const double coupled = i > begin
                                   ? h * h * chain.down[i] * chain.up[i - 1] * chain.pivot[i - 1]
                                   : 0;
        chain.pivot[i] = 1 / (diagonal - coupled);
    }
    const auto solve = [&](std::vector<double> &y) {
        for (std::size_t i = begin + 1; i < end; ++i)
            y[i] += h * chain.up[i - 1] * chain.pivot[i - 1] * y[i - 1];
        y[end - 1] *= chain.pivot[end - 1];
        for (std::size_t i = end - 1; i-- > begin;)
            y[i] = (y[i] + h * chain.down[i + 1] * y[i + 1]) * chain.pivot[i];
    };
    for (std::size_t i = begin; i < end; ++i)
        chain.first[i] = m_mass[i];
    solve(chain.first);
    const double share = (1 - kGamma) / kGamma;
    // Kept for the error: gamma tau (k2 - k1) compares with the embedded rule of first order.
    for (std::size_t i = begin; i < end; ++i)
        chain.start[i] = chain.second[i] = m_mass[i] + share * (chain.first[i] - m_mass[i]);
    solve(chain.second);
    double apart = 0;
    double meanApart = 0;
    double number = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const double first = chain.first[i] - m_mass[i];
        const double second = chain.second[i] - chain.start[i];
        apart += std::abs(second - first);
        meanApart += (second - first) * m_level[i];
        number += chain.second[i] * m_level[i];
    }
    return std::max(0.15 * apart, std::abs(meanApart) / (number + 0.1));
}

void BirthDeathQueue::account(const Chain &chain, const std::vector<double> &mass, double time,
                              StationStep &totals)
{
    double offered = 0, blocked = 0, drift = 0, number = 0, busy = 0, allBusy = 0, noise = 0,
           pull = 0;
    const double servers = m_shape.servers;
    for (std::size_t i = chain.window.first; i < chain.window.end; ++i) {
        const double m = mass[i];
        offered += m * chain.arrivals[i];
        blocked += m * chain.blocked[i];
        drift += m * chain.drift[i];
        pull += m * chain.drift[i] * m_level[i];
        number += m * m_level[i];
        busy += m * std::min(m_level[i], servers);
        allBusy += m * chain.allBusy[i];
        noise += m
                 * (chain.arrivals[i] - chain.blocked[i]
                    + std::min(m_level[i], servers) * m_serviceRate)
                 * (i > m_knee ? m_quantum : 1);
    }
    offered = std::max(0.0, offered);
    totals.offered += offered * time;
    totals.accepted += (offered - blocked) * time;
    totals.blocked += blocked * time;
    totals.departures += (offered - blocked - drift) * time;
    totals.numberTime += number * time;
    totals.busyTime += busy * time;
    totals.allBusyTime += allBusy * time;
    m_trackedVariance = std::max(0.0,
                                 m_trackedVariance + time * (noise + 2 * (pull - number * drift)));
    m_allBusy = allBusy;
    m_noRoom = offered > 0 ? blocked / offered : 0;
}

void BirthDeathQueue::rest(const Chain &chain, double left, StationStep &totals)
{
    const double before = mean();
    m_mass = chain.rest;
    m_restStep = {};
    account(chain, m_mass, 1, m_restStep);
    // What is lost between the levels is below the precision of the vector.
    m_restStep.departures = m_restStep.accepted;
    m_trackedVariance = variance();
    totals.offered += m_restStep.offered * left;
    totals.accepted += m_restStep.accepted * left;
    totals.blocked += m_restStep.blocked * left;
    totals.departures += m_restStep.departures * left + before - mean();
    totals.numberTime += m_restStep.numberTime * left;
    totals.busyTime += m_restStep.busyTime * left;
    totals.allBusyTime += m_restStep.allBusyTime * left;
    m_atRest = true;
    m_restMean = mean();
    m_restAllBusy = m_allBusy;
}

void BirthDeathQueue::advanceUnlimited(double dt, double arrivalRate, double serviceRate,
                                       StationStep &totals)
{
    const bool closed = std::isfinite(m_shape.population);
    const double perClient = closed ? arrivalRate
                                          / std::max(m_shape.population - m_fluidMean,
                                                     1e-9 * (1 + m_shape.population))
                                    : 0;
    const double inflow = closed ? perClient * m_shape.population : arrivalRate;
    const double decay = perClient + serviceRate;
    const double before = m_fluidMean;
    const double x = decay * dt;
    const double target = decay > 0 ? inflow / decay : 0;
    m_fluidMean = x > 1e-9 ? target + (before - target) * std::exp(-x)
                           : before + (inflow - decay * before) * dt;
    // The mean's integral follows from its own equation.
    const double numberTime = x > 1e-6 ? (inflow * dt - (m_fluidMean - before)) / decay
                                       : (before + m_fluidMean) / 2 * dt;
    totals.offered = totals.accepted = closed ? std::max(
                                           0.0, perClient * (m_shape.population * dt - numberTime))
                                              : arrivalRate * dt;
    totals.departures = totals.accepted - (m_fluidMean - before);
    totals.numberTime = totals.busyTime = numberTime;
    m_trackedVariance = m_fluidMean;
    m_restMean = target;
    m_restAllBusy = m_allBusy = m_noRoom = 0;
}

bool BirthDeathQueue::isSettled(double tolerance) const
{
    if (m_atRest)
        return true;
    if (m_restMean < 0 || m_mode == Mode::Fluid)
        return false;
    return std::abs(mean() - m_restMean) <= tolerance * std::max(m_restMean, 1e-9)
           && std::abs(m_allBusy - m_restAllBusy) <= tolerance * std::max(m_restAllBusy, 1e-6);
}

double BirthDeathQueue::mean() const
{
    if (m_mode != Mode::Vector)
        return m_fluidMean;
    double sum = 0;
    for (std::size_t i = 0; i < m_level.size(); ++i)
        sum += m_mass[i] * m_level[i];
    return sum;
}

double BirthDeathQueue::variance() const
{
    if (m_mode != Mode::Vector)
        return m_trackedVariance;
    const double number = mean();
    double sum = 0;
    for (std::size_t i = 0; i < m_level.size(); ++i)
        sum += m_mass[i] * (m_level[i] - number) * (m_level[i] - number);
    return std::max(0.0, sum);
}

double BirthDeathQueue::busy() const
{
    if (m_mode != Mode::Vector)
        return std::min(m_fluidMean, m_shape.servers);
    double sum = 0;
    for (std::size_t i = 0; i < m_level.size(); ++i)
        sum += m_mass[i] * std::min(m_level[i], m_shape.servers);
    return sum;
}

double BirthDeathQueue::waiting() const
{
    return std::max(0.0, mean() - busy());
}

double BirthDeathQueue::probabilityAllBusy() const
{
    return m_mode == Mode::Fluid       ? 1
           : m_mode == Mode::Unlimited ? 0
                                       : std::clamp(m_allBusy, 0.0, 1.0);
}

double BirthDeathQueue::probabilityFull() const
{
    return m_mode == Mode::Vector                               ? std::clamp(m_noRoom, 0.0, 1.0)
           : m_mode == Mode::Fluid && m_fluidMean >= capacity() ? 1
                                                                : 0;
}

WaitLaw BirthDeathQueue::waitLaw() const
{
    const double speed = saturation(m_serviceRate);
    if (m_mode == Mode::Unlimited)
        return {};
    if (!(speed > 0))
        return {probabilityAllBusy(), kInfinity, 0};
    if (m_mode == Mode::Fluid) {
        const double jumps = (m_fluidMean - m_shape.servers) / m_quantum + 1;
        const double each = m_quantum / speed;
        return {1, jumps * each, jumps * each * each + m_trackedVariance / (speed * speed)};
    }
    // A request that finds j jumps waiting waits for j + 1 of them, each exponential: mean (j + 1)
    // q, square (j + 1)(j + 2) q^2.
    const double each = m_quantum / speed;
    const double refused = probabilityFull();
    double first = std::max(0.0, probabilityAllBusy()) * each;
    double chance = probabilityAllBusy();
    double square = chance * 2 * each * each;
    for (std::size_t i = m_knee + 1; i < m_level.size(); ++i) {
        const double jumps = (m_level[i] - m_shape.servers) / m_quantum;
        first += m_mass[i] * jumps * each;
        square += m_mass[i] * jumps * (jumps + 3) * each * each;
    }
    if (m_full != kNoLevel && refused > 0) {
        const double jumps = (m_level[m_full] - m_shape.servers) / m_quantum;
        chance -= refused;
        first -= refused * (jumps + 1) * each;
        square -= refused * (jumps + 1) * (jumps + 2) * each * each;
    }
    if (!(chance > 1e-14) || !(first > 0))
        return {};
    WaitLaw law;
    law.probability = std::min(1.0, chance / std::max(1 - refused, chance));
    law.mean = first / chance;
    law.variance = std::max(0.0, square / chance - law.mean * law.mean);
    return law;
}

double BirthDeathQueue::meanWaitOfArrival() const
{
    const WaitLaw law = waitLaw();
    return law.probability > 0 ? law.probability * law.mean : 0;
}

} // namespace headroom::formulas
