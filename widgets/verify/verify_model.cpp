// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verify_model.h"

#include "model/core/text.h"
#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/verify/verify_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {
namespace {

using Figure = Agreement::Figure;
using Verdict = Agreement::Verdict;

/// Worst first.
int severity(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Differs: return 0;
    case Verdict::Marked: return 1;
    case Verdict::Unfinished: return 2;
    case Verdict::Growing: return 3;
    case Verdict::Agrees: break;
    }
    return 4;
}

/// Relative to the simulated requests; not a number where there are none to compare with.
double differenceOf(const Agreement &row)
{
    return row.requests.mean != 0 ? (row.live - row.requests.mean) / std::abs(row.requests.mean)
                                  : std::numeric_limits<double>::quiet_NaN();
}

/// The same figures in the same order, whatever they are: then a new result must not disturb
/// selection and scrolling.
bool same(const std::vector<Agreement> &a, const std::vector<Agreement> &b)
{
    return std::ranges::equal(a, b, [](const Agreement &x, const Agreement &y) {
        return x.node == y.node && x.metric == y.metric && x.figure == y.figure;
    });
}

QString csvField(const QString &text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')))
        return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\""))
           + QLatin1Char('"');
}

} // namespace

VerifyModel::VerifyModel(const Catalogue &catalogue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalogue(&catalogue)
{ }

void VerifyModel::setResult(std::shared_ptr<const VerifiedResult> result)
{
    if (result == m_result)
        return;
    if (m_result && result && same(m_result->rows, result->rows)) {
        m_result = std::move(result);
        refresh();
        return;
    }
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

void VerifyModel::setOutOfDate(bool isOutOfDate)
{
    if (isOutOfDate == m_isOutOfDate)
        return;
    m_isOutOfDate = isOutOfDate;
    refresh();
}

void VerifyModel::setBrief(bool isBrief)
{
    if (isBrief == m_isBrief)
        return;
    m_isBrief = isBrief;
    refresh();
}

const Agreement &VerifyModel::agreement(int row) const
{
    return m_result->rows[static_cast<std::size_t>(row)];
}

bool VerifyModel::isOpen(int row) const
{
    const Agreement &agreement = this->agreement(row);
    return std::ranges::any_of(m_result->study->open(), [&](const OpenMetric &open) {
        return open.node == agreement.node && open.metric == agreement.metric;
    });
}

void VerifyModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int VerifyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : static_cast<int>(m_result->rows.size());
}

int VerifyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const MetricSpec *VerifyModel::specOf(const Agreement &row) const
{
    const Node *node = m_result->live->design.node(row.node);
    const ComponentSpec *component = node ? m_catalogue->find(node->kind) : nullptr;
    return component ? component->metric(row.metric) : nullptr;
}

QString VerifyModel::figure(double value, const Agreement &row) const
{
    const MetricSpec *spec = specOf(row);
    if (row.figure == Figure::Rate)
        return formatRate(value);
    if (spec && spec->kind == MetricKind::Latency)
        return formatSeconds(value);
    if (spec && spec->kind == MetricKind::Fraction)
        return formatQuantity(value, Unit::Fraction);
    return formatNumber(value);
}

QString VerifyModel::words(int row, int column) const
{
    const Agreement &agreement = this->agreement(row);
    switch (column) {
    case ComponentColumn: return labelOf(m_result->live->design, agreement.node);
    case MetricColumn: {
        const QString name = toQString(agreement.metric);
        return agreement.figure == Figure::P99 ? QString(name + QStringLiteral(" p99")) : name;
    }
    case LiveColumn: return figure(agreement.live, agreement);
    case RequestsColumn: return figure(agreement.requests.mean, agreement);
    case HalfWidthColumn: {
        const QString half = figure(agreement.requests.halfWidth(), agreement);
        return isOpen(row) ? tr("%1 (too wide)").arg(half) : half;
    }
    case DifferenceColumn: {
        const double difference = differenceOf(agreement);
        if (std::isnan(difference))
            return agreement.live == 0 ? QString() : QStringLiteral("–");
        const QString sign = difference < 0 ? QStringLiteral("−") : QStringLiteral("+");
        return std::abs(difference) < 5e-5
                   ? formatQuantity(0, Unit::Fraction)
                   : QString(sign + formatQuantity(std::abs(difference), Unit::Fraction));
    }
    case VerdictColumn: return verdictWord(agreement.verdict);
    default: return {};
    }
}

QVariant VerifyModel::sortKey(int row, int column) const
{
    const Agreement &agreement = this->agreement(row);
    switch (column) {
    case LiveColumn: return agreement.live;
    case RequestsColumn: return agreement.requests.mean;
    case HalfWidthColumn: return agreement.requests.halfWidth();
    case DifferenceColumn: {
        const double difference = differenceOf(agreement);
        return std::isnan(difference) ? (agreement.live == 0 ? 0 : 1e300) : std::abs(difference);
    }
    case VerdictColumn: return severity(agreement.verdict);
    default: return words(row, column);
    }
}

QString VerifyModel::toolTip(int row) const
{
    const Agreement &agreement = this->agreement(row);
    QStringList lines{
        words(row, ComponentColumn) + QStringLiteral(" · ") + words(row, MetricColumn),
        verdictSentence(agreement.verdict),
        tr("Simulated requests: %1 to %2 with 95 % confidence; promised is to be within %3.")
            .arg(figure(agreement.requests.low, agreement),
                 figure(agreement.requests.high, agreement),
                 figure(agreement.tolerance, agreement))};
    if (isOpen(row))
        lines.append(tr("The interval is wider than wanted: more time or replications narrow it."));
    if (m_isOutOfDate)
        lines.append(tr("Out of date: the design has changed since."));
    return lines.join(QStringLiteral("\n\n"));
}

QVariant VerifyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Verdict verdict = agreement(index.row()).verdict;
    const bool isVerdict = index.column() == VerdictColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isVerdict && m_isBrief ? QString() : words(index.row(), index.column());
    case Qt::AccessibleTextRole: {
        const QString text = words(index.row(), index.column());
        return m_isOutOfDate ? tr("%1, out of date").arg(text) : text;
    }
    case SortRole: return sortKey(index.row(), index.column());
    case VerdictRole: return static_cast<int>(verdict);
    case Qt::ToolTipRole: return toolTip(index.row());
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter
            | (index.column() >= LiveColumn && !isVerdict ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        if (!m_isOutOfDate)
            return {};
        QFont font;
        font.setItalic(true);
        return font;
    }
    case Qt::DecorationRole:
        if (isVerdict)
            return actionIcon(verdictIcon(verdict),
                              m_isOutOfDate ? headroom::Role::Disabled : verdictRole(verdict));
        return {};
    case Qt::ForegroundRole:
        if (m_isOutOfDate)
            return Theme::current().color(headroom::Role::MutedText);
        if (isVerdict && verdict != Verdict::Agrees)
            return Theme::current().color(verdictRole(verdict));
        if (index.column() == HalfWidthColumn && isOpen(index.row()))
            return Theme::current().color(headroom::Role::Warning);
        return {};
    default: return {};
    }
}

