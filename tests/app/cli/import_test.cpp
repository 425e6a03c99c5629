// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/command_line.h"
#include "model/core/tree.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

namespace headroom::cli {

class ImportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theDesignStandsBesideTheTemplate();
    void anExistingFileStaysUnlessForced();
    void theReportIsTextOrJson();
    void faultsEndWithThreeAndTheirPlace();
    void theTemplateIsWrittenBackAndChecked();

private:
    struct Outcome {
        int code = -1;
        std::string out;
        std::string err;
    };
    static Outcome run(std::vector<std::string> arguments);
    std::string path(const char *name) const;
    static std::string orders();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeTextFile(path("orders.yaml"), orders());
}

ImportTest::Outcome ImportTest::run(std::vector<std::string> arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    Outcome outcome;
    outcome.code = cli::run(arguments, {&out, &err});
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

std::string ImportTest::path(const char *name) const
{
    return m_folder->filePath(QString::fromLatin1(name)).toStdString();
}

std::string ImportTest::orders()
{
    return readTextFile(sourceFolder() / "tests" / "corpus" / "orders.sam.yaml");
}

void ImportTest::theDesignStandsBesideTheTemplate()
{
    const Outcome outcome = run({"import", path("orders.yaml")});

    QCOMPARE(outcome.code, 0);
    QVERIFY(QFile::exists(QString::fromStdString(path("orders.headroom.json"))));
    QCOMPARE(run({"simulate", path("orders.headroom.json"), "--duration", "60s"}).code, 0);
}

void ImportTest::anExistingFileStaysUnlessForced()
{
    writeTextFile(path("orders.headroom.json"), "mine");

    const Outcome refused = run({"import", path("orders.yaml")});

    QCOMPARE(refused.code, 3);
    QCOMPARE(readTextFile(path("orders.headroom.json")), std::string("mine"));
    QCOMPARE(run({"import", path("orders.yaml"), "--force"}).code, 0);
    QVERIFY(readTextFile(path("orders.headroom.json")) != "mine");
}

void ImportTest::theReportIsTextOrJson()
{
    const Outcome text = run({"import", path("orders.yaml"), "-o", path("a.headroom.json")});
    const Outcome json = run(
        {"import", path("orders.yaml"), "-o", path("b.headroom.json"), "--json"});

    QVERIFY(text.out.find("orders.yaml:102: Alerts: Custom::Pager") != std::string::npos);
    const auto report = readJson(json.out, "report");
    QVERIFY(report);
    QCOMPARE(report->at("known").number(), 4.0);
    QCOMPARE(report->at("components").number(), 4.0);
    const Tree &kept = report->at("kept").items().at(0);
    QCOMPARE(kept.at("line").number(), 102.0);
    QVERIFY(report->at("assumed").size() > 0);
}

void ImportTest::faultsEndWithThreeAndTheirPlace()
{
    writeTextFile(path("bad.yaml"), "Resources:\n  A: !Reff B\n");

    const Outcome bad = run({"import", path("bad.yaml")});
    const Outcome missing = run({"import", path("missing.yaml")});

    QCOMPARE(bad.code, 3);
    QVERIFY(bad.err.find("bad.yaml:2:6: ") != std::string::npos);
    QVERIFY(!QFile::exists(QString::fromStdString(path("bad.headroom.json"))));
    QCOMPARE(missing.code, 3);
    QCOMPARE(run({"import"}).code, 2);
}

void ImportTest::theTemplateIsWrittenBackAndChecked()
{
    const std::string design = path("orders.headroom.json");
    QCOMPARE(run({"import", path("orders.yaml")}).code, 0);

    const Outcome written = run({"export", design, "--format", "template"});
    const Outcome same = run({"export", design, "--format", "template", "--check"});
    const Outcome changed = run({"export", design, "--format", "template", "--check", "--set",
                                 "orders.readCapacityUnits=40"});
    const Outcome ours = run(
        {"export",
         (sourceFolder() / "resources" / "examples" / "01-flash-sale.headroom.json").string(),
         "--format", "template"});

    QCOMPARE(written.code, 0);
    QCOMPARE(QString::fromStdString(written.out), QString::fromStdString(orders()));
    QCOMPARE(same.code, 0);
    QCOMPARE(changed.code, 1);
    QVERIFY(changed.err.find("ReadCapacityUnits: 40") != std::string::npos);
    QCOMPARE(ours.code, 3);
}

} // namespace headroom::cli

QTEST_APPLESS_MAIN(headroom::cli::ImportTest)
#include "import_test.moc"
