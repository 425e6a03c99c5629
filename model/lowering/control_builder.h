// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/simulation/plan.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace headroom {

/// The part of a plan builder's vocabulary that speaks of control loops. What they look at (a
/// node's metric) and act on (a node's scaler, alarm) may be lowered later: it is resolved when the
/// plan is finished.
class ControlBuilder
{
public:
    explicit ControlBuilder(Plan &plan);

    /// Adds units that can be scaled; the first of a node is what others mean by the node's scaler.
    PlanIndex scaler(const NodeView &owner, std::string_view part, Scaler scaler);
    Scaler &scalerAt(PlanIndex scaler) { return m_plan.controls.scalers[scaler]; }
    /// Units need room on the units of `host`'s scaler.
    void placeOn(PlanIndex scaler, const NodeView &host, double perHost);
    /// Keeps a metric of `watched` near the policy's target. What stands in `gauge.per` of the
    /// policy divides it: messages for each task.
    void track(PlanIndex scaler, TargetTracking policy, const NodeView &watched,
               std::string_view metric, double factor = 1);
    /// Steps while the alarm of `alarm` is in alarm.
    void step(PlanIndex scaler, StepScaling policy, const NodeView &alarm);

    /// Adds the alarm of a node; it looks at a metric of `watched`.
    PlanIndex alarm(const NodeView &owner, Alarm alarm, const NodeView &watched,
                    std::string_view metric, double factor = 1);
    /// A limit that follows a metric of `watched`.
    void grow(const NodeView &owner, std::string_view part, GrowingLimit limit,
              const NodeView &watched, std::string_view metric, double factor = 1);

    /// Resolves all that is open. What watches a metric that nothing binds sees no data; policies
    /// of alarms and hosts that do not exist are dropped.
    void finish();

private:
    enum class Gauged { Alarm, Tracking, Growing };
    struct OpenGauge {
        Gauged what = Gauged::Alarm;
        PlanIndex index = kNone;
        std::size_t policy = 0; ///< Tracking: of the scaler.
        PlanIndex node = kNone;
        std::string metric = {};
        double factor = 1;
    };
    struct OpenNode {
        PlanIndex scaler = kNone;
        std::size_t policy = 0;
        PlanIndex node = kNone;
    };

    void open(Gauged what, PlanIndex index, std::size_t policy, const NodeView &watched,
              std::string_view metric, double factor);
    Gauge gaugeOf(const OpenGauge &open) const;
    PlanIndex nodeOf(const NodeView &node) const;

    Plan &m_plan;
    std::vector<OpenGauge> m_gauges;
    std::vector<OpenNode> m_hosts;
    std::vector<OpenNode> m_steps;
    std::unordered_map<PlanIndex, PlanIndex> m_scalerOf; ///< By node.
    std::unordered_map<PlanIndex, PlanIndex> m_alarmOf;
};

} // namespace headroom
