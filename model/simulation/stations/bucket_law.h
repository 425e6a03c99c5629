// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/policed.h"
#include "model/simulation/plan.h"

#include <memory>

namespace headroom::live {

struct BucketStep {
    double refused = 0; ///< Share of the requests.
    double tokens = 0;  ///< At the end.
    bool atRest = true;
};

/// A token bucket under a random stream. While tokens are in store a stream above the refill rate
/// drains them as a fluid; what is refused at rest, and once the store is empty, is that of the
/// policed stream M/D/1/b.
class BucketLaw
{
public:
    explicit BucketLaw(const TokenBucket &bucket);

    /// `demand` in tokens per s; `amount` is the mean number of tokens that a request takes; an
    /// even stream has no chance in it.
    BucketStep advance(double demand, double amount, bool isEven, double dt);
    void commit() { m_start = m_tokens; }
    double tokens() const { return m_tokens; }
    /// From now on; tokens that do not fit any more are lost.
    void setLimits(double rate, double burst);
    double rate() const { return m_rate; }
    double burst() const { return m_burst; }

private:
    double refusedAtRest(double load, double amount, bool isEven);

    double m_rate = 0;
    double m_burst = 0;
    double m_amount = 0; ///< Of the table.
    std::shared_ptr<const formulas::PolicedLoss> m_loss;
    double m_start = 0;
    double m_tokens = 0;
};

} // namespace headroom::live
