// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/intervention_dialog.h"

#include "model/catalogue/node_view.h"
#include "model/editing/edit.h"
#include "model/lowering/lower.h"
#include "widgets/common/text.h"
#include "widgets/inspector/property_editor.h"
#include "widgets/inspector/quantity_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

/// CodeDeploy's own ways (facts/lambda, facts/ecs-asg section 8).
constexpr const char *kPresets[] = {
    "AllAtOnce",
    "Canary10Percent5Minutes",
    "Canary10Percent10Minutes",
    "Canary10Percent15Minutes",
    "Canary10Percent30Minutes",
    "Linear10PercentEvery1Minute",
    "Linear10PercentEvery2Minutes",
    "Linear10PercentEvery3Minutes",
    "Linear10PercentEvery10Minutes",
};

/// Settings that are interesting to change in a run come first.
constexpr const char *kUsual[] = {"trafficFactor", "errorRate",    "duration", "enabled",
                                  "poisonRecord",  "availability", "workers"};

std::size_t rankOf(const PropertySpec &spec)
{
    const auto place = std::ranges::find_if(kUsual,
                                            [&spec](const char *key) { return spec.key == key; });
    return static_cast<std::size_t>(place - std::begin(kUsual));
}

PropertySpec secondsSpec()
{
    PropertySpec spec;
    spec.unit = Unit::Seconds;
    spec.minimum = 0;
    spec.maximum = 1e9;
    return spec;
}

QuantityEdit *secondsEdit(QWidget *parent, const char *name, double value)
{
    auto *edit = new QuantityEdit(secondsSpec(), parent);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setValue(value);
    return edit;
}

Design withoutInterventions(const Design &design)
{
    DesignParts parts = design.parts();
    parts.interventions.clear();
    return Design(std::move(parts), design);
}

} // namespace

InterventionDialog::InterventionDialog(const Document &document, const std::string &scenario,
                                       PlannedIntervention intervention, QWidget *parent)
    : QDialog(parent)
    , m_document(&document)
    , m_design(document.design())
    , m_intervention(std::move(intervention))
    , m_name(new QLineEdit(this))
    , m_at(secondsEdit(this, "at", m_intervention.at))
    , m_reason(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    if (!scenario.empty())
        if (Result<Design> variant = withScenario(document.design(), document.catalogue(),
                                                  scenario))
            m_design = std::move(variant).value();
    m_design = withoutInterventions(m_design);
    setWindowTitle(m_intervention.deploy ? tr("Deployment") : tr("Fault or change"));
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setText(toQString(m_intervention.name));
    m_name->setPlaceholderText(tr("Shown on the charts"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setProperty("role", QStringLiteral("warning"));
    m_reason->setWordWrap(true);
    m_reason->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Happens at"), m_at);
    if (m_intervention.deploy)
        buildDeployment(form);
    else
        buildChange(form);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_reason);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    connect(m_at, &QuantityEdit::committed, this, [this](double at) { m_intervention.at = at; });
    connect(m_at, &QuantityEdit::refused, this, &InterventionDialog::say);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &InterventionDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &InterventionDialog::reject);
    resize(460, sizeHint().height());
}

// --- a change of a setting -----------------------------------------------------------------------

void InterventionDialog::gatherOwners()
{
    const Catalogue &catalogue = m_document->catalogue();
    const auto add = [this](std::string id, QString name,
                            std::vector<const PropertySpec *> settings) {
        std::erase_if(settings, [](const PropertySpec *spec) {
            return spec->kind == PropertyKind::Text || spec->kind == PropertyKind::TextMap
                   || spec->kind == PropertyKind::Table;
        });
        std::ranges::stable_sort(settings, {},
                                 [](const PropertySpec *spec) { return rankOf(*spec); });
        if (!settings.empty())
            m_owners.push_back({std::move(id), std::move(name), std::move(settings)});
    };
    for (const auto &node : m_design.nodes()) {
        std::vector<const PropertySpec *> settings;
        for (const PropertySpec &spec : catalogue.of(*node).properties)
            settings.push_back(&spec);
        add(node->id.value(), toQString(node->label()), std::move(settings));
    }
    for (const auto &link : m_design.links()) {
        const Node *to = m_design.node(link->to);
        add(link->id.value(),
            toQString(link->from.value()) + QStringLiteral(" → ") + toQString(link->to.value()),
            catalogue.linkProperties(link->kind, catalogue.of(*to)));
    }
    // Those with settings that one would change in a run come first.
    std::ranges::stable_sort(m_owners, {},
                             [](const Owner &owner) { return rankOf(*owner.settings.front()); });
}

