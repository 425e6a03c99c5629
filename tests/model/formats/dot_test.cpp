// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/dot.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/simulated.h"

#include <QTest>

namespace headroom {

namespace {

std::string dot(const Design &design, const FormatOptions &options = {})
{
    return writeDot(design, allServices(), options)->text;
}

bool has(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// That Graphviz reads it is checked by the test `validators`.
class DotTest : public QObject
{
    Q_OBJECT

private slots:
    void framesBecomeClusters();
    void aLinkToAFrameEndsAtItsBorder();
    void quotesAndBackslashesAreEscaped();
    void wiresWithTrafficAreWider();
};

void DotTest::framesBecomeClusters()
{
    const std::string text = dot(
        simulated("users(10/s) -> prod:stage -> place:function", 2).design);

    QVERIFY(has(text, "subgraph \"cluster_prodFrame\" {"));
    QVERIFY(has(text, "\"users\" -> \"prod\" [label=\"request\", style=solid];"));
    QVERIFY(has(text, "subgraph \"cluster_ legend\" {"));
}

void DotTest::aLinkToAFrameEndsAtItsBorder()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "u", "kind": "client.users"}, {"id": "f", "kind": "lambda.function"},
        {"id": "v", "kind": "lambda.version", "in": "f"}],
        "links": [{"from": "u", "to": "f", "kind": "request"}]})",
                                   allServices(), "test");
    QVERIFY2(design, design ? "" : design.error().message.english().c_str());

    const std::string text = dot(*design, {.withLegend = false});

    QVERIFY2(has(text, "\"f\" [shape=point, style=invis"), text.c_str());
    QVERIFY(has(text, "\"u\" -> \"f\" [label=\"request\", style=solid, lhead=\"cluster_f\"];"));
    QVERIFY(!has(text, "legend"));
}

void DotTest::quotesAndBackslashesAreEscaped()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
            {"id": "a", "kind": "http.endpoint", "name": "C:\\x \"y\"\nz"}]})",
                                   allServices(), "test");

    QVERIFY(has(dot(*design), R"([label="C:\\x \"y\"\nz\nHTTP endpoint")"));
}

void DotTest::wiresWithTrafficAreWider()
{
    const Simulated run = simulated("users(9/s) -> pay:http.endpoint(duration=0.1, workers=50)",
                                    10);

    const std::string text = dot(run.design, {.run = run.run, .step = 5});

    // 1 + log10(1 + 9) * 5 / 6 = 1.83
    QVERIFY2(has(text, "penwidth=1.8"), text.c_str());
    QVERIFY(has(text, "Rate 9/s"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::DotTest)
#include "dot_test.moc"
