// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/core/tree.h"

#include <QWidget>

namespace headroom {

/// Edits one setting, whatever it belongs to. It shows what it is told and asks for changes; it
/// changes nothing itself.
class PropertyEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a value; null when the setting is neither written nor has a default.
    virtual void setValue(const Tree &value, bool isMixed) = 0;
    /// True for editors that need the whole width.
    virtual bool isWide() const { return false; }

signals:
    /// A new value is asked for; null = back to the default. Changes of one drag have the same
    /// number; 0 = not a drag.
    void editRequested(const headroom::Tree &value, int drag);
    /// What was typed cannot be; empty when all is well again.
    void refused(const QString &reason);
    /// A part of the value (empty = the value itself) should get a what-if slider, or lose it.
    void pinRequested(const QString &part);
};

/// The editor for a kind of setting.
PropertyEditor *makePropertyEditor(const PropertySpec &spec, QWidget *parent);

} // namespace headroom
