// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/run.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <random>

namespace headroom {

/// Stores, readers and batchers behind each other, put together at random.
class PipelinesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatLeavesOneArrivesAtTheNext_data();
    void whatLeavesOneArrivesAtTheNext();
    void nothingComesOfNothing_data();
    void nothingComesOfNothing();
    void aChangeIsAsAFreshRun_data();
    void aChangeIsAsAFreshRun();
};

namespace {

constexpr double kDuration = 300;

/// A way from users through one to four stages to an end.
struct Pipeline {
    /// What sends on (a reader or batcher) and what it sends to.
    struct Hop {
        PlanIndex from = kNone;
        PlanIndex to = kNone;
        RouteUse use = RouteUse::Request;
    };
    std::vector<Hop> hops = {};
    std::vector<PlanIndex> logs = {};
    std::vector<PlanIndex> readers = {};
};

class Drawing
{
public:
    explicit Drawing(unsigned seed)
        : m_random(seed)
    { }

    double upTo(double most) { return std::uniform_real_distribution<double>(0, most)(m_random); }
    int between(int low, int high)
    {
        return std::uniform_int_distribution<int>(low, high)(m_random);
    }
    /// Nothing comes at first, so that nothing waits at the beginning.
    TrafficProfile traffic()
    {
        std::vector<TrafficProfile::Step> steps = {{0, 0}};
        for (double at = between(1, 30); at < kDuration; at += between(5, 60))
            steps.push_back({at, upTo(1) < 0.2 ? 0 : upTo(400)});
        return trafficOf(steps);
    }
    Pipeline draw(SmallPlan &small, const TrafficProfile &traffic)
    {
        Pipeline line;
        PlanIndex sender = small.users(traffic);
        RouteUse use = RouteUse::Request;
        for (int stages = between(1, 4); stages > 0; --stages) {
            const PlanIndex head = small.add(store());
            send(small, line, sender, head, use);
            sender = head;
            if (std::holds_alternative<Log>(small.plan.stations[head].body))
                line.logs.push_back(head);
            if (std::holds_alternative<Queue>(small.plan.stations[head].body))
                small.join(head, small.add(Delay{}));
            if (!std::holds_alternative<Batcher>(small.plan.stations[head].body)) {
                sender = small.add(reader(head));
                line.readers.push_back(sender);
            }
            use = upTo(1) < 0.5 ? RouteUse::Batch : RouteUse::Request;
        }
        send(small, line, sender, small.add(Delay{Distribution::exponential(upTo(0.05))}), use);
        return line;
    }

private:
    StationBody store()
    {
        switch (between(0, 2)) {
        case 0: {
            Log log;
            const auto partitions = static_cast<std::size_t>(between(1, 5));
            log.partitions.assign(partitions, 1.0 / static_cast<double>(partitions));
            log.retention = upTo(1) < 0.5 ? 20 + upTo(100) : 86400;
            log.readRate = upTo(1) < 0.5 ? kUnbounded : upTo(200);
            return log;
        }
        case 1: return Queue{.retention = upTo(1) < 0.5 ? 60 + upTo(100) : 345600};
        default: return Batcher{.size = static_cast<double>(between(1, 500)), .interval = upTo(60)};
        }
    }
    Reader reader(PlanIndex from)
    {
        Reader reader;
        reader.store = from;
        reader.batch = between(1, 100);
        reader.lanes = between(1, 5);
        reader.batchTime = Distribution::constant(upTo(0.3));
        reader.recordTime = Distribution::exponential(upTo(0.005));
        return reader;
    }
    static void send(SmallPlan &small, Pipeline &line, PlanIndex from, PlanIndex to, RouteUse use)
    {
        small.join(from, to).use = use;
        line.hops.push_back({from, to, use});
    }

    std::mt19937 m_random;
};

void addSeeds(unsigned last)
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= last; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

constexpr Quantity kShown[] = {Quantity::Offered,  Quantity::Completed, Quantity::Failed,
                               Quantity::Backlog,  Quantity::Lag,       Quantity::Age,
                               Quantity::Dropped,  Quantity::Calls,     Quantity::Redriven,
                               Quantity::InFlight, Quantity::Busy};

} // namespace

