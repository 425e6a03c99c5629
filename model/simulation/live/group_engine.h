// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/simulation/live/answer.h"
#include "model/simulation/live/bucket_state.h"
#include "model/simulation/live/pool_state.h"
#include "model/simulation/live/record.h"
#include "model/simulation/stations/environments.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace headroom::live {

/// The parts of a plan that run together.
struct Group
{
    std::vector<PlanIndex> stations; ///< In the order of the plan.
    std::vector<PlanIndex> pools;
    std::vector<PlanIndex> buckets;
};

/// Runs one group over the horizon. Single-threaded; knows no clock but the simulated one.
class GroupEngine
{
public:
    GroupEngine(const Plan &plan, const Group &group, const RunOptions &options);

    Result<std::shared_ptr<const GroupRun>> run(const std::stop_token &stop);

private:
    /// A route seen from the station it leads to.
    struct Incoming
    {
        PlanIndex caller = kNone;
        PlanIndex route = kNone;
    };

    /// What is known of a station at the present step.
    struct State
    {
        const Station *station = nullptr;
        PlanIndex pool = kNone;   ///< Local.
        PlanIndex bucket = kNone; ///< Local.
        std::vector<PlanIndex> callees; ///< Local, like the station's routes; kNone = not in the group (never happens for calls).
        std::vector<Incoming> incoming;

        double offered = 0;
        double own = 0;      ///< A source's new requests per s.
        double refused = 0;  ///< Share of the offered that its own limit refuses.
        double startRefused = 0;
        Answer answer = instantSuccess();
        std::vector<CallOutcome> calls;
        std::vector<double> callsPerRequest;
        std::vector<double> retryFlow;      ///< Retries per s along each route, late by their delay.
        std::vector<double> triedRetryFlow;
        double hold = 0;       ///< Mean time a server is held, s.
        double holdSecond = 0; ///< E[hold^2].
        double servedTime = 0; ///< From start of work to its end, s.
        double callTime = 0;
        double served = 0;      ///< Requests per s that its servers work off; makes its calls.
        double poolShare = 0;   ///< Of what its pool works off.
        double hits = 0;

        // Moments of the station's own laws, worked out once.
        double ownMean = 0, ownVariance = 0, startMean = 0, startSecond = 0;

        // Execution environments.
        EnvironmentsAtRest rest = {};
        double restRate = -1, restHold = -1;
        double alive = 0;
        double startTokens = 0;
        double coldRate = 0;
        double triedAlive = 0, triedTokens = 0;

        // A buffer's contents, events.
        std::vector<double> waitingForRetry, triedWaiting;
        double backlog = 0, triedBacklog = 0;
        double age = 0;
        double dropped = 0;
        double deliver = 0;
        double arrived = 0, left = 0; ///< Cumulative, for the age.
        std::vector<std::pair<double, double>> arrivals; ///< Time and cumulative arrivals.
        std::size_t ageAt = 0;

        bool changed = true;
    };

    void prepare(const Group &group);
    void sortTopologically();
    void findClosedClients();

    // One step, in this order.
    void offer(double time, double dt);
    double goForward(double dt, bool isFirst);
    void tryResources(double dt, bool isFirst);
    double goBackward(double dt, bool isFirst);
    void commit(double time, double dt);
    void record(std::size_t step);

    void solve(double time, double dt, bool isFirst);
    bool isAtRest() const;
    std::size_t nextStepWithNews(std::size_t step) const;

    Answer answerOf(State &state, double dt, bool isFirst);
    Answer answerOfWork(State &state, const Work &work, double dt, bool isFirst);
    Answer answerOfSource(State &state);
    void updateEnvironments(State &state, const Work &work, double admitted, double dt, bool isFirst);
    void stepBuffer(State &state, const Buffer &buffer, double dt);
    double routeRate(const State &caller, std::size_t route) const;
    double admittedRate(const State &state) const { return state.offered * (1 - state.refused - state.startRefused); }
    /// Requests per s that go on into the station's routes.
    double passingRate(const State &state) const;
    void noteCaveats();

    const Plan *m_plan;
    RunOptions m_options;
    std::size_t m_steps = 0;
    std::vector<State> m_states;
    std::vector<PlanIndex> m_order;
    std::vector<PoolState> m_pools;
    std::vector<PoolLoad> m_loads;
    std::vector<double> m_poolClients;
    std::vector<double> m_poolPatience;
    std::vector<PoolEffect> m_poolEffects;
    std::vector<BucketState> m_buckets;
    std::vector<double> m_bucketShares;
    std::vector<double> m_demands;
    std::vector<char> m_caveatNoted;
    std::shared_ptr<GroupRun> m_run;
    double m_time = 0;
    bool m_isSteady = false;
};

/// Steps that a run has.
std::size_t stepCount(const RunOptions &options);

} // namespace headroom::live
