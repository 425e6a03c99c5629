// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/verified_design.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <chrono>
#include <csignal>
#include <ostream>
#include <thread>

namespace headroom::cli {
namespace {

std::string words(const Sentence &sentence)
{
    return toStd(translated(sentence));
}

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
}

/// While it lives Ctrl+C asks for a stop instead of ending the program.
class Interruption
{
public:
    Interruption()
        : m_former(std::signal(SIGINT, &interrupt))
        , m_watcher([this](const std::stop_token &end) {
            while (!end.stop_requested()) {
                if (interrupted)
                    m_stop.request_stop();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        })
    { }
    ~Interruption()
    {
        m_watcher.request_stop();
        m_watcher.join();
        std::signal(SIGINT, m_former);
        interrupted = 0;
    }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    void (*m_former)(int) = nullptr;
    std::jthread m_watcher;
};

} // namespace

void StudyInput::addOptions(CLI::App &app)
{
    app.add_option("--seed", options.seed,
                   words(HEADROOM_TEXT("Command line", "Seed of chance: the same one gives the "
                                                       "same numbers")))
        ->capture_default_str();
    app.add_option("--replications", options.replications,
                   words(HEADROOM_TEXT("Command line", "Replications, whatever the precision (as "
                                                       "many as the precision needs)")))
        ->check(CLI::Range(2, 100'000));
    app.add_option("--precision", options.precision,
                   words(HEADROOM_TEXT("Command line",
                                       "Half width of the 95 % interval that every metric must "
                                       "reach, relative to its mean")))
        ->check(CLI::Range(1e-6, 10.0))
        ->capture_default_str();
    app.add_option("--threads", options.threads,
                   words(HEADROOM_TEXT("Command line", "Threads to use (one to each core)")))
        ->check(CLI::Range(1, 1024));
    app.add_option(
        "--time-budget", timeBudget,
        words(HEADROOM_TEXT("Command line", "End after this time, precise enough or not (1min)")));
    app.add_flag("--quiet", quiet, words(HEADROOM_TEXT("Command line", "Show no progress")));
}

Result<std::shared_ptr<const Study>> studyOf(const Design &design, double duration,
                                             const StudyInput &input, Streams streams)
{
    StudyOptions options = input.options;
    options.duration = duration;
    if (!input.timeBudget.empty()) {
        const auto budget = parseDuration(input.timeBudget, "--time-budget");
        if (!budget)
            return budget.error();
        options.timeBudget = *budget;
    }
    if (!input.quiet)
        options.progress = [err = streams.err](StudyProgress progress) {
            *err << '\r'
                 << toStd(translated(Text(HEADROOM_TEXT("Command line", "%1 replications, %2 %"))
                                         .arg(static_cast<double>(progress.replications))
                                         .arg(toStd(formatNumber(100 * progress.share, 2)))))
                 << "   " << std::flush;
        };
    const Interruption interruption;
    auto study = runStudy(lower(design, allServices()), options, interruption.token());
    if (!input.quiet)
        *streams.err << '\n';
    return study;
}

} // namespace headroom::cli
