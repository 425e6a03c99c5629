// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/delivery_queue.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

constexpr double kSettled = 1e-9;
constexpr int kPasses = 400;
/// Events are given up over the last part of the maximum age, so that a mean age can decide it.
constexpr double kGivingUp = 0.1;
/// A store that fills like this has no equilibrium worth starting from.
constexpr double kMostlyRejected = 0.5;

} // namespace

DeliveryQueue::DeliveryQueue(const Buffer &buffer)
    : m_retries(static_cast<std::size_t>(std::max(0, buffer.retries)))
    , m_maximumAge(buffer.maximumAge)
    , m_errorStages(m_retries)
{
    for (std::size_t k = 0; k < m_retries; ++k) {
        const std::size_t last = buffer.retryDelays.size();
        m_stages.push_back({last == 0 ? 1 : buffer.retryDelays[std::min(k, last - 1)]});
    }
    double delay = std::max(1e-3, buffer.rejectedBackoffBase);
    const double cap = std::max(delay, buffer.rejectedBackoffCap);
    while (delay < cap) {
        m_stages.push_back({delay});
        delay *= 2;
    }
    m_stages.push_back({cap});
    m_start = m_stages;
}

double DeliveryQueue::dropShare(double age) const
{
    return std::clamp((age - (1 - kGivingUp) * m_maximumAge) / (kGivingUp * m_maximumAge), 0.0,
                      1.0);
}

BufferStep DeliveryQueue::run(double arrivals, const Delivery &delivery, double dt, bool isRest)
{
    const std::size_t count = m_stages.size();
    // What enters each stage depends on what leaves the others in the same step: repeated until it
    // agrees.
    std::vector<Flow> &in = m_in;
    in.assign(count, {});
    Flow attempts;
    double dropped = 0;
    for (int pass = 0; pass < kPasses; ++pass) {
        std::vector<Flow> &next = m_next;
        next.assign(count, {});
        attempts = {arrivals, 0};
        dropped = 0;
        const auto enter = [&](std::size_t stage, const Flow &flow) {
            const double age = flow.events > 0 ? flow.ages / flow.events : 0;
            const double drop = dropShare(age);
            next[stage] += flow * (1 - drop);
            dropped += flow.events * drop;
        };
        const auto sort = [&](const Flow &tried, std::size_t errors, std::size_t rejections) {
            enter(std::min(m_errorStages + rejections, count - 1), tried * delivery.rejected);
            if (errors < m_retries)
                enter(errors, tried * delivery.failed);
            else
                dropped += tried.events * delivery.failed;
        };
        sort({arrivals, 0}, 0, 0);
        for (std::size_t i = 0; i < count; ++i) {
            Stage &stage = m_stages[i];
            const Stage &start = m_start[i];
            Flow out;
            if (isRest) {
                stage.events = in[i].events * stage.delay;
                stage.ages = (in[i].ages + stage.events) * stage.delay;
                out = {in[i].events, in[i].ages + stage.events};
            } else {
                const double stay = std::exp(-dt / stage.delay);
                stage.events = start.events * stay + in[i].events * stage.delay * (1 - stay);
                out.events = std::max(0.0, in[i].events - (stage.events - start.events) / dt);
                const double aging = in[i].ages + out.events * stage.delay;
                stage.ages = start.ages * stay + aging * stage.delay * (1 - stay);
                out.ages = std::max(0.0, aging - (stage.ages - start.ages) / dt);
            }
            attempts += out;
            const bool isError = i < m_errorStages;
            sort(out, isError ? i + 1 : 0, isError ? 0 : i - m_errorStages + 1);
        }
        double change = 0;
        for (std::size_t i = 0; i < count; ++i)
            change = std::max(change, std::abs(next[i].events - in[i].events)
                                          + 1e-6 * std::abs(next[i].ages - in[i].ages));
        std::swap(in, next);
        if (change <= 1e-14 * arrivals)
            break;
    }
    BufferStep step;
    step.attempts = attempts.events;
    step.dropped = dropped;
    step.age = attempts.events > 0 ? attempts.ages / attempts.events : 0;
    for (std::size_t i = 0; i < count; ++i) {
        step.backlog += m_stages[i].events;
        if (!isRest)
            step.backlogChange += (m_stages[i].events - m_start[i].events) / dt;
    }
    return step;
}

BufferStep DeliveryQueue::settle(double arrivals, const Delivery &delivery, double dt)
{
    if (delivery.rejected > kMostlyRejected) {
        for (Stage &stage : m_start)
            stage.events = stage.ages = 0;
        BufferStep step = run(arrivals, delivery, dt, false);
        step.atRest = false;
        return step;
    }
    return run(arrivals, delivery, 0, true);
}

BufferStep DeliveryQueue::advance(double arrivals, const Delivery &delivery, double dt)
{
    bool isEmpty = true;
    for (const Stage &stage : m_start)
        isEmpty = isEmpty && stage.events <= 0;
    if (delivery.rejected <= kMostlyRejected || isEmpty) {
        const BufferStep rest = run(arrivals, delivery, 0, true);
        bool isSettled = true;
        for (std::size_t i = 0; i < m_stages.size(); ++i)
            isSettled = isSettled
                        && std::abs(m_stages[i].events - m_start[i].events)
                               <= kSettled * (m_stages[i].events + m_start[i].events);
        if (isSettled)
            return rest;
    }
    BufferStep step = run(arrivals, delivery, dt, false);
    step.atRest = false;
    return step;
}

} // namespace headroom::live
