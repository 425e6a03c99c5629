// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace headroom {

/// Shares of a whole as a ring, with names and percentages beside it.
class Donut : public QWidget
{
    Q_OBJECT

public:
    struct Slice {
        QString name = {};
        double share = 0;
        QColor color = {};
    };

    explicit Donut(QWidget *parent = nullptr);

    void setSlices(std::vector<Slice> slices, const QString &middle);

    QSize sizeHint() const override { return {150, 150}; }
    QSize minimumSizeHint() const override { return {90, 90}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Slice> m_slices;
    QString m_middle;
};

} // namespace headroom
