// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_simulation.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <limits>
#include <random>

namespace headroom::reference {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::uint32_t kNobody = static_cast<std::uint32_t>(-1);

[[noreturn]] void refuse(const char *what)
{
    std::fprintf(stderr, "The reference simulation knows no %s.\n", what);
    std::abort();
}

/// A request at a station: waits for a server, works, makes its calls, answers its caller.
struct Visit {
    PlanIndex station = kNone;
    std::uint32_t caller = kNobody; ///< Nobody: a source, or a caller that has gone.
    std::uint32_t generation = 0;
    std::uint32_t callee = kNobody;
    double arrived = 0;
    double work = 0;       ///< Drawn on arrival; s.
    std::size_t route = 0; ///< Of the call being made.
    double calls = 0;      ///< Left to be made on it.
    int attempt = 0;
    bool isCalling = false;
    bool holdsServer = false;
    bool holdsProvisioned = false;
    bool isServed = false;
};

struct Event {
    enum class Kind { Arrival, Worked, Retry, TimeOut, Shared };
    double time = 0;
    std::uint64_t order = 0;
    Kind kind = Kind::Arrival;
    std::uint32_t who = 0; ///< A visit, a source or a pool.
    std::uint32_t generation = 0;

    bool operator>(const Event &other) const
    {
        return time != other.time ? time > other.time : order > other.order;
    }
};

template <typename T>
using Earliest = std::priority_queue<T, std::vector<T>, std::greater<>>;

struct Pool {
    double busy = 0;
    std::deque<std::uint32_t> waiting;
    /// Shared servers: how much each has worked since the start, and at which amount visits end.
    double worked = 0;
    double workedAt = 0;
    std::uint32_t generation = 0;
    Earliest<std::pair<double, std::uint32_t>> ends;
};

struct Fleet {
    std::deque<double> idleSince; ///< Longest idle first.
    double busy = 0;
    double provisionedBusy = 0;
    double tokens = 0;
    double at = 0;
};

struct Bucket {
    double tokens = 0;
    double at = 0;
};

class Simulation
{
public:
    Simulation(const Plan &plan, const Options &options)
        : m_plan(plan)
        , m_options(options)
        , m_random(options.seed)
        , m_measured(plan.stations.size())
        , m_pools(plan.pools.size())
        , m_buckets(plan.buckets.size())
        , m_fleets(plan.stations.size())
        , m_levels(plan.stations.size())
    {
        for (std::size_t b = 0; b < m_buckets.size(); ++b)
            m_buckets[b].tokens = plan.buckets[b].burst;
        for (std::size_t s = 0; s < m_fleets.size(); ++s)
            if (const Work *work = std::get_if<Work>(&plan.stations[s].body);
                work && work->environments)
                m_fleets[s].tokens = work->environments->startBurst;
    }

    std::vector<Measured> run()
    {
        for (PlanIndex s = 0; s < m_plan.stations.size(); ++s)
            if (const Source *source = std::get_if<Source>(&m_plan.stations[s].body))
                begin(s, *source);
        while (!m_events.empty() && m_events.top().time < m_options.duration) {
            const Event event = m_events.top();
            m_events.pop();
            m_now = event.time;
            handle(event);
        }
        m_now = m_options.duration;
        for (PlanIndex s = 0; s < m_plan.stations.size(); ++s) {
            spend(s);
            if (const Work *work = std::get_if<Work>(&m_plan.stations[s].body);
                work && work->environments)
                age(s, *work->environments);
            m_measured[s].time = m_now - m_options.warmUp;
            for (Counts &piece : m_measured[s].pieces)
                piece.time = m_options.interval;
        }
        return std::move(m_measured);
    }

private:
    struct Level {
        double busy = 0;
        double waiting = 0;
        double at = 0;
    };

    void schedule(double after, Event::Kind kind, std::uint32_t who, std::uint32_t generation = 0)
    {
        m_events.push({m_now + after, m_order++, kind, who, generation});
    }

    double exponential(double mean)
    {
        return -std::log1p(-std::generate_canonical<double, 53>(m_random)) * mean;
    }
    double uniform() { return std::generate_canonical<double, 53>(m_random); }

    double draw(const Distribution &law)
    {
        switch (law.law) {
        case Distribution::Law::Constant: return law.average;
        case Distribution::Law::Exponential: return exponential(law.average);
        case Distribution::Law::Lognormal: {
            const double variance = std::log1p(law.cv * law.cv);
            return law.average * std::exp(std::sqrt(variance) * m_normal(m_random) - variance / 2);
        }
        case Distribution::Law::Gamma: {
            const double shape = 1 / (law.cv * law.cv);
            return std::gamma_distribution<double>(shape, law.average / shape)(m_random);
        }
        default: refuse("such law");
        }
    }

