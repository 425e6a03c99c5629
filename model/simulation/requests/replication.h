// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/policies/control_loop.h"
#include "model/simulation/requests/arrival_stream.h"
#include "model/simulation/requests/delay_line.h"
#include "model/simulation/requests/event_heap.h"
#include "model/simulation/requests/fleet.h"
#include "model/simulation/requests/level.h"
#include "model/simulation/requests/program.h"
#include "model/simulation/requests/server_pool.h"
#include "model/simulation/requests/step_reader.h"
#include "model/simulation/requests/streams.h"
#include "model/simulation/requests/tally.h"
#include "model/simulation/requests/visit.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace headroom::requests {

struct ReplicationOptions {
    std::uint64_t seed = 1;   ///< Of the study ...
    std::uint64_t number = 0; ///< ... and which of its replications.
    /// At first so long with the traffic of the beginning, not recorded, s.
    double warmUp = 0;
    double duration = 3600; ///< s
    std::size_t steps = 60;
    bool isFrozen = false; ///< The traffic of the beginning all the time.
};

/// Simulates single requests through a plan, once, from an empty system on: an event at a time, in
/// one thread.
class Replication
{
public:
    Replication(const Program &program, const ReplicationOptions &options);

    /// Nothing when stopped.
    std::optional<Record> run(const std::stop_token &stop);

private:
    /// What an event is about; the upper bits of its payload.
    enum class About : std::uint32_t {
        Timer,
        Line,
        Pool,
        Limit,
        Think,
        Look,
        Gate,
        Batch,
        Delayed,
        Hidden,
        Flush,
        Control
    };
    /// What a visit does next.
    enum class Next : std::uint8_t { Enter, Call, Attempt, Answer, GiveUp, Finish, Rest };

    struct StationState {
        Level busy = {};
        Level waiting = {};
        Level backlog = {};
        double inside = 0;
    };
    struct KeyStore {
        const Cache *plan = nullptr;
        const KeyPicker *keys = nullptr;
        std::optional<double> hitRatio = {};
        std::unordered_map<std::uint64_t, double> freshUntil = {}; ///< By key, s.
    };
    struct ControlledSource {
        double coming = 0; ///< Time of the event that counts.
        std::uint32_t users = 0;
        std::uint32_t wanted = 0;
    };
    struct Ready {
        std::uint32_t visit = 0;
        Next next = Next::Rest;
        Outcome outcome = Outcome::Success;
    };

    // replication.cpp
    void plan(double time, About about, std::uint32_t index);
    void startSources();
    void happen(const Event &event);
    void arrive(std::uint32_t source);
    void beginUser(std::uint32_t source);
    bool isOver(std::uint32_t visit);
    void due(std::uint32_t visit);
    void limitReached(std::uint32_t visit);
    void line(std::uint32_t line);
    void pushLine(std::uint32_t line, double time, std::uint32_t visit);

    // replication_steps.cpp
    void closeStep();
    void sumLevels();
    void sumStreams();
    void closeStreams();
    void dropWarmUp();
    double lostRequests() const;
    double lostRecords() const;

    // replication_calls.cpp
    void advance(std::uint32_t visit, Next next, Outcome outcome);
    Next enter(std::uint32_t &visit, Outcome &outcome);
    bool comesFromOutside(const Visit &visit);
    Next firstCall(Visit &visit, Outcome &outcome);
    Next nextCall(Visit &visit, Outcome &outcome);
    Next attempt(std::uint32_t &visit);
    Next entered(std::uint32_t visit, Next next);
    Next answered(std::uint32_t visit, Outcome &outcome, bool gaveUp);
    Next retry(std::uint32_t visit, const RouteProgram &route, Outcome seen);
    void finish(std::uint32_t visit, Outcome outcome);
    void answerOrigin(const Visit &visit, Outcome outcome);
    void rememberTimes(const Visit &visit, const StationProgram &station);
    std::uint32_t callsOver(const RouteProgram &route, std::uint64_t salt) const;
    Outcome ownOutcome(const StationProgram &station, const Visit &visit) const;

    // replication_stations.cpp
    Next enterDelay(std::uint32_t visit);
    Next enterTurnstile(std::uint32_t visit, Outcome &outcome);
    Next enterCache(std::uint32_t visit, Outcome &outcome);
    Next enterSplitter(Visit &visit);
    Next enterBuffer(std::uint32_t visit, Outcome &outcome);
    Next deliver(std::uint32_t visit, Outcome &outcome);
    Next deliveryAnswered(std::uint32_t visit, Outcome seen, Outcome &outcome);
    Next wait(std::uint32_t visit, const StationProgram &station, double time);
    bool mayBeCached(const Visit &visit) const;
    static std::uint64_t keyOf(const KeyStore &store, const Visit &visit);
    void rememberAnswer(const Visit &visit, const StationProgram &station);

    // replication_work.cpp
    Next enterWork(std::uint32_t visit, Outcome &outcome);
    Next serve(std::uint32_t visit, Outcome &outcome);
    Next worked(std::uint32_t visit, Outcome &outcome);
    void leaveWork(std::uint32_t visit);
    void startNext(std::uint32_t pool);
    void share(std::uint32_t pool, std::uint32_t visit, double work);
    void armShared(std::uint32_t pool);
    void endShared(std::uint32_t pool);

    // replication_controls.cpp
    void startControls();
    void beginControls();
    void planControls();
    void control();
    void countUnits();
    std::vector<std::optional<double>> measureTick();
    std::optional<double> measure(const Gauge &gauge, const StepReader &reader) const;
    double rateOrLevel(const Reading &reading, const StepReader &tick) const;
    std::optional<double> lagOf(const Gauge &gauge) const;
    std::optional<double> lagOf(const Reading &reading) const;

