// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/import_flow.h"

#include "app/import_report.h"
#include "model/storage/atomic_file.h"
#include "widgets/common/text.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace headroom {

ImportFlow::ImportFlow(Workspace &workspace, FileFlow &files, QWidget *window)
    : QObject(window)
    , m_workspace(&workspace)
    , m_files(&files)
    , m_window(window)
{ }

ImportFlow::~ImportFlow()
{
    cancel();
}

bool ImportFlow::isTemplate(const QString &path)
{
    for (const QLatin1String suffix :
         {QLatin1String(".yaml"), QLatin1String(".yml"), QLatin1String(".template")})
        if (path.endsWith(suffix, Qt::CaseInsensitive))
            return true;
    if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".headroom.json"), Qt::CaseInsensitive))
        return false;
    QFile file(path);
    // A design says what it is in its first lines.
    constexpr qint64 kLookedAt = 4096;
    return file.open(QIODevice::ReadOnly) && !file.read(kLookedAt).contains("\"headroom/");
}

void ImportFlow::askAndImport()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Import a template"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Templates and API documents (*.yaml *.yml *.json *.template);;All files (*)"));
    if (!path.isEmpty())
        import(path);
}

bool ImportFlow::import(const QString &path)
{
    if (isRunning() || !m_files->mayDiscard())
        return false;
    m_job = std::make_shared<Job>();
    m_progress = new QProgressDialog(tr("Importing %1…").arg(QFileInfo(path).fileName()),
                                     tr("Cancel"), 0, 100, m_window);
    m_progress->setWindowModality(Qt::WindowModal);
    constexpr int kPatience = 300; // ms; most imports are over by then.
    m_progress->setMinimumDuration(kPatience);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, &ImportFlow::cancel);
    auto *watch = new QTimer(m_progress);
    connect(watch, &QTimer::timeout, m_progress,
            [this, job = m_job] { m_progress->setValue(job->percent); });
    constexpr int kInterval = 50;
    watch->start(kInterval);
    const Catalogue *catalogue = &m_workspace->document().catalogue();
    m_thread = std::jthread([this, path, catalogue, job = m_job] {
        Result<std::string> text = readFile(toStd(path));
        if (text)
            job->result.emplace(importTemplate(std::move(text).value(), toStd(path), *catalogue,
                                               [&job](double done) {
                                                   job->percent = static_cast<int>(100 * done);
                                                   return !job->isCancelled;
                                               }));
        else
            job->result.emplace(text.error());
        QMetaObject::invokeMethod(
            this, [this, path] { finish(path); }, Qt::QueuedConnection);
    });
    return true;
}

ImportReport *ImportFlow::report() const
{
    return m_report;
}

void ImportFlow::cancel()
{
    if (m_job)
        m_job->isCancelled = true;
}

void ImportFlow::finish(const QString &path)
{
    m_thread.join();
    const std::shared_ptr<Job> job = std::exchange(m_job, nullptr);
    delete std::exchange(m_progress, nullptr);
    const Result<ImportResult> &result = *job->result;
    if (result && !job->isCancelled) {
        m_workspace->startWith(result->design);
        emit imported();
        delete m_report;
        m_report = new ImportReport(*result, QFileInfo(path).fileName(), m_window);
        connect(m_report, &ImportReport::nodeChosen, this,
                [this](const NodeId &node) { m_workspace->selection().set({node}); });
        m_report->show();
    } else if (!result && result.error().kind != Error::Kind::Cancelled) {
        complain(path, result.error());
    }
    emit finished();
}

void ImportFlow::complain(const QString &path, const Error &error)
{
    const QString what = tr("%1 cannot be imported").arg(QFileInfo(path).fileName());
    QMessageBox box(QMessageBox::Critical, what, what + QLatin1Char('.'), QMessageBox::Ok,
                    m_window);
    const QString place = error.place.line > 0 ? tr("Line %1, column %2:")
                                                         .arg(error.place.line)
                                                         .arg(std::max(1, error.place.column))
                                                     + QLatin1Char('\n')
                                               : QString();
    box.setInformativeText(place + translated(error.message));
    box.exec();
}

} // namespace headroom