    // --- what is counted
    // --------------------------------------------------------------------------

    template <typename F>
    void count(PlanIndex s, F &&add)
    {
        if (m_now < m_options.warmUp)
            return;
        add(static_cast<Counts &>(m_measured[s]));
        if (m_options.interval > 0)
            add(piece(s, m_now));
    }

    Counts &piece(PlanIndex s, double time)
    {
        const auto index = static_cast<std::size_t>((time - m_options.warmUp) / m_options.interval);
        std::vector<Counts> &pieces = m_measured[s].pieces;
        if (pieces.size() <= index)
            pieces.resize(index + 1);
        return pieces[index];
    }

    /// Adds level x time for the stretch from `from` to `to`.
    void integrate(PlanIndex s, double Counts::*sum, double level, double from, double to)
    {
        from = std::max(from, m_options.warmUp);
        if (!(to > from) || level == 0)
            return;
        m_measured[s].*sum += level * (to - from);
        while (m_options.interval > 0 && from < to) {
            const double next = m_options.warmUp
                                + m_options.interval
                                      * (std::floor((from - m_options.warmUp) / m_options.interval
                                                    + 1e-9)
                                         + 1);
            piece(s, (from + std::min(to, next)) / 2).*sum += level * (std::min(to, next) - from);
            from = next;
        }
    }

    void spend(PlanIndex s)
    {
        Level &level = m_levels[s];
        integrate(s, &Counts::busyTime, level.busy, level.at, m_now);
        integrate(s, &Counts::waitingTime, level.waiting, level.at, m_now);
        level.at = m_now;
    }

    // --- sources
    // ----------------------------------------------------------------------------------

    void begin(PlanIndex s, const Source &source)
    {
        if (source.traffic.shape == TrafficProfile::Shape::Closed) {
            for (int user = 0; user < static_cast<int>(source.traffic.users); ++user)
                schedule(draw(source.traffic.think), Event::Kind::Arrival, s);
        } else if (const double peak = source.traffic.peakRate(m_options.duration); peak > 0) {
            schedule(exponential(1 / peak), Event::Kind::Arrival, s);
        }
    }

    void arrive(PlanIndex s)
    {
        const TrafficProfile &traffic = std::get<Source>(m_plan.stations[s].body).traffic;
        if (traffic.shape != TrafficProfile::Shape::Closed) {
            // Candidates at the greatest rate, of which as many are real as the rate is lower.
            const double peak = traffic.peakRate(m_options.duration);
            schedule(exponential(1 / peak), Event::Kind::Arrival, s);
            if (uniform() * peak >= traffic.rateAt(m_now))
                return;
        }
        enter(s, kNobody);
    }

    // --- visits
    // -----------------------------------------------------------------------------------

    std::uint32_t enter(PlanIndex s, std::uint32_t caller)
    {
        std::uint32_t v = 0;
        if (m_free.empty()) {
            v = static_cast<std::uint32_t>(m_visits.size());
            m_visits.emplace_back();
        } else {
            v = m_free.back();
            m_free.pop_back();
        }
        const std::uint32_t generation = m_visits[v].generation;
        m_visits[v] = {.station = s, .caller = caller, .generation = generation, .arrived = m_now};
        if (caller != kNobody)
            m_visits[caller].callee = v;
        count(s, [](Counts &c) { ++c.offered; });
        const StationBody &body = m_plan.stations[s].body;
        if (const Work *work = std::get_if<Work>(&body)) {
            takeServer(v, *work);
        } else if (const Delay *delay = std::get_if<Delay>(&body)) {
            schedule(draw(delay->time), Event::Kind::Worked, v, generation);
        } else if (const Gate *gate = std::get_if<Gate>(&body)) {
            takeTokens(v, *gate);
        } else if (const Turnstile *turnstile = std::get_if<Turnstile>(&body)) {
            if (uniform() < turnstile->share)
                reject(v, turnstile->outcome);
            else
                call(v);
        } else if (std::holds_alternative<Splitter>(body)) {
            split(v);
        } else if (std::holds_alternative<Source>(body)) {
            call(v);
        } else {
            refuse("such station");
        }
        return v;
    }

