// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace headroom {

/// Finds any action by a few letters of its name and runs it. Also serves as component finder: it
/// shows whatever entries it is given.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    struct Entry {
        QString text;
        QString detail; ///< Shown on the right, such as the shortcut.
        QIcon icon;
        std::function<void()> run;
    };

    CommandPalette(const QString &prompt, QList<Entry> entries, QWidget *parent);

    /// One entry for each enabled action.
    static QList<Entry> entriesOf(const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches(const QString &needle);
    void runCurrent();

    QList<Entry> m_entries;
    QLineEdit *m_needle;
    QListWidget *m_list;
};

/// How well `needle`'s letters are found in `text`, in order: the higher the better, negative when
/// they are not all there.
int matchQuality(const QString &needle, const QString &text);

} // namespace headroom
