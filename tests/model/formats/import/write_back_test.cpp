// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/write_back.h"

#include "model/editing/edit.h"
#include "model/formats/import/importer.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/corpus.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

namespace headroom {

namespace {

std::string ordersText()
{
    return readTextFile(sourceFolder() / "tests" / "corpus" / "orders.sam.yaml");
}

Design imported(const std::string &text)
{
    const auto result = importTemplate(text, "a.yaml", allServices());
    return result ? result->design : Design();
}

Design edited(const Design &design, const char *path, const Tree &value)
{
    const auto result = edits::setProperty(path, value).apply(design, allServices());
    return result ? *result : Design();
}

/// What is written back after one setting of a template was changed.
ExportResult changed(const std::string &text, const char *path, const Tree &value)
{
    const auto result = writeTemplateBack(edited(imported(text), path, value), allServices());
    return result ? *result : ExportResult();
}

/// The text with one piece of it replaced.
std::string with(std::string text, const std::string &piece, const std::string &other)
{
    const std::size_t at = text.find(piece);
    return at == std::string::npos ? std::string() : text.replace(at, piece.size(), other);
}

} // namespace

class WriteBackTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasNotEditedIsWrittenBackByteForByte_data();
    void whatWasNotEditedIsWrittenBackByteForByte();
    void aChangedSettingChangesItsScalarAlone_data();
    void aChangedSettingChangesItsScalarAlone();
    void aNewSettingBecomesALineOfItsResource();
    void aSettingTakenBackTakesItsLineAway();
    void whatIsMadeOfParametersIsSaid();
    void globalsAreLeftToTheOthers();
    void newComponentsStandBehindTheOthers();
    void deletedComponentsAreSaid();
    void renamedNodesStayTheirResource();
    void jsonStaysJson();
    void designsOfOurOwnHaveNoTemplate();
};

void WriteBackTest::whatWasNotEditedIsWrittenBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *folder : {"templates", "openapi"})
        for (const char *suffix : {".yaml", ".yml", ".json"})
            for (const auto &path : corpusFiles(folder, suffix))
                QTest::addRow("%s", path.filename().c_str())
                    << QByteArray::fromStdString(readTextFile(path));
    const QByteArray orders = QByteArray::fromStdString(ordersText());
    QTest::newRow("our own") << orders;
    QTest::newRow("windows lines") << QByteArray(orders).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + orders;
    QTest::newRow("no last line break") << orders.chopped(1);
}

void WriteBackTest::whatWasNotEditedIsWrittenBackByteForByte()
{
    QFETCH(QByteArray, text);
    // Through the file, as it is kept in a repository.
    const std::string file = printDesign(imported(text.toStdString()), allServices());
    const auto design = readDesign(file, allServices(), "a.headroom.json");
    QVERIFY2(design, design ? "" : design.error().message.english().c_str());

    const auto written = writeTemplateBack(*design, allServices());

    QVERIFY(written);
    QCOMPARE(QByteArray::fromStdString(written->text), text);
    QVERIFY(written->omissions.empty());
}

void WriteBackTest::aChangedSettingChangesItsScalarAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("number") << "orders.readCapacityUnits"
                            << "40"
                            << "ReadCapacityUnits: 25"
                            << "ReadCapacityUnits: 40";
    QTest::newRow("number in quotes") << "place.reservedConcurrentExecutions"
                                      << "55"
                                      << "ReservedConcurrentExecutions: \"40\""
                                      << "ReservedConcurrentExecutions: \"55\"";
    QTest::newRow("item of a list") << "prod.throttlingRateLimit"
                                    << "300"
                                    << "ThrottlingRateLimit: 200"
                                    << "ThrottlingRateLimit: 300";
    QTest::newRow("word") << "read.handler"
                          << "\"other.handler\""
                          << "Handler: read.handler"
                          << "Handler: other.handler";
    QTest::newRow("in braces") << "orders.sortKey"
                               << "\"when\""
                               << "{ AttributeName: at, KeyType: RANGE }"
                               << "{ AttributeName: when, KeyType: RANGE }";
}

void WriteBackTest::aChangedSettingChangesItsScalarAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto tree = readJson(value.toStdString(), "value");
    QVERIFY(tree);

    const ExportResult written = changed(ordersText(), path.toStdString().c_str(), *tree);

    QCOMPARE(QString::fromStdString(written.text),
             QString::fromStdString(with(ordersText(), before.toStdString(), after.toStdString())));
    QVERIFY(written.omissions.empty());
}

void WriteBackTest::aNewSettingBecomesALineOfItsResource()
{
    const ExportResult plain = changed(ordersText(), "read.memorySize", 256);
    const ExportResult nested = changed(ordersText(), "orders.pointInTimeRecoveryEnabled", true);

    QCOMPARE(QString::fromStdString(plain.text),
             QString::fromStdString(with(ordersText(), "      Handler: read.handler\n",
                                         "      MemorySize: 256\n      Handler: read.handler\n")));
    QCOMPARE(QString::fromStdString(nested.text),
             QString::fromStdString(with(ordersText(), "      TableName: !Ref TableName\n",
                                         "      PointInTimeRecoverySpecification: { "
                                         "\"PointInTimeRecoveryEnabled\": true }\n"
                                         "      TableName: !Ref TableName\n")));
    // Both are read as what was meant.
    QVERIFY(*imported(plain.text).property("read.memorySize") == Tree(256));
    QVERIFY(*imported(nested.text).property("orders.pointInTimeRecoveryEnabled") == Tree(true));
}

