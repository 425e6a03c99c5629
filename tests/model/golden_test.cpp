// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/format.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace headroom {

namespace {

/// Set to 1 to take what is printed now as right; the difference is then reviewed like code.
constexpr const char *kAccept = "HEADROOM_ACCEPT_GOLDEN";

bool accepts()
{
    const char *word = std::getenv(kAccept);
    return word && std::string(word) == "1";
}

constexpr std::string_view kDesignSuffix = ".headroom.json";

/// `01-flash-sale` of `resources/examples/01-flash-sale.headroom.json`, or nothing for other files.
std::string nameOf(const std::filesystem::path &path)
{
    const std::string file = path.filename().string();
    return file.ends_with(kDesignSuffix) ? file.substr(0, file.size() - kDesignSuffix.size())
                                         : std::string();
}

} // namespace

/// Every example in every format of text, compared whole with what was accepted before:
/// tests/golden/<example>/.
class GoldenTest : public QObject
{
    Q_OBJECT

private slots:
    void exportsAreAsAccepted_data();
    void exportsAreAsAccepted();
    void everyFolderHasItsExample();
};

void GoldenTest::exportsAreAsAccepted_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("format");
    for (const auto &entry :
         std::filesystem::directory_iterator(sourceFolder() / "resources" / "examples")) {
        const std::string name = nameOf(entry.path());
        if (name.empty())
            continue;
        for (const Format &format : allFormats())
            QTest::addRow("%s as %s", name.c_str(), std::string(format.id).c_str())
                << QString::fromStdString(name)
                << QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()));
    }
}

void GoldenTest::exportsAreAsAccepted()
{
    QFETCH(QString, design);
    QFETCH(QString, format);
    const std::string name = design.toStdString();
    const auto path = sourceFolder() / "resources" / "examples"
                      / (name + std::string(kDesignSuffix));
    const Format &writer = *findFormat(format.toStdString());
    const auto golden = sourceFolder() / "tests" / "golden" / name
                        / (std::string(writer.id) + std::string(writer.suffix));
    const Result<Design> read = readDesignFile(path.string(), allServices());
    QVERIFY2(read, read ? "" : read.error().message.english().c_str());

    const Result<ExportResult> result = writer.write(*read, allServices());

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    if (accepts())
        writeTextFile(golden, result->text);
    QCOMPARE(QString::fromStdString(result->text), QString::fromStdString(readTextFile(golden)));
}

void GoldenTest::everyFolderHasItsExample()
{
    for (const auto &entry :
         std::filesystem::directory_iterator(sourceFolder() / "tests" / "golden"))
        QVERIFY2(std::filesystem::exists(
                     sourceFolder() / "resources" / "examples"
                     / (entry.path().filename().string() + std::string(kDesignSuffix))),
                 entry.path().c_str());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::GoldenTest)
#include "golden_test.moc"
