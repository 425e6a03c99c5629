// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace headroom {

/// One row of colours per partition over time: how far each is behind, against a level at which it
/// is bad. Where there are more rows than pixels, a row shows the worst of several.
class HeatStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HeatStrip(QWidget *parent);

    /// `columns`: by moment, the values of all rows. `bad`: the value that is as bad as can be.
    void setColumns(std::vector<std::vector<double>> columns, double bad);
    /// Pixels left and right that the chart above needs for its axis.
    void setInsets(int left, int right);
    void setRowName(const QString &name);

    QSize sizeHint() const override { return {200, 56}; }
    QSize minimumSizeHint() const override { return {100, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void draw();
    QRect area() const;

    std::vector<std::vector<double>> m_columns;
    double m_bad = 1;
    int m_left = 0;
    int m_right = 0;
    QString m_rowName;
    QImage m_image;
};

} // namespace headroom
