// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/findings/findings_panel.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/findings/findings_model.h"
#include "widgets/findings/severity_filter.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr int kRoomy = 560;
constexpr int kSignWidth = 34;

} // namespace

FindingsPanel::FindingsPanel(Document &document, Selection &selection, LiveSimulation &live,
                             QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_model(new FindingsModel(this))
    , m_filtered(new SeverityFilter(this))
    , m_filter(new QComboBox(this))
    , m_counts(new QLabel(this))
    , m_view(new QTableView(this))
    , m_detail(new QTextBrowser(this))
    , m_fix(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("good"), this))
{
    m_filtered->setSourceModel(m_model);
    m_view->setModel(m_filtered);
    m_view->setObjectName(QStringLiteral("findings"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 9);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(FindingsModel::ComponentColumn,
                                                     QHeaderView::Interactive);
    m_view->horizontalHeader()->setSectionResizeMode(FindingsModel::TitleColumn,
                                                     QHeaderView::Stretch);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setOpenLinks(false);
    m_fix->setObjectName(QStringLiteral("fix"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_filter);
    top->addWidget(m_counts, 1);
    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(6, 0, 0, 0);
    sideLayout->addWidget(m_detail, 1);
    sideLayout->addWidget(m_fix, 0, Qt::AlignLeft);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_view);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({600, 240});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(splitter);
    m_counts->setProperty("role", QStringLiteral("muted"));

    connect(&live, &LiveSimulation::resultReady, this, &FindingsPanel::onResultReady);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPanel::onCurrentChanged);
    connect(m_view, &QTableView::activated, this, [this] { emit m_selection->revealRequested(); });
    connect(m_fix, &QPushButton::clicked, this, &FindingsPanel::applyFix);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filtered->setLeast(static_cast<Severity>(std::max(0, index))); });
    connect(&Theme::current(), &Theme::changed, m_model, &FindingsModel::refresh);
    connect(&Theme::current(), &Theme::changed, this, &FindingsPanel::showCurrent);
    retranslate();
}

const Finding *FindingsPanel::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_view->currentIndex());
    return index.isValid() ? &m_model->finding(index.row()) : nullptr;
}

void FindingsPanel::onResultReady()
{
    const Finding *before = current();
    const auto key = before
                         ? std::tuple(before->id, before->node, before->link)
                         : std::tuple<std::string, std::optional<NodeId>, std::optional<LinkId>>();
    m_model->setResult(m_live->result());
    const int errors = m_model->count(Severity::Error);
    const int warnings = m_model->count(Severity::Warning);
    const int notes = m_model->count(Severity::Info);
    const bool isEmpty = errors + warnings + notes == 0;
    m_counts->setText(
        isEmpty ? QString()
                : tr("Errors: %1 · Warnings: %2 · Notes: %3").arg(errors).arg(warnings).arg(notes));
    m_filter->setEnabled(!isEmpty);
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    if (m_live->result())
        m_empty->setTexts(tr("Nothing to mend"),
                          tr("No rule is broken and no limit gives way in this run."));
    else
        m_empty->setTexts(tr("Looking…"), tr("Findings appear with the first run."));
    fitComponents();
    keepCurrent(key);
    showCurrent();
}

void FindingsPanel::fitComponents()
{
    // One long name must not take the room of what is wrong.
    constexpr int kAtMost = 3;
    m_view->resizeColumnToContents(FindingsModel::ComponentColumn);
    const int most = m_view->viewport()->width() / kAtMost;
    if (m_view->columnWidth(FindingsModel::ComponentColumn) > most)
        m_view->setColumnWidth(FindingsModel::ComponentColumn, most);
}

void FindingsPanel::keepCurrent(
    const std::tuple<std::string, std::optional<NodeId>, std::optional<LinkId>> &key)
{
    if (m_view->currentIndex().isValid() || m_filtered->rowCount() == 0)
        return;
    int row = 0;
    for (int i = 0; i < m_filtered->rowCount(); ++i) {
        const Finding &finding = m_model->finding(
            m_filtered->mapToSource(m_filtered->index(i, 0)).row());
        if (std::tuple(finding.id, finding.node, finding.link) == key)
            row = i;
    }
    m_isRestoring = true;
    m_view->setCurrentIndex(m_filtered->index(row, FindingsModel::TitleColumn));
    m_isRestoring = false;
}

void FindingsPanel::onCurrentChanged()
{
    showCurrent();
    const Finding *finding = current();
    if (!finding || m_isRestoring || !m_view->hasFocus())
        return;
    if (finding->node)
        m_selection->set({*finding->node});
    else if (finding->link)
        m_selection->set({}, {*finding->link});
    emit m_selection->revealRequested();
}

void FindingsPanel::showCurrent()
{
    const Finding *finding = current();
    m_fix->setVisible(finding && finding->fix.has_value());
    if (!finding) {
        m_detail->clear();
        m_shownHtml.clear();
        return;
    }
    if (finding->fix)
        m_fix->setText(translated(finding->fix->label));
    const QString muted = Theme::current().color(Role::MutedText).name();
    const QString html =
        QStringLiteral(
            "<p style='margin:0 0 6px 0'><b>%1</b></p><p style='margin:0 0 6px 0'>%2</p>"
            "<p style='margin:0 0 6px 0'>%3</p><p style='margin:0;color:%4'><small>%5</small></p>")
            .arg(translated(finding->title).toHtmlEscaped(),
                 translated(finding->explanation).toHtmlEscaped(),
                 translated(finding->remedy).toHtmlEscaped(), muted,
                 toQString(finding->id).toHtmlEscaped());
    if (html != m_shownHtml) {
        m_shownHtml = html;
        m_detail->setHtml(html);
    }
}

void FindingsPanel::applyFix()
{
    if (const Finding *finding = current(); finding && finding->fix) {
        // The edit replaces the findings, and with them the one we look at.
        const Edit fix = *finding->fix;
        static_cast<void>(m_document->perform(fix));
    }
}

void FindingsPanel::retranslate()
{
    const int index = std::max(0, m_filter->currentIndex());
    m_filter->clear();
    m_filter->addItems({tr("Everything"), tr("Warnings and errors"), tr("Errors")});
    m_filter->setCurrentIndex(index);
    m_filter->setAccessibleName(tr("Which findings to show"));
    m_view->setAccessibleName(tr("Findings"));
    m_model->refresh();
    onResultReady();
}

/// Where space is short the sign alone tells the severity, and the words get the room.
void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kRoomy;
    QHeaderView *header = m_view->horizontalHeader();
    header->setMinimumSectionSize(kSignWidth);
    header->setSectionResizeMode(FindingsModel::SeverityColumn,
                                 isNarrow ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    if (isNarrow)
        header->resizeSection(FindingsModel::SeverityColumn, kSignWidth);
    fitComponents();
}

void FindingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
