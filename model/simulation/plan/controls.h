// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/simulation/plan/readings.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

/// What changes a plan while it runs: what is known beforehand (interventions), and control loops
/// that look at metrics (alarms, scalers, deployments). Both engines leave the decisions to
/// policies/control_loop.
namespace headroom {

/// A number of the plan that can move during a run.
struct Lever {
    enum class Kind : std::uint8_t {
        Traffic,     ///< Source: factor.
        Servers,     ///< Pool.
        Rate,        ///< Bucket, tokens/s.
        Burst,       ///< Bucket.
        ServiceTime, ///< Work: service. Delay, Turnstile: time. Reader: recordTime.
        BatchTime,   ///< Reader.
        Share,       ///< Work, Reader: errorShare. Turnstile: share. Cache: cachedShare.
        HitRatio,    ///< Cache: hitRatio.
        Weight,      ///< Route `route` of a Splitter.
        Provisioned, ///< Work: environments.provisioned.
        Partitions,  ///< Log: shares.
        WriteRate,   ///< Log.
        Enabled,     ///< Reader: 0 stops it.
        Lanes,       ///< Reader.
        Workers,     ///< Reader.
        WorkerRate,  ///< Reader.
        Poison,      ///< Reader: from 0 to 1 puts one poison record in.
        RetryFor,    ///< Batcher.
        Bounds,      ///< Scaler: least and most, as shares[0] and shares[1].
        Units,       ///< Scaler: wanted.
        Available,   ///< Scaler: share of its units that can work.
        Failing,     ///< Scaler: share of its units that fail their health checks.
    };

    Kind kind = Kind::Traffic;
    PlanIndex index = kNone; ///< Of the station, pool, bucket or scaler.
    PlanIndex route = kNone; ///< In the station, for Weight.

    friend bool operator==(const Lever &, const Lever &) = default;
};

/// A lever's new value, in the form that its kind needs.
struct Move {
    Lever lever = {};
    double value = 0;
    Distribution law = {};           ///< ServiceTime, BatchTime.
    std::vector<double> shares = {}; ///< Partitions, Bounds.

    friend bool operator==(const Move &, const Move &) = default;
};

/// Something that happens at a time known beforehand. At its end the levers go back to what they
/// would be without it.
struct Intervention {
    std::string name = {};                                  ///< Shown at its marker.
    PlanIndex owner = kNone;                                ///< In Plan::nodes.
    double at = 0;                                          ///< s
    double until = std::numeric_limits<double>::infinity(); ///< s
    std::vector<Move> moves = {};

    friend bool operator==(const Intervention &, const Intervention &) = default;
};

/// A number that control loops look at: the sum of the readings over the sum of `per` (or over 1).
struct Gauge {
    std::vector<Reading> sum = {};
    std::vector<Reading> per = {};

    friend bool operator==(const Gauge &, const Gauge &) = default;
};

/// Compares a metric with a threshold, period by period (facts/supporting-services B-CW-1).
struct Alarm {
    enum class Statistic : std::uint8_t { Average, Sum, Maximum, Minimum };
    enum class Comparison : std::uint8_t { Above, AtLeast, Below, AtMost };
    enum class Missing : std::uint8_t { Missing, NotBreaching, Breaching, Ignore };

    std::string name = {};
    PlanIndex owner = kNone;
    Gauge gauge = {};
    /// Sum adds a rate up over the period; the others look at the means of its ticks.
    Statistic statistic = Statistic::Average;
    double period = 60; ///< s
    int periods = 1;    ///< N: so many are looked at ...
    int datapoints = 1; ///< ... M: of which so many must breach.
    double threshold = 0;
    Comparison comparison = Comparison::Above;
    Missing missing = Missing::Missing;
    double delay = 0; ///< s until a period's value can be seen.

    friend bool operator==(const Alarm &, const Alarm &) = default;
};

/// Keeps a metric near a target (facts/ecs-asg B-AAS-1 to 4).
struct TargetTracking {
    Gauge gauge = {};
    double target = 0;
    double scaleOutCooldown = 300; ///< s
    double scaleInCooldown = 300;  ///< s
    bool scalesIn = true;
    int highPeriods = 3; ///< Minutes above the target until it scales out.
    int lowPeriods = 15; ///< Minutes below `lowFactor` times the target until it scales in.
    double lowFactor = 0.9;
    double delay = 60; ///< s until a minute's value can be seen.

