// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/control_builder.h"

#include <algorithm>

namespace headroom {

namespace {

std::string nameOf(const NodeView &owner, std::string_view part)
{
    return owner.id().value() + "." + std::string(part);
}

/// Fills in what a policy looks at; a metric that is a ratio by itself cannot be divided again.
void fill(Gauge &gauge, Gauge watched)
{
    gauge.sum = std::move(watched.sum);
    if (!watched.per.empty())
        gauge.per = std::move(watched.per);
}

} // namespace

ControlBuilder::ControlBuilder(Plan &plan)
    : m_plan(plan)
{ }

PlanIndex ControlBuilder::scaler(const NodeView &owner, std::string_view part, Scaler scaler)
{
    const auto index = static_cast<PlanIndex>(m_plan.controls.scalers.size());
    scaler.owner = nodeOf(owner);
    if (scaler.name.empty())
        scaler.name = nameOf(owner, part);
    m_scalerOf.emplace(scaler.owner, index);
    m_plan.controls.scalers.push_back(std::move(scaler));
    return index;
}

void ControlBuilder::placeOn(PlanIndex scaler, const NodeView &host, double perHost)
{
    m_plan.controls.scalers[scaler].perHost = perHost;
    m_hosts.push_back({scaler, 0, nodeOf(host)});
}

void ControlBuilder::track(PlanIndex scaler, TargetTracking policy, const NodeView &watched,
                           std::string_view metric, double factor)
{
    std::vector<TargetTracking> &policies = m_plan.controls.scalers[scaler].tracking;
    open(Gauged::Tracking, scaler, policies.size(), watched, metric, factor);
    policies.push_back(std::move(policy));
}

void ControlBuilder::step(PlanIndex scaler, StepScaling policy, const NodeView &alarm)
{
    std::vector<StepScaling> &policies = m_plan.controls.scalers[scaler].steps;
    m_steps.push_back({scaler, policies.size(), nodeOf(alarm)});
    policies.push_back(std::move(policy));
}

PlanIndex ControlBuilder::alarm(const NodeView &owner, Alarm alarm, const NodeView &watched,
                                std::string_view metric, double factor)
{
    const auto index = static_cast<PlanIndex>(m_plan.controls.alarms.size());
    alarm.owner = nodeOf(owner);
    if (alarm.name.empty())
        alarm.name = owner.id().value();
    m_alarmOf.emplace(alarm.owner, index);
    m_plan.controls.alarms.push_back(std::move(alarm));
    open(Gauged::Alarm, index, 0, watched, metric, factor);
    return index;
}

void ControlBuilder::grow(const NodeView &owner, std::string_view part, GrowingLimit limit,
                          const NodeView &watched, std::string_view metric, double factor)
{
    limit.owner = nodeOf(owner);
    if (limit.name.empty())
        limit.name = nameOf(owner, part);
    open(Gauged::Growing, static_cast<PlanIndex>(m_plan.controls.growing.size()), 0, watched,
         metric, factor);
    m_plan.controls.growing.push_back(std::move(limit));
}

void ControlBuilder::open(Gauged what, PlanIndex index, std::size_t policy, const NodeView &watched,
                          std::string_view metric, double factor)
{
    m_gauges.push_back({what, index, policy, nodeOf(watched), std::string(metric), factor});
}

Gauge ControlBuilder::gaugeOf(const OpenGauge &open) const
{
    const auto binding = std::ranges::find_if(m_plan.metrics, [&](const MetricBinding &candidate) {
        return candidate.node == open.node && candidate.metric == open.metric;
    });
    if (binding == m_plan.metrics.end())
        return {};
    Gauge gauge{binding->sum, binding->per};
    for (Reading &reading : gauge.sum)
        reading.factor *= open.factor;
    return gauge;
}

PlanIndex ControlBuilder::nodeOf(const NodeView &node) const
{
    const auto place = std::ranges::find(m_plan.nodes, node.id(), &NodePlan::id);
    return static_cast<PlanIndex>(place - m_plan.nodes.begin());
}

void ControlBuilder::finish()
{
    Controls &controls = m_plan.controls;
    for (const OpenGauge &open : m_gauges) {
        switch (open.what) {
        case Gauged::Alarm: controls.alarms[open.index].gauge = gaugeOf(open); break;
        case Gauged::Tracking:
            fill(controls.scalers[open.index].tracking[open.policy].gauge, gaugeOf(open));
            break;
        case Gauged::Growing: controls.growing[open.index].gauge = gaugeOf(open); break;
        }
    }
    for (const OpenNode &open : m_hosts)
        if (const auto host = m_scalerOf.find(open.node); host != m_scalerOf.end())
            controls.scalers[open.scaler].host = host->second;
    for (const OpenNode &open : m_steps)
        if (const auto alarm = m_alarmOf.find(open.node); alarm != m_alarmOf.end())
            controls.scalers[open.scaler].steps[open.policy].alarm = alarm->second;
    for (Scaler &scaler : controls.scalers)
        std::erase_if(scaler.steps,
                      [](const StepScaling &policy) { return policy.alarm == kNone; });
}

} // namespace headroom