void InterventionDialog::buildChange(QFormLayout *form)
{
    gatherOwners();
    m_owner = new QComboBox(this);
    m_owner->setObjectName(QStringLiteral("owner"));
    m_setting = new QComboBox(this);
    m_setting->setObjectName(QStringLiteral("setting"));
    m_editorPlace = new QWidget(this);
    auto *place = new QVBoxLayout(m_editorPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_ends = new QCheckBox(tr("for"), this);
    m_ends->setObjectName(QStringLiteral("ends"));
    m_ends->setChecked(m_intervention.duration.has_value());
    m_for = secondsEdit(this, "for", m_intervention.duration.value_or(300));
    m_for->setEnabled(m_ends->isChecked());
    auto *lasts = new QHBoxLayout;
    lasts->addWidget(m_ends);
    lasts->addWidget(m_for, 1);
    form->addRow(tr("Component"), m_owner);
    form->addRow(tr("Setting"), m_setting);
    form->addRow(tr("New value"), m_editorPlace);
    form->addRow(tr("Lasts"), lasts);
    for (const Owner &owner : m_owners)
        m_owner->addItem(owner.name);
    if (!m_intervention.set.empty()) {
        const SplitPath path = splitPath(m_intervention.set.front().first);
        const auto known = std::ranges::find(m_owners, path.owner, &Owner::id);
        if (known != m_owners.end())
            m_owner->setCurrentIndex(static_cast<int>(known - m_owners.begin()));
    }
    connect(m_owner, &QComboBox::activated, this, [this] {
        m_intervention.set.clear();
        showSettings();
    });
    connect(m_setting, &QComboBox::activated, this, [this] {
        m_intervention.set.clear();
        showEditor();
    });
    connect(m_ends, &QCheckBox::toggled, m_for, &QWidget::setEnabled);
    connect(m_for, &QuantityEdit::refused, this, &InterventionDialog::say);
    connect(m_for, &QuantityEdit::committed, this,
            [this](double seconds) { m_intervention.duration = seconds; });
    showSettings();
}

void InterventionDialog::showSettings()
{
    const QSignalBlocker quiet(m_setting);
    m_setting->clear();
    if (m_owner->currentIndex() < 0)
        return;
    const Owner &owner = m_owners[static_cast<std::size_t>(m_owner->currentIndex())];
    for (const PropertySpec *spec : owner.settings)
        m_setting->addItem(translated(spec->name), toQString(spec->key));
    if (!m_intervention.set.empty()) {
        const std::string key = splitPath(m_intervention.set.front().first).key;
        m_setting->setCurrentIndex(std::max(0, m_setting->findData(toQString(key))));
    }
    showEditor();
}

const Tree *InterventionDialog::valueNow() const
{
    return m_intervention.set.empty() ? nullptr : &m_intervention.set.front().second;
}

void InterventionDialog::showEditor()
{
    delete m_editor;
    m_editor = nullptr;
    if (m_owner->currentIndex() < 0 || m_setting->currentIndex() < 0)
        return;
    const Owner &owner = m_owners[static_cast<std::size_t>(m_owner->currentIndex())];
    const PropertySpec &spec = *owner.settings[static_cast<std::size_t>(m_setting->currentIndex())];
    m_editor = makePropertyEditor(spec, m_editorPlace);
    m_editor->setObjectName(QStringLiteral("value"));
    m_editorPlace->layout()->addWidget(m_editor);
    if (!valueNow()) {
        // The value that it has is where the change begins.
        const PropertyPath path = owner.id + "." + std::string(spec.key);
        const Tree *written = m_design.property(path);
        Tree value = written ? *written : Tree();
        if (!written && !spec.defaultJson.empty())
            if (Result<Tree> standard = readJson(spec.defaultJson, spec.key))
                value = std::move(standard).value();
        m_intervention.set = {{path, std::move(value)}};
    }
    m_editor->setValue(*valueNow(), false);
    connect(m_editor, &PropertyEditor::editRequested, this,
            [this](const Tree &value, int) { setValue(value); });
    connect(m_editor, &PropertyEditor::refused, this, &InterventionDialog::say);
}

void InterventionDialog::setValue(const Tree &value)
{
    if (m_intervention.set.empty())
        return;
    m_intervention.set.front().second = value;
    m_editor->setValue(value, false);
    say(problem());
}

// --- a deployment --------------------------------------------------------------------------------

void InterventionDialog::buildDeployment(QFormLayout *form)
{
    m_node = new QComboBox(this);
    m_node->setObjectName(QStringLiteral("node"));
    m_to = new QComboBox(this);
    m_to->setObjectName(QStringLiteral("to"));
    m_preset = new QComboBox(this);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->setEditable(true);
    m_alarms = new QListWidget(this);
    m_alarms->setObjectName(QStringLiteral("alarms"));
    m_alarms->setMaximumHeight(90);
    m_bake = secondsEdit(this, "bake", m_intervention.deploy->bake);
    form->addRow(tr("Component"), m_node);
    form->addRow(tr("New target"), m_to);
    form->addRow(tr("How"), m_preset);
    form->addRow(tr("Rolled back by"), m_alarms);
    form->addRow(tr("Watched on for"), m_bake);
    for (const auto &node : m_design.nodes()) {
        std::size_t ways = 0;
        for (const Link *link : m_design.linksFrom(node->id))
            ways += link->kind == LinkKind::Route ? 1U : 0U;
        if (ways > 1)
            m_node->addItem(toQString(node->label()), toQString(node->id.value()));
    }
    const Plan plan = headroom::lower(m_design, m_document->catalogue());
    for (const Scaler &scaler : plan.controls.scalers) {
        const NodeId &id = plan.nodes[scaler.owner].id;
        if (scaler.replacement)
            m_node->addItem(toQString(m_design.node(id)->label()), toQString(id.value()));
    }
    for (const char *preset : kPresets)
        m_preset->addItem(QString::fromLatin1(preset));
    const Rollout &rollout = *m_intervention.deploy;
    m_node->setCurrentIndex(std::max(0, m_node->findData(toQString(rollout.node.value()))));
    m_preset->setCurrentText(rollout.node.isEmpty() ? QString::fromLatin1(kPresets[1])
                                                    : toQString(rollout.preset));
    for (const Alarm &alarm : plan.controls.alarms) {
        const NodeId &id = plan.nodes[alarm.owner].id;
        auto *item = new QListWidgetItem(toQString(m_design.node(id)->label()), m_alarms);
        item->setData(Qt::UserRole, toQString(id.value()));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::find(rollout.alarms, id) != rollout.alarms.end()
                                ? Qt::Checked
                                : Qt::Unchecked);
    }
    connect(m_node, &QComboBox::activated, this, &InterventionDialog::showTargets);
    connect(m_bake, &QuantityEdit::refused, this, &InterventionDialog::say);
    connect(m_bake, &QuantityEdit::committed, this,
            [this](double seconds) { m_intervention.deploy->bake = seconds; });
    showTargets();
    if (m_node->count() == 0)
        say(tr("Nothing in the design can be deployed to: that takes an alias with two versions, a "
               "listener with two target groups, or a service."));
}

