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

/// A quantity out of columns and outcomes, wherever these are kept.
template <typename Get, typename Ended>
double quantityFrom(const Get &get, const Ended &ended, const Reading &reading)
{
    double answered = 0;
    switch (reading.quantity) {
    case Quantity::Offered: return get(&N::offered);
    case Quantity::Attempts: return std::max(get(&N::attempts), get(&N::offered));
    case Quantity::Admitted: return get(&N::offered) - get(&N::refused);
    case Quantity::Rejected: return get(&N::refused);
    case Quantity::Completed: return ended(0);
    case Quantity::Failed:
        if (reading.outcome)
            return ended(index(*reading.outcome));
        for (std::size_t o = 1; o < kOutcomes; ++o)
            answered += ended(o);
        return answered;
    case Quantity::Hits: return get(&N::hits);
    case Quantity::Misses: return get(&N::offered) - get(&N::hits);
    case Quantity::ColdStarts: return get(&N::cold);
    case Quantity::StartRejected: return get(&N::startRefused);
    case Quantity::ProvisionedUse: return get(&N::provisionedUse);
    case Quantity::SpillOver: return get(&N::spill);
    case Quantity::Busy: return get(&N::busy);
    case Quantity::ProvisionedBusy: return get(&N::provisionedBusy);
    case Quantity::Environments: return get(&N::environments);
    case Quantity::Waiting: return get(&N::waiting);
    case Quantity::Backlog: return get(&N::backlog);
    case Quantity::Age: return get(&N::age);
    case Quantity::Lag: return get(&N::lag);
    case Quantity::Dropped: return get(&N::dropped);
    case Quantity::ResponseTime: return get(&N::response);
    case Quantity::ServiceTime: return get(&N::service);
    case Quantity::CallTime: return get(&N::callTime);
    case Quantity::Units: return get(&N::units);
    case Quantity::InFlight: return get(&N::inFlight);
    case Quantity::Delayed: return get(&N::delayed);
    case Quantity::Calls: return get(&N::calls);
    case Quantity::EmptyCalls: return get(&N::emptyCalls);
    case Quantity::Throttled: return get(&N::throttledCalls);
    case Quantity::Redriven: return get(&N::redriven);
    case Quantity::Tokens:
    case Quantity::Servers:
    case Quantity::Pending:
    case Quantity::Desired:
    case Quantity::Alarming: return 0;
    }
    return 0;
}

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
    // What changes all the time has a row for each step.
    if (step < m_starts.size() && m_starts[step] == step)
        return step;
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

double StationTrack::outcome(std::size_t row, std::size_t wanted) const
{
    if (!(outcomes & (1U << wanted)))
        return 0;
    const auto before = static_cast<std::size_t>(std::popcount(outcomes & ((1U << wanted) - 1)));
    return track.row(row)[columns.size() + before];
}

double quantityOf(const StationNow &now, const Reading &reading)
{
    return quantityFrom([&now](Column column) { return now.*column; },
                        [&now](std::size_t outcome) { return now.ended[outcome]; }, reading);
}

double StationTrack::quantity(std::size_t row, const Reading &reading) const
{
    return quantityFrom([this, row](Column wanted) { return column(row, wanted); },
                        [this, row](std::size_t wanted) { return outcome(row, wanted); }, reading);
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
