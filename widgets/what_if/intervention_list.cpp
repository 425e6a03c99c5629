// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/intervention_list.h"

#include "model/core/tree.h"
#include "model/editing/edit.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/what_if/intervention_dialog.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace headroom {
namespace {

enum Column { When, What, Until, kColumns };

QToolButton *makeButton(const QString &name, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(actionIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

InterventionList::InterventionList(Document &document, LiveSimulation &live, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_live(&live)
    , m_scope(new QLabel(this))
    , m_addSetting(makeButton(QStringLiteral("addChange"), QStringLiteral("add"), this))
    , m_addDeployment(makeButton(QStringLiteral("addDeployment"), QStringLiteral("add"), this))
    , m_edit(makeButton(QStringLiteral("editIntervention"), QStringLiteral("edit"), this))
    , m_remove(makeButton(QStringLiteral("removeIntervention"), QStringLiteral("delete"), this))
    , m_list(new QTreeWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("scenario"), this))
{
    m_scope->setProperty("role", QStringLiteral("muted"));
    m_list->setObjectName(QStringLiteral("interventions"));
    m_list->setColumnCount(kColumns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Until, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    m_edit->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_remove->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 3, 6, 3);
    top->setSpacing(3);
    top->addWidget(m_scope, 1);
    for (QToolButton *button : {m_addSetting, m_addDeployment, m_edit, m_remove})
        top->addWidget(button);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);

    connect(m_addSetting, &QToolButton::clicked, this, [this] { add(false); });
    connect(m_addDeployment, &QToolButton::clicked, this, [this] { add(true); });
    connect(m_edit, &QToolButton::clicked, this, &InterventionList::edit);
    connect(m_remove, &QToolButton::clicked, this, &InterventionList::remove);
    connect(m_list, &QTreeWidget::itemActivated, this, &InterventionList::edit);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_edit->setEnabled(current().has_value());
        m_remove->setEnabled(current().has_value());
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet &change) {
        if (change.concernsBehaviour || change.scenariosChanged)
            refresh();
    });
    connect(&document, &Document::wasReset, this, &InterventionList::refresh);
    // The chosen scenario may be another one by now.
    connect(&live, &LiveSimulation::resultReady, this, &InterventionList::refresh);
    retranslate();
}

const std::vector<PlannedIntervention> &InterventionList::shown() const
{
    const Design &design = m_document->design();
    const auto scenario = std::ranges::find(design.scenarios(), m_live->scenario(),
                                            &Scenario::name);
    return scenario == design.scenarios().end() ? design.interventions() : scenario->interventions;
}

std::optional<std::size_t> InterventionList::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return std::nullopt;
    return static_cast<std::size_t>(item->data(When, Qt::UserRole).toULongLong());
}

QString InterventionList::whatOf(const PlannedIntervention &intervention) const
{
    QStringList parts;
    if (!intervention.name.empty())
        parts.append(toQString(intervention.name));
    for (const auto &[path, value] : intervention.set)
        parts.append(toQString(path) + QStringLiteral(" = ") + toQString(printJson(value)));
    if (intervention.deploy && intervention.deploy->to.isEmpty())
        parts.append(tr("%1 gets new tasks").arg(toQString(intervention.deploy->node.value())));
    else if (intervention.deploy)
        parts.append(tr("%1 shifts to %2 (%3)")
                         .arg(toQString(intervention.deploy->node.value()),
                              toQString(intervention.deploy->to.value()),
                              toQString(intervention.deploy->preset)));
    return parts.join(QStringLiteral(" · "));
}

void InterventionList::refresh()
{
    if (!isVisible())
        return;
    const std::vector<PlannedIntervention> &interventions = shown();
    const std::optional<std::size_t> before = current();
    const bool isOfScenario = &interventions != &m_document->design().interventions();
    m_scope->setText(isOfScenario ? tr("In the scenario %1").arg(toQString(m_live->scenario()))
                                  : tr("In every scenario"));
    std::vector<std::size_t> order(interventions.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return interventions[i].at; });
    m_list->clear();
    for (const std::size_t i : order) {
        const PlannedIntervention &intervention = interventions[i];
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(When, formatClock(intervention.at));
        item->setText(What, whatOf(intervention));
        item->setToolTip(What, item->text(What));
        item->setText(Until, intervention.deploy ? QString()
                             : intervention.duration
                                 ? formatClock(intervention.at + *intervention.duration)
                                 : tr("to the end"));
        item->setData(When, Qt::UserRole, QVariant::fromValue<qulonglong>(i));
        if (before == i)
            m_list->setCurrentItem(item);
    }
    m_pages->setCurrentIndex(interventions.empty() ? 0 : 1);
    m_edit->setEnabled(current().has_value());
    m_remove->setEnabled(current().has_value());
}

Result<Done> InterventionList::keep(std::vector<PlannedIntervention> interventions)
{
    const bool isOfScenario = &shown() != &m_document->design().interventions();
    m_live->keepGhost();
    return m_document->perform(edits::setInterventions(
        isOfScenario ? m_live->scenario() : std::string(), std::move(interventions)));
}

void InterventionList::add(bool isDeployment)
{
    PlannedIntervention fresh;
    fresh.at = 600;
    if (isDeployment)
        fresh.deploy = Rollout{};
    else
        fresh.duration = 300;
    openDialog(fresh, std::nullopt);
}

void InterventionList::edit()
{
    if (const std::optional<std::size_t> place = current(); place && *place < shown().size())
        openDialog(shown()[*place], place);
}

void InterventionList::openDialog(const PlannedIntervention &intervention,
                                  std::optional<std::size_t> place)
{
    auto *dialog = new InterventionDialog(*m_document, m_live->scenario(), intervention, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, place] {
        std::vector<PlannedIntervention> interventions = shown();
        if (place && *place < interventions.size())
            interventions[*place] = dialog->intervention();
        else
            interventions.push_back(dialog->intervention());
        static_cast<void>(keep(std::move(interventions)));
    });
    dialog->open();
}

void InterventionList::remove()
{
    const std::optional<std::size_t> place = current();
    std::vector<PlannedIntervention> interventions = shown();
    if (!place || *place >= interventions.size())
        return;
    interventions.erase(interventions.begin() + static_cast<std::ptrdiff_t>(*place));
    static_cast<void>(keep(std::move(interventions)));
}

bool InterventionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Delete: remove(); return true;
        case Qt::Key_Insert: add(false); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InterventionList::retranslate()
{
    m_list->setHeaderLabels({tr("From"), tr("What happens"), tr("Until")});
    m_list->setAccessibleName(tr("What happens while the design runs"));
    m_addSetting->setText(tr("Fault or change…"));
    m_addSetting->setToolTip(tr("Let a setting change at a time: a fault, a rush, a limit"));
    m_addDeployment->setText(tr("Deployment…"));
    m_addDeployment->setToolTip(tr("Shift traffic to a new version, and back when an alarm goes "
                                   "off"));
    m_edit->setToolTip(tr("Edit (Enter)"));
    m_remove->setToolTip(tr("Remove (Delete)"));
    for (QToolButton *button : {m_addSetting, m_addDeployment, m_edit, m_remove})
        button->setAccessibleName(button->toolTip());
    m_empty->setTexts(tr("Nothing happens yet"),
                      tr("Let something go wrong while the design runs: a version with errors, a "
                         "slow table, a rush of traffic, a consumer that stops, or a deployment "
                         "that is rolled back."));
    refresh();
}

void InterventionList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void InterventionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
