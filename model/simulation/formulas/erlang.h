// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <memory>
#include <vector>

/// Closed forms of single stations: what the engines use, and what they are held to. Rates in 1/s,
/// times in s, offered loads in Erlangs (arrival rate x mean service time). Absurd input (no
/// servers, infinite load, negative numbers) gives the limit, never NaN; what has no finite value
/// is infinity.
namespace headroom::formulas {

/// Share of requests lost at `servers` without waiting room, any service law (Erlang 1917).
/// Non-integer servers by the continuous extension 1/B = a int e^(-at) (1+t)^c dt.
double erlangB(double servers, double offered);

/// Erlang B for one number of servers, fast: a table of log B - c log(a/c) by quintics with exact
/// first and second derivatives. Relative error below 1e-9 where B > 1e-14; 0 below.
class ErlangLoss
{
public:
    explicit ErlangLoss(double servers);

    double servers() const { return m_servers; }
    /// Share lost at this offered load.
    double operator()(double offered) const;
    /// Mean number of busy servers.
    double carried(double offered) const { return offered * (1 - (*this)(offered)); }

private:
    void tabulate();

    double m_servers = 0;
    double m_from = 0; ///< a/c at the table's start.
    double m_to = 0;
    double m_cellsPerUnit = 0;
    std::vector<std::array<double, 6>> m_cells; ///< Empty: no table, summed each time.
};

/// The table for this number of servers, from a cache that all threads share.
std::shared_ptr<const ErlangLoss> erlangLoss(double servers);

/// Share of requests that wait at `servers` with an unlimited waiting room (M/M/c); 1 from
/// saturation on.
double erlangC(double servers, double offered);

/// Mean wait of M/M/c for a mean service time, s; infinite from saturation on.
double meanWait(double servers, double offered, double meanService);

/// Mean wait of M/D/c relative to M/M/c (Cosmetatos 1975), between 1/2 and 1; utilisation below 1.
double constantServiceFactor(double servers, double utilisation);

/// Mean wait of M/G/c relative to M/M/c (Kimura 1986): exact for c = 1 and for exponential service,
/// some per cent high for lognormal with several servers. With `spread` (see restSpread in
/// pool_response.h) above 2, the exponential's, most of that excess is taken off: from 60 % load
/// on, simulations with 2 to 20 servers and lognormal cv2 from 1 to 4 are met within 10 %.
double waitFactor(double servers, double utilisation, double cv2, double spread = 2);

/// Share of requests lost when `clients` think for `think` s, hold one of `servers` for `hold` s,
/// and think again when refused (Engset).
double engsetLoss(double clients, double servers, double think, double hold);

/// A Markovian station with room for `servers` + `waitingRoom` requests (M/M/c/K).
struct BoundedStation {
    double blocked = 0; ///< Share of the requests that is refused.
    double allBusy = 0; ///< Share of the time.
    double meanNumber = 0;
    double meanWaiting = 0;
    double meanBusy = 0;
};
/// Waiting rooms may be infinite; then and in overload the means are infinite.
BoundedStation boundedStation(double servers, double waitingRoom, double offered);

/// `clients` that think, ask one station of `servers` and wait for its answer (machine repair).
struct ClosedStation {
    double throughput = 0; ///< requests/s
    double response = 0;   ///< s
    double meanNumber = 0; ///< Requests at the station.
    double meanBusy = 0;
    double waitProbability = 0; ///< A request's, on arrival.
};
ClosedStation closedStation(double clients, double servers, double think, double service);

/// Mean wait of M/G/1, s (Pollaczek-Khinchine).
double pollaczekKhinchine(double arrivalRate, double meanService, double cv2);
/// Second moment of the wait of M/G/1 first come, first served.
double waitSecondMoment(double arrivalRate, double meanService, double secondMoment,
                        double thirdMoment);
/// The same, last come, first served without preemption: as much larger as 1 / (1 - utilisation)
/// (Takacs 1963); infinite at saturation.
double lifoSecondMoment(double fifoSecondMoment, double utilisation);

/// P(response > time) of M/M/c, first come, first served.
double responseTail(double servers, double offered, double meanService, double time);
/// The response time that a share p of the requests stays below, s.
double responsePercentile(double servers, double offered, double meanService, double p);

} // namespace headroom::formulas
