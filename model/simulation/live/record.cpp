// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/record.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace headroom::live {

namespace {

using N = StationNow;

constexpr std::array kPlain = {&N::offered, &N::fromOutside, &N::refused,
                               &N::through, &N::response,    &N::callTime};
constexpr std::array kSource = {&N::offered, &N::attempts, &N::through, &N::response, &N::callTime};
constexpr std::array kCache = {&N::offered, &N::fromOutside, &N::through,
                               &N::hits,    &N::response,    &N::callTime};
constexpr std::array kBuffer = {&N::offered, &N::fromOutside, &N::through,  &N::backlog,
                                &N::age,     &N::dropped,     &N::response, &N::callTime};
constexpr std::array kWork = {
    &N::offered,      &N::fromOutside,    &N::refused,   &N::startRefused, &N::through,
    &N::cold,         &N::provisionedUse, &N::spill,     &N::busy,         &N::provisionedBusy,
    &N::environments, &N::waiting,        &N::startLoad, &N::response,     &N::service,
    &N::callTime,     &N::waitShare,      &N::waitMean,  &N::waitVariance};

constexpr std::array kLog = {&N::offered, &N::fromOutside, &N::refused, &N::through,
                             &N::units,   &N::dropped,     &N::response};
constexpr std::array kQueue = {&N::offered, &N::fromOutside, &N::through, &N::backlog,
                               &N::lag,     &N::inFlight,    &N::delayed, &N::emptyCalls,
                               &N::dropped, &N::redriven,    &N::response};
constexpr std::array kReader = {
    &N::offered, &N::through, &N::busy,       &N::backlog,        &N::age,
    &N::lag,     &N::calls,   &N::emptyCalls, &N::throttledCalls, &N::redriven,
    &N::dropped, &N::service, &N::callTime};
constexpr std::array kBatcher = {&N::offered, &N::fromOutside, &N::through,  &N::backlog,
                                 &N::age,     &N::lag,         &N::calls,    &N::busy,
                                 &N::dropped, &N::redriven,    &N::response, &N::callTime};

} // namespace

void Track::append(std::size_t step, const double *row)
{
    if (!m_starts.empty()
        && std::memcmp(m_values.data() + m_values.size() - m_width, row, m_width * sizeof(double))
               == 0)
        return;
    m_starts.push_back(static_cast<std::uint32_t>(step));
    m_values.insert(m_values.end(), row, row + m_width);
}

std::size_t Track::at(std::size_t step) const
{
    const auto after = std::ranges::upper_bound(m_starts, step);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - m_starts.begin() - 1));
}

std::span<const Column> columnsOf(const StationBody &body)
{
    if (std::holds_alternative<Work>(body))
        return kWork;
    if (std::holds_alternative<Source>(body))
        return kSource;
    if (std::holds_alternative<Cache>(body))
        return kCache;
    if (std::holds_alternative<Buffer>(body))
        return kBuffer;
    if (std::holds_alternative<Log>(body))
        return kLog;
    if (std::holds_alternative<Queue>(body))
        return kQueue;
    if (std::holds_alternative<Reader>(body))
        return kReader;
    if (std::holds_alternative<Batcher>(body))
        return kBatcher;
    return kPlain;
}

void StationTrack::setUp(const StationBody &body, OutcomeMask possible, std::size_t callCount)
{
    columns = columnsOf(body);
    outcomes = possible;
    calls = callCount;
    track.setWidth(columns.size() + static_cast<std::size_t>(std::popcount(outcomes)) + 3 * calls);
}

void StationTrack::fill(const StationNow &now, std::span<const CallNow> callsNow,
                        std::vector<double> &row) const
{
    row.clear();
    for (const Column column : columns)
        row.push_back(now.*column);
    for (std::size_t o = 0; o < kOutcomes; ++o)
        if (outcomes & (1U << o))
            row.push_back(now.ended[o]);
    for (const CallNow &call : callsNow)
        row.insert(row.end(), {call.rate, call.failed, call.latency});
}

StationNow StationTrack::read(std::size_t row) const
{
    const std::span<const double> values = track.row(row);
    StationNow now;
    std::size_t at = 0;
    for (const Column column : columns)
        now.*column = values[at++];
    for (std::size_t o = 0; o < kOutcomes; ++o)
        if (outcomes & (1U << o))
            now.ended[o] = values[at++];
    return now;
}

CallNow StationTrack::call(std::size_t row, std::size_t call) const
{
    const std::span<const double> values = track.row(row);
    const std::size_t at = values.size() - 3 * (calls - call);
    return {values[at], values[at + 1], values[at + 2]};
}

double StationTrack::column(std::size_t row, Column wanted) const
{
    const auto place = std::ranges::find(columns, wanted);
    return place == columns.end()
               ? 0
               : track.row(row)[static_cast<std::size_t>(place - columns.begin())];
}

double quantityOf(const StationNow &now, const Reading &reading)
{
    double answered = 0;
    switch (reading.quantity) {
    case Quantity::Offered: return now.offered;
    case Quantity::Attempts: return std::max(now.attempts, now.offered);
    case Quantity::Admitted: return now.offered - now.refused;
    case Quantity::Rejected: return now.refused;
    case Quantity::Completed: return now.ended[0];
    case Quantity::Failed:
        if (reading.outcome)
            return now.ended[index(*reading.outcome)];
        for (std::size_t o = 1; o < kOutcomes; ++o)
            answered += now.ended[o];
        return answered;
    case Quantity::Hits: return now.hits;
    case Quantity::Misses: return now.offered - now.hits;
    case Quantity::ColdStarts: return now.cold;
    case Quantity::StartRejected: return now.startRefused;
    case Quantity::ProvisionedUse: return now.provisionedUse;
    case Quantity::SpillOver: return now.spill;
    case Quantity::Busy: return now.busy;
    case Quantity::ProvisionedBusy: return now.provisionedBusy;
    case Quantity::Environments: return now.environments;
    case Quantity::Waiting: return now.waiting;
    case Quantity::Backlog: return now.backlog;
    case Quantity::Age: return now.age;
    case Quantity::Lag: return now.lag;
    case Quantity::Dropped: return now.dropped;
    case Quantity::ResponseTime: return now.response;
    case Quantity::ServiceTime: return now.service;
    case Quantity::CallTime: return now.callTime;
    case Quantity::Units: return now.units;
    case Quantity::InFlight: return now.inFlight;
    case Quantity::Delayed: return now.delayed;
    case Quantity::Calls: return now.calls;
    case Quantity::EmptyCalls: return now.emptyCalls;
    case Quantity::Throttled: return now.throttledCalls;
    case Quantity::Redriven: return now.redriven;
    case Quantity::Tokens:
    case Quantity::Servers:
    case Quantity::Pending:
    case Quantity::Desired:
    case Quantity::Alarming: return 0;
    }
    return 0;
}

double partitionOf(std::span<const double> row, const Reading &reading)
{
    const std::size_t first = 4 * std::size_t{reading.partition};
    if (first + 4 > row.size())
        return 0;
    switch (reading.quantity) {
    case Quantity::Rejected: return row[first + 1];
    case Quantity::Backlog: return row[first + 2];
    case Quantity::Lag: return row[first + 3];
    default: return row[first];
    }
}

} // namespace headroom::live
