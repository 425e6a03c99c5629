// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/simple_editors.h"

#include "model/catalogue/property_schema.h"
#include "widgets/common/text.h"
#include "widgets/common/wheel_guard.h"
#include "widgets/inspector/form_editor.h"
#include "widgets/inspector/number_editor.h"
#include "widgets/inspector/table_editor.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace headroom {
namespace {

QHBoxLayout *plainLayout(QWidget *owner)
{
    auto *layout = new QHBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

PropertyEditor *makePropertyEditor(const PropertySpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case PropertyKind::Number:
    case PropertyKind::Integer: return new NumberEditor(spec, parent);
    case PropertyKind::Flag: return new FlagEditor(spec, parent);
    case PropertyKind::Choice: return new ChoiceEditor(spec, parent);
    case PropertyKind::Text: return new TextEditor(spec, parent);
    case PropertyKind::Distribution:
    case PropertyKind::Traffic:
    case PropertyKind::Keys: return new FormEditor(spec, parent);
    case PropertyKind::TextMap:
    case PropertyKind::NumberMap:
    case PropertyKind::Table: return new TableEditor(spec, parent);
    }
    return nullptr;
}

FlagEditor::FlagEditor(const PropertySpec &spec, QWidget *parent)
    : PropertyEditor(parent)
    , m_box(new QCheckBox(this))
{
    plainLayout(this)->addWidget(m_box);
    m_box->setAccessibleName(translated(spec.name));
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        m_box->setTristate(false);
        emit editRequested(Tree(on), 0);
    });
}

void FlagEditor::setValue(const Tree &value, bool isMixed)
{
    m_box->setTristate(isMixed);
    m_box->setCheckState(isMixed               ? Qt::PartiallyChecked
                         : value.flagOr(false) ? Qt::Checked
                                               : Qt::Unchecked);
    updateText();
}

void FlagEditor::updateText()
{
    switch (m_box->checkState()) {
    case Qt::Checked: m_box->setText(tr("on")); break;
    case Qt::Unchecked: m_box->setText(tr("off")); break;
    case Qt::PartiallyChecked: m_box->setText(tr("several")); break;
    }
}

ChoiceEditor::ChoiceEditor(const PropertySpec &spec, QWidget *parent)
    : PropertyEditor(parent)
    , m_box(new QComboBox(this))
{
    plainLayout(this)->addWidget(m_box);
    // The words of the file and of AWS, as they are: what stands here stands in templates too.
    for (const std::string_view choice : spec.choices)
        m_box->addItem(toQString(choice));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->setFocusPolicy(Qt::StrongFocus);
    guardWheel(m_box);
    m_box->setAccessibleName(translated(spec.name));
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this,
            [this] { emit editRequested(Tree(toStd(m_box->currentText())), 0); });
}

void ChoiceEditor::setValue(const Tree &value, bool isMixed)
{
    const QSignalBlocker quiet(m_box);
    m_box->setPlaceholderText(isMixed ? tr("several") : tr("not set"));
    m_box->setCurrentIndex(isMixed ? -1 : m_box->findText(toQString(value.textOr(""))));
}

TextEditor::TextEditor(const PropertySpec &spec, QWidget *parent)
    : PropertyEditor(parent)
    , m_spec(spec)
    , m_field(new QLineEdit(this))
{
    plainLayout(this)->addWidget(m_field);
    m_field->setAccessibleName(translated(spec.name));
    if (spec.secret)
        m_field->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::editingFinished, this, &TextEditor::commit);
    auto *restore = new QAction(m_field);
    restore->setShortcut(Qt::Key_Escape);
    restore->setShortcutContext(Qt::WidgetShortcut);
    connect(restore, &QAction::triggered, this, [this] {
        m_field->setText(m_shown);
        commit();
    });
    m_field->addAction(restore);
}

void TextEditor::setValue(const Tree &value, bool isMixed)
{
    const QString text = isMixed ? QString() : toQString(value.textOr(""));
    m_field->setPlaceholderText(isMixed ? tr("several") : tr("not set"));
    if (text == m_shown && m_field->isModified())
        return;
    m_shown = text;
    m_field->setText(text);
    m_field->setCursorPosition(0);
}

void TextEditor::commit()
{
    const QString text = m_field->text();
    const Tree value = text.isEmpty() ? Tree() : Tree(toStd(text));
    const auto reason = text == m_shown || text.isEmpty() ? std::nullopt : refusal(m_spec, value);
    m_field->setProperty("refused", reason.has_value());
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
    emit refused(reason ? translated(*reason) : QString());
    if (reason || text == m_shown)
        return;
    m_shown = text;
    m_field->setModified(false);
    emit editRequested(value, 0);
}

} // namespace headroom
