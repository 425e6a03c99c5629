// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/requests/level.h"
#include "model/simulation/requests/token_store.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace headroom::requests {

/// The execution environments of a Work station, one by one: provisioned ones, and those started on
/// demand, which end when they have been idle for too long.
class Fleet
{
public:
    explicit Fleet(const Environments &environments)
        : m_environments(&environments)
        , m_provisioned(std::floor(environments.provisioned + 1e-9))
        , m_starts(environments.startRate, environments.startBurst)
    {
        alive.add(0, m_provisioned);
    }

    bool hasProvisioned() const { return m_provisioned > 0; }
    bool isOutside() const { return m_environments->provisionedOutside; }
    bool takeProvisioned(double now)
    {
        if (provisionedBusy.value() + 1 > m_provisioned)
            return false;
        provisionedBusy.add(now, 1);
        return true;
    }
    /// What is beyond the number of now ends with its work.
    void returnProvisioned(double now)
    {
        if (provisionedBusy.value() > m_provisioned)
            alive.add(now, -1);
        provisionedBusy.add(now, -1);
    }
    void setProvisioned(double now, double number)
    {
        const double busy = provisionedBusy.value();
        const double before = std::max(m_provisioned, busy);
        m_provisioned = std::floor(number + 1e-9);
        alive.add(now, std::max(m_provisioned, busy) - before);
    }

    /// An idle environment: the one used last, or the one that has been idle for longest.
    bool takeIdle(double now)
    {
        endIdle(now);
        if (m_idleSince.empty())
            return false;
        if (m_environments->reuse == Environments::Reuse::Newest)
            m_idleSince.pop_back();
        else
            m_idleSince.pop_front();
        return true;
    }
    /// Whether the start limit lets a new one start.
    bool start(double now)
    {
        if (!m_starts.take(now, 1))
            return false;
        alive.add(now, 1);
        return true;
    }
    void returnToIdle(double now) { m_idleSince.push_back(now); }
    /// Ends those that have been idle for too long by `now`, at the time when each was.
    void endIdle(double now)
    {
        while (!m_idleSince.empty() && m_idleSince.front() + m_environments->idleTimeout <= now) {
            alive.addLate(now, m_idleSince.front() + m_environments->idleTimeout, -1);
            m_idleSince.pop_front();
        }
    }

    Level alive; ///< Provisioned included.
    Level provisionedBusy;

private:
    const Environments *m_environments;
    double m_provisioned = 0;
    TokenStore m_starts;
    std::deque<double> m_idleSince; ///< Rising.
};

} // namespace headroom::requests
