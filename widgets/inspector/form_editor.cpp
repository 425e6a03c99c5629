// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/form_editor.h"

#include "model/catalogue/property_schema.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/wheel_guard.h"
#include "widgets/inspector/curve_preview.h"
#include "widgets/inspector/form_conversion.h"
#include "widgets/inspector/number_list.h"
#include "widgets/inspector/quantity_edit.h"
#include "widgets/inspector/simple_editors.h"
#include "widgets/inspector/table_editor.h"
#include "widgets/what_if/pinned_number.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace headroom {

FormEditor::FormEditor(const PropertySpec &spec, QWidget *parent)
    : PropertyEditor(parent)
    , m_spec(spec)
    , m_form(new QComboBox(this))
    , m_layout(new QGridLayout(this))
    , m_preview(new CurvePreview(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(4);
    m_layout->setHorizontalSpacing(4);
    m_layout->setColumnStretch(0, 1);
    // The columns of pin and reset, as in the rows around it.
    m_layout->setColumnMinimumWidth(1, 20);
    m_layout->setColumnMinimumWidth(2, 20);
    m_form->setAccessibleName(translated(spec.name));
    m_form->setFocusPolicy(Qt::StrongFocus);
    guardWheel(m_form);
    for (const Form &form : forms(spec.kind))
        m_form->addItem(translated(form.name), toQString(form.word));
    m_layout->addWidget(m_form, 0, 0);
    m_layout->addWidget(m_preview, 2, 0, 1, 3);
    setFocusProxy(m_form);
    connect(m_form, &QComboBox::activated, this, [this](int index) {
        const Form &form = forms(m_spec.kind)[static_cast<std::size_t>(index)];
        request(convertedTo(m_spec.kind, form, m_value));
    });
}

void FormEditor::setValue(const Tree &value, bool isMixed)
{
    m_value = value;
    const Form *form = isMixed ? nullptr : formOf(m_spec.kind, value);
    const QSignalBlocker quiet(m_form);
    m_form->setPlaceholderText(isMixed ? tr("several") : tr("not set"));
    m_form->setCurrentIndex(form ? m_form->findData(toQString(form->word)) : -1);
    if (form != m_shown) {
        delete m_parts;
        m_parts = nullptr;
        m_show.clear();
        m_shown = form;
        if (form)
            buildParts(*form);
    }
    for (const auto &[field, show] : m_show) {
        const Tree *part = value.find(field->key);
        show(part ? *part : defaultOf(specOf(*field)));
    }
    const bool canDraw = form && !refusal(m_spec, value);
    m_preview->setValue(canDraw ? m_spec.kind : PropertyKind::Text, value);
}

void FormEditor::buildParts(const Form &form)
{
    m_parts = new QWidget(this);
    auto *grid = new QGridLayout(m_parts);
    grid->setContentsMargins(0, 0, 24, 0);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(4);
    grid->setColumnMinimumWidth(2, 20);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const FormField &field : form.fields) {
        auto *label = new QLabel(translated(field.name), m_parts);
        label->setProperty("role", QStringLiteral("muted"));
        label->setWordWrap(true);
        QWidget *part = makePart(field);
        label->setBuddy(part);
        const bool isNumber = field.kind == FieldKind::Number || field.kind == FieldKind::Integer;
        const bool isWide = field.kind == FieldKind::Law || field.kind == FieldKind::Steps
                            || field.kind == FieldKind::Laws;
        if (isWide) {
            grid->addWidget(label, row++, 0, 1, 3);
            grid->addWidget(part, row++, 0, 1, 3);
            continue;
        }
        grid->addWidget(label, row, 0);
        grid->addWidget(part, row, 1);
        if (isNumber) {
            auto *pin = new QToolButton(m_parts);
            pin->setIcon(actionIcon(QStringLiteral("pin"), Role::MutedText));
            pin->setIconSize(QSize(13, 13));
            pin->setFixedSize(20, 20);
            pin->setToolTip(tr("Make a what-if slider of it"));
            pin->setAccessibleName(tr("Pin %1 to a slider").arg(translated(field.name)));
            pin->setObjectName(QStringLiteral("pin.") + toQString(field.key));
            connect(pin, &QToolButton::clicked, this,
                    [this, key = toQString(field.key)] { emit pinRequested(key); });
            grid->addWidget(pin, row, 2);
        }
        ++row;
    }
    m_layout->addWidget(m_parts, 1, 0, 1, 3);
}

