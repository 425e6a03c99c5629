// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/study.h"

#include "model/simulation/live/content.h"
#include "model/simulation/requests/parts.h"
#include "model/simulation/requests/record_result.h"
#include "model/simulation/statistics/warm_up.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace headroom {

struct Study::Content {
    std::shared_ptr<const RunResult> run = {};
    std::vector<std::vector<MetricSummary>> samples = {}; ///< By binding, then by replication.
    std::vector<OpenMetric> open = {};
    std::vector<Growth> growing = {};
    std::set<NodeId> unfinished = {};
    int replications = 0;
    double warmUp = 0;
    std::uint64_t seed = 1;
    std::uint64_t events = 0;
    double level = 0.95;
};

namespace {

using requests::Program;
using requests::Record;
using Clock = std::chrono::steady_clock;

constexpr int kLeastReplications = 5;
/// Without two there is no interval, so the budget does not end a study before.
constexpr int kLeastInTime = 2;
constexpr std::size_t kMostSteps = 240;
constexpr std::size_t kMostNumbers = 200'000; ///< Steps x stations that a replication keeps.
/// Figures smaller than these need no relative precision: a share of what is offered, and a level.
constexpr double kSmallShare = 0.01;
constexpr double kSmallLevel = 0.1;
constexpr double kUnfinishedShare = 0.01;

/// What one replication adds.
struct Sample {
    Record record;
    std::vector<MetricSummary> summaries = {}; ///< By binding.
    std::vector<double> slopes = {};           ///< By station, requests per s, of what waits there.
};

bool isSteady(const Program &program)
{
    if (!program.plan->controls.isEmpty())
        return false;
    return std::ranges::all_of(program.sources, [&](std::uint32_t station) {
        const TrafficProfile &traffic = std::get<Source>(program.stations[station].plan->body)
                                            .traffic;
        return traffic.shape == TrafficProfile::Shape::Closed
               || traffic.shape == TrafficProfile::Shape::Bursty
               || (traffic.isConstantAt(0) && !std::isfinite(traffic.nextChange(0)));
    });
}

double waitingAt(const requests::StationTally &tally)
{
    return tally.waiting + tally.backlog;
}

Sample sampleOf(const Program &program, Record record)
{
    Sample sample{std::move(record), {}, {}};
    const std::shared_ptr<const RunResult> run = requests::resultOf(program, sample.record);
    for (const MetricBinding &binding : program.plan->metrics)
        sample.summaries.push_back(
            run->summary(program.plan->nodes[binding.node].id, binding.metric));
    std::vector<double> series(sample.record.steps.size());
    for (std::size_t s = 0; s < program.stations.size(); ++s) {
        for (std::size_t i = 0; i < series.size(); ++i)
            series[i] = waitingAt(sample.record.steps[i].stations[s]) / sample.record.stepLength;
        sample.slopes.push_back(slopeOf(series) / sample.record.stepLength);
    }
    return sample;
}

/// The one figure of a metric that must become precise.
double figureOf(const MetricBinding &binding, const MetricSummary &summary)
{
    const bool isRate = binding.per.empty() && !binding.sum.empty()
                        && isCount(binding.sum.front().quantity);
    return isRate ? summary.rate : summary.mean;
}

/// Takes replications in their order, however they come, and says when there are enough.
class Collector
{
public:
    Collector(const Program &program, const StudyOptions &options, bool isSteady)
        : m_program(program)
        , m_options(options)
        , m_isSteady(isSteady)
        , m_begun(Clock::now())
    {
        m_content.samples.resize(program.plan->metrics.size());
        m_content.seed = options.seed;
        m_content.level = options.level;
    }

    /// The number of a replication to run now; nothing when no more are needed.
    std::optional<int> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isDone || m_given < m_taken + kAhead; });
        if (m_isDone || m_given >= most())
            return {};
        return m_given++;
    }

    void add(int number, Sample sample)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isDone)
            return;
        m_waiting.emplace(number, std::move(sample));
        while (!m_isDone && m_waiting.contains(m_taken)) {
            take(std::move(m_waiting.extract(m_taken).mapped()));
            m_isDone = isEnough();
        }
        if (m_options.progress)
            m_options.progress({m_taken, progress()});
        m_changed.notify_all();
    }

    /// Nothing more comes: a replication was stopped.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_isDone = true;
        m_changed.notify_all();
    }

    bool isDone()
    {
        const std::lock_guard lock(m_mutex);
        return m_isDone;
    }

    /// REQUIRES that all threads have ended.
    Study::Content finish()
    {
        m_content.replications = m_taken;
        m_content.run = requests::resultOf(m_program, *m_record);
        m_content.events = m_record->events;
        m_content.growing = growing();
        m_content.open = openMetrics();
        m_content.unfinished = unfinished();
        return std::move(m_content);
    }

