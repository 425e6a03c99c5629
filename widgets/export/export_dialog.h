// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/selection.h"
#include "widgets/export/export_maker.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTreeWidget;

namespace headroom {

class PicturePreview;

/// Every format that a design can leave in, with its options, the file as it will be written, and
/// what could not be said in it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
                 QWidget *parent = nullptr);

    /// Id of the chosen format.
    std::string format() const;
    void chooseFormat(const std::string &id);
    /// Where the name of the file is proposed: folder and name without ending.
    void setProposedPath(const QString &path) { m_proposedPath = path; }
    /// The file as it will be written; nothing while it is being made.
    const std::optional<ExportMade> &made() const { return m_made; }
    /// Writes it, whole or not at all; adds the usual ending when `path` has none.
    Result<Done> saveTo(QString path);

signals:
    void saved(const QString &path);

private:
    void buildFormats();
    QWidget *buildOptions();
    QWidget *buildResult();
    void showOptions();
    void order();
    void showMade(const ExportMade &made);
    void showBusy(bool busy);
    void showProblems();
    QString describe(const ExportMade &made) const;
    void chooseFile();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    TimeCursor *m_cursor;
    ExportMaker m_maker;
    std::optional<ExportMade> m_made;
    QString m_proposedPath;
    QTimer m_patience; ///< Work that is done soon shows no progress bar.

    QTreeWidget *m_formats;
    QFormLayout *m_options = nullptr;
    QComboBox *m_content = nullptr;
    QComboBox *m_theme = nullptr;
    QCheckBox *m_figures = nullptr;
    QSpinBox *m_second = nullptr;
    QCheckBox *m_legend = nullptr;
    QComboBox *m_page = nullptr;
    QComboBox *m_scale = nullptr;
    QStackedWidget *m_preview = nullptr;
    PicturePreview *m_picture = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_problemsTitle = nullptr;
    QListWidget *m_problems = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace headroom
