// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/state_view.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/findings/findings_model.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

QString colored(const QString &text, Role role)
{
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(Theme::current().color(role).name(), text.toHtmlEscaped());
}

QString headingHtml(const QString &text)
{
    return QStringLiteral("<p style='margin:0 0 3px 0'><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString itemHtml(const QString &html)
{
    return QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(html);
}

/// Setting a label's text lays out anew even when it is the same.
void setTextOf(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString headroomHtml(const Headroom &headroom)
{
    if (headroom.limit.empty() || !std::isfinite(headroom.factor))
        return itemHtml(StateView::tr("No limit in sight.").toHtmlEscaped());
    const QString limit = toQString(headroom.limit).toHtmlEscaped();
    const QString used = StateView::tr("%1 of %2 used at the worst moment")
                             .arg(formatNumber(headroom.used), formatNumber(headroom.capacity));
    const Role role = headroom.factor < 1      ? Role::Bad
                      : headroom.factor < 1.25 ? Role::Warning
                                               : Role::Good;
    const QString words = headroom.factor < 1
                              ? StateView::tr("Over its limit: only %1 of the traffic fits.")
                                    .arg(formatQuantity(headroom.factor, Unit::Fraction))
                              : StateView::tr("Takes %1 times the traffic.")
                                    .arg(formatNumber(headroom.factor));
    return itemHtml(QStringLiteral("<b>%1</b>").arg(colored(words, role)))
           + itemHtml(
               StateView::tr("First limit: %1").arg(QStringLiteral("<code>%1</code>").arg(limit)))
           + itemHtml(colored(used, Role::MutedText));
}

QString overallText(const MetricSummary &summary, const MetricSpec &spec)
{
    switch (spec.kind) {
    case MetricKind::Count: return StateView::tr("Σ %1").arg(formatNumber(summary.sum));
    case MetricKind::Latency:
        return summary.hasPercentiles ? StateView::tr("p99 %1").arg(formatSeconds(summary.p99))
                                      : StateView::tr("⌀ %1").arg(formatSeconds(summary.mean));
    case MetricKind::Level: return StateView::tr("max %1").arg(formatNumber(summary.maximum));
    case MetricKind::Fraction:
        return StateView::tr("⌀ %1").arg(formatQuantity(summary.fraction, Unit::Fraction));
    }
    return {};
}

} // namespace

StateView::StateView(Document &document, Selection &selection, LiveSimulation &live,
                     TimeCursor &cursor, QWidget *parent)
    : QScrollArea(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_cursor(&cursor)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&live, &LiveSimulation::resultReady, this, &StateView::refresh);
    connect(&cursor, &TimeCursor::timeChanged, this, &StateView::showMoment);
    connect(&Theme::current(), &Theme::changed, this, &StateView::rebuild);
}

QLabel *StateView::addText(const char *name)
{
    auto *label = new QLabel(m_content);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->layout()->addWidget(label);
    return label;
}

void StateView::rebuild()
{
    m_lines.clear();
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(10);
    m_headroom = addText("headroom");
    m_moment = addText("moment");

    const Design &design = m_document->design();
    const Node *node = m_selection->nodes().size() == 1 ? design.node(m_selection->nodes().front())
                                                        : nullptr;
    const ComponentSpec *component = node ? m_document->catalogue().find(node->kind) : nullptr;
    if (component)
        addMetrics(*component);
    else if (m_selection->nodes().empty() && m_selection->links().size() == 1)
        addFlow();
    m_rejections = addText("rejections");
    m_findings = addText("findings");
    if (component && !component->omissions.empty()) {
        QString html = headingHtml(tr("Not modelled"));
        for (const Sentence &sentence : component->omissions)
            html += itemHtml(QStringLiteral("• ") + translated(sentence).toHtmlEscaped());
        addText("omissions")->setText(html);
    }
    layout->addStretch(1);
    setWidget(m_content);
    refresh();
}

void StateView::addMetrics(const ComponentSpec &component)
{
    if (component.metrics.empty())
        return;
    auto *table = new QWidget(m_content);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    grid->setHorizontalSpacing(10);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const MetricSpec &spec : component.metrics) {
        auto *name = new QLabel(toQString(spec.name), table);
        name->setToolTip(spec.cloudWatch
                             ? translated(spec.help)
                             : tr("%1\nCloudWatch does not have it.").arg(translated(spec.help)));
        Line line{.metric = std::string(spec.name),
                  .spec = &spec,
                  .now = new QLabel(table),
                  .overall = new QLabel(table)};
        line.now->setObjectName(QStringLiteral("now.") + toQString(spec.name));
        line.now->setAlignment(Qt::AlignRight);
        line.overall->setAlignment(Qt::AlignRight);
        line.overall->setProperty("role", QStringLiteral("muted"));
        if (!spec.cloudWatch)
            name->setProperty("role", QStringLiteral("muted"));
        grid->addWidget(name, row, 0);
        grid->addWidget(line.now, row, 1);
        grid->addWidget(line.overall, row, 2);
        m_lines.push_back(line);
        ++row;
    }
    m_content->layout()->addWidget(table);
}

