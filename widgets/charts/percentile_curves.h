// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/series_data.h"
#include "widgets/live/latest_slot.h"

#include <QList>
#include <QObject>

#include <memory>
#include <thread>
#include <vector>

namespace headroom {

/// Percentiles of latencies over time. Each is composed from distributions, some hundred of them
/// take longer than a frame: so a thread of its own does it, and the newest order replaces one that
/// waits.
class PercentileCurves : public QObject
{
    Q_OBJECT

public:
    struct Order {
        std::shared_ptr<const RunResult> run = {};
        std::vector<ChartedMetric> metrics = {};
        double p = 0.99;
        double from = 0;
        double to = 0;
        int moments = 72;
    };

    explicit PercentileCurves(QObject *parent = nullptr);
    ~PercentileCurves() override;

    void request(Order order) { m_slot.put(std::move(order)); }

signals:
    /// One curve for each metric of the order, in its order.
    void ready(const headroom::PercentileCurves::Order &order, const QList<QList<QPointF>> &curves);

private:
    void work(const std::stop_token &stop);

    LatestSlot<Order> m_slot;
    std::jthread m_thread; // Last: it starts when all else is there.
};

} // namespace headroom
