// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <cmath>

/// The life of a visit: it enters, makes its calls one after the other, and answers its caller.
namespace headroom::requests {

void Replication::advance(std::uint32_t index, Next next, Outcome outcome)
{
    for (;;) {
        switch (next) {
        case Next::Enter: next = enter(index, outcome); break;
        case Next::Call: next = nextCall(m_visits[index], outcome); break;
        case Next::Attempt: next = attempt(index); break;
        case Next::Answer: next = answered(index, outcome, false); break;
        case Next::GiveUp: next = answered(index, outcome, true); break;
        case Next::Finish: {
            const std::uint32_t caller = m_visits[index].parent;
            finish(index, outcome);
            index = caller;
            next = caller == kNone ? Next::Rest : Next::Answer;
            break;
        }
        case Next::Rest: {
            if (m_ready.empty())
                return;
            const Ready ready = m_ready.back();
            m_ready.pop_back();
            index = ready.visit;
            next = ready.next;
            outcome = ready.outcome;
            break;
        }
        }
    }
}

Replication::Next Replication::enter(std::uint32_t &index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    visit.arrived = m_now;
    outcome = Outcome::Success;
    const StationProgram &station = m_program.stations[visit.station];
    StationTally &tally = m_tally.stations[visit.station];
    ++tally.offered;
    ++m_stations[visit.station].inside;
    if (comesFromOutside(visit))
        ++tally.fromOutside;
    switch (station.kind) {
    case Kind::Source: return firstCall(visit, outcome);
    case Kind::Delay: return entered(index, enterDelay(index));
    case Kind::Gate:
        if (station.bucket != kNone) {
            m_tally.buckets[station.bucket].asked += station.amount;
            if (!m_buckets[station.bucket].take(m_now, station.amount)) {
                visit.set(Visit::Refused);
                ++tally.refused;
                outcome = m_program.plan->buckets[station.bucket].rejectAs;
                return Next::Finish;
            }
        }
        return entered(index, firstCall(visit, outcome));
    case Kind::Turnstile: return entered(index, enterTurnstile(index, outcome));
    case Kind::Work: return entered(index, enterWork(index, outcome));
    case Kind::Cache: return entered(index, enterCache(index, outcome));
    case Kind::Splitter: return entered(index, enterSplitter(visit));
    case Kind::Buffer: return entered(index, enterBuffer(index, outcome));
    case Kind::Log: return entered(index, enterLog(index, outcome));
    case Kind::Queue: return entered(index, enterQueue(index, outcome));
    case Kind::Batcher: return entered(index, enterBatcher(index, outcome));
    case Kind::Reader: return Next::Finish;
    }
    return Next::Finish;
}

bool Replication::comesFromOutside(const Visit &visit)
{
    if (visit.origin != kNone)
        return m_program.routes[m_program.stations[visit.origin].firstRoute].entersNode;
    return visit.parent != kNone && m_program.routes[m_visits[visit.parent].route].entersNode;
}

/// A caller's patience begins when its request is there and not answered at once.
Replication::Next Replication::entered(std::uint32_t index, Next next)
{
    if (next == Next::Finish)
        return next;
    const Visit &visit = m_visits[index];
    if (visit.parent == kNone)
        return next;
    const RouteProgram &route = m_program.routes[m_visits[visit.parent].route];
    if (route.timeoutLine != kNone)
        pushLine(route.timeoutLine, m_now + route.timeout, index);
    return next;
}

std::uint32_t Replication::callsOver(const RouteProgram &route, std::uint64_t salt) const
{
    if (!(route.chance > 0))
        return route.certain;
    const bool isOneMore = unit(draw(salt ^ route.key, Purpose::Chance)) < route.chance;
    return route.certain + (isOneMore ? 1 : 0);
}

Replication::Next Replication::firstCall(Visit &visit, Outcome &outcome)
{
    const StationProgram &station = m_program.stations[visit.station];
    ++m_tally.stations[visit.station].through;
    visit.called = m_now;
    visit.route = station.firstRoute;
    if (station.firstRoute == station.endRoute) {
        outcome = ownOutcome(station, visit);
        return Next::Finish;
    }
    visit.callsLeft = callsOver(m_program.routes[visit.route], visit.salt);
    return Next::Call;
}

Replication::Next Replication::nextCall(Visit &visit, Outcome &outcome)
{
    const StationProgram &station = m_program.stations[visit.station];
    while (visit.callsLeft == 0) {
        if (visit.has(Visit::Delivery)) {
            if (!hasNextOfBatch(visit, outcome))
                return Next::Finish;
            continue;
        }
        if (station.kind == Kind::Splitter || visit.route + 1 >= station.endRoute) {
            outcome = ownOutcome(station, visit);
            return Next::Finish;
        }
        ++visit.route;
        visit.callsLeft = callsOver(m_program.routes[visit.route], visit.salt);
    }
    visit.retry = 0;
    visit.lastDelay = m_program.routes[visit.route].retry.backoffBase;
    return Next::Attempt;
}

Outcome Replication::ownOutcome(const StationProgram &station, const Visit &visit) const
{
    if (station.kind == Kind::Work && station.share > 0
        && unit(draw(visit.salt, Purpose::Error)) < station.share)
        return station.outcome;
    return Outcome::Success;
}

Replication::Next Replication::attempt(std::uint32_t &index)
{
    const std::uint32_t childIndex = m_visits.add();
    Visit &visit = m_visits[index];
    Visit &child = m_visits[childIndex];
    const RouteProgram &route = m_program.routes[visit.route];
    visit.phase = Phase::Own;
    visit.attempted = m_now;
    visit.child = childIndex;
    child.parent = index;
    child.station = route.to;
    child.salt = draw(visit.salt ^ route.key, Purpose::Child, ++visit.attempts);
    ++m_tally.calls[visit.route].attempts;
    if (route.networkLine != kNone) {
        child.phase = Phase::Network;
        pushLine(route.networkLine, m_now + route.networkTime, childIndex);
        return Next::Rest;
    }
    index = childIndex;
    return Next::Enter;
}

Replication::Next Replication::answered(std::uint32_t index, Outcome &outcome, bool gaveUp)
{
    Visit &visit = m_visits[index];
    visit.child = kNone;
    const RouteProgram &route = m_program.routes[visit.route];
    const Outcome seen = gaveUp ? outcome : route.seenAs[headroom::index(outcome)];
    CallTally &tally = m_tally.calls[visit.route];
    ++tally.ended;
    tally.time += m_now - visit.attempted;
    if (visit.has(Visit::Delivery) && visit.next == kNone)
        return deliveryAnswered(index, seen, outcome);
    if (seen == Outcome::Success) {
        if (route.hasBudget)
            m_budgets[visit.route] = std::min(kBudgetStore,
                                              m_budgets[visit.route] + route.retry.retryBudget);
        --visit.callsLeft;
        return Next::Call;
    }
    ++tally.failed;
    if (const Next next = retry(index, route, seen); next != Next::Finish)
        return next;
    const StationProgram &station = m_program.stations[visit.station];
    outcome = station.kind == Kind::Work ? station.callFailedAs : seen;
    return Next::Finish;
}

Replication::Next Replication::retry(std::uint32_t index, const RouteProgram &route, Outcome seen)
{
    Visit &visit = m_visits[index];
    if (visit.retry >= route.retry.retries || !(route.retry.retryOn & mask(seen)))
        return Next::Finish;
    if (route.hasBudget) {
        if (m_budgets[visit.route] < 1)
            return Next::Finish;
        --m_budgets[visit.route];
    }
    ++visit.retry;
    visit.lastDelay = drawBackoff(
        route.retry, visit.retry,
        unit(draw(visit.salt ^ route.key, Purpose::Backoff, visit.attempts)), visit.lastDelay);
    if (!(visit.lastDelay > 0))
        return Next::Attempt;
    visit.phase = Phase::Backoff;
    return wait(index, m_program.stations[visit.station], visit.lastDelay);
}

void Replication::finish(std::uint32_t index, Outcome outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    if (visit.has(Visit::Delivery))
        return handedOn(index, outcome);
    StationTally &tally = m_tally.stations[visit.station];
    ++tally.ended[headroom::index(outcome)];
    --m_stations[visit.station].inside;
    if (!visit.has(Visit::Refused))
        rememberTimes(visit, station);
    if (visit.origin != kNone)
        answerOrigin(visit, outcome);
    if (visit.has(Visit::Serving))
        leaveWork(index);
    if (station.kind == Kind::Cache && outcome == Outcome::Success)
        rememberAnswer(visit, station);
    if (station.kind == Kind::Source
        && std::get<Source>(station.plan->body).traffic.shape == TrafficProfile::Shape::Closed)
        plan(m_now + station.time(draw(m_visits[index].salt, Purpose::Service)), About::Think,
             station.source);
    Visit &ended = m_visits[index];
    if (ended.timers > 0)
        ended.set(Visit::Over);
    else
        m_visits.remove(index);
}

/// What a source without visits of its own would have counted.
void Replication::answerOrigin(const Visit &visit, Outcome outcome)
{
    const StationProgram &source = m_program.stations[visit.origin];
    const double response = m_now - visit.arrived;
    const Outcome seen = m_program.routes[source.firstRoute].seenAs[headroom::index(outcome)];
    CallTally &call = m_tally.calls[source.firstRoute];
    ++call.ended;
    call.time += response;
    call.failed += seen == Outcome::Success ? 0 : 1;
    StationTally &tally = m_tally.stations[visit.origin];
    ++tally.ended[headroom::index(seen)];
    ++tally.answered;
    tally.response += response;
    tally.responseSquares += response * response;
    tally.callTime += response;
    m_record.times[visit.origin].response.add(response);
    --m_stations[visit.origin].inside;
}

void Replication::rememberTimes(const Visit &visit, const StationProgram &station)
{
    StationTally &tally = m_tally.stations[visit.station];
    StationTimes &times = m_record.times[visit.station];
    const double response = m_now - visit.arrived;
    ++tally.answered;
    tally.response += response;
    tally.responseSquares += response * response;
    if (station.wanted.response)
        times.response.add(response);
    if (station.kind == Kind::Work) {
        ++tally.served;
        tally.service += m_now - visit.began;
        if (station.wanted.service)
            times.service.add(m_now - visit.began);
    }
    if (station.firstRoute == station.endRoute)
        return;
    const double called = m_now - visit.called;
    tally.callTime += called;
    if (station.wanted.callTime)
        times.callTime.add(called);
}

} // namespace headroom::requests