    friend bool operator==(const TargetTracking &, const TargetTracking &) = default;
};

/// Moves by steps while an alarm is in alarm (facts/ecs-asg B-AAS-5).
struct StepScaling {
    enum class Adjustment : std::uint8_t { Change, Exact, Percent };
    struct Step {
        /// Distance of the metric from the alarm's threshold.
        double from = -std::numeric_limits<double>::infinity();
        double to = std::numeric_limits<double>::infinity();
        double adjustment = 0;

        friend bool operator==(const Step &, const Step &) = default;
    };

    PlanIndex alarm = kNone; ///< In Controls::alarms.
    Adjustment adjustment = Adjustment::Change;
    std::vector<Step> steps = {};
    double minimumMagnitude = 0; ///< Units, for Percent.
    double cooldown = 300;       ///< s
    /// Simple scaling: until the cooldown behind the last unit's start is over, nothing moves.
    bool isSimple = false;

    friend bool operator==(const StepScaling &, const StepScaling &) = default;
};

/// New bounds at a time (facts/ecs-asg B-AAS-6).
struct ScheduledScaling {
    double at = 0; ///< s
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};

    friend bool operator==(const ScheduledScaling &, const ScheduledScaling &) = default;
};

/// Keeps enough hosts for the units that want to run on them (facts/ecs-asg B-CP-1).
struct HostTracking {
    double targetCapacity = 100; ///< Percent, 1 to 100.
    double minimumStep = 1;
    double maximumStep = 10000;
    double warmUp = 300; ///< s
    int lowPeriods = 15;

    friend bool operator==(const HostTracking &, const HostTracking &) = default;
};

/// A share of the traffic that goes the new way from a moment on.
struct TrafficShift {
    double after = 0; ///< s from the beginning.
    double share = 1;

    friend bool operator==(const TrafficShift &, const TrafficShift &) = default;
};

/// How units are replaced by new ones (facts/ecs-asg B-ECS-4, 6 and 8).
struct UpdateRules {
    // Bit by bit.
    double minimumHealthy = 1; ///< Of the wanted units, rounded up: so many stay in service.
    double maximum = 2;        ///< Of the wanted units, rounded down: so many may exist.
    double settleTime = 0;     ///< s in service until a new unit counts as healthy.
    /// Goes back to the old units when so many of the new ones have failed as half of those wanted,
    /// but not fewer than 3 nor more than 200.
    bool hasBreaker = false;
    /// Instead of bit by bit: all new units at once; when they are healthy traffic is shifted like
    /// this (rising, the last one to 1), and the old ones stop behind `bake`.
    std::vector<TrafficShift> shifts = {};
    double bake = 0; ///< s after the last shift in which alarms still count.

    friend bool operator==(const UpdateRules &, const UpdateRules &) = default;
};

/// Units that are launched before they are wanted, and wait stopped (facts/ecs-asg section 11).
struct WarmPool {
    double prepared = 0;  ///< So many in service and waiting together ...
    double minimum = 0;   ///< ... but never fewer waiting.
    double startTime = 0; ///< s from wanted to in service; preparing one takes the usual time.

    friend bool operator==(const WarmPool &, const WarmPool &) = default;
};

/// Identical units (tasks, instances, workers) whose number may change during a run.
struct Scaler {
    /// What units in service make of a lever.
    struct Drive {
        Lever lever = {};
        /// That each adds to it (Servers, Rate, Lanes, Workers, Provisioned).
        double perUnit = 1;
        /// Instead: 1 while none is in service, else 0 (Share of a Turnstile that answers for
        /// them).
        bool whenNone = false;

        double valueAt(double units) const
        {
            return whenNone ? (units > 0 ? 0.0 : 1.0) : units * perUnit;
        }

        friend bool operator==(const Drive &, const Drive &) = default;
    };

