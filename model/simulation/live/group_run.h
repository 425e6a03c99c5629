// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/closed_network.h"
#include "model/simulation/live/record.h"
#include "model/simulation/policies/control_loop.h"
#include "model/simulation/stations/batch_buffer.h"
#include "model/simulation/stations/bucket_law.h"
#include "model/simulation/stations/delivery_queue.h"
#include "model/simulation/stations/environment_fleet.h"
#include "model/simulation/stations/loss_pool.h"
#include "model/simulation/stations/message_queue.h"
#include "model/simulation/stations/record_log.h"
#include "model/simulation/stations/waiting_pool.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <variant>
#include <vector>

namespace headroom::live {

/// Which resources of a group only count, because they cannot bind.
struct CountOnly {
    std::vector<bool> pools = {};
    std::vector<bool> buckets = {};
};

/// Runs one group over the horizon. Values and states live in arrays by station, call, pool and
/// bucket; a visit does nothing when what it depends on has not changed.
class GroupRun
{
public:
    GroupRun(GroupProgram program, const CountOnly &countOnly, double step, std::size_t steps);

    /// False when stopped.
    bool run(const std::stop_token &stop, const std::function<void(double)> &progress);
    GroupRecord takeRecord() { return std::move(m_record); }

private:
    /// What the engine keeps of a station beside what is recorded.
    struct Cell {
        bool isForwardDirty = true;  ///< Its flows must be worked out again.
        bool isBackwardDirty = true; ///< Its answer must.
        bool isActive = false;       ///< It moves by itself as time goes on.
        bool isTouched = false;      ///< Something about it may have changed in this step.
        double worked = 0;           ///< Work: mean time of service and calls, s.
        double hold = 0;             ///< Work: mean time a request keeps its server, s.
        double holdVariance = 0;
        double holdThird = 0; ///< Third central moment.
        double ownMean = 0;   ///< Service, delay, hit or acceptance time.
        double ownVariance = 0;
        double ownThird = 0;
        /// Work: share of the served that waits for a new environment.
        double startShare = 0;
        double startMean = 0; ///< Work: time that this takes, s.
        double startVariance = 0;
        /// Work: share of the offered that finds no environment and may not start one.
        double startRefused = 0;
        /// Work: share that provisioned environments beside the pool take.
        double outside = 0;
        double hitShare = 0;
        /// How its success share moved last, to tell a swing from an approach.
        double lastTurn = 0;
        /// Work: how the time that a request keeps its server moved last, and how much of that was
        /// taken over.
        double lastHoldTurn = 0;
        double holdPart = 1;
        double expired = 0;      ///< Work: share dropped because its caller has gone.
        double left = 0;         ///< Work: requests that leave, per s.
        PerOutcome ends = {};    ///< Work: how those end.
        Delivery delivery = {};  ///< Buffer: what its deliveries met.
        double stored = 0;       ///< Change of what is in flight or in store, per s.
        double refusedShare = 0; ///< Log.
        double failed = 0;       ///< Reader: records/s that did not end well.

