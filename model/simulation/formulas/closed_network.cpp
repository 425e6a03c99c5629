// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/closed_network.h"

#include <algorithm>
#include <cmath>

namespace headroom::formulas {

namespace {

/// Weights of 0, 1, 2, ... clients. Long, since they span the powers of all clients.
using Weights = std::vector<long double>;

constexpr double kAtOnce = 1e-9; ///< s

Weights convolved(const Weights &a, const Weights &b)
{
    Weights sum(a.size());
    for (std::size_t n = 0; n < a.size(); ++n)
        for (std::size_t k = 0; k <= n && k < b.size(); ++k)
            sum[n] += a[n - k] * b[k];
    return sum;
}

/// Delays and stations that a number of clients goes round.
class Ring
{
public:
    Ring(std::size_t clients, double delay, std::vector<ClosedNode> &callees)
        : m_callees(callees)
    {
        // Weights in units of a round without waiting, so that they stay within bounds.
        m_unit = std::max(kAtOnce, delay);
        for (const ClosedNode &callee : callees)
            m_unit += callee.visits * callee.delay;
        m_unit /= std::max(1.0, static_cast<double>(clients) / 2);
        Weights own = {1};
        for (std::size_t n = 1; n <= clients; ++n)
            own.push_back(own.back() * delay / m_unit / static_cast<double>(n));
        m_before.push_back(own);
        for (ClosedNode &callee : callees) {
            m_rates.push_back(ratesOf(callee, clients));
            Weights weights = {1};
            for (const double rate : m_rates.back())
                weights.push_back(weights.back() * callee.visits / m_unit / rate);
            m_weights.push_back(weights);
            m_before.push_back(convolved(m_before.back(), weights));
        }
    }

    /// Rounds per s of so many clients.
    double throughput(std::size_t clients) const
    {
        const Weights &all = m_before.back();
        return clients == 0 || !(all[clients] > 0)
                   ? 0
                   : static_cast<double>(all[clients - 1] / all[clients]) / m_unit;
    }

    /// Fills in the callees for a distribution of the number of clients in the ring.
    void find(const std::vector<double> &chances)
    {
        double rounds = 0;
        for (std::size_t n = 1; n < chances.size(); ++n)
            rounds += chances[n] * throughput(n);
        for (std::size_t c = 0; c < m_callees.size(); ++c) {
            const std::vector<double> inside = numbersAt(c, chances);
            findOne(m_callees[c], m_rates[c], inside, rounds);
        }
    }

private:
    /// How fast a station serves 1, 2, ... clients.
    static std::vector<double> ratesOf(ClosedNode &node, std::size_t clients)
    {
        const auto places = static_cast<std::size_t>(
            std::min(static_cast<double>(clients), std::floor(node.servers + node.room)));
        const auto most = static_cast<std::size_t>(
            std::min(static_cast<double>(places), std::max(1.0, std::floor(node.servers))));
        std::vector<double> rates(places);
        if (places == 0)
            return rates;
        if (node.callees.empty()) {
            for (std::size_t k = 1; k <= places; ++k)
                rates[k - 1] = static_cast<double>(std::min(k, most))
                               / std::max(kAtOnce, node.delay);
            return rates;
        }
        const Ring inner(most, std::max(kAtOnce, node.delay), node.callees);
        for (std::size_t k = 1; k <= places; ++k)
            rates[k - 1] = inner.throughput(std::min(k, most));
        return rates;
    }

    std::vector<double> numbersAt(std::size_t c, const std::vector<double> &chances) const
    {
        Weights others = m_before[0];
        for (std::size_t i = 0; i < m_callees.size(); ++i)
            if (i != c)
                others = convolved(others, m_weights[i]);
        const Weights &all = m_before.back();
        std::vector<double> inside(m_weights[c].size());
        for (std::size_t n = 0; n < chances.size(); ++n)
            for (std::size_t k = 0; chances[n] > 0 && k <= n && k < inside.size(); ++k)
                inside[k] += chances[n]
                             * static_cast<double>(m_weights[c][k] * others[n - k] / all[n]);
        return inside;
    }

    static void findOne(ClosedNode &node, const std::vector<double> &rates,
                        const std::vector<double> &inside, double rounds)
    {
        double waits = 0;
        node.served = node.busy = node.waiting = 0;
        const auto servers = static_cast<std::size_t>(
            std::min(static_cast<double>(rates.size()), std::max(1.0, std::floor(node.servers))));
        std::vector<double> held(servers + 1);
        for (std::size_t k = 0; k < inside.size(); ++k) {
            held[std::min(k, servers)] += inside[k];
            node.busy += inside[k] * static_cast<double>(std::min(k, servers));
            node.waiting += inside[k] * static_cast<double>(k - std::min(k, servers));
            if (k == 0)
                continue;
            // Who comes to k - 1 makes them k, as often as one of k leaves.
            node.served += inside[k] * rates[k - 1];
            waits += k > servers ? inside[k] * rates[k - 1] : 0;
        }
        node.waitShare = node.served > 0 ? waits / node.served : 0;
        const double offered = rounds * node.visits;
        node.blocked = offered > 0 ? std::clamp(1 - node.served / offered, 0.0, 1.0) : 0;
        if (!node.callees.empty() && servers > 0)
            Ring(servers, std::max(kAtOnce, node.delay), node.callees).find(held);
    }

    std::vector<ClosedNode> &m_callees;
    double m_unit = 1;
    std::vector<std::vector<double>> m_rates;
    std::vector<Weights> m_weights;
    std::vector<Weights> m_before; ///< Delays and the first of the callees.
};

} // namespace

double solveClosedNetwork(double clients, double delay, std::vector<ClosedNode> &callees)
{
    const auto whole = static_cast<std::size_t>(std::max(0.0, std::round(clients)));
    Ring ring(whole, delay, callees);
    std::vector<double> chances(whole + 1);
    chances[whole] = 1;
    ring.find(chances);
    return ring.throughput(whole);
}

} // namespace headroom::formulas