QVariant VerifyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            Qt::AlignVCenter
            | (section >= LiveColumn && section != VerdictColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == HalfWidthColumn)
        return tr("Half the width of the 95 % interval of the simulated requests");
    if (role == Qt::ToolTipRole && section == DifferenceColumn)
        return tr("How far the live number is from the simulated requests");
    if (role != Qt::DisplayRole || (section == VerdictColumn && m_isBrief))
        return {};
    return heading(section);
}

QString VerifyModel::heading(int column) const
{
    switch (column) {
    case ComponentColumn: return tr("Component");
    case MetricColumn: return tr("Metric");
    case LiveColumn: return tr("Live");
    case RequestsColumn: return tr("Requests");
    case HalfWidthColumn: return QStringLiteral("±");
    case DifferenceColumn: return tr("Off by");
    case VerdictColumn: return tr("Verdict");
    default: return {};
    }
}

QString VerifyModel::asText(const QList<int> &rows) const
{
    QStringList lines;
    QStringList fields;
    for (int column = 0; column < ColumnCount; ++column)
        fields.append(heading(column));
    lines.append(fields.join(QLatin1Char('\t')));
    for (const int row : rows) {
        fields.clear();
        for (int column = 0; column < ColumnCount; ++column)
            fields.append(words(row, column));
        lines.append(fields.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString VerifyModel::asCsv(const QList<int> &rows) const
{
    const auto number = [](double value) {
        return toQString(shortestNumber(value));
    };
    QString csv = QStringLiteral("node,metric,figure,live,requests,low,high,tolerance,verdict\n");
    for (const int row : rows) {
        const Agreement &agreement = this->agreement(row);
        csv += QStringList{csvField(toQString(agreement.node.value())),
                           csvField(toQString(agreement.metric)),
                           toQString(toString(agreement.figure)),
                           number(agreement.live),
                           number(agreement.requests.mean),
                           number(agreement.requests.low),
                           number(agreement.requests.high),
                           number(agreement.tolerance),
                           toQString(toString(agreement.verdict))}
                   .join(QLatin1Char(','))
               + QLatin1Char('\n');
    }
    return csv;
}

} // namespace headroom
