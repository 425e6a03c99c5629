// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace headroom {

class PaletteModel;

/// The components by group, to search, drag onto the canvas, or insert with a double click or
/// Enter.
class Palette : public QWidget
{
    Q_OBJECT

public:
    explicit Palette(const Catalogue &catalogue, QWidget *parent = nullptr);

signals:
    void insertRequested(const QString &kind);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void insert(const QModelIndex &index);
    void search(const QString &needle);
    void retranslate();

    PaletteModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_needle;
    QTreeView *m_view;
};

} // namespace headroom
