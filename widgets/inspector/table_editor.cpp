// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/table_editor.h"

#include "model/catalogue/property_schema.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/inspector/quantity_edit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

namespace headroom {
namespace {

constexpr int kMostVisibleRows = 6;

QString headerOf(const PropertySpec &column)
{
    const QString unit = column.unit == Unit::Fraction ? QStringLiteral("%")
                                                       : toQString(symbol(column.unit));
    const QString name = column.name.isEmpty() ? toQString(column.key) : translated(column.name);
    return unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit);
}

std::vector<PropertySpec> columnsOf(const PropertySpec &spec)
{
    if (spec.kind == PropertyKind::Table)
        return spec.columns;
    PropertySpec name;
    name.key = "name";
    name.name = HEADROOM_TEXT("Inspector", "Name");
    name.kind = PropertyKind::Text;
    PropertySpec value = spec;
    value.key = "value";
    value.name = HEADROOM_TEXT("Inspector", "Value");
    value.kind = spec.kind == PropertyKind::NumberMap ? PropertyKind::Number : PropertyKind::Text;
    return {name, value};
}

QString cellText(const PropertySpec &column, const Tree &cell)
{
    if (cell.isNumber())
        return editableNumber(cell.number(), column.unit);
    if (cell.isFlag())
        return cell.flag() ? QStringLiteral("true") : QStringLiteral("false");
    return toQString(cell.textOr(""));
}

constexpr int kWidestHeader = 110;

} // namespace

TableEditor::TableEditor(const PropertySpec &spec, QWidget *parent)
    : PropertyEditor(parent)
    , m_spec(spec)
    , m_columns(columnsOf(spec))
    , m_table(new QTableWidget(this))
    , m_remove(new QToolButton(this))
{
    QStringList headers;
    for (const PropertySpec &column : m_columns)
        headers.append(headerOf(column));
    m_table->setColumnCount(static_cast<int>(m_columns.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // Many columns scroll rather than shrink to letters.
    int widest = 0;
    for (const QString &header : std::as_const(headers))
        widest = std::max(widest, m_table->fontMetrics().horizontalAdvance(header));
    m_table->horizontalHeader()->setMinimumSectionSize(std::min(widest, kWidestHeader) + 30);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(translated(spec.name));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_remove->setIcon(actionIcon(QStringLiteral("delete"), Role::MutedText));
    m_remove->setIconSize(QSize(14, 14));
    m_remove->setToolTip(tr("Remove the row"));
    m_remove->setAccessibleName(m_remove->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, &TableEditor::commit);
    connect(m_remove, &QToolButton::clicked, this, &TableEditor::removeCurrentRow);
    fill();
}

void TableEditor::setValue(const Tree &value, bool isMixed)
{
    const Tree shown = isMixed ? Tree() : value;
    if (shown == m_value && m_table->rowCount() > 0)
        return;
    m_value = shown;
    fill();
}

void TableEditor::fill()
{
    const QSignalBlocker quiet(m_table);
    const int rows = static_cast<int>(m_value.isNull() ? 0 : m_value.size());
    m_table->setRowCount(rows + 1);
    for (int row = 0; row <= rows; ++row) {
        for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
            const PropertySpec &spec = m_columns[static_cast<std::size_t>(column)];
            QString text;
            if (row < rows) {
                const auto at = static_cast<std::size_t>(row);
                if (isMap())
                    text = column == 0 ? toQString(m_value.entries()[at].first)
                                       : cellText(spec, m_value.entries()[at].second);
                else
                    text = cellText(spec, m_value.items()[at].at(spec.key));
            }
            auto *item = new QTableWidgetItem(text);
            const bool isNumber = spec.kind == PropertyKind::Number
                                  || spec.kind == PropertyKind::Integer;
            item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
            if (row == rows)
                item->setToolTip(tr("Type here to add an entry"));
            m_table->setItem(row, column, item);
        }
    }
    updateHeight();
}

Tree TableEditor::read(QString &problem) const
{
    Tree::Map entries;
    Tree::List records;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        Tree record = Tree(Tree::Map());
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const PropertySpec &spec = m_columns[static_cast<std::size_t>(column)];
            const QString text = m_table->item(row, column)->text().trimmed();
            if (text.isEmpty())
                continue;
            QString typed = text;
            if (spec.kind == PropertyKind::Number || spec.kind == PropertyKind::Integer) {
                bool isNumber = false;
                const double number = QLocale().toDouble(text, &isNumber);
                if (isNumber)
                    typed = toQString(
                        shortestNumber(spec.unit == Unit::Fraction ? number / 100 : number));
            }
            const Result<Tree> cell = parseProperty(spec, toStd(typed));
            if (!cell) {
                problem = translated(cell.error().message);
                return {};
            }
            record.set(spec.key, *cell);
        }
        if (record.empty())
            continue;
        if (isMap())
            entries.emplace_back(record.at("name").textOr(""), record.at("value"));
        else
            records.push_back(std::move(record));
    }
    return isMap() ? Tree(std::move(entries)) : Tree(std::move(records));
}

void TableEditor::commit()
{
    QString problem;
    const Tree value = read(problem);
    if (!problem.isEmpty()) {
        emit refused(problem);
        return;
    }
    // Half a row is being typed: it counts when its other cell is there.
    if (isMap()) {
        for (const auto &[name, item] : value.entries()) {
            if (name.empty() || item.isNull())
                return;
        }
    }
    const auto reason = refusal(m_spec, value);
    emit refused(reason ? translated(*reason) : QString());
    if (reason || value == m_value)
        return;
    emit editRequested(value.empty() ? Tree() : value, 0);
}

void TableEditor::removeCurrentRow()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_table->rowCount() - 1)
        return;
    {
        const QSignalBlocker quiet(m_table);
        m_table->removeRow(row);
    }
    commit();
}

void TableEditor::updateHeight()
{
    const int rows = std::min(m_table->rowCount(), kMostVisibleRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

} // namespace headroom
