// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verification.h"

#include "widgets/common/text.h"
#include "widgets/live/latest_slot.h"

#include <algorithm>
#include <thread>
#include <variant>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace headroom {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr double kBudgetWhenAsked = 60;
/// Nobody waits for a run that began by itself, and the next edit ends it.
constexpr double kBudgetByItself = 20;
constexpr auto kUsualRest = 4s;
constexpr auto kBetweenReports = 100ms;

/// The live engine must stay fluid meanwhile: one core is left to it, and where the system can, all
/// that this thread and its helpers do is less urgent.
int modestThreads()
{
    const unsigned cores = std::thread::hardware_concurrency();
    return cores > 2 ? static_cast<int>(cores - 1) : 1;
}

void yieldToOthers()
{
#ifdef __linux__
    // 0 names the calling thread, whose helpers inherit it.
    static_cast<void>(setpriority(PRIO_PROCESS, 0, 10));
#endif
}

bool hasTraffic(const RunResult &run)
{
    return std::ranges::any_of(run.plan().stations, [](const Station &station) {
        return std::holds_alternative<Source>(station.body);
    });
}

} // namespace

int VerifiedResult::count(Agreement::Verdict verdict) const
{
    return static_cast<int>(std::ranges::count(rows, verdict, &Agreement::verdict));
}

struct Verification::Order {
    std::shared_ptr<const LiveResult> live = {};
    StudyOptions options = {};
    quint64 number = 0;
    std::stop_source stop = {};
};

/// The thread that leads the study; further ones are the study's own. It talks to its owner by
/// queued calls only; they are dropped by Qt when the owner is gone.
class Verification::Worker
{
public:
    explicit Worker(Verification &owner)
        : m_owner(&owner)
        , m_thread([this](const std::stop_token &stop) { work(stop); })
    { }

    void submit(Order order)
    {
        stop();
        m_stop = order.stop;
        m_slot.put(std::move(order));
    }

    void stop() { m_stop.request_stop(); }

private:
    void work(const std::stop_token &stop)
    {
        yieldToOthers();
        while (std::optional<Order> order = m_slot.take(stop)) {
            const std::stop_callback forward(stop, [&order] { order->stop.request_stop(); });
            compute(*order);
        }
    }

    void compute(const Order &order)
    {
        const std::stop_token stop = order.stop.get_token();
        StudyOptions options = order.options;
        options.progress = [this, number = order.number,
                            next = Clock::time_point()](StudyProgress progress) mutable {
            if (Clock::now() < next)
                return;
            next = Clock::now() + kBetweenReports;
            post([number, progress](Verification &owner) { owner.report(number, progress); });
        };
        const auto study = runStudy(order.live->run->plan(), options, stop);
        if (stop.stop_requested())
            return;
        if (!study) {
            post([number = order.number, reason = study.error().message](Verification &owner) {
                owner.fail(number, translated(reason));
            });
            return;
        }
        auto result = std::make_shared<VerifiedResult>();
        result->live = order.live;
        result->study = *study;
        result->rows = compareEngines(*order.live->run, **study);
        result->paths = (*study)->run().paths();
        post([number = order.number,
              finished = std::shared_ptr<const VerifiedResult>(std::move(result))](
                 Verification &owner) { owner.deliver(number, finished); });
    }

    template <typename F>
    void post(F &&function)
    {
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner, function = std::forward<F>(function)] { function(*owner); },
            Qt::QueuedConnection);
    }

    Verification *m_owner;
    LatestSlot<Order> m_slot;
    std::stop_source m_stop; ///< Of the newest order; touched by the owner's thread only.
    std::jthread
        m_thread; // Last: it starts when all else is there and is joined before anything goes.
};

Verification::Verification(Document &document, LiveSimulation &live, QObject *parent)
    : QObject(parent)
    , m_document(&document)
    , m_live(&live)
    , m_worker(std::make_unique<Worker>(*this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kUsualRest);
    connect(&m_rest, &QTimer::timeout, this, &Verification::startAfterRest);
    connect(m_document, &Document::changed, this, &Verification::onDocumentChanged);
    connect(m_document, &Document::wasReset, this, &Verification::onDocumentReset);
    connect(m_live, &LiveSimulation::resultReady, this, &Verification::onLiveResult);
    connect(m_live, &LiveSimulation::failed, this, &Verification::onLiveFailure);
}

