// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/unit_count.h"

#include <algorithm>
#include <cmath>

namespace headroom::control {

UnitCount::UnitCount(const Scaler &scaler)
    : m_start{scaler.startTime, scaler.failing, scaler.failTime}
    , m_pool(scaler.warm)
    , m_warmUp(scaler.warmUp)
    , m_startRate(scaler.startRate)
    , m_minimum(scaler.minimum)
    , m_maximum(scaler.maximum)
    , m_desired(scaler.initial)
    , m_inService(scaler.initial)
    , m_lastChange(-std::numeric_limits<double>::infinity())
{
    if (m_pool)
        m_warm = std::max(m_pool->minimum, m_pool->prepared - m_desired);
}

void UnitCount::want(double units, double now)
{
    units = std::clamp(units, m_minimum, std::max(m_minimum, m_maximum));
    const double change = units - m_desired;
    m_desired = units;
    if (change > 0) {
        m_waiting += change;
        return;
    }
    double surplus = -change;
    const double unstarted = std::min(surplus, m_waiting);
    m_waiting -= unstarted;
    surplus -= unstarted;
    const double started = std::min(surplus, m_starting);
    removeNewest(started);
    surplus -= started;
    if (surplus > 0) {
        m_inService -= surplus;
        m_lastChange = now;
    }
}

void UnitCount::setBounds(double minimum, double maximum)
{
    m_minimum = minimum;
    m_maximum = maximum;
}

void UnitCount::lose(double share, double now)
{
    const double lost = std::ceil(m_inService * std::clamp(share, 0.0, 1.0) - 1e-9);
    if (!(lost > 0))
        return;
    m_inService -= lost;
    m_waiting += lost;
    m_lastChange = now;
}

void UnitCount::start(double room, double now)
{
    double units = std::min(m_waiting, std::max(0.0, std::floor(room + 1e-9)));
    m_waiting -= units;
    m_starting += units;
    if (const double warm = takeWarm(units); warm > 0) {
        const double ready = now + m_pool->startTime;
        insert({ready, warm, false, ready});
        units -= warm;
    }
    prepare(now);
    if (std::isinf(m_startRate) && !(m_start.failing > 0)) {
        if (units > 0)
            begin(units, now);
        return;
    }
    for (; units > 0; units -= 1) {
        const double at = std::max(now, m_lastStart);
        if (!std::isinf(m_startRate))
            m_lastStart = at + 1 / m_startRate;
        begin(std::min(1.0, units), at);
    }
}

void UnitCount::begin(double units, double at)
{
    const double ready = at + m_start.time;
    const bool fails = nextFails();
    insert({fails ? at + m_start.failTime : ready, units, fails, ready});
}

void UnitCount::insert(const Batch &batch)
{
    m_ready.insert(std::ranges::upper_bound(m_ready, batch.at, {}, &Batch::at), batch);
}

double UnitCount::takeWarm(double units)
{
    const double warm = std::min(units, std::floor(m_warm + 1e-9));
    m_warm -= warm;
    return warm;
}

void UnitCount::prepare(double now)
{
    if (!m_pool)
        return;
    double preparing = 0;
    for (const Batch &batch : m_preparing)
        preparing += batch.units;
    const double wanted = std::max(m_pool->minimum, m_pool->prepared - m_desired);
    // What is too many is terminated.
    m_warm = std::min(m_warm, wanted);
    if (const double missing = wanted - m_warm - preparing; missing > 1e-9)
        m_preparing.push_back({now + m_start.time, missing, false, now + m_start.time});
}

/// Failures are spread evenly: of every so many units one fails.
bool UnitCount::nextFails()
{
    m_failShare += m_start.failing;
    if (m_failShare < 1 - 1e-9)
        return false;
    m_failShare -= 1;
    return true;
}

void UnitCount::setStart(const Start &start, double now)
{
    m_start = start;
    if (start.failing > 0)
        return;
    // What would have failed passes its checks after all.
    m_failShare = 0;
    for (Batch &batch : m_ready)
        if (std::exchange(batch.fails, false))
            batch.at = std::max(now, batch.ready);
    std::ranges::stable_sort(m_ready, {}, &Batch::at);
}

void UnitCount::stop(double units, double now)
{
    m_inService -= std::min(units, m_inService);
    m_lastChange = now;
}

void UnitCount::stopStarting()
{
    m_waiting = 0;
    removeNewest(m_starting);
}

void UnitCount::evict(double room)
{
    double surplus = placed() - room;
    if (!(surplus > 1e-9))
        return;
    const double started = std::min(surplus, m_starting);
    removeNewest(started);
    surplus -= started;
    m_inService -= surplus;
    m_waiting += started + surplus;
}

void UnitCount::removeNewest(double units)
{
    m_starting -= units;
    while (units > 0 && !m_ready.empty()) {
        const double taken = std::min(units, m_ready.back().units);
        m_ready.back().units -= taken;
        units -= taken;
        if (!(m_ready.back().units > 0))
            m_ready.pop_back();
    }
}

bool UnitCount::settle(double now)
{
    bool isChanged = false;
    while (!m_preparing.empty() && m_preparing.front().at <= now) {
        m_warm += m_preparing.front().units;
        m_preparing.pop_front();
    }
    while (!m_ready.empty() && m_ready.front().at <= now) {
        if (m_ready.front().fails) {
            m_failed += m_ready.front().units;
            m_waiting += m_ready.front().units;
            m_starting -= m_ready.front().units;
            m_ready.pop_front();
            continue;
        }
        m_inService += m_ready.front().units;
        m_starting -= m_ready.front().units;
        m_lastChange = m_ready.front().at;
        m_warmUntil = m_lastChange + m_warmUp;
        m_ready.pop_front();
        isChanged = true;
    }
    return isChanged;
}

double UnitCount::nextReady() const
{
    double next = std::numeric_limits<double>::infinity();
    for (const std::deque<Batch> *batches : {&m_ready, &m_preparing})
        if (!batches->empty())
            next = std::min(next, batches->front().at);
    return next;
}

bool UnitCount::isWarmingUp(double now) const
{
    return m_starting > 0 || now < m_warmUntil;
}

} // namespace headroom::control
