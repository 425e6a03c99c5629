// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"

#include <QFrame>

#include <functional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace headroom {

/// A small box at the pointer in which a component is found by typing and inserted with Enter.
class QuickInsert final : public QFrame
{
    Q_OBJECT

public:
    /// Offers the `offered` components; `title` says what for.
    QuickInsert(std::vector<const ComponentSpec *> offered, const QString &title,
                QWidget *parent = nullptr);

    /// Opens with its corner at a place of the screen, within the screen.
    void openAt(const QPoint &place);

signals:
    void chosen(const QString &kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void choose();

    std::vector<const ComponentSpec *> m_offered;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace headroom
