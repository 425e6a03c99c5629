// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/record.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace headroom {
namespace {

using live::Kept;

/// Refusals below this share are the noise of a random stream, not a limit that gives way.
constexpr double kGivesWay = 1e-4;

double wanted(const RunResult::Content &content, Target target, PlanIndex index, std::size_t step)
{
    double sum = 0;
    if (target == Target::Pool) {
        for (const auto &slot : content.poolSlots[index])
            sum += content.groups[slot.group]->poolRecords[slot.local].offered.at(step);
    } else {
        for (const auto &slot : content.bucketSlots[index])
            sum += content.groups[slot.group]->bucketRecords[slot.local].offered.at(step);
    }
    return sum;
}

double capacityOf(const RunResult::Content &content, Target target, PlanIndex index)
{
    return target == Target::Pool ? content.plan.pools[index].servers : content.plan.buckets[index].rate;
}

const LimitName &limitOf(const RunResult::Content &content, Target target, PlanIndex index)
{
    return target == Target::Pool ? content.plan.pools[index].limit : content.plan.buckets[index].limit;
}

double ratio(double used, double capacity)
{
    if (!std::isfinite(capacity))
        return 0;
    if (capacity <= 0)
        return used > 0 ? 1e9 : 0;
    return used / capacity;
}

/// The greatest sum over a resource's parts; parts peak together as a rule, and then this is exact.
double peakWanted(const RunResult::Content &content, Target target, PlanIndex index)
{
    double sum = 0;
    if (target == Target::Pool) {
        for (const auto &slot : content.poolSlots[index])
            sum += content.groups[slot.group]->poolRecords[slot.local].peakOffered;
    } else {
        for (const auto &slot : content.bucketSlots[index])
            sum += content.groups[slot.group]->bucketRecords[slot.local].peakOffered;
    }
    return sum;
}

struct Tightest
{
    double utilisation = 0;
    std::string limit;
};

Tightest tightestAt(const RunResult::Content &content, const NodeId &node, std::size_t step)
{
    Tightest tightest;
    const auto at = content.nodeIndex.find(node);
    if (at == content.nodeIndex.end())
        return tightest;
    for (const auto &[target, index] : content.limits[at->second]) {
        const double used = ratio(wanted(content, target, index, step), capacityOf(content, target, index));
        if (used > tightest.utilisation)
            tightest = {used, limitOf(content, target, index).name};
    }
    return tightest;
}

/// The name under which a station refuses.
std::string refusalName(const Plan &plan, const Station &station)
{
    if (const auto *work = std::get_if<Work>(&station.body))
        return plan.pools[work->pool].limit.name;
    if (const auto *gate = std::get_if<Gate>(&station.body))
        return plan.buckets[gate->bucket].limit.name;
    if (const auto *turnstile = std::get_if<Turnstile>(&station.body))
        return turnstile->reason.name;
    return {};
}

/// The first step in which more than kGivesWay of the offered is in `refused`; nothing when there is none.
std::optional<std::size_t> firstRefusal(const StepSeries &refused, const StepSeries &offered)
{
    for (std::size_t i = 0; i < refused.values().size(); ++i) {
        const std::size_t step = refused.starts()[i];
        if (refused.values()[i] > kGivesWay * offered.at(step))
            return step;
    }
    return std::nullopt;
}

} // namespace

double RunResult::utilisation(const NodeId &node, std::size_t step) const
{
    return tightestAt(*m_content, node, step).utilisation;
}

std::string RunResult::limitAt(const NodeId &node, std::size_t step) const
{
    return tightestAt(*m_content, node, step).limit;
}

Headroom RunResult::headroom(const NodeId &node) const
{
    Headroom headroom {std::numeric_limits<double>::infinity()};
    const auto at = m_content->nodeIndex.find(node);
    if (at == m_content->nodeIndex.end())
        return headroom;
    for (const auto &[target, index] : m_content->limits[at->second]) {
        const double capacity = capacityOf(*m_content, target, index);
        const double used = peakWanted(*m_content, target, index);
        if (!std::isfinite(capacity) || used <= 0)
            continue;
        const double factor = capacity / used;
        if (factor < headroom.factor)
            headroom = {factor, limitOf(*m_content, target, index).name, used, capacity};
    }
    return headroom;
}

