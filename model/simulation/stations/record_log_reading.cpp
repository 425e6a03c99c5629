// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/record_log.h"

#include <algorithm>
#include <cmath>

/// How readers get on.
namespace headroom::live {

namespace {

/// Fewer records than this, relative to those of a step, are rounding.
constexpr double kNothing = 1e-9;
/// The harmonic sum 1 + 1/2 + ... + 1/n exceeds 1 by about log((n + this) / (1 + this)).
constexpr double kEuler = 0.5;
/// A batch that fails is not tried again sooner, s.
constexpr double kLeastTry = 1e-3;

} // namespace

const LanesAtRest &RecordLog::restOf(std::size_t reader, Place &place, double rate)
{
    const int version = m_readers[reader].lanes.version();
    if (rate != place.restRate || version != place.restVersion
        || !(place.worker == place.restWorker)) {
        place.restRate = rate;
        place.restWorker = place.worker;
        place.restVersion = version;
        place.rest = m_readers[reader].lanes.atRest(rate, place.worker);
        place.restFate = m_readers[reader].lanes.fateAtRest();
    }
    return place.rest;
}

void RecordLog::move(const Log &log, const LogReader &law, std::size_t reader, Class &same,
                     double now, double dt)
{
    Place &place = same.places[reader];
    Stream &stream = m_streams[same.stream];
    const BatchLanes &lanes = m_readers[reader].lanes;
    const double rate = stream.admitted;
    const double end = now + dt;
    const double total = stream.curve.totalAt(end);
    Counts counts;
    double waiting = place.start - place.held;
    double time = dt;
    if (std::isfinite(law.maximumAge) && law.lanes.failureOf(law.lanes.batch) > 0) {
        const double next = total - rate * dt - waiting;
        const double old = std::min(stream.curve.totalAt(end - law.maximumAge) - next,
                                    waiting + rate * dt);
        const double fast = std::min(place.allowed, lanes.oldCapacity());
        if (old > 0 && fast > 0) {
            counts.old = std::min(old, fast * dt);
            time = std::max(0.0, dt - counts.old / fast);
            waiting += rate * (dt - time) - counts.old;
        }
    }
    const double allowed = std::min(place.allowed, place.able);
    const LanesAtRest rest = rate < allowed ? restOf(reader, place, rate) : LanesAtRest{};
    const Drained drained = drainLanes(waiting, rate, allowed, rest.waiting, time);
    counts.full = std::min(drained.full, waiting + rate * time - drained.waiting);
    counts.resting = std::max(0.0, waiting + rate * time - drained.waiting - counts.full);
    place.end = drained.waiting;
    counts.lost = std::clamp(stream.curve.totalAt(end - log.retention) - (total - place.end), 0.0,
                             std::max(0.0, place.end));
    place.end -= counts.lost;
    place.passed = total - place.end;
    place.lag = place.end > kNothing * (1 + rate * dt)
                    ? std::max(0.0, end - stream.curve.timeOf(place.passed))
                    : 0;
    show(law, rest, rate, same, place);
    count(law, reader, same, place, counts, dt);
}

/// What is seen from outside: records that cannot be read yet, or collect in a batch, wait too.
void RecordLog::show(const LogReader &law, const LanesAtRest &rest, double rate, const Class &same,
                     Place &place) const
{
    const bool isBehind = place.end > 2 * rest.waiting || !law.reads;
    const double collecting = isBehind ? 0 : rest.windowWait;
    place.backlog = std::max(0.0, place.end) + rate * (law.latency + collecting);
    place.shownLag = place.lag;
    // That in any of the partitions one waits that could be read.
    place.shownLag += law.latency * (1 - std::exp(-std::max(0.0, place.end) * same.count));
    // Of several that wait by chance, the one that waits longest.
    if (!isBehind)
        place.shownLag += std::max(0.0, place.lag - law.lanes.timeOf(rest.batch) / 2)
                          * (std::log(same.count + kEuler) - std::log(1 + kEuler));
    if (!isBehind && rest.open > 0) {
        // The oldest of several batches that collect.
        const double isOpen = rest.open * rate / (1 + rest.open * rate);
        place.shownLag += rest.open * (1 - std::pow(1 - isOpen, same.count)) * same.count
                          / (same.count + 1);
    }
    place.readAge = law.latency + collecting + (place.lag + place.seenLag) / 2;
}

void RecordLog::count(const LogReader &law, std::size_t reader, const Class &same, Place &place,
                      const Counts &counts, double dt)
{
    const BatchLanes &lanes = m_readers[reader].lanes;
    LogReading &sum = m_readings[reader];
    const double batch = law.lanes.batch;
    const double full = counts.full / dt / batch;
    const double resting = counts.resting > 0 ? counts.resting / dt / place.rest.batch : 0;
    const double old = counts.old / dt / batch;
    double calls = old;
    double tried = old * batch;
    double givenUp = old * batch * law.lanes.failureOf(batch);
    const auto add = [&](double batches, const BatchFate &fate, double records) {
        if (!(batches > 0))
            return;
        calls += batches * fate.tries;
        tried += batches * fate.tried;
        givenUp += batches * records * fate.givenUp;
    };
    add(full, lanes.full(), batch);
    add(resting, place.restFate, place.rest.batch);
    // Lanes that try the same again and again.
    double stuck = place.poisoned;
    if (std::isinf(lanes.full().time) && law.reads && law.workers >= 1 && place.end > 0)
        stuck = law.lanes.lanes;
    if (stuck > 0) {
        const double records = std::clamp(place.end, 1.0, batch);
        const double cycle = law.lanes.timeOf(records) + law.lanes.retryDelay;
        calls += cycle > 0 ? stuck / cycle : 0;
        tried += cycle > 0 ? stuck * records / cycle : 0;
    }
    place.read = (counts.full + counts.resting + counts.old) / dt;
    sum.read += same.count * place.read;
    sum.calls += same.count * calls;
    sum.tried += same.count * tried;
    sum.givenUp += same.count * givenUp;
    sum.dropped += same.count * counts.lost / dt;
    sum.busy += same.count * (calls * law.lanes.batchTime + tried * law.lanes.recordTime);
    sum.backlog += same.count * place.backlog;
    sum.lag = std::max(sum.lag, place.shownLag);
    sum.age += same.count * place.read * place.readAge;
    sum.throttledCalls += place.isThrottled ? same.count * (full + old) : 0;
    sum.stored += same.count * (place.end - place.start) / dt;
    sum.arrived += same.count * m_streams[same.stream].admitted;
}

void RecordLog::endReading(std::size_t index, double dt)
{
    ReaderState &reader = m_readers[index];
    LogReading &sum = m_readings[index];
    sum.age = sum.read > 0 ? sum.age / sum.read : 0;
    sum.stored += (reader.nextPoison.held - reader.poison.held) / dt;
    if (!(reader.pulse > 0))
        return;
    if (reader.nextPoison.isDropped) {
        sum.dropped += reader.pulse / dt;
        return;
    }
    sum.read += reader.pulse / dt;
    sum.givenUp += (reader.lanes.law().bisects ? std::min(1.0, reader.pulse) : reader.pulse) / dt;
}

// --- a record that always fails ------------------------------------------------------------------

void RecordLog::beginPoison(const LogReader &law, std::size_t index, double now)
{
    Poison &poison = m_readers[index].poison;
    if (law.hasPoison && poison.state == Poison::State::None) {
        poison = {Poison::State::Ahead,
                  m_streams[m_classes[m_classOf[0]].stream].curve.totalAt(now), now};
        m_isArranged = false;
    } else if (!law.hasPoison && poison.state == Poison::State::Over) {
        poison.state = Poison::State::None;
    }
}

void RecordLog::blockLane(const Log &log, const LogReader &law, std::size_t index, double now,
                          double dt)
{
    ReaderState &reader = m_readers[index];
    Class &first = m_classes[m_classOf[0]];
    Place &place = first.places[index];
    const Stream &stream = m_streams[first.stream];
    place.poisoned = place.held = 0;
    reader.pulse = 0;
    reader.nextPoison = reader.poison;
    Poison &next = reader.nextPoison;
    const double before = next.place - stream.curve.totalAt(now) + place.start;
    const double pace = place.allowed > 0 ? place.allowed : reader.lanes.capacity();
    if (next.state == Poison::State::Ahead && law.reads && law.workers >= 1 && before < dt * pace) {
        next.began = now + std::max(0.0, before) / pace;
        next.state = Poison::State::Blocks;
        next.held = std::min(law.lanes.batch,
                             std::max(place.start, std::min(1.0, stream.admitted * dt / 2)));
        place.held = next.held;
        endOfPoison(log, law, next);
    }
    if (next.state != Poison::State::Blocks)
        return;
    place.poisoned = std::clamp((std::min(next.until, now + dt) - std::max(next.began, now)) / dt,
                                0.0, 1.0);
    if (next.until > now + dt)
        return;
    reader.pulse = next.held;
    next.held = 0;
    next.state = Poison::State::Over;
}

void RecordLog::endOfPoison(const Log &log, const LogReader &law, Poison &poison)
{
    const LaneLaw &lanes = law.lanes;
    double records = std::max(1.0, poison.held);
    const double firstTry = poison.began + lanes.timeOf(records);
    double tries = 0;
    for (; lanes.bisects && records > 1; records /= 2)
        tries += lanes.timeOf(records) + lanes.retryDelay;
    records = std::max(1.0, records);
    const double most = std::max(1.0, lanes.attempts);
    // Endless tries that take no time would be no number.
    const double perTry = std::max(kLeastTry, lanes.timeOf(records) + lanes.retryDelay);
    poison.until = poison.began + tries + lanes.timeOf(records) + (most - 1) * perTry;
    poison.until = std::min(poison.until, std::max(firstTry, poison.written + law.maximumAge));
    poison.isDropped = poison.written + log.retention < poison.until;
    poison.until = std::min(poison.until, poison.written + log.retention);
}

} // namespace headroom::live
