// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/study.h"

#include "model/simulation/formulas/erlang.h"
#include "tests/support/textbook_plans.h"

#include <QTest>

#include <cmath>
#include <thread>

namespace headroom {

namespace {

StudyOptions options(double duration, int replications = 6, std::uint64_t seed = 1)
{
    StudyOptions options;
    options.duration = duration;
    options.replications = replications;
    options.seed = seed;
    options.timeBudget = 1e9;
    return options;
}

std::shared_ptr<const Study> studied(const Plan &plan, const StudyOptions &options)
{
    const auto study = runStudy(plan, options);
    return study ? study.value() : nullptr;
}

/// All figures of all replications as text, exact to the bit.
std::string bitsOf(const Study &study, const std::string &only = {})
{
    std::string text;
    for (const MetricBinding &binding : study.run().plan().metrics) {
        const NodeId &node = study.run().plan().nodes[binding.node].id;
        if (!only.empty() && node.value() != only)
            continue;
        for (const MetricSummary &sample : study.samples(node, binding.metric))
            for (const double figure :
                 {sample.rate, sample.mean, sample.p50, sample.p99, sample.maximum})
                text += QString::number(figure, 'g', 17).toStdString() + ' ';
    }
    return text;
}

Plan twoQueues(double secondRate)
{
    plans::Queue queue;
    queue.servers = 2;
    queue.service = Distribution::lognormal(1, 1);
    Plan plan = plans::single(1.5, queue);
    if (!(secondRate > 0))
        return plan;
    // Another pair of users and pool that has nothing to do with the first.
    Plan other = plans::single(secondRate, queue);
    const auto nodes = static_cast<PlanIndex>(plan.nodes.size());
    const auto stations = static_cast<PlanIndex>(plan.stations.size());
    const auto pools = static_cast<PlanIndex>(plan.pools.size());
    for (NodePlan &node : other.nodes) {
        node.id = NodeId("other-" + node.id.value());
        for (PlanIndex &index : node.stations)
            index += stations;
        for (PlanIndex &index : node.entrances)
            index += stations;
        plan.nodes.push_back(node);
    }
    for (Station &station : other.stations) {
        station.name = "other-" + station.name;
        station.owner += nodes;
        if (Work *work = std::get_if<Work>(&station.body))
            work->pool += pools;
        for (Route &route : station.routes)
            route.to += stations;
        plan.stations.push_back(station);
    }
    plan.pools.push_back(other.pools.front());
    for (MetricBinding &binding : other.metrics) {
        binding.node += nodes;
        binding.sum.front().index += binding.sum.front().target == Target::Pool ? pools : stations;
        plan.metrics.push_back(binding);
    }
    return plan;
}

Interval meanOf(const Study &study, const char *node, const char *metric)
{
    return study.intervals(NodeId(node), metric).mean;
}

} // namespace

class StudyTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads()
    {
        const Plan plan = twoQueues(0);
        StudyOptions one = options(500);
        one.threads = 1;
        StudyOptions three = one;
        three.threads = 3;
        const auto a = studied(plan, one);
        const auto b = studied(plan, three);
        QVERIFY(a && b);
        QCOMPARE(bitsOf(*a), bitsOf(*b));
        QCOMPARE(a->run().fingerprint(), b->run().fingerprint());
        one.seed = 2;
        const auto c = studied(plan, one);
        QVERIFY(bitsOf(*a) != bitsOf(*c));
    }

    void aComponentBesideLeavesTheOthersNumbersAsTheyAre()
    {
        const auto alone = studied(twoQueues(0), options(500));
        const auto beside = studied(twoQueues(0.9), options(500));
        QVERIFY(alone && beside);
        QCOMPARE(bitsOf(*alone, "queue"), bitsOf(*beside, "queue"));
        QCOMPARE(bitsOf(*alone, "users"), bitsOf(*beside, "users"));
        QVERIFY(beside->run().summary(NodeId("other-queue"), "Offered").rate > 0.8);
    }

