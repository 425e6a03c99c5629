// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"

#include <QLineEdit>

#include <optional>

namespace headroom {

/// A number with its unit: typed in the reader's locale (`1.5`, `500 ms`, `5 %`), stepped with the
/// arrow keys. What is refused stays as it was typed, with the reason, until it is mended or
/// escaped.
class QuantityEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuantityEdit(PropertySpec spec, QWidget *parent = nullptr);

    /// Nothing = not set. A value that is being typed is left alone.
    void setValue(std::optional<double> value);
    /// Shown while nothing is set: "no limit", "several values".
    void setEmptyText(const QString &text);
    /// True while the text is not the value: being typed or refused.
    bool isDirty() const { return m_isDirty; }

signals:
    void committed(double value);
    /// The field was emptied.
    void cleared();
    /// Why the typed text is no value; empty when all is well again.
    void refused(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void commit();
    void stepBy(double steps);
    void showValue();
    void setRefusal(const QString &reason);
    void updateSuffix();

    PropertySpec m_spec;
    std::optional<double> m_value;
    QString m_suffix;
    bool m_isDirty = false;
    bool m_isRefused = false;
};

/// How a number is written in such a field, without its unit: shares as percent, all digits that
/// count.
QString editableNumber(double value, Unit unit);

} // namespace headroom
