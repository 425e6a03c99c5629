// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/checking/check.h"
#include "model/pricing/price_sheet.h"
#include "model/simulation/run.h"
#include "widgets/document/document.h"

#include <QObject>

#include <memory>
#include <string>

namespace headroom {

/// What a run is found to be: worked out a moment after it, since percentiles take their time.
struct RunJudgement {
    std::vector<Finding> findings = {};
    /// Of the design's objectives, in their order; an error for one that cannot be evaluated.
    std::vector<Result<ObjectiveResult>> objectives = {};
    Design judged = {}; ///< The design that all this speaks of.
    quint64 judgedGeneration = 0;
};

/// Everything that is known about a design's behaviour at one moment: immutable, shared by all
/// panels. Its judgement may still be that of the run before.
struct LiveResult : RunJudgement {
    std::shared_ptr<const RunResult> run = {};
    PriceSheet prices = {};
    double perMillionRequests = 0;
    Design design = {}; ///< The design that was run (with the chosen scenario applied).
    quint64 generation = 0;
    double computeSeconds = 0;

    bool isJudged() const { return judgedGeneration == generation; }
};

/// Keeps results current while the design changes: lowers and runs snapshots on one thread, judges
/// the runs on another, each with a mailbox of one. A newer snapshot waits while a short run ends;
/// results never arrive out of order. All of the interface lives on the GUI thread.
class LiveSimulation : public QObject
{
    Q_OBJECT

public:
    explicit LiveSimulation(Document &document, QObject *parent = nullptr);
    ~LiveSimulation() override;
    Q_DISABLE_COPY_MOVE(LiveSimulation)

    /// The newest result, or null before the first.
    std::shared_ptr<const LiveResult> result() const { return m_result; }
    /// A run to compare with: drawn as ghost in charts. Null when none.
    std::shared_ptr<const LiveResult> ghost() const { return m_ghost; }
    /// True when all of result() belongs to the design as it stands.
    bool isCurrent() const;

    RunOptions options() const { return m_options; }
    void setDuration(double seconds);
    /// Empty = baseline.
    void setScenario(const std::string &name);
    std::string scenario() const { return m_scenario; }
    /// Keeps the present result as the ghost; called when a slider drag begins. `clearGhost` drops
    /// it.
    void keepGhost();
    void clearGhost();

signals:
    /// A newer run is in place, with its cost: they need not wait until it is judged.
    void runReady();
    /// A newer judgement is in place.
    void resultReady();
    void ghostChanged();
    /// A run failed (the reason) or a long run makes progress (0 to 1).
    void failed(const QString &reason);
    void progressed(double share);

private:
    class Worker;

    void onDocumentChanged(const ChangeSet &change);
    void onDocumentReset();
    void submit();
    void showRun(LiveResult result);
    void showJudgement(std::shared_ptr<const LiveResult> result);
    void fail(quint64 generation, const Text &reason);

    Document *m_document;
    RunOptions m_options;
    std::string m_scenario;
    quint64 m_generation = 0;
    quint64 m_oldestWanted = 0; ///< Results of an earlier document are dropped.
    std::shared_ptr<const LiveResult> m_result;
    std::shared_ptr<const LiveResult> m_judged; ///< The newest that is judged.
    std::shared_ptr<const LiveResult> m_ghost;
    std::unique_ptr<Worker> m_worker;
};

} // namespace headroom
