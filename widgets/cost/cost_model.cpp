// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/cost/cost_model.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/live/live_simulation.h"

namespace headroom {
namespace {

QString componentName(const LiveResult &result, const PriceLine &line)
{
    const Node *node = result.design.node(line.node);
    return toQString(node ? node->label() : line.node.value());
}

QString confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High: return CostModel::tr("read from the source");
    case Confidence::Medium: return CostModel::tr("from secondary sources");
    case Confidence::Low: return CostModel::tr("an assumption");
    }
    return {};
}

QString shown(const LiveResult &result, const PriceLine &line, int column)
{
    switch (column) {
    case CostModel::ComponentColumn: return componentName(result, line);
    case CostModel::WhatColumn: return translated(line.what);
    case CostModel::QuantityColumn:
        return line.unit.empty()
                   ? QString()
                   : formatNumber(line.quantity, 4) + QLatin1Char(' ') + toQString(line.unit);
    case CostModel::RateColumn:
        return line.unit.empty()
                   ? QString()
                   : QStringLiteral("$ ") + toQString(shortestNumber(line.rate.value));
    case CostModel::PerMonthColumn: return formatDollars(line.perMonth);
    case CostModel::SourceColumn:
        return line.rate.source.empty()
                   ? QString()
                   : CostModel::tr("%1, %2", "page and month")
                         .arg(toQString(line.rate.source), toQString(line.rate.month));
    default: return {};
    }
}

int alignment(int column)
{
    const bool isNumber = column == CostModel::QuantityColumn || column == CostModel::RateColumn
                          || column == CostModel::PerMonthColumn;
    return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

void CostModel::setResult(std::shared_ptr<const LiveResult> result)
{
    if (m_result && result && result->prices.lines().size() == m_result->prices.lines().size()) {
        m_result = std::move(result);
        refresh();
        return;
    }
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

void CostModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CostModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : static_cast<int>(m_result->prices.lines().size());
}

int CostModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CostModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PriceLine &line = m_result->prices.lines()[static_cast<std::size_t>(index.row())];
    if (role == NodeRole)
        return toQString(line.node.value());
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == Qt::ForegroundRole && (index.column() == SourceColumn || line.perMonth == 0))
        return Theme::current().color(headroom::Role::MutedText);
    if (role == Qt::ToolTipRole && !line.rate.source.empty())
        return tr("%1 dollars per %2\nSource: %3, %4 (%5)")
            .arg(toQString(shortestNumber(line.rate.value)), toQString(line.unit),
                 toQString(line.rate.source), toQString(line.rate.month),
                 confidenceWord(line.rate.confidence));
    if (role == SortRole) {
        switch (index.column()) {
        case QuantityColumn: return line.quantity;
        case RateColumn: return line.rate.value;
        case PerMonthColumn: return line.perMonth;
        default: break;
        }
    }
    if (role == Qt::DisplayRole || role == SortRole)
        return shown(*m_result, line, index.column());
    return {};
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ComponentColumn: return tr("Component");
    case WhatColumn: return tr("What");
    case QuantityColumn: return tr("A month");
    case RateColumn: return tr("Rate");
    case PerMonthColumn: return tr("$ a month");
    case SourceColumn: return tr("Source of the rate");
    default: return {};
    }
}

} // namespace headroom
