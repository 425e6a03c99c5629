// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/metric_picker.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace headroom {

MetricPicker::MetricPicker(Document &document, QWidget *parent)
    : QToolButton(parent)
    , m_document(&document)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("metrics"));
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &MetricPicker::fill);
    retranslate();
}

void MetricPicker::choose(std::vector<ChartedMetric> metrics)
{
    m_follows = false;
    m_chosen = std::move(metrics);
    emit changed();
}

void MetricPicker::follow()
{
    m_follows = true;
    m_chosen.clear();
    emit changed();
}

void MetricPicker::fill()
{
    m_menu->clear();
    QAction *follows = m_menu->addAction(tr("What is selected"), this, &MetricPicker::follow);
    follows->setCheckable(true);
    follows->setChecked(m_follows);
    m_menu->addSeparator();
    for (const auto &node : m_document->design().nodes()) {
        const ComponentSpec *component = m_document->catalogue().find(node->kind);
        if (component && !component->metrics.empty())
            addNode(*node, *component);
    }
}

void MetricPicker::addNode(const Node &node, const ComponentSpec &component)
{
    QMenu *menu = m_menu->addMenu(serviceIcon(node.kind), toQString(node.label()));
    for (const MetricSpec &spec : component.metrics) {
        const ChartedMetric metric{node.id, std::string(spec.name)};
        QAction *action = menu->addAction(toQString(spec.name), this,
                                          [this, metric] { toggle(metric); });
        action->setCheckable(true);
        action->setChecked(std::ranges::find(m_shown, metric) != m_shown.end());
        action->setToolTip(translated(spec.help));
    }
    menu->setToolTipsVisible(true);
}

void MetricPicker::toggle(const ChartedMetric &metric)
{
    std::vector<ChartedMetric> metrics = m_shown;
    if (std::erase(metrics, metric) == 0)
        metrics.push_back(metric);
    if (metrics.empty())
        follow();
    else
        choose(std::move(metrics));
}

void MetricPicker::retranslate()
{
    setText(tr("Metrics"));
    setToolTip(tr("Choose what the charts show"));
    setAccessibleName(toolTip());
}

void MetricPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace headroom
