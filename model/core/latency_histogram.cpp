// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace headroom {

namespace {

/// The grid follows the bits of a double: 16 bins of equal width in each octave from 2^-20 s (1 us)
/// to 2^17 s (36 h).
constexpr int kSubBits = 4;
constexpr std::uint64_t kBase = (std::uint64_t{1023 - 20} << kSubBits);
constexpr std::size_t kBins = (37U << kSubBits) + 1;
const double kLeast = std::ldexp(1.0, -20);
const double kMost = std::ldexp(1.0, 17);
/// Times smaller by this factor are added as one: three octaves.
constexpr std::size_t kFarApart = 3U << kSubBits;
constexpr double kNothing = 1e-14;

std::size_t binOf(double time)
{
    if (!(time >= kLeast))
        return 0;
    if (time >= kMost)
        return kBins - 1;
    return static_cast<std::size_t>((std::bit_cast<std::uint64_t>(time) >> (52 - kSubBits)) - kBase)
           + 1;
}

/// Lower edge of a bin, s.
double edge(std::size_t bin)
{
    if (bin == 0)
        return 0;
    return std::bit_cast<double>((static_cast<std::uint64_t>(bin - 1) + kBase) << (52 - kSubBits));
}

struct Span {
    double from, to;
};

/// Where the mass of a bin lies: evenly around its mean, as wide as the bin allows.
Span spanOf(std::size_t bin, double mean)
{
    if (bin == 0)
        return {0, 2 * mean};
    const double low = edge(bin);
    const double high = edge(bin + 1);
    const double half = std::max(0.0, std::min(mean - low, high - mean));
    return {mean - half, mean + half};
}

} // namespace

LatencyHistogram::LatencyHistogram() = default;

void LatencyHistogram::add(double time, double mass)
{
    const std::size_t bin = binOf(time);
    if (m_bins.empty())
        m_first = bin;
    if (bin < m_first) {
        m_bins.insert(m_bins.begin(), m_first - bin, Bin{});
        m_first = bin;
    }
    if (bin - m_first >= m_bins.size())
        m_bins.resize(bin - m_first + 1);
    m_bins[bin - m_first].mass += mass;
    m_bins[bin - m_first].time += mass * time;
}

void LatencyHistogram::trim()
{
    std::size_t from = 0;
    std::size_t to = m_bins.size();
    while (from < to && m_bins[from].mass < kNothing)
        ++from;
    while (to > from && m_bins[to - 1].mass < kNothing)
        --to;
    m_bins.erase(m_bins.begin() + static_cast<std::ptrdiff_t>(to), m_bins.end());
    m_bins.erase(m_bins.begin(), m_bins.begin() + static_cast<std::ptrdiff_t>(from));
    m_first += from;
}

double LatencyHistogram::binsMean() const
{
    double sum = 0;
    for (const Bin &bin : m_bins)
        sum += bin.time;
    return sum;
}

double LatencyHistogram::binsVariance() const
{
    double sum = 0;
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if (m_bins[i].mass <= 0)
            continue;
        const double mean = m_bins[i].time / m_bins[i].mass;
        const Span span = spanOf(m_first + i, mean);
        sum += m_bins[i].mass
               * ((mean - m_mean) * (mean - m_mean)
                  + (span.to - span.from) * (span.to - span.from) / 12);
    }
    return sum;
}

LatencyHistogram LatencyHistogram::constant(double seconds)
{
    LatencyHistogram h;
    h.m_mean = std::max(0.0, seconds);
    h.add(h.m_mean, 1);
    return h;
}

