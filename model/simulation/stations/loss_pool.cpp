// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/loss_pool.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::live {

namespace {

constexpr double kAtRest = 1e-13;

double demandOf(std::span<const PoolLoad> loads)
{
    double demand = 0;
    for (const PoolLoad &load : loads)
        demand += load.arrivals * load.hold;
    return demand;
}

/// Share of the way to the end that is gone after `time`, and its mean on the way.
double meanOfDecay(double ratio)
{
    return ratio < 1e-5 ? 1 - ratio / 2 : -std::expm1(-ratio) / ratio;
}

} // namespace

LossPool::LossPool(double servers, std::size_t members)
    : m_loss(formulas::erlangLoss(servers))
    , m_start(members)
    , m_busy(members)
    , m_mean(members)
    , m_left(members)
{ }

PoolStep LossPool::settle(std::span<const PoolLoad> loads)
{
    PoolStep step;
    step.demand = demandOf(loads);
    step.blocked = refusedAt(step.demand);
    m_offered = step.demand;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const double admitted = loads[i].arrivals * (1 - step.blocked);
        m_busy[i] = m_mean[i] = admitted * loads[i].hold;
        m_left[i] = admitted;
        step.busy += m_busy[i];
        step.left += admitted;
    }
    return step;
}

void LossPool::hold(const PoolStep &step)
{
    m_start.front() = m_busy.front() = m_mean.front() = step.busy;
    m_left.front() = step.left;
    m_offered = step.demand;
}

PoolStep LossPool::advance(std::span<const PoolLoad> loads, double dt)
{
    const double demand = demandOf(loads);
    const double blocked = refusedAt(demand);
    bool atRest = true;
    double shortest = dt;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const double target = loads[i].arrivals * (1 - blocked) * loads[i].hold;
        if (std::abs(target - m_start[i]) > kAtRest * (target + m_start[i]))
            atRest = false;
        if (loads[i].hold > 0 && loads[i].arrivals > 0)
            shortest = std::min(shortest, loads[i].hold);
    }
    if (atRest)
        return settle(loads);

    m_busy = m_start;
    std::fill(m_mean.begin(), m_mean.end(), 0.0);
    double refused = 0;
    // Where nothing is refused, each member's own solution is exact over any time; else steps that
    // lengthen as the state settles.
    const double busy = std::accumulate(m_start.begin(), m_start.end(), 0.0);
    const bool isCalm = blocked == 0 && refusedAt(demand + busy) == 0;
    double done = 0;
    double next = isCalm ? dt : std::min(dt, shortest / 2);
    while (done < dt) {
        const double part = dt - done < 1.5 * next ? dt - done : next;
        refused += substep(loads, part) * part;
        done += part;
        next *= 1.5;
    }
    PoolStep step;
    step.demand = demand;
    step.blocked = refused / dt;
    step.atRest = false;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        m_mean[i] /= dt;
        // What stays in the books must balance to the last digit.
        m_left[i] = std::max(0.0, loads[i].arrivals * (1 - step.blocked)
                                      - (m_busy[i] - m_start[i]) / dt);
        step.busy += m_mean[i];
        step.left += m_left[i];
    }
    return step;
}

double LossPool::substep(std::span<const PoolLoad> loads, double dt)
{
    // After dt, the busy servers are P - Q b for a refused share b.
    double p = 0;
    double q = 0;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const double stay = loads[i].hold > 0 ? std::exp(-dt / loads[i].hold) : 0;
        const double come = loads[i].arrivals * loads[i].hold * (1 - stay);
        p += come + m_busy[i] * stay;
        q += come;
    }
    double blocked = refusedAt(p);
    if (blocked > 0) {
        double low = 0;
        double high = std::max(2 * p, m_offered) + 1;
        const auto excess = [&](double offered) {
            const double b = refusedAt(offered);
            return offered * (1 - b) - p + q * b;
        };
        while (excess(high) < 0 && high < 1e12)
            high *= 4;
        double atLow = -p;
        double atHigh = excess(high);
        for (int i = 0; i < 60 && high - low > 1e-13 * high; ++i) {
            double middle = i % 3 == 2 ? (low + high) / 2
                                       : low - atLow * (high - low) / (atHigh - atLow);
            middle = std::clamp(middle, low, high);
            const double at = excess(middle);
            if (at > 0) {
                high = middle;
                atHigh = at;
            } else {
                low = middle;
                atLow = at;
            }
            if (at == 0)
                break;
        }
        m_offered = (low + high) / 2;
        blocked = refusedAt(m_offered);
    } else {
        m_offered = p;
    }
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const double target = loads[i].arrivals * (1 - blocked) * loads[i].hold;
        if (!(loads[i].hold > 0)) {
            m_busy[i] = 0;
            continue;
        }
        const double ratio = dt / loads[i].hold;
        const double mean = target + (m_busy[i] - target) * meanOfDecay(ratio);
        m_busy[i] = target + (m_busy[i] - target) * std::exp(-ratio);
        m_mean[i] += mean * dt;
    }
    return blocked;
}

} // namespace headroom::live
