// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_engine.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {
namespace {

/// Environments are worked out anew when rate or hold have moved by more than this share.
constexpr double kEnvironmentDrift = 2e-3;

/// Retries are late enough to meet a rested system when they wait this many times the time it takes to forget.
constexpr double kForgetful = 3;

double secondMoment(double mean, double variance)
{
    return variance + mean * mean;
}

/// Splits each request over the routes by their weights.
Answer splitAnswer(const std::vector<CallOutcome> &calls, const std::vector<Route> &routes, std::vector<double> &callsPerRequest)
{
    double total = 0;
    for (const Route &route : routes)
        total += std::max(0.0, route.weight);
    if (total <= 0) {
        std::fill(callsPerRequest.begin(), callsPerRequest.end(), 0.0);
        Answer unavailable;
        unavailable.share[index(Outcome::ServerError)] = 1;
        return unavailable;
    }
    AnswerSum sum;
    double success = 0;
    double mean = 0;
    double second = 0;
    for (std::size_t r = 0; r < routes.size(); ++r) {
        const double share = std::max(0.0, routes[r].weight) / total;
        callsPerRequest[r] = share;
        const Answer &answer = calls[r].answer;
        sum.add(answer, share, 0);
        success += share * answer.share[0];
        mean += share * answer.share[0] * answer.time[0];
        second += share * answer.share[0] * secondMoment(answer.time[0], answer.variance);
    }
    mean = success > 0 ? mean / success : 0;
    return sum.finish(success > 0 ? std::max(0.0, second / success - mean * mean) : 0);
}

} // namespace

Answer GroupEngine::answerOf(State &state, double dt, bool isFirst)
{
    const Station &station = *state.station;
    if (const auto *work = std::get_if<Work>(&station.body))
        return answerOfWork(state, *work, dt, isFirst);
    if (std::holds_alternative<Source>(station.body))
        return answerOfSource(state);
    if (std::holds_alternative<Splitter>(station.body))
        return splitAnswer(state.calls, station.routes, state.callsPerRequest);
    if (const auto *buffer = std::get_if<Buffer>(&station.body)) {
        stepBuffer(state, *buffer, dt);
        AnswerSum sum;
        sum.add(Outcome::Success, 1, state.ownMean);
        return sum.finish(state.ownVariance);
    }
    const Answer sequence = callInTurn(state.calls, station.routes, state.callsPerRequest);
    state.callTime = sequence.mean();
    if (std::holds_alternative<Delay>(station.body)) {
        AnswerSum sum;
        sum.add(sequence, 1, state.ownMean);
        return sum.finish(state.ownVariance + sequence.variance);
    }
    if (std::holds_alternative<Gate>(station.body)) {
        const double refused = m_bucketShares[state.bucket];
        state.refused = refused;
        AnswerSum sum;
        sum.add(m_plan->buckets[std::get<Gate>(station.body).bucket].rejectAs, refused, 0);
        sum.add(sequence, 1 - refused, 0);
        return sum.finish(sequence.variance);
    }
    if (const auto *turnstile = std::get_if<Turnstile>(&station.body)) {
        state.refused = std::clamp(turnstile->share, 0.0, 1.0);
        AnswerSum sum;
        sum.add(turnstile->outcome, state.refused, state.ownMean);
        sum.add(sequence, 1 - state.refused, 0);
        return sum.finish(sequence.variance);
    }
    const auto &cache = std::get<Cache>(station.body);
    const double cacheable = std::clamp(cache.cachedShare, 0.0, 1.0);
    const double ratio = cache.hitRatio ? *cache.hitRatio : cache.keys.hitRatio(state.offered * cacheable, cache.ttl);
    state.hits = cacheable * std::clamp(ratio, 0.0, 1.0);
    for (double &calls : state.callsPerRequest)
        calls *= 1 - state.hits;
    AnswerSum sum;
    sum.add(Outcome::Success, state.hits, state.ownMean);
    sum.add(sequence, 1 - state.hits, 0);
    const double success = state.hits + (1 - state.hits) * sequence.share[0];
    const double mean = success > 0 ? (state.hits * state.ownMean + (1 - state.hits) * sequence.share[0] * sequence.time[0]) / success : 0;
    const double second = success > 0 ? (state.hits * secondMoment(state.ownMean, state.ownVariance)
                                         + (1 - state.hits) * sequence.share[0] * secondMoment(sequence.time[0], sequence.variance))
            / success
                                      : 0;
    return sum.finish(std::max(0.0, second - mean * mean));
}

