// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>
#include <vector>

namespace headroom {

/// A law of non-negative times, s. Plain data: property_schema reads it from a file, the formulas
/// and engines use it.
struct Distribution {
    enum class Law { Constant, Exponential, Lognormal, Gamma, Uniform, Empirical, Mixture };

    Law law = Law::Constant;
    double average = 0; ///< s; constant, exponential, lognormal, gamma, uniform
    double cv = 0;      ///< Coefficient of variation; lognormal, gamma (uniform: at most 1/sqrt 3)
    std::vector<double> values = {};  ///< Empirical: equally likely values, s.
    std::vector<double> weights = {}; ///< Mixture: relative weights of `parts`.
    std::vector<Distribution> parts = {};

    static Distribution constant(double mean);
    static Distribution exponential(double mean);
    static Distribution lognormal(double mean, double cv);
    static Distribution gamma(double mean, double cv);
    static Distribution uniform(double from, double to);
    static Distribution empirical(std::vector<double> values);
    static Distribution mixture(std::vector<double> weights, std::vector<Distribution> parts);

    double mean() const;
    double variance() const;
    /// Squared coefficient of variation; 0 for a zero mean.
    double cv2() const;
    /// E[S^2], E[S^3].
    double secondMoment() const;
    double thirdMoment() const;
    double cdf(double time) const;
    /// The time below which a share p of the mass lies; p in [0, 1).
    double quantile(double p) const;
    bool isZero() const { return mean() <= 0; }

    friend bool operator==(const Distribution &, const Distribution &) = default;
};

std::string_view toString(Distribution::Law law);

} // namespace headroom
