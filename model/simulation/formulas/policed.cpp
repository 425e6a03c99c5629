// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/policed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// From here on the queue's tail is a single exponential to all digits that matter.
constexpr int kLongBurst = 24;
/// Beyond it every departure leaves a full queue behind: the bucket is never idle.
constexpr double kHeavyLoad = 40;

/// How much the server of M/D/1/b is asked beyond its capacity: q0 + x - 1, with q0 the chance that
/// a departure leaves nothing behind; loss = excess / (1 + excess). Flow upwards over each level
/// equals flow downwards: q[j+1] P(A = 0) = q[0] P(A > j) + sum q[i] P(A > j + 1 - i); all terms
/// are positive, so nothing cancels, unlike in the recursion of the textbooks.
double excessDemand(int burst, double load)
{
    constexpr int kMost = 96;
    std::array<double, kMost + 1> more{}; // P(A > k)
    std::array<double, kMost + 1> q{};
    double probability = std::exp(-load); // P(A = k)
    const double none = probability;
    double whole = -std::expm1(-load);
    const auto moreThan = [&](int k) {
        probability *= load / (k + 1);
        double tail = whole;
        if (whole < 1e-3) {
            // The difference loses its digits: the tail's own series does not.
            double term = probability;
            tail = 0;
            for (int n = k + 2; n < k + 200 && term > 1e-18 * tail; ++n) {
                tail += term;
                term *= load / n;
            }
        }
        whole = std::max(0.0, tail - probability);
        return tail;
    };
    q[0] = 1;
    double within = 1;
    double beyond = 0;
    // A light load leaves so little that the difference to 1 is lost: it is the mass of the
    // unlimited queue beyond the burst.
    const bool light = load < 0.6;
    for (int j = 0; j + 1 < kMost; ++j) {
        if (j + 1 >= burst && !light)
            break;
        more[static_cast<std::size_t>(j)] = moreThan(j);
        double up = q[0] * more[static_cast<std::size_t>(j)];
        for (int i = 1; i <= j; ++i)
            up += q[static_cast<std::size_t>(i)] * more[static_cast<std::size_t>(j + 1 - i)];
        const double next = up / none;
        q[static_cast<std::size_t>(j + 1)] = next;
        (j + 1 < burst ? within : beyond) += next;
        if (j + 1 > burst && next < 1e-15 * beyond)
            break;
    }
    return light ? (1 - load) * beyond / within : 1 / within + load - 1;
}

/// z > 0 beside 1 with exp(x (z - 1)) = z: the decay of the queue M/D/1. Newton on log z from the
/// side where it converges.
double decayRoot(double load)
{
    const double gap = 1 - load;
    double theta = 2 * gap / (load + gap * (load < 1 ? 0.5 : 1.0 / 3));
    if (load < 0.3)
        theta = std::log((1 / load) * (2 + std::log(1 / load)));
    if (load > 2)
        theta = -load;
    for (int i = 0; i < 60; ++i) {
        const double e = std::expm1(theta);
        const double step = (load * e - theta) / (load * (e + 1) - 1);
        theta -= step;
        if (std::abs(step) < 1e-15 * std::abs(theta))
            break;
    }
    return theta;
}

/// Loss of M/D/1/b for long bursts by the dominant pole of M/D/1: with Q = P(N >= b), loss = (1 -
/// x) Q / (1 - x Q), which holds for x > 1 as well by continuation.
double lossByDecay(double burst, double load)
{
    const double gap = 1 - load;
    if (std::abs(gap) < 1e-4) {
        // Numerator and denominator vanish together: series in y of theta and of (x z - 1) / (gap
        // z) = (theta / gap - 1) / z.
        const double y = gap / load;
        const double slope = (2 - y * (4.0 / 3 - y * (10.0 / 9))) / load;
        const double exponent = slope * gap * (burst - 1);
        const double growth = gap == 0 ? slope * (burst - 1) : std::expm1(exponent) / gap;
        return 1 / (growth * (slope - 1) + (2 + load - (4.0 / 3 - y * (10.0 / 9)) / load) / load);
    }
    const double theta = decayRoot(load);
    const double z = std::exp(theta);
    const double inverse = std::exp(theta * burst) * (load * z - 1) / (gap * z); // 1 / Q
    return std::clamp(gap / (inverse - load), 0.0, 1.0);
}

double lossOfWhole(double burst, double load)
{
    if (burst <= 0)
        return 1;
    if (load > kHeavyLoad)
        return burst == 1 ? load / (1 + load) : 1 - 1 / load;
    if (burst == 1)
        return load / (1 + load);
    if (burst >= kLongBurst)
        return lossByDecay(burst, load);
    const double excess = std::max(0.0, excessDemand(static_cast<int>(burst), load));
    return excess / (1 + excess);
}

