// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/storage/design_file.h"

#include "model/catalogue/node_view.h"
#include "model/editing/edit.h"
#include "tests/support/test_catalogue.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace headroom {

class DesignFileTest : public QObject
{
    Q_OBJECT

private slots:
    void printsTheBytesThatItRead();
    void readsEveryPart();
    void writesNoDefaults();
    void changesOneLineForOneSetting();
    void changesOneLineForAMovedBox();
    void keepsTheIdOfALinkWhoseTwinIsGone();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
    void suggestsTheNearestKind();
    void refusesEveryTruncationWithoutCrashing();
    void survivesEveryFlippedByte();
    void readsTracesBesideTheFile();
    void namesTheTraceThatIsMissing();
    void refusesFilesThatAreTooLargeOrNoFiles();
    void refusesEndlessNestingInNoTime();
};

namespace {

/// Every part of the format, in the layout that we write.
constexpr const char *kWhole = R"({
  "$schema": "headroom.schema.json",
  "format": "headroom/1",
  "name": "Orders",
  "nodes": [
    { "id": "account", "kind": "test.account" },
    { "id": "shoppers", "kind": "test.users",
      "properties": {
        "traffic": { "shape": "spike", "base": 900, "peak": 9000, "at": 600, "for": 300 }
      } },
    { "id": "place", "kind": "test.function", "in": "account", "name": "Place \"it\"", "note": { "by": "me" },
      "properties": {
        "memorySize": 512,
        "reserved": 200,
        "fromTheFuture": [1, { "a": null }]
      } },
    { "id": "v1", "kind": "test.version", "in": "place" },
    { "id": "live", "kind": "test.alias", "in": "place" },
    { "id": "orders", "kind": "test.table" }
  ],
  "links": [
    { "from": "shoppers", "to": "live", "kind": "request" },
    { "from": "live", "to": "v1", "kind": "route",
      "properties": {
        "weight": 0.9
      } },
    { "from": "v1", "to": "orders", "kind": "request", "colour": "red" },
    { "from": "v1", "to": "orders", "kind": "event" }
  ],
  "scenarios": [
    { "name": "Sale", "why": "autumn",
      "set": {
        "shoppers.traffic.peak": 20000,
        "place.reserved": null
      } }
  ],
  "objectives": [
    "orders.Latency.p99 < 0.5"
  ],
  "whatIf": [
    { "property": "place.reserved", "from": 0, "to": 1000, "step": 10 },
    { "property": "live->v1.weight", "from": 0, "to": 1, "shown": true }
  ],
  "picture": {
    "account": [0.5, 0, 260, 180],
    "shoppers": { "at": [40, 200], "locked": true, "color": "teal", "note": "ours" },
    "place": { "at": [300, 40, 300, 200], "collapsed": true }
  },
  "later": [1, 2, 3]
}
)";

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    text.replace(text.find(what), what.size(), with);
    return text;
}

/// A file with these nodes and links, one to a line, the first node in line 2.
std::string small(const std::string &nodes, const std::string &links = "")
{
    return "{\"format\": \"headroom/1\", \"nodes\": [\n" + nodes + "],\n\"links\": [\n" + links
           + "]}";
}

} // namespace

void DesignFileTest::printsTheBytesThatItRead()
{
    const Result<Design> design = readDesign(kWhole, testCatalogue(), "f");

    QVERIFY2(design, design ? "" : design.error().message.english().c_str());
    QCOMPARE(printDesign(*design, testCatalogue()), std::string(kWhole));
}

void DesignFileTest::readsEveryPart()
{
    const Design design = *readDesign(kWhole, testCatalogue(), "f");

    QCOMPARE(design.name(), std::string("Orders"));
    QCOMPARE(design.nodes().size(), std::size_t(6));
    QCOMPARE(design.node(NodeId("place"))->label(), std::string("Place \"it\""));
    QCOMPARE(design.node(NodeId("v1"))->in->value(), std::string("place"));
    QCOMPARE(design.property("shoppers.traffic.peak")->number(), 9000.0);
    QCOMPARE(design.property("live->v1.weight")->number(), 0.9);
    QVERIFY(design.link(LinkId("v1->orders:event")));
    QCOMPARE(design.scenarios()[0].set[0].first, std::string("shoppers.traffic.peak"));
    QVERIFY(design.scenarios()[0].set[1].second.isNull());
    QCOMPARE(design.picture().at(NodeId("account")).width, 260.0);
    QVERIFY(design.picture().at(NodeId("account")).look == Look{});
    const Box &shoppers = design.picture().at(NodeId("shoppers"));
    QCOMPARE(shoppers.y, 200.0);
    QVERIFY(shoppers.look.locked && !shoppers.look.collapsed);
    QVERIFY(shoppers.look.accent == Accent::Teal);
    QVERIFY(design.picture().at(NodeId("place")).look.collapsed);
    QCOMPARE(design.node(NodeId("place"))->line, 11);
}

