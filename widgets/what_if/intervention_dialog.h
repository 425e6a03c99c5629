// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "widgets/document/document.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace headroom {

class PropertyEditor;
class QuantityEdit;

/// Edits one intervention: a setting that changes for a time, or a deployment. It closes only with
/// one that can happen, and says why another cannot.
class InterventionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `scenario`: the variant in which it happens; empty for the design as drawn.
    InterventionDialog(const Document &document, const std::string &scenario,
                       PlannedIntervention intervention, QWidget *parent);

    const PlannedIntervention &intervention() const { return m_intervention; }

    void accept() override;

private:
    /// A node or link with settings.
    struct Owner {
        std::string id;
        QString name;
        std::vector<const PropertySpec *> settings = {};
    };

    void gatherOwners();
    void buildChange(QFormLayout *form);
    void buildDeployment(QFormLayout *form);
    void showSettings();
    void showEditor();
    void showTargets();
    void setValue(const Tree &value);
    const Tree *valueNow() const;
    void takeInput();
    QString problem() const;
    void say(const QString &reason);

    const Document *m_document;
    Design m_design; ///< With the scenario, without what happens.
    PlannedIntervention m_intervention;
    std::vector<Owner> m_owners;
    QLineEdit *m_name;
    QuantityEdit *m_at;
    QLabel *m_reason;
    QDialogButtonBox *m_buttons;
    // A change of a setting.
    QComboBox *m_owner = nullptr;
    QComboBox *m_setting = nullptr;
    QWidget *m_editorPlace = nullptr;
    PropertyEditor *m_editor = nullptr;
    QCheckBox *m_ends = nullptr;
    QuantityEdit *m_for = nullptr;
    // A deployment.
    QComboBox *m_node = nullptr;
    QComboBox *m_to = nullptr;
    QComboBox *m_preset = nullptr;
    QListWidget *m_alarms = nullptr;
    QuantityEdit *m_bake = nullptr;
};

} // namespace headroom