        /// How much of the move `turn` of the hold to take over. A station that waits for another,
        /// whose wait follows what this one lets go, swings from side to side; there the secant
        /// through the last two turns leads to where both agree (Aitken).
        double partOfHold(double turn);
    };
    struct SourceState {
        double rate = 0;
        std::size_t until = 0; ///< The step in which the rate must be looked up again.
        bool isEven = false;
    };
    struct PoolState {
        std::variant<LossPool, WaitingPool> law;
        Discipline discipline = Discipline::Fifo;
        double servers = 0;
        double room = 0;
        bool dropExpired = false;
        bool onlyCounts = false;
        Outcome rejectAs = Outcome::Throttled;
        std::vector<PoolLoad> loads = {};
        std::vector<PoolLoad> seen = {}; ///< Those of the last evaluation.
        PoolStep now = {};
        bool isActive = false;
        bool isTouched = false;
        bool isNew = true;
        std::size_t steppedAt = 0; ///< The step of the last evaluation.
        int stepped = 0;           ///< How often in that step.
        double expired = 0;
        double seenExpired = 0;
        /// Requests of each member in the pool, when there is more than one.
        std::vector<double> inside = {};
        std::vector<double> insideStart = {};
        std::vector<double> left = {}; ///< per s
    };
    /// What clients who go round spend time at.
    struct ClosedWays {
        double delay = 0; ///< s
        std::vector<formulas::ClosedNode> callees = {};
        std::vector<std::uint32_t> all = {}; ///< Pools met on all ways.
    };
    /// A group whose only source are clients who think, ask and wait.
    struct ClosedClients {
        bool isPossible = false;
        bool isSolved = false;
        std::vector<double> key = {}; ///< What the solution is for.
        double rate = 0;
        std::vector<PoolStep> steps = {}; ///< Per pool.
        std::vector<bool> isShared = {};  ///< Per pool: clients can wait for each other there.
    };
    struct BucketState {
        BucketLaw law;
        double demand = 0;
        double amount = 1;
        BucketStep now = {};
        bool isActive = true;
        bool isEven = false;
        bool isNew = true;
        bool onlyCounts = false;
    };
    /// What a gauge of the control loop shows, over the tick that is running.
    struct Gauged {
        double sum = 0;
        double per = 0;  ///< What it is over: time, or what the gauge is relative to.
        double seen = 0; ///< s
        std::optional<double> greatest = {};
        std::optional<double> last = {};
        double nowSum = 0;
        double nowPer = 0;
        bool hasData = false;  ///< Now.
        bool isLevel = false;  ///< The greatest counts instead of the mean.
        std::size_t since = 0; ///< The step from which on it shows what it does now.

        void add(std::size_t step, double dt);
        std::optional<double> take();
    };

    /// What is kept in a Log, Queue or Batcher, and what readers make of it.
    struct Store {
        std::optional<MessageQueue> queue = {};
        std::vector<QueueReader> queueReaders = {};
        std::vector<QueueReading> received = {};
        std::optional<BatchBuffer> buffer = {};
        std::optional<RecordLog> log = {};
        std::vector<LogReader> logReaders = {};
        std::vector<LogReading> seen = {};
        bool isShown = false;    ///< Its partitions are written down as they are ...
        std::size_t shownAt = 0; ///< ... since this step.
    };

    // The order inside a step.
    bool offer(std::size_t step);
    void settleStep(bool isJump);
    void forward(std::size_t i);
    void backward(std::size_t i);
    void commit();
    void record(std::size_t step);
    std::size_t nextEvent(std::size_t step) const;

    // Forward: rates.
    double arriving(std::size_t i) const;
    void pass(std::size_t i, double offered);
    void passGate(std::size_t i, const Gate &gate);
    void passWork(std::size_t i);
    void passCache(std::size_t i, const Cache &cache);
    void passBuffer(std::size_t i, const Buffer &buffer);
    void useBucket(std::uint32_t bucket);
    void usePool(std::uint32_t pool, std::size_t at);
    void takePoolShare(std::size_t i);
    void shareDepartures(PoolState &pool) const;
    void balanceWork(std::size_t i);
    void useFleet(std::size_t i);
    void sendCalls(std::size_t i);
    void sendCall(std::size_t i, std::uint32_t call, double fresh);
    /// Others that share a resource must look at it again.
    void wake(const std::vector<std::uint32_t> &members, std::size_t but);

    // Stores and readers.
    void setUpStores(bool isEven);
    void addCalls(std::size_t i, double errorShare, OutcomeMask rejections, LaneLaw &law);
    LaneLaw lanesOf(std::size_t i, const Reader &reader);
    void callInBatches(std::size_t i, double batches, double records);
    void passBatcher(std::size_t i, const Batcher &batcher);
    void passQueue(std::size_t i, const Queue &queue);
    void passReceiver(std::size_t i);
    void commitStores();
    void passLog(std::size_t i, const Log &log);
    double readBy(std::size_t i) const;
    void passReader(std::size_t i);
    void answerReader(std::size_t i, const Reader &reader);
    void countRead(std::size_t i);
    void recordPartitions(std::size_t step);

