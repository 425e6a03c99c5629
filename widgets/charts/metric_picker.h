// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/series_data.h"
#include "widgets/document/document.h"

#include <QToolButton>

#include <vector>

class QMenu;

namespace headroom {

/// Chooses what a chart shows: what the selection suggests, or metrics of any node.
class MetricPicker : public QToolButton
{
    Q_OBJECT

public:
    MetricPicker(Document &document, QWidget *parent);

    /// True while the chart follows the selection.
    bool follows() const { return m_follows; }
    const std::vector<ChartedMetric> &chosen() const { return m_chosen; }
    /// What is shown now, so that the first choice by hand starts from it.
    void setShown(std::vector<ChartedMetric> shown) { m_shown = std::move(shown); }
    void choose(std::vector<ChartedMetric> metrics);
    void follow();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addNode(const Node &node, const ComponentSpec &component);
    void toggle(const ChartedMetric &metric);
    void retranslate();

    Document *m_document;
    QMenu *m_menu;
    bool m_follows = true;
    std::vector<ChartedMetric> m_chosen;
    std::vector<ChartedMetric> m_shown;
};

} // namespace headroom