Verification::~Verification() = default;

bool Verification::isOutOfDate() const
{
    return m_result
           && (!m_live->isCurrent() || m_live->result()->generation != m_result->live->generation);
}

void Verification::start()
{
    if (isRunning() && !m_isByItself)
        return;
    m_rest.stop();
    if (m_live->isCurrent()) {
        begin(kBudgetWhenAsked);
    } else if (!m_liveFailure.isEmpty()) {
        m_failure = m_liveFailure;
        setState(State::Failed);
    } else {
        m_isWaiting = true;
        m_isByItself = false;
        m_progress = {};
        setState(State::Running);
    }
}

void Verification::cancel()
{
    if (isRunning())
        stop(State::Cancelled);
}

void Verification::setStartsByItself(bool on)
{
    m_startsByItself = on;
    if (on)
        awaitRest();
    else
        m_rest.stop();
}

void Verification::setRest(std::chrono::milliseconds rest)
{
    m_rest.setInterval(rest);
}

void Verification::onDocumentChanged(const ChangeSet &)
{
    // The live engine was told before, and knows whether its result still holds.
    if (m_live->isCurrent()) {
        // A card that is dragged changes no number, but whoever drags it does not rest.
        if (m_rest.isActive())
            m_rest.start();
        return;
    }
    m_rest.stop();
    m_liveFailure.clear();
    if (isRunning())
        stop(State::Superseded);
    else
        emit changed();
}

void Verification::onDocumentReset()
{
    m_rest.stop();
    m_worker->stop();
    ++m_number;
    m_isWaiting = false;
    m_liveFailure.clear();
    m_result.reset();
    setState(State::Idle);
}

void Verification::onLiveResult()
{
    if (!m_live->isCurrent())
        return;
    m_liveFailure.clear();
    if (m_isWaiting) {
        begin(kBudgetWhenAsked);
        return;
    }
    // Another scenario or a longer run is another question, though the document is the same.
    if (isRunning() && m_generation != m_live->result()->generation)
        stop(State::Superseded);
    else
        emit changed();
    awaitRest();
}

void Verification::onLiveFailure(const QString &reason)
{
    m_liveFailure = reason;
    if (!m_isWaiting)
        return;
    m_failure = reason;
    m_isWaiting = false;
    setState(State::Failed);
}

void Verification::begin(double timeBudget)
{
    m_isWaiting = false;
    m_isByItself = timeBudget < kBudgetWhenAsked;
    m_generation = m_live->result()->generation;
    m_progress = {};
    ++m_number;
    const std::shared_ptr<const LiveResult> live = m_live->result();
    if (!live->run || !hasTraffic(*live->run)) {
        m_failure = tr("No traffic flows in this design. Add a client and wire it to a component.");
        setState(State::Failed);
        return;
    }
    StudyOptions options;
    options.duration = live->run->duration();
    options.threads = modestThreads();
    options.timeBudget = timeBudget;
    m_worker->submit({live, std::move(options), m_number, {}});
    setState(State::Running);
}

void Verification::stop(State state)
{
    m_worker->stop();
    ++m_number;
    m_isWaiting = false;
    setState(state);
}

void Verification::awaitRest()
{
    // What was cancelled or failed would end the same way again.
    const bool isAnswered = m_live->isCurrent() && m_generation == m_live->result()->generation;
    if (m_startsByItself && m_live->isCurrent() && !isRunning() && !isAnswered)
        m_rest.start();
}

void Verification::startAfterRest()
{
    const auto live = m_live->result();
    if (!isRunning() && m_live->isCurrent() && live->run && hasTraffic(*live->run))
        begin(kBudgetByItself);
}

void Verification::report(quint64 number, StudyProgress progress)
{
    if (number != m_number)
        return;
    m_progress = progress;
    emit progressed();
}

void Verification::deliver(quint64 number, std::shared_ptr<const VerifiedResult> result)
{
    if (number != m_number)
        return;
    m_progress = {result->study->replications(), 1};
    m_result = std::move(result);
    setState(State::Done);
}

void Verification::fail(quint64 number, const QString &reason)
{
    if (number != m_number)
        return;
    m_failure = reason;
    setState(State::Failed);
}

void Verification::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace headroom