void InterventionDialog::showTargets()
{
    m_to->clear();
    const NodeId node(toStd(m_node->currentData().toString()));
    double least = 0;
    for (const Link *link : m_design.linksFrom(node)) {
        if (link->kind != LinkKind::Route)
            continue;
        const Node *to = m_design.node(link->to);
        m_to->addItem(toQString(to->label()), toQString(to->id.value()));
        // The one that has the least of the traffic is the new one.
        const LinkView view(m_design, m_document->catalogue(), *link);
        const double weight = view.get(PropertyKey<double>{"weight"});
        if (m_to->count() == 1 || weight < least) {
            least = weight;
            m_to->setCurrentIndex(m_to->count() - 1);
        }
    }
    // A service replaces its tasks as its own settings say.
    const bool isSplit = m_to->count() > 0;
    m_to->setEnabled(isSplit);
    m_preset->setEnabled(isSplit);
    const int known = m_to->findData(toQString(m_intervention.deploy->to.value()));
    if (known >= 0)
        m_to->setCurrentIndex(known);
}

// --- the end -------------------------------------------------------------------------------------

void InterventionDialog::takeInput()
{
    m_intervention.name = toStd(m_name->text().trimmed());
    if (!m_intervention.deploy) {
        // The field tells its value when it is left or confirmed.
        if (!m_ends->isChecked())
            m_intervention.duration.reset();
        else if (!m_intervention.duration)
            m_intervention.duration = 300;
        return;
    }
    Rollout &rollout = *m_intervention.deploy;
    rollout.node = NodeId(toStd(m_node->currentData().toString()));
    rollout.to = NodeId(toStd(m_to->currentData().toString()));
    if (m_preset->isEnabled())
        rollout.preset = toStd(m_preset->currentText().trimmed());
    rollout.alarms.clear();
    for (int row = 0; row < m_alarms->count(); ++row)
        if (m_alarms->item(row)->checkState() == Qt::Checked)
            rollout.alarms.emplace_back(toStd(m_alarms->item(row)->data(Qt::UserRole).toString()));
}

QString InterventionDialog::problem() const
{
    const Catalogue &catalogue = m_document->catalogue();
    const Plan plan = headroom::lower(m_design, catalogue);
    if (isUpdate(m_intervention)) {
        const Result<RollingUpdate> made = lowerUpdate(m_intervention, m_design, catalogue, plan);
        return made ? QString() : translated(made.error().message);
    }
    if (m_intervention.deploy) {
        const Result<Deployment> made = lowerRollout(m_intervention, m_design, plan);
        return made ? QString() : translated(made.error().message);
    }
    const Result<Intervention> made = lowerIntervention(m_intervention, m_design, catalogue, plan);
    if (!made)
        return translated(made.error().message);
    return made->moves.empty() ? tr("That is the value it has already: nothing would happen.")
                               : QString();
}

void InterventionDialog::say(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void InterventionDialog::accept()
{
    // What is being typed is meant.
    if (QWidget *typed = focusWidget())
        typed->clearFocus();
    takeInput();
    const QString reason = problem();
    say(reason);
    if (reason.isEmpty())
        QDialog::accept();
}

} // namespace headroom
