// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/mermaid.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/simulated.h"

#include <QTest>

namespace headroom {

namespace {

std::string mermaid(const Design &design, const FormatOptions &options = {})
{
    return writeMermaid(design, allServices(), options)->text;
}

bool has(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class MermaidTest : public QObject
{
    Q_OBJECT

private slots:
    void framesBecomeSubgraphsAndKindsBecomeArrows();
    void marksOfTheLanguageInNamesAreEscaped();
    void idsThatDifferInADashStayDifferent();
    void figuresStandInTheLabels();
    void tooManyLinksAreReported();
};

void MermaidTest::framesBecomeSubgraphsAndKindsBecomeArrows()
{
    const std::string text = mermaid(
        simulated("users(10/s) -> prod:stage -> place:function", 2).design);

    QVERIFY(has(text, "\nflowchart LR\n"));
    QVERIFY(has(text, "subgraph n_prodFrame[\"prodFrame<br/>REST API\"]\n"
                      "        n_prod[\"prod<br/>Stage\"]\n    end\n"));
    QVERIFY(has(text, "n_users -->|\"request\"| n_prod\n"));
    QVERIFY(has(text, " ==>|\"100 %\"| "));
}

void MermaidTest::marksOfTheLanguageInNamesAreEscaped()
{
    const auto design = readDesign(
        R"({"format": "headroom/1", "name": "a \"b\"", "nodes": [
            {"id": "end", "kind": "http.endpoint", "name": "\"x\" <#1>\n]"}]})",
        allServices(), "test");

    const std::string text = mermaid(*design);

    QVERIFY(has(text, "title: \"a \\\"b\\\"\""));
    QVERIFY(has(text, "n_end[\"#quot;x#quot; &lt;#35;1&gt;<br/>]<br/>HTTP endpoint\"]"));
}

void MermaidTest::idsThatDifferInADashStayDifferent()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
            {"id": "a-b", "kind": "http.endpoint"}, {"id": "a_b", "kind": "http.endpoint"}]})",
                                   allServices(), "test");

    const std::string text = mermaid(*design);

    QVERIFY(has(text, "n_a_b[\"a-b<"));
    QVERIFY(has(text, "n_a_b_2[\"a_b<"));
}

void MermaidTest::figuresStandInTheLabels()
{
    const Simulated run = simulated("users(10/s) -> pay:http.endpoint(duration=0.1, workers=50)",
                                    60);

    const std::string text = mermaid(run.design, {.dark = true, .run = run.run, .step = 30});

    // 10 requests a second, each answered after 100 ms.
    QVERIFY(has(text, "theme: dark"));
    QVERIFY(has(text, "title: \"Untitled at 0:00:30\""));
    QVERIFY2(has(text, "|\"request<br/>Rate 10/s<br/>Latency 100 ms\"|"), text.c_str());
}

void MermaidTest::tooManyLinksAreReported()
{
    std::string chain = "users(1/s)";
    for (int i = 0; i <= 500; ++i)
        chain += "; users -> e" + std::to_string(i) + ":http.endpoint";
    const Design design = simulated(chain, 1).design;

    const auto result = writeMermaid(design, allServices(), {});

    QCOMPARE(design.links().size(), std::size_t(501));
    QCOMPARE(result->omissions.size(), std::size_t(1));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::MermaidTest)
#include "mermaid_test.moc"