Answer GroupEngine::answerOfSource(State &state)
{
    if (state.calls.empty())
        return instantSuccess();
    const Answer sequence = callInTurn(state.calls, state.station->routes, state.callsPerRequest);
    state.callTime = sequence.mean();
    return sequence;
}

void GroupEngine::updateEnvironments(State &state, const Work &work, double admitted, double dt, bool isFirst)
{
    const Environments &environments = *work.environments;
    const double hold = std::max(state.hold, 1e-9);
    const bool moved = state.restRate < 0 || std::abs(admitted - state.restRate) > kEnvironmentDrift * state.restRate
        || std::abs(hold - state.restHold) > kEnvironmentDrift * state.restHold;
    if (moved || isFirst) {
        state.rest = environmentsAtRest(environments, admitted, hold);
        state.restRate = admitted;
        state.restHold = hold;
    }
    const double wanted = state.rest.alive;
    double started = 0;
    state.startRefused = 0;
    if (isFirst) {
        state.triedAlive = wanted;
        state.triedTokens = state.startTokens;
    } else if (wanted > state.alive) {
        // A rise in demand starts what is missing, as fast as the limit lets it.
        const double tokens = std::min(environments.startBurst, state.startTokens + environments.startRate * dt);
        started = std::min(wanted - state.alive, tokens);
        state.triedAlive = state.alive + started;
        state.triedTokens = tokens - (std::isfinite(tokens) ? started : 0);
        const double missing = wanted - state.triedAlive;
        if (missing > 1e-9) {
            const double reachable = state.triedAlive + environments.provisioned;
            state.startRefused = formulas::erlangB(std::max(reachable, 1e-9), admitted * hold);
        }
    } else {
        // Spares end when they have been idle for the time-out.
        const double follow = -std::expm1(-dt / environments.idleTimeout);
        state.triedAlive = state.alive + (wanted - state.alive) * follow;
        if (std::abs(state.triedAlive - wanted) < 1e-6 * (wanted + 1e-3))
            state.triedAlive = wanted;
        state.triedTokens = std::min(environments.startBurst, state.startTokens + environments.startRate * dt);
    }
    state.coldRate = std::min(admitted, state.rest.coldRate + started / dt);
}

