// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/plot_view.h"
#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAreaSeries;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineSeries;
class QStackedWidget;

namespace headroom {

class Donut;
class EmptyState;

/// A canary release: how the traffic of an alias or a stage splits over time and now, how often
/// each version fails and how long it takes, and how many requests it takes to tell them apart.
class SplitChart : public QWidget
{
    Q_OBJECT

public:
    SplitChart(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
               QWidget *parent);

    /// The parts of the picture from left to right, for export.
    std::vector<PlotView *> plots() const { return {m_split, m_failures, m_times}; }
    /// The node whose traffic is shown, if any splits.
    std::optional<NodeId> node() const { return m_node; }
    void setRange(double from, double to);

signals:
    void rangeChosen(double from, double to);
    void rangeResetRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Version {
        LinkId link;
        QString name = {};
        QAreaSeries *area = nullptr;
        QLineSeries *upper = nullptr;
        QLineSeries *lower = nullptr;
        QLineSeries *failures = nullptr;
        QLineSeries *times = nullptr;
        QList<QPointF> rates = {};
    };

    void chooseNode();
    void useNode(const std::optional<NodeId> &id);
    void buildVersions();
    void refresh();
    void showMoment();
    QString verdict(std::size_t step) const;
    void applyTheme();
    void retranslate();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    TimeCursor *m_cursor;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QBoxLayout *m_layout;
    QComboBox *m_which;
    PlotView *m_split;
    PlotView *m_failures;
    PlotView *m_times;
    Donut *m_donut;
    QLabel *m_verdict;
    std::optional<NodeId> m_node;
    std::vector<Version> m_versions;
    double m_from = 0;
    double m_to = 3600;
};

} // namespace headroom
