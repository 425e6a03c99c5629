// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/palette/palette.h"

#include "widgets/common/theme.h"
#include "widgets/palette/palette_model.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

Palette::Palette(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_model(new PaletteModel(catalogue, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_needle(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    m_found->setSourceModel(m_model);
    m_found->setFilterRole(PaletteModel::SearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setRecursiveFilteringEnabled(true);
    m_needle->setClearButtonEnabled(true);
    m_needle->installEventFilter(this);
    m_view->setModel(m_found);
    m_view->setObjectName(QStringLiteral("palette"));
    m_view->setHeaderHidden(true);
    m_view->setIconSize(QSize(24, 24));
    m_view->setIndentation(12);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setUniformRowHeights(false);
    m_view->expandAll();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_needle);
    layout->addWidget(m_view, 1);

    connect(m_needle, &QLineEdit::textChanged, this, &Palette::search);
    // A double click also activates; only one of the two may insert.
    connect(m_view, &QTreeView::doubleClicked, this, &Palette::insert);
    m_view->installEventFilter(this);
    connect(&Theme::current(), &Theme::changed, m_model, &PaletteModel::refresh);
    setFocusProxy(m_needle);
    retranslate();
}

void Palette::insert(const QModelIndex &index)
{
    if (const QString kind = index.data(PaletteModel::KindRole).toString(); !kind.isEmpty())
        emit insertRequested(kind);
}

void Palette::search(const QString &needle)
{
    m_found->setFilterFixedString(needle);
    m_view->expandAll();
    // The first hit is what Enter inserts.
    if (const QModelIndex heading = m_found->index(0, 0); heading.isValid() && !needle.isEmpty())
        m_view->setCurrentIndex(m_found->index(0, 0, heading));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            insert(m_view->currentIndex());
            return true;
        }
        if (watched == m_needle && key == Qt::Key_Down) {
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Palette::retranslate()
{
    m_needle->setPlaceholderText(tr("Search components"));
    m_needle->setAccessibleName(tr("Search components"));
    m_view->setAccessibleName(tr("Components"));
    m_model->refresh();
}

void Palette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
