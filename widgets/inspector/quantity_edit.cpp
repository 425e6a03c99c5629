// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/quantity_edit.h"

#include "model/catalogue/property_schema.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kSuffixGap = 6;

/// Shares are stored as fractions and read as percent.
double shownFactor(Unit unit)
{
    return unit == Unit::Fraction ? 100 : 1;
}

QString suffixOf(Unit unit)
{
    return unit == Unit::Fraction ? QStringLiteral("%") : toQString(symbol(unit));
}

/// The typed text with its number in the model's own writing: `1.234,5 ms` becomes `1234.5 ms`. A
/// number without a unit takes the one that the field shows.
QString inModelWriting(const QString &typed, Unit unit)
{
    QString text = typed.trimmed();
    qsizetype end = 0;
    const QLocale locale;
    const QString separators = QStringLiteral(".,'’−-+ ") + QChar(QChar::Nbsp) + QChar(0x202F)
                               + locale.groupSeparator();
    while (end < text.size() && (text.at(end).isDigit() || separators.contains(text.at(end))))
        ++end;
    if (end < text.size() && text.at(end).toLower() == QLatin1Char('e') && end + 1 < text.size()
        && (text.at(end + 1).isDigit() || text.at(end + 1) == QLatin1Char('-')
            || text.at(end + 1) == QLatin1Char('+'))) {
        end += 2;
        while (end < text.size() && text.at(end).isDigit())
            ++end;
    }
    const QString number = text.left(end).trimmed();
    QString rest = text.mid(end).trimmed();
    bool isNumber = false;
    double value = locale.toDouble(number, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(number, &isNumber);
    if (!isNumber)
        return text;
    if (rest.isEmpty() && unit == Unit::Fraction)
        rest = QStringLiteral("%");
    return toQString(shortestNumber(value))
           + (rest.isEmpty() ? QString() : QString(QLatin1Char(' ') + rest));
}

} // namespace

QString editableNumber(double value, Unit unit)
{
    const double shown = value * shownFactor(unit);
    const int magnitude = shown == 0 ? 0
                                     : static_cast<int>(std::floor(std::log10(std::abs(shown))));
    // Ten digits hide what multiplying by 100 adds behind the last one.
    const QString plain = QString::number(shown, 'f', std::clamp(9 - magnitude, 0, 12));
    qsizetype decimals = 0;
    if (const qsizetype point = plain.indexOf(QLatin1Char('.')); point >= 0) {
        qsizetype last = plain.size() - 1;
        while (plain.at(last) == QLatin1Char('0'))
            --last;
        decimals = last - point;
    }
    return QLocale().toString(shown, 'f', static_cast<int>(decimals));
}

QuantityEdit::QuantityEdit(PropertySpec spec, QWidget *parent)
    : QLineEdit(parent)
    , m_spec(std::move(spec))
{
    setAlignment(Qt::AlignRight);
    updateSuffix();
    connect(this, &QLineEdit::textEdited, this, [this] { m_isDirty = true; });
}

void QuantityEdit::setValue(std::optional<double> value)
{
    const bool isNew = value != m_value;
    m_value = value;
    // An undo elsewhere ends what was refused here; our own typing goes on.
    if (m_isDirty && !isNew)
        return;
    showValue();
}

void QuantityEdit::setEmptyText(const QString &text)
{
    setPlaceholderText(text);
}

void QuantityEdit::showValue()
{
    m_isDirty = false;
    setRefusal({});
    const QString shown = m_value ? editableNumber(*m_value, m_spec.unit) : QString();
    if (shown != text())
        setText(shown);
    if (hasFocus())
        selectAll();
    else
        setCursorPosition(0);
}

void QuantityEdit::commit()
{
    if (!m_isDirty)
        return;
    if (text().trimmed().isEmpty()) {
        m_isDirty = false;
        setRefusal({});
        emit cleared();
        return;
    }
    const Result<Tree> value = parseProperty(m_spec, toStd(inModelWriting(text(), m_spec.unit)));
    if (!value) {
        setRefusal(translated(value.error().message));
        return;
    }
    m_isDirty = false;
    setRefusal({});
    const double number = withoutDust(value->number());
    if (m_value && *m_value == number) {
        showValue();
        return;
    }
    emit committed(number);
}

void QuantityEdit::stepBy(double steps)
{
    if (!m_value)
        return;
    const double size = std::abs(*m_value);
    double step = m_spec.step;
    if (step <= 0) // A tenth of the leading digit's place, so that it fits 0.005 as well as 5,000.
        step = size > 0 ? std::pow(10.0, std::floor(std::log10(size)) - 1) : std::pow(10.0, -2);
    if (m_spec.kind == PropertyKind::Integer)
        step = std::max(1.0, std::round(step));
    const double raw = *m_value + steps * step;
    const double value = withoutDust(
        std::clamp(std::round(raw / step) * step, m_spec.minimum, m_spec.maximum));
    if (value == *m_value)
        return;
    m_isDirty = false;
    emit committed(value);
}

void QuantityEdit::setRefusal(const QString &reason)
{
    const bool isRefused = !reason.isEmpty();
    if (!isRefused && !m_isRefused)
        return;
    m_isRefused = isRefused;
    setProperty("refused", isRefused);
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleDescription(reason);
    emit refused(reason);
}

void QuantityEdit::updateSuffix()
{
    m_suffix = suffixOf(m_spec.unit);
    const int width = m_suffix.isEmpty() ? 0
                                         : fontMetrics().horizontalAdvance(m_suffix) + kSuffixGap;
    setTextMargins(0, 0, width, 0);
    update();
}

void QuantityEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: commit(); return;
    case Qt::Key_Escape:
        if (!m_isDirty)
            break;
        showValue();
        return;
    case Qt::Key_Up: stepBy(1); return;
    case Qt::Key_Down: stepBy(-1); return;
    case Qt::Key_PageUp: stepBy(10); return;
    case Qt::Key_PageDown: stepBy(-10); return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void QuantityEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void QuantityEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void QuantityEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_suffix.isEmpty() || (text().isEmpty() && !hasFocus()))
        return;
    QPainter painter(this);
    painter.setPen(Theme::current().color(isEnabled() ? Role::MutedText : Role::Disabled));
    painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, m_suffix);
}

void QuantityEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateSuffix();
    else if (event->type() == QEvent::LanguageChange && !m_isDirty)
        showValue();
}

} // namespace headroom
