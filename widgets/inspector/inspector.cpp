// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/inspector.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/inspector/property_form.h"
#include "widgets/inspector/state_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {
namespace {

constexpr int kIconSize = 32;

/// What is still there of what was selected.
template <typename Id, typename Exists>
std::vector<Id> remaining(const std::vector<Id> &ids, Exists exists)
{
    std::vector<Id> result;
    std::ranges::copy_if(ids, std::back_inserter(result), exists);
    return result;
}

} // namespace

Inspector::Inspector(Document &document, Selection &selection, LiveSimulation &live,
                     TimeCursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("edit"), this))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_form(new PropertyForm(document, selection, live, this))
    , m_state(new StateView(document, selection, live, cursor, this))
{
    setMinimumWidth(270);
    m_icon->setFixedSize(kIconSize, kIconSize);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_subtitle->setProperty("role", QStringLiteral("muted"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_form, QString());
    m_tabs->addTab(m_state, QString());

    auto *page = new QWidget(this);
    auto *header = new QGridLayout;
    header->setContentsMargins(10, 10, 10, 6);
    header->setHorizontalSpacing(10);
    header->setVerticalSpacing(0);
    header->setColumnStretch(1, 1);
    header->addWidget(m_icon, 0, 0, 2, 1);
    header->addWidget(m_title, 0, 1);
    header->addWidget(m_subtitle, 1, 1);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addLayout(header);
    pageLayout->addWidget(m_tabs, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&selection, &Selection::changed, this, &Inspector::rebuild);
    connect(&document, &Document::changed, this, &Inspector::onDocumentChanged);
    connect(&live, &LiveSimulation::resultReady, this, &Inspector::onResultReady);
    connect(&Theme::current(), &Theme::changed, this, &Inspector::showHeader);
    retranslate();
}

void Inspector::rebuild()
{
    if (m_selection->isEmpty()) {
        m_pages->setCurrentIndex(0);
        return;
    }
    showHeader();
    m_form->rebuild();
    m_state->rebuild();
    m_pages->setCurrentIndex(1);
    onResultReady();
}

void Inspector::focusSetting(const QString &key)
{
    m_tabs->setCurrentWidget(m_form);
    m_form->focusSetting(key);
}

void Inspector::onDocumentChanged(const ChangeSet &change)
{
    const Design &design = m_document->design();
    const auto nodes = remaining(
        m_selection->nodes(), [&design](const NodeId &id) { return design.node(id) != nullptr; });
    const auto links = remaining(
        m_selection->links(), [&design](const LinkId &id) { return design.link(id) != nullptr; });
    if (nodes.size() != m_selection->nodes().size()
        || links.size() != m_selection->links().size()) {
        // Others may still be at work with the old selection, such as an edit of the id.
        QMetaObject::invokeMethod(
            this,
            [this, nodes, links] {
                const bool isGone = std::ranges::any_of(m_selection->nodes(),
                                                        [this](const NodeId &id) {
                                                            return !m_document->design().node(id);
                                                        })
                                    || std::ranges::any_of(
                                        m_selection->links(), [this](const LinkId &id) {
                                            return !m_document->design().link(id);
                                        });
                if (isGone)
                    m_selection->set(nodes, links);
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_selection->isEmpty())
        return;
    // Another end of a link may bring other settings.
    if (!change.addedLinks.empty() || !change.removedLinks.empty() || !change.changedLinks.empty())
        showHeader();
    if (!change.changedNodes.empty())
        showHeader();
    m_form->refresh();
}

void Inspector::onResultReady()
{
    const auto result = m_live->result();
    std::ptrdiff_t findings = 0;
    if (result) {
        findings = std::ranges::count_if(result->findings, [this](const Finding &finding) {
            return (finding.node && m_selection->contains(*finding.node))
                   || (finding.link && m_selection->contains(*finding.link));
        });
    }
    const QString text = findings > 0 ? tr("State (%1)").arg(findings) : tr("State");
    if (m_tabs->tabText(1) != text)
        m_tabs->setTabText(1, text);
}

void Inspector::showHeader()
{
    const Design &design = m_document->design();
    const Catalogue &catalogue = m_document->catalogue();
    const std::size_t count = m_selection->nodes().size() + m_selection->links().size();
    m_icon->setVisible(count == 1 && !m_selection->nodes().empty());
    if (count == 0)
        return;
    if (count > 1) {
        m_title->setText(
            m_selection->links().empty()   ? tr("%n components", nullptr, static_cast<int>(count))
            : m_selection->nodes().empty() ? tr("%n links", nullptr, static_cast<int>(count))
                                           : tr("%n selected", nullptr, static_cast<int>(count)));
        m_subtitle->setText(tr("Changes are made to all of them"));
        return;
    }
    if (!m_selection->nodes().empty()) {
        const Node *node = design.node(m_selection->nodes().front());
        const ComponentSpec *component = node ? catalogue.find(node->kind) : nullptr;
        if (!component)
            return;
        m_icon->setPixmap(servicePixmap(node->kind, kIconSize, devicePixelRatioF()));
        m_title->setText(toQString(node->label()));
        m_subtitle->setText(translated(component->name));
        m_subtitle->setToolTip(translated(component->summary));
        return;
    }
    const Link *link = design.link(m_selection->links().front());
    if (!link)
        return;
    const auto labelOf = [&design](const NodeId &id) {
        const Node *node = design.node(id);
        return toQString(node ? node->label() : id.value());
    };
    m_title->setText(labelOf(link->from) + QStringLiteral(" → ") + labelOf(link->to));
    m_subtitle->setText(translated(linkKindSpec(link->kind).name));
    m_subtitle->setToolTip(translated(linkKindSpec(link->kind).help));
}

void Inspector::retranslate()
{
    m_tabs->setTabText(0, tr("Settings"));
    m_tabs->setTabText(1, tr("State"));
    m_tabs->setAccessibleName(tr("Settings and state of the selection"));
    m_empty->setTexts(tr("Nothing selected"),
                      tr("Click a component or a wire to see and change its settings."));
    rebuild();
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
