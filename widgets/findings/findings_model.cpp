// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/findings/findings_model.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/live/live_simulation.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {
namespace {

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Info: return QStringLiteral("info");
    }
    return {};
}

Role severityRole(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Role::Bad;
    case Severity::Warning: return Role::Warning;
    case Severity::Info: break;
    }
    return Role::MutedText;
}

/// The same findings of the same things in the same order, whatever numbers their sentences hold:
/// then a new result must not disturb selection and scrolling.
bool same(const std::vector<Finding> &a, const std::vector<Finding> &b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const Finding &x, const Finding &y) {
            return x.id == y.id && x.node == y.node && x.link == y.link && x.severity == y.severity;
        });
}

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QCoreApplication::translate("Findings", "Error");
    case Severity::Warning: return QCoreApplication::translate("Findings", "Warning");
    case Severity::Info: return QCoreApplication::translate("Findings", "Note");
    }
    return {};
}

void FindingsModel::setResult(std::shared_ptr<const LiveResult> result)
{
    if (m_result && result && same(m_result->findings, result->findings)) {
        m_result = std::move(result);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

const Finding &FindingsModel::finding(int row) const
{
    return m_result->findings[static_cast<std::size_t>(row)];
}

int FindingsModel::count(Severity severity) const
{
    if (!m_result)
        return 0;
    return static_cast<int>(
        std::count_if(m_result->findings.begin(), m_result->findings.end(),
                      [severity](const Finding &row) { return row.severity == severity; }));
}

void FindingsModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : static_cast<int>(m_result->findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingsModel::component(const Finding &row) const
{
    if (row.node) {
        const Node *node = m_result->judged.node(*row.node);
        return toQString(node ? node->label() : row.node->value());
    }
    return row.link ? toQString(row.link->value()) : QString();
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Finding &row = finding(index.row());
    if (role == SeverityRole)
        return static_cast<int>(row.severity);
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return actionIcon(severityIcon(row.severity), severityRole(row.severity));
    if (role == Qt::ForegroundRole && index.column() == SeverityColumn)
        return Theme::current().color(severityRole(row.severity));
    if (role == Qt::ToolTipRole)
        return QStringList(
                   {translated(row.title), translated(row.explanation), translated(row.remedy)})
            .join(QStringLiteral("\n\n"));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case SeverityColumn: return severityWord(row.severity);
    case ComponentColumn: return component(row);
    case TitleColumn: return translated(row.title);
    default: return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case ComponentColumn: return tr("Component");
    case TitleColumn: return tr("What is wrong");
    default: return {};
    }
}

} // namespace headroom
