// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/objective_list.h"

#include "model/checking/check.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom {

namespace {

/// The value of an objective in the unit of its metric.
QString valueText(const Document &document, const std::string &objective, double value)
{
    const SplitPath path = splitPath(objective);
    const Node *node = document.design().node(NodeId(path.owner));
    const ComponentSpec *component = node ? document.catalogue().find(node->kind) : nullptr;
    const MetricSpec *metric = component ? component->metric(path.key) : nullptr;
    const bool isShare = !path.parts.empty() && path.parts.front().starts_with("fraction");
    if (isShare || (metric && metric->kind == MetricKind::Fraction))
        return formatQuantity(value, Unit::Fraction);
    return metric && metric->kind == MetricKind::Latency ? formatSeconds(value)
                                                         : formatNumber(value);
}

} // namespace

ObjectiveList::ObjectiveList(Document &document, LiveSimulation &live, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_live(&live)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    connect(&live, &LiveSimulation::resultReady, this, &ObjectiveList::refresh);
    connect(&document, &Document::changed, this, [this](const ChangeSet &change) {
        if (change.objectivesChanged)
            refresh();
    });
    connect(&Theme::current(), &Theme::changed, this, &ObjectiveList::refresh);
    refresh();
}

void ObjectiveList::refresh()
{
    const std::vector<std::string> &objectives = m_document->design().objectives();
    while (m_labels.size() > objectives.size()) {
        delete m_labels.back();
        m_labels.pop_back();
    }
    while (m_labels.size() < objectives.size()) {
        m_labels.push_back(new QLabel(this));
        m_labels.back()->setTextFormat(Qt::RichText);
        m_labels.back()->setWordWrap(true);
        m_layout->addWidget(m_labels.back());
    }
    setVisible(!objectives.empty());
    const auto result = m_live->result();
    for (std::size_t i = 0; i < objectives.size(); ++i) {
        Role role = Role::MutedText;
        QString mark = QStringLiteral("…");
        QString detail;
        if (result && result->run) {
            // The worker has evaluated those of the design that ran; a new one is evaluated here
            // until the next run.
            const bool isKnown = i < result->objectives.size()
                                 && result->judged.objectives()[i] == objectives[i];
            const Result<ObjectiveResult> outcome = isKnown ? result->objectives[i]
                                                            : evaluateObjective(objectives[i],
                                                                                *result->run,
                                                                                result->findings);
            role = !outcome ? Role::Warning : outcome->holds ? Role::Good : Role::Bad;
            mark = !outcome         ? QStringLiteral("?")
                   : outcome->holds ? QStringLiteral("✓")
                                    : QStringLiteral("✗");
            detail = outcome
                         ? tr("now %1").arg(valueText(*m_document, objectives[i], outcome->value))
                         : translated(outcome.error().message);
        }
        const QString text = QStringLiteral(
                                 "<b style='color:%1'>%2</b> %3 <span style='color:%4'>%5</span>")
                                 .arg(Theme::current().color(role).name(), mark,
                                      toQString(objectives[i]).toHtmlEscaped(),
                                      Theme::current().color(Role::MutedText).name(),
                                      detail.toHtmlEscaped());
        if (m_labels[i]->text() != text)
            m_labels[i]->setText(text);
    }
}

void ObjectiveList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace headroom
