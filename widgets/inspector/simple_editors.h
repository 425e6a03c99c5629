// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/inspector/property_editor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace headroom {

class FlagEditor : public PropertyEditor
{
    Q_OBJECT

public:
    FlagEditor(const PropertySpec &spec, QWidget *parent);
    void setValue(const Tree &value, bool isMixed) override;

private:
    void updateText();

    QCheckBox *m_box;
};

class ChoiceEditor : public PropertyEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const PropertySpec &spec, QWidget *parent);
    void setValue(const Tree &value, bool isMixed) override;

private:
    QComboBox *m_box;
};

/// A text, refused in place when it does not have the form that the setting asks for.
class TextEditor : public PropertyEditor
{
    Q_OBJECT

public:
    TextEditor(const PropertySpec &spec, QWidget *parent);
    void setValue(const Tree &value, bool isMixed) override;

private:
    void commit();

    PropertySpec m_spec;
    QLineEdit *m_field;
    QString m_shown;
};

} // namespace headroom
