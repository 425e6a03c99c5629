// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_forms.h"
#include "widgets/inspector/property_editor.h"

#include <functional>
#include <utility>
#include <vector>

class QComboBox;
class QGridLayout;

namespace headroom {

class CurvePreview;

/// A structured setting (a law, a traffic profile, a popularity of keys): its form, the numbers of
/// that form, and a drawing of what they mean.
class FormEditor : public PropertyEditor
{
    Q_OBJECT

public:
    FormEditor(const PropertySpec &spec, QWidget *parent);

    void setValue(const Tree &value, bool isMixed) override;
    bool isWide() const override { return true; }

private:
    /// How one part shows its value.
    using ShowPart = std::function<void(const Tree &part)>;

    void buildParts(const Form &form);
    QWidget *makePart(const FormField &field);
    QWidget *makeListPart(const FormField &field);
    void requestPart(const FormField &field, const Tree &value);
    void request(const Tree &value);

    PropertySpec m_spec;
    Tree m_value;
    QComboBox *m_form;
    QWidget *m_parts = nullptr;
    QGridLayout *m_layout;
    CurvePreview *m_preview;
    const Form *m_shown = nullptr;
    std::vector<std::pair<const FormField *, ShowPart>> m_show;
};

} // namespace headroom
