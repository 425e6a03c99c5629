// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/embedded_files.h"

#include "tests/support/source_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace headroom {

class EmbeddedFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void carriesEveryQuotaProfileOfTheRepository();
};

void EmbeddedFilesTest::carriesEveryQuotaProfileOfTheRepository()
{
    std::map<std::string, std::string> onDisk;
    const std::filesystem::path folder = sourceFolder() / "resources" / "quotas";
    if (std::filesystem::exists(folder)) {
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            onDisk[entry.path().stem().string()] = text.str();
        }
    }

    std::map<std::string, std::string> embedded;
    for (const EmbeddedFile &file : embeddedQuotaProfiles())
        embedded[std::string(file.name)] = file.text;

    QVERIFY(embedded == onDisk);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EmbeddedFilesTest)
#include "embedded_files_test.moc"