LatencyHistogram LatencyHistogram::fromDistribution(const Distribution &law)
{
    LatencyHistogram h;
    h.m_mean = law.mean();
    h.m_variance = law.variance();
    if (law.law == Distribution::Law::Empirical && !law.values.empty()) {
        for (const double value : law.values)
            h.add(std::max(0.0, value), 1.0 / static_cast<double>(law.values.size()));
        return h;
    }
    if (law.law == Distribution::Law::Mixture && !law.parts.empty()) {
        std::vector<LatencyHistogram> parts;
        std::vector<std::pair<double, const LatencyHistogram *>> weighted;
        parts.reserve(law.parts.size());
        for (std::size_t i = 0; i < law.parts.size(); ++i) {
            parts.push_back(fromDistribution(law.parts[i]));
            const double weight = law.weights.empty()      ? 1
                                  : i < law.weights.size() ? std::max(0.0, law.weights[i])
                                                           : 0;
            weighted.emplace_back(weight, &parts.back());
        }
        return mix(weighted);
    }
    if (!(h.m_mean > 0) || h.m_variance < 1e-12 * h.m_mean * h.m_mean)
        return constant(h.m_mean);
    const std::size_t last = std::min(binOf(law.quantile(1 - 1e-12)), kBins - 1);
    const std::size_t first = binOf(law.quantile(1e-12));
    double below = first > 0 ? law.cdf(edge(first)) : 0;
    h.m_first = first;
    h.m_bins.resize(last - first + 1);
    for (std::size_t bin = first; bin <= last; ++bin) {
        const double upTo = bin == last ? 1 : law.cdf(edge(bin + 1));
        const double mass = upTo - (bin == first ? 0 : below);
        const double middle = bin == last ? std::max(edge(bin), law.quantile(1 - 1e-12))
                                          : (edge(bin) + edge(bin + 1)) / 2;
        h.m_bins[bin - first] = {mass, mass * middle};
        below = upTo;
    }
    // The middle of a bin is not quite its mean: all move a little so that the whole is right.
    const double correction = h.m_mean / h.binsMean();
    if (correction > 0.95 && correction < 1.05) {
        for (Bin &bin : h.m_bins)
            bin.time *= correction;
    }
    h.trim();
    return h;
}

LatencyHistogram LatencyHistogram::fromTimes(const TimeHistogram &times)
{
    LatencyHistogram h;
    if (times.count() == 0)
        return h;
    h.m_mean = times.mean();
    h.m_variance = times.variance();
    h.m_most = times.longest();
    const double whole = static_cast<double>(times.count());
    for (const auto &[upTo, count] : times.cells())
        h.add(std::min(times.longest(), upTo), static_cast<double>(count) / whole);
    return h;
}

LatencyHistogram LatencyHistogram::waitLaw(double p, double meanGivenWaiting)
{
    const double share = std::clamp(std::isnan(p) ? 0.0 : p, 0.0, 1.0);
    if (share <= 0 || !(meanGivenWaiting > 0))
        return constant(0);
    const LatencyHistogram none = constant(0);
    const LatencyHistogram some = fromDistribution(
        Distribution::exponential(std::min(meanGivenWaiting, kMost)));
    const std::pair<double, const LatencyHistogram *> parts[] = {{1 - share, &none},
                                                                 {share, &some}};
    return mix(parts);
}

LatencyHistogram LatencyHistogram::mix(
    std::span<const std::pair<double, const LatencyHistogram *>> parts)
{
    LatencyHistogram h;
    double total = 0;
    std::size_t first = kBins;
    std::size_t end = 0;
    for (const auto &[weight, part] : parts) {
        if (!(weight > 0) || part->isEmpty())
            continue;
        total += weight;
        first = std::min(first, part->m_first);
        end = std::max(end, part->m_first + part->m_bins.size());
    }
    if (!(total > 0))
        return h;
    h.m_first = first;
    h.m_bins.resize(end - first);
    double square = 0;
    h.m_most = 0;
    for (const auto &[weight, part] : parts) {
        if (!(weight > 0) || part->isEmpty())
            continue;
        const double share = weight / total;
        for (std::size_t i = 0; i < part->m_bins.size(); ++i) {
            Bin &bin = h.m_bins[part->m_first - first + i];
            bin.mass += share * part->m_bins[i].mass;
            bin.time += share * part->m_bins[i].time;
        }
        h.m_most = std::max(h.m_most, part->m_most);
        h.m_mean += share * part->m_mean;
        square += share * (part->m_variance + part->m_mean * part->m_mean);
    }
    h.m_variance = std::max(0.0, square - h.m_mean * h.m_mean);
    return h;
}

