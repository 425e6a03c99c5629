// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/policed.h"
#include "model/simulation/plan.h"

#include <memory>

namespace headroom::live {

/// A token bucket through time. A random stream at rest is the policed stream's closed form; what a burst saves up is spent as a fluid.
class BucketState
{
public:
    explicit BucketState(const TokenBucket &bucket);

    /// Share of the requests that is refused in a step with `demand` tokens/s; the state stays until commit().
    double tryStep(double demand, double dt);
    void commit();

    double tokens() const { return m_tokens; }
    double refused() const { return m_refused; }
    bool isAtRest() const { return !m_isMoving; }

private:
    const TokenBucket *m_bucket;
    std::shared_ptr<const formulas::PolicedLoss> m_atRest;
    double m_tokens = 0;
    double m_refused = 0;
    double m_triedTokens = 0;
    double m_triedRefused = 0;
    bool m_isMoving = false;
    bool m_willMove = false;
};

} // namespace headroom::live
