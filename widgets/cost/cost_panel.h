// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace headroom {

class CostModel;

/// What the design costs at the load of the run: total, per million requests, and line by line with
/// the source of each rate.
class CostPanel : public QWidget
{
    Q_OBJECT

public:
    CostPanel(Document &document, Selection &selection, LiveSimulation &live,
              QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void onRunReady();

    Selection *m_selection;
    LiveSimulation *m_live;
    CostModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QLabel *m_total;
};

} // namespace headroom
