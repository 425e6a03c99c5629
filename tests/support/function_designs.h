// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/simulated.h"

#include <string>

/// Designs around functions, for tests that set what lines of text are too short for.
namespace headroom {

/// Users that call the alias `live` of `place`, with settings of each as JSON: three quarters
/// of the calls reach `v1`, one quarter `v2`.
Simulated shop(const std::string &rate, const std::string &function, const std::string &version,
               const std::string &alias = "", double duration = 600);
/// Nodes and links as JSON lists without their brackets.
Simulated drawn(const std::string &nodes, const std::string &links, double duration = 10);
/// Users, and a function `f` with settings that gets their requests as events.
Simulated notified(const std::string &rate, const std::string &settings, double duration = 10);

} // namespace headroom
