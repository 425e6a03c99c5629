// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/what_if_panel.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/what_if/objective_list.h"
#include "widgets/what_if/pinned_number.h"
#include "widgets/what_if/scenario_list.h"
#include "widgets/what_if/what_if_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

WhatIfPanel::WhatIfPanel(Document &document, LiveSimulation &live, TimeCursor &, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_live(&live)
    , m_scenarios(new ScenarioList(document, live, this))
    , m_add(new QToolButton(this))
    , m_addMenu(new QMenu(m_add))
    , m_empty(new EmptyState(QStringLiteral("pin"), this))
    , m_page(new QWidget(this))
    , m_sliders(new QVBoxLayout)
{
    setMinimumWidth(270);
    m_add->setObjectName(QStringLiteral("addSlider"));
    m_add->setIcon(actionIcon(QStringLiteral("add")));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_addMenu);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 8, 8, 4);
    top->setSpacing(3);
    top->addWidget(m_scenarios, 1, Qt::AlignTop);
    top->addWidget(m_add, 0, Qt::AlignTop);
    auto *pageLayout = new QVBoxLayout(m_page);
    pageLayout->setContentsMargins(10, 2, 10, 8);
    pageLayout->setSpacing(6);
    m_sliders->setSpacing(2);
    pageLayout->addLayout(m_sliders);
    pageLayout->addWidget(new ObjectiveList(document, live, m_page));
    pageLayout->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_empty);
    layout->addWidget(area, 1);

    connect(&document, &Document::changed, this, &WhatIfPanel::onDocumentChanged);
    connect(&document, &Document::wasReset, this, &WhatIfPanel::rebuild);
    connect(&live, &LiveSimulation::ghostChanged, this, &WhatIfPanel::refresh);
    connect(m_scenarios, &ScenarioList::chosen, this, &WhatIfPanel::refresh);
    connect(m_addMenu, &QMenu::aboutToShow, this, &WhatIfPanel::fillAddMenu);
    retranslate();
}

void WhatIfPanel::onDocumentChanged(const ChangeSet &change)
{
    const bool namesChanged = !change.changedNodes.empty() && !change.concernsBehaviour;
    if (change.whatIfChanged || namesChanged || !change.addedNodes.empty()
        || !change.removedNodes.empty() || !change.removedLinks.empty()) {
        rebuild();
        return;
    }
    refresh();
}

void WhatIfPanel::rebuild()
{
    for (WhatIfRow *row : m_rows) {
        // It may be the row's own button that brought us here.
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const Design design = m_scenarios->effectiveDesign();
    for (const WhatIf &pin : design.whatIf()) {
        const auto number = pinnedNumber(design, m_document->catalogue(), pin.property);
        if (!number)
            continue;
        auto *row = new WhatIfRow(pin, *number, m_page);
        row->setObjectName(toQString(pin.property));
        m_rows.push_back(row);
        m_sliders->addWidget(row);
        connect(row, &WhatIfRow::dragStarted, m_live, &LiveSimulation::keepGhost);
        connect(row, &WhatIfRow::valueRequested, this,
                [this, row](double value, int drag) { setValue(row, value, drag); });
        connect(row, &WhatIfRow::unpinRequested, this, [this, path = pin.property] {
            static_cast<void>(m_document->perform(edits::removeWhatIf(path)));
        });
        connect(row, &WhatIfRow::rangeRequested, this, [this](const WhatIf &changed) {
            static_cast<void>(m_document->perform(edits::addWhatIf(changed)));
        });
    }
    m_empty->setVisible(m_rows.empty());
    refresh();
}

void WhatIfPanel::refresh()
{
    const Design design = m_scenarios->effectiveDesign();
    const auto ghost = m_live->ghost();
    for (WhatIfRow *row : m_rows) {
        const auto now = pinnedNumber(design, m_document->catalogue(), row->pin().property);
        const auto before = ghost ? pinnedNumber(ghost->design, m_document->catalogue(),
                                                 row->pin().property)
                                  : std::nullopt;
        row->showValue(now ? now->value : std::nullopt, before ? before->value : std::nullopt);
    }
}

void WhatIfPanel::setValue(WhatIfRow *row, double value, int drag)
{
    const PropertyPath path = row->pin().property;
    Edit edit = m_live->scenario().empty() ? edits::setProperty(path, Tree(value))
                                           : m_scenarios->editOfScenario(path, value);
    // One drag is one entry of the undo list.
    edit.mergeKey = "whatIf:" + path + ":" + std::to_string(drag);
    const Result<Done> done = m_document->perform(edit);
    row->showRefusal(done ? QString() : translated(done.error().message));
}

void WhatIfPanel::fillAddMenu()
{
    m_addMenu->clear();
    const Design &design = m_document->design();
    for (const auto &node : design.nodes()) {
        const ComponentSpec *component = m_document->catalogue().find(node->kind);
        if (!component || component->mainProperty.empty())
            continue;
        const PropertyPath path = node->id.value() + "." + std::string(component->mainProperty);
        const bool isPinned = std::ranges::any_of(
            design.whatIf(), [&path](const WhatIf &pin) { return pin.property == path; });
        const auto number = isPinned ? std::nullopt
                                     : pinnedNumber(design, m_document->catalogue(), path);
        if (number)
            m_addMenu->addAction(serviceIcon(node->kind), number->title(), this,
                                 [this, path] { addSlider(path); });
    }
    if (!m_addMenu->isEmpty())
        m_addMenu->addSeparator();
    m_addMenu->addAction(tr("Any other number: press the pin beside it in the inspector"))
        ->setEnabled(false);
}

void WhatIfPanel::addSlider(const PropertyPath &path)
{
    if (const auto number = pinnedNumber(m_document->design(), m_document->catalogue(), path))
        static_cast<void>(m_document->perform(edits::addWhatIf(suggestedSlider(path, *number))));
}

void WhatIfPanel::retranslate()
{
    m_add->setToolTip(tr("Add a slider"));
    m_add->setAccessibleName(m_add->toolTip());
    m_empty->setTexts(tr("No sliders yet"), tr("Press the pin beside a number in the inspector, "
                                               "then turn it here while everything follows."));
    rebuild();
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
