// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/what_if_row.h"

#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/wheel_guard.h"
#include "widgets/inspector/quantity_edit.h"
#include "widgets/what_if/range_popup.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kMostPositions = 10'000;
/// Key presses that follow each other faster belong to one change.
constexpr qint64 kPauseBetweenChanges = 1000;

int nextDrag()
{
    static int last = 0;
    return ++last;
}

int positions(const WhatIf &pin)
{
    const double count = pin.step > 0 ? (pin.to - pin.from) / pin.step : 1000;
    return static_cast<int>(std::clamp(std::ceil(count - 1e-9), 1.0, double{kMostPositions}));
}

double valueAt(const WhatIf &pin, int position)
{
    if (position >= positions(pin))
        return pin.to;
    const double step = pin.step > 0 ? std::max(pin.step, (pin.to - pin.from) / kMostPositions)
                                     : (pin.to - pin.from) / 1000;
    return withoutDust(std::min(pin.from + position * step, pin.to));
}

int positionOf(const WhatIf &pin, double value)
{
    const double share = pin.to > pin.from ? (value - pin.from) / (pin.to - pin.from) : 0;
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * positions(pin)));
}

} // namespace

WhatIfRow::WhatIfRow(WhatIf pin, const PinnedNumber &number, QWidget *parent)
    : QWidget(parent)
    , m_pin(std::move(pin))
    , m_spec(number.spec)
    , m_name(number.title())
    , m_title(new QLabel(this))
    , m_change(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_field(new QuantityEdit(number.spec, this))
    , m_range(new QToolButton(this))
    , m_refusal(new QLabel(this))
{
    m_slider->setObjectName(QStringLiteral("slider"));
    m_slider->setRange(0, positions(m_pin));
    m_slider->setPageStep(std::max(1, positions(m_pin) / 20));
    m_slider->setAccessibleName(m_name);
    guardWheel(m_slider);
    m_slider->setToolTip(
        tr("From %1 to %2")
            .arg(formatQuantity(m_pin.from, m_spec.unit), formatQuantity(m_pin.to, m_spec.unit)));
    m_field->setObjectName(QStringLiteral("value"));
    m_field->setAccessibleName(m_name);
    m_field->setEmptyText(tr("not set"));
    m_field->setFixedWidth(
        m_field->fontMetrics().horizontalAdvance(QStringLiteral("1,000,000 MiB")));
    m_change->setProperty("role", QStringLiteral("muted"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setToolTip(m_name);
    m_title->setMinimumWidth(40);
    m_refusal->setProperty("role", QStringLiteral("refusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_range->setObjectName(QStringLiteral("range"));
    m_range->setIcon(actionIcon(QStringLiteral("more"), Role::MutedText));
    m_range->setToolTip(tr("Ends and step of the slider"));
    auto *unpin = new QToolButton(this);
    unpin->setObjectName(QStringLiteral("unpin"));
    unpin->setIcon(actionIcon(QStringLiteral("close"), Role::MutedText));
    unpin->setToolTip(tr("Remove the slider"));
    for (QToolButton *button : {m_range, unpin}) {
        button->setIconSize(QSize(14, 14));
        button->setAccessibleName(tr("%1: %2").arg(m_name, button->toolTip()));
    }

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 3, 0, 3);
    grid->setHorizontalSpacing(5);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    auto *words = new QHBoxLayout;
    words->addWidget(m_title, 1);
    words->addWidget(m_change);
    grid->addLayout(words, 0, 0, 1, 4);
    grid->addWidget(m_slider, 1, 0);
    grid->addWidget(m_field, 1, 1);
    grid->addWidget(m_range, 1, 2);
    grid->addWidget(unpin, 1, 3);
    grid->addWidget(m_refusal, 2, 0, 1, 4);

    connect(m_slider, &QSlider::sliderPressed, this, &WhatIfRow::beginDrag);
    connect(m_slider, &QSlider::valueChanged, this, &WhatIfRow::onSliderMoved);
    connect(m_field, &QuantityEdit::committed, this, [this](double value) {
        beginDrag();
        emit valueRequested(value, m_drag);
    });
    connect(m_field, &QuantityEdit::refused, this, &WhatIfRow::showRefusal);
    connect(m_range, &QToolButton::clicked, this, &WhatIfRow::editRange);
    connect(unpin, &QToolButton::clicked, this, &WhatIfRow::unpinRequested);
}

void WhatIfRow::beginDrag()
{
    m_drag = nextDrag();
    emit dragStarted();
}

void WhatIfRow::onSliderMoved(int position)
{
    if (!m_slider->isSliderDown()
        && (!m_sinceChange.isValid() || m_sinceChange.elapsed() > kPauseBetweenChanges))
        beginDrag();
    m_sinceChange.start();
    emit valueRequested(valueAt(m_pin, position), m_drag);
}

void WhatIfRow::showValue(std::optional<double> value, std::optional<double> before)
{
    m_field->setValue(value);
    if (!m_slider->isSliderDown()) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(value ? positionOf(m_pin, *value) : 0);
    }
    QString change;
    if (value && before && *value != *before) {
        const QString sign = *value > *before ? QStringLiteral("+") : QStringLiteral("−");
        change = tr("%1 before, %2%3")
                     .arg(formatQuantity(*before, m_spec.unit), sign,
                          formatQuantity(withoutDust(std::abs(*value - *before)), m_spec.unit));
    }
    if (m_change->text() != change) {
        m_change->setText(change);
        showTitle();
    }
}

void WhatIfRow::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
}

void WhatIfRow::showTitle()
{
    const int room = width() - (m_change->text().isEmpty() ? 0 : m_change->sizeHint().width() + 10);
    m_title->setText(
        m_title->fontMetrics().elidedText(m_name, Qt::ElideMiddle, std::max(40, room)));
}

void WhatIfRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTitle();
}

void WhatIfRow::editRange()
{
    auto *popup = new RangePopup(m_pin, m_spec, this);
    connect(popup, &RangePopup::rangeChosen, this, &WhatIfRow::rangeRequested);
    popup->popUpBelow(*m_range);
}

} // namespace headroom
