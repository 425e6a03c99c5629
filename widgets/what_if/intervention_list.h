// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/live/live_simulation.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace headroom {

class EmptyState;

/// What happens while the design runs: faults, rushes of traffic, changed limits, deployments;
/// those of the chosen scenario, or those of the design as drawn.
class InterventionList : public QWidget
{
    Q_OBJECT

public:
    InterventionList(Document &document, LiveSimulation &live, QWidget *parent);

    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::vector<PlannedIntervention> &shown() const;
    std::optional<std::size_t> current() const;
    void add(bool isDeployment);
    void edit();
    void remove();
    Result<Done> keep(std::vector<PlannedIntervention> interventions);
    void openDialog(const PlannedIntervention &intervention, std::optional<std::size_t> place);
    QString whatOf(const PlannedIntervention &intervention) const;
    void retranslate();

    Document *m_document;
    LiveSimulation *m_live;
    QLabel *m_scope;
    QToolButton *m_addSetting;
    QToolButton *m_addDeployment;
    QToolButton *m_edit;
    QToolButton *m_remove;
    QTreeWidget *m_list;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
};

} // namespace headroom
