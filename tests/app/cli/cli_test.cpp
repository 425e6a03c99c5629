// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command_line.h"
#include "model/core/tree.h"
#include "model/formats/format.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace headroom::cli {

class CliTest : public QObject
{
    Q_OBJECT

private slots:
    void simulatesEveryExample_data();
    void simulatesEveryExample();
    void jsonNamesWhatOthersRelyOn();
    void checksAndPricesEveryExample_data();
    void checksAndPricesEveryExample();
    void exportsAndRendersEveryExample_data();
    void exportsAndRendersEveryExample();
    void exportShowsTheStateAtASecond();
    void exportsAPartOfADesign();
    void checkTellsAnExportThatIsOutOfDate();
    void aPictureOpensAsTheDesignItShows();
    void assertionsDecideTheExitCode();
    void denyDecidesWhichFindingsFail();
    void settingsScenariosAndDurationsTakeEffect();
    void tracesDriveAClient();
    void csvHasARowForEachStep();
    void listsAreTablesAndJson_data();
    void listsAreTablesAndJson();
    void schemaIsJson();
    void unreadableFilesEndWithThree_data();
    void unreadableFilesEndWithThree();
    void badDesignsEndWithThreeAndTheirLine_data();
    void badDesignsEndWithThreeAndTheirLine();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void badTracesEndWithThree_data();
    void badTracesEndWithThree();
    void aFailingWriteLeavesTheOldFileWhole();

private:
    struct Outcome {
        int code = -1;
        std::string out;
        std::string err;
    };
    static Outcome run(std::vector<std::string> arguments);
    static std::string example(std::string_view name);
    static void addExamples();
    /// Parsed output of a command that must end well.
    static Tree json(const std::vector<std::string> &arguments);
    std::string write(const char *name, const std::string &text);

    QTemporaryDir m_folder;
};

