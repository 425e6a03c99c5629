// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/checking/finding.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace headroom {

struct LiveResult;

/// The findings of a result as rows: severity, component, what is wrong.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, ComponentColumn, TitleColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(std::shared_ptr<const LiveResult> result);
    /// REQUIRES a valid row.
    const Finding &finding(int row) const;
    int count(Severity severity) const;
    /// Words and icons anew, after language or theme have changed.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString component(const Finding &row) const;

    std::shared_ptr<const LiveResult> m_result;
};

/// The word for a severity; colour is never the only sign.
QString severityWord(Severity severity);

} // namespace headroom
