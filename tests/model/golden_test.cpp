// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/golden.h"

#include "model/formats/format.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

namespace headroom {

/// Every example in every format of text, compared whole with what was accepted before:
/// tests/golden/<example>/.
class GoldenTest : public QObject
{
    Q_OBJECT

private slots:
    void exportsAreAsAccepted_data();
    void exportsAreAsAccepted();
    void everyFolderHasItsExample();
    void everyComponentIsWrittenOrListed();
};

void GoldenTest::exportsAreAsAccepted_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("format");
    for (const std::string &name : golden::examples())
        for (const Format &format : allFormats())
            QTest::addRow("%s as %s", name.c_str(), std::string(format.id).c_str())
                << QString::fromStdString(name)
                << QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()));
}

void GoldenTest::exportsAreAsAccepted()
{
    QFETCH(QString, design);
    QFETCH(QString, format);
    const std::string name = design.toStdString();
    const Format &writer = *findFormat(format.toStdString());
    const auto golden = sourceFolder() / "tests" / "golden" / name
                        / (std::string(writer.id) + std::string(writer.suffix));
    const Result<Design> read = readDesignFile(golden::exampleFile(name).string(), allServices());
    QVERIFY2(read, read ? "" : read.error().message.english().c_str());

    const Result<ExportResult> result = writer.write(*read, allServices());

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    if (golden::accepts())
        writeTextFile(golden, result->text);
    QCOMPARE(QString::fromStdString(result->text), QString::fromStdString(readTextFile(golden)));
}

void GoldenTest::everyFolderHasItsExample()
{
    for (const auto &entry :
         std::filesystem::directory_iterator(sourceFolder() / "tests" / "golden"))
        QVERIFY2(std::filesystem::exists(golden::exampleFile(entry.path().filename().string())),
                 entry.path().c_str());
}

void GoldenTest::everyComponentIsWrittenOrListed()
{
    for (const std::string &name : golden::examples()) {
        const Result<Design> design = readDesignFile(golden::exampleFile(name).string(),
                                                     allServices());
        QVERIFY(design);
        const ResourceSheet sheet = deploy(*design, allServices());
        std::set<NodeId> known;
        for (const Resource &resource : sheet.resources())
            known.insert(resource.node);
        for (const Omission &omission : sheet.omissions())
            known.insert(omission.node);
        for (const auto &node : design->nodes()) {
            // A zone is written as the place of its subnets.
            const bool isByItsParts = std::ranges::any_of(
                design->children(node->id),
                [&](const Node *child) { return known.contains(child->id); });
            QVERIFY2(known.contains(node->id) || isByItsParts,
                     (name + ": " + node->id.value()).c_str());
        }
        // And nothing stands there for what is not drawn.
        for (const NodeId &id : known)
            QVERIFY2(design->node(id), id.value().c_str());
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::GoldenTest)
#include "golden_test.moc"
