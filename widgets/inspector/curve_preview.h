// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/core/tree.h"

#include <QPointF>
#include <QVector>
#include <QWidget>

namespace headroom {

/// A small drawing of a law or a traffic profile: what a set of numbers means.
class CurvePreview : public QWidget
{
    Q_OBJECT

public:
    explicit CurvePreview(QWidget *parent = nullptr);

    /// Draws the value of such a setting; nothing for kinds that have no curve. REQUIRES a value
    /// that is not refused.
    void setValue(PropertyKind kind, const Tree &value);

    QSize sizeHint() const override { return {180, 54}; }
    QSize minimumSizeHint() const override { return {80, 54}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<QPointF> m_points;
    QString m_from;
    QString m_to;
    QString m_top;
};

} // namespace headroom
