// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/change_set.h"

#include "model/editing/edit.h"
#include "tests/support/design_text.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class ChangeSetTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingDiffersFromItself();
    void tellsPictureAndNamesFromBehaviour();
    void listsWhatCameAndWent();
    void isTheSameInBothDirections();
};

namespace {

Design shop()
{
    return designText("users -> place:function -> orders:table", testCatalogue());
}

ChangeSet changeOf(const Edit &edit)
{
    return diff(shop(), *edit.apply(shop(), testCatalogue()));
}

} // namespace

void ChangeSetTest::nothingDiffersFromItself()
{
    const Design design = shop();

    QVERIFY(diff(design, design).isEmpty());
    QVERIFY(diff(design, shop()).isEmpty()); // Another object with the same content.
}

void ChangeSetTest::tellsPictureAndNamesFromBehaviour()
{
    QVERIFY(!changeOf(edits::rename(NodeId("orders"), "The orders")).concernsBehaviour);
    QCOMPARE(changeOf(edits::rename(NodeId("orders"), "The orders")).changedNodes,
             std::vector{NodeId("orders")});
    QVERIFY(!changeOf(edits::moveNodes({{NodeId("orders"), {9, 9, 0, 0}}})).concernsBehaviour);
    QVERIFY(!changeOf(edits::setObjectives({"orders.Latency.p99 < 1"})).concernsBehaviour);
    QVERIFY(changeOf(edits::setObjectives({"orders.Latency.p99 < 1"})).objectivesChanged);
    QVERIFY(!changeOf(edits::addWhatIf({.property = "orders.capacity", .from = 1, .to = 2}))
                 .concernsBehaviour);
    QVERIFY(changeOf(edits::addWhatIf({.property = "orders.capacity", .from = 1, .to = 2}))
                .whatIfChanged);
    QVERIFY(changeOf(edits::setName("Shop")).nameChanged);
    QVERIFY(changeOf(edits::setProperty("orders.capacity", 9)).concernsBehaviour);
    QVERIFY(changeOf(edits::setProperty("users->place.retries", 1)).concernsBehaviour);
    QCOMPARE(changeOf(edits::setProperty("users->place.retries", 1)).changedLinks,
             std::vector{LinkId("users->place")});
    QVERIFY(changeOf(edits::setScenarios({{.name = "Sale"}})).scenariosChanged);
}

void ChangeSetTest::listsWhatCameAndWent()
{
    const ChangeSet gone = changeOf(edits::removeNodes({NodeId("orders")}));
    QCOMPARE(gone.removedNodes, std::vector{NodeId("orders")});
    QCOMPARE(gone.removedLinks, std::vector{LinkId("v1->orders")});
    QVERIFY(gone.concernsBehaviour);

    const ChangeSet added = changeOf(
        edits::addNode({.id = NodeId("more"), .kind = "test.table"}, {}));
    QCOMPARE(added.addedNodes, std::vector{NodeId("more")});
    QVERIFY(added.movedNodes.empty());
}

void ChangeSetTest::isTheSameInBothDirections()
{
    RandomDesign random(testCatalogue(), 3);
    const Design before = random.design(10);
    for (int i = 0; i < 100; ++i) {
        const Result<Design> after = random.edit(before).apply(before, testCatalogue());
        if (!after)
            continue;
        const ChangeSet there = diff(before, *after);
        const ChangeSet back = diff(*after, before);
        QCOMPARE(there.addedNodes, back.removedNodes);
        QCOMPARE(there.removedLinks, back.addedLinks);
        QCOMPARE(there.changedNodes, back.changedNodes);
        QCOMPARE(there.concernsBehaviour, back.concernsBehaviour);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ChangeSetTest)
#include "change_set_test.moc"
