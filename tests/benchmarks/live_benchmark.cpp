// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "tests/support/design_text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

/// Prints what a run of one hour in steps of 1 s takes on one core: in full, and after one step of
/// a slider with the result before it at hand. The median of several, in milliseconds.
namespace headroom {

namespace {

struct Case {
    const char *name;
    int groups;
    int nodes; ///< Per group.
    const char *traffic;
    /// Stages, functions and tables instead of endpoints; the slider is a function's reservation.
    bool areFunctions = false;
};

constexpr Case kCases[] = {
    {"50 nodes in one group, constant", 1, 50, R"({"shape":"constant","rate":200})"},
    {"50 nodes in one group, daily", 1, 50, R"({"shape":"daily","base":50,"peak":250,"at":43200})"},
    {"50 nodes in 5 groups, constant", 5, 10, R"({"shape":"constant","rate":200})"},
    {"50 nodes in 5 groups, daily", 5, 10, R"({"shape":"daily","base":50,"peak":250,"at":43200})"},
    {"50 nodes in 5 groups, overload for 5 min", 5, 10,
     R"({"shape":"spike","base":100,"peak":400,"at":900,"for":300})"},
    {"50 nodes in 5 groups, ramp over the hour", 5, 10,
     R"({"shape":"ramp","from":10,"to":250,"start":0,"over":3600})"},
    {"1,000 nodes in 20 groups, constant", 20, 50, R"({"shape":"constant","rate":200})"},
    {"1,000 nodes in 20 groups, daily", 20, 50,
     R"({"shape":"daily","base":50,"peak":250,"at":43200})"},
    {"10 functions behind stages, daily", 10, 4,
     R"({"shape":"daily","base":50,"peak":250,"at":43200})", true},
    {"10 functions behind stages, spike for 5 min", 10, 4,
     R"({"shape":"spike","base":100,"peak":400,"at":900,"for":300})", true},
    {"10 functions behind stages, ramp over the hour", 10, 4,
     R"({"shape":"ramp","from":10,"to":250,"start":0,"over":3600})", true},
};
constexpr int kRepeats = 7;
constexpr int kFirstWorkers = 60;

std::string functionsOf(const Case &size, int turn)
{
    std::string text;
    for (int g = 0; g < size.groups; ++g) {
        const std::string group = std::to_string(g);
        text += "u" + group + ":users(traffic=" + size.traffic + ") -> s" + group + ":stage -> f"
                + group + ":function(reservedConcurrentExecutions="
                + std::to_string(g == 0 ? turn : kFirstWorkers)
                + ", duration=lognormal(0.1, 1)) -> t" + group + ":table; ";
    }
    return text;
}

/// Users, a row of endpoints that call the next, and a table; the slider is the workers of one
/// endpoint.
std::string textOf(const Case &size, int workers)
{
    if (size.areFunctions)
        return functionsOf(size, workers);
    std::string text;
    for (int g = 0; g < size.groups; ++g) {
        const std::string group = std::to_string(g);
        text += "u" + group + ":users(traffic=" + size.traffic + ")";
        for (int i = 1; i < size.nodes - 1; ++i) {
            const bool isTurned = g == 0 && i == 2;
            // Callers hold their workers while callees work, so those in front need more.
            const int needed = 60 + 10 * (size.nodes - i);
            text += " -> e" + group + "_" + std::to_string(i) + ":http.endpoint(workers="
                    + std::to_string(isTurned ? needed + workers - kFirstWorkers : needed)
                    + ", duration=exponential(0.02))";
        }
        text += " -> t" + group + ":table; ";
    }
    return text;
}

template <typename F>
double timed(F &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::shared_ptr<const RunResult> run(const Plan &plan,
                                     const std::shared_ptr<const RunResult> &previous)
{
    auto result = runLive(plan, {.duration = 3600, .step = 1}, {}, previous);
    if (!result)
        std::abort();
    return *result;
}

void measure(const Case &size)
{
    std::vector<double> full;
    std::vector<double> turned;
    std::shared_ptr<const RunResult> last;
    for (int i = 0; i <= kRepeats; ++i) {
        const Plan plan = lower(designText(textOf(size, kFirstWorkers + i), allServices()),
                                allServices());
        full.push_back(timed([&] { run(plan, {}); }));
        std::shared_ptr<const RunResult> next;
        const double time = timed([&] { next = run(plan, last); });
        if (last)
            turned.push_back(time);
        last = next;
    }
    std::printf("%-44s full %8.2f ms   one slider step %8.2f ms\n", size.name, median(full),
                median(turned));
}

} // namespace

} // namespace headroom

int main()
{
    for (const headroom::Case &size : headroom::kCases)
        headroom::measure(size);
    return 0;
}
