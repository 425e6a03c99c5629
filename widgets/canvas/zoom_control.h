// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QToolButton;

namespace headroom {

/// Out, the zoom in per cent, in, and fit: a small bar in a corner of the canvas.
class ZoomControl final : public QWidget
{
    Q_OBJECT

public:
    explicit ZoomControl(QWidget *parent = nullptr);

    void setZoom(double zoom);

signals:
    void inRequested();
    void outRequested();
    void actualSizeRequested();
    void fitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QToolButton *m_out;
    QToolButton *m_percent;
    QToolButton *m_in;
    QToolButton *m_fit;
};

} // namespace headroom
