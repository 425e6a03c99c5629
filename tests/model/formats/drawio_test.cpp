// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/drawio.h"

#include "model/formats/xml.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/simulated.h"

#include <QTest>
#include <QXmlStreamReader>

#include <map>

namespace headroom {

namespace {

std::string drawio(const Design &design, const FormatOptions &options = {})
{
    return writeDrawio(design, allServices(), options)->text;
}

struct Cell {
    QMap<QString, QString> data;
    QMap<QString, QString> cell;
    QMap<QString, QString> geometry;
};

QMap<QString, QString> attributesOf(const QXmlStreamReader &reader)
{
    QMap<QString, QString> map;
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        map.insert(attribute.name().toString(), attribute.value().toString());
    return map;
}

/// The cells by id, read by another parser; empty when it is no XML.
std::map<QString, Cell> cellsOf(const std::string &text)
{
    std::map<QString, Cell> cells;
    QXmlStreamReader reader(QString::fromStdString(text));
    QString id;
    bool isObject = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const auto name = reader.name();
        if (token == QXmlStreamReader::EndElement && name == QLatin1String("UserObject"))
            isObject = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (name == QLatin1String("UserObject")) {
            isObject = true;
            id = reader.attributes().value(QLatin1String("id")).toString();
            cells[id].data = attributesOf(reader);
        } else if (name == QLatin1String("mxCell")) {
            if (!isObject)
                id = reader.attributes().value(QLatin1String("id")).toString();
            cells[id].cell = attributesOf(reader);
        } else if (name == QLatin1String("mxGeometry")) {
            cells[id].geometry = attributesOf(reader);
        }
    }
    return reader.hasError() ? std::map<QString, Cell>() : cells;
}

} // namespace

class DrawioTest : public QObject
{
    Q_OBJECT

private slots:
    void framesAreContainersOfTheirCells();
    void aCollapsedFrameIsFoldedAndKeepsItsSize();
    void linksAreEdgesBetweenCells();
    void figuresAreDataThatLabelsShow();
    void namesAreEscapedOnceForHtmlAndOnceForXml();
    void darkPagesHaveADarkGround();
    void theDesignTravelsInTheRootCell();
};

void DrawioTest::framesAreContainersOfTheirCells()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "acc", "kind": "aws.account"}, {"id": "t", "kind": "dynamodb.table", "in": "acc"}],
        "picture": {"acc": [100, 100, 400, 300], "t": [150, 160]}})",
                                   allServices(), "test");

    const auto cells = cellsOf(drawio(*design));

    const Cell &frame = cells.at(QStringLiteral("n_acc"));
    const Cell &table = cells.at(QStringLiteral("n_t"));
    QCOMPARE(frame.cell[QStringLiteral("parent")], QStringLiteral("1"));
    QVERIFY(frame.cell[QStringLiteral("style")].contains(
        QLatin1String("grIcon=mxgraph.aws4.group_account;")));
    QVERIFY(frame.cell[QStringLiteral("style")].contains(QLatin1String("container=1;")));
    QCOMPARE(table.cell[QStringLiteral("parent")], QStringLiteral("n_acc"));
    QVERIFY(table.cell[QStringLiteral("style")].contains(
        QLatin1String("shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.dynamodb;")));
    // A card of 208 at 50 from the frame's left edge: an icon of 60 in its middle is at 50 + 74.
    QCOMPARE(table.geometry[QStringLiteral("x")], QStringLiteral("124"));
    QCOMPARE(table.geometry[QStringLiteral("y")], QStringLiteral("68"));
    QCOMPARE(table.geometry[QStringLiteral("width")], QStringLiteral("60"));
}

