// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "model/storage/design_file.h"
#include "tests/support/golden.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace headroom {

namespace {

/// s; by then every example has shown what it is about.
constexpr double kDuration = 4500;
/// Two compilers may round differently, and a model may get a little better.
constexpr double kTolerance = 0.01;
/// What is nearly never is not compared by its share.
constexpr double kSmall = 1e-4;

using Lines = std::vector<std::string>;

std::string line(const std::string &name, double value)
{
    char number[32];
    std::snprintf(number, sizeof number, "%.4g", value);
    return name + " = " + number;
}

void addMetrics(const Design &design, const RunResult &run, Lines &lines)
{
    for (const auto &node : design.nodes())
        for (const MetricSpec &metric : allServices().of(*node).metrics) {
            if (!metric.onCard)
                continue;
            const MetricSummary found = run.summary(node->id, metric.name);
            const std::string name = node->id.value() + "." + std::string(metric.name);
            if (metric.kind == MetricKind::Count)
                lines.push_back(line(name + ".sum", found.sum));
            else
                lines.push_back(line(name + ".mean", found.mean));
            if (metric.kind == MetricKind::Latency)
                lines.push_back(line(name + ".p99", found.p99));
        }
}

/// What a run of the design comes to: the figures on its cards, what has happened, what is found
/// and whether its objectives hold.
Lines fingerprintOf(const Design &design)
{
    const auto run = runLive(lower(design, allServices()), {.duration = kDuration, .step = 1});
    if (!run)
        return {run.error().message.english()};
    Lines lines;
    addMetrics(design, **run, lines);
    lines.push_back(line("events", static_cast<double>((*run)->events().size())));
    const std::vector<Finding> findings = check(design, allServices(), run->get());
    for (const Finding &finding : findings)
        lines.push_back("finds " + finding.id + " " + finding.node.value_or(NodeId("")).value());
    for (const std::string &objective : design.objectives()) {
        const auto result = evaluateObjective(objective, **run, findings);
        lines.push_back((result && result->holds ? "holds " : "fails ") + objective);
    }
    return lines;
}

Lines fingerprintWithScenarios(const Design &design)
{
    Lines lines = fingerprintOf(design);
    for (const Scenario &scenario : design.scenarios()) {
        lines.push_back("scenario " + scenario.name);
        const auto changed = withScenario(design, allServices(), scenario.name);
        const Lines more = changed ? fingerprintOf(*changed)
                                   : Lines{changed.error().message.english()};
        lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
}

Lines linesOf(const std::string &text)
{
    Lines lines;
    std::istringstream stream(text);
    for (std::string each; std::getline(stream, each);)
        lines.push_back(each);
    return lines;
}

/// Words alike, and the number behind the last `=` near.
bool isLike(const std::string &found, const std::string &accepted)
{
    const std::size_t at = accepted.rfind(" = ");
    if (at == std::string::npos || found.rfind(" = ") != at)
        return found == accepted;
    const double value = std::stod(found.substr(at + 3));
    const double wanted = std::stod(accepted.substr(at + 3));
    return found.substr(0, at) == accepted.substr(0, at)
           && std::abs(value - wanted) <= kTolerance * std::abs(wanted) + kSmall;
}

} // namespace

/// What every example of the gallery comes to, compared with what was accepted before:
/// tests/golden/<example>/figures.txt.
class FingerprintTest : public QObject
{
    Q_OBJECT

private slots:
    void examplesComeToWhatWasAccepted_data();
    void examplesComeToWhatWasAccepted();
};

void FingerprintTest::examplesComeToWhatWasAccepted_data()
{
    QTest::addColumn<QString>("example");
    for (const std::string &name : golden::examples())
        QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
}

void FingerprintTest::examplesComeToWhatWasAccepted()
{
    QFETCH(QString, example);
    const std::string name = example.toStdString();
    const Result<Design> design = readDesignFile(golden::exampleFile(name).string(), allServices());
    QVERIFY2(design, design ? "" : design.error().message.english().c_str());
    const auto file = sourceFolder() / "tests" / "golden" / name / "figures.txt";

    const Lines found = fingerprintWithScenarios(*design);

    if (golden::accepts()) {
        std::string text;
        for (const std::string &each : found)
            text += each + "\n";
        writeTextFile(file, text);
    }
    const Lines accepted = linesOf(readTextFile(file));
    for (std::size_t i = 0; i < std::min(found.size(), accepted.size()); ++i)
        QVERIFY2(isLike(found[i], accepted[i]),
                 qPrintable(QString::fromStdString(found[i] + ", not " + accepted[i])));
    QCOMPARE(found.size(), accepted.size());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::FingerprintTest)
#include "fingerprint_test.moc"