Answer GroupEngine::answerOfWork(State &state, const Work &work, double dt, bool isFirst)
{
    const PoolEffect &pool = m_poolEffects[state.pool];
    const ServerPool &shared = m_plan->pools[work.pool];
    const bool apart = work.environments && work.environments->provisionedOutside && work.environments->provisioned > 0;
    const Answer sequence = callInTurn(state.calls, state.station->routes, state.callsPerRequest);
    state.callTime = sequence.mean();

    const double blocked = pool.blocked * (apart ? state.rest.spill : 1);
    double cold = 0;
    if (work.environments) {
        updateEnvironments(state, work, state.offered * (1 - blocked), dt, isFirst);
        const double served = state.offered * (1 - blocked - state.startRefused);
        cold = served > 0 ? std::clamp(state.coldRate / served, 0.0, 1.0) : 0;
    }
    state.refused = std::max(0.0, std::min(blocked, 1 - state.startRefused));

    // Work and calls, cut at the time limit.
    const double workTime = state.ownMean + sequence.time[0];
    const double workVariance = state.ownVariance + sequence.variance;
    const formulas::CutTime cut = formulas::cutTime(workTime, workVariance, work.timeLimit);
    const double success = sequence.share[0];
    const double inTime = 1 - cut.beyond;
    const double inTimeMean = inTime > 0 ? (cut.mean - (std::isfinite(work.timeLimit) ? cut.beyond * work.timeLimit : 0)) / inTime : 0;

    // Those who have given up are not served when the pool looks at its queue before it serves.
    double dropped = 0;
    if (shared.dropExpired && std::isfinite(m_poolPatience[state.pool]))
        dropped = formulas::cutTime(pool.wait(), pool.waitVariance, m_poolPatience[state.pool]).beyond;

    const double delay = pool.wait() + cold * state.startMean;
    const double served = 1 - state.refused - state.startRefused;
    AnswerSum sum;
    sum.add(shared.rejectAs, state.refused, 0);
    sum.add(Outcome::Throttled, state.startRefused, 0);
    double failedTime = 0;
    for (std::size_t o = 1; o < kOutcomes; ++o) {
        if (sequence.share[o] <= 0)
            continue;
        const double time = state.ownMean + sequence.time[o];
        failedTime += sequence.share[o] * time;
        sum.add(work.callFailedAs, served * sequence.share[o], delay + time);
    }
    if (cut.beyond > 0)
        sum.add(work.timeLimitAs, served * success * cut.beyond, delay + work.timeLimit);
    const double error = std::clamp(work.errorShare, 0.0, 1.0);
    sum.add(work.errorAs, served * success * inTime * error, delay + inTimeMean);
    sum.add(Outcome::Success, served * success * inTime * (1 - error), delay + inTimeMean);

    const PoolLoad &load = m_loads[state.pool];
    if (load.rate > 0)
        state.poolShare = state.offered * (1 - state.startRefused) * (apart ? state.rest.spill : 1) / load.rate;
    state.served = pool.served >= 0 ? pool.served * state.poolShare : state.offered * served;
    if (pool.served >= 0 && apart)
        state.served += state.offered * (1 - state.rest.spill);

    state.servedTime = failedTime + success * cut.mean;
    const double hold = (state.servedTime + cold * state.startMean) * (1 - dropped);
    const double variance = (cut.beyond > 0 ? std::min(workVariance, cut.mean * cut.mean) : workVariance)
        + cold * state.startSecond - cold * cold * state.startMean * state.startMean;
    state.hold = hold;
    state.holdSecond = secondMoment(hold, variance * (1 - dropped));
    return sum.finish(pool.waitVariance + variance);
}

/// Events that wait are counted, not timed one by one: each content empties at the rate of its delay.
void GroupEngine::stepBuffer(State &state, const Buffer &buffer, double dt)
{
    double rejected = 0;
    double erred = 0;
    if (!state.callees.empty()) {
        const Answer &callee = m_states[state.callees[0]].answer;
        for (std::size_t o = 1; o < kOutcomes; ++o)
            ((buffer.rejections & mask(static_cast<Outcome>(o))) != 0 ? rejected : erred) += callee.share[o];
    }
    const double backoff = std::clamp(state.age / 2, buffer.rejectedBackoffBase, buffer.rejectedBackoffCap);
    // Implicit in the backlog: what is rejected comes back, what is due is tried again.
    double retries = 0;
    for (std::size_t i = 0; i < state.waitingForRetry.size(); ++i) {
        const double delay = i < buffer.retryDelays.size() ? buffer.retryDelays[i] : buffer.retryDelays.back();
        retries += state.waitingForRetry[i] / (delay + dt);
    }
    const double fresh = state.offered + retries;
    const double backlog = (state.backlog + dt * rejected * fresh) / (1 + dt / backoff * (1 - rejected));
    double expired = 0;
    if (state.age > buffer.maximumAge)
        expired = std::max(0.0, backlog - state.offered * buffer.maximumAge) / dt;
    state.triedBacklog = std::max(0.0, backlog - expired * dt);
    const double firstTries = state.offered + state.triedBacklog / backoff;
    double entering = firstTries * erred;
    for (std::size_t i = 0; i < state.waitingForRetry.size(); ++i) {
        const double delay = i < buffer.retryDelays.size() ? buffer.retryDelays[i] : buffer.retryDelays.back();
        state.triedWaiting[i] = (state.waitingForRetry[i] + dt * entering) / (1 + dt / delay);
        entering = state.triedWaiting[i] / delay * erred;
    }
    state.dropped = entering + expired;
    state.deliver = firstTries + retries;
}