    // replication_levers.cpp
    void make(const Move &move);
    void moveStation(const Move &move);
    void moveReader(const Move &move);
    void setServers(std::uint32_t pool, double servers);
    void setTraffic(std::uint32_t source, double factor);
    bool userLeaves(std::uint32_t source);

    // replication_log.cpp
    void startStreams();
    void startReader(std::uint32_t reader);
    void putPoison(const ReaderState &reader);
    void setWorkerRates(const ReaderState &reader);
    Next enterLog(std::uint32_t visit, Outcome &outcome);
    void write(LogState &log, std::uint32_t partition, const StoredRecord &record);
    void expire(LogState &log, Cursor &cursor);
    void trim(LogState &log, std::uint32_t partition);
    double readableAt(const Cursor &cursor, std::uint64_t number) const;
    double lagOf(const Cursor &cursor) const;
    void takeFromLog(std::uint32_t cursor);

    // replication_queue.cpp
    void startQueue(std::uint32_t station);
    Next enterQueue(std::uint32_t visit, Outcome &outcome);
    void show(std::uint32_t queue, const StoredRecord &message);
    void delayOver(std::uint32_t queue);
    void callReaders(std::uint32_t queue);
    void expireMessages(std::uint32_t queue);
    void takeFromQueue(std::uint32_t cursor);
    void lose(std::uint32_t queue);
    void bury(std::uint32_t queue, const StoredRecord &message);
    void hide(std::uint32_t queue, std::uint32_t slot);
    void visibilityOver(std::uint32_t queue);
    void deleteMessages(std::uint32_t queue, const Batch &batch);
    double lagOf(const QueueState &queue) const;

    // replication_reader.cpp
    void noticed(std::uint32_t cursor);
    void look(std::uint32_t cursor);
    void lookAt(std::uint32_t cursor, double time);
    Sight sightOf(std::uint32_t cursor);
    void lookDue(std::uint32_t cursor);
    std::uint32_t readGateOf(const Cursor &cursor) const;
    std::uint32_t workerGateOf(const Cursor &cursor) const;
    bool mayPass(std::uint32_t cursor, std::uint32_t gate);
    bool passGates(std::uint32_t cursor);
    void armGate(std::uint32_t gate);
    void openGate(std::uint32_t gate);

    // replication_batcher.cpp
    void startBatcher(std::uint32_t station);
    Next enterBatcher(std::uint32_t visit, Outcome &outcome);
    void flush(std::uint32_t batcher);
    void close(std::uint32_t batcher);
    void sendNext(std::uint32_t batcher);
    void sendEnded(std::uint32_t batch, Outcome outcome);
    double lagOf(const BatcherState &batcher) const;

    // replication_batch.cpp
    void countRead(std::uint32_t station, double written);
    void begin(std::uint32_t cursor, std::uint32_t batch);
    void workOn(std::uint32_t batch);
    double ownTime(const Batch &batch, const Visit &visit) const;
    Next handOn(std::uint32_t visit, Outcome &outcome);
    bool hasNextOfBatch(Visit &visit, Outcome &outcome);
    Next batchWorked(std::uint32_t visit, Outcome &outcome);
    std::uint32_t callsOfBatch(const Visit &visit);
    Outcome batchOutcome(const Visit &visit) const;
    void handedOn(std::uint32_t visit, Outcome outcome);
    void batchEnded(std::uint32_t batch, const Visit &visit, Outcome outcome);
    void readerFailed(std::uint32_t batch, Outcome outcome);
    void settle(std::uint32_t batch, std::uint32_t count, Outcome outcome);
    void partDone(std::uint32_t batch);
    void giveUp(std::uint32_t batch, std::uint32_t count, Outcome outcome);
    void handOver(std::uint32_t station, std::uint32_t route, std::uint64_t salt);

    /// Retries that a budget allows before the first success, and at most keeps.
    static constexpr double kBudgetStore = 10;

    /// What levers move is not shared with other replications.
    std::unique_ptr<Program> m_own;
    const Program &m_program;
    ReplicationOptions m_options;
    std::uint64_t m_luck = 0;
    double m_now = 0;
    bool m_isControlled = false;
    EventHeap m_comings; ///< Of sources; at the same time they come before all else.
    EventHeap m_events;
    Visits m_visits;
    std::vector<StationState> m_stations;
    std::vector<PoolState> m_pools;
    std::vector<TokenStore> m_buckets;
    std::vector<Fleet> m_fleets;
    std::vector<KeyStore> m_caches;
    std::vector<ArrivalStream> m_arrivals;
    std::vector<std::uint64_t> m_users; ///< Requests of closed sources so far.
    std::vector<double> m_budgets;      ///< By route.
    std::vector<DelayLine> m_lines;
    std::vector<Ready> m_ready;
    std::vector<double> m_insideAtStart; ///< Visits, by station.
    Tally m_tally;
    Record m_record;
    std::vector<LogState> m_logs;
    std::vector<QueueState> m_queues;
    std::vector<BatcherState> m_batchers;
    std::vector<ReaderState> m_readers;
    std::vector<Cursor> m_cursors;
    std::vector<ReadGate> m_gates;
    Batches m_batches;
    double m_summedAt = 0; ///< Levels were summed up until then, s.
    std::optional<control::ControlLoop> m_loop;
    std::vector<ControlledSource> m_controlled; ///< By source; none without controls.
    std::vector<std::array<Level, 3>> m_units;  ///< By scaler: in service, pending, wanted.
    std::vector<Level> m_alarms;
    std::vector<std::optional<double>> m_gaugeLags; ///< At the end of the last tick.
    Tally m_sinceTick; ///< Counts of the steps since the last tick, without what was before it.
};

} // namespace headroom::requests