LatencyHistogram LatencyHistogram::convolvedWith(const LatencyHistogram &other) const
{
    if (isEmpty() || other.isEmpty())
        return isEmpty() ? other : *this;
    const bool swap = m_bins.size() > other.m_bins.size();
    const LatencyHistogram &a = swap ? other : *this;
    const LatencyHistogram &b = swap ? *this : other;
    LatencyHistogram h;
    h.m_mean = m_mean + other.m_mean;
    h.m_variance = m_variance + other.m_variance;
    h.m_most = m_most + other.m_most;
    const std::size_t top = std::min(
        kBins - 1,
        std::max(m_first + m_bins.size(), other.m_first + other.m_bins.size()) + (1U << kSubBits));
    h.m_first = std::max(a.m_first, b.m_first);
    h.m_bins.resize(top - h.m_first + 1);

    // Sums of all up to a bin: what is much smaller than the other time is added as one.
    std::vector<Bin> upToB(b.m_bins.size() + 1);
    std::vector<double> means(b.m_bins.size());
    for (std::size_t j = 0; j < b.m_bins.size(); ++j) {
        upToB[j + 1] = {upToB[j].mass + b.m_bins[j].mass, upToB[j].time + b.m_bins[j].time};
        means[j] = b.m_bins[j].mass > 0 ? b.m_bins[j].time / b.m_bins[j].mass : 0;
    }
    const auto put = [&h](double mass, double time) {
        const std::size_t bin = std::clamp(binOf(time), h.m_first, h.m_first + h.m_bins.size() - 1)
                                - h.m_first;
        h.m_bins[bin].mass += mass;
        h.m_bins[bin].time += mass * time;
    };
    std::vector<Bin> farBelow(b.m_bins.size()); // What of a lies far below each bin of b.
    for (std::size_t i = 0; i < a.m_bins.size(); ++i) {
        const Bin &x = a.m_bins[i];
        if (x.mass < kNothing)
            continue;
        const double mean = x.time / x.mass;
        const std::size_t at = a.m_first + i;
        const auto clampB = [&](std::size_t bin) {
            return bin > b.m_first ? std::min(bin - b.m_first, b.m_bins.size()) : std::size_t{0};
        };
        const std::size_t low = clampB(at > kFarApart ? at - kFarApart : 0);
        const std::size_t high = clampB(at + kFarApart);
        if (upToB[low].mass > 0)
            put(x.mass * upToB[low].mass, mean + upToB[low].time / upToB[low].mass);
        for (std::size_t j = low; j < high; ++j) {
            if (b.m_bins[j].mass > 0)
                put(x.mass * b.m_bins[j].mass, mean + means[j]);
        }
        if (high < farBelow.size()) {
            farBelow[high].mass += x.mass;
            farBelow[high].time += x.time;
        }
    }
    Bin below;
    for (std::size_t j = 0; j < b.m_bins.size(); ++j) {
        below.mass += farBelow[j].mass;
        below.time += farBelow[j].time;
        if (below.mass > 0 && b.m_bins[j].mass > 0)
            put(below.mass * b.m_bins[j].mass, means[j] + below.time / below.mass);
    }
    h.trim();
    return h;
}

LatencyHistogram LatencyHistogram::shifted(double seconds) const
{
    if (isEmpty() || !(seconds > 0))
        return *this;
    return convolvedWith(constant(seconds));
}

LatencyHistogram LatencyHistogram::scaled(double factor) const
{
    if (isEmpty() || factor == 1)
        return *this;
    if (!(factor > 0))
        return constant(0);
    LatencyHistogram h;
    for (const Bin &bin : m_bins) {
        if (bin.mass > 0)
            h.add(bin.time / bin.mass * factor, bin.mass);
    }
    h.m_mean = m_mean * factor;
    h.m_variance = m_variance * factor * factor;
    h.m_most = m_most * factor;
    return h;
}