void StateView::addFlow()
{
    static const MetricSpec kRate{.name = "rate", .kind = MetricKind::Count};
    static const MetricSpec kFailed{
        .name = "failed", .kind = MetricKind::Fraction, .judgement = Judgement::Bad};
    static const MetricSpec kLatency{.name = "latency", .kind = MetricKind::Latency};
    auto *table = new QWidget(m_content);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto &[spec, words] : {std::pair{&kRate, tr("Requests")},
                                      std::pair{&kFailed, tr("Failed, as the caller sees it")},
                                      std::pair{&kLatency, tr("Mean time until the answer")}}) {
        Line line{.metric = std::string(spec->name),
                  .spec = spec,
                  .now = new QLabel(table),
                  .overall = nullptr};
        line.now->setObjectName(QStringLiteral("now.") + toQString(spec->name));
        line.now->setAlignment(Qt::AlignRight);
        grid->addWidget(new QLabel(words, table), row, 0);
        grid->addWidget(line.now, row, 1);
        m_lines.push_back(line);
        ++row;
    }
    m_content->layout()->addWidget(table);
}

void StateView::refresh()
{
    if (!m_content || !isVisible())
        return;
    const auto result = m_live->result();
    const Node *node = m_selection->nodes().size() == 1
                           ? m_document->design().node(m_selection->nodes().front())
                           : nullptr;
    QString headroom;
    QString rejections;
    QString findings;
    if (!result || !result->run) {
        headroom = itemHtml(tr("The numbers appear with the first run.").toHtmlEscaped());
    } else if (node && result->run->hasNode(node->id)) {
        const RunResult &run = *result->run;
        showOverall(run, node->id);
        headroom = headroomHtml(run.headroom(node->id));
        for (const Rejections &rejected : run.rejections(node->id)) {
            if (rejected.sum > 0)
                rejections += itemHtml(
                    tr("%1 under %2, from %3 on")
                        .arg(colored(formatNumber(rejected.sum), Role::Bad),
                             QStringLiteral("<code>%1</code>")
                                 .arg(toQString(rejected.limit).toHtmlEscaped()),
                             formatClock(static_cast<double>(rejected.firstStep) * run.step())));
        }
        if (!rejections.isEmpty())
            rejections.prepend(headingHtml(tr("Rejected")));
        for (const Caveat &caveat : run.caveats()) {
            if (caveat.node < run.plan().nodes.size()
                && run.plan().nodes[caveat.node].id == node->id)
                findings += itemHtml(colored(tr("Not to be trusted: "), Role::Warning)
                                     + translated(caveat.reason).toHtmlEscaped());
        }
    }
    if (result) {
        for (const Finding &finding : result->findings) {
            const bool isHere = (node && finding.node == node->id)
                                || (!node && m_selection->links().size() == 1
                                    && finding.link == m_selection->links().front());
            if (!isHere)
                continue;
            const Role role = finding.severity == Severity::Error     ? Role::Bad
                              : finding.severity == Severity::Warning ? Role::Warning
                                                                      : Role::MutedText;
            findings += itemHtml(colored(severityWord(finding.severity), role) + QStringLiteral(" ")
                                 + translated(finding.title).toHtmlEscaped());
        }
    }
    if (!findings.isEmpty())
        findings.prepend(headingHtml(tr("Findings")));
    setTextOf(m_headroom, headroom);
    setTextOf(m_rejections, rejections);
    setTextOf(m_findings, findings);
    showMoment();
}

void StateView::showMoment()
{
    if (!m_content || !isVisible())
        return;
    const auto result = m_live->result();
    if (!result || !result->run || m_lines.empty()) {
        setTextOf(m_moment, {});
        return;
    }
    const std::size_t step = result->run->stepAt(m_cursor->time());
    setTextOf(m_moment,
              headingHtml(tr("At %1, and over the run").arg(formatClock(m_cursor->time()))));
    if (m_selection->nodes().size() == 1)
        showNode(*result, step);
    else if (m_selection->links().size() == 1)
        showFlow(*result, step);
}

void StateView::showNode(const LiveResult &result, std::size_t step)
{
    const NodeId &id = m_selection->nodes().front();
    const RunResult &run = *result.run;
    for (const Line &line : m_lines) {
        const bool isThere = run.hasNode(id) && run.hasMetric(id, line.metric);
        line.now->setText(isThere ? formatMetric(run.value(id, line.metric, step), *line.spec)
                                  : QStringLiteral("–"));
    }
}

void StateView::showOverall(const RunResult &run, const NodeId &id)
{
    for (const Line &line : m_lines) {
        const bool isThere = line.overall && run.hasMetric(id, line.metric);
        if (line.overall)
            line.overall->setText(isThere ? overallText(run.summary(id, line.metric), *line.spec)
                                          : QString());
    }
}

void StateView::showFlow(const LiveResult &result, std::size_t step)
{
    const LinkFlow flow = result.run->flow(m_selection->links().front(), step);
    for (const Line &line : m_lines) {
        const double value = line.metric == "rate"     ? flow.rate
                             : line.metric == "failed" ? flow.failed
                                                       : flow.latency;
        line.now->setText(formatMetric(value, *line.spec));
    }
}

void StateView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

} // namespace headroom