private:
    /// Replications that may be under way beyond those taken.
    static constexpr int kAhead = 64;

    int most() const
    {
        return m_options.replications > 0
                   ? m_options.replications
                   : std::max(kLeastReplications, m_options.mostReplications);
    }

    double progress() const
    {
        const double time = std::chrono::duration<double>(Clock::now() - m_begun).count()
                            / m_options.timeBudget;
        if (m_options.replications > 0)
            return static_cast<double>(m_taken) / m_options.replications;
        // Widths shrink with the root of the number.
        const double wanted = m_widest > m_options.precision && m_options.precision > 0
                                  ? m_taken * std::pow(m_widest / m_options.precision, 2)
                                  : kLeastReplications;
        return std::clamp(std::max(time, m_taken / std::max(1.0, wanted)), 0.0, 1.0);
    }

    void take(Sample sample)
    {
        ++m_taken;
        for (std::size_t b = 0; b < m_content.samples.size(); ++b)
            m_content.samples[b].push_back(sample.summaries[b]);
        m_slopes.push_back(std::move(sample.slopes));
        if (m_record)
            *m_record += sample.record;
        else
            m_record = std::move(sample.record);
    }

    bool isEnough()
    {
        if (m_taken >= most())
            return true;
        const double passed = std::chrono::duration<double>(Clock::now() - m_begun).count();
        if (passed > m_options.timeBudget && m_taken >= kLeastInTime && m_options.replications == 0)
            return true;
        if (m_options.replications > 0 || m_taken < kLeastReplications)
            return false;
        m_content.growing = growing();
        const std::vector<OpenMetric> open = openMetrics();
        m_widest = open.empty() ? 0 : open.front().halfWidth;
        return open.empty();
    }

    std::vector<Growth> growing() const
    {
        std::vector<Growth> found;
        if (!m_isSteady)
            return found;
        const double replications = m_taken;
        const double duration = m_record->stepLength * static_cast<double>(m_record->steps.size());
        for (std::size_t s = 0; s < m_program.stations.size(); ++s) {
            std::vector<double> slopes;
            for (const std::vector<double> &each : m_slopes)
                slopes.push_back(each[s]);
            const Interval slope = meanInterval(slopes, m_content.level);
            double level = 0;
            for (const requests::Tally &step : m_record->steps)
                level += waitingAt(step.stations[s]) / (duration * replications);
            // What grows from nothing on rises by twice its mean.
            if (slope.low > 0 && slope.mean * duration > std::max(1.0, level))
                found.push_back(
                    {m_program.plan->nodes[m_program.stations[s].plan->owner].id, slope});
        }
        return found;
    }

    std::set<NodeId> unfinished() const
    {
        std::set<NodeId> found;
        for (std::size_t s = 0; s < m_program.stations.size(); ++s) {
            const PlanIndex owner = m_program.stations[s].plan->owner;
            double offered = 0;
            for (const requests::Tally &step : m_record->steps)
                offered += step.stations[s].offered;
            const double inside = m_record->steps.back().stations[s].inside;
            if (owner != kNone && inside > kUnfinishedShare * offered)
                found.insert(m_program.plan->nodes[owner].id);
        }
        return found;
    }

    bool isGrowing(const NodeId &node) const
    {
        return std::ranges::any_of(m_content.growing,
                                   [&](const Growth &growth) { return growth.node == node; });
    }

    std::vector<OpenMetric> openMetrics() const
    {
        std::vector<OpenMetric> open;
        std::vector<double> figures;
        const Plan &plan = *m_program.plan;
        for (std::size_t b = 0; b < plan.metrics.size(); ++b) {
            const MetricBinding &binding = plan.metrics[b];
            const NodeId &node = plan.nodes[binding.node].id;
            if (binding.sum.empty() || isGrowing(node))
                continue;
            figures.clear();
            double offered = 0;
            for (const MetricSummary &summary : m_content.samples[b]) {
                figures.push_back(figureOf(binding, summary));
                if (summary.fraction > 0)
                    offered = std::max(offered, summary.rate / summary.fraction);
            }
            const Interval interval = meanInterval(figures, m_content.level);
            const double small = smallest(binding, offered);
            const double scale = std::max(std::abs(interval.mean), small);
            const double width = scale > 0 ? interval.halfWidth() / scale : 0;
            if (width > m_options.precision)
                open.push_back({node, binding.metric, width});
        }
        std::ranges::sort(open, std::ranges::greater(), &OpenMetric::halfWidth);
        return open;
    }

    static double smallest(const MetricBinding &binding, double offered)
    {
        const Quantity quantity = binding.sum.front().quantity;
        if (!binding.per.empty())
            return kSmallShare;
        if (isCount(quantity))
            return kSmallShare * offered;
        return isLatency(quantity) ? 0 : kSmallLevel;
    }

    const Program &m_program;
    const StudyOptions &m_options;
    bool m_isSteady = false;
    Clock::time_point m_begun;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<int, Sample> m_waiting;
    std::vector<std::vector<double>> m_slopes;
    std::optional<Record> m_record;
    Study::Content m_content;
    int m_given = 0;
    int m_taken = 0;
    double m_widest = 0;
    bool m_isDone = false;
};

