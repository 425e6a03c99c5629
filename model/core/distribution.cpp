// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/distribution.h"

#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace headroom {

namespace {

using Law = Distribution::Law;

/// Throws nothing: overflow and the like give infinity.
using Quiet = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    // The last digits of a long double cost ten times as much, and no histogram has them.
    boost::math::policies::promote_double<false>>;

/// Below this variation a law is a constant to all purposes.
constexpr double kNoVariation = 1e-6;

/// The law that is meant: gamma and lognormal without variation are constants, gamma with a
/// variation of 1 is exponential.
Law effective(const Distribution &d)
{
    if (d.average <= 0 && d.law != Law::Empirical && d.law != Law::Mixture)
        return Law::Constant;
    if (d.law != Law::Constant && d.law != Law::Exponential && d.law != Law::Empirical
        && d.law != Law::Mixture && !(d.cv > kNoVariation))
        return Law::Constant;
    return d.law == Law::Gamma && d.cv == 1 ? Law::Exponential : d.law;
}

double halfWidth(const Distribution &d)
{
    return d.average * std::min(d.cv * std::sqrt(3.0), 1.0);
}

double weightSum(const Distribution &d)
{
    double sum = 0;
    for (std::size_t i = 0; i < d.parts.size() && i < d.weights.size(); ++i)
        sum += std::max(0.0, d.weights[i]);
    return sum;
}

/// Weighted mean of f over the parts of a mixture; equal weights when none is given.
template <typename F>
double overParts(const Distribution &d, F &&f)
{
    if (d.parts.empty())
        return 0;
    const double total = weightSum(d);
    double sum = 0;
    for (std::size_t i = 0; i < d.parts.size(); ++i) {
        const double weight = total > 0 ? (
                                  i < d.weights.size() ? std::max(0.0, d.weights[i]) / total : 0.0)
                                        : 1.0 / static_cast<double>(d.parts.size());
        if (weight > 0)
            sum += weight * f(d.parts[i]);
    }
    return sum;
}

template <typename F>
double overValues(const Distribution &d, F &&f)
{
    double sum = 0;
    for (const double value : d.values)
        sum += f(value);
    return d.values.empty() ? 0 : sum / static_cast<double>(d.values.size());
}

/// E[S^k] for k = 2, 3.
double moment(const Distribution &d, int k)
{
    const double m = d.average;
    const double v = 1 + d.cv * d.cv;
    switch (effective(d)) {
    case Law::Constant: return std::pow(std::max(0.0, m), k);
    case Law::Exponential: return (k == 2 ? 2 : 6) * std::pow(m, k);
    case Law::Lognormal: return std::pow(m, k) * std::pow(v, k * (k - 1) / 2);
    case Law::Gamma: return std::pow(m, k) * v * (k == 2 ? 1 : 1 + 2 * d.cv * d.cv);
    case Law::Uniform: {
        const double w = halfWidth(d);
        return k == 2 ? m * m + w * w / 3 : m * (m * m + w * w);
    }
    case Law::Empirical: return overValues(d, [k](double x) { return std::pow(x, k); });
    case Law::Mixture:
        return overParts(d, [k](const Distribution &part) { return moment(part, k); });
    }
    return 0;
}

double bisectedQuantile(const Distribution &d, double p)
{
    double low = 0;
    double high = 0;
    // Between the least and the greatest quantile of the parts.
    for (const Distribution &part : d.parts)
        high = std::max(high, part.quantile(p));
    for (int i = 0; i < 100 && high - low > 1e-12 * high; ++i) {
        const double middle = (low + high) / 2;
        (d.cdf(middle) < p ? low : high) = middle;
    }
    return high;
}

} // namespace

Distribution Distribution::constant(double mean)
{
    return {.law = Law::Constant, .average = mean};
}

Distribution Distribution::exponential(double mean)
{
    return {.law = Law::Exponential, .average = mean, .cv = 1};
}

Distribution Distribution::lognormal(double mean, double cv)
{
    return {.law = Law::Lognormal, .average = mean, .cv = cv};
}

Distribution Distribution::gamma(double mean, double cv)
{
    return {.law = Law::Gamma, .average = mean, .cv = cv};
}

Distribution Distribution::uniform(double from, double to)
{
    const double mean = (from + to) / 2;
    return {.law = Law::Uniform,
            .average = mean,
            .cv = mean > 0 ? std::abs(to - from) / 2 / std::sqrt(3.0) / mean : 0};
}

