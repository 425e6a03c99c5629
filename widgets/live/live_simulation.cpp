// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/live/live_simulation.h"

#include "model/checking/check.h"
#include "model/lowering/lower.h"
#include "widgets/common/text.h"
#include "widgets/live/latest_slot.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace headroom {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Order {
    Design design = {};
    std::string scenario = {};
    RunOptions options = {};
    quint64 generation = 0;
};

// Shorter runs are over before anyone could read a progress bar.
constexpr double kProgressAfterSeconds = 0.2;

} // namespace

/// The threads that compute. They talk to their owner by queued calls only; they are dropped by Qt
/// when the owner is gone.
class LiveSimulation::Worker
{
public:
    Worker(LiveSimulation &owner, const Catalogue &catalogue)
        : m_owner(&owner)
        , m_catalogue(&catalogue)
        , m_judging([this](const std::stop_token &stop) { judgeRuns(stop); })
        , m_running([this](const std::stop_token &stop) { runDesigns(stop); })
    { }

    void submit(Order order) { m_slot.put(std::move(order)); }

private:
    void runDesigns(const std::stop_token &stop)
    {
        while (std::optional<Order> order = m_slot.take(stop))
            run(std::move(*order), stop);
    }

    void judgeRuns(const std::stop_token &stop)
    {
        while (std::optional<LiveResult> result = m_runs.take(stop)) {
            const Clock::time_point start = Clock::now();
            judge(std::move(*result));
            rest(stop, Clock::now() - start);
        }
    }

    /// While a hand moves a slider, judging leaves the processor to the runs half of the time.
    static void rest(const std::stop_token &stop, Clock::duration duration)
    {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, stop, duration, [] { return false; });
    }

    void run(Order order, const std::stop_token &stop)
    {
        const Clock::time_point start = Clock::now();
        Result<Design> design = order.scenario.empty()
                                    ? Result<Design>(order.design)
                                    : withScenario(order.design, *m_catalogue, order.scenario);
        if (!design) {
            reportFailure(order.generation, design.error().message);
            return;
        }
        order.options.progress = [this, start](double share) {
            if (secondsSince(start) > kProgressAfterSeconds)
                post([share](LiveSimulation &owner) { emit owner.progressed(share); });
        };
        const bool sameHorizon = m_previous && m_previous->duration() == order.options.duration
                                 && m_previous->step() == order.options.step;
        const auto run = runLive(lower(*design, *m_catalogue), order.options, stop,
                                 sameHorizon ? m_previous : nullptr);
        if (!run) {
            if (run.error().kind != Error::Kind::Cancelled)
                reportFailure(order.generation, run.error().message);
            return;
        }
        m_previous = *run;

        LiveResult result;
        result.run = *run;
        result.prices = price(*design, *m_catalogue, run->get());
        result.perMillionRequests = perMillionRequests(result.prices, *design, **run);
        result.design = std::move(design).value();
        result.generation = order.generation;
        result.computeSeconds = secondsSince(start);
        post([result](LiveSimulation &owner) { owner.showRun(result); });
        m_runs.put(std::move(result));
    }

    void judge(LiveResult result)
    {
        const Clock::time_point start = Clock::now();
        const RunResult &run = *result.run;
        result.findings = check(result.design, *m_catalogue, &run);
        for (const std::string &objective : result.design.objectives())
            result.objectives.push_back(evaluateObjective(objective, run, result.findings));
        result.judged = result.design;
        result.judgedGeneration = result.generation;
        result.computeSeconds += secondsSince(start);
        post([judged = std::make_shared<const LiveResult>(std::move(result))](
                 LiveSimulation &owner) { owner.showJudgement(judged); });
    }

    void reportFailure(quint64 generation, const Text &reason)
    {
        post([generation, reason](LiveSimulation &owner) { owner.fail(generation, reason); });
    }

    template <typename F>
    void post(F &&function)
    {
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner, function = std::forward<F>(function)] { function(*owner); },
            Qt::QueuedConnection);
    }

    LiveSimulation *m_owner;
    const Catalogue *m_catalogue;
    LatestSlot<Order> m_slot;
    LatestSlot<LiveResult> m_runs;
    std::shared_ptr<const RunResult> m_previous;
    // Last: they start when all else is there and are joined before anything goes.
    std::jthread m_judging;
    std::jthread m_running;
};

LiveSimulation::LiveSimulation(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(&document)
    , m_worker(std::make_unique<Worker>(*this, document.catalogue()))
{
    connect(m_document, &Document::changed, this, &LiveSimulation::onDocumentChanged);
    connect(m_document, &Document::wasReset, this, &LiveSimulation::onDocumentReset);
    submit();
}

LiveSimulation::~LiveSimulation() = default;

bool LiveSimulation::isCurrent() const
{
    return m_result && m_result->generation == m_generation && m_result->isJudged();
}

void LiveSimulation::setDuration(double seconds)
{
    if (seconds == m_options.duration || seconds <= 0)
        return;
    m_options.duration = seconds;
    submit();
}

void LiveSimulation::setScenario(const std::string &name)
{
    if (name == m_scenario)
        return;
    m_scenario = name;
    submit();
}

void LiveSimulation::keepGhost()
{
    if (m_ghost == m_judged)
        return;
    m_ghost = m_judged;
    emit ghostChanged();
}

void LiveSimulation::clearGhost()
{
    if (!m_ghost)
        return;
    m_ghost.reset();
    emit ghostChanged();
}

void LiveSimulation::onDocumentChanged(const ChangeSet &change)
{
    if (change.concernsBehaviour || (change.scenariosChanged && !m_scenario.empty()))
        submit();
}

void LiveSimulation::onDocumentReset()
{
    m_scenario.clear();
    m_result.reset();
    m_judged.reset();
    clearGhost();
    submit();
    m_oldestWanted = m_generation;
}

void LiveSimulation::submit()
{
    const auto &scenarios = m_document->design().scenarios();
    const bool known = std::ranges::any_of(
        scenarios, [this](const Scenario &scenario) { return scenario.name == m_scenario; });
    if (!known)
        m_scenario.clear();
    ++m_generation;
    m_worker->submit({m_document->design(), m_scenario, m_options, m_generation});
}

void LiveSimulation::showRun(LiveResult result)
{
    if (result.generation < m_oldestWanted)
        return;
    if (m_judged)
        static_cast<RunJudgement &>(result) = *m_judged;
    m_result = std::make_shared<const LiveResult>(std::move(result));
    emit runReady();
}

void LiveSimulation::showJudgement(std::shared_ptr<const LiveResult> result)
{
    if (result->generation < m_oldestWanted)
        return;
    m_judged = std::move(result);
    if (m_result && m_result->generation > m_judged->generation) {
        // The next run was faster than this judgement.
        LiveResult mixed = *m_result;
        static_cast<RunJudgement &>(mixed) = *m_judged;
        m_result = std::make_shared<const LiveResult>(std::move(mixed));
    } else {
        m_result = m_judged;
    }
    emit resultReady();
}

void LiveSimulation::fail(quint64 generation, const Text &reason)
{
    if (generation >= m_oldestWanted)
        emit failed(translated(reason));
}

} // namespace headroom