void PipelinesTest::whatLeavesOneArrivesAtTheNext_data()
{
    addSeeds(60);
}

void PipelinesTest::whatLeavesOneArrivesAtTheNext()
{
    QFETCH(unsigned, seed);
    Drawing drawing(seed);
    SmallPlan small;
    const Pipeline line = drawing.draw(small, drawing.traffic());
    const LiveNumbers live(small, kDuration);
    QVERIFY2(live.result().conservationError() <= 1e-9,
             qPrintable(QString::number(live.result().conservationError())));
    for (const Pipeline::Hop &hop : line.hops) {
        // Nothing fails: a call for each record that got through, or for each batch.
        const bool isSource = std::holds_alternative<Source>(small.plan.stations[hop.from].body);
        double left = 0;
        for (std::size_t step = 0; step < live.result().steps(); ++step) {
            const live::StationNow now = live.result().content().stationAt(hop.from, step);
            left += isSource ? now.attempts : hop.use == RouteUse::Batch ? now.calls : now.through;
        }
        const double arrived = live.sum(hop.to, Quantity::Offered);
        QVERIFY2(std::abs(left - arrived) <= 1e-9 * (1 + left),
                 qPrintable(QStringLiteral("%1 left, %2 arrived").arg(left).arg(arrived)));
    }
    for (const PlanIndex reader : line.readers) {
        const PlanIndex store = std::get<Reader>(small.plan.stations[reader].body).store;
        if (std::ranges::find(line.logs, store) == line.logs.end())
            continue;
        // Written = read + lost + still there.
        const double written = live.sum(store, Quantity::Admitted);
        const double accounted = live.sum(reader, Quantity::Offered)
                                 + live.sum(reader, Quantity::Dropped)
                                 + live.of(reader, Quantity::Backlog);
        QVERIFY2(std::abs(written - accounted) <= 1e-9 * (1 + written),
                 qPrintable(QStringLiteral("%1 written, %2 found").arg(written).arg(accounted)));
    }
}

void PipelinesTest::nothingComesOfNothing_data()
{
    addSeeds(20);
}

void PipelinesTest::nothingComesOfNothing()
{
    QFETCH(unsigned, seed);
    Drawing drawing(seed);
    SmallPlan small;
    drawing.draw(small, trafficOf(0));
    const LiveNumbers live(small, 60);
    for (PlanIndex station = 0; station < small.plan.stations.size(); ++station)
        for (const Quantity quantity : kShown)
            QCOMPARE(live.of(station, quantity), 0.0);
}

void PipelinesTest::aChangeIsAsAFreshRun_data()
{
    addSeeds(20);
}

void PipelinesTest::aChangeIsAsAFreshRun()
{
    QFETCH(unsigned, seed);
    Drawing drawing(seed);
    SmallPlan small;
    const Pipeline changed = drawing.draw(small, drawing.traffic());
    drawing.draw(small, drawing.traffic());
    const RunOptions options = {.duration = kDuration};
    const auto before = runLive(small.plan, options);
    QVERIFY(before);
    std::get<Source>(small.plan.stations[0].body).factor = 1.5;
    for (const PlanIndex reader : changed.readers)
        std::get<Reader>(small.plan.stations[reader].body).lanes += 1;
    const auto after = runLive(small.plan, options, {}, *before);
    const auto fresh = runLive(small.plan, options);
    QVERIFY(after && fresh);
    for (PlanIndex station = 0; station < small.plan.stations.size(); ++station) {
        for (const Quantity quantity : kShown) {
            const Reading reading = {Target::Station, station, quantity};
            for (std::size_t step = 0; step < (*fresh)->steps(); ++step)
                QVERIFY((*after)->content().reading(reading, step)
                        == (*fresh)->content().reading(reading, step));
        }
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::PipelinesTest)
#include "pipelines_test.moc"