Distribution Distribution::empirical(std::vector<double> values)
{
    return {.law = Law::Empirical, .values = std::move(values)};
}

Distribution Distribution::mixture(std::vector<double> weights, std::vector<Distribution> parts)
{
    return {.law = Law::Mixture, .weights = std::move(weights), .parts = std::move(parts)};
}

double Distribution::mean() const
{
    if (law == Law::Empirical)
        return overValues(*this, [](double x) { return x; });
    if (law == Law::Mixture)
        return overParts(*this, [](const Distribution &part) { return part.mean(); });
    return std::max(0.0, average);
}

double Distribution::variance() const
{
    switch (effective(*this)) {
    case Law::Constant: return 0;
    case Law::Exponential: return average * average;
    case Law::Lognormal:
    case Law::Gamma: return average * average * cv * cv;
    case Law::Uniform: return halfWidth(*this) * halfWidth(*this) / 3;
    case Law::Empirical: {
        const double centre = mean();
        return overValues(*this, [centre](double x) { return (x - centre) * (x - centre); });
    }
    case Law::Mixture: {
        const double centre = mean();
        return overParts(*this, [centre](const Distribution &part) {
            return part.variance() + (part.mean() - centre) * (part.mean() - centre);
        });
    }
    }
    return 0;
}

double Distribution::cv2() const
{
    const double centre = mean();
    return centre > 0 ? variance() / (centre * centre) : 0;
}

double Distribution::secondMoment() const
{
    return moment(*this, 2);
}

double Distribution::thirdMoment() const
{
    return moment(*this, 3);
}

double Distribution::cdf(double time) const
{
    if (!(time >= 0))
        return 0;
    switch (effective(*this)) {
    case Law::Constant: return time >= std::max(0.0, average) ? 1 : 0;
    case Law::Exponential: return -std::expm1(-time / average);
    case Law::Lognormal: {
        if (time <= 0)
            return 0;
        const double sigma2 = std::log1p(cv * cv);
        const double z = (std::log(time / average) + sigma2 / 2) / std::sqrt(sigma2);
        return 0.5 * std::erfc(-z / std::sqrt(2.0));
    }
    case Law::Gamma: {
        const double shape = 1 / (cv * cv);
        return std::isinf(time) ? 1 : boost::math::gamma_p(shape, time / average * shape, Quiet());
    }
    case Law::Uniform: {
        const double w = halfWidth(*this);
        return std::clamp((time - average + w) / (2 * w), 0.0, 1.0);
    }
    case Law::Empirical:
        return overValues(*this, [time](double x) { return x <= time ? 1.0 : 0.0; });
    case Law::Mixture:
        return overParts(*this, [time](const Distribution &part) { return part.cdf(time); });
    }
    return 0;
}

double Distribution::quantile(double p) const
{
    const double share = std::clamp(std::isnan(p) ? 0.0 : p, 0.0, 1 - 1e-15);
    switch (effective(*this)) {
    case Law::Constant: return std::max(0.0, average);
    case Law::Exponential: return -std::log1p(-share) * average;
    case Law::Lognormal: {
        if (share <= 0)
            return 0;
        const double sigma2 = std::log1p(cv * cv);
        const double z = -std::sqrt(2.0) * boost::math::erfc_inv(2 * share, Quiet());
        return average * std::exp(std::sqrt(sigma2) * z - sigma2 / 2);
    }
    case Law::Gamma: {
        const double shape = 1 / (cv * cv);
        return boost::math::gamma_p_inv(shape, share, Quiet()) * average / shape;
    }
    case Law::Uniform: return average + halfWidth(*this) * (2 * share - 1);
    case Law::Empirical: {
        if (values.empty())
            return 0;
        std::vector<double> sorted = values;
        const auto n = static_cast<double>(sorted.size());
        const auto rank = static_cast<std::ptrdiff_t>(
            std::max(0.0, std::ceil(share * n - 1e-9) - 1));
        std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.end());
        return sorted[static_cast<std::size_t>(rank)];
    }
    case Law::Mixture: return bisectedQuantile(*this, share);
    }
    return 0;
}

std::string_view toString(Distribution::Law law)
{
    switch (law) {
    case Law::Constant: return "constant";
    case Law::Exponential: return "exponential";
    case Law::Lognormal: return "lognormal";
    case Law::Gamma: return "gamma";
    case Law::Uniform: return "uniform";
    case Law::Empirical: return "empirical";
    case Law::Mixture: return "mixture";
    }
    return "constant";
}

} // namespace headroom