void DesignFileTest::writesNoDefaults()
{
    const std::string text = small(
        R"({"id": "t", "kind": "test.table", "properties": {"capacity": 5}},)"
        R"({"id": "u", "kind": "test.users"})",
        R"({"from": "u", "to": "t", "kind": "request", "properties": {"reads": 1, "retries": 0}})");

    const Design design = *readDesign(text, testCatalogue(), "f");

    QVERIFY(!design.property("t.capacity"));
    const std::string printed = printDesign(design, testCatalogue());
    QVERIFY(printed.find("properties") == std::string::npos);
}

void DesignFileTest::changesOneLineForOneSetting()
{
    const Design design = *readDesign(kWhole, testCatalogue(), "f");

    const Design changed = *edits::setProperty("place.reserved", 300)
                                .apply(design, testCatalogue());

    QCOMPARE(printDesign(changed, testCatalogue()),
             replaced(kWhole, "\"reserved\": 200", "\"reserved\": 300"));
}

void DesignFileTest::changesOneLineForAMovedBox()
{
    const Design design = *readDesign(kWhole, testCatalogue(), "f");

    const Design changed = *edits::moveNodes({{NodeId("shoppers"), Box{60, 180, 0, 0}}})
                                .apply(design, testCatalogue());

    QCOMPARE(printDesign(changed, testCatalogue()), replaced(kWhole, "[40, 200]", "[60, 180]"));
}

void DesignFileTest::keepsTheIdOfALinkWhoseTwinIsGone()
{
    const Design design = *readDesign(kWhole, testCatalogue(), "f");
    const Design changed = *edits::removeLinks({LinkId("v1->orders")})
                                .apply(design, testCatalogue());

    const Result<Design> again = readDesign(printDesign(changed, testCatalogue()), testCatalogue(),
                                            "f");

    QVERIFY(again);
    QVERIFY(again->link(LinkId("v1->orders:event")));
    QVERIFY(*again == changed);
}

