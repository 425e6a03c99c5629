// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/source_document.h"

#include <QTest>

namespace headroom {

class SourceDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void shortFunctionsAreRead_data();
    void shortFunctionsAreRead();
    void everyValueKnowsWhereItStands();
    void scalarsKnowTheirBytes_data();
    void scalarsKnowTheirBytes();
    void faultsAreToldWithLineAndColumn_data();
    void faultsAreToldWithLineAndColumn();
    void aliasesDoNotGrowWithoutBound();
    void aliasesStandForWhatTheyRepeat();
    void tooLargeFilesAreNotRead();
    void jsonIsReadLikeYaml();
};

void SourceDocumentTest::shortFunctionsAreRead_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");

    QTest::newRow("reference") << "!Ref Orders"
                               << R"({ "Ref": "Orders" })";
    QTest::newRow("attribute") << "!GetAtt Orders.Arn"
                               << R"({ "Fn::GetAtt": ["Orders", "Arn"] })";
    QTest::newRow("nested attribute") << "!GetAtt Orders.Stream.Arn"
                                      << R"({ "Fn::GetAtt": ["Orders", "Stream.Arn"] })";
    QTest::newRow("text") << "!Sub 'a-${B}'"
                          << R"({ "Fn::Sub": "a-${B}" })";
    QTest::newRow("list") << "!Join ['-', [a, !Ref B]]"
                          << R"({ "Fn::Join": ["-", ["a", { "Ref": "B" }]] })";
    QTest::newRow("condition") << "!If [IsProd, 1, 2]"
                               << R"({ "Fn::If": ["IsProd", 1, 2] })";
    QTest::newRow("number that is a text") << "!Ref 1"
                                           << R"({ "Ref": "1" })";
    QTest::newRow("number") << "12.5"
                            << "12.5";
    QTest::newRow("quoted number") << "'12'"
                                   << R"("12")";
    QTest::newRow("octal text") << "0755"
                                << R"("0755")";
    QTest::newRow("date") << "2012-10-17"
                          << R"("2012-10-17")";
    QTest::newRow("flag") << "true"
                          << "true";
    QTest::newRow("word of YAML 1.1") << "yes"
                                      << R"("yes")";
    QTest::newRow("nothing") << ""
                             << "null";
}

void SourceDocumentTest::shortFunctionsAreRead()
{
    QFETCH(QString, written);
    QFETCH(QString, read);

    const auto document = readSource("key: " + written.toStdString() + "\n", "a.yaml");

    QVERIFY2(document, document ? "" : document.error().message.english().c_str());
    QCOMPARE(QString::fromStdString(printJson(document->root.at("key"), {.compactFrom = 0})), read);
}

void SourceDocumentTest::everyValueKnowsWhereItStands()
{
    const auto document = readSource("Resources:\n  A:\n    Size: !Ref B\n    List: [1, 2]\n", "a");

    QVERIFY(document);
    const Tree &a = document->root.at("Resources").at("A");
    QCOMPARE(document->place(a.at("Size")).line, 3);
    QCOMPARE(document->place(a.at("Size")).column, 11);
    QCOMPARE(document->place(a.at("List").items()[1]).column, 15);
    QCOMPARE(document->place(a).line, 2);
}

void SourceDocumentTest::scalarsKnowTheirBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bytes");

    QTest::newRow("plain") << "k: 512   # MB\n"
                           << "512";
    QTest::newRow("behind an umlaut") << "ä: 'ö'\nk: 7\n"
                                      << "7";
    QTest::newRow("double quotes") << R"(k: "a \" b" # c)"
                                   << R"("a \" b")";
    QTest::newRow("single quotes") << "k: 'it''s'\n"
                                   << "'it''s'";
    QTest::newRow("anchor") << "k: &x 9\n"
                            << "9";
    QTest::newRow("flow") << "{ a: 1, k: two, b: 3 }"
                          << "two";
    QTest::newRow("windows lines") << "a: 1\r\nk: 2\r\n"
                                   << "2";
    QTest::newRow("byte order mark") << QString::fromUtf8("\xEF\xBB\xBFk: 2\n") << "2";
    QTest::newRow("json") << "{\n\t\"k\": 128,\n\t\"l\": 1\n}"
                          << "128";
}

