// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/scenario_list.h"

#include "model/lowering/lower.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/what_if/pinned_number.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace headroom {
namespace {

void setValue(Scenario &scenario, const PropertyPath &path, double value)
{
    const auto known = std::ranges::find(scenario.set, path, &std::pair<PropertyPath, Tree>::first);
    if (known != scenario.set.end())
        known->second = Tree(value);
    else
        scenario.set.emplace_back(path, Tree(value));
}

} // namespace

ScenarioList::ScenarioList(Document &document, LiveSimulation &live, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_live(&live)
    , m_box(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_save(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_hint(new QLabel(this))
{
    m_box->setObjectName(QStringLiteral("scenarios"));
    m_box->setMinimumContentsLength(10);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setObjectName(QStringLiteral("scenarioName"));
    m_name->installEventFilter(this);
    m_name->hide();
    m_save->setObjectName(QStringLiteral("saveScenario"));
    m_save->setIcon(actionIcon(QStringLiteral("scenario")));
    m_remove->setObjectName(QStringLiteral("removeScenario"));
    m_remove->setIcon(actionIcon(QStringLiteral("delete")));
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    grid->setHorizontalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_box, 0, 0);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_save, 0, 1);
    grid->addWidget(m_remove, 0, 2);
    grid->addWidget(m_hint, 1, 0, 1, 3);

    connect(m_box, &QComboBox::activated, this, &ScenarioList::choose);
    connect(m_save, &QToolButton::clicked, this, &ScenarioList::askForName);
    connect(m_remove, &QToolButton::clicked, this, &ScenarioList::removeChosen);
    connect(m_name, &QLineEdit::returnPressed, this, &ScenarioList::saveAs);
    connect(&document, &Document::changed, this, [this](const ChangeSet &change) {
        if (change.scenariosChanged || change.whatIfChanged)
            refresh();
    });
    connect(&document, &Document::wasReset, this, &ScenarioList::refresh);
    retranslate();
}

Design ScenarioList::effectiveDesign() const
{
    if (m_live->scenario().empty())
        return m_document->design();
    const Result<Design> design = withScenario(m_document->design(), m_document->catalogue(),
                                               m_live->scenario());
    return design ? *design : m_document->design();
}

Edit ScenarioList::editOfScenario(const PropertyPath &path, double value) const
{
    std::vector<Scenario> scenarios = m_document->design().scenarios();
    for (Scenario &scenario : scenarios) {
        if (scenario.name == m_live->scenario())
            setValue(scenario, path, value);
    }
    Edit edit = edits::setScenarios(std::move(scenarios));
    edit.label = Text(HEADROOM_TEXT("Undo", "Set %1 in a scenario")).arg(path);
    return edit;
}

void ScenarioList::refresh()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Design as drawn"));
    for (const Scenario &scenario : m_document->design().scenarios())
        m_box->addItem(toQString(scenario.name), toQString(scenario.name));
    const int index = m_live->scenario().empty() ? 0
                                                 : m_box->findData(toQString(m_live->scenario()));
    m_box->setCurrentIndex(std::max(0, index));
    m_remove->setEnabled(index > 0);
    m_save->setEnabled(!m_document->design().whatIf().empty());
    m_hint->setText(index > 0 ? tr("The sliders change this scenario; the design stays as drawn.")
                              : QString());
    m_hint->setVisible(index > 0);
}

void ScenarioList::choose(int index)
{
    m_live->keepGhost();
    m_live->setScenario(toStd(m_box->itemData(index).toString()));
    refresh();
    emit chosen();
}

void ScenarioList::askForName()
{
    m_box->hide();
    m_name->clear();
    m_name->show();
    m_name->setFocus();
}

void ScenarioList::saveAs()
{
    const std::string name = toStd(m_name->text().trimmed());
    if (name.empty())
        return;
    const Design design = effectiveDesign();
    Scenario scenario;
    scenario.name = name;
    for (const WhatIf &pin : design.whatIf()) {
        const auto number = pinnedNumber(design, m_document->catalogue(), pin.property);
        if (number && number->value)
            setValue(scenario, pin.property, *number->value);
    }
    std::vector<Scenario> scenarios = m_document->design().scenarios();
    std::erase_if(scenarios, [&name](const Scenario &other) { return other.name == name; });
    scenarios.push_back(std::move(scenario));
    Edit edit = edits::setScenarios(std::move(scenarios));
    edit.label = Text(HEADROOM_TEXT("Undo", "Keep scenario %1")).arg(name);
    m_name->hide();
    m_box->show();
    m_box->setFocus();
    if (!m_document->perform(edit))
        return;
    m_live->setScenario(name);
    refresh();
    emit chosen();
}

void ScenarioList::removeChosen()
{
    const std::string name = m_live->scenario();
    std::vector<Scenario> scenarios = m_document->design().scenarios();
    std::erase_if(scenarios, [&name](const Scenario &scenario) { return scenario.name == name; });
    m_live->setScenario({});
    Edit edit = edits::setScenarios(std::move(scenarios));
    edit.label = Text(HEADROOM_TEXT("Undo", "Remove scenario %1")).arg(name);
    static_cast<void>(m_document->perform(edit));
    refresh();
    emit chosen();
}

bool ScenarioList::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == m_name && (isEscape || event->type() == QEvent::FocusOut)) {
        m_name->hide();
        m_box->show();
        return isEscape;
    }
    return QWidget::eventFilter(watched, event);
}

void ScenarioList::retranslate()
{
    m_box->setAccessibleName(tr("Scenario"));
    m_box->setToolTip(tr("The variant of the design that runs"));
    m_name->setPlaceholderText(tr("Name of the new scenario, then Enter"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_save->setToolTip(tr("Keep the values of the sliders as a scenario"));
    m_save->setAccessibleName(m_save->toolTip());
    m_remove->setToolTip(tr("Remove this scenario"));
    m_remove->setAccessibleName(m_remove->toolTip());
    refresh();
}

void ScenarioList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
