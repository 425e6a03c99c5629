// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/agreement.h"
#include "widgets/live/live_simulation.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace headroom {

/// What both engines found out about one design: immutable.
struct VerifiedResult {
    std::shared_ptr<const LiveResult> live = {};
    std::shared_ptr<const Study> study = {};
    std::vector<Agreement> rows = {};
    /// As the simulated requests took them.
    std::vector<PathSummary> paths = {};

    int count(Agreement::Verdict verdict) const;
};

/// Simulates single requests in the background, when asked or when the design has rested, and keeps
/// their numbers beside those of the live engine. An edit ends what runs; a result never lands
/// after a newer one. All of the interface lives on the GUI thread.
class Verification : public QObject
{
    Q_OBJECT

public:
    /// What became of the newest run.
    enum class State {
        Idle, ///< There was none yet in this document.
        Running,
        Done,
        Cancelled,  ///< By the user.
        Superseded, ///< By a change of the design.
        Failed,     ///< failure() says why.
    };

    Verification(Document &document, LiveSimulation &live, QObject *parent = nullptr);
    ~Verification() override;
    Q_DISABLE_COPY_MOVE(Verification)

    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    /// A run is under way that nobody asked for; start() gives it the time of one that was.
    bool isRunningByItself() const { return isRunning() && m_isByItself; }
    /// Of the run that is or was under way.
    StudyProgress progress() const { return m_progress; }
    QString failure() const { return m_failure; }
    /// The newest result, whatever became of later runs; null before the first.
    std::shared_ptr<const VerifiedResult> result() const { return m_result; }
    /// True when the design or the scenario has changed since the result.
    bool isOutOfDate() const;

    /// Runs for the design as it stands, once the live engine is through with it. Nothing happens
    /// while a run is under way.
    void start();
    void cancel();

    /// Whether a run starts when the design has rested; on by default.
    bool startsByItself() const { return m_startsByItself; }
    void setStartsByItself(bool on);
    /// How long a design must rest for that.
    void setRest(std::chrono::milliseconds rest);

signals:
    /// State, result or its being out of date are other than before.
    void changed();
    void progressed();

private:
    class Worker;
    struct Order;

    void onDocumentChanged(const ChangeSet &change);
    void onDocumentReset();
    void onLiveResult();
    void onLiveFailure(const QString &reason);
    void begin(double timeBudget);
    void stop(State state);
    void awaitRest();
    void startAfterRest();
    void report(quint64 number, StudyProgress progress);
    void deliver(quint64 number, std::shared_ptr<const VerifiedResult> result);
    void fail(quint64 number, const QString &reason);
    void setState(State state);

    Document *m_document;
    LiveSimulation *m_live;
    State m_state = State::Idle;
    StudyProgress m_progress;
    QString m_failure;
    QString m_liveFailure; ///< Why the live engine has no result for the design as it stands.
    std::shared_ptr<const VerifiedResult> m_result;
    quint64 m_number = 0;      ///< Of the newest run; what an older one says is dropped.
    quint64 m_generation = 0;  ///< Of the live result that the newest run began with.
    bool m_isWaiting = false;  ///< For the live engine.
    bool m_isByItself = false; ///< The newest run, which has less time than one that was asked for.
    bool m_startsByItself = true;
    QTimer m_rest;
    std::unique_ptr<Worker> m_worker;
};

} // namespace headroom
