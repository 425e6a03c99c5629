// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/inspector/property_editor.h"

class QTableWidget;
class QToolButton;

namespace headroom {

/// Names with texts or numbers, or a list of records, as a table to type into; the last row is for
/// a new entry.
class TableEditor : public PropertyEditor
{
    Q_OBJECT

public:
    TableEditor(const PropertySpec &spec, QWidget *parent);

    void setValue(const Tree &value, bool isMixed) override;
    bool isWide() const override { return true; }

private:
    bool isMap() const { return m_spec.kind != PropertyKind::Table; }
    void fill();
    void commit();
    /// The table as a value; a cell that cannot be read is an error in words.
    Tree read(QString &problem) const;
    void removeCurrentRow();
    void updateHeight();

    PropertySpec m_spec;
    std::vector<PropertySpec> m_columns;
    Tree m_value;
    QTableWidget *m_table;
    QToolButton *m_remove;
};

} // namespace headroom
