// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/scenario.h"
#include "widgets/what_if/pinned_number.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace headroom {

class QuantityEdit;

/// A pinned number: its name, a slider, its value, and what it was before.
class WhatIfRow : public QWidget
{
    Q_OBJECT

public:
    WhatIfRow(WhatIf pin, const PinnedNumber &number, QWidget *parent);

    const WhatIf &pin() const { return m_pin; }
    /// The present value, and the one of the run that is kept to compare.
    void showValue(std::optional<double> value, std::optional<double> before);
    /// Why the last change was refused; empty when all is well.
    void showRefusal(const QString &reason);

signals:
    /// A drag (or a sequence of key presses) begins: what is on screen now is what it will be
    /// compared with.
    void dragStarted();
    /// Changes of one drag have the same number; a typed value has one of its own.
    void valueRequested(double value, int drag);
    void rangeRequested(const headroom::WhatIf &pin);
    void unpinRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onSliderMoved(int position);
    void beginDrag();
    void showTitle();
    void editRange();

    WhatIf m_pin;
    PropertySpec m_spec;
    QString m_name;
    QLabel *m_title;
    QLabel *m_change;
    QSlider *m_slider;
    QuantityEdit *m_field;
    QToolButton *m_range;
    QLabel *m_refusal;
    QElapsedTimer m_sinceChange;
    int m_drag = 0;
};

} // namespace headroom
