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

/// The one thread that computes. It talks to its owner by queued calls only; they are dropped by Qt
/// when the owner is gone.
class LiveSimulation::Worker
{
public:
    Worker(LiveSimulation &owner, const Catalogue &catalogue)
        : m_owner(&owner)
        , m_catalogue(&catalogue)
        , m_thread([this](const std::stop_token &stop) { work(stop); })
    { }

    void submit(Order order) { m_slot.put(std::move(order)); }

private:
    void work(const std::stop_token &stop)
    {
        while (std::optional<Order> order = m_slot.take(stop))
            compute(std::move(*order), stop);
    }

    void compute(Order order, const std::stop_token &stop)
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

        auto result = std::make_shared<LiveResult>();
        result->run = *run;
        result->findings = check(*design, *m_catalogue, run->get());
        result->prices = price(*design, *m_catalogue, run->get());
        result->perMillionRequests = perMillionRequests(result->prices, *design, **run);
        for (const std::string &objective : design->objectives())
            result->objectives.push_back(evaluateObjective(objective, **run, result->findings));
        result->design = std::move(design).value();
        result->generation = order.generation;
        result->computeSeconds = secondsSince(start);
        post([finished = std::shared_ptr<const LiveResult>(std::move(result))](
                 LiveSimulation &owner) { owner.deliver(finished); });
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
    std::shared_ptr<const RunResult> m_previous;
    std::jthread
        m_thread; // Last: it starts when all else is there and is joined before anything goes.
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
    return m_result && m_result->generation == m_generation;
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
    if (m_ghost == m_result)
        return;
    m_ghost = m_result;
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

void LiveSimulation::deliver(std::shared_ptr<const LiveResult> result)
{
    const quint64 shown = m_result ? m_result->generation : 0;
    if (result->generation < m_oldestWanted || result->generation < shown)
        return;
    m_result = std::move(result);
    emit resultReady();
}

void LiveSimulation::fail(quint64 generation, const Text &reason)
{
    if (generation >= m_oldestWanted)
        emit failed(translated(reason));
}

} // namespace headroom
