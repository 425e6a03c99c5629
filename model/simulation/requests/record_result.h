// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/requests/tally.h"
#include "model/simulation/run_result.h"

#include <memory>

namespace headroom::requests {

/// What replications counted, as a result that answers like a live run's: rates and levels are
/// means over the replications, times those of all their requests.
std::shared_ptr<const RunResult> resultOf(const Program &program, const Record &record);

} // namespace headroom::requests
