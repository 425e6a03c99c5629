// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/plot_view.h"
#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineSeries;
class QStackedWidget;

namespace headroom {

class EmptyState;
class HeatStrip;

/// How far a consumer of a stream or queue is behind: the age of what it comes to next, with the
/// lines of its alarm and of the retention, what happened on the same axis, a row of colours per
/// shard, and in words when data are lost or all is caught up.
class LagChart : public QWidget
{
    Q_OBJECT

public:
    LagChart(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
             QWidget *parent);

    void setRange(double from, double to);
    PlotView &plot() const { return *m_plot; }

signals:
    void rangeChosen(double from, double to);
    void rangeResetRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::shared_ptr<const RunResult> run() const;
    void refresh();
    void chooseReaders();
    void drawCurves();
    void drawLevels();
    void drawStrip();
    void showMoment(double time);
    void alignStrip();
    void retranslate();
    QString nameOf(const NodeId &node) const;

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    TimeCursor *m_cursor;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QComboBox *m_which;
    PlotView *m_plot;
    HeatStrip *m_strip;
    QLabel *m_words;
    QLineSeries *m_line;
    QLineSeries *m_ghostLine;
    std::vector<StoreReader> m_readers;
    std::size_t m_chosen = 0;
    double m_from = 0;
    double m_to = 1;
};

} // namespace headroom
