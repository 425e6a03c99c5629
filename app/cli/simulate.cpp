// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/design_input.h"
#include "app/cli/run_report.h"
#include "model/storage/atomic_file.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct SimulateOptions {
    DesignInput input;
    bool json = false;
    std::string csv;
};

int simulate(const SimulateOptions &options, Streams streams)
{
    const auto simulated = simulateInput(options.input);
    if (!simulated)
        return report(simulated.error(), streams);
    const auto runReport = reportOn(*simulated);
    if (!runReport)
        return report(runReport.error(), streams);
    if (!options.csv.empty()) {
        const auto written = writeFileAtomically(options.csv, toCsv(*simulated->run));
        if (!written)
            return report(written.error(), streams);
    }
    if (options.json)
        *streams.out << printJson(toJson(*runReport),
                                  {.indent = 2, .compactFrom = 4, .width = 100'000'000});
    else
        *streams.out << toWords(*runReport);
    return Fine;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<SimulateOptions>();
    options->input.addDesignOptions(app);
    options->input.addRunOptions(app);
    app.add_flag("--json", options->json,
                 toStd(translated(HEADROOM_TEXT("Command line", "Print JSON instead of words"))));
    app.add_option("--csv", options->csv,
                   toStd(translated(HEADROOM_TEXT(
                       "Command line", "Write every metric of every step to this file"))));
    return [options, streams] {
        return simulate(*options, streams);
    };
}

} // namespace

const Command kSimulate = {
    "simulate", HEADROOM_TEXT("Command line", "Run the live engine over the horizon"), &setUp};

} // namespace headroom::cli
