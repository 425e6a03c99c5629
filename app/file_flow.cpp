// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/file_flow.h"

#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

namespace headroom {
namespace {

const QString kSuffix = QStringLiteral(".headroom.json");

QString usualFolder(const Document &document)
{
    return document.filePath().isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
               : QFileInfo(document.filePath()).path();
}

bool isPicture(const QString &path)
{
    return path.endsWith(QLatin1String(".png")) || path.endsWith(QLatin1String(".svg"))
           || path.endsWith(QLatin1String(".drawio"));
}

/// What a design without a file is called.
QString nameOf(const Document &document)
{
    return document.filePath().isEmpty() && !document.design().name().empty()
               ? toQString(document.design().name())
               : document.displayName();
}

} // namespace

FileFlow::FileFlow(Workspace &workspace, Preferences &preferences, QWidget *window)
    : QObject(window)
    , m_workspace(&workspace)
    , m_recovery(workspace.document(), Recovery::defaultFolder())
    , m_preferences(&preferences)
    , m_window(window)
    , m_copying(workspace.document().catalogue())
{
    connect(&m_copying, &ExportMaker::made, this, [this](const ExportMade &made) {
        if (made.error) {
            emit told(translated(made.error->message));
            return;
        }
        copyToClipboard(made);
        emit told(made.format == "png" ? tr("Copied as a picture.") : tr("Copied as text."));
    });
    connect(&m_recovery, &Recovery::fileChangedOnDisk, this, &FileFlow::onFileChangedOnDisk);
    connect(&m_recovery, &Recovery::fileRemovedFromDisk, this, &FileFlow::onFileRemovedFromDisk);
}

bool FileFlow::startNew()
{
    if (!mayDiscard())
        return false;
    m_workspace->startEmpty();
    emit opened();
    return true;
}

bool FileFlow::askAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a design"), usualFolder(m_workspace->document()),
        tr("Headroom designs (*%1);;Pictures with a design (*.png *.svg *.drawio);;All files (*)")
            .arg(kSuffix));
    return !path.isEmpty() && open(path);
}

bool FileFlow::open(const QString &path)
{
    if (!mayDiscard())
        return false;
    const auto done = m_workspace->open(path);
    if (!done) {
        complain(tr("%1 cannot be opened").arg(QFileInfo(path).fileName()), done.error());
        m_preferences->removeRecentFile(path);
        emit recentFilesChanged();
        return false;
    }
    m_preferences->addRecentFile(QFileInfo(path).absoluteFilePath());
    emit recentFilesChanged();
    emit opened();
    return true;
}

bool FileFlow::openExample(const QString &name)
{
    if (!mayDiscard())
        return false;
    const auto done = m_workspace->openExample(name);
    if (!done) {
        complain(tr("The example cannot be opened"), done.error());
        return false;
    }
    emit opened();
    return true;
}

bool FileFlow::save()
{
    const QString path = m_workspace->document().filePath();
    // A design that came in a picture must not be written over it.
    return path.isEmpty() || isPicture(path) ? saveAs() : saveTo(path);
}

bool FileFlow::saveAs()
{
    const Document &document = m_workspace->document();
    const QString proposed = document.filePath().isEmpty()
                                 ? QDir(usualFolder(document)).filePath(nameOf(document) + kSuffix)
                             : isPicture(document.filePath()) ? document.filePath() + kSuffix
                                                              : document.filePath();
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save the design"), proposed,
                                                tr("Headroom designs (*%1)").arg(kSuffix));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(QLatin1String(".json")))
        path += kSuffix;
    return saveTo(path);
}

