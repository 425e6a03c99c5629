// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace headroom {
namespace {

constexpr int kBitsPerOctave = 3;
constexpr std::size_t kPerOctave = 1U << kBitsPerOctave;
/// From 2^-20 s (about a microsecond) to 2^17 s (a day and a half).
constexpr int kLowestExponent = -20;
constexpr int kOctaves = 37;
constexpr std::size_t kBins = 1 + kPerOctave * kOctaves;
/// What is lighter than this is dust from cutting tails.
constexpr double kDust = 1e-12;

/// The bin of a time, from the top bits of its floating-point form: an octave's bins are equally wide.
std::size_t binOf(double value)
{
    constexpr std::uint64_t kFirst = static_cast<std::uint64_t>(1023 + kLowestExponent) << kBitsPerOctave;
    if (!(value > 0))
        return 0;
    const std::uint64_t key = std::bit_cast<std::uint64_t>(value) >> (52 - kBitsPerOctave);
    if (key < kFirst)
        return 1;
    return std::min<std::size_t>(kBins - 1, static_cast<std::size_t>(key - kFirst) + 1);
}

double lowerEdge(std::size_t bin)
{
    const std::size_t octave = (bin - 1) / kPerOctave;
    const std::size_t part = (bin - 1) % kPerOctave;
    return std::ldexp(1.0 + static_cast<double>(part) / kPerOctave, kLowestExponent + static_cast<int>(octave));
}

double upperEdge(std::size_t bin)
{
    return lowerEdge(bin + 1);
}

} // namespace

LatencyHistogram::LatencyHistogram() = default;

LatencyHistogram LatencyHistogram::fromDistribution(const Distribution &law)
{
    LatencyHistogram result;
    if (law.law == Distribution::Law::Constant || law.isZero())
        return constant(law.mean());
    if (law.law == Distribution::Law::Empirical) {
        for (const double value : law.values)
            result.add(value, 1 / static_cast<double>(law.values.size()));
        result.settle();
        return result;
    }
    if (law.law == Distribution::Law::Mixture) {
        std::vector<LatencyHistogram> histograms;
        histograms.reserve(law.parts.size());
        for (const Distribution &part : law.parts)
            histograms.push_back(fromDistribution(part));
        std::vector<std::pair<double, const LatencyHistogram *>> weighted;
        for (std::size_t i = 0; i < histograms.size() && i < law.weights.size(); ++i)
            weighted.emplace_back(law.weights[i], &histograms[i]);
        return mix(weighted);
    }
    double below = law.cdf(lowerEdge(1));
    result.add(lowerEdge(1) / 2, below);
    for (std::size_t bin = 1; bin + 1 < kBins && below < 1; ++bin) {
        const double at = law.cdf(upperEdge(bin));
        if (at - below > kDust)
            result.add((lowerEdge(bin) + upperEdge(bin)) / 2, at - below);
        below = at;
    }
    if (1 - below > kDust)
        result.add(lowerEdge(kBins - 1), 1 - below);
    result.settle();
    result.fixMean(law.mean());
    result.m_variance = law.variance();
    return result;
}

LatencyHistogram LatencyHistogram::constant(double seconds)
{
    LatencyHistogram result;
    result.add(std::max(0.0, seconds), 1);
    result.settle();
    return result;
}

LatencyHistogram LatencyHistogram::waitLaw(double p, double meanGivenWaiting)
{
    if (p <= 0 || meanGivenWaiting <= 0)
        return constant(0);
    const LatencyHistogram zero = constant(0);
    const LatencyHistogram waiting = fromDistribution(Distribution::exponential(meanGivenWaiting));
    const double share = std::min(p, 1.0);
    const std::pair<double, const LatencyHistogram *> parts[] = {{1 - share, &zero}, {share, &waiting}};
    return mix(parts);
}

LatencyHistogram LatencyHistogram::mix(std::span<const std::pair<double, const LatencyHistogram *>> parts)
{
    LatencyHistogram result;
    double total = 0;
    double mean = 0;
    double second = 0;
    for (const auto &[weight, part] : parts) {
        if (weight > 0 && !part->isEmpty())
            total += weight;
    }
    if (total <= 0)
        return result;
    result.m_mass.assign(kBins, 0);
    result.m_sum.assign(kBins, 0);
    for (const auto &[weight, part] : parts) {
        if (weight <= 0 || part->isEmpty())
            continue;
        const double share = weight / total;
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            result.m_mass[bin] += share * part->m_mass[bin];
            result.m_sum[bin] += share * part->m_sum[bin];
        }
        mean += share * part->m_mean;
        second += share * (part->m_variance + part->m_mean * part->m_mean);
    }
    result.m_mean = mean;
    result.m_variance = std::max(0.0, second - mean * mean);
    return result;
}

LatencyHistogram LatencyHistogram::convolvedWith(const LatencyHistogram &other) const
{
    if (isEmpty())
        return other;
    if (other.isEmpty())
        return *this;
    struct Point
    {
        double value;
        double mass;
    };
    const auto points = [](const LatencyHistogram &histogram) {
        std::vector<Point> list;
        list.reserve(96);
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            if (histogram.m_mass[bin] > kDust)
                list.push_back({histogram.m_sum[bin] / histogram.m_mass[bin], histogram.m_mass[bin]});
        }
        return list;
    };
    const std::vector<Point> mine = points(*this);
    const std::vector<Point> theirs = points(other);
    LatencyHistogram result;
    result.m_mass.assign(kBins, 0);
    result.m_sum.assign(kBins, 0);
    for (const Point &a : mine) {
        for (const Point &b : theirs) {
            const double value = a.value + b.value;
            const double mass = a.mass * b.mass;
            const std::size_t bin = binOf(value);
            result.m_mass[bin] += mass;
            result.m_sum[bin] += mass * value;
        }
    }
    result.m_mean = m_mean + other.m_mean;
    result.m_variance = m_variance + other.m_variance;
    return result;
}

