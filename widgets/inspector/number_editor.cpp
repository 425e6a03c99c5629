// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/number_editor.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/wheel_guard.h"
#include "widgets/inspector/quantity_edit.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kPositions = 1000;
/// A slider over more than this many powers of ten cannot be hit by hand.
constexpr double kWidestRatio = 1e5;

bool isLogarithmic(const PropertySpec &spec)
{
    return spec.minimum > 0 && (spec.logarithmic || spec.maximum / spec.minimum > 200);
}

bool deservesSlider(const PropertySpec &spec)
{
    if (!std::isfinite(spec.minimum) || !std::isfinite(spec.maximum)
        || spec.maximum <= spec.minimum)
        return false;
    if (isLogarithmic(spec))
        return spec.maximum / spec.minimum <= kWidestRatio;
    return spec.maximum - spec.minimum <= 1000;
}

int nextDrag()
{
    static int last = 0;
    return ++last;
}

} // namespace

NumberEditor::NumberEditor(const PropertySpec &spec, QWidget *parent)
    : PropertyEditor(parent)
    , m_spec(spec)
    , m_field(new QuantityEdit(spec, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    if (deservesSlider(spec)) {
        m_slider = new QSlider(Qt::Horizontal, this);
        m_slider->setRange(0, kPositions);
        m_slider->setPageStep(kPositions / 20);
        m_slider->setMinimumWidth(44);
        m_slider->setAccessibleName(translated(spec.name));
        m_slider->setFocusPolicy(
            Qt::ClickFocus); // The field beside it does the same for the keyboard.
        guardWheel(m_slider);
        layout->addWidget(m_slider, 1);
        connect(m_slider, &QSlider::sliderPressed, this, [this] { m_drag = nextDrag(); });
        connect(m_slider, &QSlider::valueChanged, this, &NumberEditor::onSliderMoved);
    } else {
        layout->addStretch(1);
    }
    m_field->setFixedWidth(
        m_field->fontMetrics().horizontalAdvance(QStringLiteral("1,000,000 MiB")));
    m_field->setAccessibleName(translated(spec.name));
    layout->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QuantityEdit::committed, this,
            [this](double value) { emit editRequested(Tree(value), 0); });
    connect(m_field, &QuantityEdit::cleared, this, [this] { emit editRequested(Tree(), 0); });
    connect(m_field, &QuantityEdit::refused, this, &PropertyEditor::refused);
}

void NumberEditor::setValue(const Tree &value, bool isMixed)
{
    m_value = value.isNumber() && !isMixed ? std::optional(value.number()) : std::nullopt;
    m_field->setEmptyText(isMixed ? tr("several") : tr("not set"));
    m_field->setValue(m_value);
    if (!m_slider || m_slider->isSliderDown())
        return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(m_value ? positionOf(*m_value) : 0);
}

double NumberEditor::valueAt(int position) const
{
    const double share = static_cast<double>(position) / kPositions;
    const double value = isLogarithmic(m_spec)
                             ? m_spec.minimum * std::pow(m_spec.maximum / m_spec.minimum, share)
                             : m_spec.minimum + share * (m_spec.maximum - m_spec.minimum);
    // Two digits are all that a hand can aim at, unless the setting has its own steps.
    double grain = m_spec.step > 0 ? m_spec.step
                   : value == 0    ? 1e-9
                                   : std::pow(10.0, std::floor(std::log10(std::abs(value)))
                                                        - (isLogarithmic(m_spec) ? 1 : 2));
    if (m_spec.kind == PropertyKind::Integer)
        grain = std::max(1.0, std::round(grain));
    return withoutDust(
        std::clamp(std::round(value / grain) * grain, m_spec.minimum, m_spec.maximum));
}

int NumberEditor::positionOf(double value) const
{
    const double clamped = std::clamp(value, m_spec.minimum, m_spec.maximum);
    const double share = isLogarithmic(m_spec)
                             ? std::log(clamped / m_spec.minimum)
                                   / std::log(m_spec.maximum / m_spec.minimum)
                             : (clamped - m_spec.minimum) / (m_spec.maximum - m_spec.minimum);
    return static_cast<int>(std::lround(share * kPositions));
}

void NumberEditor::onSliderMoved(int position)
{
    if (!m_slider->isSliderDown())
        m_drag = nextDrag();
    emit editRequested(Tree(valueAt(position)), m_drag);
}

} // namespace headroom
