// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/design_input.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "widgets/common/text.h"
#include "widgets/export/diagram_image.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

namespace headroom::cli {
namespace {

struct RenderOptions {
    DesignInput input;
    std::string output;
    std::string theme = "light";
    std::string at;
    double scale = 2;
};

int render(const RenderOptions &options, Streams streams)
{
    const auto simulated = simulateInput(options.input);
    if (!simulated)
        return report(simulated.error(), streams);
    const RunResult &run = *simulated->run;
    DiagramOptions diagram;
    diagram.dark = options.theme == "dark";
    diagram.scale = options.scale;
    if (!options.at.empty()) {
        const auto at = parseDuration(options.at, "--at");
        if (!at)
            return report(at.error(), streams);
        if (*at > run.duration())
            return report(
                Error{Error::Kind::Usage,
                      Text(HEADROOM_TEXT("Command line",
                                         "--at %1 lies behind the end of the run at %2 s"))
                          .arg(options.at)
                          .arg(run.duration())},
                streams);
        diagram.step = run.stepAt(*at);
        diagram.run = simulated->run;
    }
    const auto written = writeDiagram(options.output, simulated->design, allServices(), diagram);
    return written ? int(Fine) : report(written.error(), streams);
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<RenderOptions>();
    options->input.addDesignOptions(app);
    options->input.addRunOptions(app);
    app.add_option("-o,--output", options->output,
                   toStd(translated(
                       HEADROOM_TEXT("Command line", "The picture to write: .png, .svg or .pdf"))))
        ->required();
    app.add_option("--theme", options->theme, "light, dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    app.add_option("--at", options->at,
                   toStd(translated(HEADROOM_TEXT(
                       "Command line", "Show the state of the run at this time, such as 300s"))));
    app.add_option(
           "--scale", options->scale,
           toStd(translated(HEADROOM_TEXT("Command line", "Pixels per unit of the canvas (PNG)"))))
        ->check(CLI::Range(0.1, 16.0))
        ->capture_default_str();
    return [options, streams] {
        return render(*options, streams);
    };
}

} // namespace

const Command kRender = {
    "render", HEADROOM_TEXT("Command line", "Draw the design: PNG, SVG or PDF"), &setUp, true};

} // namespace headroom::cli
