// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/record.h"
#include "model/simulation/requests/tally.h"

namespace headroom::requests {

/// What was counted during a stretch of time, as rates and means. REQUIRES that program and tally
/// outlive it.
class StepReader
{
public:
    /// `time`: of the stretch, s; `replications`: whose counts were added up.
    StepReader(const Program &program, const Tally &tally, double time, double replications)
        : m_program(program)
        , m_tally(tally)
        , m_time(time * replications)
        , m_replications(replications)
    { }

    live::StationNow station(std::size_t s) const;
    /// Place among the program's partitions.
    live::PartitionNow partition(std::size_t p) const;
    live::CallNow call(std::size_t route) const;
    /// What was asked of a pool in Erlangs: what it carried, and as much more as it refused.
    live::PoolNow pool(std::size_t p) const;
    live::BucketNow bucket(std::size_t b) const;
    live::ScalerNow scaler(std::size_t i) const;
    /// Share of the time in alarm.
    double alarm(std::size_t a) const { return m_tally.alarms[a] / m_time; }

private:
    void readStream(const StreamTally &tally, live::StationNow &now) const;

    const Program &m_program;
    const Tally &m_tally;
    double m_time = 1;
    double m_replications = 1;
};

} // namespace headroom::requests