    // Backward: times and outcomes.
    struct Sequence {
        PerOutcome share = {};
        double mean = 0;
        double variance = 0;
    };
    Sequence callsInTurn(const StationProgram &station) const;
    Sequence oneOfTheWays(const StationProgram &station) const;
    Answer answerOfWork(std::size_t i, const Work &work);
    /// The answer when a share ends by itself, in the station's own time.
    static Answer besides(const Answer &rest, double share, Outcome outcome, const Cell &own);
    Outcome rejectionOf(const StationProgram &station) const;
    double refusedOfNext(const StationProgram &station) const;
    void setAnswer(std::size_t i, const Answer &answer);

    void prepare(std::size_t i);
    /// What follows from the law of its own time.
    void prepareTime(std::size_t i);

    // Doubts.
    double recoveryOf(std::size_t i) const;
    bool meetsSameFullLimit(const CallLaw &call, std::size_t i, double reach,
                            const std::array<Outcome, kOutcomes> &seenAs, int depth) const;
    bool anyLimitRefuses() const;
    void noteQuickRetries(std::size_t i);

    void sortRecord();
    void findClosedClients();
    bool gatherCalls(std::size_t i, double visits, double clients, ClosedWays &ways) const;
    bool gatherStation(std::size_t i, double visits, double clients, ClosedWays &ways) const;
    bool gatherWork(std::size_t i, double visits, double clients, ClosedWays &ways) const;
    void takeClosed(const std::vector<formulas::ClosedNode> &nodes);
    /// False when the group cannot be solved.
    bool solveClosed();
    double closedRate(std::size_t source);
    PoolStep closedStep(std::uint32_t pool) const;
    void noteClosedDoubts();
    void countEnded(std::size_t i);
    double conservationOf(std::size_t i) const;

    // Controls.
    void setUpControl();
    bool isWithin(const Lever &lever) const;
    bool control(std::size_t step);
    void recordControl(std::size_t step);
    /// False when the lever is not of this group.
    bool apply(const Move &move, std::size_t step);
    void touch(std::uint32_t station);
    void setServers(std::size_t pool, double servers);
    void moveStation(std::uint32_t i, const Move &move);
    void gauge(std::size_t step);
    void showGauge(const Gauge &gauge, Gauged &gauged) const;
    double valueOf(const Reading &reading) const;
    double flowOf(const Reading &reading) const;
    bool isWatched(const Reading &reading) const;

    GroupProgram m_program;
    std::vector<std::unique_ptr<Station>> m_stations;       ///< Those that may move, by station.
    std::unordered_map<PlanIndex, std::uint32_t> m_localOf; ///< By place in the plan.
    std::optional<control::ControlLoop> m_loop;
    std::vector<Gauged> m_gauges;
    double m_dt = 1;
    std::size_t m_steps = 0;
    std::size_t m_step = 0;
    bool m_isFirst = true;
    bool m_isDamped = false;
    bool m_seeksSecant = false;
    bool m_swings = false;
    bool m_anyDirty = true;

    std::vector<StationNow> m_now;
    std::vector<Cell> m_cells;
    std::vector<Answer> m_answers;
    std::vector<CallResult> m_results;
    std::vector<bool> m_resultDirty;
    std::vector<double> m_callRate; ///< Attempts per s.
    std::vector<std::size_t> m_firstPending;
    std::vector<double> m_pendingStart; ///< Retries that wait, per call and stage.
    std::vector<double> m_pending;
    std::vector<SourceState> m_sources;
    std::vector<PoolState> m_pools;
    std::vector<BucketState> m_buckets;
    std::vector<std::optional<DeliveryQueue>> m_deliveries;
    std::vector<std::optional<EnvironmentFleet>> m_fleets;
    std::vector<std::unique_ptr<Store>> m_stores; ///< By station; empty when there is none.
    std::optional<ClosedClients> m_closed;
    std::vector<double> m_row;
    GroupRecord m_record;
};

} // namespace headroom::live