LatencyHistogram LatencyHistogram::cutAt(double limit, double *cut) const
{
    if (cut != nullptr)
        *cut = 0;
    if (isEmpty() || std::isinf(limit) || std::isnan(limit))
        return *this;
    const double most = std::max(0.0, limit);
    LatencyHistogram h;
    double beyond = 0;
    double lost = 0;
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if (m_bins[i].mass <= 0)
            continue;
        const double mean = m_bins[i].time / m_bins[i].mass;
        const Span span = spanOf(m_first + i, mean);
        if (span.to <= most) {
            h.add(mean, m_bins[i].mass);
        } else if (span.from >= most) {
            beyond += m_bins[i].mass;
            lost += m_bins[i].time - m_bins[i].mass * most;
        } else {
            const double kept = (most - span.from) / (span.to - span.from);
            const double over = m_bins[i].mass * (1 - kept);
            h.add((span.from + most) / 2, m_bins[i].mass * kept);
            beyond += over;
            lost += over * (span.to - most) / 2;
        }
    }
    if (beyond <= 0)
        return *this;
    h.add(most, beyond);
    h.m_most = most;
    h.m_mean = std::clamp(m_mean - lost, 0.0, most);
    h.m_variance = std::min(h.binsVariance(), m_variance);
    if (cut != nullptr)
        *cut = std::min(1.0, beyond);
    return h;
}

LatencyHistogram LatencyHistogram::maximumWith(const LatencyHistogram &other) const
{
    if (isEmpty() || other.isEmpty())
        return isEmpty() ? other : *this;
    LatencyHistogram h;
    const std::size_t end = std::max(m_first + m_bins.size(), other.m_first + other.m_bins.size());
    double mine = 0;
    double others = 0;
    for (std::size_t bin = std::min(m_first, other.m_first); bin < end; ++bin) {
        const auto at = [bin](const LatencyHistogram &x) {
            return bin >= x.m_first && bin < x.m_first + x.m_bins.size() ? x.m_bins[bin - x.m_first]
                                                                         : Bin{};
        };
        const Bin a = at(*this);
        const Bin b = at(other);
        // Both in this bin: the greater of two times in it, here the greater mean.
        double mass = a.mass * others + b.mass * mine;
        double time = a.time * others + b.time * mine;
        if (a.mass > 0 && b.mass > 0) {
            mass += a.mass * b.mass;
            const double low = a.time / a.mass;
            const double high = b.time / b.mass;
            const Span span = spanOf(bin, std::max(low, high));
            const double sixth = (span.to - span.from) / 6
                                 * std::max(0.0, 1
                                                     - std::abs(high - low)
                                                           / std::max(span.to - span.from, 1e-300));
            time += a.mass * b.mass * (std::max(low, high) + sixth);
        }
        mine += a.mass;
        others += b.mass;
        if (mass > 0)
            h.add(time / mass, mass);
    }
    h.m_most = std::max(m_most, other.m_most);
    h.m_mean = h.binsMean();
    h.m_variance = h.binsVariance();
    return h;
}

bool LatencyHistogram::isEmpty() const
{
    return m_bins.empty();
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
    if (isEmpty())
        return 0;
    // A time that hardly varies is known better than any bin says.
    if (m_variance <= 1e-8 * m_mean * m_mean)
        return m_mean;
    const double wanted = std::clamp(std::isnan(p) ? 0.0 : p, 0.0, 1.0);
    double below = 0;
    Span last{0, 0};
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const Bin &bin = m_bins[i];
        if (bin.mass <= 0)
            continue;
        last = spanOf(m_first + i, bin.time / bin.mass);
        if (below + bin.mass >= wanted)
            return std::min(m_most, last.from
                                        + (last.to - last.from)
                                              * std::clamp((wanted - below) / bin.mass, 0.0, 1.0));
        below += bin.mass;
    }
    return std::min(m_most, last.to);
}

double LatencyHistogram::tail(double time) const
{
    if (isEmpty())
        return 0;
    if (m_variance <= 1e-8 * m_mean * m_mean || time >= m_most)
        return m_mean > time ? 1 : 0;
    double above = 0;
    for (std::size_t i = m_bins.size(); i-- > 0;) {
        if (m_bins[i].mass <= 0)
            continue;
        const Span span = spanOf(m_first + i, m_bins[i].time / m_bins[i].mass);
        if (span.to <= time)
            break;
        above += m_bins[i].mass * (span.from > time ? 1 : (span.to - time) / (span.to - span.from));
    }
    return std::min(1.0, above);
}

std::vector<std::pair<double, double>> LatencyHistogram::bins() const
{
    std::vector<std::pair<double, double>> list;
    list.reserve(m_bins.size());
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if (m_bins[i].mass > 0)
            list.emplace_back(m_first + i == 0 ? kLeast : edge(m_first + i + 1), m_bins[i].mass);
    }
    return list;
}

} // namespace headroom
