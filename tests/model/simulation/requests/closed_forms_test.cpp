// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/erlang.h"
#include "model/simulation/formulas/policed.h"
#include "model/simulation/study.h"
#include "tests/support/textbook_plans.h"

#include <QTest>

#include <cmath>

/// Single requests against closed forms: off by at most 0.5 % or three standard errors (of so many
/// cases some are off by two; benchmark.requests_study looks closer, with more seeds). Times are in
/// units of the mean service time.
namespace headroom {

namespace {

constexpr double kBias = 0.005;
constexpr double kErrors = 3;

std::shared_ptr<const Study> studied(const Plan &plan, double duration, int replications = 8,
                                     std::uint64_t seed = 1)
{
    StudyOptions options;
    options.duration = duration;
    options.replications = replications;
    options.seed = seed;
    options.timeBudget = 1e9;
    const auto study = runStudy(plan, options);
    return study ? study.value() : nullptr;
}

bool agrees(const Interval &found, double expected, int replications)
{
    // 97.5 % points of Student's t turn the half width back into a standard error; 8 replications:
    // 2.365.
    const double error = found.halfWidth() / (replications == 8 ? 2.365 : 2.0);
    const bool ok = std::abs(found.mean - expected)
                    <= std::max(kBias * std::abs(expected), kErrors * error);
    if (!ok)
        qWarning("found %.6g, expected %.6g, standard error %.2g", found.mean, expected, error);
    return ok;
}

Interval meanOf(const Study &study, const char *node, const char *metric)
{
    return study.intervals(NodeId(node), metric).mean;
}

Interval fractionOf(const Study &study, const char *node, const char *metric)
{
    return study.intervals(NodeId(node), metric).fraction;
}

struct NamedLaw {
    const char *name;
    Distribution law;
};

std::vector<NamedLaw> laws()
{
    return {{"constant", Distribution::constant(1)},
            {"exponential", Distribution::exponential(1)},
            {"uniform", Distribution::uniform(0.5, 1.5)},
            {"gamma", Distribution::gamma(1, 0.5)},
            {"lognormal", Distribution::lognormal(1, 2)},
            {"empirical", Distribution::empirical({0.2, 0.4, 0.4, 3})},
            {"mixture", Distribution::mixture({9, 1}, {Distribution::exponential(0.5),
                                                       Distribution::exponential(5.5)})}};
}

} // namespace

class ClosedFormsTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsOfOneServerArePollaczekKhinchine_data()
    {
        QTest::addColumn<int>("law");
        QTest::addColumn<double>("load");
        for (int i = 0; i < static_cast<int>(laws().size()); ++i)
            for (const double load : {0.5, 0.8})
                QTest::addRow("%s, load %.1f", laws()[static_cast<std::size_t>(i)].name, load)
                    << i << load;
    }
    void waitsOfOneServerArePollaczekKhinchine()
    {
        QFETCH(int, law);
        QFETCH(double, load);
        plans::Queue queue;
        queue.service = laws()[static_cast<std::size_t>(law)].law;
        const auto study = studied(plans::single(load, queue), 60'000);
        QVERIFY(study);
        // W = 1 + load (1 + cv2) / (2 (1 - load))
        const double expected = 1 + load * (1 + queue.service.cv2()) / (2 * (1 - load));
        QVERIFY(agrees(meanOf(*study, "queue", "ResponseTime"), expected, 8));
        // Little: L = rate x W = busy + waiting
        const double number = meanOf(*study, "queue", "Busy").mean
                              + meanOf(*study, "queue", "Waiting").mean;
        const double rate = study->intervals(NodeId("queue"), "Offered").rate.mean;
        const double mean = meanOf(*study, "queue", "ResponseTime").mean;
        QVERIFY(std::abs(number / (rate * mean) - 1) < 0.005);
    }

    void severalServersWaitAsErlangCSays_data()
    {
        QTest::addColumn<double>("servers");
        QTest::addColumn<double>("load");
        for (const double servers : {2.0, 5.0, 20.0})
            for (const double load : {0.5, 0.8, 0.9})
                QTest::addRow("%.0f servers, load %.1f", servers, load) << servers << load;
    }
    void severalServersWaitAsErlangCSays()
    {
        QFETCH(double, servers);
        QFETCH(double, load);
        plans::Queue queue;
        queue.servers = servers;
        const auto study = studied(plans::single(load * servers, queue), 400'000 / servers);
        QVERIFY(study);
        QVERIFY(agrees(meanOf(*study, "queue", "ResponseTime"),
                       1 + formulas::meanWait(servers, load * servers, 1), 8));
        QVERIFY(agrees(study->intervals(NodeId("queue"), "ResponseTime").p99,
                       formulas::responsePercentile(servers, load * servers, 1, 0.99), 8));
    }

    void lossIsErlangBForEveryServiceLaw_data()
    {
        QTest::addColumn<int>("law");
        QTest::addColumn<double>("load");
        for (int i = 0; i < static_cast<int>(laws().size()); ++i)
            for (const double load : {0.9, 1.0, 1.2})
                QTest::addRow("%s, load %.1f", laws()[static_cast<std::size_t>(i)].name, load)
                    << i << load;
    }
    void lossIsErlangBForEveryServiceLaw()
    {
        QFETCH(int, law);
        QFETCH(double, load);
        plans::Queue queue;
        queue.servers = 10;
        queue.waitingRoom = 0;
        queue.service = laws()[static_cast<std::size_t>(law)].law;
        const auto study = studied(plans::single(10 * load, queue), 20'000);
        QVERIFY(study);
        QVERIFY(
            agrees(fractionOf(*study, "queue", "Rejected"), formulas::erlangB(10, 10 * load), 8));
    }

    void boundedWaitingRoomsRefuseAsTheChainSays()
    {
        plans::Queue queue;
        queue.servers = 3;
        queue.waitingRoom = 4;
        const auto study = studied(plans::single(3, queue), 40'000);
        QVERIFY(study);
        const formulas::BoundedStation chain = formulas::boundedStation(3, 4, 3);
        QVERIFY(agrees(fractionOf(*study, "queue", "Rejected"), chain.blocked, 8));
        QVERIFY(agrees(meanOf(*study, "queue", "Waiting"), chain.meanWaiting, 8));
    }

    void lastComeFirstServedKeepsTheMeanAndWidensTheWait()
    {
        plans::Queue fifo;
        fifo.service = Distribution::exponential(1);
        plans::Queue lifo = fifo;
        lifo.discipline = Discipline::Lifo;
        const auto in = studied(plans::single(0.8, fifo), 100'000);
        const auto out = studied(plans::single(0.8, lifo), 100'000);
        QVERIFY(in && out);
        QVERIFY(agrees(meanOf(*out, "queue", "ResponseTime"), 5, 8));
        QVERIFY(out->intervals(NodeId("queue"), "ResponseTime").p99.mean
                > 1.5 * in->intervals(NodeId("queue"), "ResponseTime").p99.mean);
    }

    void sharedProcessorsDoNotMindTheServiceLaw_data() { lossIsErlangBForEveryServiceLaw_data(); }
    void sharedProcessorsDoNotMindTheServiceLaw()
    {
        QFETCH(int, law);
        QFETCH(double, load);
        plans::Queue queue;
        queue.servers = 2;
        queue.discipline = Discipline::ProcessorSharing;
        queue.service = laws()[static_cast<std::size_t>(law)].law;
        // Loads of 0.675, 0.75 and 0.9 on two servers.
        const double rate = 1.5 * load;
        const auto study = studied(plans::single(rate, queue), 60'000);
        QVERIFY(study);
        QVERIFY(
            agrees(meanOf(*study, "queue", "ResponseTime"), 1 + formulas::meanWait(2, rate, 1), 8));
    }

    void tokenBucketsRefuseAsThePolicedStreamDoes_data()
    {
        QTest::addColumn<double>("burst");
        QTest::addColumn<double>("load");
        for (const double burst : {1.0, 3.0, 10.0})
            for (const double load : {0.7, 0.9, 1.2})
                QTest::addRow("burst %.0f, load %.1f", burst, load) << burst << load;
    }
    void tokenBucketsRefuseAsThePolicedStreamDoes()
    {
        QFETCH(double, burst);
        QFETCH(double, load);
        const auto study = studied(plans::policed(load * 10, 10, burst), 20'000);
        QVERIFY(study);
        QVERIFY(
            agrees(fractionOf(*study, "gate", "Rejected"), formulas::policedLoss(burst, load), 8));
    }

    void evenTrafficBelowTheRateIsNeverRefused()
    {
        const auto study = studied(plans::policed(9, 10, 1, Arrivals::Constant), 1'000);
        QVERIFY(study);
        QCOMPARE(fractionOf(*study, "gate", "Rejected").mean, 0.0);
        QVERIFY(std::abs(study->intervals(NodeId("gate"), "Offered").rate.mean - 9) < 0.01);
    }

    void closedUsersAreMachineRepair()
    {
        plans::Queue queue;
        queue.servers = 2;
        const auto study = studied(plans::closed(10, Distribution::exponential(4), queue), 20'000);
        QVERIFY(study);
        const formulas::ClosedStation repair = formulas::closedStation(10, 2, 4, 1);
        QVERIFY(agrees(study->intervals(NodeId("users"), "Requests").rate, repair.throughput, 8));
        QVERIFY(agrees(meanOf(*study, "users", "ResponseTime"), repair.response, 8));
    }

    void stationsInARowBehaveAsIfAlone()
    {
        // Burke: what leaves M/M/c is Poisson again. W = 1 / (1 - 0.7) + 1 + C(2, 0.7) wait.
        plans::Queue one;
        plans::Queue two;
        two.servers = 2;
        const auto study = studied(plans::tandem(0.7, {one, two}), 100'000);
        QVERIFY(study);
        QVERIFY(agrees(meanOf(*study, "q1", "ResponseTime"), 1 / 0.3, 8));
        QVERIFY(agrees(meanOf(*study, "q2", "ResponseTime"), 1 + formulas::meanWait(2, 0.7, 1), 8));
        QVERIFY(agrees(meanOf(*study, "users", "ResponseTime"),
                       1 / 0.3 + 1 + formulas::meanWait(2, 0.7, 1), 8));
    }

    void rareRequestsStartAnEnvironmentAsOftenAsIdleTimesAreLong()
    {
        // One request at a time nearly always: a start is needed when the gap after the last one's
        // end exceeds the idle time: exp(-rate x idle) = exp(-1).
        Environments environments;
        environments.start = Distribution::constant(0.001);
        environments.idleTimeout = 100;
        const auto study = studied(plans::fleet(0.01, Distribution::constant(0.001), environments),
                                   1e6);
        QVERIFY(study);
        QVERIFY(agrees(fractionOf(*study, "fleet", "ColdStarts"), std::exp(-1.0), 8));
        // An environment lives through its idle times, each min(gap, 100): 1 - exp(-1) of the time.
        QVERIFY(agrees(meanOf(*study, "fleet", "Environments"), 1 - std::exp(-1.0), 8));
    }

    void provisionedEnvironmentsServeWhatErlangBLeavesThem()
    {
        // The first 5 of infinitely many servers carry a (1 - B(5, a)).
        Environments environments;
        environments.start = Distribution::constant(0);
        environments.provisioned = 5;
        environments.provisionedOutside = true;
        const auto study = studied(plans::fleet(4, Distribution::exponential(1), environments),
                                   20'000);
        QVERIFY(study);
        QVERIFY(
            agrees(fractionOf(*study, "fleet", "ProvisionedUse"), 1 - formulas::erlangB(5, 4), 8));
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ClosedFormsTest)
#include "closed_forms_test.moc"