    void split(std::uint32_t v)
    {
        const std::vector<Route> &routes = m_plan.stations[m_visits[v].station].routes;
        double sum = 0;
        for (const Route &route : routes)
            sum += route.weight;
        double left = uniform() * sum;
        std::size_t r = 0;
        while (r + 1 < routes.size() && left >= routes[r].weight)
            left -= routes[r++].weight;
        m_visits[v].route = r;
        call(v);
    }

    void takeTokens(std::uint32_t v, const Gate &gate)
    {
        const TokenBucket &law = m_plan.buckets[gate.bucket];
        Bucket &bucket = m_buckets[gate.bucket];
        bucket.tokens = std::min(law.burst, bucket.tokens + law.rate * (m_now - bucket.at));
        bucket.at = m_now;
        if (bucket.tokens < gate.amount) {
            reject(v, law.rejectAs);
            return;
        }
        bucket.tokens -= gate.amount;
        call(v);
    }

    void takeServer(std::uint32_t v, const Work &work)
    {
        Visit &visit = m_visits[v];
        visit.work = draw(work.service);
        const ServerPool &law = m_plan.pools[work.pool];
        Pool &pool = m_pools[work.pool];
        if (work.environments) {
            const Environments &environments = *work.environments;
            const bool hasOwn = environments.provisionedOutside
                                && m_fleets[visit.station].provisionedBusy
                                       < environments.provisioned;
            if (!hasOwn && pool.busy >= law.servers) {
                reject(v, law.rejectAs);
                return;
            }
            if (useEnvironment(v, environments))
                serve(v, !hasOwn);
            else
                reject(v, law.rejectAs);
        } else if (law.discipline == Discipline::ProcessorSharing || pool.busy < law.servers) {
            serve(v, true);
        } else if (static_cast<double>(pool.waiting.size()) < law.waitingRoom) {
            pool.waiting.push_back(v);
            spend(visit.station);
            ++m_levels[visit.station].waiting;
        } else {
            reject(v, law.rejectAs);
        }
    }

    /// False when none is idle and none may start.
    bool useEnvironment(std::uint32_t v, const Environments &law)
    {
        Visit &visit = m_visits[v];
        Fleet &fleet = m_fleets[visit.station];
        age(visit.station, law);
        if (fleet.provisionedBusy < law.provisioned) {
            ++fleet.provisionedBusy;
            visit.holdsProvisioned = true;
            count(visit.station, [](Counts &c) { ++c.provisioned; });
            return true;
        }
        if (!fleet.idleSince.empty()) {
            if (law.reuse == Environments::Reuse::Newest)
                fleet.idleSince.pop_back();
            else
                fleet.idleSince.pop_front();
        } else {
            if (fleet.tokens < 1)
                return false;
            fleet.tokens -= 1;
            visit.work += draw(law.start);
            count(visit.station, [](Counts &c) { ++c.cold; });
        }
        ++fleet.busy;
        return true;
    }

    /// Ends what has been idle for too long.
    void age(PlanIndex s, const Environments &law)
    {
        Fleet &fleet = m_fleets[s];
        const double others = fleet.busy + law.provisioned;
        double from = fleet.at;
        while (!fleet.idleSince.empty() && fleet.idleSince.front() + law.idleTimeout <= m_now) {
            const double until = fleet.idleSince.front() + law.idleTimeout;
            integrate(s, &Counts::aliveTime, others + static_cast<double>(fleet.idleSince.size()),
                      from, until);
            fleet.idleSince.pop_front();
            from = until;
        }
        integrate(s, &Counts::aliveTime, others + static_cast<double>(fleet.idleSince.size()), from,
                  m_now);
        fleet.tokens = std::min(
            law.startBurst,
            fleet.tokens
                + (std::isfinite(law.startRate) ? law.startRate * (m_now - fleet.at) : kNever));
        fleet.at = m_now;
    }

    void serve(std::uint32_t v, bool ofPool)
    {
        Visit &visit = m_visits[v];
        visit.isServed = true;
        visit.holdsServer = ofPool;
        const PlanIndex p = std::get<Work>(m_plan.stations[visit.station].body).pool;
        spend(visit.station);
        ++m_levels[visit.station].busy;
        Pool &pool = m_pools[p];
        const bool isShared = m_plan.pools[p].discipline == Discipline::ProcessorSharing;
        if (isShared)
            share(p);
        if (ofPool)
            ++pool.busy;
        if (!isShared) {
            schedule(visit.work, Event::Kind::Worked, v, visit.generation);
            return;
        }
        pool.ends.emplace(pool.worked + visit.work, v);
        scheduleShared(p);
    }

