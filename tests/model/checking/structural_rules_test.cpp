// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/structural_rules.h"

#include "tests/support/design_text.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace headroom {

class StructuralRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingInASoundDesign();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsRoutesWithoutWeight();
    void namesTheComponentsOfACallLoop();
    void doesNotTakeAHandOverForACallLoop();
    void findsUnknownSettingsAndTheirNearest();
    void findsBrokenScenariosSlidersAndObjectives();
    void findsTracesThatWereNotRead();
    void saysEverythingInWordsOnRandomDesigns();
    void remediesRemoveTheirFinding();
};

namespace {

std::vector<Finding> findings(const Design &design)
{
    FindingSheet sheet;
    checkStructure(design, testCatalogue(), sheet);
    return sheet.take();
}

std::vector<std::string> ids(const Design &design)
{
    std::vector<std::string> list;
    for (const Finding &finding : findings(design))
        list.push_back(finding.node ? finding.id + " " + finding.node->value() : finding.id);
    return list;
}

Design sound()
{
    return designText(
        "account; place:function@account; users(900/s) -> place -> orders:table@account",
        testCatalogue());
}

} // namespace

void StructuralRulesTest::findsNothingInASoundDesign()
{
    QCOMPARE(ids(sound()), std::vector<std::string>());
    QCOMPARE(ids(Design()), std::vector<std::string>());
}

void StructuralRulesTest::findsWhatIsWrong_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("id");

    const auto row = [](const char *text, const char *id) {
        QTest::newRow(id) << std::string(text) << std::string(id);
    };
    row("orders:table", "design/no-client");
    row("users", "design/client-without-target users");
    row("users -> a:table; orders:table", "design/unreachable orders");
    row("users -> a:table; account", "design/empty-frame account");
    row("frame:function; other:alias@frame; users -> frame", "design/no-route other");
}

void StructuralRulesTest::findsWhatIsWrong()
{
    QFETCH(std::string, text);
    QFETCH(std::string, id);

    const std::vector<std::string> found = ids(designText(text, testCatalogue()));

    QVERIFY(std::ranges::find(found, id) != found.end());
}

void StructuralRulesTest::findsRoutesWithoutWeight()
{
    const Design design = *edits::setProperty("live->v1.weight", 0).apply(sound(), testCatalogue());

    QCOMPARE(ids(design), std::vector<std::string>{"design/no-route live"});
}

void StructuralRulesTest::namesTheComponentsOfACallLoop()
{
    const Design design = designText(
        "a:function; users -> a; v1 -> b:function; v2 -> c:function; v3 -> b", testCatalogue());

    const std::vector<Finding> found = findings(design);

    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].id, std::string("design/call-loop"));
    // a calls into the circle but is not part of it.
    const std::string title = found[0].title.english();
    QVERIFY(title.find("b →") != std::string::npos && title.find("c →") != std::string::npos);
    QVERIFY(title.find("a →") == std::string::npos);
}

void StructuralRulesTest::doesNotTakeAHandOverForACallLoop()
{
    // A queue between them lets go of the caller; and two ways to one place are no circle.
    QVERIFY(findings(
                designText("a:function; users -> a; v1 -> t:table; v1 -event-> t", testCatalogue()))
                .empty());
}

void StructuralRulesTest::findsUnknownSettingsAndTheirNearest()
{
    DesignParts parts = sound().parts();
    Node node = *parts.nodes.back();
    node.properties.set("capasity", 5);
    parts.nodes.back() = std::make_shared<const Node>(node);

    const std::vector<Finding> found = findings(Design(parts));

    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].id, std::string("design/unknown-setting"));
    QVERIFY(found[0].remedy.english().find("\"capacity\"") != std::string::npos);
}

void StructuralRulesTest::findsBrokenScenariosSlidersAndObjectives()
{
    DesignParts parts = sound().parts();
    parts.scenarios = {{.name = "Sale", .set = {{"gone.rate", 5}, {"orders.capacity", 9}}}};
    parts.whatIf = {{.property = "gone.rate", .from = 0, .to = 1},
                    {.property = "orders.capacity", .from = 1, .to = 9}};
    parts.objectives = {"orders.Latency.p99 < 1", "gone.Latency.p99 < 1", "fast enough",
                        "no findings of level error"};

    QCOMPARE(ids(Design(parts)),
             (std::vector<std::string>{"design/scenario-setting", "design/pinned-setting",
                                       "design/objective", "design/objective"}));
}

void StructuralRulesTest::findsTracesThatWereNotRead()
{
    DesignParts parts = sound().parts();
    for (auto &shared : parts.nodes) {
        if (shared->kind != "test.users")
            continue;
        Node node = *shared;
        node.properties = *readJson(R"({"traffic": {"shape": "trace", "file": "shop.csv"}})", "");
        shared = std::make_shared<const Node>(node);
    }

    QCOMPARE(ids(Design(parts)), std::vector<std::string>{"design/trace-not-read users"});
}

void StructuralRulesTest::saysEverythingInWordsOnRandomDesigns()
{
    std::set<std::string> seen;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        for (const Finding &finding : findings(RandomDesign(testCatalogue(), seed).design(12))) {
            seen.insert(finding.id);
            const auto rule = std::ranges::find(structuralRules(), finding.id, &RuleSpec::id);
            QVERIFY(rule != structuralRules().end());
            QVERIFY(finding.severity == rule->severity);
            QVERIFY(!finding.title.isEmpty() && !finding.explanation.isEmpty()
                    && !finding.remedy.isEmpty());
        }
    }
    QVERIFY(seen.size() >= 4);
}

void StructuralRulesTest::remediesRemoveTheirFinding()
{
    DesignParts parts = sound().parts();
    Node node = *parts.nodes.back();
    node.properties.set("capasity", 5);
    parts.nodes.back() = std::make_shared<const Node>(node);
    parts.whatIf = {{.property = "gone.rate", .from = 0, .to = 1}};
    Design design(parts);
    const std::vector<Finding> found = findings(design);
    QCOMPARE(found.size(), std::size_t(2));

    for (const Finding &finding : found)
        design = *finding.fix->apply(design, testCatalogue());

    QVERIFY(findings(design).empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::StructuralRulesTest)
#include "structural_rules_test.moc"
