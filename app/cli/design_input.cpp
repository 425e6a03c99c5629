// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/design_input.h"

#include "model/catalogue/node_view.h"
#include "model/catalogue/property_schema.h"
#include "model/editing/edit.h"
#include "model/editing/set_expression.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

namespace headroom::cli {
namespace {

std::string words(Sentence sentence)
{
    return toStd(translated(sentence));
}

Result<Design> withTrace(const Design &design, const std::string &assignment,
                         const DesignInput &input)
{
    const auto equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == assignment.size())
        return Error{Error::Kind::Usage,
                     Text(HEADROOM_TEXT("Command line",
                                        "--trace %1 is not of the form CLIENT=CSV; name the client "
                                        "node and the file, such as shoppers=load.csv"))
                         .arg(assignment)};
    const std::string id = assignment.substr(0, equals);
    std::error_code failure;
    const auto path = std::filesystem::absolute(assignment.substr(equals + 1), failure);
    Tree traffic = Tree::map({{"shape", "trace"}, {"file", path.string()}});
    if (input.traceUnit != "count")
        traffic.set("unit", input.traceUnit);
    if (input.traceScale != 1)
        traffic.set("scale", input.traceScale);
    auto edited = edits::setProperty(id + ".traffic", traffic).apply(design, allServices());
    if (!edited)
        return edited;
    return readTraces(*edited, allServices());
}

/// The longest profile that ends by itself, s; 0 when none does.
double naturalLength(const Design &design)
{
    double longest = 0;
    for (const auto &node : design.nodes()) {
        const NodeView view(design, allServices(), *node);
        for (const PropertySpec &spec : view.spec().properties) {
            if (spec.kind == PropertyKind::Traffic)
                longest = std::max(longest,
                                   view.get(PropertyKey<TrafficProfile>{spec.key}).naturalLength());
        }
    }
    return longest;
}

/// A second up to six hours; beyond, the coarsest of a few round steps that still gives some ten
/// thousand points.
double suitableStep(double duration)
{
    for (const double step : {1.0, 5.0, 10.0, 30.0, 60.0, 300.0}) {
        if (duration / step <= 21'600)
            return step;
    }
    return 600;
}

} // namespace

void DesignInput::addDesignOptions(CLI::App &app)
{
    app.add_option("FILE", file,
                   words(HEADROOM_TEXT("Command line", "The design, *.headroom.json")))
        ->required();
    app.add_option("--scenario", scenario,
                   words(HEADROOM_TEXT("Command line", "Apply this scenario of the design")));
    app.add_option(
           "--set", settings,
           words(HEADROOM_TEXT("Command line", "Change a setting, ID.PROPERTY=VALUE (repeatable)")))
        ->expected(1)
        ->take_all();
    app.add_option(
           "--trace", traces,
           words(HEADROOM_TEXT("Command line",
                               "Drive a client with measured traffic, ID=CSV with the columns "
                               "timestamp,value (repeatable)")))
        ->expected(1)
        ->take_all();
    app.add_option("--trace-unit", traceUnit,
                   words(HEADROOM_TEXT(
                       "Command line",
                       "What a value of the trace is: count per interval, or rate per second")))
        ->check(CLI::IsMember({"count", "rate"}))
        ->capture_default_str();
    app.add_option("--trace-scale", traceScale,
                   words(HEADROOM_TEXT("Command line", "Multiply the values of the traces")))
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
}

void DesignInput::addRunOptions(CLI::App &app)
{
    app.add_option(
        "--duration", duration,
        words(HEADROOM_TEXT("Command line",
                            "How long to run, such as 90s, 30min, 1h, 7d (an hour, or the "
                            "length of the longest trace)")));
    app.add_option(
        "--step", step,
        words(HEADROOM_TEXT("Command line", "Length of a step (1s, coarser for long runs)")));
}

Result<double> parseDuration(const std::string &text, const std::string &option)
{
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string unit(static_cast<const char *>(end));
    double factor = 0;
    if (unit.empty() || unit == "s")
        factor = 1;
    else if (unit == "ms")
        factor = 0.001;
    else if (unit == "m" || unit == "min")
        factor = 60;
    else if (unit == "h")
        factor = 3600;
    else if (unit == "d")
        factor = 86'400;
    else if (unit == "w")
        factor = 604'800;
    const double seconds = number * factor;
    if (failure != std::errc() || factor == 0 || !(seconds > 0) || seconds > 86'400.0 * 3'660)
        return Error{
            Error::Kind::Usage,
            Text(HEADROOM_TEXT("Command line",
                               "%1 %2 is no length of time; write a number above 0 and a unit, "
                               "such as 90s, 30min, 1h or 7d (ten years at most)"))
                .arg(option)
                .arg(text)};
    return seconds;
}

Result<Design> readInput(const DesignInput &input)
{
    auto design = readDesignFile(input.file, allServices());
    if (design && !input.scenario.empty())
        design = withScenario(*design, allServices(), input.scenario);
    for (const std::string &setting : input.settings) {
        if (!design)
            return design;
        const auto edit = parseSetExpression(setting, *design, allServices());
        if (!edit)
            return edit.error();
        design = edit->apply(*design, allServices());
        if (!design) {
            Error error = design.error();
            error.kind = Error::Kind::Usage;
            return error;
        }
    }
    for (const std::string &trace : input.traces) {
        if (!design)
            return design;
        design = withTrace(*design, trace, input);
    }
    return design;
}

Result<RunOptions> runOptions(const DesignInput &input, const Design &design)
{
    RunOptions options;
    if (!input.duration.empty()) {
        const auto duration = parseDuration(input.duration, "--duration");
        if (!duration)
            return duration.error();
        options.duration = *duration;
    } else if (const double natural = naturalLength(design); natural > 0) {
        options.duration = std::max(natural, 60.0);
    }
    options.step = suitableStep(options.duration);
    if (!input.step.empty()) {
        const auto step = parseDuration(input.step, "--step");
        if (!step)
            return step.error();
        options.step = *step;
    }
    if (options.step > options.duration)
        return Error{
            Error::Kind::Usage,
            Text(HEADROOM_TEXT(
                     "Command line",
                     "the step of %1 s is longer than the run of %2 s; choose a shorter --step"))
                .arg(options.step)
                .arg(options.duration)};
    constexpr double kMostSteps = 5e6;
    if (options.duration / options.step > kMostSteps)
        return Error{
            Error::Kind::Usage,
            Text(HEADROOM_TEXT("Command line",
                               "a run of %1 s in steps of %2 s has more than five million steps; "
                               "choose a longer --step"))
                .arg(options.duration)
                .arg(options.step)};
    return options;
}

Result<SimulatedDesign> simulateInput(const DesignInput &input)
{
    auto design = readInput(input);
    if (!design)
        return design.error();
    auto options = runOptions(input, *design);
    if (!options)
        return options.error();
    auto run = runLive(lower(*design, allServices()), *options);
    if (!run)
        return run.error();
    return SimulatedDesign{*std::move(design), *std::move(options), *std::move(run)};
}

} // namespace headroom::cli