std::vector<Rejections> RunResult::rejections(const NodeId &node) const
{
    std::vector<Rejections> result;
    const auto at = m_content->nodeIndex.find(node);
    if (at == m_content->nodeIndex.end())
        return result;
    const auto add = [&](const std::string &name, const StepSeries &refused, const StepSeries &offered, double minus) {
        const double sum = refused.sum(m_content->steps) * m_content->step - minus;
        if (sum <= 1e-9)
            return;
        const std::size_t first = firstRefusal(refused, offered).value_or(m_content->steps);
        const auto known = std::find_if(result.begin(), result.end(), [&name](const Rejections &entry) { return entry.limit == name; });
        if (known == result.end()) {
            result.push_back({name, sum, first});
        } else {
            known->sum += sum;
            known->firstStep = std::min(known->firstStep, first);
        }
    };
    for (const PlanIndex index : m_content->plan.nodes[at->second].stations) {
        const Station &station = m_content->plan.stations[index];
        const live::StationRecord &record = m_content->station(index);
        double starts = 0;
        if (const auto *work = std::get_if<Work>(&station.body); work && work->environments) {
            starts = record[Kept::StartRejected].sum(m_content->steps) * m_content->step;
            add(work->environments->startLimit.name, record[Kept::StartRejected], record[Kept::Offered], 0);
        }
        add(refusalName(m_content->plan, station), record[Kept::Rejected], record[Kept::Offered], starts);
    }
    std::sort(result.begin(), result.end(), [](const Rejections &a, const Rejections &b) { return a.sum > b.sum; });
    return result;
}

std::optional<RunResult::FirstFailure> RunResult::firstFailure() const
{
    std::optional<FirstFailure> first;
    for (const NodePlan &node : m_content->plan.nodes) {
        for (const PlanIndex index : node.stations) {
            // A turnstile answers a share because it is told to; no limit gives way there.
            if (std::holds_alternative<Turnstile>(m_content->plan.stations[index].body))
                continue;
            const live::StationRecord &record = m_content->station(index);
            const auto step = firstRefusal(record[Kept::Rejected], record[Kept::Offered]);
            if (step && (!first || *step < first->step))
                first = {*step, node.id, refusalName(m_content->plan, m_content->plan.stations[index])};
        }
    }
    return first;
}

std::vector<PathSummary> RunResult::paths() const
{
    std::vector<PathSummary> result;
    const Content &content = *m_content;
    for (const NodePlan &node : content.plan.nodes) {
        for (const PlanIndex start : node.stations) {
            const Station &source = content.plan.stations[start];
            if (!std::holds_alternative<Source>(source.body) || source.routes.empty())
                continue;
            // Mean visits per request of the source, followed along the calls.
            std::map<PlanIndex, double> visits = {{start, 1}};
            std::vector<PlanIndex> order = {start};
            std::set<PlanIndex> seen = {start};
            for (std::size_t i = 0; i < order.size(); ++i) {
                const live::StationRecord &record = content.station(order[i]);
                const double admitted = record[Kept::Admitted].sum(content.steps);
                if (std::holds_alternative<Buffer>(content.plan.stations[order[i]].body) || admitted <= 0)
                    continue;
                const double share = admitted / std::max(record[Kept::Offered].sum(content.steps), 1e-300);
                const auto &routes = content.plan.stations[order[i]].routes;
                for (std::size_t r = 0; r < routes.size(); ++r) {
                    visits[routes[r].to] += visits[order[i]] * share * record.calls[r].sum(content.steps) / admitted;
                    if (seen.insert(routes[r].to).second)
                        order.push_back(routes[r].to);
                }
            }
            std::map<PlanIndex, double> own;
            std::vector<PlanIndex> nodeOrder;
            for (const PlanIndex index : order) {
                const live::StationRecord &record = content.station(index);
                const double offered = std::max(record[Kept::Offered].sum(content.steps), 1e-300);
                double time = 0;
                for (std::size_t i = 0; i < record[Kept::Response].values().size(); ++i) {
                    const std::size_t step = record[Kept::Response].starts()[i];
                    const std::size_t end = i + 1 < record[Kept::Response].starts().size() ? record[Kept::Response].starts()[i + 1] : content.steps;
                    const double reached = record[Kept::Admitted].at(step) / std::max(record[Kept::Offered].at(step), 1e-300);
                    time += std::max(0.0, record[Kept::Response].values()[i] - record[Kept::CallTime].at(step) * reached)
                        * record[Kept::Offered].at(step) * static_cast<double>(end - step);
                }
                const PlanIndex owner = content.plan.stations[index].owner;
                if (std::holds_alternative<Splitter>(content.plan.stations[index].body))
                    time = 0;
                if (own.find(owner) == own.end())
                    nodeOrder.push_back(owner);
                own[owner] += visits[index] * time / offered;
            }
            PathSummary path;
            path.from = node.id;
            path.to = content.plan.nodes[content.plan.stations[source.routes.front().to].owner].id;
            const MetricSummary response = summary(node.id, "ResponseTime");
            path.mean = response.mean;
            path.p50 = response.p50;
            path.p99 = response.p99;
            for (const PlanIndex owner : nodeOrder) {
                if (own[owner] > 1e-9)
                    path.breakdown.emplace_back(content.plan.nodes[owner].id, own[owner]);
            }
            result.push_back(std::move(path));
        }
    }
    return result;
}

} // namespace headroom
