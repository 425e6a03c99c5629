// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/simulation/run_result.h"
#include "model/simulation/statistics/interval.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// How far a study is.
struct StudyProgress {
    int replications = 0; ///< Done.
    double share = 0;     ///< 0 to 1, of what may be needed at most.
};

struct StudyOptions {
    double duration = 3600; ///< Recorded by each replication, s.
    std::uint64_t seed = 1;
    /// So many, no matter how precise; 0: as many as the precision needs.
    int replications = 0;
    int mostReplications = 100;
    /// Half the width of the interval that every metric must reach, relative to its mean.
    double precision = 0.02;
    double level = 0.95;                              ///< Of the intervals.
    int threads = 0;                                  ///< 0: one to each core.
    double timeBudget = 60;                           ///< s of the clock on the wall.
    std::function<void(StudyProgress)> progress = {}; ///< From the threads that work.
};

/// A metric's figures with their intervals over the replications; each figure as MetricSummary
/// names it.
struct MetricIntervals {
    Interval rate = {};
    Interval fraction = {};
    Interval mean = {};
    Interval p50 = {}, p90 = {}, p95 = {}, p99 = {}, p999 = {};
};

/// A metric whose interval is still wider than wanted.
struct OpenMetric {
    NodeId node;
    std::string metric;
    double halfWidth = 0; ///< Relative to the mean.
};

/// What grows without end: means say nothing about it.
struct Growth {
    NodeId node;
    Interval rate = {}; ///< Requests per s.
};

/// What single requests showed, over several replications.
class Study
{
public:
    struct Content;
    explicit Study(std::shared_ptr<const Content> content);

    /// Means over the replications, times of all their requests.
    const RunResult &run() const;
    std::shared_ptr<const RunResult> sharedRun() const;
    int replications() const;
    /// Simulated before the record began, s.
    double warmUp() const;
    std::uint64_t seed() const;
    std::uint64_t events() const;
    bool isConverged() const { return open().empty(); }
    /// Those metrics that are not precise enough, the widest first.
    const std::vector<OpenMetric> &open() const;
    const std::vector<Growth> &growing() const;
    /// Whether more than one in a hundred of a node's requests, or of those that make calls to it,
    /// was not answered when the record ended: then the times of those that were are too short.
    bool isUnfinished(const NodeId &node) const;
    /// All figures of a metric; zero when there is no such metric.
    MetricIntervals intervals(const NodeId &node, std::string_view metric) const;
    /// A metric's figure in each replication, in their order.
    std::vector<MetricSummary> samples(const NodeId &node, std::string_view metric) const;

private:
    std::shared_ptr<const Content> m_content;
};

/// Runs the request-level engine: independent replications on all cores, each from an empty system
/// on through a warm-up with the traffic of the beginning (as long as MSER-5 finds it needs), until
/// every metric is as precise as wanted or the time budget is used up. The same seed gives the same
/// numbers on any number of threads, unless the budget ends it.
Result<std::shared_ptr<const Study>> runStudy(const Plan &plan, const StudyOptions &options,
                                              std::stop_token stop = {});

/// The difference of a metric's mean or rate between two studies of the same seed and length, from
/// replications that had the same luck: far narrower than from independent ones.
Interval difference(const Study &a, const Study &b, const NodeId &node, std::string_view metric,
                    double level = 0.95);

} // namespace headroom
