// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSortFilterProxyModel>

namespace headroom {

/// Sorts rows by their numbers; lets those through that hold a text, and on request only those on
/// which the engines do not agree.
class VerifyFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit VerifyFilter(QObject *parent);

    /// Words in any order, each in the component or the metric.
    void setText(const QString &text);
    void setOnlyDifferences(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    bool m_onlyDifferences = false;
};

} // namespace headroom