void DrawioTest::aCollapsedFrameIsFoldedAndKeepsItsSize()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "acc", "kind": "aws.account"}, {"id": "t", "kind": "dynamodb.table", "in": "acc"}],
        "picture": {"acc": {"at": [100, 100, 400, 300], "collapsed": true, "locked": true},
                    "t": [150, 160]}})",
                                   allServices(), "test");

    const std::string text = drawio(*design);

    const auto cells = cellsOf(text);
    const Cell &frame = cells.at(QStringLiteral("n_acc"));
    QCOMPARE(frame.cell[QStringLiteral("collapsed")], QStringLiteral("1"));
    QVERIFY(frame.cell[QStringLiteral("style")].contains(QLatin1String("collapsible=1;")));
    QVERIFY(frame.cell[QStringLiteral("style")].contains(QLatin1String("movable=0;")));
    QCOMPARE(frame.geometry[QStringLiteral("width")], QStringLiteral("208"));
    QCOMPARE(frame.geometry[QStringLiteral("height")], QStringLiteral("40"));
    // Opened again, it is as large as it was drawn.
    QVERIFY(text.find("width=\"400\" height=\"300\" as=\"alternateBounds\"/>")
            != std::string::npos);
    // What it holds is still there, and free.
    const Cell &table = cells.at(QStringLiteral("n_t"));
    QCOMPARE(table.cell[QStringLiteral("parent")], QStringLiteral("n_acc"));
    QVERIFY(!table.cell[QStringLiteral("style")].contains(QLatin1String("movable=0;")));
}

void DrawioTest::linksAreEdgesBetweenCells()
{
    const auto cells = cellsOf(
        drawio(simulated("users(1/s) -> pay:http.endpoint", 2).design, {.withLegend = false}));

    const auto edge = std::ranges::find_if(cells, [](const auto &entry) {
        return entry.second.cell.contains(QStringLiteral("edge"));
    });
    QVERIFY(edge != cells.end());
    QCOMPARE(edge->second.cell[QStringLiteral("source")], QStringLiteral("n_users"));
    QCOMPARE(edge->second.cell[QStringLiteral("target")], QStringLiteral("n_pay"));
    QVERIFY(edge->second.cell[QStringLiteral("style")].startsWith(
        QLatin1String("edgeStyle=orthogonalEdgeStyle;")));
}

void DrawioTest::figuresAreDataThatLabelsShow()
{
    const Simulated run = simulated("users(10/s) -> pay:http.endpoint(duration=0.1, workers=50)",
                                    60);

    const auto cells = cellsOf(drawio(run.design, {.run = run.run, .step = 30}));

    const Cell &pay = cells.at(QStringLiteral("n_pay"));
    QCOMPARE(pay.data[QStringLiteral("Offered")], QStringLiteral("10/s"));
    QVERIFY(pay.data[QStringLiteral("label")].contains(QLatin1String("Offered %Offered%")));
    QCOMPARE(pay.data[QStringLiteral("placeholders")], QStringLiteral("1"));
}

void DrawioTest::namesAreEscapedOnceForHtmlAndOnceForXml()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
            {"id": "a", "kind": "http.endpoint", "name": "<A & \"B\" 5%>"}]})",
                                   allServices(), "test");

    const auto cells = cellsOf(drawio(*design));

    QCOMPARE(cells.at(QStringLiteral("n_a")).data[QStringLiteral("label")],
             QStringLiteral("<b>&lt;A &amp; \"B\" 5&#37;&gt;</b><br>HTTP endpoint"));
}

void DrawioTest::darkPagesHaveADarkGround()
{
    const std::string text = drawio(simulated("users(1/s) -> pay:http.endpoint", 2).design,
                                    {.dark = true});

    QCOMPARE(xmlAttribute(text, "mxGraphModel", "background").value_or(""), std::string("#14181f"));
}

void DrawioTest::theDesignTravelsInTheRootCell()
{
    const Design design = simulated("users(1/s) -> pay:http.endpoint", 2).design;
    const std::string source = printDesign(design, allServices());

    const std::string text = drawio(design, {.source = source});

    const auto read = xmlAttribute(text, "UserObject", kDrawioSourceAttribute);
    QCOMPARE(read.value_or(""), source);
    QCOMPARE(cellsOf(text).at(QStringLiteral("0")).data[QStringLiteral("headroom")].toStdString(),
             source);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::DrawioTest)
#include "drawio_test.moc"
