// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace headroom::cli {

/// What the shell sees when a command ends.
enum ExitCode { Fine = 0, Failed = 1, WrongUsage = 2, NotReadable = 3, Cancelled = 4 };

/// Where a command writes: results to `out`, everything else to `err`.
struct Streams {
    std::ostream *out = nullptr;
    std::ostream *err = nullptr;
};

/// A subcommand: adds its options and returns what runs it.
struct Command {
    const char *name = "";
    Sentence summary = {};
    std::function<int()> (*setUp)(CLI::App &app, Streams streams) = nullptr;
    /// Whether it needs fonts and painting with these arguments, so a GUI application (which needs no
    /// display); null: never.
    bool (*paints)(const std::vector<std::string> &arguments) = nullptr;
};

/// All subcommands in the order of the help.
std::span<const Command> allCommands();
const Command *findCommand(std::string_view name);

/// Prints `FILE:LINE: what is wrong; what to do` and gives the exit code that goes with it.
int report(const Error &error, Streams streams);

extern const Command kSimulate;
extern const Command kVerify;
extern const Command kCheck;
extern const Command kPrice;
extern const Command kExport;
extern const Command kImport;
extern const Command kRender;
extern const Command kSchema;
extern const Command kList;

} // namespace headroom::cli
