// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "model/simulation/study.h"
#include "model/storage/design_file.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <cmath>
#include <set>

/// What must hold of whatever is drawn with our services, in both engines.
namespace headroom {

namespace {

constexpr int kNodes = 24;

/// A legal design of all rooms, with users who call what may be called.
Design drawn(unsigned seed)
{
    RandomDesign random(allServices(), seed);
    Design design = random.design(kNodes);
    const auto perform = [&design](const Edit &edit) {
        if (Result<Design> next = edit.apply(design, allServices()))
            design = std::move(next).value();
    };
    std::vector<NodeId> nodes;
    for (const auto &node : design.nodes())
        nodes.push_back(node->id);
    for (int users = 0; users < 3; ++users) {
        const NodeId id("crowd" + std::to_string(users));
        Node node;
        node.id = id;
        node.kind = "client.users";
        perform(edits::addNode(std::move(node), {}, false));
        perform(edits::setProperty(id.value() + ".traffic.rate",
                                   static_cast<double>(random.number(200))));
        for (int tries = 0; tries < 40; ++tries)
            perform(edits::connect(id, nodes[random.number(nodes.size())], LinkKind::Request));
    }
    return design;
}

/// Says which number is none, and of which design.
bool areNumbers(const RunResult &run, const Design &design)
{
    for (const auto &node : design.nodes())
        for (const std::string &metric : run.metrics(node->id)) {
            const MetricSummary summary = run.summary(node->id, metric);
            for (const double value :
                 {summary.rate, summary.sum, summary.fraction, summary.mean, summary.maximum})
                if (!std::isfinite(value) || value < 0) {
                    qWarning("%s.%s: %g in\n%s", node->id.value().c_str(), metric.c_str(), value,
                             printDesign(design, allServices()).c_str());
                    return false;
                }
        }
    return true;
}

} // namespace

class RandomDesignsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRoomIsDrawn();
    void nothingIsLostOrMade_data() { addSeeds(16); }
    void nothingIsLostOrMade();
    void singleRequestsAreCountedOnce_data() { addSeeds(8); }
    void singleRequestsAreCountedOnce();

private:
    static void addSeeds(unsigned count)
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= count; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

void RandomDesignsTest::everyRoomIsDrawn()
{
    std::set<std::string> kinds;
    std::size_t links = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Design design = drawn(seed);
        for (const auto &node : design.nodes())
            kinds.insert(node->kind);
        links += design.links().size();
    }
    for (const ComponentSpec &spec : allServices().components())
        QVERIFY2(kinds.contains(std::string(spec.kind)), std::string(spec.kind).c_str());
    // Ten wires a design at least, so that something flows.
    QVERIFY2(links >= 600, std::to_string(links).c_str());
}

void RandomDesignsTest::nothingIsLostOrMade()
{
    QFETCH(unsigned, seed);
    const Design design = drawn(seed);
    RunOptions options;
    options.duration = 40;

    const auto run = runLive(lower(design, allServices()), options);

    QVERIFY(run);
    // What comes is what leaves and what stays, at every station and in every step.
    const double lost = (*run)->conservationError();
    if (lost > 1e-9)
        qWarning("%g in\n%s", lost, printDesign(design, allServices()).c_str());
    QVERIFY(lost <= 1e-9);
    QVERIFY(areNumbers(**run, design));
}

void RandomDesignsTest::singleRequestsAreCountedOnce()
{
    QFETCH(unsigned, seed);
    const Design design = drawn(seed);
    StudyOptions options;
    options.duration = 15;
    options.replications = 1;

    const auto study = runStudy(lower(design, allServices()), options);

    QVERIFY(study);
    const RunResult &run = (*study)->run();
    QVERIFY(areNumbers(run, design));
    // Every request that was sent is answered or still on its way.
    QVERIFY(run.conservationError() <= 1e-9);
}

} // namespace headroom

QTEST_MAIN(headroom::RandomDesignsTest)
#include "random_designs_test.moc"
