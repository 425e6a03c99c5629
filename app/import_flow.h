// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/file_flow.h"
#include "app/workspace.h"
#include "model/formats/import/importer.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

class QProgressDialog;
class QWidget;

namespace headroom {

class ImportReport;

/// Templates of others as a conversation with the user: asks before unsaved work would be lost,
/// reads on a thread of its own, shows how far it is and can be cancelled, and says what became of
/// every resource. The result is a new design that is not saved.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(Workspace &workspace, FileFlow &files, QWidget *window);
    ~ImportFlow() override;

    /// Whether a file is a template by its name, or by its content where designs are called alike.
    static bool isTemplate(const QString &path);

    void askAndImport();
    /// Starts; false when the user keeps what is open, or another import is going on.
    bool import(const QString &path);
    bool isRunning() const { return m_job != nullptr; }
    void cancel();
    /// What the last import said; null when it was closed.
    ImportReport *report() const;

signals:
    /// A design is in place; the canvas should come to the front.
    void imported();
    /// An import has ended, in whatever way.
    void finished();

private:
    /// Shared by both threads.
    struct Job {
        std::atomic<int> percent = 0;
        std::atomic<bool> isCancelled = false;
        std::optional<Result<ImportResult>> result = {};
    };

    void finish(const QString &path);
    void complain(const QString &path, const Error &error);

    Workspace *m_workspace;
    FileFlow *m_files;
    QWidget *m_window;
    std::shared_ptr<Job> m_job;
    QProgressDialog *m_progress = nullptr;
    QPointer<ImportReport> m_report;
    std::jthread m_thread; // Last: it starts when all else is there.
};

} // namespace headroom