    /// What everybody at a shared pool has got done since it was last looked at.
    void share(PlanIndex p)
    {
        Pool &pool = m_pools[p];
        if (pool.busy > 0)
            pool.worked += (m_now - pool.workedAt)
                           * std::min(1.0, m_plan.pools[p].servers / pool.busy);
        pool.workedAt = m_now;
    }

    void scheduleShared(PlanIndex p)
    {
        Pool &pool = m_pools[p];
        ++pool.generation;
        if (pool.ends.empty())
            return;
        const double speed = std::min(1.0, m_plan.pools[p].servers / pool.busy);
        schedule(std::max(0.0, pool.ends.top().first - pool.worked) / speed, Event::Kind::Shared, p,
                 pool.generation);
    }

    /// Makes the next call, or ends the visit.
    void call(std::uint32_t v)
    {
        Visit &visit = m_visits[v];
        const Station &station = m_plan.stations[visit.station];
        while (visit.calls < 1) {
            const bool isDone = visit.isCalling && std::holds_alternative<Splitter>(station.body);
            if (visit.isCalling)
                ++visit.route;
            visit.isCalling = true;
            if (isDone || visit.route >= station.routes.size()) {
                finish(v, Outcome::Success);
                return;
            }
            const double calls = station.routes[visit.route].calls;
            visit.calls = std::floor(calls) + (uniform() < calls - std::floor(calls) ? 1 : 0);
        }
        visit.calls -= 1;
        visit.attempt = 1;
        attempt(v);
    }

    void attempt(std::uint32_t v)
    {
        const Route &route = m_plan.stations[m_visits[v].station].routes[m_visits[v].route];
        // The answer may come before this returns.
        const std::uint32_t ticket = ++m_visits[v].generation;
        enter(route.to, v);
        if (std::isfinite(route.timeout) && m_visits[v].generation == ticket)
            schedule(route.timeout, Event::Kind::TimeOut, v, ticket);
    }

    void answered(std::uint32_t v, Outcome outcome)
    {
        Visit &visit = m_visits[v];
        ++visit.generation;
        visit.callee = kNobody;
        const Route &route = m_plan.stations[visit.station].routes[visit.route];
        if (outcome == Outcome::Success) {
            call(v);
        } else if ((route.retry.retryOn & mask(outcome)) && visit.attempt <= route.retry.retries) {
            const RetryPolicy &law = route.retry;
            const double longest = std::min(law.backoffCap,
                                            law.backoffBase * std::exp2(visit.attempt - 1));
            const double delay = law.jitter == Jitter::None    ? longest
                                 : law.jitter == Jitter::Full  ? uniform() * longest
                                 : law.jitter == Jitter::Equal ? (1 + uniform()) / 2 * longest
                                                               : (refuse("such jitter"), 0);
            ++visit.attempt;
            schedule(delay, Event::Kind::Retry, v, visit.generation);
        } else {
            const Work *work = std::get_if<Work>(&m_plan.stations[visit.station].body);
            finish(v, work ? work->callFailedAs : outcome);
        }
    }

    void finish(std::uint32_t v, Outcome outcome)
    {
        Visit &visit = m_visits[v];
        const PlanIndex s = visit.station;
        if (const Work *work = std::get_if<Work>(&m_plan.stations[s].body)) {
            if (outcome == Outcome::Success && work->errorShare > 0 && uniform() < work->errorShare)
                outcome = work->errorAs;
            giveBack(v, *work);
        }
        if (m_now >= m_options.warmUp && m_visits[v].arrived >= m_options.warmUp)
            m_measured[s].responses.push_back(m_now - m_visits[v].arrived);
        leave(v, outcome);
    }

    void giveBack(std::uint32_t v, const Work &work)
    {
        Visit &visit = m_visits[v];
        const PlanIndex s = visit.station;
        spend(s);
        --m_levels[s].busy;
        if (work.environments) {
            age(s, *work.environments);
            Fleet &fleet = m_fleets[s];
            if (visit.holdsProvisioned) {
                --fleet.provisionedBusy;
            } else {
                --fleet.busy;
                fleet.idleSince.push_back(m_now);
            }
        }
        Pool &pool = m_pools[work.pool];
        if (visit.holdsServer)
            --pool.busy;
        if (pool.waiting.empty() || pool.busy >= m_plan.pools[work.pool].servers)
            return;
        const bool isLifo = m_plan.pools[work.pool].discipline == Discipline::Lifo;
        const std::uint32_t next = isLifo ? pool.waiting.back() : pool.waiting.front();
        if (isLifo)
            pool.waiting.pop_back();
        else
            pool.waiting.pop_front();
        spend(m_visits[next].station);
        --m_levels[m_visits[next].station].waiting;
        serve(next, true);
    }

