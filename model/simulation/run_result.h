// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "model/simulation/plan.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Values over the steps of a run; runs of equal values are stored once.
class StepSeries
{
public:
    /// The value during a step. REQUIRES at least one value.
    double at(std::size_t step) const;
    /// REQUIRES rising steps; a value equal to the last one costs nothing.
    void append(std::size_t step, double value);
    bool isEmpty() const { return m_values.empty(); }
    /// The steps at which the value changes, and the value from there on.
    const std::vector<std::uint32_t> &starts() const { return m_starts; }
    const std::vector<double> &values() const { return m_values; }
    /// Sum over steps [0, steps) and the greatest value.
    double sum(std::size_t steps) const;
    double maximum() const;

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<double> m_values;
};

/// A metric over a whole run.
struct MetricSummary {
    double rate = 0; ///< Counts: per second.
    double sum = 0;  ///< Counts: over the run.
    /// Counts: relative to what was offered to the node. Fractions: the value.
    double fraction = 0;
    double mean = 0;    ///< Levels, latencies (weighted by flow).
    double maximum = 0; ///< Greatest step value; for latencies the greatest p99.9.
    double p50 = 0, p90 = 0, p95 = 0, p99 = 0, p999 = 0; ///< Latencies, s.
    bool hasPercentiles = false;
};

/// How far a node is from its first limit.
struct Headroom {
    /// The multiple of the traffic at which the limit binds; infinity when nothing limits.
    double factor = 0;
    std::string limit = {}; ///< Its name.
    double used = 0;        ///< In the limit's unit, at the worst step.
    double capacity = 0;
};

/// What was rejected under one limit.
struct Rejections {
    std::string limit;
    double sum = 0;
    std::size_t firstStep = 0; ///< The first step in which it rejects more than 1 in 10,000.
};

/// A consumer of a stream or queue, that may fall behind.
struct StoreReader {
    PlanIndex reader = kNone; ///< Its station ...
    PlanIndex store = kNone;  ///< ... and that of what it reads.
    NodeId consumer = {};
    NodeId storeNode = {};
    double retention = 0;       ///< s, after which what is unread is lost.
    std::size_t partitions = 0; ///< 0 for a queue.
};

/// What flows along a link in a step.
struct LinkFlow {
    double rate = 0;    ///< requests/s
    double failed = 0;  ///< Share that fails as the caller sees it.
    double latency = 0; ///< Mean, s
};

/// A number that may not be trusted, and why.
struct Caveat {
    PlanIndex node = kNone;
    Text reason = {};
};

struct PathSummary {
    NodeId from;
    NodeId to;
    double mean = 0;
    double p50 = 0, p99 = 0;
    /// Mean own time of each node along the path, s.
    std::vector<std::pair<NodeId, double>> breakdown = {};
};

/// Everything a run found out. Immutable; any thread may ask. Steps are numbered from 0; step i
/// covers [i, i+1) x step().
class RunResult
{
public:
    struct Content;
    explicit RunResult(std::shared_ptr<const Content> content);
    ~RunResult();

    double duration() const;
    double step() const;
    std::size_t steps() const;
    std::size_t stepAt(double time) const;
    const Plan &plan() const;

    bool hasNode(const NodeId &id) const;
    /// Metric names bound for a node, in the order of binding.
    std::vector<std::string> metrics(const NodeId &node) const;
    bool hasMetric(const NodeId &node, std::string_view metric) const;
    /// The value in a step: counts per second, levels, fractions, mean latency in seconds. 0 when
    /// there is none.
    double value(const NodeId &node, std::string_view metric, std::size_t step) const;
    /// Values at `points` steps spread over [from, to), for charts; minimum and maximum per point
    /// are kept where they differ.
    std::vector<double> values(const NodeId &node, std::string_view metric, std::size_t from,
                               std::size_t to, std::size_t points) const;
    /// The whole distribution of a latency metric in a step (composed on demand; some 10 µs per
    /// station on the path).
    LatencyHistogram latencyAt(const NodeId &node, std::string_view metric, std::size_t step) const;
    /// Likewise over a range of steps, weighted by flow, from at most `samples` steps.
    LatencyHistogram latencyOver(const NodeId &node, std::string_view metric, std::size_t from,
                                 std::size_t to, std::size_t samples = 48) const;
    /// Percentiles cost some 10 us a station and distinct step; who needs none says so.
    MetricSummary summary(const NodeId &node, std::string_view metric,
                          bool withPercentiles = true) const;

    /// Offered to the node's entrance, per second.
    double offered(const NodeId &node, std::size_t step) const;
    /// Share of the offered requests that end in failure, rejections included.
    double failedShare(const NodeId &node, std::size_t step) const;
    /// How full the node's tightest limit is in a step, 0 to 1 (above 1 for demand beyond it), and
    /// its name.
    double utilisation(const NodeId &node, std::size_t step) const;
    std::string limitAt(const NodeId &node, std::size_t step) const;
    std::vector<Rejections> rejections(const NodeId &node) const;
    Headroom headroom(const NodeId &node) const;
    LinkFlow flow(const LinkId &link, std::size_t step) const;
    /// All consumers, in the plan's order.
    std::vector<StoreReader> readers() const;
    /// Age of what the consumer comes to next, where it is greatest, s.
    double lag(const StoreReader &reader, std::size_t step) const;
    /// Likewise of each partition.
    std::vector<double> lags(const StoreReader &reader, std::size_t step) const;
    /// What it has not read.
    double unread(const StoreReader &reader, std::size_t step) const;
    std::vector<PathSummary> paths() const;
    const std::vector<Caveat> &caveats() const;
    /// What control loops and interventions did, by time. Of several runs of single requests: of
    /// the first.
    const std::vector<ControlEvent> &events() const;
    /// The first step in which any limit rejects more than 1 in 10,000 of what it is offered, and
    /// which; nothing when none does.
    struct FirstFailure {
        std::size_t step = 0;
        NodeId node;
        std::string limit;
    };
    std::optional<FirstFailure> firstFailure() const;
    /// Greatest relative difference of in and out over all stations and steps; at most 1e-9.
    double conservationError() const;
    /// A number that changes when any recorded value does; stable over machines to the precision of
    /// 1e-9.
    std::string fingerprint() const;

    const Content &content() const { return *m_content; }

private:
    double offeredOver(const NodeId &node) const;
    void summarisePercentiles(const NodeId &node, std::string_view metric,
                              MetricSummary &summary) const;

    std::shared_ptr<const Content> m_content;
};

} // namespace headroom