LatencyHistogram LatencyHistogram::shifted(double seconds) const
{
    return seconds > 0 ? convolvedWith(constant(seconds)) : *this;
}

LatencyHistogram LatencyHistogram::scaled(double factor) const
{
    LatencyHistogram result;
    for (std::size_t bin = 0; bin < m_mass.size(); ++bin) {
        if (m_mass[bin] > 0)
            result.add(m_sum[bin] / m_mass[bin] * factor, m_mass[bin]);
    }
    result.settle();
    result.m_variance = m_variance * factor * factor;
    return result;
}

LatencyHistogram LatencyHistogram::cutAt(double limit, double *cut) const
{
    if (cut)
        *cut = 0;
    if (isEmpty() || !std::isfinite(limit))
        return *this;
    const double beyond = tail(limit);
    if (cut)
        *cut = beyond;
    if (beyond <= 0)
        return *this;
    LatencyHistogram result;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        if (m_mass[bin] <= 0)
            continue;
        const double value = m_sum[bin] / m_mass[bin];
        result.add(std::min(value, limit), m_mass[bin]);
    }
    result.settle();
    return result;
}

LatencyHistogram LatencyHistogram::maximumWith(const LatencyHistogram &other) const
{
    if (isEmpty())
        return other;
    if (other.isEmpty())
        return *this;
    LatencyHistogram result;
    double mine = 0;
    double theirs = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        const double before = mine * theirs;
        mine += m_mass[bin];
        theirs += other.m_mass[bin];
        const double mass = mine * theirs - before;
        const double weight = m_mass[bin] + other.m_mass[bin];
        if (mass > 0 && weight > 0)
            result.add((m_sum[bin] + other.m_sum[bin]) / weight, mass);
    }
    result.settle();
    return result;
}

bool LatencyHistogram::isEmpty() const
{
    return m_mass.empty();
}

double LatencyHistogram::mean() const
{
    return m_mean;
}

double LatencyHistogram::variance() const
{
    return m_variance;
}

double LatencyHistogram::quantile(double p) const
{
    double below = 0;
    for (std::size_t bin = 0; bin < m_mass.size(); ++bin) {
        if (m_mass[bin] <= 0)
            continue;
        if (below + m_mass[bin] < p * (1 - 1e-12) && bin + 1 < m_mass.size()) {
            below += m_mass[bin];
            continue;
        }
        if (bin == 0)
            return 0;
        const double value = m_sum[bin] / m_mass[bin];
        const bool standsAlone = m_mass[bin - 1] < m_mass[bin] * 1e-3
            && (bin + 1 >= m_mass.size() || m_mass[bin + 1] < m_mass[bin] * 1e-3);
        if (standsAlone)
            return value;
        const double within = std::clamp((p - below) / m_mass[bin], 0.0, 1.0);
        return lowerEdge(bin) + within * (upperEdge(bin) - lowerEdge(bin));
    }
    return m_mean;
}

double LatencyHistogram::tail(double time) const
{
    if (isEmpty() || time < 0)
        return isEmpty() ? 0 : 1;
    const std::size_t at = binOf(time);
    double above = 0;
    for (std::size_t bin = at + 1; bin < kBins; ++bin)
        above += m_mass[bin];
    if (at > 0 && m_mass[at] > 0) {
        const bool standsAlone = m_mass[at - 1] < m_mass[at] * 1e-3 && (at + 1 >= kBins || m_mass[at + 1] < m_mass[at] * 1e-3);
        const double value = m_sum[at] / m_mass[at];
        above += standsAlone ? (value > time ? m_mass[at] : 0)
                             : m_mass[at] * std::clamp((upperEdge(at) - time) / (upperEdge(at) - lowerEdge(at)), 0.0, 1.0);
    }
    return std::min(1.0, above);
}

std::vector<std::pair<double, double>> LatencyHistogram::bins() const
{
    std::vector<std::pair<double, double>> result;
    for (std::size_t bin = 0; bin < m_mass.size(); ++bin) {
        if (m_mass[bin] > kDust)
            result.emplace_back(bin == 0 ? 0 : upperEdge(bin), m_mass[bin]);
    }
    return result;
}

void LatencyHistogram::add(double value, double mass)
{
    if (mass <= 0)
        return;
    if (m_mass.empty()) {
        m_mass.assign(kBins, 0);
        m_sum.assign(kBins, 0);
    }
    const std::size_t bin = binOf(value);
    m_mass[bin] += mass;
    m_sum[bin] += mass * value;
}

void LatencyHistogram::settle()
{
    double second = 0;
    m_mean = 0;
    for (std::size_t bin = 0; bin < m_mass.size(); ++bin) {
        if (m_mass[bin] <= 0)
            continue;
        m_mean += m_sum[bin];
        second += m_sum[bin] * m_sum[bin] / m_mass[bin];
    }
    m_variance = std::max(0.0, second - m_mean * m_mean);
}

void LatencyHistogram::fixMean(double mean)
{
    if (m_mean <= 0)
        return;
    const double factor = mean / m_mean;
    for (double &sum : m_sum)
        sum *= factor;
    m_mean = mean;
}

} // namespace headroom