    void reject(std::uint32_t v, Outcome outcome)
    {
        count(m_visits[v].station, [](Counts &c) { ++c.rejected; });
        leave(v, outcome);
    }

    void leave(std::uint32_t v, Outcome outcome)
    {
        Visit &visit = m_visits[v];
        const PlanIndex s = visit.station;
        count(s,
              [outcome](Counts &c) { ++(outcome == Outcome::Success ? c.succeeded : c.failed); });
        const std::uint32_t caller = visit.caller;
        ++visit.generation;
        m_free.push_back(v);
        if (caller != kNobody) {
            const Visit &waiting = m_visits[caller];
            answered(caller,
                     m_plan.stations[waiting.station].routes[waiting.route].seenAs[index(outcome)]);
        } else if (const Source *source = std::get_if<Source>(&m_plan.stations[s].body);
                   source && source->traffic.shape == TrafficProfile::Shape::Closed) {
            schedule(draw(source->traffic.think), Event::Kind::Arrival, s);
        }
    }

    void handle(const Event &event)
    {
        switch (event.kind) {
        case Event::Kind::Arrival: arrive(event.who); return;
        case Event::Kind::Worked: call(event.who); return;
        case Event::Kind::Retry: attempt(event.who); return;
        case Event::Kind::TimeOut: {
            Visit &visit = m_visits[event.who];
            if (visit.generation != event.generation)
                return;
            m_visits[visit.callee].caller = kNobody;
            answered(event.who, m_plan.stations[visit.station].routes[visit.route].timeoutAs);
            return;
        }
        case Event::Kind::Shared: {
            Pool &pool = m_pools[event.who];
            if (pool.generation != event.generation)
                return;
            share(event.who);
            const std::uint32_t v = pool.ends.top().second;
            pool.ends.pop();
            call(v);
            scheduleShared(event.who);
            return;
        }
        }
    }

    const Plan &m_plan;
    const Options &m_options;
    std::mt19937_64 m_random;
    std::normal_distribution<double> m_normal;
    double m_now = 0;
    std::uint64_t m_order = 0;
    Earliest<Event> m_events;
    std::deque<Visit> m_visits;
    std::vector<std::uint32_t> m_free;
    std::vector<Measured> m_measured;
    std::vector<Pool> m_pools;
    std::vector<Bucket> m_buckets;
    std::vector<Fleet> m_fleets;
    std::vector<Level> m_levels;
};

} // namespace

double Measured::meanResponse() const
{
    double sum = 0;
    for (const double response : responses)
        sum += response;
    return sum / static_cast<double>(responses.size());
}

double Measured::percentile(double p) const
{
    std::vector<double> sorted = responses;
    const auto rank = sorted.begin()
                      + static_cast<std::ptrdiff_t>(p * static_cast<double>(sorted.size()));
    std::nth_element(sorted.begin(), rank, sorted.end());
    return *rank;
}

std::vector<Measured> simulate(const Plan &plan, const Options &options)
{
    return Simulation(plan, options).run();
}

std::vector<Measured> simulateRuns(const Plan &plan, Options options, int runs)
{
    std::vector<Measured> sums = simulate(plan, options);
    constexpr std::array kSums = {&Counts::time,     &Counts::offered,     &Counts::rejected,
                                  &Counts::cold,     &Counts::provisioned, &Counts::succeeded,
                                  &Counts::failed,   &Counts::busyTime,    &Counts::waitingTime,
                                  &Counts::aliveTime};
    for (int i = 1; i < runs; ++i) {
        ++options.seed;
        const std::vector<Measured> more = simulate(plan, options);
        for (std::size_t s = 0; s < sums.size(); ++s) {
            Measured &sum = sums[s];
            sum.pieces.resize(std::max(sum.pieces.size(), more[s].pieces.size()));
            for (const auto field : kSums) {
                sum.*field += more[s].*field;
                for (std::size_t k = 0; k < more[s].pieces.size(); ++k)
                    sum.pieces[k].*field += more[s].pieces[k].*field;
            }
            sum.responses.insert(sum.responses.end(), more[s].responses.begin(),
                                 more[s].responses.end());
        }
    }
    return sums;
}

} // namespace headroom::reference
