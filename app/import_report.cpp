// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/import_report.h"

#include "widgets/common/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace headroom {
namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kNodeRole = Qt::UserRole + 1;

} // namespace

ImportReport::ImportReport(const ImportResult &result, const QString &file, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import of %1").arg(file));
    setAttribute(Qt::WA_DeleteOnClose);
    m_summary = new QLabel(
        tr("%1 resources; of %2 that Headroom knows, %3 are components. The design is new: save it "
           "to keep it.")
            .arg(result.resources)
            .arg(result.known)
            .arg(result.components));
    m_summary->setWordWrap(true);
    m_notes = new QTreeWidget;
    m_notes->setAccessibleName(tr("What became of the template"));
    m_notes->setHeaderLabels({tr("Resource"), tr("Line"), tr("What became of it")});
    m_notes->setAlternatingRowColors(true);
    fill(result);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_notes, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        const QString node = item ? item->data(0, kNodeRole).toString() : QString();
        if (!node.isEmpty())
            emit nodeChosen(NodeId(toStd(node)));
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_notes);
    layout->addWidget(buttons);
    resize(720, 480);
}

void ImportReport::fill(const ImportResult &result)
{
    using Kind = ImportNote::Kind;
    const std::array titles = {
        std::pair(Kind::NotUnderstood, tr("Not understood")), std::pair(Kind::Taken, tr("Taken")),
        std::pair(Kind::Assumed, tr("Assumed")), std::pair(Kind::Kept, tr("Kept as it is"))};
    for (const auto &[kind, title] : titles) {
        auto *section = new QTreeWidgetItem({title});
        section->setData(0, kKindRole, static_cast<int>(kind));
        for (const ImportNote &note : result.notes) {
            if (note.kind != kind)
                continue;
            auto *row = new QTreeWidgetItem(section,
                                            {toQString(note.subject),
                                             note.line > 0 ? QString::number(note.line) : QString(),
                                             translated(note.what)});
            row->setData(0, kNodeRole, toQString(note.node.value()));
            row->setToolTip(2, translated(note.what));
        }
        if (section->childCount() == 0) {
            delete section;
            continue;
        }
        m_notes->addTopLevelItem(section);
        section->setExpanded(true);
    }
    m_notes->header()->resizeSections(QHeaderView::ResizeToContents);
}

QString ImportReport::summary() const
{
    return m_summary->text();
}

QStringList ImportReport::rows(ImportNote::Kind kind) const
{
    QStringList lines;
    for (int i = 0; i < m_notes->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *section = m_notes->topLevelItem(i);
        if (section->data(0, kKindRole).toInt() != static_cast<int>(kind))
            continue;
        for (int row = 0; row < section->childCount(); ++row)
            lines.append(section->child(row)->text(0) + QStringLiteral(": ")
                         + section->child(row)->text(2));
    }
    return lines;
}

} // namespace headroom
