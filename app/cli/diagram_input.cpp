// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/diagram_input.h"

#include "model/editing/keep_only.h"
#include "model/services/all_services.h"
#include "widgets/common/text.h"
#include "widgets/export/diagram_pdf.h"

#include <CLI/CLI.hpp>

namespace headroom::cli {

namespace {

std::string words(Sentence sentence)
{
    return toStd(translated(sentence));
}

Result<DrawnDesign> drawWhole(const DesignInput &input, const DiagramInput &diagram)
{
    DrawnDesign drawn;
    drawn.options.dark = diagram.theme == "dark";
    drawn.options.withLegend = !diagram.noLegend;
    drawn.options.scale = diagram.scale;
    drawn.options.page = diagram.page;
    if (!diagram.wantsRun()) {
        auto design = readInput(input);
        if (!design)
            return design.error();
        drawn.design = *std::move(design);
        return drawn;
    }
    auto simulated = simulateInput(input);
    if (!simulated)
        return simulated.error();
    drawn.design = std::move(simulated->design);
    const RunResult &run = *simulated->run;
    drawn.options.run = simulated->run;
    drawn.options.step = run.steps() - 1;
    if (diagram.at.empty())
        return drawn;
    const auto at = parseDuration(diagram.at, "--at");
    if (!at)
        return at.error();
    if (*at > run.duration())
        return Error{
            Error::Kind::Usage,
            Text(HEADROOM_TEXT("Command line", "--at %1 lies behind the end of the run at %2 s"))
                .arg(diagram.at)
                .arg(run.duration())};
    drawn.options.step = run.stepAt(*at);
    return drawn;
}

} // namespace

void DiagramInput::addOptions(CLI::App &app)
{
    app.add_option("--theme", theme, "light, dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    app.add_option("--at", at,
                   words(HEADROOM_TEXT("Command line",
                                       "Show the state of the run at this time, such as 300s")));
    app.add_flag(
        "--figures", figures,
        words(HEADROOM_TEXT("Command line",
                            "Show the state at the end of the run (unless --at says when)")));
    app.add_flag("--no-figures", noFigures,
                 words(HEADROOM_TEXT("Command line", "Draw the design alone (the default)")));
    app.add_flag("--no-legend", noLegend,
                 words(HEADROOM_TEXT("Command line", "Leave the legend out")));
    app.add_option(
           "--page", page,
           words(HEADROOM_TEXT("Command line",
                               "PDF: size of the pages; fit is one page around the whole design")))
        ->check(CLI::IsMember(pageNames()))
        ->capture_default_str();
    app.add_option("--scale", scale,
                   words(HEADROOM_TEXT("Command line", "Pixels per unit of the canvas (PNG)")))
        ->check(CLI::Range(0.1, 16.0))
        ->capture_default_str();
    app.add_option("--only", only,
                   words(HEADROOM_TEXT("Command line",
                                       "Write only these components, by id: a,b,c (with what "
                                       "they hold and the frames around them)")))
        ->delimiter(',');
}

FormatOptions DrawnDesign::formatOptions() const
{
    return {.dark = options.dark,
            .withLegend = options.withLegend,
            .run = options.run,
            .step = options.step};
}

Result<DrawnDesign> drawInput(const DesignInput &input, const DiagramInput &diagram)
{
    auto whole = drawWhole(input, diagram);
    if (!whole || diagram.only.empty())
        return whole;
    DrawnDesign drawn = *std::move(whole);
    std::vector<NodeId> kept;
    for (const std::string &id : diagram.only)
        kept.emplace_back(id);
    auto part = edits::keepOnly(std::move(kept)).apply(drawn.design, allServices());
    if (!part)
        return Error{Error::Kind::Usage, part.error().message, {}};
    drawn.design = *std::move(part);
    return drawn;
}

} // namespace headroom::cli
