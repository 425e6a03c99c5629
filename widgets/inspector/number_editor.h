// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/inspector/property_editor.h"

#include <optional>

class QSlider;

namespace headroom {

class QuantityEdit;

/// A number: a field with its unit, and a slider where the range has two ends.
class NumberEditor : public PropertyEditor
{
    Q_OBJECT

public:
    NumberEditor(const PropertySpec &spec, QWidget *parent);

    void setValue(const Tree &value, bool isMixed) override;

private:
    double valueAt(int position) const;
    int positionOf(double value) const;
    void onSliderMoved(int position);

    PropertySpec m_spec;
    QuantityEdit *m_field;
    QSlider *m_slider = nullptr;
    std::optional<double> m_value;
    int m_drag = 0;
};

} // namespace headroom
