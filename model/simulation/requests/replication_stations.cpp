// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Stations without servers: delays, turnstiles, caches, splitters, buffers.
namespace headroom::requests {

/// Waits for a time of its own; a constant one in a line, another by an event.
Replication::Next Replication::wait(std::uint32_t index, const StationProgram &station, double time)
{
    Visit &visit = m_visits[index];
    if (visit.phase == Phase::Own && station.timeLine != kNone) {
        pushLine(station.timeLine, m_now + time, index);
    } else {
        ++visit.timers;
        plan(m_now + time, About::Timer, index);
    }
    return Next::Rest;
}

Replication::Next Replication::enterDelay(std::uint32_t index)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    const double time = station.time(draw(visit.salt, Purpose::Service));
    if (time > 0)
        return wait(index, station, time);
    Outcome outcome = Outcome::Success;
    return firstCall(visit, outcome);
}

Replication::Next Replication::enterTurnstile(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    if (!(unit(draw(visit.salt, Purpose::Chance)) < station.share))
        return firstCall(visit, outcome);
    visit.set(Visit::Refused);
    ++m_tally.stations[visit.station].refused;
    visit.outcome = outcome = station.outcome;
    const double time = station.time(draw(visit.salt, Purpose::Service));
    return time > 0 ? wait(index, station, time) : Next::Finish;
}

Replication::Next Replication::enterCache(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    KeyStore &store = m_caches[station.cache];
    const bool mayHit = mayBeCached(visit);
    bool isHit = false;
    if (mayHit && store.hitRatio) {
        isHit = unit(draw(visit.salt, Purpose::Chance)) < *store.hitRatio;
    } else if (mayHit) {
        const auto known = store.freshUntil.find(keyOf(store, visit));
        isHit = known != store.freshUntil.end() && known->second > m_now;
    }
    if (!isHit)
        return firstCall(visit, outcome);
    ++m_tally.stations[visit.station].hits;
    visit.outcome = Outcome::Success;
    const double time = station.time(draw(visit.salt, Purpose::Service));
    return time > 0 ? wait(index, station, time) : Next::Finish;
}

/// A miss that ends well is remembered, if its answer may be.
void Replication::rememberAnswer(const Visit &visit, const StationProgram &station)
{
    KeyStore &store = m_caches[station.cache];
    const bool isMiss = visit.attempts > 0;
    if (isMiss && !store.hitRatio && mayBeCached(visit))
        store.freshUntil[keyOf(store, visit)] = m_now + store.plan->ttl;
}

bool Replication::mayBeCached(const Visit &visit) const
{
    return unit(draw(visit.salt, Purpose::Way)) < m_program.stations[visit.station].share;
}

std::uint64_t Replication::keyOf(const KeyStore &store, const Visit &visit)
{
    return store.keys->at(unit(draw(visit.salt, Purpose::Key)));
}

Replication::Next Replication::enterSplitter(Visit &visit)
{
    const StationProgram &station = m_program.stations[visit.station];
    Outcome outcome = Outcome::Success;
    const Next next = firstCall(visit, outcome);
    if (next == Next::Finish || !(station.weights > 0))
        return Next::Finish;
    double left = unit(draw(visit.salt, Purpose::Way)) * station.weights;
    std::uint32_t way = station.firstRoute;
    for (std::uint32_t r = station.firstRoute; r < station.endRoute; ++r) {
        if (!(m_program.routes[r].weight > 0))
            continue;
        way = r;
        left -= m_program.routes[r].weight;
        if (left < 0)
            break;
    }
    visit.route = way;
    visit.callsLeft = callsOver(m_program.routes[way], visit.salt);
    return Next::Call;
}

/// Takes an event over: acknowledges it, and begins its delivery as a visit without a caller.
Replication::Next Replication::enterBuffer(std::uint32_t index, Outcome &outcome)
{
    const std::uint32_t deliveryIndex = m_visits.add();
    Visit &visit = m_visits[index];
    Visit &delivery = m_visits[deliveryIndex];
    const StationProgram &station = m_program.stations[visit.station];
    if (station.firstRoute == station.endRoute) {
        m_visits.remove(deliveryIndex);
    } else {
        delivery.station = visit.station;
        delivery.salt = draw(visit.salt, Purpose::Child);
        delivery.arrived = m_now;
        delivery.set(Visit::Delivery);
        m_stations[visit.station].backlog.add(m_now, 1);
        m_ready.push_back({deliveryIndex, deliver(deliveryIndex, outcome), Outcome::Success});
    }
    outcome = Outcome::Success;
    const double time = station.time(draw(m_visits[index].salt, Purpose::Service));
    return time > 0 ? wait(index, station, time) : Next::Finish;
}

/// An event leaves the store for its next delivery, or for ever.
Replication::Next Replication::deliver(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    StationTally &tally = m_tally.stations[visit.station];
    m_stations[visit.station].backlog.add(m_now, -1);
    outcome = Outcome::Success;
    visit.callsLeft = 1;
    if (visit.phase == Phase::Expiry) {
        ++tally.dropped;
        visit.route = station.firstRoute + 1;
        return visit.route < station.endRoute ? Next::Attempt : Next::Finish;
    }
    const double age = m_now - visit.arrived;
    ++tally.through;
    tally.age += age;
    if (station.wanted.age)
        m_record.times[visit.station].age.add(age);
    visit.route = station.firstRoute;
    return Next::Attempt;
}

Replication::Next Replication::deliveryAnswered(std::uint32_t index, Outcome seen, Outcome &)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    if (station.kind != Kind::Buffer || visit.route != station.firstRoute
        || seen == Outcome::Success) {
        if (seen != Outcome::Success)
            ++m_tally.calls[visit.route].failed;
        return Next::Finish;
    }
    ++m_tally.calls[visit.route].failed;
    const Buffer &buffer = std::get<Buffer>(station.plan->body);
    double delay = 0;
    bool isGivenUp = false;
    if (buffer.rejections & mask(seen)) {
        delay = std::min(buffer.rejectedBackoffCap,
                         buffer.rejectedBackoffBase * std::exp2(visit.rejections));
        ++visit.rejections;
    } else if (visit.retry < buffer.retries) {
        const std::size_t last = buffer.retryDelays.empty() ? 0 : buffer.retryDelays.size() - 1;
        if (!buffer.retryDelays.empty())
            delay = buffer.retryDelays[std::min<std::size_t>(visit.retry, last)];
        ++visit.retry;
    } else {
        isGivenUp = true;
    }
    const double left = visit.arrived + buffer.maximumAge - m_now;
    isGivenUp = isGivenUp || left <= 0;
    visit.phase = isGivenUp || delay >= left ? Phase::Expiry : Phase::Backoff;
    m_stations[visit.station].backlog.add(m_now, 1);
    ++visit.timers;
    plan(m_now + (isGivenUp ? 0 : std::min(delay, left)), About::Timer, index);
    return Next::Rest;
}

} // namespace headroom::requests
