// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/percentile_curves.h"

namespace headroom {

PercentileCurves::PercentileCurves(QObject *parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token &stop) { work(stop); })
{ }

PercentileCurves::~PercentileCurves()
{
    // Before any part of this goes: the thread speaks to it.
    m_thread.request_stop();
    m_thread.join();
}

void PercentileCurves::work(const std::stop_token &stop)
{
    while (std::optional<Order> order = m_slot.take(stop)) {
        QList<QList<QPointF>> curves;
        for (const ChartedMetric &metric : order->metrics)
            curves.append(percentileOf(*order->run, metric, order->p, order->from, order->to,
                                       order->moments));
        QMetaObject::invokeMethod(
            this, [this, done = *std::move(order), curves] { emit ready(done, curves); },
            Qt::QueuedConnection);
    }
}

} // namespace headroom
