// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTableModel>

#include <memory>

namespace headroom {

struct LiveResult;

/// What a design costs, a row per line item.
class CostModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ComponentColumn,
        WhatColumn,
        QuantityColumn,
        RateColumn,
        PerMonthColumn,
        SourceColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1, NodeRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setResult(std::shared_ptr<const LiveResult> result);
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const LiveResult> m_result;
};

} // namespace headroom