QWidget *FormEditor::makePart(const FormField &field)
{
    const QString name = translated(field.name);
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Integer: {
        auto *edit = new QuantityEdit(specOf(field), m_parts);
        edit->setObjectName(toQString(field.key));
        edit->setAccessibleName(name);
        edit->setEmptyText(tr("not set"));
        edit->setFixedWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("1,000,000 MiB")));
        connect(edit, &QuantityEdit::committed, this,
                [this, &field](double value) { requestPart(field, Tree(value)); });
        connect(edit, &QuantityEdit::cleared, this, [this, &field] { requestPart(field, Tree()); });
        connect(edit, &QuantityEdit::refused, this, &PropertyEditor::refused);
        m_show.emplace_back(&field, [edit](const Tree &part) {
            edit->setValue(part.isNumber() ? std::optional(part.number()) : std::nullopt);
        });
        return edit;
    }
    case FieldKind::Choice:
    case FieldKind::Text: {
        PropertySpec spec = specOf(field);
        spec.kind = field.kind == FieldKind::Choice ? PropertyKind::Choice : PropertyKind::Text;
        spec.choices = field.choices;
        PropertyEditor *edit = makePropertyEditor(spec, m_parts);
        connect(edit, &PropertyEditor::editRequested, this,
                [this, &field](const Tree &value) { requestPart(field, value); });
        m_show.emplace_back(&field, [edit](const Tree &part) { edit->setValue(part, false); });
        return edit;
    }
    case FieldKind::Law: {
        PropertySpec spec = specOf(field);
        spec.kind = PropertyKind::Distribution;
        auto *edit = new FormEditor(spec, m_parts);
        connect(edit, &PropertyEditor::editRequested, this,
                [this, &field](const Tree &value) { requestPart(field, value); });
        connect(edit, &PropertyEditor::refused, this, &PropertyEditor::refused);
        connect(edit, &PropertyEditor::pinRequested, this,
                [this, key = toQString(field.key)](const QString &part) {
                    emit pinRequested(key + QLatin1Char('.') + part);
                });
        m_show.emplace_back(&field, [edit](const Tree &part) { edit->setValue(part, false); });
        return edit;
    }
    case FieldKind::Steps: {
        PropertySpec spec = specOf(field);
        spec.kind = PropertyKind::Table;
        PropertySpec at;
        at.key = "at";
        at.name = HEADROOM_TEXT("Inspector", "From");
        at.unit = Unit::Seconds;
        at.minimum = 0;
        PropertySpec rate = at;
        rate.key = "rate";
        rate.name = HEADROOM_TEXT("Inspector", "Rate");
        rate.unit = Unit::PerSecond;
        spec.columns = {at, rate};
        auto *edit = new TableEditor(spec, m_parts);
        connect(edit, &PropertyEditor::editRequested, this,
                [this, &field](const Tree &value) { requestPart(field, value); });
        connect(edit, &PropertyEditor::refused, this, &PropertyEditor::refused);
        m_show.emplace_back(&field, [edit](const Tree &part) { edit->setValue(part, false); });
        return edit;
    }
    case FieldKind::Numbers:
    case FieldKind::Laws: break;
    }
    return makeListPart(field);
}

QWidget *FormEditor::makeListPart(const FormField &field)
{
    auto *edit = new NumberList(field.kind == FieldKind::Laws, m_parts);
    edit->setAccessibleName(translated(field.name));
    connect(edit, &NumberList::committed, this,
            [this, &field](const Tree &value) { requestPart(field, value); });
    connect(edit, &NumberList::refused, this, &PropertyEditor::refused);
    m_show.emplace_back(&field, [edit](const Tree &part) { edit->setValue(part); });
    return edit;
}

void FormEditor::requestPart(const FormField &field, const Tree &value)
{
    Tree whole = m_value;
    if (value.isNull())
        whole.erase(field.key);
    else
        whole.set(field.key, value);
    request(whole);
}

void FormEditor::request(const Tree &value)
{
    const auto reason = refusal(m_spec, value);
    emit refused(reason ? translated(*reason) : QString());
    if (!reason)
        emit editRequested(value, 0);
    else
        setValue(m_value, false);
}

} // namespace headroom
