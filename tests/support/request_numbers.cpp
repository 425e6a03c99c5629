// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/request_numbers.h"

#include "model/simulation/requests/record_result.h"
#include "model/simulation/requests/replication.h"

#include <cmath>
#include <cstdio>

namespace headroom {

RequestNumbers::RequestNumbers(const SmallPlan &small, double duration, std::size_t steps,
                               std::uint64_t seed)
{
    const requests::Program program(small.plan);
    requests::ReplicationOptions options;
    options.seed = seed;
    options.duration = duration;
    options.steps = steps;
    const auto record = requests::Replication(program, options).run({});
    m_result = requests::resultOf(program, *record);
}

double RequestNumbers::at(PlanIndex station, Quantity quantity, std::size_t step,
                          PlanIndex partition) const
{
    Reading reading{Target::Station, station, quantity};
    reading.partition = partition;
    return m_result->content().reading(reading, step);
}

double RequestNumbers::sum(PlanIndex station, Quantity quantity, PlanIndex partition) const
{
    double sum = 0;
    for (std::size_t i = 0; i < m_result->steps(); ++i)
        sum += at(station, quantity, i, partition) * m_result->step();
    return sum;
}

double RequestNumbers::mean(PlanIndex station, Quantity quantity) const
{
    return sum(station, quantity) / m_result->duration();
}

double RequestNumbers::meanAge(PlanIndex station) const
{
    double ages = 0;
    double count = 0;
    for (std::size_t i = 0; i < m_result->steps(); ++i) {
        const live::StationNow now = m_result->content().stationAt(station, i);
        ages += now.age * now.through;
        count += now.through;
    }
    return count > 0 ? ages / count : 0;
}

bool isNear(double found, double expected, double relative)
{
    const bool ok = std::abs(found - expected) <= relative * std::abs(expected);
    if (!ok)
        std::fprintf(stderr, "found %.6g, expected %.6g\n", found, expected);
    return ok;
}

} // namespace headroom
