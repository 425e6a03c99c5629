// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/inspector/shared_setting.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace headroom {

class PropertyEditor;

/// One line of the inspector: name, editor, pin, reset, and below it why a typed value is refused.
class PropertyRow : public QWidget
{
    Q_OBJECT

public:
    PropertyRow(SharedSetting setting, QWidget *parent);

    const SharedSetting &setting() const { return m_setting; }
    PropertyEditor &editor() const { return *m_editor; }
    void showValue(const SharedValue &value);
    /// Whether the number has a slider in the what-if panel.
    void showPinned(bool isPinned);
    /// Why the last value was refused; empty when all is well.
    void showRefusal(const QString &reason);
    /// The setting in words: what it does, range, default, and where these are from.
    QString helpText() const;

signals:
    void editRequested(const headroom::Tree &value, int drag);
    void pinRequested(const QString &part);
    /// The pointer or the focus came here.
    void entered();

protected:
    void enterEvent(QEnterEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text);

    SharedSetting m_setting;
    QLabel *m_label;
    PropertyEditor *m_editor;
    QToolButton *m_pin = nullptr;
    QToolButton *m_reset;
    QLabel *m_refusal;
};

} // namespace headroom
