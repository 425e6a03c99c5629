// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/property_row.h"

#include "model/catalogue/property_schema.h"
#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/inspector/property_editor.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace headroom {
namespace {

constexpr int kButtonSize = 20;

bool isNumber(const PropertySpec &spec)
{
    return spec.kind == PropertyKind::Number || spec.kind == PropertyKind::Integer;
}

QString rangeText(const PropertySpec &spec)
{
    if (!isNumber(spec))
        return {};
    const auto shown = [&spec](double value) {
        return formatQuantity(value, spec.unit);
    };
    const bool hasLeast = std::isfinite(spec.minimum);
    const bool hasMost = std::isfinite(spec.maximum);
    if (hasLeast && hasMost)
        return PropertyRow::tr("From %1 to %2.").arg(shown(spec.minimum), shown(spec.maximum));
    if (hasLeast)
        return PropertyRow::tr("At least %1.").arg(shown(spec.minimum));
    return hasMost ? PropertyRow::tr("At most %1.").arg(shown(spec.maximum)) : QString();
}

QString defaultText(const PropertySpec &spec)
{
    const Tree &value = defaultOf(spec);
    if (value.isNumber())
        return PropertyRow::tr("Default: %1.").arg(formatQuantity(value.number(), spec.unit));
    if (value.isFlag())
        return value.flag() ? PropertyRow::tr("Default: on.") : PropertyRow::tr("Default: off.");
    if (value.isText() && !value.text().empty())
        return PropertyRow::tr("Default: %1.").arg(toQString(value.text()));
    return value.isNull() ? PropertyRow::tr("Not set by default.") : QString();
}

QString sourceText(const Fact &fact)
{
    if (fact.source.empty())
        return {};
    const QString source = fact.month.empty()
                               ? toQString(fact.source)
                               : PropertyRow::tr("%1, read %2")
                                     .arg(toQString(fact.source), toQString(fact.month));
    return fact.confidence == Confidence::Low
               ? PropertyRow::tr("An assumption; change it if you know better. %1.").arg(source)
               : PropertyRow::tr("Source: %1.").arg(source);
}

} // namespace

PropertyRow::PropertyRow(SharedSetting setting, QWidget *parent)
    : QWidget(parent)
    , m_setting(std::move(setting))
    , m_label(new QLabel(this))
    , m_editor(makePropertyEditor(*m_setting.spec, this))
    , m_refusal(new QLabel(this))
{
    const PropertySpec &spec = *m_setting.spec;
    setObjectName(toQString(spec.key));
    m_label->setWordWrap(true);
    m_label->setBuddy(m_editor);
    QString name = translated(spec.name);
    if (spec.source.confidence == Confidence::Low && !spec.source.source.empty())
        name = tr("%1 (assumption)", "a number we are not sure of").arg(name);
    m_label->setText(name);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setProperty("role", QStringLiteral("refusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(3);
    // The same share for all names, so that the fields stand in one line.
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 6);
    if (m_editor->isWide()) {
        grid->addWidget(m_label, 0, 0, 1, 2);
        grid->addWidget(m_editor, 1, 0, 1, 4);
    } else {
        grid->addWidget(m_label, 0, 0);
        grid->addWidget(m_editor, 0, 1);
    }
    if (isNumber(spec) && m_setting.owners.size() == 1) {
        m_pin = addButton(QStringLiteral("pin"), tr("Make a what-if slider of it"));
        m_pin->setObjectName(QStringLiteral("pin"));
        m_pin->setCheckable(true);
        grid->addWidget(m_pin, 0, 2);
        connect(m_pin, &QToolButton::clicked, this, [this] { emit pinRequested({}); });
    } else {
        grid->setColumnMinimumWidth(2, kButtonSize);
    }
    m_reset = addButton(QStringLiteral("reset"), tr("Back to the default"));
    m_reset->setObjectName(QStringLiteral("reset"));
    QSizePolicy keepPlace = m_reset->sizePolicy();
    keepPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepPlace);
    grid->addWidget(m_reset, 0, 3);
    grid->addWidget(m_refusal, 2, 0, 1, 4);

    connect(m_reset, &QToolButton::clicked, this, [this] { emit editRequested(Tree(), 0); });
    connect(m_editor, &PropertyEditor::editRequested, this, &PropertyRow::editRequested);
    connect(m_editor, &PropertyEditor::pinRequested, this, &PropertyRow::pinRequested);
    connect(m_editor, &PropertyEditor::refused, this, &PropertyRow::showRefusal);
}

QToolButton *PropertyRow::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(actionIcon(icon, Role::MutedText));
    button->setIconSize(QSize(13, 13));
    button->setFixedSize(kButtonSize, kButtonSize);
    button->setToolTip(text);
    button->setAccessibleName(tr("%1: %2").arg(translated(m_setting.spec->name), text));
    return button;
}

void PropertyRow::showValue(const SharedValue &value)
{
    m_editor->setValue(value.value, value.isMixed);
    m_reset->setVisible(value.isSet);
    QFont font = m_label->font();
    font.setWeight(value.isSet ? QFont::DemiBold : QFont::Normal);
    m_label->setFont(font);
}

void PropertyRow::showPinned(bool isPinned)
{
    if (!m_pin)
        return;
    m_pin->setChecked(isPinned);
    m_pin->setToolTip(isPinned ? tr("Remove its what-if slider")
                               : tr("Make a what-if slider of it"));
}

void PropertyRow::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
}

QString PropertyRow::helpText() const
{
    const PropertySpec &spec = *m_setting.spec;
    QStringList facts = {rangeText(spec), defaultText(spec), sourceText(spec.source)};
    if (spec.simulationOnly)
        facts.append(tr("Only the simulation knows it; no template has it."));
    facts.removeAll(QString());
    return QStringLiteral("<p style='margin:0'><b>%1</b> &nbsp;<code>%2</code></p><p "
                          "style='margin:3px 0'>%3</p><p style='margin:0'><i>%4</i></p>")
        .arg(translated(spec.name).toHtmlEscaped(), toQString(spec.key).toHtmlEscaped(),
             translated(spec.help).toHtmlEscaped(), facts.join(QLatin1Char(' ')).toHtmlEscaped());
}

void PropertyRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    emit entered();
}

} // namespace headroom
