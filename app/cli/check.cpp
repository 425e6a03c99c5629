// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/design_input.h"
#include "app/cli/run_report.h"
#include "app/cli/verified_design.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace headroom::cli {
namespace {

struct CheckOptions {
    DesignInput input;
    std::vector<std::string> asserts;
    std::string deny = "error";
    std::string engine = "live";
    StudyInput study;
    bool json = false;
};

bool isDenied(Severity severity, const std::string &deny)
{
    if (deny == "info")
        return true;
    return severity == Severity::Error || (deny == "warning" && severity == Severity::Warning);
}

int check(const CheckOptions &options, Streams streams)
{
    auto live = simulateInput(options.input);
    if (!live)
        return report(live.error(), streams);
    SimulatedDesign simulated = *std::move(live);
    if (options.engine == "requests") {
        const auto study = studyOf(simulated.design, simulated.options.duration, options.study,
                                   streams);
        if (!study)
            return report(study.error(), streams);
        simulated.run = (*study)->sharedRun();
    }
    const auto runReport = reportOn(simulated, options.asserts);
    if (!runReport)
        return report(runReport.error(), streams);

    const auto denied = std::count_if(
        runReport->findings.begin(), runReport->findings.end(),
        [&options](const Finding &finding) { return isDenied(finding.severity, options.deny); });
    const auto missed = std::count_if(
        runReport->objectives.begin(), runReport->objectives.end(),
        [](const ObjectiveResult &objective) { return !objective.holds; });
    const bool passes = denied == 0 && missed == 0;
    if (options.json) {
        *streams.out << printJson(Tree::map({{"passes", passes},
                                             {"objectives", toJson(runReport->objectives)},
                                             {"findings", toJson(runReport->findings)}}));
        return passes ? Fine : Failed;
    }
    for (const Finding &finding : runReport->findings)
        *streams.out << toWords(finding);
    for (const ObjectiveResult &objective : runReport->objectives)
        *streams.out << toWords(objective);
    *streams.out << toStd(translated(
        passes ? Text(HEADROOM_TEXT("Command line", "Passes."))
               : Text(HEADROOM_TEXT("Command line",
                                    "Fails: %1 findings that are denied, %2 objectives missed."))
                     .arg(static_cast<double>(denied))
                     .arg(static_cast<double>(missed))))
                 << '\n';
    return passes ? Fine : Failed;
}

std::function<int()> setUp(CLI::App &app, Streams streams)
{
    const auto options = std::make_shared<CheckOptions>();
    options->input.addDesignOptions(app);
    options->input.addRunOptions(app);
    app.add_option("--assert", options->asserts,
                   toStd(translated(HEADROOM_TEXT(
                       "Command line",
                       "A further objective, such as \"prod.Latency.p99 < 0.5\" (repeatable)"))))
        ->expected(1)
        ->take_all();
    app.add_option("--deny", options->deny,
                   toStd(translated(
                       HEADROOM_TEXT("Command line", "The mildest finding that fails the check"))))
        ->check(CLI::IsMember({"error", "warning", "info"}))
        ->capture_default_str();
    app.add_option("--engine", options->engine,
                   toStd(translated(HEADROOM_TEXT(
                       "Command line", "live, or requests to simulate single requests"))))
        ->check(CLI::IsMember({"live", "requests"}))
        ->capture_default_str();
    options->study.addOptions(app);
    app.add_flag("--json", options->json,
                 toStd(translated(HEADROOM_TEXT("Command line", "Print JSON instead of words"))));
    return [options, streams] {
        return check(*options, streams);
    };
}

} // namespace

const Command kCheck = {
    "check", HEADROOM_TEXT("Command line", "Findings and objectives; exit 1 if any fails"), &setUp};

} // namespace headroom::cli
