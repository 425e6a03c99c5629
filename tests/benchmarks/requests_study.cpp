// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/agreement.h"
#include "model/simulation/formulas/erlang.h"
#include "model/simulation/formulas/policed.h"
#include "model/simulation/run.h"
#include "model/simulation/study.h"
#include "model/storage/design_file.h"
#include "tests/support/textbook_plans.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

/// The long look at the request-level engine, some minutes: bias against every closed form there
/// is, how often nominal 95 % intervals cover it, what common luck is worth, and both engines side
/// by side on every example. Ends with 1 when something promised does not hold.
namespace headroom {

namespace {

constexpr int kSeeds = 400;
constexpr double kBias = 0.005;

bool allHold = true;

const char *verdict(bool holds)
{
    allHold = allHold && holds;
    return holds ? "" : "  DOES NOT HOLD";
}

std::shared_ptr<const Study> studied(const Plan &plan, double duration, int replications,
                                     std::uint64_t seed)
{
    StudyOptions options;
    options.duration = duration;
    options.replications = replications;
    options.seed = seed;
    options.timeBudget = 1e9;
    auto study = runStudy(plan, options);
    if (!study)
        std::abort();
    return *std::move(study);
}

struct Case {
    std::string name;
    Plan plan;
    double duration = 0; ///< For the bias.
    /// Of a replication, for the coverage. Intervals take it that means are normal, so it must be
    /// long against what the system remembers, the longer the fuller and the more varied it is.
    double shorter = 0;
    double expected = 0;
    const char *node = "queue";
    const char *metric = "ResponseTime";
    bool isShare = false;
};

Interval found(const Case &each, const Study &study)
{
    const MetricIntervals intervals = study.intervals(NodeId(each.node), each.metric);
    return each.isShare ? intervals.fraction : intervals.mean;
}

/// Some 200 relaxation times of M/M/1, and more where few long services make the mean.
double memory(double load, const Distribution &law)
{
    return 200 * std::pow((1 + law.cv2()) / 2 / (1 - std::sqrt(load)), 2);
}

std::vector<Case> cases()
{
    std::vector<Case> all;
    const std::vector<std::pair<std::string, Distribution>> laws = {
        {"constant", Distribution::constant(1)},
        {"exponential", Distribution::exponential(1)},
        {"lognormal, cv 2", Distribution::lognormal(1, 2)}};
    for (const double load : {0.5, 0.8, 0.9})
        for (const auto &[name, law] : laws) {
            plans::Queue queue;
            queue.service = law;
            all.push_back({"wait of one server, " + name + ", load " + std::to_string(load),
                           plans::single(load, queue), 400'000, memory(load, law),
                           1 + load * (1 + law.cv2()) / (2 * (1 - load))});
            queue.discipline = Discipline::ProcessorSharing;
            all.push_back({"shared processor, " + name + ", load " + std::to_string(load),
                           plans::single(load, queue), 400'000, memory(load, law), 1 / (1 - load)});
        }
    for (const double load : {0.5, 0.8, 0.9})
        for (const double servers : {5.0, 20.0}) {
            plans::Queue queue;
            queue.servers = servers;
            all.push_back({"wait of " + std::to_string(static_cast<int>(servers))
                               + " servers, load " + std::to_string(load),
                           plans::single(load * servers, queue), 1e6 / servers,
                           memory(load, Distribution::exponential(1)) / servers,
                           1 + formulas::meanWait(servers, load * servers, 1)});
        }
    for (const double load : {0.9, 1.0, 1.2})
        for (const auto &[name, law] : laws) {
            plans::Queue queue;
            queue.servers = 20;
            queue.waitingRoom = 0;
            queue.service = law;
            all.push_back({"loss at 20 servers, " + name + ", load " + std::to_string(load),
                           plans::single(20 * load, queue), 50'000, 1000,
                           formulas::erlangB(20, 20 * load), "queue", "Rejected", true});
        }
    for (const double burst : {1.0, 10.0})
        for (const double load : {0.8, 1.0, 1.2})
            all.push_back({"token bucket, burst " + std::to_string(static_cast<int>(burst))
                               + ", load " + std::to_string(load),
                           plans::policed(10 * load, 10, burst), 100'000, 2000,
                           formulas::policedLoss(burst, load), "gate", "Rejected", true});
    plans::Queue two;
    two.servers = 2;
    const formulas::ClosedStation repair = formulas::closedStation(10, 2, 4, 1);
    all.push_back({"machine repair, 10 clients, 2 servers",
                   plans::closed(10, Distribution::exponential(4), two), 100'000, 2000,
                   repair.response, "users"});
    return all;
}

void printBias()
{
    std::printf("%-58s %10s %10s %8s %8s\n", "bias", "expected", "found", "off by", "errors");
    for (const Case &each : cases()) {
        constexpr int kReplications = 20;
        const auto study = studied(each.plan, each.duration, kReplications, 1);
        const Interval interval = found(each, *study);
        // 97.5 % point of Student's t, 19 degrees of freedom.
        const double error = interval.halfWidth() / 2.093;
        const double off = interval.mean - each.expected;
        const bool holds = std::abs(off) <= std::max(kBias * each.expected, 2 * error);
        std::printf("%-58s %10.5g %10.5g %7.2f%% %8.2f%s\n", each.name.c_str(), each.expected,
                    interval.mean, 100 * off / each.expected, off / error, verdict(holds));
    }
}

void printCoverage()
{
    std::printf("\n%-58s %10s   of %d seeds\n", "nominal 95 % intervals", "cover", kSeeds);
    for (const Case &each : cases()) {
        int covered = 0;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
            covered += found(each, *studied(each.plan, each.shorter, 10, seed))
                               .contains(each.expected)
                           ? 1
                           : 0;
        const double share = static_cast<double>(covered) / kSeeds;
        std::printf("%-58s %9.1f%%%s\n", each.name.c_str(), 100 * share,
                    verdict(share >= 0.92 && share <= 0.98));
    }
}

void printCommonLuck()
{
    std::printf("\n%-58s %10s\n", "variance of the difference to a 5 % faster service",
                "without / with common luck");
    // Nearer to full no luck can help: at 0.9 the slower system varies four times as much as the
    // faster one, so that even perfect correlation leaves more than a fifth.
    for (const double load : {0.5, 0.7, 0.8}) {
        plans::Queue slow;
        plans::Queue fast;
        fast.service = Distribution::exponential(0.95);
        const auto before = studied(plans::single(load, slow), 10'000, 40, 1);
        const auto after = studied(plans::single(load, fast), 10'000, 40, 1);
        const auto apart = studied(plans::single(load, fast), 10'000, 40, 2);
        const NodeId queue("queue");
        const double ratio = std::pow(
            difference(*before, *apart, queue, "ResponseTime").halfWidth()
                / difference(*before, *after, queue, "ResponseTime").halfWidth(),
            2);
        std::printf("M/M/1 at %-49.1f %10.1f%s\n", load, ratio, verdict(ratio >= 5));
    }
}

void printExamples()
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry :
         std::filesystem::directory_iterator(sourceFolder() / "resources" / "examples"))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    for (const std::filesystem::path &path : paths) {
        const auto design = readDesignFile(path.string(), allServices());
        if (!design)
            continue;
        const Plan plan = lower(*design, allServices());
        const auto live = runLive(plan, {});
        const auto study = studied(plan, 3600, 8, 1);
        if (!live)
            std::abort();
        const std::vector<Agreement> rows = compareEngines(**live, *study);
        const auto differing = std::ranges::count(rows, Agreement::Verdict::Differs,
                                                  &Agreement::verdict);
        std::printf("\n%s: %zu figures, %td differ%s\n", design->name().c_str(), rows.size(),
                    differing, verdict(differing == 0));
        for (const Agreement &row : rows)
            std::printf("  %-44s %-5s live %11.6g   requests %11.6g +- %-9.3g %s\n",
                        (row.node.value() + "." + row.metric).c_str(),
                        std::string(toString(row.figure)).c_str(), row.live, row.requests.mean,
                        row.requests.halfWidth(),
                        row.verdict == Agreement::Verdict::Agrees
                            ? ""
                            : std::string(toString(row.verdict)).c_str());
    }
}

} // namespace

} // namespace headroom

int main()
{
    headroom::printBias();
    headroom::printCoverage();
    headroom::printCommonLuck();
    headroom::printExamples();
    return headroom::allHold ? EXIT_SUCCESS : EXIT_FAILURE;
}
