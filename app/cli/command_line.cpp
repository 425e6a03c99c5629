// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command_line.h"

#include "app/version.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace headroom::cli {

std::span<const Command> allCommands()
{
    static const std::array kCommands = {kSimulate, kVerify, kCheck,  kPrice, kExport,
                                         kImport,   kRender, kSchema, kList};
    return kCommands;
}

const Command *findCommand(std::string_view name)
{
    const auto commands = allCommands();
    const auto found = std::find_if(
        commands.begin(), commands.end(),
        [name](const Command &command) { return name == command.name; });
    return found == commands.end() ? nullptr : &*found;
}

int report(const Error &error, Streams streams)
{
    const std::string place = error.place.toString();
    *streams.err << (place.empty() ? std::string("headroom") : place) << ": "
                 << toStd(translated(error.message)) << '\n';
    switch (error.kind) {
    case Error::Kind::Invalid:
    case Error::Kind::Unreadable:
    case Error::Kind::Unwritable: return NotReadable;
    case Error::Kind::Usage: return WrongUsage;
    case Error::Kind::Cancelled: return Cancelled;
    }
    return Failed;
}

int run(const std::vector<std::string> &arguments, Streams streams)
{
    CLI::App app(toStd(translated(HEADROOM_TEXT(
                     "Command line",
                     "Simulates, checks, prices and exports cloud architectures without a screen. "
                     "Without a subcommand the window opens, with FILE if one is given."))),
                 "headroom");
    app.set_version_flag("--version", "headroom " + std::string(versionText()));
    app.require_subcommand(0, 1);
    app.get_formatter()->column_width(34);

    std::vector<std::pair<CLI::App *, std::function<int()>>> runners;
    for (const Command &command : allCommands()) {
        CLI::App *sub = app.add_subcommand(command.name, toStd(translated(command.summary)));
        runners.emplace_back(sub, command.setUp(*sub, streams));
    }

    // CLI11 takes its arguments from the back.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        return app.exit(error, *streams.out, *streams.err) == 0 ? Fine : WrongUsage;
    }
    for (const auto &[sub, runner] : runners) {
        if (sub->parsed())
            return runner();
    }
    *streams.out << app.help();
    return WrongUsage;
}

} // namespace headroom::cli
