// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/program.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace headroom::live {

/// What happens at a station during a step. Rates per s, times in s.
struct StationNow {
    double offered = 0;
    double fromOutside = 0;  ///< The part that other nodes' stations send.
    double attempts = 0;     ///< A source's, retries included.
    double refused = 0;      ///< By its own limit or share.
    double startRefused = 0; ///< The part refused by the start limit.
    double through = 0;      ///< Goes on into the routes.
    double hits = 0;
    double cold = 0;
    double provisionedUse = 0;
    double spill = 0;
    double busy = 0;
    double provisionedBusy = 0;
    double environments = 0;
    double waiting = 0;
    double startLoad = 0; ///< Starts wanted, per s, as the start limit feels them.
    double backlog = 0;
    double age = 0;
    double dropped = 0;
    double lag = 0;      ///< Age of the oldest, s.
    double inFlight = 0; ///< Received and not deleted.
    double delayed = 0;
    double calls = 0; ///< Batches.
    double emptyCalls = 0;
    double throttledCalls = 0;
    double redriven = 0;
    double units = 0;    ///< Partitions that are open.
    double response = 0; ///< Of those not refused here.
    double responseVariance = 0;
    double service = 0;
    double callTime = 0;
    double callVariance = 0;
    double waitShare = 0;
    double waitMean = 0; ///< Of those that wait.
    double waitVariance = 0;
    PerOutcome ended = {}; ///< Answers per s, refusals included.
};

struct PoolNow {
    double demand = 0; ///< Erlangs
    double busy = 0;
    double waiting = 0;
    double servers = 0;
};

/// A partition of a Log, as writers see it, or as one Reader does.
struct PartitionNow {
    double offered = 0; ///< Log: written to it. Reader: read from it. Records/s.
    double refused = 0; ///< Records/s
    double backlog = 0; ///< Records; of a Reader.
    double lag = 0;     ///< s; of a Reader.
};

struct ScalerNow {
    double units = 0;   ///< In service.
    double pending = 0; ///< Wanted and not yet in service.
    double desired = 0;
};

struct BucketNow {
    double demand = 0; ///< tokens/s
    double tokens = 0; ///< At the end.
    double rate = 0;   ///< tokens/s
};

struct CallNow {
    double rate = 0;    ///< Attempts per s.
    double failed = 0;  ///< Share of the attempts.
    double latency = 0; ///< Of an attempt.
};

/// A table of rows of doubles; a row holds from its step until the next row.
class Track
{
public:
    void setWidth(std::size_t width) { m_width = width; }
    std::size_t width() const { return m_width; }
    /// Takes a row unless it equals the last one. REQUIRES rising steps.
    void append(std::size_t step, const double *row);
    std::size_t rows() const { return m_starts.size(); }
    std::span<const double> row(std::size_t index) const
    {
        return {m_values.data() + index * m_width, m_width};
    }
    std::size_t startOf(std::size_t index) const { return m_starts[index]; }
    std::size_t endOf(std::size_t index, std::size_t steps) const
    {
        return index + 1 < m_starts.size() ? m_starts[index + 1] : steps;
    }
    /// The row that holds in a step.
    std::size_t at(std::size_t step) const;

private:
    std::size_t m_width = 0;
    std::vector<std::uint32_t> m_starts;
    std::vector<double> m_values;
};

using Column = double StationNow::*;
/// The columns of a station, by its kind; behind them come its outcomes in order, then rate, failed
/// and latency of each call.
std::span<const Column> columnsOf(const StationBody &body);

/// A station's track and how to read it.
struct StationTrack {
    std::span<const Column> columns = {};
    OutcomeMask outcomes = 0;
    std::size_t calls = 0;
    Track track = {};

    void setUp(const StationBody &body, OutcomeMask possible, std::size_t callCount);
    /// Values in the order of a row: the columns, the outcomes, three of each call.
    void fill(const StationNow &now, std::span<const CallNow> callsNow,
              std::vector<double> &row) const;
    StationNow read(std::size_t row) const;
    CallNow call(std::size_t row, std::size_t call) const;
    double column(std::size_t row, Column column) const;
    double outcome(std::size_t row, std::size_t outcome) const;
    /// As quantityOf() would say of the whole row.
    double quantity(std::size_t row, const Reading &reading) const;
};

/// A move and the step from which on it holds.
struct TimedMove {
    std::size_t step = 0;
    Move move = {};
};

/// What a reading reads of a station, or of one of its partitions (a row of four).
double quantityOf(const StationNow &now, const Reading &reading);
double partitionOf(std::span<const double> row, const Reading &reading);

/// All that a run of one group found.
struct GroupRecord {
    /// Per track, the place of the station in the group's list.
    std::vector<PlanIndex> stationIds = {};
    std::vector<StationTrack> stations = {}; ///< In the order of the group's list.
    std::vector<Track> pools = {};           ///< demand, busy, waiting, servers
    std::vector<Track> buckets = {};         ///< demand, tokens, rate
    /// By station of the group's list: four numbers of each partition (PartitionNow); no columns
    /// for stations that have none.
    std::vector<Track> partitions = {};
    std::vector<Track> scalers = {}; ///< units, pending, desired
    std::vector<Track> alarms = {};  ///< 1 while in alarm
    std::vector<ControlEvent> events = {};
    std::vector<TimedMove> moves = {}; ///< By step.
    double conservation = 0;
    /// Stations whose retries meet what refused them still full, as places in the group's list.
    std::vector<std::uint32_t> quickRetries = {};
    /// Clients who wait for answers go through more than could be solved together.
    bool hasClosedDoubt = false;
};

} // namespace headroom::live