double interpolated(const std::vector<double> &knots, double position)
{
    const auto last = static_cast<double>(knots.size() - 4);
    const double cell = std::clamp(std::floor(position), 0.0, last);
    const double t = position - cell;
    const double *k = knots.data() + static_cast<std::size_t>(cell);
    // Cubic through the four knots around.
    const double c0 = k[1];
    const double c1 = -k[0] / 3 - k[1] / 2 + k[2] - k[3] / 6;
    const double c2 = (k[0] + k[2]) / 2 - k[1];
    const double c3 = (k[3] - k[0]) / 6 + (k[1] - k[2]) / 2;
    return c0 + t * (c1 + t * (c2 + t * c3));
}

} // namespace

double policedLoss(double burst, double load)
{
    if (!(burst > 0))
        return 1;
    if (!(load > 0))
        return 0;
    if (std::isinf(load))
        return 1;
    if (std::isinf(burst))
        return std::max(0.0, 1 - 1 / load);
    if (burst < 1)
        return 1 - burst / (1 + load);
    const double whole = std::floor(burst);
    const double part = burst - whole;
    const double loss = lossOfWhole(whole, load);
    if (part <= 0)
        return loss;
    const double next = lossOfWhole(whole + 1, load);
    return loss > 0 && next > 0 ? std::exp(std::log(loss) * (1 - part) + std::log(next) * part)
                                : loss * (1 - part) + next * part;
}

PolicedLoss::PolicedLoss(double burst)
    : m_burst(burst)
{
    if (!(burst > 1) || std::isinf(burst))
        return;
    constexpr std::size_t kCells = 160;
    const auto edge = [&](double from, double to, auto &&isInside) {
        for (int i = 0; i < 50; ++i) {
            const double middle = (from + to) / 2;
            (isInside(middle) ? to : from) = middle;
        }
        return to;
    };
    m_from = edge(0, 1, [&](double x) { return policedLoss(burst, x) > 1e-12; });
    const auto idle = [&](double x) {
        return policedLoss(burst, x) - (1 - 1 / x);
    };
    m_to = edge(kHeavyLoad, 1, [&](double x) { return idle(x) > 1e-11; });
    m_cellsBelow = kCells / (1 - m_from);
    m_cellsAbove = kCells / (m_to - 1);
    const auto below = [&](double x) {
        const double loss = policedLoss(burst, x);
        return std::log(loss / (1 - loss)) - burst * std::log(x);
    };
    const auto above = [&](double x) {
        return std::log(std::max(idle(x), 1e-12));
    };
    // A knot beyond each end, so that the cubics have neighbours; at the low end by extrapolation,
    // where nothing is left to compute.
    m_below.resize(kCells + 3);
    m_above.resize(kCells + 3);
    for (std::size_t i = 0; i <= kCells + 1; ++i) {
        m_below[i + 1] = below(m_from + static_cast<double>(i) / m_cellsBelow);
        m_above[i] = above(1 + (static_cast<double>(i) - 1) / m_cellsAbove);
    }
    m_below[0] = 3 * m_below[1] - 3 * m_below[2] + m_below[3];
    m_above[kCells + 2] = 3 * m_above[kCells + 1] - 3 * m_above[kCells] + m_above[kCells - 1];
}

double PolicedLoss::operator()(double load) const
{
    if (m_below.empty())
        return policedLoss(m_burst, load);
    if (!(load > m_from))
        return 0;
    if (load >= m_to)
        return std::isinf(load) ? 1 : 1 - 1 / load;
    if (load > 1)
        return 1 - 1 / load + std::exp(interpolated(m_above, (load - 1) * m_cellsAbove));
    const double odds = std::exp(interpolated(m_below, (load - m_from) * m_cellsBelow)
                                 + m_burst * std::log(load));
    return odds / (1 + odds);
}

std::shared_ptr<const PolicedLoss> policedLossTable(double burst)
{
    static std::mutex mutex;
    static std::map<double, std::shared_ptr<const PolicedLoss>> tables;
    const double key = burst > 0 ? burst : 0;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = tables.find(key); found != tables.end())
            return found->second;
    }
    auto table = std::make_shared<const PolicedLoss>(key);
    const std::lock_guard lock(mutex);
    if (tables.size() >= 256)
        tables.clear();
    return tables.emplace(key, std::move(table)).first->second;
}

double refilled(double tokens, double rate, double burst, double dt)
{
    const double more = rate > 0 && dt > 0 ? rate * dt : 0;
    return std::clamp(tokens + more, 0.0, std::max(0.0, burst));
}

BucketStep fillTokens(double tokens, double rate, double burst, double offered, double dt)
{
    BucketStep step;
    const double full = std::max(0.0, burst);
    const double start = std::clamp(tokens, 0.0, full);
    const double refill = std::max(0.0, rate);
    const double flow = std::max(0.0, offered);
    if (!(dt > 0)) {
        step.tokens = start;
        return step;
    }
    const double wanted = flow * dt;
    if (refill >= flow) {
        step.admitted = wanted;
        step.tokens = std::isinf(refill) ? full : std::min(full, start + (refill - flow) * dt);
        return step;
    }
    // Nothing overflows while more goes out than comes in.
    step.admitted = std::min(wanted, start + refill * dt);
    step.tokens = std::max(0.0, start + refill * dt - step.admitted);
    step.refused = wanted - step.admitted;
    return step;
}

} // namespace headroom::formulas
