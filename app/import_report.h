// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/import/importer.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace headroom {

/// What became of every resource of an imported template: taken, kept as it is, not understood,
/// assumed; with the line. Choosing a row selects its component.
class ImportReport : public QDialog
{
    Q_OBJECT

public:
    ImportReport(const ImportResult &result, const QString &file, QWidget *parent);

    QString summary() const;
    /// The rows of a kind, as they are shown.
    QStringList rows(ImportNote::Kind kind) const;

signals:
    void nodeChosen(const headroom::NodeId &node);

private:
    void fill(const ImportResult &result);

    QLabel *m_summary = nullptr;
    QTreeWidget *m_notes = nullptr;
};

} // namespace headroom
