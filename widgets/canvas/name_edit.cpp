// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/name_edit.h"

#include <QKeyEvent>

namespace headroom {

NameEdit::NameEdit(const QString &name, QWidget *parent)
    : QLineEdit(name, parent)
{
    setObjectName(QStringLiteral("nameEdit"));
    setAccessibleName(tr("Name"));
    selectAll();
}

void NameEdit::keyPressEvent(QKeyEvent *event)
{
    const bool keeps = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!keeps && event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    end(keeps);
    emit finished();
}

void NameEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        end(true);
}

void NameEdit::end(bool keeps)
{
    if (m_ended)
        return;
    m_ended = true;
    hide();
    deleteLater();
    if (keeps)
        emit named(text().trimmed());
}

} // namespace headroom
