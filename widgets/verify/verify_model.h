// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/series_data.h"
#include "widgets/verify/verification.h"

#include <QAbstractTableModel>

#include <memory>

class QMimeData;

namespace headroom {

/// The numbers of both engines as rows.
class VerifyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ComponentColumn,
        MetricColumn,
        LiveColumn,
        RequestsColumn,
        HalfWidthColumn,
        DifferenceColumn,
        VerdictColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1, VerdictRole };

    VerifyModel(const Catalogue &catalogue, QObject *parent);

    void setResult(std::shared_ptr<const VerifiedResult> result);
    /// Numbers of a design that is no longer this one are shown faintly.
    void setOutOfDate(bool isOutOfDate);
    /// Verdicts as pictures only, for little room.
    void setBrief(bool isBrief);
    /// REQUIRES a valid row.
    const Agreement &agreement(int row) const;
    /// Whether the row's metric is less precise than was wanted.
    bool isOpen(int row) const;
    /// Rows for other programs: as words in columns, and as CSV with plain numbers.
    QString asText(const QList<int> &rows) const;
    QString asCsv(const QList<int> &rows) const;
    /// Words and icons anew, after language or theme have changed.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const MetricSpec *specOf(const Agreement &row) const;
    QString figure(double value, const Agreement &row) const;
    QString words(int row, int column) const;
    QString heading(int column) const;
    QVariant sortKey(int row, int column) const;
    QString toolTip(int row) const;

    const Catalogue *m_catalogue;
    std::shared_ptr<const VerifiedResult> m_result;
    bool m_isOutOfDate = false;
    bool m_isBrief = false;
};

} // namespace headroom
