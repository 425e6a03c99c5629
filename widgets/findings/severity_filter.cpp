// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/findings/severity_filter.h"

#include "widgets/findings/findings_model.h"

namespace headroom {

void SeverityFilter::setLeast(Severity severity)
{
    m_least = severity;
    invalidateFilter();
}

bool SeverityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(FindingsModel::SeverityRole).toInt() >= static_cast<int>(m_least);
}

} // namespace headroom