void DesignFileTest::refusesWithTheLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("line");

    const std::string table = R"({"id": "t", "kind": "test.table"})";
    const std::string usersNode = R"({"id": "u", "kind": "test.users"})";
    QTest::newRow("empty") << std::string() << 1;
    QTest::newRow("a list") << std::string("[]") << 1;
    QTest::newRow("no format") << std::string("{\n\"nodes\": []}") << 1;
    QTest::newRow("another format") << std::string("{\n\"format\": \"tiled\"}") << 2;
    QTest::newRow("a newer format") << std::string("{\n\"format\": \"headroom/2\"}") << 2;
    QTest::newRow("format of another type") << std::string("{\n\"format\": 1}") << 2;
    QTest::newRow("nodes of another type")
        << std::string("{\"format\": \"headroom/1\",\n\"nodes\": {}}") << 2;
    QTest::newRow("a node of another type") << small("3") << 2;
    QTest::newRow("no id") << small(R"({"kind": "test.table"})") << 2;
    QTest::newRow("no kind") << small(R"({"id": "t"})") << 2;
    QTest::newRow("id of another type") << small("{\"id\":\n 3, \"kind\": \"test.table\"}") << 3;
    QTest::newRow("id with a dot") << small(R"({"id": "a.b", "kind": "test.table"})") << 2;
    QTest::newRow("id with an arrow") << small(R"({"id": "a->b", "kind": "test.table"})") << 2;
    QTest::newRow("unknown kind") << small(table + ",\n" + R"({"id": "x", "kind": "test.tabel"})")
                                  << 3;
    QTest::newRow("doubled id") << small(table + ",\n" + table) << 3;
    QTest::newRow("no such frame")
        << small(R"({"id": "t", "kind": "test.table", "in": "away"})") << 2;
    QTest::newRow("in what is no frame")
        << small(usersNode + ",\n" + R"({"id": "t", "kind": "test.table", "in": "u"})") << 3;
    QTest::newRow("inside itself")
        << small(R"({"id": "a", "kind": "test.account", "in": "a"})") << 2;
    QTest::newRow("cycle of frames") << small(table + R"(,
        {"id": "a", "kind": "test.account", "in": "b"},
        {"id": "b", "kind": "test.function", "in": "a"},
        {"id": "c", "kind": "test.function", "in": "b"})")
                                     << 3;
    QTest::newRow("outside its frame") << small(R"({"id": "v", "kind": "test.version"})") << 2;
    QTest::newRow("in a frame it may not be in") << small(R"({"id": "a", "kind": "test.account"},
        {"id": "b", "kind": "test.account", "in": "a"})")
                                                 << 3;
    QTest::newRow("wrong type") << small(
        "{\"id\": \"t\", \"kind\": \"test.table\", \"properties\": {\n\"capacity\": \"many\"}}")
                                << 3;
    QTest::newRow("refused value")
        << small("{\"id\": \"t\", \"kind\": \"test.table\", \"properties\": {\n\"capacity\": 0}}")
        << 3;
    QTest::newRow("null value") << small(
        "{\"id\": \"t\", \"kind\": \"test.table\", \"properties\": {\n\"capacity\": null}}")
                                << 3;
    QTest::newRow("properties of another type")
        << small("{\"id\": \"t\", \"kind\": \"test.table\", \"properties\":\n []}") << 3;
    QTest::newRow("link to nowhere")
        << small(usersNode + "," + table, R"({"from": "u", "to": "tt", "kind": "request"})") << 4;
    QTest::newRow("link from nowhere")
        << small(usersNode, R"({"from": "x", "to": "u", "kind": "request"})") << 4;
    QTest::newRow("unknown link kind")
        << small(usersNode + "," + table, R"({"from": "u", "to": "t", "kind": "call"})") << 4;
    QTest::newRow("illegal link") << small(usersNode + "," + table,
                                           R"({"from": "t", "to": "u", "kind": "request"})")
                                  << 4;
    QTest::newRow("link of a wrong kind")
        << small(usersNode + "," + table, R"({"from": "u", "to": "t", "kind": "poll"})") << 4;
    QTest::newRow("link to itself")
        << small(usersNode, R"({"from": "u", "to": "u", "kind": "request"})") << 4;
    QTest::newRow("doubled link") << small(usersNode + "," + table,
                                           R"({"from": "u", "to": "t", "kind": "request"},
        {"from": "u", "to": "t", "kind": "request"})")
                                  << 5;
    QTest::newRow("refused link setting")
        << small(usersNode + "," + table, "{\"from\": \"u\", \"to\": \"t\", \"kind\": \"request\", "
                                          "\"properties\": {\n\"retries\": -1}}")
        << 5;
    QTest::newRow("more links than may leave") << small(
        usersNode + R"(,{"id": "a", "kind": "test.table"},{"id": "b", "kind": "test.table"},
        {"id": "c", "kind": "test.table"},{"id": "d", "kind": "test.table"})",
        R"({"from": "u", "to": "a", "kind": "request"},{"from": "u", "to": "b", "kind": "request"},
        {"from": "u", "to": "c", "kind": "request"},
        {"from": "u", "to": "d", "kind": "request"})")
                                               << 7;
    QTest::newRow("two scenarios of a name") << std::string(
        "{\"format\": \"headroom/1\", \"scenarios\": [{\"name\": \"a\"},\n{\"name\": \"a\"}]}")
                                             << 2;
    QTest::newRow("slider without ends")
        << std::string("{\"format\": \"headroom/1\", \"whatIf\": [\n{\"property\": \"a.b\"}]}")
        << 2;
    QTest::newRow("box of three numbers")
        << std::string("{\"format\": \"headroom/1\", \"picture\": {\n\"a\": [1, 2, 3]}}") << 2;
    QTest::newRow("place without a corner")
        << std::string("{\"format\": \"headroom/1\", \"picture\": {\n\"a\": {\"locked\": true}}}")
        << 2;
    QTest::newRow("lock that is no flag")
        << std::string("{\"format\": \"headroom/1\", \"picture\": {\n\"a\": {\"at\": [1, 2], "
                       "\"locked\": 1}}}")
        << 2;
    QTest::newRow("colour that there is not")
        << std::string("{\"format\": \"headroom/1\", \"picture\": {\n\"a\": {\"at\": [1, 2], "
                       "\"color\": \"mauve\"}}}")
        << 2;
    QTest::newRow("truncated") << std::string(kWhole).substr(0, 400) << 11;
}

void DesignFileTest::refusesWithTheLine()
{
    QFETCH(std::string, text);
    QFETCH(int, line);

    const Result<Design> design = readDesign(text, testCatalogue(), "some.headroom.json");

    QVERIFY(!design);
    QCOMPARE(design.error().place.line, line);
    QCOMPARE(design.error().place.toString(), "some.headroom.json:" + std::to_string(line));
    QVERIFY(!design.error().message.english().empty());
}

