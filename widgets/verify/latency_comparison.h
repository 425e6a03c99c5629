// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/series_data.h"
#include "widgets/verify/verification.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace headroom {

class DistributionPlot;

/// How the times of a node or of a whole path were distributed over the run: those of the simulated
/// requests as an area with its percentiles, those of the live engine as a line over it.
class LatencyComparison : public QWidget
{
    Q_OBJECT

public:
    LatencyComparison(const Catalogue &catalogue, QWidget *parent);

    void setResult(std::shared_ptr<const VerifiedResult> result);
    void setOutOfDate(bool isOutOfDate);
    /// Without the breakdown of a path, for little room.
    void setBrief(bool isBrief);
    /// Shows the times of a node: those of that metric, else its first.
    void showTimesOf(const NodeId &node, const std::string &metric);
    DistributionPlot &plot() { return *m_plot; }

signals:
    /// The user chose the times of another node.
    void nodeChosen(const headroom::NodeId &node);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillChoice();
    void refresh();
    void showFigures(const ChartedMetric &metric);
    void showBreakdown();
    QString breakdownOf(const NodeId &source) const;
    bool isLatency(const NodeId &node, const std::string &metric) const;
    void retranslate();

    const Catalogue *m_catalogue;
    std::shared_ptr<const VerifiedResult> m_result;
    bool m_isOutOfDate = false;
    bool m_isBrief = false;
    std::vector<ChartedMetric> m_choice;
    ChartedMetric m_wanted; ///< What was asked for last, though it may have no times.
    QComboBox *m_picker;
    QCheckBox *m_logarithmic;
    QLabel *m_breakdown;
    DistributionPlot *m_plot;
};

} // namespace headroom