    void nominalIntervalsCoverTheClosedForm_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("wait of M/M/1") << 0;
        QTest::newRow("loss at ten servers") << 1;
        QTest::newRow("shared processors, lognormal") << 2;
        QTest::newRow("loss at a token bucket") << 3;
    }
    void nominalIntervalsCoverTheClosedForm()
    {
        QFETCH(int, which);
        plans::Queue queue;
        Plan plan;
        double expected = 0;
        if (which == 0) {
            plan = plans::single(0.5, queue);
            expected = 2;
        } else if (which == 1) {
            queue.servers = 10;
            queue.waitingRoom = 0;
            plan = plans::single(10, queue);
            expected = formulas::erlangB(10, 10);
        } else if (which == 2) {
            queue.discipline = Discipline::ProcessorSharing;
            queue.service = Distribution::lognormal(1, 1);
            plan = plans::single(0.5, queue);
            expected = 2;
        } else {
            plan = plans::policed(10, 10, 1);
            expected = 0.5; // x / (1 + x)
        }
        const double duration = which == 1 || which == 3 ? 200 : 4'000;
        int covered = 0;
        constexpr int kSeeds = 200;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            const auto study = studied(plan, options(duration, 6, seed));
            QVERIFY(study);
            const Interval interval = which == 1
                                          ? study->intervals(NodeId("queue"), "Rejected").fraction
                                      : which == 3
                                          ? study->intervals(NodeId("gate"), "Rejected").fraction
                                          : meanOf(*study, "queue", "ResponseTime");
            covered += interval.contains(expected) ? 1 : 0;
        }
        const double share = static_cast<double>(covered) / kSeeds;
        QVERIFY2(share >= 0.92 && share <= 0.98, qPrintable(QString::number(share)));
    }

    void commonLuckMakesDifferencesFarNarrower()
    {
        // A service that is 5 % faster; the same luck against a seed of its own.
        plans::Queue slow;
        plans::Queue fast;
        fast.service = Distribution::exponential(0.95);
        const auto before = studied(plans::single(0.7, slow), options(5'000, 20, 1));
        const auto after = studied(plans::single(0.7, fast), options(5'000, 20, 1));
        const auto apart = studied(plans::single(0.7, fast), options(5'000, 20, 99));
        QVERIFY(before && after && apart);
        const NodeId queue("queue");
        const Interval common = difference(*before, *after, queue, "ResponseTime");
        const Interval own = difference(*before, *apart, queue, "ResponseTime");
        const double ratio = std::pow(own.halfWidth() / common.halfWidth(), 2);
        QVERIFY2(ratio >= 5, qPrintable(QString::number(ratio)));
        // 1 / (1 - 0.7) - 0.95 / (1 - 0.665)
        QVERIFY(common.contains(1 / 0.3 - 0.95 / 0.335));
    }

    void stopsWhenEveryMetricIsPreciseEnough()
    {
        plans::Queue queue;
        StudyOptions wanted = options(2'000, 0);
        wanted.precision = 0.05;
        const auto study = studied(plans::single(0.6, queue), wanted);
        QVERIFY(study);
        QVERIFY(study->isConverged());
        QVERIFY(study->replications() >= 5);
        const Interval mean = meanOf(*study, "queue", "ResponseTime");
        QVERIFY(mean.halfWidth() <= 0.05 * mean.mean);
        wanted.precision = 0.01;
        const auto finer = studied(plans::single(0.6, queue), wanted);
        QVERIFY(finer->replications() > study->replications());
    }

    void saysWhatIsStillOpenWhenTheBudgetIsUsedUp()
    {
        plans::Queue queue;
        StudyOptions hasty = options(1'000, 0);
        hasty.precision = 1e-6;
        hasty.timeBudget = 0.05;
        const auto study = studied(plans::single(0.6, queue), hasty);
        QVERIFY(study);
        QVERIFY(!study->isConverged());
        QVERIFY(study->replications() >= 2);
        QVERIFY(study->open().front().halfWidth >= study->open().back().halfWidth);
    }

    void whatGrowsIsReportedWithItsRateInsteadOfAMean()
    {
        // 1.2 come and 1 is served per second: 0.2 more wait every second.
        plans::Queue queue;
        const auto study = studied(plans::single(1.2, queue), options(20'000));
        QVERIFY(study);
        QCOMPARE(study->growing().size(), std::size_t{1});
        QCOMPARE(study->growing().front().node, NodeId("queue"));
        const Interval rate = study->growing().front().rate;
        QVERIFY(std::abs(rate.mean - 0.2) < 0.01);
        QCOMPARE(study->warmUp(), 0.0);
        const auto steady = studied(plans::single(0.9, queue), options(20'000));
        QVERIFY(steady->growing().empty());
    }

    void warmUpTakesTheBiasOfAnEmptyStartAway()
    {
        // M/M/1 at 0.9 takes some 1 / (1 - sqrt 0.9)^2 = 380 s to settle; 400 s from empty on would
        // show far less than W = 10.
        plans::Queue queue;
        const auto study = studied(plans::single(0.9, queue), options(400, 400));
        QVERIFY(study);
        const Interval mean = meanOf(*study, "queue", "ResponseTime");
        QVERIFY2(mean.contains(10), qPrintable(QString::number(mean.mean)));
    }

    void fewAndLongRunsAreSeenAtTheirRest()
    {
        // One run every 300 s that takes 180 s: 180 / 300 are under way. The first 300 s from empty
        // on would be without.
        plans::Queue queue;
        queue.servers = 10;
        queue.service = Distribution::constant(180);
        const auto study = studied(plans::single(1.0 / 300, queue, Arrivals::Constant),
                                   options(3600, 2));
        QVERIFY(study);
        QVERIFY(std::abs(meanOf(*study, "queue", "Busy").mean - 0.6) < 1e-6);
    }

    void trafficThatChangesIsFollowedOverTime()
    {
        TrafficProfile spike;
        spike.shape = TrafficProfile::Shape::Spike;
        spike.base = 2;
        spike.peak = 20;
        spike.at = 100;
        spike.lasts = 50;
        plans::Queue queue;
        queue.servers = 30;
        const auto study = studied(plans::single(spike, queue), options(240, 40));
        QVERIFY(study);
        const RunResult &run = study->run();
        const auto at = [&](double time) {
            return run.value(NodeId("queue"), "Offered", run.stepAt(time));
        };
        QVERIFY(std::abs(at(50) - 2) < 0.7);
        QVERIFY(std::abs(at(125) - 20) < 2.5);
        QVERIFY(std::abs(at(200) - 2) < 0.7);
        // Expected requests: 2 x 190 s + 20 x 50 s.
        QVERIFY(std::abs(run.summary(NodeId("queue"), "Offered").sum - 1380) < 25);
    }

    void canBeStopped()
    {
        plans::Queue queue;
        StudyOptions endless = options(1e7, 0);
        endless.threads = 2;
        std::stop_source stop;
        std::jthread stopper([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        const auto study = runStudy(plans::single(0.9, queue), endless, stop.get_token());
        QVERIFY(!study);
        QCOMPARE(study.error().kind, Error::Kind::Cancelled);
    }

    void progressRisesAndCountsReplications()
    {
        plans::Queue queue;
        StudyOptions watched = options(500, 8);
        watched.threads = 1;
        std::vector<StudyProgress> seen;
        watched.progress = [&seen](StudyProgress progress) {
            seen.push_back(progress);
        };
        QVERIFY(studied(plans::single(0.5, queue), watched));
        QCOMPARE(seen.size(), std::size_t{8});
        for (std::size_t i = 1; i < seen.size(); ++i)
            QVERIFY(seen[i].share > seen[i - 1].share);
        QCOMPARE(seen.back().share, 1.0);
    }

    void anImpossibleLengthIsRefused()
    {
        plans::Queue queue;
        QVERIFY(!runStudy(plans::single(0.5, queue), options(0)));
        QVERIFY(!runStudy(plans::single(0.5, queue), options(-5)));
    }

    void noTrafficIsNothingEverywhere()
    {
        plans::Queue queue;
        const auto study = studied(plans::single(0, queue), options(100));
        QVERIFY(study);
        QCOMPARE(study->run().summary(NodeId("queue"), "Offered").sum, 0.0);
        QCOMPARE(meanOf(*study, "queue", "Busy").mean, 0.0);
        QVERIFY(!study->run().summary(NodeId("queue"), "ResponseTime").hasPercentiles);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::StudyTest)
#include "study_test.moc"