void GroupEngine::commit(double time, double dt)
{
    m_isSteady = true;
    for (PoolState &pool : m_pools)
        m_run->conservationError = std::max(m_run->conservationError, pool.commit());
    for (BucketState &bucket : m_buckets)
        bucket.commit();
    for (State &state : m_states) {
        for (std::size_t r = 0; r < state.retryFlow.size(); ++r) {
            const double wanted = passingRate(state) * state.callsPerRequest[r] * (state.calls[r].attempts - 1);
            if (std::abs(state.triedRetryFlow[r] - wanted) > 1e-9 * (wanted + 1e-3))
                m_isSteady = false;
            state.retryFlow[r] = state.triedRetryFlow[r];
        }
        if (const auto *source = std::get_if<Source>(&state.station->body);
            source && source->traffic.shape == TrafficProfile::Shape::Closed && time == 0)
            m_isSteady = false;
        if (state.triedAlive != state.alive || state.coldRate != state.rest.coldRate)
            m_isSteady = m_isSteady && std::abs(state.triedAlive - state.rest.alive) <= 0 && state.coldRate == state.rest.coldRate;
        state.alive = state.triedAlive;
        state.startTokens = state.triedTokens;
        if (const auto *buffer = std::get_if<Buffer>(&state.station->body)) {
            double content = state.triedBacklog;
            for (std::size_t i = 0; i < state.triedWaiting.size(); ++i)
                content += state.triedWaiting[i];
            if (content > 1e-6)
                m_isSteady = false;
            state.backlog = state.triedBacklog;
            state.waitingForRetry = state.triedWaiting;
            state.arrived += state.offered * dt;
            state.arrivals.emplace_back(time + dt, state.arrived);
            const double left = state.arrived - content;
            while (state.ageAt + 1 < state.arrivals.size() && state.arrivals[state.ageAt].second < left)
                ++state.ageAt;
            state.age = content > 1e-6 ? std::max(0.0, time + dt - state.arrivals[state.ageAt].first) : 0;
            static_cast<void>(buffer);
        }
    }
}

