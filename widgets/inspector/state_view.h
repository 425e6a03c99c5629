// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QScrollArea>

#include <string>
#include <vector>

class QGridLayout;
class QLabel;

namespace headroom {

/// How the selected node or link fares at the moment of the cursor: headroom, metrics, rejections,
/// findings, and what is not modelled.
class StateView : public QScrollArea
{
    Q_OBJECT

public:
    StateView(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
              QWidget *parent);

    /// Builds the lines anew: the selection or the language is another one.
    void rebuild();
    /// Shows the newest result at the moment of the cursor.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Line {
        std::string metric;
        const MetricSpec *spec = nullptr;
        QLabel *now = nullptr;
        QLabel *overall = nullptr;
    };

    QLabel *addText(const char *name);
    void addMetrics(const ComponentSpec &component);
    void addFlow();
    /// Sums and percentiles over the run take longer than a tick of the clock allows.
    void showOverall(const RunResult &run, const NodeId &id);
    void showNode(const LiveResult &result, std::size_t step);
    void showFlow(const LiveResult &result, std::size_t step);
    void showMoment();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    TimeCursor *m_cursor;
    QWidget *m_content = nullptr;
    QLabel *m_headroom = nullptr;
    QLabel *m_moment = nullptr;
    QLabel *m_rejections = nullptr;
    QLabel *m_findings = nullptr;
    std::vector<Line> m_lines;
};

} // namespace headroom
