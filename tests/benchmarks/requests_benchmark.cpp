// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"
#include "tests/support/textbook_plans.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

/// Prints how many requests a second of one core's time are simulated, statistics and histograms
/// on: the median of several runs.
namespace headroom {

namespace {

constexpr int kRepeats = 5;

void measure(const char *name, const Plan &plan, double duration)
{
    const requests::Program program(plan);
    std::vector<double> requestRates;
    double perEvent = 0;
    for (int i = 0; i < kRepeats; ++i) {
        requests::ReplicationOptions options;
        options.duration = duration;
        options.seed = static_cast<std::uint64_t>(i + 1);
        const auto start = std::chrono::steady_clock::now();
        const auto record = requests::Replication(program, options).run({});
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now()
                                                             - start)
                                   .count();
        double requests = 0;
        for (const requests::Tally &step : record->steps)
            requests += step.stations[program.sources.front()].offered;
        requestRates.push_back(requests / seconds);
        perEvent = 1e9 * seconds / static_cast<double>(record->events);
    }
    std::ranges::sort(requestRates);
    std::printf("%-52s %8.0f thousand requests/s   %5.0f ns an event\n", name,
                requestRates[kRepeats / 2] / 1000, perEvent);
}

void measureAll()
{
    plans::Queue one;
    measure("M/M/1 at 0.8", plans::single(0.8, one), 4e6);
    plans::Queue lognormal;
    lognormal.servers = 4;
    lognormal.service = Distribution::lognormal(1, 2);
    measure("M/G/4 at 0.8, lognormal", plans::single(3.2, lognormal), 1e6);
    plans::Queue loss;
    loss.servers = 100;
    loss.waitingRoom = 0;
    measure("loss, 100 servers, 100 Erlangs", plans::single(100, loss), 3e4);
    measure("three M/M/1 in a row at 0.8", plans::tandem(0.8, {one, one, one}), 1e6);
    plans::Queue shared;
    shared.discipline = Discipline::ProcessorSharing;
    measure("shared processor at 0.8", plans::single(0.8, shared), 2e6);
    measure("token bucket at 0.9, burst 10", plans::policed(90, 100, 10), 4e4);
    // A million seconds at 0.9 requests/s.
    Environments environments;
    environments.start = Distribution::exponential(2.16);
    environments.idleTimeout = 600;
    measure("cold starts, 10^6 s at 0.9/s",
            plans::fleet(0.9, Distribution::exponential(2), environments), 1e6);
}

} // namespace

} // namespace headroom

int main()
{
    headroom::measureAll();
    return 0;
}
