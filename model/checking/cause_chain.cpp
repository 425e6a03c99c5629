// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/cause_chain.h"

#include <algorithm>
#include <optional>

namespace headroom {

namespace {

constexpr double kFailing = 1e-4; ///< As cards call a node failing.
constexpr double kNearLimit = 0.8;
/// A callee is behind what is seen here when at least this share of it comes from there.
constexpr double kMostOfIt = 0.5;
constexpr std::size_t kLongest = 8;

class CauseFinder
{
public:
    CauseFinder(const Design &design, const RunResult &run, std::size_t step)
        : m_design(&design)
        , m_run(&run)
        , m_step(step)
    { }

    std::vector<Cause> find(const NodeId &start)
    {
        std::optional<NodeId> at = start;
        while (at && m_causes.size() < kLongest && enter(*at))
            at = next(*at);
        return std::move(m_causes);
    }

private:
    /// False where we were before, or where nothing was recorded.
    bool enter(const NodeId &node)
    {
        if (!m_run->hasNode(node) || std::ranges::find(m_visited, node) != m_visited.end())
            return false;
        m_visited.push_back(node);
        return true;
    }

    std::optional<NodeId> next(const NodeId &node)
    {
        const double failed = m_run->failedShare(node, m_step);
        if (!m_isAboutTime && failed > kFailing) {
            if (const auto callee = whereCallsFail(node, failed))
                return callee;
        }
        const double used = m_run->utilisation(node, m_step);
        const std::string limit = m_run->limitAt(node, m_step);
        if (used >= kNearLimit && !limit.empty()) {
            m_causes.push_back(
                {.kind = Cause::Kind::LimitReached, .node = node, .limit = limit, .value = used});
            // From here on it is about how long places are held.
            m_isAboutTime = true;
            m_time = 0;
        } else if (!m_isAboutTime) {
            if (failed > kFailing)
                m_causes.push_back(
                    {.kind = Cause::Kind::FailsItself, .node = node, .value = failed});
            return std::nullopt;
        }
        return whereCallsWait(node);
    }

    std::optional<NodeId> whereCallsFail(const NodeId &node, double failed)
    {
        const Link *worst = nullptr;
        LinkFlow most;
        for (const Link *link : m_design->linksFrom(node)) {
            const LinkFlow flow = m_run->flow(link->id, m_step);
            if (flow.rate * flow.failed > most.rate * most.failed) {
                worst = link;
                most = flow;
            }
        }
        if (!worst || most.rate * most.failed < kMostOfIt * failed * m_run->offered(node, m_step))
            return std::nullopt;
        m_causes.push_back({.kind = Cause::Kind::CallsFail,
                            .node = node,
                            .callee = worst->to,
                            .value = most.failed});
        return worst->to;
    }

    std::optional<NodeId> whereCallsWait(const NodeId &node)
    {
        const Link *slowest = nullptr;
        LinkFlow most;
        for (const Link *link : m_design->linksFrom(node)) {
            const LinkFlow flow = m_run->flow(link->id, m_step);
            if (flow.rate * flow.latency > most.rate * most.latency) {
                slowest = link;
                most = flow;
            }
        }
        // What takes a small part of the time is not what takes it.
        if (!slowest || most.latency < kMostOfIt * m_time)
            return std::nullopt;
        m_time = most.latency;
        m_causes.push_back({.kind = Cause::Kind::CallsWait,
                            .node = node,
                            .callee = slowest->to,
                            .value = most.latency});
        return slowest->to;
    }

    const Design *m_design;
    const RunResult *m_run;
    std::size_t m_step;
    std::vector<NodeId> m_visited;
    std::vector<Cause> m_causes;
    bool m_isAboutTime = false;
    double m_time = 0; ///< Of the calls that the last step was about, s.
};

} // namespace

std::vector<Cause> causesOf(const Design &design, const RunResult &run, const NodeId &node,
                            std::size_t step)
{
    return CauseFinder(design, run, step).find(node);
}

} // namespace headroom
