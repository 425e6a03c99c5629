// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/clipboard.h"

#include "model/editing/edit.h"
#include "model/storage/design_file.h"
#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class ClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void copiesNodesWithWhatTheyHoldAndTheLinksAmongThem();
    void theTextReadsBackAsTheSameParts();
    void foldsAndColoursGoAlongButLocksDoNot();
    void aWholeDesignsTextCanBePasted();
    void otherTextIsNoDesign_data();
    void otherTextIsNoDesign();

private:
    static Design shop()
    {
        return designText("cloud:test.account; users:test.users; web:test.users; "
                          "orders:test.table@cloud(capacity=7);"
                          "users -> orders; web -> orders",
                          testCatalogue());
    }
};

void ClipboardTest::copiesNodesWithWhatTheyHoldAndTheLinksAmongThem()
{
    const DesignParts parts = partsOf(shop(), {NodeId("web"), NodeId("cloud")});

    // The table comes with its account; the wire from the users stays behind.
    QCOMPARE(parts.nodes.size(), std::size_t(3));
    QCOMPARE(parts.links.size(), std::size_t(1));
    QCOMPARE(parts.links.front()->to, NodeId("orders"));
}

void ClipboardTest::theTextReadsBackAsTheSameParts()
{
    DesignParts parts = partsOf(shop(), {NodeId("web"), NodeId("cloud")});
    parts.picture[NodeId("web")] = {8, 16, 0, 0};

    const auto read = readClipboardText(clipboardText(parts));

    QVERIFY(read);
    QCOMPARE(read->nodes.size(), parts.nodes.size());
    QCOMPARE(read->picture.at(NodeId("web")).y, 16.0);
    const Design before;
    const auto pasted = edits::paste(*read, 0, 0, std::nullopt).apply(before, testCatalogue());
    QVERIFY(pasted);
    QCOMPARE(pasted->property("orders.capacity")->number(), 7.0);
    QCOMPARE(pasted->node(NodeId("orders"))->in, std::optional(NodeId("cloud")));
    QCOMPARE(pasted->links().size(), std::size_t(1));
}

void ClipboardTest::foldsAndColoursGoAlongButLocksDoNot()
{
    DesignParts parts = partsOf(shop(), {NodeId("cloud")});
    parts.picture[NodeId("cloud")] = {
        8, 16, 0, 0, {.collapsed = true, .locked = true, .accent = Accent::Teal}};

    const auto read = readClipboardText(clipboardText(parts));

    QVERIFY(read);
    const Box &box = read->picture.at(NodeId("cloud"));
    QCOMPARE(box.x, 8.0);
    QVERIFY(box.look.collapsed);
    QVERIFY(!box.look.locked);
    QVERIFY(box.look.accent == Accent::Teal);
    // The text of a file reads likewise.
    const auto file = readClipboardText(
        R"({"format": "headroom/1", "nodes": [{"id": "cloud", "kind": "test.account"}],
            "picture": {"cloud": {"at": [24, 32], "collapsed": true}}})");
    QVERIFY(file);
    QCOMPARE(file->picture.at(NodeId("cloud")).y, 32.0);
    QVERIFY(file->picture.at(NodeId("cloud")).look.collapsed);
}

void ClipboardTest::aWholeDesignsTextCanBePasted()
{
    const auto read = readClipboardText(printDesign(shop(), testCatalogue()));
    QVERIFY(read);
    QCOMPARE(read->nodes.size(), std::size_t(4));
    QCOMPARE(read->links.size(), std::size_t(2));
}

void ClipboardTest::otherTextIsNoDesign_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a mail") << QByteArray("Dear all, \"headroom/1\" is out");
    QTest::newRow("other JSON") << QByteArray(R"({"nodes": [{"id": "a", "kind": "b"}]})");
    QTest::newRow("no nodes") << QByteArray(R"({"format": "headroom/1", "nodes": []})");
    QTest::newRow("a node without a kind")
        << QByteArray(R"({"format": "headroom/1", "nodes": [{"id": "a"}]})");
    QTest::newRow("an unknown kind of link") << QByteArray(
        R"({"format": "headroom/1", "nodes": [{"id": "a", "kind": "b"}], "links": [{"from": "a", "to": "a", "kind": "x"}]})");
}

void ClipboardTest::otherTextIsNoDesign()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!readClipboardText(text.toStdString()));
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::ClipboardTest)
#include "clipboard_test.moc"
