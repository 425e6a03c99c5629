// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/agreement.h"

#include "model/simulation/live/content.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom {

namespace {

using Figure = Agreement::Figure;
using Verdict = Agreement::Verdict;

constexpr double kRate = 0.02;
constexpr double kRateOfOffered = 1e-4;
constexpr double kLevel = 0.05;
constexpr double kSmallLevel = 0.05;
constexpr double kFraction = 0.05;
constexpr double kSmallFraction = 0.002;
constexpr double kTime = 0.1;
constexpr double kShortTime = 0.001;

class Comparison
{
public:
    Comparison(const RunResult &live, const Study &study)
        : m_live(live)
        , m_study(study)
    {
        for (const Growth &growth : study.growing())
            m_growing.insert(growth.node);
        for (const Caveat &caveat : live.caveats())
            if (caveat.node != kNone)
                m_marked.insert(live.plan().nodes[caveat.node].id);
    }

    std::vector<Agreement> all()
    {
        for (const NodePlan &node : m_live.plan().nodes)
            for (const std::string &metric : m_live.metrics(node.id))
                compare(node.id, metric);
        return std::move(m_rows);
    }

private:
    void compare(const NodeId &node, const std::string &metric)
    {
        const MetricBinding *binding = m_live.content().binding(node, metric);
        if (!binding || binding->sum.empty())
            return;
        const Quantity quantity = binding->sum.front().quantity;
        const MetricSummary live = m_live.summary(node, metric);
        const MetricIntervals found = m_study.intervals(node, metric);
        if (!binding->per.empty()) {
            add(node, metric, Figure::Mean, live.mean, found.mean, kFraction, kSmallFraction);
        } else if (isCount(quantity)) {
            const double offered = live.fraction > 0 ? live.rate / live.fraction : 0;
            add(node, metric, Figure::Rate, live.rate, found.rate, kRate, kRateOfOffered * offered);
        } else if (!isLatency(quantity)) {
            add(node, metric, Figure::Mean, live.mean, found.mean, kLevel, kSmallLevel);
        } else {
            add(node, metric, Figure::Mean, live.mean, found.mean, kTime, kShortTime, true);
            // The age of an event is known by its mean only.
            if (quantity != Quantity::Age)
                add(node, metric, Figure::P99, live.p99, tailOf(node, metric, found), kTime,
                    kShortTime, true);
        }
    }

    /// The greatest of a dozen requests is no p99: that of all replications together is told, with
    /// the spread of the single ones.
    Interval tailOf(const NodeId &node, const std::string &metric,
                    const MetricIntervals &found) const
    {
        Interval tail = found.p99;
        tail.mean = m_study.run().summary(node, metric).p99;
        return tail;
    }

    void add(const NodeId &node, const std::string &metric, Figure figure, double live,
             const Interval &found, double relative, double small, bool isTime = false)
    {
        if (live == 0 && found.mean == 0)
            return;
        Agreement row;
        row.node = node;
        row.metric = metric;
        row.figure = figure;
        row.live = live;
        row.requests = found;
        row.tolerance = std::max(relative * std::abs(found.mean), small);
        const bool agrees = std::abs(live - found.mean) <= row.tolerance + found.halfWidth();
        row.verdict = m_growing.contains(node)               ? Verdict::Growing
                      : agrees                               ? Verdict::Agrees
                      : isTime && m_study.isUnfinished(node) ? Verdict::Unfinished
                      : !m_marked.empty()                    ? Verdict::Marked
                                                             : Verdict::Differs;
        m_rows.push_back(std::move(row));
    }

    const RunResult &m_live;
    const Study &m_study;
    std::set<NodeId> m_growing;
    std::set<NodeId> m_marked;
    std::vector<Agreement> m_rows;
};

} // namespace

std::string_view toString(Agreement::Figure figure)
{
    switch (figure) {
    case Figure::Rate: return "rate";
    case Figure::Mean: return "mean";
    case Figure::P99: return "p99";
    }
    return "";
}

std::string_view toString(Agreement::Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return "agrees";
    case Verdict::Differs: return "differs";
    case Verdict::Growing: return "growing";
    case Verdict::Unfinished: return "unfinished";
    case Verdict::Marked: return "marked";
    }
    return "";
}

std::vector<Agreement> compareEngines(const RunResult &live, const Study &study)
{
    return Comparison(live, study).all();
}

} // namespace headroom
