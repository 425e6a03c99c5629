// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/diagram_input.h"
#include "model/services/all_services.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct RenderOptions {
    DesignInput input;
    DiagramInput diagram;
    std::string output;
};

int render(const RenderOptions &options, Streams streams)
{
    const auto drawn = drawInput(options.input, options.diagram);
    if (!drawn)
        return report(drawn.error(), streams);
    const auto written = writeDiagram(options.output, drawn->design, allServices(), drawn->options);
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
    options->diagram.addOptions(app);
    return [options, streams] {
        return render(*options, streams);
    };
}

bool paints(const std::vector<std::string> &)
{
    return true;
}

} // namespace

const Command kRender = {
    "render", HEADROOM_TEXT("Command line", "Draw the design: PNG, SVG or PDF"), &setUp, &paints};

} // namespace headroom::cli
