// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/empty_state.h"

#include "widgets/common/icons.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace headroom {

EmptyState::EmptyState(QString icon, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(icon))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(6);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addStretch(3);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    connect(&Theme::current(), &Theme::changed, this, &EmptyState::updateIcon);
    updateIcon();
}

void EmptyState::setTexts(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(
        actionIcon(m_iconName, Role::Idle).pixmap(QSize(30, 30), devicePixelRatioF()));
}

} // namespace headroom
