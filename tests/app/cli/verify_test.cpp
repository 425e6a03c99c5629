// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command_line.h"
#include "model/core/tree.h"
#include "tests/support/source_folder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>
#include <sstream>

namespace headroom::cli {

namespace {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

Outcome ran(std::vector<std::string> arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const int code = run(arguments, Streams{&out, &err});
    return {code, out.str(), err.str()};
}

std::string example(const char *name)
{
    return (sourceFolder() / "resources/examples" / (std::string(name) + ".headroom.json"))
        .string();
}

Tree parsed(const std::string &json)
{
    const auto tree = readJson(json, "out");
    return tree ? *tree : Tree();
}

} // namespace

class VerifyTest : public QObject
{
    Q_OBJECT

private slots:
    void putsBothEnginesSideBySide()
    {
        const Outcome outcome = ran(
            {"verify", example("04-cache-and-table"), "--duration", "5min", "--replications", "3"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.find("CacheHitCount") != std::string::npos);
        QVERIFY(outcome.out.find("agree within what is promised") != std::string::npos);
        // Progress is no result.
        QVERIFY(outcome.err.find("3 replications") != std::string::npos);
        QVERIFY(outcome.out.find("100 %") == std::string::npos);
        QVERIFY(ran({"verify", example("04-cache-and-table"), "--duration", "2min",
                     "--replications", "2", "--quiet"})
                    .err.empty());
    }

    void jsonHasWhatOthersRelyOn()
    {
        const Outcome outcome = ran({"verify", example("02-canary-release"), "--duration", "5min",
                                     "--replications", "2", "--seed", "7", "--json", "--quiet"});
        QCOMPARE(outcome.code, 0);
        const Tree tree = parsed(outcome.out);
        QCOMPARE(tree.at("engine").text(), std::string("requests"));
        QCOMPARE(tree.at("seed").number(), 7.0);
        QCOMPARE(tree.at("replications").number(), 2.0);
        QCOMPARE(tree.at("duration").number(), 300.0);
        QVERIFY(tree.at("warmUp").number() > 0);
        QVERIFY(tree.find("converged"));
        const Tree &metrics = tree.at("nodes").at("prod").at("metrics");
        const Tree &count = metrics.at("Count");
        const auto &interval = count.at("ci95").items();
        QVERIFY(interval[0].number() <= count.at("rate").number());
        QVERIFY(count.at("rate").number() <= interval[1].number());
        const Tree &latency = metrics.at("Latency");
        QVERIFY(latency.at("ci95").at("mean").items()[0].number() <= latency.at("mean").number());
        QCOMPARE(latency.at("ci95").at("p99").items().size(), std::size_t{2});
        QVERIFY(latency.at("live").find("mean"));
        QVERIFY(!tree.at("agreement").items().empty());
        for (const char *key : {"paths", "series", "objectives", "cost", "findings"})
            QVERIFY2(tree.find(key), key);
        // Bits do not depend on threads.
        const Outcome again = ran({"verify", example("02-canary-release"), "--duration", "5min",
                                   "--replications", "2", "--seed", "7", "--json", "--quiet",
                                   "--threads", "3"});
        QCOMPARE(again.out, outcome.out);
    }

    void comparesAScenarioWithTheSameLuck()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.headroom.json")).toStdString();
        std::ofstream(path) << R"({ "format": "headroom/1", "name": "Desk",
            "nodes": [
              { "id": "users", "kind": "client.users",
                "properties": { "traffic": { "shape": "constant", "rate": 60 } } },
              { "id": "desk", "kind": "http.endpoint",
                "properties": { "workers": 10,
                                "duration": { "law": "exponential", "mean": 0.1 } } } ],
            "links": [ { "from": "users", "to": "desk", "kind": "request" } ],
            "scenarios": [ { "name": "Rush",
              "set": { "users.traffic": { "shape": "constant", "rate": 80 } } } ] })";
        const Outcome outcome = ran({"verify", path, "--duration", "5min", "--replications", "8",
                                     "--quiet", "--json", "--against", "Rush"});
        QCOMPARE(outcome.code, 0);
        int found = 0;
        const Tree changes = parsed(outcome.out).at("changes");
        for (const Tree &change : changes.items()) {
            if (change.at("metric").text() != "Requests")
                continue;
            ++found;
            // 80 - 60. Of 300 s x 20 requests a second the number varies by sqrt(6000), all that
            // the same luck leaves open; with luck of their own by sqrt(42000).
            QVERIFY(std::abs(change.at("change").number() - 20) < 0.5);
            const auto &interval = change.at("ci95").items();
            QVERIFY(interval[1].number() - interval[0].number() < 1.2);
        }
        QCOMPARE(found, 1);
        QVERIFY(ran({"verify", path, "--duration", "1min", "--replications", "2", "--quiet",
                     "--against", "Rush"})
                    .out.find("What scenario Rush changes")
                != std::string::npos);
        QCOMPARE(ran({"verify", path, "--quiet", "--against", "Nothing"}).code, 2);
    }

    void checkTakesItsNumbersFromSimulatedRequestsWhenAsked()
    {
        const Outcome good = ran({"check", example("02-canary-release"), "--duration", "1min",
                                  "--engine", "requests", "--replications", "2", "--quiet",
                                  "--assert", "prod.Latency.p99 < 1"});
        QVERIFY(good.out.find("holds: prod.Latency.p99 < 1") != std::string::npos);
        const Outcome bad = ran({"check", example("02-canary-release"), "--duration", "1min",
                                 "--engine", "requests", "--replications", "2", "--quiet",
                                 "--assert", "prod.Latency.p99 < 0.01"});
        QCOMPARE(bad.code, 1);
    }

    void wrongOptionsEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("one replication")
            << QStringList{QStringLiteral("--replications"), QStringLiteral("1")};
        QTest::newRow("no precision")
            << QStringList{QStringLiteral("--precision"), QStringLiteral("0")};
        QTest::newRow("no thread") << QStringList{QStringLiteral("--threads"), QStringLiteral("0")};
        QTest::newRow("a budget of nothing")
            << QStringList{QStringLiteral("--time-budget"), QStringLiteral("soon")};
        QTest::newRow("a seed of letters")
            << QStringList{QStringLiteral("--seed"), QStringLiteral("x")};
    }
    void wrongOptionsEndWithTwo()
    {
        QFETCH(QStringList, options);
        std::vector<std::string> arguments = {"verify", example("02-canary-release"), "--quiet"};
        for (const QString &option : options)
            arguments.push_back(option.toStdString());
        QCOMPARE(ran(arguments).code, 2);
    }
};

} // namespace headroom::cli

QTEST_MAIN(headroom::cli::VerifyTest)
#include "verify_test.moc"
