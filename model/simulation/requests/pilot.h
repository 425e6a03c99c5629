// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/requests/program.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace headroom::requests {

/// How long a system needs, from empty on, until it is as it goes on to be.
struct Pilot {
    double warmUp = 0; ///< s; 0 when it never rests: then there is no rest to begin with.
    bool neverRests = false;
};

/// Runs the traffic of the beginning for as long as a replication will record, several times when
/// that is cheap, and longer while MSER-5 finds no rest in the mean number of requests, of events
/// in store or of environments; at least as long as the slowest station takes to fill. Controls
/// decide nothing before the record begins. What keeps records (logs, queues, readers, batchers)
/// has no rest to warm up to: it begins empty. Nothing when stopped.
std::optional<Pilot> warmUpOf(const Program &program, std::uint64_t seed, double duration,
                              const std::stop_token &stop);

} // namespace headroom::requests
