// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/range_popup.h"

#include "widgets/inspector/quantity_edit.h"

#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace headroom {

RangePopup::RangePopup(WhatIf pin, const PropertySpec &spec, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_pin(std::move(pin))
    , m_reason(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Ends and step of the slider"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    m_from = addField(tr("From"), m_pin.from, spec, "from");
    m_to = addField(tr("To"), m_pin.to, spec, "to");
    PropertySpec stepSpec = spec;
    stepSpec.minimum = 0;
    m_step = addField(tr("Step"), m_pin.step, stepSpec, "step");
    m_reason->setProperty("role", QStringLiteral("refusal"));
    m_reason->setWordWrap(true);
    m_reason->hide();
    form->addRow(m_reason);
    auto *done = new QPushButton(tr("Use these"), this);
    done->setObjectName(QStringLiteral("accept"));
    form->addRow(done);
    connect(done, &QPushButton::clicked, this, &RangePopup::accept);
    connect(m_from, &QuantityEdit::committed, this, [this](double value) { m_pin.from = value; });
    connect(m_to, &QuantityEdit::committed, this, [this](double value) { m_pin.to = value; });
    connect(m_step, &QuantityEdit::committed, this, [this](double value) { m_pin.step = value; });
}

QuantityEdit *RangePopup::addField(const QString &label, double value, const PropertySpec &spec,
                                   const char *name)
{
    auto *field = new QuantityEdit(spec, this);
    field->setObjectName(QString::fromLatin1(name));
    field->setValue(value);
    field->setAccessibleName(label);
    connect(field, &QuantityEdit::refused, this, [this](const QString &reason) {
        m_reason->setText(reason);
        m_reason->setVisible(!reason.isEmpty());
        adjustSize();
    });
    static_cast<QFormLayout *>(layout())->addRow(label, field);
    return field;
}

void RangePopup::popUpBelow(const QWidget &anchor)
{
    adjustSize();
    QPoint place = anchor.mapToGlobal(QPoint(anchor.width() - width(), anchor.height() + 2));
    if (const QScreen *screen = anchor.screen()) {
        const QRect area = screen->availableGeometry();
        if (place.y() + height() > area.bottom())
            place.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - height() - 2);
        place.setX(
            std::clamp(place.x(), area.left(), std::max(area.left(), area.right() - width())));
    }
    move(place);
    show();
    m_from->setFocus();
    m_from->selectAll();
}

void RangePopup::accept()
{
    if (m_from->isDirty() || m_to->isDirty() || m_step->isDirty())
        return;
    if (!(m_pin.to > m_pin.from)) {
        m_reason->setText(tr("The upper end must be above the lower one."));
        m_reason->show();
        adjustSize();
        return;
    }
    emit rangeChosen(m_pin);
    close();
}

} // namespace headroom
