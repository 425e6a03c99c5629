// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace headroom {

class Actions;

/// All shortcuts, searchable and changeable; the canvas's own keys and gestures below them.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(Actions &actions, QWidget *parent);

private:
    void fill();
    void filter(const QString &needle);
    void changeShortcut(int row);

    Actions *m_actions;
    QLineEdit *m_needle;
    QTableWidget *m_table;
};

} // namespace headroom
