// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verify_filter.h"

#include "widgets/verify/verify_model.h"

#include <algorithm>

namespace headroom {

VerifyFilter::VerifyFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(VerifyModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void VerifyFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void VerifyFilter::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    invalidateFilter();
}

bool VerifyFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto of = [&](int column, int role) {
        return sourceModel()->index(row, column, parent).data(role);
    };
    const auto verdict = static_cast<Agreement::Verdict>(
        of(VerifyModel::VerdictColumn, VerifyModel::VerdictRole).toInt());
    if (m_onlyDifferences && verdict == Agreement::Verdict::Agrees)
        return false;
    const QString words = of(VerifyModel::ComponentColumn, Qt::DisplayRole).toString()
                          + QLatin1Char(' ')
                          + of(VerifyModel::MetricColumn, Qt::DisplayRole).toString();
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

} // namespace headroom
