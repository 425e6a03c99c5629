// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/design/scenario.h"

#include <QFrame>

class QLabel;

namespace headroom {

class QuantityEdit;

/// Asks for the ends and the step of a slider. Goes away by itself.
class RangePopup : public QFrame
{
    Q_OBJECT

public:
    RangePopup(WhatIf pin, const PropertySpec &spec, QWidget *parent);

    void popUpBelow(const QWidget &anchor);

signals:
    void rangeChosen(const headroom::WhatIf &pin);

private:
    QuantityEdit *addField(const QString &label, double value, const PropertySpec &spec,
                           const char *name);
    void accept();

    WhatIf m_pin;
    QuantityEdit *m_from;
    QuantityEdit *m_to;
    QuantityEdit *m_step;
    QLabel *m_reason;
};

} // namespace headroom
