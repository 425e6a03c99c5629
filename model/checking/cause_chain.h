// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"
#include "model/simulation/run_result.h"

#include <string>
#include <vector>

namespace headroom {

/// A step on the way from what is seen to what is behind it.
struct Cause {
    enum class Kind {
        LimitReached, ///< `limit` is used to the share `value`; above 1: more is asked of it.
        CallsFail,    ///< The share `value` of the calls to `callee` fail.
        CallsWait,    ///< Each call to `callee` takes `value` seconds, and holds a place here.
        FailsItself,  ///< The share `value` fails here, whatever is called.
    };

    Kind kind = Kind::FailsItself;
    NodeId node = {};   ///< Where.
    NodeId callee = {}; ///< Of calls: where they go.
    std::string limit = {};
    double value = 0;
};

/// Why a node fails or is near a limit in a step of a run: along the calls that fail to the limit
/// that binds, and from there along those that take longest. Each step causes the one before it;
/// none when the node is well.
std::vector<Cause> causesOf(const Design &design, const RunResult &run, const NodeId &node,
                            std::size_t step);

} // namespace headroom
