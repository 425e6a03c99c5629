// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/erlang.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Beyond this the sum has too many terms, and the normal limit is exact to 1e-6.
constexpr double kManyServers = 1e9;
/// Tables beyond this would take longer to build than they save.
constexpr double kMostTabulated = 1e5;
constexpr double kTableEnd = 4;

/// 1/B for fewer than one server, from the continued fraction or the series of the incomplete gamma
/// function G(1 + c, a).
double inverseLossOfFraction(double servers, double offered)
{
    if (servers <= 0)
        return 1;
    const double shape = servers + 1;
    if (offered < shape + 1) {
        // e^a a^-c (Gamma(1+c) - lower part)
        double term = 1 / shape;
        double sum = term;
        for (int k = 1; k < 200 && term > 1e-17 * sum; ++k) {
            term *= offered / (shape + k);
            sum += term;
        }
        const double whole = std::exp(offered - servers * std::log(offered) + std::lgamma(shape));
        return std::max(1.0, whole - offered * sum);
    }
    double b = offered + 1 - shape;
    double c = 1e300;
    double d = 1 / b;
    double fraction = d;
    for (int k = 1; k < 200; ++k) {
        const double a = -k * (k - shape);
        b += 2;
        d = 1 / (a * d + b);
        c = b + a / c;
        const double change = c * d;
        fraction *= change;
        if (std::abs(change - 1) < 1e-16)
            break;
    }
    return std::max(1.0, offered * fraction);
}

/// 1/B = 1 + c/a + c(c-1)/a^2 + ...: all terms are positive, and only those near the peak are
/// summed.
double inverseLoss(double servers, double offered)
{
    const double whole = std::floor(servers);
    const double perErlang = 1 / offered;
    double term = 1;
    double sum = 0;
    for (double k = 0; k < whole; ++k) {
        sum += term;
        const double ratio = (servers - k) * perErlang;
        term *= ratio;
        if (ratio < 1 && term < 1e-17 * sum * (1 - ratio))
            return sum;
        if (sum > 1e280)
            return kInfinity;
    }
    return sum + term * inverseLossOfFraction(servers - whole, offered);
}

/// B ~ phi(z) / (sqrt(a) Phi(z)), z = (c - a) / sqrt(a).
double normalLoss(double servers, double offered)
{
    const double root = std::sqrt(offered);
    const double z = (servers - offered) / root;
    if (z < -30)
        return 1 - servers / offered;
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * 3.14159265358979323846);
    return density / (root * 0.5 * std::erfc(-z / std::sqrt(2.0)));
}

} // namespace

double erlangB(double servers, double offered)
{
    if (!(servers > 0))
        return 1;
    if (!(offered > 0) || std::isinf(servers))
        return 0;
    if (std::isinf(offered) || offered > 1e15 * servers)
        return 1 - (std::isinf(offered) ? 0 : servers / offered);
    if (servers > kManyServers)
        return normalLoss(servers, offered);
    return 1 / inverseLoss(servers, offered);
}

ErlangLoss::ErlangLoss(double servers)
    : m_servers(servers)
{
    if (servers >= 1 && servers <= kMostTabulated && servers == std::floor(servers))
        tabulate();
}

void ErlangLoss::tabulate()
{
    const double c = m_servers;
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (erlangB(c, middle * c) < 5e-15 ? low : high) = middle;
    }
    m_from = high;
    m_to = kTableEnd;
    const auto cells = static_cast<std::size_t>(
        std::ceil((m_to - m_from) * (24 + 9 * std::sqrt(c))));
    const double width = (m_to - m_from) / static_cast<double>(cells);
    m_cellsPerUnit = 1 / width;
    m_cells.resize(cells);
    struct Knot {
        double value, slope, curvature; ///< Of log B - c log x, per cell width.
    };
    const auto knotAt = [&](double x) {
        const double loss = erlangB(c, x * c);
        return Knot{std::log(loss) - c * std::log(x), c * (loss - 1) * width,
                    c * c * loss * (1 / x - 1 + loss) * width * width};
    };
    Knot left = knotAt(m_from);
    for (std::size_t i = 0; i < cells; ++i) {
        const Knot right = knotAt(m_from + width * static_cast<double>(i + 1));
        const double rise = right.value - left.value - left.slope - left.curvature / 2;
        const double turn = right.slope - left.slope - left.curvature;
        const double bend = right.curvature - left.curvature;
        m_cells[i] = {left.value,
                      left.slope,
                      left.curvature / 2,
                      10 * rise - 4 * turn + bend / 2,
                      -15 * rise + 7 * turn - bend,
                      6 * rise - 3 * turn + bend / 2};
        left = right;
    }
}