/// All replications, on as many threads as asked for; false when stopped.
bool replicate(const requests::Parts &parts, const StudyOptions &options,
               const requests::ReplicationOptions &first, Collector &collector,
               const std::stop_token &stop)
{
    std::stop_source enough;
    const std::stop_callback forward(stop, [&enough] { enough.request_stop(); });
    const auto work = [&] {
        while (const std::optional<int> number = collector.next()) {
            requests::ReplicationOptions replication = first;
            replication.number = static_cast<std::uint64_t>(*number);
            std::optional<Record> record = parts.run(replication, enough.get_token());
            if (!record)
                return collector.end();
            collector.add(*number, sampleOf(parts.whole(), std::move(*record)));
            if (collector.isDone())
                enough.request_stop();
        }
    };
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const int threads = options.threads > 0 ? options.threads : static_cast<int>(cores);
    std::vector<std::jthread> others;
    for (int t = 1; t < threads; ++t)
        others.emplace_back(work);
    work();
    others.clear();
    return !stop.stop_requested();
}

} // namespace

Study::Study(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{ }

const RunResult &Study::run() const
{
    return *m_content->run;
}

std::shared_ptr<const RunResult> Study::sharedRun() const
{
    return m_content->run;
}

int Study::replications() const
{
    return m_content->replications;
}

double Study::warmUp() const
{
    return m_content->warmUp;
}

std::uint64_t Study::seed() const
{
    return m_content->seed;
}

std::uint64_t Study::events() const
{
    return m_content->events;
}

const std::vector<OpenMetric> &Study::open() const
{
    return m_content->open;
}

const std::vector<Growth> &Study::growing() const
{
    return m_content->growing;
}

bool Study::isUnfinished(const NodeId &node) const
{
    return m_content->unfinished.contains(node);
}

std::vector<MetricSummary> Study::samples(const NodeId &node, std::string_view metric) const
{
    const MetricBinding *binding = m_content->run->content().binding(node, metric);
    if (!binding)
        return {};
    const auto index = binding - m_content->run->plan().metrics.data();
    return m_content->samples[static_cast<std::size_t>(index)];
}

MetricIntervals Study::intervals(const NodeId &node, std::string_view metric) const
{
    MetricIntervals intervals;
    const std::vector<MetricSummary> all = samples(node, metric);
    std::vector<double> values(all.size());
    const auto intervalOf = [&](double MetricSummary::*figure) {
        for (std::size_t i = 0; i < all.size(); ++i)
            values[i] = all[i].*figure;
        return meanInterval(values, m_content->level);
    };
    intervals.rate = intervalOf(&MetricSummary::rate);
    intervals.fraction = intervalOf(&MetricSummary::fraction);
    intervals.mean = intervalOf(&MetricSummary::mean);
    intervals.p50 = intervalOf(&MetricSummary::p50);
    intervals.p90 = intervalOf(&MetricSummary::p90);
    intervals.p95 = intervalOf(&MetricSummary::p95);
    intervals.p99 = intervalOf(&MetricSummary::p99);
    intervals.p999 = intervalOf(&MetricSummary::p999);
    return intervals;
}

Result<std::shared_ptr<const Study>> runStudy(const Plan &plan, const StudyOptions &options,
                                              std::stop_token stop)
{
    if (!(options.duration > 0) || !std::isfinite(options.duration))
        return Error{Error::Kind::Usage,
                     Text(HEADROOM_TEXT("Simulation", "A simulation of %1 s is not possible."))
                         .arg(options.duration)};
    const Error cancelled{Error::Kind::Cancelled,
                          HEADROOM_TEXT("Simulation", "The simulation was stopped.")};
    requests::Parts parts(plan);
    if (!parts.warmUp(options.seed, options.duration, stop))
        return cancelled;
    const Program &program = parts.whole();
    requests::ReplicationOptions first;
    first.seed = options.seed;
    first.duration = options.duration;
    first.steps = std::clamp<std::size_t>(kMostNumbers / (program.stations.size() + 1), 12,
                                          kMostSteps);
    Collector collector(program, options, isSteady(program));
    if (!replicate(parts, options, first, collector, stop))
        return cancelled;
    auto content = std::make_shared<Study::Content>(collector.finish());
    content->warmUp = parts.longestWarmUp();
    return std::make_shared<const Study>(std::move(content));
}

Interval difference(const Study &a, const Study &b, const NodeId &node, std::string_view metric,
                    double level)
{
    const std::vector<MetricSummary> first = a.samples(node, metric);
    const std::vector<MetricSummary> second = b.samples(node, metric);
    const MetricBinding *binding = a.run().content().binding(node, metric);
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t i = 0; binding && i < std::min(first.size(), second.size()); ++i) {
        x.push_back(figureOf(*binding, first[i]));
        y.push_back(figureOf(*binding, second[i]));
    }
    return pairedInterval(x, y, level);
}

} // namespace headroom
