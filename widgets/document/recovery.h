// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace headroom {

/// A copy that a program which ended unexpectedly left behind.
struct RecoveredCopy {
    QString copyPath;     ///< Where the copy lies.
    QString originalPath; ///< The file it was made of; empty for a design that was never saved.
};

/// Keeps a copy of unsaved work in a folder of the program's own, and says when the file on disk is
/// changed by others. The copy goes when the work is saved or the document is closed in good order;
/// what is left is what a crash left.
class Recovery : public QObject
{
    Q_OBJECT

public:
    Recovery(Document &document, const QString &folder, QObject *parent = nullptr);
    ~Recovery() override;
    Q_DISABLE_COPY_MOVE(Recovery)

    /// The folder for copies among the program's own files.
    static QString defaultFolder();
    /// Copies of programs that no longer run.
    static std::vector<RecoveredCopy> abandonedCopies(const QString &folder);
    /// Removes a copy that was recovered or is not wanted.
    static void discard(const RecoveredCopy &copy);

    /// How long unsaved work may be without a copy.
    void setInterval(int milliseconds) { m_timer.setInterval(milliseconds); }
    /// Writes the copy now, if there is anything unsaved.
    void writeCopy();
    QString copyPath() const { return m_copyPath; }

signals:
    /// The file is another one than the one read or saved here; its text is on disk, ours in the
    /// document.
    void fileChangedOnDisk(const QString &path);
    void fileRemovedFromDisk(const QString &path);
    /// The copy could not be written.
    void copyFailed(const QString &reason);

private:
    void removeCopy();
    void watchFile();
    void onFileChanged(const QString &path);

    Document *m_document;
    QString m_copyPath;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QFileSystemWatcher m_watcher;
};

} // namespace headroom
