// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/bucket_law.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

BucketLaw::BucketLaw(const TokenBucket &bucket)
    : m_rate(bucket.rate)
    , m_burst(bucket.burst)
    , m_start(bucket.burst)
    , m_tokens(bucket.burst)
{ }

void BucketLaw::setLimits(double rate, double burst)
{
    m_rate = rate;
    m_burst = burst;
    m_loss.reset();
    m_start = std::min(m_start, burst);
    m_tokens = std::min(m_tokens, burst);
}

double BucketLaw::refusedAtRest(double load, double amount, bool isEven)
{
    if (isEven)
        return load > 1 ? 1 - 1 / load : 0;
    if (!m_loss || m_amount != amount) {
        m_loss = formulas::policedLossTable(m_burst / amount);
        m_amount = amount;
    }
    return (*m_loss)(load);
}

BucketStep BucketLaw::advance(double demand, double amount, bool isEven, double dt)
{
    BucketStep step;
    if (!std::isfinite(m_rate)) {
        step.tokens = m_tokens;
        return step;
    }
    if (!(m_rate > 0) && m_start <= 0) {
        step.refused = demand > 0 ? 1 : 0;
        return step;
    }
    const formulas::BucketStep fluid = formulas::fillTokens(m_start, m_rate, m_burst, demand, dt);
    m_tokens = fluid.tokens;
    step.tokens = m_tokens;
    step.atRest = std::abs(m_tokens - m_start) <= 1e-12 * m_burst;
    if (!(demand > 0))
        return step;
    const double load = m_rate > 0 ? demand / m_rate : std::numeric_limits<double>::infinity();
    const double resting = refusedAtRest(load, amount, isEven);
    if (load <= 1) {
        step.refused = resting;
        return step;
    }
    // The part of the step in which the store was empty; before, chance may empty a small one.
    const double excess = (demand - m_rate) * dt;
    const double empty = std::min(1.0, fluid.refused / excess);
    step.refused = empty * resting;
    if (empty < 1 && !isEven && m_rate > 0)
        step.refused += (1 - empty) * refusedAtRest(1, amount, isEven)
                        * std::erfc(m_start / std::sqrt(2 * m_rate * amount * dt));
    return step;
}

} // namespace headroom::live
