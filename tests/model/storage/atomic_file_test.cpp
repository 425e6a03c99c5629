// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/storage/atomic_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

namespace headroom {

class AtomicFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote();
    void keepsTheRightsOfAFile();
    void writesThroughLinks();
    void leavesTheOldFileWhenItCannotWrite();
    void refusesMoreThanTheLimit();
};

namespace {

std::string text(const std::filesystem::path &path)
{
    return readFile(path.string()).value_or("unreadable");
}

} // namespace

void AtomicFileTest::readsWhatItWrote()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "file";
    const std::string content("any\0bytes\n", 10);

    QVERIFY(writeFileAtomically(path.string(), "first, and longer than the second"));
    QVERIFY(writeFileAtomically(path.string(), content));

    QCOMPARE(text(path), content);
    // Nothing else is left beside it.
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}),
             std::ptrdiff_t(1));
}

void AtomicFileTest::keepsTheRightsOfAFile()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "file";
    std::ofstream(path) << "old";
    const auto rights = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write
                        | std::filesystem::perms::group_read;
    std::filesystem::permissions(path, rights);

    QVERIFY(writeFileAtomically(path.string(), "new"));

    QVERIFY(std::filesystem::status(path).permissions() == rights);
}

void AtomicFileTest::writesThroughLinks()
{
    const QTemporaryDir folder;
    const std::filesystem::path real = std::filesystem::path(folder.path().toStdString()) / "real";
    const std::filesystem::path link = std::filesystem::path(folder.path().toStdString()) / "link";
    std::ofstream(real) << "old";
    std::filesystem::create_symlink(real, link);

    QVERIFY(writeFileAtomically(link.string(), "new"));

    QVERIFY(std::filesystem::is_symlink(link));
    QCOMPARE(text(real), std::string("new"));
}

void AtomicFileTest::leavesTheOldFileWhenItCannotWrite()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString())
                                       / "folder";
    std::filesystem::create_directories(path / "full");

    // A folder cannot be replaced by a file, and no file can be made in a folder that is not there.
    const Result<Done> onFolder = writeFileAtomically(path.string(), "new");
    const Result<Done> inNothing = writeFileAtomically((path / "away" / "file").string(), "new");

    QVERIFY(!onFolder && !inNothing);
    QCOMPARE(onFolder.error().kind, Error::Kind::Unwritable);
    QVERIFY(std::filesystem::is_directory(path / "full"));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}),
             std::ptrdiff_t(1));
}

void AtomicFileTest::refusesMoreThanTheLimit()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("file")).toStdString();
    std::ofstream(path) << "12345";

    QVERIFY(readFile(path, 5));
    QVERIFY(!readFile(path, 4));
    QVERIFY(!readFile(path + ".away"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::AtomicFileTest)
#include "atomic_file_test.moc"
