// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

namespace headroom {

/// What a panel says when it has nothing to show: a picture, what this place is for, and how to
/// fill it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QString icon, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &hint);

private:
    void updateIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
};

} // namespace headroom
