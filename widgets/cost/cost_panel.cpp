// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/cost/cost_panel.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/cost/cost_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

CostPanel::CostPanel(Document &document, Selection &selection, LiveSimulation &live,
                     QWidget *parent)
    : QWidget(parent)
    , m_selection(&selection)
    , m_live(&live)
    , m_model(new CostModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
    , m_total(new QLabel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CostModel::SortRole);
    m_view->setModel(m_sorted);
    m_view->setObjectName(QStringLiteral("cost"));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(CostModel::PerMonthColumn, Qt::DescendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 9);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(CostModel::WhatColumn, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(CostModel::SourceColumn,
                                                     QHeaderView::Interactive);
    m_view->setColumnWidth(CostModel::SourceColumn, 170);
    m_total->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_total);
    layout->addWidget(m_view, 1);

    connect(&live, &LiveSimulation::runReady, this, &CostPanel::onRunReady);
    connect(&document, &Document::wasReset, this, &CostPanel::onRunReady);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (m_view->hasFocus() && row.isValid())
                    m_selection->set({NodeId(toStd(row.data(CostModel::NodeRole).toString()))});
            });
    connect(m_view, &QTableView::activated, this, [this] { emit m_selection->revealRequested(); });
    onRunReady();
}

void CostPanel::onRunReady()
{
    const auto result = m_live->result();
    m_model->setResult(result);
    m_view->setAccessibleName(tr("Cost by line item"));
    if (!result) {
        m_total->setText(tr("The cost appears with the first run."));
        return;
    }
    const double share = result->perMillionRequests;
    m_total->setText(tr("<b>%1</b> a month at the mean load of this run, %2. Prices of us-east-1 "
                        "without taxes, free tiers and savings plans.")
                         .arg(formatDollars(result->prices.perMonth()),
                              share > 0 ? tr("%1 per million requests").arg(formatDollars(share))
                                        : tr("without traffic")));
}

void CostPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        onRunReady();
        m_model->refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace headroom