void WriteBackTest::aSettingTakenBackTakesItsLineAway()
{
    const ExportResult written = changed(ordersText(), "place.reservedConcurrentExecutions",
                                         Tree());

    QCOMPARE(QString::fromStdString(written.text),
             QString::fromStdString(
                 with(ordersText(), "      ReservedConcurrentExecutions: \"40\"\n", "")));
}

void WriteBackTest::whatIsMadeOfParametersIsSaid()
{
    const ExportResult written = changed(ordersText(), "place.memorySize", 1024);

    QCOMPARE(QString::fromStdString(written.text), QString::fromStdString(ordersText()));
    QCOMPARE(written.omissions.size(), std::size_t(1));
    QCOMPARE(written.omissions.front().node, NodeId("place"));
}

void WriteBackTest::globalsAreLeftToTheOthers()
{
    const ExportResult written = changed(ordersText(), "read.timeout", 12);

    QCOMPARE(QString::fromStdString(written.text),
             QString::fromStdString(with(ordersText(), "      Handler: read.handler\n",
                                         "      Timeout: 12\n      Handler: read.handler\n")));
}

void WriteBackTest::newComponentsStandBehindTheOthers()
{
    Design design = imported(ordersText());
    const auto added = edits::addNode({.id = NodeId("archive"), .kind = "dynamodb.table"}, Box())
                           .apply(design, allServices());
    QVERIFY2(added, added ? "" : added.error().message.english().c_str());

    const auto written = writeTemplateBack(*added, allServices());

    QVERIFY(written);
    // The new resource stands behind the last one; all before and behind it stays.
    const std::size_t end = ordersText().find("\nOutputs:");
    QVERIFY(written->text.starts_with(ordersText().substr(0, end)));
    QVERIFY(written->text.ends_with(ordersText().substr(end)));
    const Design back = imported(written->text);
    QVERIFY(back.node(NodeId("archive")));
    QCOMPARE(back.nodes().size(), design.nodes().size() + 1);
}

void WriteBackTest::deletedComponentsAreSaid()
{
    const auto without = edits::removeNodes({NodeId("read")})
                             .apply(imported(ordersText()), allServices());
    QVERIFY(without);

    const auto written = writeTemplateBack(*without, allServices());

    QVERIFY(written);
    QCOMPARE(QString::fromStdString(written->text), QString::fromStdString(ordersText()));
    QCOMPARE(written->omissions.size(), std::size_t(1));
}

void WriteBackTest::renamedNodesStayTheirResource()
{
    const auto renamed = edits::changeId(NodeId("read"), NodeId("show"))
                             .apply(imported(ordersText()), allServices());
    QVERIFY(renamed);

    const auto written = writeTemplateBack(edited(*renamed, "show.memorySize", 256), allServices());

    QVERIFY(written);
    QVERIFY(written->text.find("      MemorySize: 256\n      Handler: read.handler\n")
            != std::string::npos);
    QVERIFY(written->omissions.empty());
}

void WriteBackTest::jsonStaysJson()
{
    const std::string
        text = "{\n\t\"Resources\": {\n\t\t\"Place\": {\n\t\t\t\"Type\": "
               "\"AWS::Lambda::Function\",\n\t\t\t\"Properties\": {\n\t\t\t\t"
               "\"Timeout\": 9,\n\t\t\t\t\"Handler\": \"a.b\"\n\t\t\t}\n\t\t}\n\t}\n}\n";

    const ExportResult replaced = changed(text, "place.timeout", 12);
    const ExportResult inserted = changed(text, "place.memorySize", 256);
    const ExportResult removed = changed(text, "place.timeout", Tree());

    QCOMPARE(QString::fromStdString(replaced.text),
             QString::fromStdString(with(text, "\"Timeout\": 9", "\"Timeout\": 12")));
    QCOMPARE(QString::fromStdString(inserted.text),
             QString::fromStdString(
                 with(text, "\"Timeout\": 9", "\"MemorySize\": 256,\n\t\t\t\t\"Timeout\": 9")));
    // Taken back, it is the default again, which is written out where something stood.
    QCOMPARE(QString::fromStdString(removed.text),
             QString::fromStdString(with(text, "\"Timeout\": 9", "\"Timeout\": 3")));
}

void WriteBackTest::designsOfOurOwnHaveNoTemplate()
{
    const auto written = writeTemplateBack(Design(), allServices());

    QVERIFY(!written);
    QVERIFY(!written.error().message.isEmpty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::WriteBackTest)
#include "write_back_test.moc"
