// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/bucket_state.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

BucketState::BucketState(const TokenBucket &bucket)
    : m_bucket(&bucket)
    , m_tokens(bucket.burst)
{
    if (std::isfinite(bucket.rate))
        m_atRest = formulas::policedLossTable(bucket.burst);
}

double BucketState::tryStep(double demand, double dt)
{
    const double rate = m_bucket->rate;
    m_triedTokens = m_tokens;
    m_triedRefused = 0;
    m_willMove = false;
    if (!std::isfinite(rate))
        return 0;
    if (demand <= 0) {
        m_triedTokens = formulas::refilled(m_tokens, rate, m_bucket->burst, dt);
        m_willMove = m_triedTokens < m_bucket->burst;
        return 0;
    }
    if (rate <= 0 && m_tokens <= 0) {
        m_triedRefused = 1;
        return 1;
    }
    const formulas::BucketStep fluid = formulas::fillTokens(m_tokens, rate, m_bucket->burst, demand, dt);
    const double fluidShare = std::clamp(fluid.refused / (demand * dt), 0.0, 1.0);
    const double restShare = rate > 0 ? (*m_atRest)(demand / rate) : 1;
    m_triedTokens = fluid.tokens;
    const bool forgetsWithinTheStep = m_bucket->burst < rate * dt * 0.2;
    if (forgetsWithinTheStep) {
        m_triedRefused = restShare;
    } else if (demand <= rate) {
        m_triedRefused = std::max(fluidShare, restShare);
    } else if (m_tokens <= 0) {
        m_triedRefused = std::max(fluidShare, restShare);
    } else {
        // While what was saved up lasts, nothing is refused.
        m_triedRefused = fluidShare;
    }
    m_willMove = !forgetsWithinTheStep && std::abs(m_triedTokens - m_tokens) > 1e-9 * m_bucket->burst;
    return m_triedRefused;
}

void BucketState::commit()
{
    m_tokens = m_triedTokens;
    m_refused = m_triedRefused;
    m_isMoving = m_willMove;
}

} // namespace headroom::live