void FileFlow::exportDesign()
{
    const Document &document = m_workspace->document();
    auto *dialog = new ExportDialog(m_workspace->document(), m_workspace->selection(),
                                    m_workspace->live(), m_workspace->cursor(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setProposedPath(QDir(usualFolder(document)).filePath(nameOf(document)));
    dialog->chooseFormat(m_format);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_format = dialog->format(); });
    connect(dialog, &ExportDialog::saved, this, [this](const QString &path) {
        emit told(tr("Exported to %1.").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void FileFlow::copyAs(const std::string &format)
{
    ExportOrder order{.design = m_workspace->document().design(),
                      .only = m_workspace->selection().nodes(),
                      .format = format};
    const auto result = m_workspace->live().result();
    // A picture shows what is seen; a text goes where nobody knows of this moment.
    if (format == "png" && result && result->run) {
        order.options.run = result->run;
        order.options.step = result->run->stepAt(m_workspace->cursor().time());
    }
    order.options.dark = Theme::current().isDark();
    m_copying.request(std::move(order));
}

bool FileFlow::mayDiscard()
{
    const Document &document = m_workspace->document();
    if (!document.isModified())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Unsaved changes"),
                    tr("“%1” has changes that are not saved.").arg(nameOf(document)),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setInformativeText(tr("They are lost if you do not save them."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

bool FileFlow::offerRecovered()
{
    for (const RecoveredCopy &copy : Recovery::abandonedCopies(Recovery::defaultFolder())) {
        const QString name = copy.originalPath.isEmpty() ? tr("a design that was never saved")
                                                         : QFileInfo(copy.originalPath).fileName();
        QMessageBox box(QMessageBox::Question, tr("Unsaved work was kept"),
                        tr("Headroom ended unexpectedly while %1 had changes that were not saved. "
                           "Open the kept copy?")
                            .arg(name),
                        QMessageBox::Open | QMessageBox::Discard | QMessageBox::Cancel, m_window);
        box.setInformativeText(tr("If you cancel, it is offered again at the next start."));
        box.setDefaultButton(QMessageBox::Open);
        const int answer = box.exec();
        if (answer == QMessageBox::Discard)
            Recovery::discard(copy);
        if (answer != QMessageBox::Open)
            continue;
        if (const auto done = m_workspace->recover(copy.copyPath, copy.originalPath); !done) {
            complain(tr("The kept copy cannot be opened"), done.error());
            continue;
        }
        // The new copy is written before the old one goes: at no moment is there none.
        m_recovery.writeCopy();
        Recovery::discard(copy);
        emit opened();
        return true;
    }
    return false;
}

void FileFlow::onFileChangedOnDisk(const QString &path)
{
    const bool isModified = m_workspace->document().isModified();
    QMessageBox box(
        QMessageBox::Question, tr("The file has changed"),
        tr("Another program has changed %1. Open it anew?").arg(QFileInfo(path).fileName()),
        QMessageBox::Open | QMessageBox::Ignore, m_window);
    if (isModified)
        box.setInformativeText(tr("Changes made here and not saved are lost then."));
    box.setDefaultButton(isModified ? QMessageBox::Ignore : QMessageBox::Open);
    box.setEscapeButton(QMessageBox::Ignore);
    if (box.exec() != QMessageBox::Open)
        return;
    if (const auto done = m_workspace->open(path); !done)
        complain(tr("%1 cannot be opened").arg(QFileInfo(path).fileName()), done.error());
    else
        emit opened();
}

void FileFlow::onFileRemovedFromDisk(const QString &path)
{
    QMessageBox box(QMessageBox::Warning, tr("The file is gone"),
                    tr("Another program has removed or moved %1. The design is still here.")
                        .arg(QFileInfo(path).fileName()),
                    QMessageBox::Save | QMessageBox::Ignore, m_window);
    box.setInformativeText(tr("Save writes it to the same place again."));
    box.setDefaultButton(QMessageBox::Save);
    box.setEscapeButton(QMessageBox::Ignore);
    if (box.exec() == QMessageBox::Save)
        saveTo(path);
}

bool FileFlow::saveTo(const QString &path)
{
    const auto done = m_workspace->save(path);
    if (!done) {
        complain(tr("%1 cannot be saved").arg(QFileInfo(path).fileName()), done.error());
        return false;
    }
    m_preferences->addRecentFile(QFileInfo(path).absoluteFilePath());
    emit recentFilesChanged();
    return true;
}

void FileFlow::complain(const QString &what, const Error &error)
{
    QMessageBox box(QMessageBox::Critical, what, what + QLatin1Char('.'), QMessageBox::Ok,
                    m_window);
    const QString place = toQString(error.place.toString());
    box.setInformativeText(place.isEmpty()
                               ? translated(error.message)
                               : place + QStringLiteral("\n") + translated(error.message));
    box.exec();
}

} // namespace headroom