double ErlangLoss::operator()(double offered) const
{
    const double x = offered / m_servers;
    if (m_cells.empty() || !(x < m_to)) {
        const double loss = erlangB(m_servers, offered);
        return loss < 1e-14 ? 0 : loss;
    }
    if (x <= m_from)
        return 0;
    const double position = (x - m_from) * m_cellsPerUnit;
    const std::size_t cell = std::min(static_cast<std::size_t>(position), m_cells.size() - 1);
    const double t = position - static_cast<double>(cell);
    const std::array<double, 6> &k = m_cells[cell];
    const double power = k[0] + t * (k[1] + t * (k[2] + t * (k[3] + t * (k[4] + t * k[5]))));
    const double loss = std::exp(power + m_servers * std::log(x));
    return loss < 1e-14 ? 0 : loss;
}

std::shared_ptr<const ErlangLoss> erlangLoss(double servers)
{
    static std::mutex mutex;
    static std::map<double, std::shared_ptr<const ErlangLoss>> tables;
    const double key = servers > 0 ? servers : 0;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = tables.find(key); found != tables.end())
            return found->second;
    }
    auto table = std::make_shared<const ErlangLoss>(key);
    const std::lock_guard lock(mutex);
    // A slider over the number of servers leaves a table behind at each stop.
    if (tables.size() >= 256)
        tables.clear();
    return tables.emplace(key, std::move(table)).first->second;
}

double erlangC(double servers, double offered)
{
    if (!(offered > 0))
        return servers > 0 ? 0 : 1;
    if (!(servers > offered))
        return 1;
    if (std::isinf(servers))
        return 0;
    const double loss = erlangB(servers, offered);
    return servers * loss / (servers - offered * (1 - loss));
}

double meanWait(double servers, double offered, double meanService)
{
    if (!(offered > 0) && servers > 0)
        return 0;
    if (!(servers > offered))
        return kInfinity;
    return std::isinf(servers) ? 0 : erlangC(servers, offered) * meanService / (servers - offered);
}

double constantServiceFactor(double servers, double utilisation)
{
    if (!(servers > 1))
        return 0.5;
    if (std::isinf(servers))
        return 1;
    const double rho = std::clamp(utilisation, 1e-6, 1.0);
    const double c = servers;
    return std::min(1.0,
                    0.5 * (1 + (1 - rho) * (c - 1) * (std::sqrt(4 + 5 * c) - 2) / (16 * rho * c)));
}

double waitFactor(double servers, double utilisation, double cv2, double spread)
{
    // 1/factor(M/D/c) lies between 1 and 2, so the denominator is positive for every law.
    const double variation = std::clamp(cv2, 0.0, 1e12);
    const double inverse = 1 / constantServiceFactor(servers, utilisation);
    const double kimura = (1 + variation) / (2 * variation + (1 - variation) * inverse);
    if (!(spread > 2) || !(servers > 1))
        return kimura;
    const double rare = std::pow(std::clamp(1 - utilisation, 0.0, 1.0), 0.3);
    return kimura
           * (1 - 0.09 * (1 - 1 / std::sqrt(servers)) * std::min(1.0, std::log(spread / 2)) * rare);
}

double engsetLoss(double clients, double servers, double think, double hold)
{
    if (!(clients > 0))
        return 0;
    if (!(servers > 0))
        return 1;
    if (clients <= servers || !(hold > 0))
        return 0;
    const double alpha = think > 0 ? hold / think : kInfinity;
    if (std::isinf(alpha))
        return 1;
    // An arrival sees the others: N - 1 clients. B_k = (M - k + 1) alpha B_(k-1) / (k + ...), as
    // Erlang's recursion.
    const double others = clients - 1;
    double loss = 1;
    const double whole = std::min(std::floor(servers), 1e7);
    for (double k = 1; k <= whole; ++k) {
        const double up = std::max(0.0, others - k + 1) * alpha * loss;
        loss = up / (k + up);
    }
    return loss;
}

BoundedStation boundedStation(double servers, double waitingRoom, double offered)
{
    BoundedStation s;
    const double a = std::max(0.0, offered);
    if (!(servers > 0)) {
        s.blocked = 1;
        return s;
    }
    if (std::isinf(servers) || a <= 0) {
        s.meanNumber = s.meanBusy = a;
        return s;
    }
    const double room = std::max(0.0, waitingRoom);
    const double loss = erlangB(servers, a);
    const double rho = a / servers;
    if (std::isinf(rho)) {
        s = {1, 1, servers + room, room, servers};
        return s;
    }
    if (std::isinf(room)) {
        s.allBusy = erlangC(servers, a);
        s.meanBusy = std::min(a, servers);
        s.meanWaiting = rho < 1 ? s.allBusy * rho / (1 - rho) : kInfinity;
        s.meanNumber = s.meanBusy + s.meanWaiting;
        return s;
    }
    // Relative to the weight of "all busy, nobody waits": the states below weigh 1/B - 1, those
    // above are a geometric series.
    const double logRho = std::log(rho);
    const double n = room + 1;
    double geometric = n;                  // sum of rho^k, k = 0 .. room
    double levels = room * (room + 1) / 2; // sum of k rho^k
    const double scale = rho > 1 ? -logRho * room
                                 : 0.0; // rho^room may overflow: all is divided by it
    const double unit = std::exp(scale);
    if (std::abs(1 - rho) * n > 1e-5) {
        const double last = std::exp(n * logRho + scale);
        geometric = (unit - last) / (1 - rho);
        levels = (rho * geometric - n * last) / (1 - rho);
    }
    const double below = loss > 0 ? unit * (1 / loss - 1) : kInfinity;
    const double total = below + geometric;
    if (std::isinf(total)) {
        s.meanNumber = s.meanBusy = a;
        return s;
    }
    s.blocked = std::exp(room * logRho + scale) / total;
    s.allBusy = geometric / total;
    s.meanWaiting = levels / total;
    s.meanBusy = std::min(servers, a * (1 - s.blocked));
    s.meanNumber = s.meanBusy + s.meanWaiting;
    return s;
}

