// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/requests/pilot.h"
#include "model/simulation/requests/replication.h"

#include <memory>
#include <optional>
#include <vector>

namespace headroom::requests {

/// A plan taken apart into what has nothing to do with each other, each with a warm-up and a clock
/// of its own: so what is added beside a part changes not a bit of its numbers.
class Parts
{
public:
    explicit Parts(const Plan &plan);

    /// Finds every part's warm-up; false when stopped. REQUIRED before run().
    bool warmUp(std::uint64_t seed, double duration, const std::stop_token &stop);
    double longestWarmUp() const;

    /// One replication of all parts, as a record of the whole plan; nothing when stopped.
    std::optional<Record> run(const ReplicationOptions &options, const std::stop_token &stop) const;

    /// The whole plan, to read records with.
    const Program &whole() const { return m_whole; }

private:
    struct Part {
        Plan plan = {};
        /// Places in the whole plan.
        std::vector<PlanIndex> stations = {};
        std::vector<PlanIndex> pools = {};
        std::vector<PlanIndex> buckets = {};
        std::vector<PlanIndex> scalers = {};
        std::vector<PlanIndex> alarms = {};
        std::unique_ptr<Program> program = {};
        Pilot pilot = {};
    };

    void addTo(Record &whole, const Part &part, Record record) const;

    Program m_whole;
    std::vector<std::unique_ptr<Part>> m_parts; ///< Programs point into them.
};

} // namespace headroom::requests
