// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>
#include <vector>

/// A token bucket: `rate` tokens per s, at most `burst` of them, one per request, starts full.
namespace headroom::formulas {

/// Share of a Poisson stream that the bucket refuses at rest, for `load` = arrival rate / refill
/// rate. Exact for whole bursts (the bucket is an M/D/1/b queue); between whole bursts the
/// logarithm is interpolated; below 1 linearly to burst 0, which refuses all. `burst` up to
/// infinity.
double policedLoss(double burst, double load);

/// The same for one burst, fast: within 1e-4 of policedLoss where the loss is above 1e-9; 0 below
/// 1e-12.
class PolicedLoss
{
public:
    explicit PolicedLoss(double burst);

    double burst() const { return m_burst; }
    /// Share refused at this load (arrival rate / refill rate; infinity is allowed).
    double operator()(double load) const;

private:
    double m_burst = 0;
    double m_from = 0;
    double m_to = 0;
    double m_cellsBelow = 0; ///< Per unit of load, from m_from to 1.
    double m_cellsAbove = 0; ///< Per unit of load, from 1 to m_to.
    /// log(loss / (1 - loss)) - burst log(load), with a knot before and behind.
    std::vector<double> m_below;
    std::vector<double> m_above; ///< log of what an idle bucket adds to 1 - 1/load.
};

/// The table for this burst, from a cache that all threads share.
std::shared_ptr<const PolicedLoss> policedLossTable(double burst);

/// What a bucket does with a steady flow for a while.
struct BucketStep {
    double admitted = 0; ///< tokens
    double refused = 0;  ///< tokens
    double tokens = 0;   ///< Left at the end.
};
/// The fluid law of the bucket, exact for any `dt`: `tokens` at the start, flow `offered` in tokens
/// per s over `dt` s.
BucketStep fillTokens(double tokens, double rate, double burst, double offered, double dt);
/// Tokens after `dt` s without requests.
double refilled(double tokens, double rate, double burst, double dt);

} // namespace headroom::formulas
