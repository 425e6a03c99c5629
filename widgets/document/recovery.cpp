// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/recovery.h"

#include "model/storage/atomic_file.h"
#include "widgets/common/text.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

namespace headroom {

// Beside each copy lie a lock, which tells whether its program still runs, and the path of the
// original.
static const QLatin1String kLockSuffix(".lock");
static const QLatin1String kOriginSuffix(".origin");
static const QLatin1String kCopySuffix(".headroom.json");

Recovery::Recovery(Document &document, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(&document)
{
    QDir().mkpath(folder);
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces) + kCopySuffix;
    m_copyPath = QDir(folder).filePath(name);
    m_lock = std::make_unique<QLockFile>(QString(m_copyPath + kLockSuffix));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);

    m_timer.setInterval(5000);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::writeCopy);
    connect(m_document, &Document::changed, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(m_document, &Document::modifiedChanged, this, [this](bool modified) {
        if (!modified)
            removeCopy();
        watchFile();
    });
    connect(m_document, &Document::wasReset, this, [this] {
        removeCopy();
        watchFile();
    });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Recovery::onFileChanged);
    watchFile();
}

Recovery::~Recovery()
{
    removeCopy();
}

QString Recovery::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("recovery"));
}

std::vector<RecoveredCopy> Recovery::abandonedCopies(const QString &folder)
{
    std::vector<RecoveredCopy> copies;
    const QStringList names = QDir(folder).entryList({QLatin1Char('*') + kCopySuffix}, QDir::Files,
                                                     QDir::Time);
    for (const QString &name : names) {
        const QString path = QDir(folder).filePath(name);
        QLockFile lock(path + kLockSuffix);
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        QFile origin(path + kOriginSuffix);
        QString original;
        if (origin.open(QIODevice::ReadOnly))
            original = QString::fromUtf8(origin.readAll());
        copies.push_back({path, original});
    }
    return copies;
}

void Recovery::discard(const RecoveredCopy &copy)
{
    QFile::remove(copy.copyPath);
    QFile::remove(copy.copyPath + kOriginSuffix);
    QFile::remove(copy.copyPath + kLockSuffix);
}

void Recovery::writeCopy()
{
    if (!m_document->isModified())
        return;
    const auto written = writeFileAtomically(toStd(m_copyPath), m_document->textToSave());
    if (!written) {
        emit copyFailed(translated(written.error().message));
        return;
    }
    QFile origin(m_copyPath + kOriginSuffix);
    if (origin.open(QIODevice::WriteOnly))
        origin.write(m_document->filePath().toUtf8());
}

void Recovery::removeCopy()
{
    m_timer.stop();
    QFile::remove(m_copyPath);
    QFile::remove(m_copyPath + kOriginSuffix);
}

void Recovery::watchFile()
{
    const QString path = m_document->filePath();
    const QStringList watched = m_watcher.files();
    if (watched == QStringList{path})
        return;
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!path.isEmpty() && QFile::exists(path))
        m_watcher.addPath(path);
}

void Recovery::onFileChanged(const QString &path)
{
    if (!QFile::exists(path)) {
        // An atomic save removes the old file for a moment; only what is still gone later is gone.
        QTimer::singleShot(500, this, [this, path] {
            if (QFile::exists(path))
                onFileChanged(path);
            else if (path == m_document->filePath())
                emit fileRemovedFromDisk(path);
        });
        return;
    }
    watchFile();
    const Result<std::string> text = readFile(toStd(path));
    if (text && path == m_document->filePath() && *text != m_document->textOnDisk())
        emit fileChangedOnDisk(path);
}

} // namespace headroom
