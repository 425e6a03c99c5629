// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/distribution.h"

#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace headroom {
namespace {

/// Spread of the logarithm of a lognormal time.
double logSigma(double cv)
{
    return std::sqrt(std::log1p(cv * cv));
}

struct UniformRange
{
    double from = 0;
    double to = 0;
};

/// A uniform law of that mean and variation; wider than [0, 2 mean] it cannot be.
UniformRange uniformRange(const Distribution &law)
{
    const double half = std::min(law.average * law.cv * std::sqrt(3.0), law.average);
    return {law.average - half, law.average + half};
}

double weightSum(const Distribution &law)
{
    return std::accumulate(law.weights.begin(), law.weights.end(), 0.0);
}

/// The mean over the parts of a mixture of what `of` says of each.
template <typename F>
double mixed(const Distribution &law, F of)
{
    const double total = weightSum(law);
    double sum = 0;
    for (std::size_t i = 0; i < law.parts.size() && i < law.weights.size(); ++i)
        sum += law.weights[i] * of(law.parts[i]);
    return total > 0 ? sum / total : 0;
}

/// E[X^k] of equally likely values.
double empiricalMoment(const std::vector<double> &values, int k)
{
    double sum = 0;
    for (const double value : values)
        sum += std::pow(value, k);
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// E[X^k] of a law that is scaled by its mean alone.
double momentOverMean(const Distribution &law, int k)
{
    const double cv2 = law.cv * law.cv;
    switch (law.law) {
    case Distribution::Law::Constant: return 1;
    case Distribution::Law::Exponential: return std::tgamma(k + 1.0);
    case Distribution::Law::Lognormal: return std::pow(1 + cv2, k * (k - 1) / 2.0);
    case Distribution::Law::Gamma: {
        double product = 1;
        for (int i = 0; i < k; ++i)
            product *= 1 + i * cv2;
        return product;
    }
    case Distribution::Law::Uniform:
    case Distribution::Law::Empirical:
    case Distribution::Law::Mixture: break;
    }
    return 1;
}

double moment(const Distribution &law, int k)
{
    switch (law.law) {
    case Distribution::Law::Empirical: return empiricalMoment(law.values, k);
    case Distribution::Law::Mixture: return mixed(law, [k](const Distribution &part) { return moment(part, k); });
    case Distribution::Law::Uniform: {
        const auto [from, to] = uniformRange(law);
        if (to <= from)
            return std::pow(law.average, k);
        return (std::pow(to, k + 1) - std::pow(from, k + 1)) / ((k + 1) * (to - from));
    }
    default: return std::pow(law.average, k) * momentOverMean(law, k);
    }
}

/// The quantile of a law whose distribution function is known, by bisection.
double searchQuantile(const Distribution &law, double p)
{
    double high = std::max(law.mean(), 1e-9);
    for (int i = 0; i < 200 && law.cdf(high) < p; ++i)
        high *= 2;
    double low = 0;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (law.cdf(middle) < p ? low : high) = middle;
    }
    return high;
}

} // namespace

Distribution Distribution::constant(double mean)
{
    return {Law::Constant, mean, 0, {}, {}, {}};
}

Distribution Distribution::exponential(double mean)
{
    return {Law::Exponential, mean, 1, {}, {}, {}};
}

Distribution Distribution::lognormal(double mean, double cv)
{
    return {Law::Lognormal, mean, cv, {}, {}, {}};
}

Distribution Distribution::gamma(double mean, double cv)
{
    return {Law::Gamma, mean, cv, {}, {}, {}};
}

Distribution Distribution::uniform(double from, double to)
{
    const double mean = (from + to) / 2;
    return {Law::Uniform, mean, mean > 0 ? (to - from) / (2 * std::sqrt(3.0) * mean) : 0, {}, {}, {}};
}

Distribution Distribution::empirical(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {Law::Empirical, 0, 0, std::move(values), {}, {}};
}

Distribution Distribution::mixture(std::vector<double> weights, std::vector<Distribution> parts)
{
    return {Law::Mixture, 0, 0, {}, std::move(weights), std::move(parts)};
}

double Distribution::mean() const
{
    switch (law) {
    case Law::Empirical:
    case Law::Mixture: return moment(*this, 1);
    default: return average;
    }
}

double Distribution::variance() const
{
    const double first = mean();
    return std::max(0.0, secondMoment() - first * first);
}

double Distribution::cv2() const
{
    const double first = mean();
    return first > 0 ? variance() / (first * first) : 0;
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
    if (time < 0)
        return 0;
    if (law != Law::Empirical && law != Law::Mixture && average <= 0)
        return 1;
    switch (law) {
    case Law::Constant: return time >= average ? 1 : 0;
    case Law::Exponential: return -std::expm1(-time / average);
    case Law::Lognormal: {
        const double sigma = logSigma(cv);
        if (sigma <= 0)
            return time >= average ? 1 : 0;
        if (time <= 0)
            return 0;
        const double location = std::log(average) - sigma * sigma / 2;
        return 0.5 * std::erfc(-(std::log(time) - location) / (sigma * std::sqrt(2.0)));
    }
    case Law::Gamma: {
        const double cv2 = cv * cv;
        if (cv2 < 1e-6)
            return time >= average ? 1 : 0;
        return boost::math::gamma_p(1 / cv2, time / (average * cv2));
    }
    case Law::Uniform: {
        const auto [from, to] = uniformRange(*this);
        return to <= from ? (time >= average ? 1 : 0) : std::clamp((time - from) / (to - from), 0.0, 1.0);
    }
    case Law::Empirical:
        return values.empty() ? 1
                              : static_cast<double>(std::count_if(values.begin(), values.end(),
                                                                  [time](double value) { return value <= time; }))
                / static_cast<double>(values.size());
    case Law::Mixture: return parts.empty() ? 1 : mixed(*this, [time](const Distribution &part) { return part.cdf(time); });
    }
    return 1;
}

double Distribution::quantile(double p) const
{
    if (p <= 0)
        p = 0;
    if (p >= 1)
        p = 1 - 1e-12;
    switch (law) {
    case Law::Constant: return average;
    case Law::Exponential: return -average * std::log1p(-p);
    case Law::Lognormal: {
        const double sigma = logSigma(cv);
        if (p <= 0 || average <= 0)
            return 0;
        return std::exp(std::log(average) - sigma * sigma / 2
                        - sigma * std::sqrt(2.0) * boost::math::erfc_inv(2 * p));
    }
    case Law::Gamma: {
        const double cv2 = cv * cv;
        if (cv2 < 1e-6 || average <= 0)
            return average;
        return boost::math::gamma_p_inv(1 / cv2, p) * average * cv2;
    }
    case Law::Uniform: {
        const auto [from, to] = uniformRange(*this);
        return from + p * (to - from);
    }
    case Law::Empirical: {
        if (values.empty())
            return 0;
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(p * static_cast<double>(sorted.size())))];
    }
    case Law::Mixture: return searchQuantile(*this, p);
    }
    return 0;
}

std::string_view toString(Distribution::Law law)
{
    switch (law) {
    case Distribution::Law::Constant: return "constant";
    case Distribution::Law::Exponential: return "exponential";
    case Distribution::Law::Lognormal: return "lognormal";
    case Distribution::Law::Gamma: return "gamma";
    case Distribution::Law::Uniform: return "uniform";
    case Distribution::Law::Empirical: return "empirical";
    case Distribution::Law::Mixture: return "mixture";
    }
    return "";
}

} // namespace headroom
