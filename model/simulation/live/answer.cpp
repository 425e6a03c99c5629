// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/answer.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

double Answer::mean() const
{
    double sum = 0;
    for (std::size_t i = 0; i < kOutcomes; ++i)
        sum += share[i] * time[i];
    return sum;
}

Answer instantSuccess()
{
    Answer answer;
    answer.share[0] = 1;
    return answer;
}

void AnswerSum::add(Outcome outcome, double share, double time)
{
    m_share[index(outcome)] += share;
    m_time[index(outcome)] += share * time;
}

void AnswerSum::add(const Answer &answer, double weight, double delay)
{
    for (std::size_t i = 0; i < kOutcomes; ++i) {
        m_share[i] += weight * answer.share[i];
        m_time[i] += weight * answer.share[i] * (answer.time[i] + delay);
    }
}

Answer AnswerSum::finish(double variance) const
{
    Answer answer;
    double total = 0;
    for (std::size_t i = 1; i < kOutcomes; ++i)
        total += m_share[i];
    answer.share = m_share;
    // Whatever rounding leaves belongs to success, so that the shares always add up.
    answer.share[0] = std::max(0.0, 1 - total);
    for (std::size_t i = 0; i < kOutcomes; ++i)
        answer.time[i] = m_share[i] > 0 ? m_time[i] / m_share[i] : 0;
    answer.variance = variance;
    return answer;
}

CallOutcome callThrough(const Route &route, const Answer &callee)
{
    CallOutcome call;
    // One attempt as the caller sees it.
    AnswerSum attempt;
    for (std::size_t i = 0; i < kOutcomes; ++i) {
        if (callee.share[i] <= 0)
            continue;
        const double time = callee.time[i] + route.networkTime;
        const double variance = i == 0 ? callee.variance : 0;
        const formulas::CutTime cut = formulas::cutTime(time, variance, route.timeout);
        const double inTime = 1 - cut.beyond;
        const double lateTime = cut.beyond > 0 ? cut.beyond * route.timeout : 0;
        if (inTime > 0)
            attempt.add(route.seenAs[i], callee.share[i] * inTime, (cut.mean - lateTime) / inTime);
        if (cut.beyond > 0)
            attempt.add(route.timeoutAs, callee.share[i] * cut.beyond, route.timeout);
    }
    const Answer once = attempt.finish(callee.variance);
    double retried = 0;
    double retriedTime = 0;
    for (std::size_t i = 1; i < kOutcomes; ++i) {
        if ((route.retry.retryOn & mask(static_cast<Outcome>(i))) == 0)
            continue;
        retried += once.share[i];
        retriedTime += once.share[i] * once.time[i];
    }
    call.retried = retried;
    if (route.retry.retries <= 0 || retried <= 0) {
        call.answer = once;
        return call;
    }
    // A budget lets only so many retries through per success; beyond it a failure is final.
    double allowed = 1;
    if (std::isfinite(route.retry.retryBudget)) {
        const double wanted = attemptsPerRequest(route.retry, retried) - 1;
        const double success = once.share[0];
        if (wanted > 0)
            allowed = std::min(1.0, route.retry.retryBudget * success / wanted);
    }
    AnswerSum all;
    double reach = 1;
    double before = 0; // Mean time spent before attempt k, given that it is made.
    double delays = 0;
    double retries = 0;
    for (int k = 0; k <= route.retry.retries; ++k) {
        const bool isLast = k == route.retry.retries;
        for (std::size_t i = 0; i < kOutcomes; ++i) {
            const bool triesAgain = i > 0 && (route.retry.retryOn & mask(static_cast<Outcome>(i))) != 0 && !isLast;
            const double final = triesAgain ? once.share[i] * (1 - allowed) : once.share[i];
            if (final > 0)
                all.add(static_cast<Outcome>(i), reach * final, before + once.time[i]);
        }
        if (isLast)
            break;
        const double delay = meanBackoff(route.retry, k + 1);
        before += retriedTime / retried + delay;
        reach *= retried * allowed;
        retries += reach;
        delays += reach * delay;
    }
    call.attempts = 1 + retries;
    call.retryDelay = retries > 0 ? delays / retries : 0;
    call.answer = all.finish(once.variance);
    return call;
}

Answer callInTurn(const std::vector<CallOutcome> &calls, const std::vector<Route> &routes, std::vector<double> &callsPerRequest)
{
    AnswerSum sum;
    double reach = 1;
    double before = 0;
    double variance = 0;
    callsPerRequest.resize(routes.size());
    for (std::size_t r = 0; r < routes.size(); ++r) {
        const Answer &answer = calls[r].answer;
        const double success = answer.share[0];
        const double whole = std::floor(routes[r].calls);
        const double part = routes[r].calls - whole;
        double made = 0;
        double failed = 0; // Mass that ends in this route.
        double failedBefore = 0;
        double here = reach;
        for (double i = 0; i < whole + (part > 0 ? 1 : 0); ++i) {
            const double entering = i < whole ? here : here * part;
            made += entering;
            failed += entering * (1 - success);
            failedBefore += entering * (1 - success) * (before + i * answer.time[0]);
            here -= entering * (1 - success);
            // Beyond some calls the share that is left is what counts, not each single one.
            if (i > 64 && success >= 1) {
                made = reach * routes[r].calls;
                break;
            }
        }
        if (failed > 0) {
            const double delay = failedBefore / failed;
            for (std::size_t o = 1; o < kOutcomes; ++o) {
                if (answer.share[o] > 0)
                    sum.add(static_cast<Outcome>(o), failed * answer.share[o] / (1 - success), delay + answer.time[o]);
            }
        }
        callsPerRequest[r] = made;
        reach = here;
        before += routes[r].calls * answer.time[0];
        variance += whole * answer.variance + part * (answer.variance + (1 - part) * answer.time[0] * answer.time[0]);
    }
    sum.add(Outcome::Success, reach, before);
    return sum.finish(variance);
}

} // namespace headroom::live