CliTest::Outcome CliTest::run(std::vector<std::string> arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    Outcome outcome;
    outcome.code = cli::run(arguments, {&out, &err});
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

std::string CliTest::example(std::string_view name)
{
    return (sourceFolder() / "resources/examples" / (std::string(name) + ".headroom.json"))
        .string();
}

void CliTest::addExamples()
{
    QTest::addColumn<std::string>("file");
    for (const char *name :
         {"01-flash-sale", "02-canary-release", "03-retry-storm", "04-cache-and-table"})
        QTest::newRow(name) << example(name);
}

Tree CliTest::json(const std::vector<std::string> &arguments)
{
    const Outcome outcome = run(arguments);
    if (outcome.code != Fine)
        return {};
    auto tree = readJson(outcome.out, "output");
    return tree ? *tree : Tree();
}

std::string CliTest::write(const char *name, const std::string &text)
{
    const std::string path = m_folder.filePath(QString::fromLatin1(name)).toStdString();
    writeTextFile(path, text);
    return path;
}

void CliTest::simulatesEveryExample_data()
{
    addExamples();
}

void CliTest::simulatesEveryExample()
{
    QFETCH(const std::string, file);

    const Outcome words = run({"simulate", file, "--duration", "30min"});
    const Tree tree = json({"simulate", file, "--duration", "30min", "--json"});

    QCOMPARE(words.code, int(Fine));
    QVERIFY(words.err.empty());
    QVERIFY(words.out.find("offered") != std::string::npos);
    QCOMPARE(tree.at("engine").text(), std::string("live"));
    QCOMPARE(tree.at("duration").number(), 1800.0);
    for (const char *key : {"nodes", "paths", "series", "objectives", "cost", "findings"})
        QVERIFY2(tree.find(key), key);
}

void CliTest::jsonNamesWhatOthersRelyOn()
{
    const Tree tree = json(
        {"simulate", example("03-retry-storm"), "--duration", "10min", "--json"});

    const Tree &apps = tree.at("nodes").at("apps").at("metrics");
    const Tree &requests = apps.at("Requests");
    QVERIFY(requests.isMap());
    // 330/s until the spike at 900 s, so 198,000 in ten minutes.
    QVERIFY(std::abs(requests.at("rate").number() - 330) < 0.5);
    QVERIFY(std::abs(requests.at("sum").number() - 198'000) < 300);
    QCOMPARE(requests.at("unit").text(), std::string("Count"));
    const Tree &times = apps.at("ResponseTime");
    for (const char *key : {"mean", "p50", "p90", "p95", "p99", "p999", "max"})
        QVERIFY2(times.find(key), key);
    QVERIFY(times.at("p50").number() <= times.at("p99").number());
    QVERIFY(tree.at("nodes").at("backend").at("headroom").find("factor"));
    const Tree &series = tree.at("series");
    QCOMPARE(series.at("step").number(), 60.0);
    QCOMPARE(series.at("apps.Requests").items().size(), std::size_t(10));
    const Tree &objective = tree.at("objectives").items().front();
    for (const char *key : {"text", "value", "holds"})
        QVERIFY2(objective.find(key), key);
    QVERIFY(tree.at("cost").find("perMonth"));
    QVERIFY(tree.at("cost").find("perMillionRequests"));
}

void CliTest::checksAndPricesEveryExample_data()
{
    addExamples();
}

void CliTest::checksAndPricesEveryExample()
{
    QFETCH(const std::string, file);

    const Outcome check = run({"check", file, "--duration", "10min", "--json"});
    const Tree prices = json({"price", file, "--duration", "10min", "--json"});

    // Each example shows something going wrong, or stays well: both are answers, anything else is
    // not.
    QVERIFY(check.code == Fine || check.code == Failed);
    const auto verdict = readJson(check.out, "output");
    QVERIFY(verdict);
    QCOMPARE(verdict->at("passes").flag(), check.code == Fine);
    for (const char *key : {"perMonth", "perMillionRequests"})
        QVERIFY2(prices.find(key) && prices.find(key)->number() >= 0, key);
}

void CliTest::exportsAndRendersEveryExample_data()
{
    addExamples();
}

void CliTest::exportsAndRendersEveryExample()
{
    QFETCH(const std::string, file);

    std::vector<std::string> formats = {"png", "svg", "pdf"};
    for (const Format &format : allFormats())
        formats.emplace_back(format.id);
    for (const std::string &format : formats) {
        const Outcome outcome = run({"export", file, "--format", format, "--scale", "1"});
        QVERIFY2(outcome.code == Fine, outcome.err.c_str());
        QVERIFY2(!outcome.out.empty(), format.c_str());
    }
    const QString picture = m_folder.filePath(QStringLiteral("picture.png"));
    const Outcome rendered = run({"render", file, "-o", picture.toStdString(), "--at", "60s",
                                  "--duration", "2min", "--theme", "dark", "--scale", "1"});
    QVERIFY2(rendered.code == Fine, rendered.err.c_str());
    QVERIFY(QImage(picture).width() > 300);
}

void CliTest::exportShowsTheStateAtASecond()
{
    const std::string file = example("01-flash-sale");

    const Outcome plain = run({"export", file, "--format", "mermaid"});
    const Outcome early = run({"export", file, "--format", "mermaid", "--at", "60s", "--duration",
                               "2min", "--no-legend"});
    const Outcome without = run(
        {"export", file, "--format", "mermaid", "--at", "60s", "--no-figures"});
    const Outcome late = run(
        {"export", file, "--format", "dot", "--figures", "--duration", "2min", "--theme", "dark"});

    QCOMPARE(early.code, int(Fine));
    QVERIFY(plain.out.find("Offered") == std::string::npos);
    QVERIFY(early.out.find(" at 0:01:00\"") != std::string::npos);
    QVERIFY(early.out.find("Offered") != std::string::npos);
    QVERIFY(early.out.find("Legend") == std::string::npos);
    QCOMPARE(without.out, plain.out);
    // The last of 120 seconds begins at 1:59.
    QVERIFY(late.out.find(" at 0:01:59\"") != std::string::npos);
    QVERIFY(late.out.find("bgcolor=\"#14181f\"") != std::string::npos);
    QCOMPARE(run({"export", file, "--format", "dot", "--at", "3h"}).code, int(WrongUsage));
}

void CliTest::exportsAPartOfADesign()
{
    const std::string file = example("01-flash-sale");

    const Outcome part = run({"export", file, "--format", "dot", "--only", "shoppers,prod"});
    QCOMPARE(part.code, int(Fine));
    QVERIFY(part.out.find("\"shoppers\" -> \"prod\"") != std::string::npos);
    QVERIFY(part.out.find("\"v7\"") == std::string::npos);
    // The whole design is run: its part has the same figures.
    const Outcome figures = run({"export", file, "--format", "dot", "--only", "shoppers", "--at",
                                 "60s", "--duration", "2min"});
    QVERIFY(figures.out.find("Offered") != std::string::npos);

    QCOMPARE(run({"export", file, "--format", "dot", "--only", "nobody"}).code, int(WrongUsage));
}

void CliTest::checkTellsAnExportThatIsOutOfDate()
{
    const std::string file = write("shop.headroom.json", readTextFile(example("03-retry-storm")));
    const std::string beside = m_folder.filePath(QStringLiteral("shop.yaml")).toStdString();
    const std::vector<std::string> check = {"export", file, "--format", "cloudformation",
                                            "--check"};
    QCOMPARE(run(check).code, int(NotReadable));

    QCOMPARE(run({"export", file, "--format", "cloudformation", "-o", beside}).code, int(Fine));
    QCOMPARE(run(check).code, int(Fine));
    const std::string good = readTextFile(beside);
    const std::string old = "AWSTemplateFormatVersion: \"2010-09-09\"\nDescription: Old\n";
    write("shop.yaml", old);
    const Outcome stale = run(check);

    QCOMPARE(stale.code, int(Failed));
    QVERIFY2(stale.err.find("is out of date") != std::string::npos, stale.err.c_str());
    // The first line is the same.
    QVERIFY2(stale.err.find("@@ 2 @@\n- Description: Old\n+ ") != std::string::npos,
             stale.err.c_str());
    QCOMPARE(readTextFile(beside), old);
    std::vector<std::string> named = check;
    named.insert(named.end(), {"-o", write("elsewhere.yaml", good)});
    QCOMPARE(run(named).code, int(Fine));
}

void CliTest::aPictureOpensAsTheDesignItShows()
{
    const std::string file = example("02-canary-release");
    const Outcome direct = run({"export", file, "--format", "terraform"});
    for (const char *name : {"canary.png", "canary.svg"}) {
        const std::string picture = m_folder.filePath(QString::fromLatin1(name)).toStdString();

        const Outcome rendered = run({"render", file, "-o", picture, "--scale", "1"});
        const Outcome again = run({"export", picture, "--format", "terraform"});

        QVERIFY2(rendered.code == Fine, rendered.err.c_str());
        QVERIFY2(again.code == Fine, again.err.c_str());
        QCOMPARE(again.out, direct.out);
    }
    const std::string plain = write("plain.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    const Outcome refused = run({"export", plain, "--format", "terraform"});
    QCOMPARE(refused.code, int(NotReadable));
    QVERIFY2(refused.err.find("carries no design") != std::string::npos, refused.err.c_str());
}

void CliTest::assertionsDecideTheExitCode()
{
    const std::vector<std::string> quiet = {
        "check", example("03-retry-storm"), "--duration", "5min",
        "--set", "backend.workers=400",     "--set",      "ledger.workers=400"};
    const auto with = [&quiet](const std::string &text) {
        std::vector<std::string> arguments = quiet;
        arguments.insert(arguments.end(), {"--assert", text, "--json"});
        return run(arguments);
    };

    // 330 requests a second meet room for thousands.
    const Outcome holds = with("apps.Failures.sum == 0");
    const Outcome fails = with("apps.ResponseTime.p50 < 1 ms");
    const Outcome nonsense = with("apps.Nonsense.p50 < 1 ms");

    const auto objectives = [](const Outcome &outcome) {
        const auto tree = readJson(outcome.out, "output");
        return tree ? tree->at("objectives").items().back().at("holds").flag() : false;
    };
    QVERIFY(objectives(holds));
    QVERIFY(!objectives(fails));
    QCOMPARE(fails.code, int(Failed));
    QVERIFY(nonsense.code == WrongUsage || nonsense.code == NotReadable);
    QVERIFY(nonsense.err.find("Nonsense") != std::string::npos);
}

void CliTest::denyDecidesWhichFindingsFail()
{
    // Retries without delay: a warning, no error.
    const std::string file = write("warned.headroom.json", R"({ "format": "headroom/1",
      "nodes": [
        { "id": "users", "kind": "client.users",
          "properties": { "traffic": { "shape": "constant", "rate": 10 }, "timeout": 5,
                          "retries": 2, "backoffBase": 0 } },
        { "id": "server", "kind": "http.endpoint",
          "properties": { "workers": 50, "queueLimit": 100, "dropExpired": true,
                          "duration": { "law": "constant", "mean": 0.01 } } } ],
      "links": [ { "from": "users", "to": "server", "kind": "request" } ] })");

    QCOMPARE(run({"check", file, "--duration", "2min"}).code, int(Fine));
    QCOMPARE(run({"check", file, "--duration", "2min", "--deny", "warning"}).code, int(Failed));
}

void CliTest::settingsScenariosAndDurationsTakeEffect()
{
    const auto rate = [](const std::vector<std::string> &more) {
        std::vector<std::string> arguments = {"simulate", example("01-flash-sale"), "--json",
                                              "--duration", "5min"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Tree tree = json(arguments);
        return tree.at("nodes").at("shoppers").at("metrics").at("Requests").at("rate").number();
    };

    const double plain = rate({});
    const double scenario = rate({"--scenario", "Ten times the traffic"});
    const double set = rate({"--set", "shoppers.traffic.base=60"});

    QVERIFY(plain > 0);
    QVERIFY(std::abs(scenario / plain - 10) < 0.1);
    QVERIFY(std::abs(set - 60) < 0.5);
}

void CliTest::tracesDriveAClient()
{
    const std::string csv = write("load.csv", "timestamp,value\n"
                                              "2026-03-01 12:00:00,600\n"
                                              "2026-03-01 12:01:00,1200\n"
                                              "2026-03-01 12:02:00,1800\n");

    const Tree tree = json(
        {"simulate", example("03-retry-storm"), "--trace", "apps=" + csv, "--json"});

    // Counts per minute: 600 + 1,200 + 1,800 in three minutes.
    QCOMPARE(tree.at("duration").number(), 180.0);
    const Tree &requests = tree.at("nodes").at("apps").at("metrics").at("Requests");
    QVERIFY(std::abs(requests.at("sum").number() - 3600) < 4);
}

void CliTest::csvHasARowForEachStep()
{
    const std::string path = m_folder.filePath(QStringLiteral("steps.csv")).toStdString();

    const Outcome outcome = run(
        {"simulate", example("03-retry-storm"), "--duration", "1min", "--csv", path});

    QCOMPARE(outcome.code, int(Fine));
    const std::string csv = readTextFile(path);
    QVERIFY(csv.starts_with("time"));
    QVERIFY(csv.find("apps.Requests") != std::string::npos);
    // A header and one row for each of sixty seconds.
    QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), std::ptrdiff_t(61));
}

void CliTest::listsAreTablesAndJson_data()
{
    QTest::addColumn<std::string>("what");
    QTest::addColumn<std::string>("contains");
    QTest::newRow("services") << std::string("services") << std::string("lambda.function");
    QTest::newRow("metrics") << std::string("metrics") << std::string("ConcurrentExecutions");
    QTest::newRow("formats") << std::string("formats") << std::string("terraform");
    QTest::newRow("rules") << std::string("rules") << std::string("capacity/overloaded");
    QTest::newRow("quotas") << std::string("quotas") << std::string("lambda.concurrentExecutions");
}

void CliTest::listsAreTablesAndJson()
{
    QFETCH(const std::string, what);
    QFETCH(const std::string, contains);

    const Outcome words = run({"list", what});
    const Tree tree = json({"list", what, "--json"});

    QCOMPARE(words.code, int(Fine));
    QVERIFY(words.out.find(contains) != std::string::npos);
    // The table has a line of headings before its rows.
    QCOMPARE(static_cast<std::ptrdiff_t>(tree.items().size()) + 1,
             std::count(words.out.begin(), words.out.end(), '\n'));
}

void CliTest::schemaIsJson()
{
    const Tree schema = json({"schema"});
    QVERIFY(schema.find("$schema"));
}

void CliTest::unreadableFilesEndWithThree_data()
{
    QTest::addColumn<std::string>("file");
    const std::string whole = readTextFile(example("03-retry-storm"));
    QTest::newRow("missing")
        << m_folder.filePath(QStringLiteral("missing.headroom.json")).toStdString();
    QTest::newRow("folder") << m_folder.path().toStdString();
    QTest::newRow("empty") << write("empty.headroom.json", "");
    QTest::newRow("truncated") << write("truncated.headroom.json",
                                        whole.substr(0, whole.size() / 2));
    QTest::newRow("noise") << write("noise.headroom.json", std::string("\x7f"
                                                                       "ELF\0\1\2",
                                                                       7));
    QTest::newRow("no UTF-8") << write("latin.headroom.json",
                                       "{ \"format\": \"headroom/1\", \"name\": \"Gr\xfc\xdf"
                                       "e\" }");
}

void CliTest::unreadableFilesEndWithThree()
{
    QFETCH(const std::string, file);
    for (const char *command : {"simulate", "check", "price"}) {
        const Outcome outcome = run({command, file});
        QCOMPARE(outcome.code, int(NotReadable));
        QVERIFY(outcome.out.empty());
        QVERIFY2(outcome.err.starts_with(file), outcome.err.c_str());
    }
    QCOMPARE(run({"export", file, "--format", "terraform"}).code, int(NotReadable));
}

void CliTest::badDesignsEndWithThreeAndTheirLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("place");
    const auto design = [](const std::string &nodes, const std::string &links) {
        return "{ \"format\": \"headroom/1\",\n\"nodes\": [\n" + nodes + "\n],\n\"links\": [\n"
               + links + "\n] }";
    };
    const std::string users = R"({ "id": "a", "kind": "client.users" },)";
    const std::string server = R"({ "id": "b", "kind": "http.endpoint" })";
    QTest::newRow("unknown kind") << design(users
                                                + "\n"
                                                  R"({ "id": "b", "kind": "http.nothing" })",
                                            "")
                                  << std::string(":4");
    QTest::newRow("wrong type") << design(
        users
            + "\n"
              R"({ "id": "b", "kind": "http.endpoint", "properties": { "workers": "many" } })",
        "") << std::string(":4");
    QTest::newRow("doubled id") << design(users
                                              + "\n"
                                                R"({ "id": "a", "kind": "http.endpoint" })",
                                          "")
                                << std::string(":4");
    QTest::newRow("link to nothing")
        << design(users + server, R"({ "from": "a", "to": "c", "kind": "request" })")
        << std::string(":6");
    QTest::newRow("illegal link") << design(users + server,
                                            R"({ "from": "b", "to": "a", "kind": "request" })")
                                  << std::string(":6");
    QTest::newRow("frames in a circle")
        << design(R"({ "id": "r", "kind": "aws.region", "in": "s" },)"
                  "\n"
                  R"({ "id": "s", "kind": "aws.region", "in": "r" })",
                  "")
        << std::string(":3");
    QTest::newRow("later format") << std::string("{ \"format\": \"headroom/99\" }")
                                  << std::string(":1");
}

void CliTest::badDesignsEndWithThreeAndTheirLine()
{
    QFETCH(const std::string, text);
    QFETCH(const std::string, place);
    const std::string file = write("bad.headroom.json", text);

    const Outcome outcome = run({"check", file});

    QCOMPARE(outcome.code, int(NotReadable));
    QVERIFY2(outcome.err.starts_with(file + place), outcome.err.c_str());
}

void CliTest::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = QString::fromStdString(example("03-retry-storm"));
    const auto row = [](const char *name, const QStringList &arguments) {
        QTest::newRow(name) << arguments;
    };
    row("nothing", {});
    row("unknown command", {QStringLiteral("simulat"), file});
    row("unknown option", {QStringLiteral("simulate"), file, QStringLiteral("--jsn")});
    row("no file", {QStringLiteral("simulate")});
    row("bad duration",
        {QStringLiteral("simulate"), file, QStringLiteral("--duration"), QStringLiteral("soon")});
    row("negative step", {QStringLiteral("simulate"), file, QStringLiteral("--step=-1s")});
    row("no setting",
        {QStringLiteral("simulate"), file, QStringLiteral("--set"), QStringLiteral("nonsense")});
    row("unknown node", {QStringLiteral("simulate"), file, QStringLiteral("--set"),
                         QStringLiteral("backnd.workers=3")});
    row("unknown property", {QStringLiteral("simulate"), file, QStringLiteral("--set"),
                             QStringLiteral("backend.wrokers=3")});
    row("no number", {QStringLiteral("simulate"), file, QStringLiteral("--set"),
                      QStringLiteral("backend.workers=many")});
    row("out of range", {QStringLiteral("simulate"), file, QStringLiteral("--set"),
                         QStringLiteral("backend.workers=-4")});
    row("unknown scenario",
        {QStringLiteral("simulate"), file, QStringLiteral("--scenario"), QStringLiteral("none")});
    row("bad trace option",
        {QStringLiteral("simulate"), file, QStringLiteral("--trace"), QStringLiteral("load.csv")});
    row("unknown format",
        {QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("word")});
    row("unknown list", {QStringLiteral("list"), QStringLiteral("colours")});
}

