// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan/controls.h"

#include <deque>
#include <optional>
#include <utility>

namespace headroom::control {

/// The units of a scaler: wanted, waiting for room, starting, in service, warming up.
class UnitCount
{
public:
    explicit UnitCount(const Scaler &scaler);

    /// Wants so many, within the bounds: fewer take waiting and starting ones away first, then ones
    /// in service, at once.
    void want(double units, double now);
    void setBounds(double minimum, double maximum);
    /// A share of the units is lost; new ones take their place.
    void lose(double share, double now);

    /// How units start from now on, and which share of them fails their health checks.
    struct Start {
        double time = 0; ///< s from placed to in service.
        double failing = 0;
        double failTime = 0; ///< s from placed to stopped, for those that fail.
    };
    void setStart(const Start &start, double now);
    const Start &howToStart() const { return m_start; }
    /// Units that have failed instead of coming into service, since the last call. Others have
    /// taken their place.
    double takeFailed() { return std::exchange(m_failed, 0); }

    /// More units than are wanted, or fewer: for those who replace some.
    void add(double units) { m_waiting += units; }
    void stop(double units, double now);
    /// Takes all away that are not yet in service.
    void stopStarting();

    /// Starts units that wait, `room` of them at most.
    void start(double room, double now);
    /// Room is gone: units beyond `room` go back to waiting.
    void evict(double room);
    /// Takes into service what has started. True when something changed.
    bool settle(double now);
    /// When the next unit comes into service or into the warm pool, s; infinity when none does.
    double nextReady() const;

    double desired() const { return m_desired; }
    double inService() const { return m_inService; }
    double waiting() const { return m_waiting; }
    /// Launched before they are wanted, and ready.
    double warm() const { return m_warm; }
    double starting() const { return m_starting; }
    /// Takes room on hosts.
    double placed() const { return m_inService + m_starting; }
    bool isWarmingUp(double now) const;
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    /// When the last unit came into service or left, s.
    double lastChange() const { return m_lastChange; }

private:
    struct Batch {
        double at = 0; ///< s
        double units = 0;
        bool fails = false;
        double ready = 0; ///< In service if it did not fail, s.
    };

    void removeNewest(double units);
    void begin(double units, double at);
    void insert(const Batch &batch);
    double takeWarm(double units);
    /// Keeps as many prepared as the warm pool says.
    void prepare(double now);
    bool nextFails();

    Start m_start;
    double m_failShare = 0; ///< Of the next unit, what is due to fail.
    double m_failed = 0;
    std::optional<WarmPool> m_pool;
    double m_warm = 0;
    std::deque<Batch> m_preparing; ///< For the warm pool, by the time they are ready.
    double m_warmUp = 0;
    double m_startRate = 0;
    double m_minimum = 0;
    double m_maximum = 0;
    double m_desired = 0;
    double m_waiting = 0;
    double m_starting = 0;
    double m_inService = 0;
    double m_lastStart = 0; ///< When the start rate allows the next one, s.
    double m_warmUntil = 0;
    double m_lastChange = 0;
    std::deque<Batch> m_ready; ///< Starting units, by the time they are ready.
};

} // namespace headroom::control
