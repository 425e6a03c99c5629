// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/policies/scaling_policies.h"
#include "model/simulation/policies/unit_replacer.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom::control {

/// Those of a plan's controls that act together; places in Controls, rising.
struct Part {
    std::vector<PlanIndex> scalers = {};
    std::vector<PlanIndex> alarms = {};
    std::vector<PlanIndex> deployments = {};
    std::vector<PlanIndex> growing = {};
    std::vector<PlanIndex> interventions = {};
    std::vector<PlanIndex> updates = {};

    bool isEmpty() const
    {
        return scalers.empty() && alarms.empty() && deployments.empty() && growing.empty()
               && interventions.empty() && updates.empty();
    }
};

/// All that moves a plan during a run, for both engines: they measure the gauges over each tick,
/// say what time it is, and make the moves. Decisions stand here alone.
///
/// Order at one moment: interventions, units that come into service, scheduled changes, then (when
/// a tick ends) alarms, policies, deployments, growing limits.
class ControlLoop
{
public:
    /// REQUIRES that the plan outlives it.
    ControlLoop(const Plan &plan, Part part);

    /// What has to be measured: the mean over each tick, or the greatest for `Lag`.
    const std::vector<Gauge> &gauges() const { return m_gauges; }
    double tick() const { return m_tick; } ///< s
    /// The next moment at which something happens, s.
    double next() const;
    bool endsTick(double now) const { return now >= m_nextTick; }
    /// Lets happen what is due. `measured`: by gauge, over the tick that ends now; nothing where
    /// there was no data. Ignored when no tick ends.
    void advance(double now, std::span<const std::optional<double>> measured);

    /// The moves since the last call, in their order. Before the first advance: what differs from
    /// the plan when a run begins.
    std::vector<Move> takeMoves() { return std::exchange(m_moves, {}); }
    std::vector<ControlEvent> takeEvents() { return std::exchange(m_events, {}); }
    const Part &part() const { return m_part; }

    // By place in the part.
    const UnitCount &units(std::size_t scaler) const { return m_scalers[scaler].units; }
    bool isInAlarm(std::size_t alarm) const { return m_alarms[alarm].state.isInAlarm(); }

private:
    struct AlarmNow {
        const Alarm *plan = nullptr;
        AlarmState state;
        std::size_t gauge = 0;
        bool isNew = false; ///< It has gone off in this tick.
    };
    /// A failure of units in service that has not been found yet.
    struct Failure {
        double at = 0;    ///< When it will be, s.
        double share = 0; ///< Of the units.
    };
    /// Units that have joined others and do not get their full share of the work yet.
    struct Ramp {
        double from = 0; ///< s
        double units = 0;
        int step = 0; ///< As shown last.
    };
    struct ScalerNow {
        const Scaler *plan = nullptr;
        UnitCount units;
        double available = 1;
        std::vector<Failure> failures = {};
        std::vector<Ramp> ramps = {};
        std::vector<double> leaving = {}; ///< When units that are taken away go, s.
        double exposed = 0;               ///< Of the next interruption, what is due ...
        double exposedAt = 0;             ///< ... by then, s.
        std::vector<UnitReplacer> updates = {};
        std::vector<Move> mixes = {}; ///< What old and new units do together, as shown last.
        std::vector<Tracker> trackers = {};
        std::vector<std::size_t> gauges = {}; ///< Of the trackers.
        std::vector<Stepper> steppers = {};
        std::optional<HostKeeper> hosts = {};
        std::size_t scheduled = 0; ///< Changes made so far.
        double shown = 0;          ///< Units in service as the levers were moved last.
        double unitTime = 0;       ///< Of the minute that is running, unit seconds ...
        double since = 0;          ///< ... up to here, s.
    };
    struct DeploymentNow {
        enum class State { Waiting, Shifting, Done };
        const Deployment *plan = nullptr;
        State state = State::Waiting;
        std::size_t shifts = 0;
        double oldWeight = 0;
        double newWeight = 0;
    };
    struct GrowingNow {
        const GrowingLimit *plan = nullptr;
        std::size_t gauge = 0;
        double limit = 0;
        std::vector<std::pair<double, double>> ahead = {}; ///< When, and what limit then.
    };
    struct InterventionNow {
        const Intervention *plan = nullptr;
        bool isActive = false;
        bool isOver = false;
    };
    /// A gauge's ticks of the minute that is running.
    struct Minute {
        double sum = 0;
        int ticks = 0;
    };

    std::size_t gaugeAt(const Gauge &gauge);
    void addScaler(const Scaler &scaler);
    void intervene(double now);
    void begin(const Intervention &intervention, double now);
    /// Makes a lever show the newest active intervention's value, or what it would be without.
    void show(const Lever &lever, double now);
    /// A control's own move: what the lever shows unless an intervention holds it.
    void setBase(const Move &move, double now);
    void showUnits(ScalerNow &scaler, double now);
    void fail(ScalerNow &scaler, double share, double now);
    void runFailures(ScalerNow &scaler, double now);
    /// Takes units away that are interrupted, and starts others in their place.
    void interrupt(ScalerNow &scaler, double now);
    /// Sees who has joined and how far its slow start is. True when that has changed.
    bool ramp(ScalerNow &scaler, double now);
    /// So many units with a full share could do the same.
    static double workingUnits(const ScalerNow &scaler);
    static double nextOf(const ScalerNow &scaler);
    void runUpdates(ScalerNow &scaler, double now);
    /// Moves what only new units do, by their share of those in service.
    void showUpdates(ScalerNow &scaler, double now);
    void make(const Move &move, double now);
    void runUnits(double now);
    void runSchedules(double now);
    void endTick(double now, std::span<const std::optional<double>> measured);
    void endMinute(double now);
    void runPolicies(ScalerNow &scaler, double now);
    void wantUnits(ScalerNow &scaler, double units, double now);
    void runDeployments(double now);
    bool isAnyInAlarm(const std::vector<PlanIndex> &alarms) const;
    void shift(DeploymentNow &deployment, double share, double now);
    void applyGrowth(double now);
    ScalerNow *scalerAt(PlanIndex global);
    double roomFor(const ScalerNow &scaler);
    std::optional<double> minuteOf(std::size_t gauge) const;
    void note(double now, ControlEvent::Kind kind, PlanIndex owner, const std::string &name,
              double before, double after);

    const Plan &m_plan;
    Part m_part;
    double m_tick = kMinute;
    double m_nextTick = kMinute;
    std::vector<Gauge> m_gauges;
    std::vector<AlarmNow> m_alarms;
    std::vector<ScalerNow> m_scalers;
    std::vector<DeploymentNow> m_deployments;
    std::vector<GrowingNow> m_growing;
    std::vector<InterventionNow> m_interventions;
    std::vector<Move> m_bases;     ///< What levers that interventions move would be without them.
    std::vector<Minute> m_minutes; ///< By gauge.
    std::vector<Move> m_moves;
    std::vector<ControlEvent> m_events;
};

} // namespace headroom::control