void GroupEngine::record(std::size_t step)
{
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        State &state = m_states[i];
        if (!state.changed && step > 0 && m_pools.empty())
            continue;
        state.changed = false;
        StationRecord &record = m_run->stationRecords[i];
        const auto keep = [&record, step](Kept what, double value) { record[what].append(step, value); };
        const double admitted = admittedRate(state);
        keep(Kept::Offered, state.offered);
        keep(Kept::Admitted, admitted);
        keep(Kept::Rejected, state.offered * (state.refused + state.startRefused));
        double error = std::abs(state.offered - admitted - state.offered * (state.refused + state.startRefused));
        double total = 0;
        double servedTime = 0;
        double servedShare = 0;
        for (std::size_t o = 0; o < kOutcomes; ++o) {
            record.answered[o].append(step, state.offered * state.answer.share[o]);
            total += state.answer.share[o];
            servedShare += state.answer.share[o];
            servedTime += state.answer.share[o] * state.answer.time[o];
        }
        error = std::max(error, std::abs(total - 1) * state.offered);
        if (state.offered > 0)
            m_run->conservationError = std::max(m_run->conservationError, error / state.offered);
        const bool refuses = state.pool != kNone || state.bucket != kNone;
        const double kept = refuses ? 1 - state.refused - state.startRefused : servedShare;
        keep(Kept::Response, state.answer.mean());
        keep(Kept::ServedResponse, kept > 0 ? servedTime / kept : 0);
        for (std::size_t r = 0; r < record.calls.size(); ++r)
            record.calls[r].append(step, routeRate(state, r));
        if (!record.calls.empty())
            keep(Kept::CallTime, state.callTime);
        if (std::holds_alternative<Source>(state.station->body)) {
            double attempts = 0;
            for (std::size_t r = 0; r < record.calls.size(); ++r)
                attempts += routeRate(state, r);
            keep(Kept::Attempts, attempts);
        } else if (state.pool != kNone) {
            const PoolEffect &pool = m_poolEffects[state.pool];
            keep(Kept::Busy, state.served * state.hold);
            keep(Kept::Service, state.servedTime);
            keep(Kept::WaitShare, pool.waitShare);
            keep(Kept::WaitMean, pool.waitMean);
            if (std::get<Work>(state.station->body).environments) {
                const double provisioned = std::get<Work>(state.station->body).environments->provisioned;
                keep(Kept::ColdStarts, state.coldRate);
                keep(Kept::StartRejected, state.offered * state.startRefused);
                keep(Kept::Environments, state.alive + provisioned);
                keep(Kept::ProvisionedBusy, state.rest.provisionedBusy);
                keep(Kept::SpillOver, provisioned > 0 ? admitted * state.rest.spill : 0);
                keep(Kept::ProvisionedUse, provisioned > 0 ? admitted * (1 - state.rest.spill) : 0);
            }
        } else if (std::holds_alternative<Cache>(state.station->body)) {
            keep(Kept::Hits, state.offered * state.hits);
        } else if (std::holds_alternative<Buffer>(state.station->body)) {
            double content = state.backlog;
            for (const double waiting : state.waitingForRetry)
                content += waiting;
            keep(Kept::Backlog, content);
            keep(Kept::Age, state.age);
            keep(Kept::Dropped, state.dropped);
        }
    }
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        PoolRecord &record = m_run->poolRecords[p];
        record.offered.append(step, m_loads[p].holdSum);
        record.busy.append(step, m_poolEffects[p].busy);
        record.waiting.append(step, m_poolEffects[p].waiting);
        if (m_loads[p].holdSum > record.peakOffered) {
            record.peakOffered = m_loads[p].holdSum;
            record.peakStep = step;
        }
    }
    for (std::size_t b = 0; b < m_buckets.size(); ++b) {
        BucketRecord &record = m_run->bucketRecords[b];
        record.offered.append(step, m_demands[b]);
        record.tokens.append(step, m_buckets[b].tokens());
        if (m_demands[b] > record.peakOffered) {
            record.peakOffered = m_demands[b];
            record.peakStep = step;
        }
    }
}

/// Retries that come back before the full system has forgotten meet it full again; the product form of independent attempts is then too
/// kind, and the result says so.
void GroupEngine::noteCaveats()
{
    for (State &state : m_states) {
        if (m_caveatNoted[state.station->owner])
            continue;
        for (std::size_t r = 0; r < state.calls.size(); ++r) {
            const CallOutcome &call = state.calls[r];
            if (call.retried < 0.01 || state.station->routes[r].retry.retries <= 0)
                continue;
            const double forget = m_states[state.callees[r]].answer.time[0];
            if (call.retryDelay >= kForgetful * forget)
                continue;
            m_caveatNoted[state.station->owner] = 1;
            m_run->caveats.push_back(
                {state.station->owner,
                 Text(HEADROOM_TEXT("Simulation",
                                    "Retries come back after %1 s on average, before the full system has recovered; the share that fails in the end is "
                                    "higher than shown."))
                     .arg(std::round(call.retryDelay * 1000) / 1000)});
        }
    }
}

} // namespace headroom::live