void CliTest::wrongUsageEndsWithTwo()
{
    QFETCH(const QStringList, arguments);
    std::vector<std::string> plain;
    for (const QString &argument : arguments)
        plain.push_back(argument.toStdString());

    const Outcome outcome = run(plain);

    QCOMPARE(outcome.code, int(WrongUsage));
}

void CliTest::badTracesEndWithThree_data()
{
    QTest::addColumn<std::string>("csv");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.csv")).toStdString();
    QTest::newRow("letters") << write("letters.csv", "timestamp,value\n0,1\n60,many\n");
    QTest::newRow("one row") << write("one.csv", "timestamp,value\n0,1\n");
    QTest::newRow("backwards") << write("backwards.csv", "timestamp,value\n60,1\n0,2\n120,3\n");
    QTest::newRow("negative") << write("negative.csv", "timestamp,value\n0,1\n60,-2\n");
}

void CliTest::badTracesEndWithThree()
{
    QFETCH(const std::string, csv);

    const Outcome outcome = run({"simulate", example("03-retry-storm"), "--trace", "apps=" + csv});

    QCOMPARE(outcome.code, int(NotReadable));
    QVERIFY2(outcome.err.find(csv) != std::string::npos, outcome.err.c_str());
    QVERIFY(outcome.out.empty());
}

void CliTest::aFailingWriteLeavesTheOldFileWhole()
{
    const std::string kept = write("kept.yaml", "kept\n");
    const QString blocked = m_folder.filePath(QStringLiteral("blocked"));
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("blocked/inside")));

    // A design that cannot be read is never written over an earlier export.
    QCOMPARE(
        run({"export", write("cut.headroom.json", "{"), "--format", "cloudformation", "-o", kept})
            .code,
        int(NotReadable));
    QCOMPARE(readTextFile(kept), std::string("kept\n"));
    // Nor does an output that cannot be written harm what stands in its way.
    QCOMPARE(run({"export", example("03-retry-storm"), "--format", "cloudformation", "-o",
                  blocked.toStdString()})
                 .code,
             int(NotReadable));
    QVERIFY(QDir(blocked + QStringLiteral("/inside")).exists());
}

} // namespace headroom::cli

QTEST_MAIN(headroom::cli::CliTest)
#include "cli_test.moc"