void DesignFileTest::suggestsTheNearestKind()
{
    const Result<Design> design = readDesign(small(R"({"id": "x", "kind": "test.tabel"})"),
                                             testCatalogue(), "f");

    QVERIFY(!design);
    QVERIFY(design.error().message.english().find("\"test.table\"") != std::string::npos);
    QCOMPARE(design.error().place.pointer, std::string("/nodes/0/kind"));
}

void DesignFileTest::refusesEveryTruncationWithoutCrashing()
{
    const std::string whole = kWhole;
    const std::size_t closing = whole.rfind('}');

    for (std::size_t length = 0; length <= closing; ++length) {
        const Result<Design> design = readDesign(std::string_view(whole).substr(0, length),
                                                 testCatalogue(), "f");
        QVERIFY(!design);
        QVERIFY(design.error().place.line > 0);
    }
}

void DesignFileTest::survivesEveryFlippedByte()
{
    const std::string whole = kWhole;
    int accepted = 0;

    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char flip : {'\x01', '\x10', '\x80'}) {
            std::string text = whole;
            text[at] = static_cast<char>(text[at] ^ flip);
            const Result<Design> design = readDesign(text, testCatalogue(), "f");
            if (!design) {
                QVERIFY(!design.error().message.isEmpty());
                continue;
            }
            // What is accepted is a design in every respect: it can be written and read again.
            ++accepted;
            const Result<Design> again = readDesign(printDesign(*design, testCatalogue()),
                                                    testCatalogue(), "f");
            QVERIFY(again);
            QVERIFY(*again == *design);
        }
    }
    QVERIFY(accepted > 0); // Letters of names, digits of numbers.
}

void DesignFileTest::readsTracesBesideTheFile()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    std::ofstream(path / "shop.csv")
        << "timestamp,value\n2026-03-01 00:00:00,600\n2026-03-01 00:01:00,1200\n";
    std::ofstream(path / "d.headroom.json") << small(
        R"({"id": "u", "kind": "test.users", "properties": {"traffic": {"shape": "trace", "file": "shop.csv", "scale": 2}}})");

    const Result<Design> design = readDesignFile((path / "d.headroom.json").string(),
                                                 testCatalogue());

    QVERIFY2(design, design ? "" : design.error().message.english().c_str());
    const NodeView users(*design, testCatalogue(), *design->node(NodeId("u")));
    const TrafficProfile traffic = users.get(PropertyKey<TrafficProfile>{"traffic"});
    // 600 in a minute are 10 a second, twice that with the scale; then 40.
    QCOMPARE(traffic.rateAt(30), 20.0);
    QCOMPARE(traffic.rateAt(60), 40.0);
    QCOMPARE(traffic.trace->firstTimestamp, std::string("2026-03-01 00:00:00"));
}

void DesignFileTest::namesTheTraceThatIsMissing()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    std::ofstream(path / "d.headroom.json") << small(
        R"({"id": "u", "kind": "test.users", "properties": {"traffic": {"shape": "trace", "file": "away.csv"}}})");

    const Result<Design> design = readDesignFile((path / "d.headroom.json").string(),
                                                 testCatalogue());

    QVERIFY(!design);
    QCOMPARE(design.error().kind, Error::Kind::Unreadable);
    QCOMPARE(design.error().place.file, std::string("away.csv"));
}

void DesignFileTest::refusesFilesThatAreTooLargeOrNoFiles()
{
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    std::ofstream(path / "large.headroom.json") << "{}";
    std::filesystem::resize_file(path / "large.headroom.json",
                                 std::uintmax_t(100) << 20); // Sparse: 100 MB of zeros.

    for (const std::filesystem::path &file :
         {path / "large.headroom.json", path / "none.headroom.json", path}) {
        const Result<Design> design = readDesignFile(file.string(), testCatalogue());
        QVERIFY(!design);
        QCOMPARE(design.error().kind, Error::Kind::Unreadable);
        QCOMPARE(design.error().place.file, file.string());
    }
}

void DesignFileTest::refusesEndlessNestingInNoTime()
{
    // A hundred thousand nodes, each said to stand in the one before.
    std::string nodes = R"({"id": "n0", "kind": "test.table"})";
    for (int i = 1; i < 100000; ++i)
        nodes += ",\n{\"id\": \"n" + std::to_string(i) + "\", \"kind\": \"test.table\", \"in\": \"n"
                 + std::to_string(i - 1) + "\"}";

    const Result<Design> design = readDesign(small(nodes), testCatalogue(), "f");

    QVERIFY(!design);
    QCOMPARE(design.error().place.line, 2 + kDeepestFrame + 1);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::DesignFileTest)
#include "design_file_test.moc"
