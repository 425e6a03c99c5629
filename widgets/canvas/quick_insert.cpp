// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/quick_insert.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

QuickInsert::QuickInsert(std::vector<const ComponentSpec *> offered, const QString &title,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_offered(std::move(offered))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(tr("No component of that name"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("quickInsert"));
    setAccessibleName(title);
    m_search->setPlaceholderText(title);
    m_search->setAccessibleName(title);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setIconSize(QSize(24, 24));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    setFixedSize(300, 300);
    connect(m_search, &QLineEdit::textChanged, this, &QuickInsert::filter);
    connect(m_list, &QListWidget::itemClicked, this, &QuickInsert::choose);
    connect(m_list, &QListWidget::itemActivated, this, &QuickInsert::choose);
    filter({});
}

void QuickInsert::openAt(const QPoint &place)
{
    QPoint corner = place;
    if (const QScreen *on = screen()) {
        const QRect area = on->availableGeometry();
        corner.setX(
            std::clamp(corner.x(), area.left(), std::max(area.left(), area.right() - width())));
        corner.setY(
            std::clamp(corner.y(), area.top(), std::max(area.top(), area.bottom() - height())));
    }
    move(corner);
    show();
    m_search->setFocus();
}

void QuickInsert::filter(const QString &typed)
{
    // People who type the slash again, as in chats, mean the same.
    QString wanted = typed.trimmed();
    if (wanted.startsWith(QLatin1Char('/')))
        wanted.remove(0, 1);
    const auto fits = [&wanted](const ComponentSpec &spec) {
        return wanted.isEmpty() || translated(spec.name).contains(wanted, Qt::CaseInsensitive)
               || toQString(spec.kind).contains(wanted, Qt::CaseInsensitive);
    };
    const auto startsWith = [&wanted](const ComponentSpec &spec) {
        return translated(spec.name).startsWith(wanted, Qt::CaseInsensitive);
    };
    m_list->clear();
    for (const bool first : {true, false}) {
        for (const ComponentSpec *spec : m_offered) {
            if (!fits(*spec) || startsWith(*spec) != first)
                continue;
            auto *item = new QListWidgetItem(serviceIcon(spec->kind), translated(spec->name),
                                             m_list);
            item->setData(Qt::UserRole, toQString(spec->kind));
            item->setToolTip(translated(spec->summary));
        }
    }
    const bool found = m_list->count() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    if (found)
        m_list->setCurrentRow(0);
}

void QuickInsert::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString kind = item->data(Qt::UserRole).toString();
    close();
    emit chosen(kind);
}

bool QuickInsert::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace headroom