    std::string name = {};
    PlanIndex owner = kNone;
    double initial = 1; ///< In service when the run begins.
    double minimum = 0;
    double maximum = std::numeric_limits<double>::infinity();
    double startTime = 0; ///< s from wanted (and room found) to in service.
    /// s in service during which a unit is left out of the gauges' averages and blocks scale-in.
    double warmUp = 0;
    double startRate = std::numeric_limits<double>::infinity(); ///< Units/s that may be started.
    /// Share of the units that can work. When it falls, so many are lost and replaced by new ones.
    double available = 1;
    /// Share of the units that fail their health checks: they are found after a while, and replaced
    /// by others, of which as many fail.
    double failing = 0;
    double failTime = 0;   ///< s from the start of a unit that fails to when it is stopped ...
    double detectTime = 0; ///< ... and of one in service from its failure to when it is lost.
    std::optional<UpdateRules> replacement = {};
    /// s over which a unit that joins others gets its full share of the work, in ten steps.
    double slowStart = 0;
    std::optional<WarmPool> warm = {};
    /// Units taken away, per unit in service and s. Each is announced so long before, s: then
    /// another one starts in its place.
    double interruptions = 0;
    double notice = 120;
    std::vector<Drive> drives = {};
    PlanIndex host = kNone; ///< The Scaler of the hosts that units need room on; kNone: none.
    double perHost = 1;     ///< Units that fit on one.
    std::vector<TargetTracking> tracking = {};
    std::vector<StepScaling> steps = {};
    std::vector<ScheduledScaling> schedule = {};
    /// For the units of all Scalers that name this one as their host.
    std::optional<HostTracking> hosts = {};

    friend bool operator==(const Scaler &, const Scaler &) = default;
};

/// Shifts traffic from one way to another, and back at once when an alarm says so.
struct Deployment {
    using Shift = TrafficShift;

    std::string name = {};
    PlanIndex owner = kNone;
    double at = 0;                      ///< s
    PlanIndex split = kNone;            ///< The Splitter.
    PlanIndex from = 0;                 ///< Its route for the old ...
    PlanIndex to = 1;                   ///< ... and the new way.
    std::vector<Shift> shifts = {};     ///< Rising; the last one has share 1.
    double bake = 0;                    ///< s after the last shift in which alarms still count.
    std::vector<PlanIndex> alarms = {}; ///< Any of them in alarm rolls back.

    friend bool operator==(const Deployment &, const Deployment &) = default;
};

/// New units take the place of all that a scaler has.
struct RollingUpdate {
    std::string name = {};
    PlanIndex owner = kNone;
    double at = 0; ///< s
    PlanIndex scaler = kNone;
    UpdateRules rules = {};
    std::vector<PlanIndex> alarms = {}; ///< Any of them in alarm goes back, while traffic shifts.
    // Of the new units, as in Scaler.
    double startTime = 0;
    double failing = 0;
    double failTime = 0;
    /// What only the new units do: levers of stations, moved by as much as they answer.
    std::vector<Move> moves = {};

    friend bool operator==(const RollingUpdate &, const RollingUpdate &) = default;
};

/// A limit that follows what it was asked for: `factor` times the greatest use seen, `delay` later
/// (capacity on demand; facts/kinesis B-KDS-11, facts/supporting-services B-DDB-2).
struct GrowingLimit {
    std::string name = {};
    PlanIndex owner = kNone;
    Gauge gauge = {};   ///< What is asked for, in the lever's unit.
    Lever lever = {};   ///< Rate or WriteRate.
    double initial = 0; ///< Never below this.
    double maximum = std::numeric_limits<double>::infinity();
    double factor = 2;
    double delay = 900; ///< s from a new greatest use to what it brings.

    friend bool operator==(const GrowingLimit &, const GrowingLimit &) = default;
};

struct Controls {
    std::vector<Intervention> interventions = {};
    std::vector<Alarm> alarms = {};
    std::vector<Scaler> scalers = {};
    std::vector<Deployment> deployments = {};
    std::vector<GrowingLimit> growing = {};
    std::vector<RollingUpdate> updates = {};

    bool isEmpty() const
    {
        return interventions.empty() && alarms.empty() && scalers.empty() && deployments.empty()
               && growing.empty() && updates.empty();
    }

    friend bool operator==(const Controls &, const Controls &) = default;
};

/// Something that happened during a run; a marker on charts.
struct ControlEvent {
    enum class Kind : std::uint8_t {
        Began, ///< An intervention.
        Ended,
        Alarm,   ///< An alarm's state: `after` is 1 in alarm, else 0.
        Scaled,  ///< Wanted units, from `before` to `after`.
        Started, ///< Units in service, from `before` to `after`.
        Shifted, ///< A deployment's share.
        RolledBack,
        Deployed,
        Grown, ///< A limit.
    };

    double time = 0; ///< s
    Kind kind = Kind::Began;
    PlanIndex owner = kNone; ///< In Plan::nodes.
    std::string name = {};
    double before = 0;
    double after = 0;

    friend bool operator==(const ControlEvent &, const ControlEvent &) = default;
};

} // namespace headroom