void SourceDocumentTest::scalarsKnowTheirBytes()
{
    QFETCH(QString, text);
    QFETCH(QString, bytes);

    const auto document = readSource(text.toStdString(), "a");

    QVERIFY2(document, document ? "" : document.error().message.english().c_str());
    const SourcePlace &place = document->place(document->root.at("k"));
    QVERIFY(place.end != SourcePlace::kNowhere);
    QCOMPARE(QString::fromStdString(document->text.substr(place.begin, place.end - place.begin)),
             bytes);
}

void SourceDocumentTest::faultsAreToldWithLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("empty") << QByteArray(" \n\n") << 1 << 1;
    QTest::newRow("binary") << QByteArray("a: 1\nb\0c", 8) << 2 << 2;
    QTest::newRow("no UTF-8") << QByteArray("a: 1\nb: \xE4\n") << 2 << 4;
    QTest::newRow("double key") << QByteArray("a:\n  b: 1\n  b: 2\n") << 3 << 3;
    QTest::newRow("double key in JSON") << QByteArray("{\"a\": 1,\n \"a\": 2}") << 2 << 2;
    QTest::newRow("unknown function") << QByteArray("a:\n  b: !Reff c\n") << 2 << 6;
    QTest::newRow("tag of a program") << QByteArray("a: !!python/object:os.system x\n") << 1 << 4;
    QTest::newRow("open bracket") << QByteArray("a: [1, 2\nb: 3\n") << 2 << 2;
    QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << 2 << 3;
    QTest::newRow("unknown alias") << QByteArray("a: *nobody\n") << 1 << 4;
    QTest::newRow("alias in itself") << QByteArray("a: &a\n  - *a\n") << 2 << 5;
    QTest::newRow("list as key") << QByteArray("? [a]\n: 1\n") << 1 << 3;
    QTest::newRow("deep") << QByteArray("a: ") + QByteArray(101, '[') + QByteArray(101, ']') << 1
                          << 103;
    QTest::newRow("bottomless") << QByteArray(500'000, '[') << 1 << 1001;
    QTest::newRow("bottomless blocks") << [] {
        QByteArray text;
        for (int depth = 0; depth < 150; ++depth)
            text += QByteArray(depth, ' ') + "a:\n";
        return text;
    }() << 101 << 101;
}

void SourceDocumentTest::faultsAreToldWithLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);

    const auto document = readSource(text.toStdString(), "bad.yaml");

    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::Unreadable);
    QVERIFY(!document.error().message.isEmpty());
    QCOMPARE(document.error().place.line, line);
    QCOMPARE(document.error().place.column, column);
    QCOMPARE(QString::fromStdString(document.error().place.toString()),
             QStringLiteral("bad.yaml:%1:%2").arg(line).arg(column));
}

void SourceDocumentTest::aliasesDoNotGrowWithoutBound()
{
    // Nine times nine lists of lists ... of nine: 9^9 texts.
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 9; ++level) {
        const std::string below = "*a" + std::to_string(level - 1);
        text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + below;
        for (int i = 1; i < 9; ++i)
            text += ", " + below;
        text += "]\n";
    }

    const auto document = readSource(text, "laughs.yaml");

    QVERIFY(!document);
    QVERIFY(document.error().place.line > 1);
}

void SourceDocumentTest::aliasesStandForWhatTheyRepeat()
{
    const auto document = readSource("a: &x { b: 1 }\nc: *x\n", "a.yaml");

    QVERIFY(document);
    QVERIFY(document->root.at("a") == document->root.at("c"));
}

void SourceDocumentTest::tooLargeFilesAreNotRead()
{
    // 50 MB, of which the first two are looked at.
    const std::string text = "a: 1\n" + std::string(std::size_t(50) << 20, '#');

    const auto document = readSource(text, "large.yaml");

    QVERIFY(!document);
    QCOMPARE(document.error().place.line, 2);
    // 2 MiB less the first line of 5 bytes.
    QCOMPARE(document.error().place.column, (2 << 20) - 5 + 1);
}

void SourceDocumentTest::jsonIsReadLikeYaml()
{
    const auto json = readSource(R"({"A": {"Ref": "B"}, "C": [1, "2", true, null]})", "a.json");
    const auto yaml = readSource("A: !Ref B\nC: [1, '2', true, ]\n", "a.yaml");

    QVERIFY(json && yaml);
    QVERIFY(json->root.at("A") == yaml->root.at("A"));
    QCOMPARE(json->root.at("C").size(), std::size_t(4));
    QVERIFY(json->root.at("C").items()[3].isNull());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SourceDocumentTest)
#include "source_document_test.moc"