ClosedStation closedStation(double clients, double servers, double think, double service)
{
    ClosedStation s;
    if (!(clients > 0) || !(servers > 0)) {
        s.meanNumber = std::max(0.0, clients);
        s.response = clients > 0 ? kInfinity : 0;
        return s;
    }
    const double z = std::max(0.0, think);
    if (!(service > 0)) {
        s.throughput = z > 0 ? clients / z : kInfinity;
        return s;
    }
    if (!(z > 0)) {
        s.meanNumber = clients;
        s.meanBusy = std::min(clients, servers);
        s.throughput = s.meanBusy / service;
        s.response = clients / s.throughput;
        s.waitProbability = clients > servers ? 1 : 0;
        return s;
    }
    if (clients <= servers || clients > 1e7) {
        s.throughput = std::min(clients / (z + service), servers / service);
        s.response = clients / s.throughput - z;
        s.meanNumber = clients - s.throughput * z;
        s.meanBusy = s.throughput * service;
        s.waitProbability = clients > servers && clients / (z + service) > servers / service ? 1
                                                                                             : 0;
        return s;
    }
    // Birth and death: weights relative to the greatest, so that nothing overflows.
    double weight = 1;
    double total = 0, number = 0, busy = 0, arrivals = 0, waits = 0;
    for (double n = 0; n <= clients; ++n) {
        total += weight;
        number += n * weight;
        busy += std::min(n, servers) * weight;
        const double up = std::max(0.0, clients - n) / z;
        arrivals += up * weight;
        // With a part of a server free, a request still starts at once in part: counted as free.
        if (n >= servers)
            waits += up * weight;
        weight *= up * service / std::min(n + 1, servers);
        if (weight > 1e200) {
            for (double *sum : {&weight, &total, &number, &busy, &arrivals, &waits})
                *sum *= 1e-200;
        }
    }
    s.meanNumber = number / total;
    s.meanBusy = busy / total;
    s.throughput = arrivals / total;
    s.response = s.meanNumber / s.throughput;
    s.waitProbability = waits / arrivals;
    return s;
}

double pollaczekKhinchine(double arrivalRate, double meanService, double cv2)
{
    const double rho = std::max(0.0, arrivalRate) * std::max(0.0, meanService);
    if (rho <= 0)
        return 0;
    return rho < 1 ? rho * meanService * (1 + cv2) / (2 * (1 - rho)) : kInfinity;
}

double waitSecondMoment(double arrivalRate, double meanService, double secondMoment,
                        double thirdMoment)
{
    const double rho = std::max(0.0, arrivalRate) * std::max(0.0, meanService);
    if (rho <= 0)
        return 0;
    if (rho >= 1)
        return kInfinity;
    const double wait = arrivalRate * secondMoment / (2 * (1 - rho));
    return 2 * wait * wait + arrivalRate * thirdMoment / (3 * (1 - rho));
}

double lifoSecondMoment(double fifoSecondMoment, double utilisation)
{
    if (!(fifoSecondMoment > 0))
        return 0;
    return utilisation < 1 ? fifoSecondMoment / (1 - std::max(0.0, utilisation)) : kInfinity;
}

double responseTail(double servers, double offered, double meanService, double time)
{
    if (!(time >= 0))
        return 1;
    if (!(servers > std::max(0.0, offered)))
        return 1;
    if (!(meanService > 0))
        return 0;
    const double x = time / meanService;
    const double wait = erlangC(servers, offered);
    const double slack = servers - 1 - std::max(0.0, offered);
    if (std::isinf(slack))
        return std::exp(-x);
    const double drained = std::abs(slack * x) < 1e-9 ? x : -std::expm1(-x * slack) / slack;
    // The factor may overflow where the exponential underflows: few servers, long times.
    if (slack < 0 && -x * slack > 600)
        return std::min(1.0, wait / -slack * std::exp(-x * (1 + slack)));
    return std::min(1.0, std::exp(-x) * (1 + wait * drained));
}

double responsePercentile(double servers, double offered, double meanService, double p)
{
    if (!(p > 0) || !(meanService > 0))
        return 0;
    if (!(servers > std::max(0.0, offered)) || p >= 1)
        return kInfinity;
    double high = meanService;
    for (int i = 0; i < 200 && responseTail(servers, offered, meanService, high) > 1 - p; ++i)
        high *= 2;
    double low = 0;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (responseTail(servers, offered, meanService, middle) > 1 - p ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace headroom::formulas
