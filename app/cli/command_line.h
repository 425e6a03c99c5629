// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

#include <string>
#include <vector>

namespace headroom::cli {

/// Runs the subcommand that `arguments` (without the program's name) begin with; also `--help` and
/// `--version`.
int run(const std::vector<std::string> &arguments, Streams streams);

} // namespace headroom::cli
