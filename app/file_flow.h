// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/preferences.h"
#include "app/workspace.h"
#include "widgets/document/recovery.h"
#include "widgets/export/export_maker.h"

#include <QObject>

class QWidget;

namespace headroom {

/// Opening and saving as a conversation with the user: asks before unsaved work would be lost, says
/// what is wrong with a file, and remembers what was opened.
class FileFlow : public QObject
{
    Q_OBJECT

public:
    FileFlow(Workspace &workspace, Preferences &preferences, QWidget *window);

    /// Each returns whether it was done; false = the user changed their mind, or it failed and was
    /// said.
    bool startNew();
    bool askAndOpen();
    bool open(const QString &path);
    bool openExample(const QString &name);
    bool save();
    bool saveAs();
    /// Opens the export dialog.
    void exportDesign();
    /// Puts the selection, or the whole design, on the clipboard in the format of that id; it is
    /// made in the background, told() says when it is there.
    void copyAs(const std::string &format);
    /// Asks what to do with unsaved changes; true = go on.
    bool mayDiscard();
    /// Offers what a program that ended unexpectedly left behind; true when it was opened.
    bool offerRecovered();

signals:
    /// A design is in place; the canvas should come to the front.
    void opened();
    void recentFilesChanged();
    /// Something went out of the program; a sentence that says so.
    void told(const QString &words);

private:
    bool saveTo(const QString &path);
    void onFileChangedOnDisk(const QString &path);
    void onFileRemovedFromDisk(const QString &path);
    void complain(const QString &what, const Error &error);

    Workspace *m_workspace;
    Recovery m_recovery;
    Preferences *m_preferences;
    QWidget *m_window;
    ExportMaker m_copying;
    std::string m_format = "png"; ///< The one that was exported last.
};

} // namespace headroom
