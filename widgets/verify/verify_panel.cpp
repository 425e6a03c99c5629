// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verify_panel.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/verify/latency_comparison.h"
#include "widgets/verify/verify_filter.h"
#include "widgets/verify/verify_model.h"
#include "widgets/verify/verify_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace headroom {
namespace {

using State = Verification::State;
using Verdict = Agreement::Verdict;

/// Below this, table and distribution do not fit beside each other.
constexpr int kNarrow = 620;
constexpr int kComponentWidth = 98;
constexpr int kLeastMetricWidth = 130;
constexpr int kBriefMetricWidth = 96;
/// From this width of the table on, how far the live number is off has a column of its own.
constexpr int kRoomForDifference = 700;
/// In a lower panel the plot needs all the height.
constexpr int kRoomForBreakdown = 300;
constexpr int kIconSize = 16;
constexpr int kProgressSteps = 1000;

} // namespace

VerifyPanel::VerifyPanel(Document &document, Selection &selection, Verification &verification,
                         QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_verification(&verification)
    , m_model(new VerifyModel(document.catalogue(), this))
    , m_filtered(new VerifyFilter(this))
    , m_top(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_run(new QPushButton(this))
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_filter(new QLineEdit(this))
    , m_onlyDifferences(new QCheckBox(this))
    , m_tabs(new QTabBar(this))
    , m_note(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("verify"), this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_view(new QTableView(this))
    , m_times(new LatencyComparison(document.catalogue(), this))
    , m_copy(new QAction(this))
{
    m_run->setObjectName(QStringLiteral("run"));
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_progress->setTextVisible(false);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    buildTable();

    auto *says = new QHBoxLayout;
    says->addWidget(m_run);
    says->addWidget(m_icon);
    says->addWidget(m_state, 1);
    auto *narrows = new QHBoxLayout;
    narrows->addWidget(m_tabs);
    narrows->addWidget(m_filter, 1);
    narrows->addWidget(m_onlyDifferences);
    m_top->addLayout(says, 3);
    m_top->addLayout(narrows, 2);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_times);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({620, 330});
    m_splitter->setChildrenCollapsible(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(5);
    layout->addLayout(m_top);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);

    connect(m_run, &QPushButton::clicked, this, &VerifyPanel::toggleRun);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &VerifyFilter::setText);
    connect(m_onlyDifferences, &QCheckBox::toggled, m_filtered, &VerifyFilter::setOnlyDifferences);
    connect(m_tabs, &QTabBar::currentChanged, this, &VerifyPanel::arrange);
    connect(&verification, &Verification::changed, this, &VerifyPanel::showState);
    connect(&verification, &Verification::progressed, this, &VerifyPanel::showProgress);
    connect(&selection, &Selection::changed, this, &VerifyPanel::followSelection);
    connect(m_times, &LatencyComparison::nodeChosen, this, [this](const NodeId &node) {
        if (!m_document->design().node(node))
            return;
        m_selection->set({node});
        emit m_selection->revealRequested();
    });
    connect(&Theme::current(), &Theme::changed, this, &VerifyPanel::retranslate);
    retranslate();
    arrange();
}

void VerifyPanel::buildTable()
{
    m_filtered->setSourceModel(m_model);
    m_view->setModel(m_filtered);
    m_view->setObjectName(QStringLiteral("agreements"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 9);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Long names give way, so that the numbers are in sight; the verdict comes first.
    for (const int column : {VerifyModel::ComponentColumn, VerifyModel::MetricColumn})
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    header->moveSection(header->visualIndex(VerifyModel::VerdictColumn), 0);
    m_view->setTextElideMode(Qt::ElideMiddle);
    // The order of the design until a column is asked for, and again after its third click.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(m_copy);
    m_view->viewport()->installEventFilter(this);

    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_view, &QTableView::customContextMenuRequested, this, &VerifyPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VerifyPanel::onCurrentRow);
    connect(m_view, &QTableView::clicked, this, &VerifyPanel::onCurrentRow);
    connect(m_view, &QTableView::activated, this, [this] { emit m_selection->revealRequested(); });
}

void VerifyPanel::arrange()
{
    const bool isNarrow = width() < kNarrow;
    const bool showsTimes = m_tabs->currentIndex() == 1;
    m_top->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tabs->setVisible(isNarrow);
    m_model->setBrief(isNarrow);
    m_times->setBrief(isNarrow || height() < kRoomForBreakdown);
    m_view->setVisible(!isNarrow || !showsTimes);
    m_times->setVisible(!isNarrow || showsTimes);
    m_filter->setVisible(!isNarrow || !showsTimes);
    m_onlyDifferences->setVisible(!isNarrow || !showsTimes);
}

void VerifyPanel::fitColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int room = m_view->viewport()->width();
    m_view->setColumnHidden(VerifyModel::DifferenceColumn, room < kRoomForDifference);
    header->resizeSection(
        VerifyModel::ComponentColumn,
        std::max(kComponentWidth, header->sectionSizeHint(VerifyModel::ComponentColumn)));
    const int least = width() < kNarrow ? kBriefMetricWidth : kLeastMetricWidth;
    const int others = header->length() - header->sectionSize(VerifyModel::MetricColumn);
    header->resizeSection(VerifyModel::MetricColumn, std::max(least, room - others));
}

void VerifyPanel::toggleRun()
{
    if (m_verification->isRunning())
        m_verification->cancel();
    else
        m_verification->start();
}

void VerifyPanel::showState()
{
    const auto result = m_verification->result();
    const bool isRunning = m_verification->isRunning();
    const bool isOutOfDate = m_verification->isOutOfDate();
    m_model->setResult(result);
    m_model->setOutOfDate(isOutOfDate);
    m_times->setResult(result);
    m_times->setOutOfDate(isOutOfDate);
    m_run->setText(isRunning ? tr("Cancel") : result ? tr("Verify again") : tr("Verify"));
    m_run->setIcon(actionIcon(isRunning ? QStringLiteral("close") : QStringLiteral("verify")));
    m_progress->setVisible(isRunning);
    const bool hasRows = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(hasRows ? 1 : 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_filter, m_onlyDifferences, m_tabs})
        widget->setEnabled(hasRows);
    const QString note = result ? noteSentence(*result) : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    showEmptyState();
    showProgress();
    if (hasRows && !m_view->currentIndex().isValid())
        followSelection();
    fitColumns();
}

void VerifyPanel::showProgress()
{
    m_state->setText(stateSentence(*m_verification));
    const StudyProgress progress = m_verification->progress();
    // Nothing is known before the first replication has ended.
    m_progress->setMaximum(progress.replications > 0 ? kProgressSteps : 0);
    m_progress->setValue(static_cast<int>(progress.share * kProgressSteps));
    const auto result = m_verification->result();
    m_state->setToolTip(result ? effortSentence(*result) : QString());
    const bool differs = result && result->count(Verdict::Differs) > 0;
    QString icon;
    Role role = Role::Idle;
    switch (m_verification->state()) {
    case State::Idle:
    case State::Running: break;
    case State::Failed:
        icon = QStringLiteral("error");
        role = Role::Bad;
        break;
    case State::Cancelled:
    case State::Superseded: icon = QStringLiteral("info"); break;
    case State::Done:
        icon = m_verification->isOutOfDate() ? QStringLiteral("warning")
               : differs                     ? QStringLiteral("error")
                                             : QStringLiteral("good");
        role = m_verification->isOutOfDate() ? Role::Warning : differs ? Role::Bad : Role::Good;
        break;
    }
    m_icon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_icon->setPixmap(
            actionIcon(icon, role).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void VerifyPanel::showEmptyState()
{
    if (m_verification->isRunning())
        m_empty->setTexts(tr("Simulating single requests…"),
                          tr("You can go on: a change of the design ends this run."));
    else if (m_verification->state() == State::Failed)
        m_empty->setTexts(tr("This design cannot be verified"), m_verification->failure());
    else if (m_verification->result())
        m_empty->setTexts(tr("Nothing to compare"), tr("No request was simulated in this run."));
    else
        m_empty->setTexts(tr("Are the live numbers right?"),
                          tr("Verify simulates single requests, one by one, and puts what they "
                             "show beside every live number, with its margin of error."));
}

void VerifyPanel::onCurrentRow()
{
    const QModelIndex index = m_filtered->mapToSource(m_view->currentIndex());
    if (!index.isValid())
        return;
    const Agreement row = m_model->agreement(index.row());
    m_times->showTimesOf(row.node, row.metric);
    // Numbers that are out of date may be those of a component that is gone.
    if (m_isFollowing || !m_view->hasFocus() || !m_document->design().node(row.node))
        return;
    m_isFollowing = true;
    m_selection->set({row.node});
    m_isFollowing = false;
    emit m_selection->revealRequested();
}

void VerifyPanel::followSelection()
{
    if (m_isFollowing || m_selection->nodes().empty())
        return;
    QItemSelection rows;
    QModelIndex first;
    for (int i = 0; i < m_filtered->rowCount(); ++i) {
        const QModelIndex index = m_filtered->index(i, VerifyModel::ComponentColumn);
        const Agreement &row = m_model->agreement(m_filtered->mapToSource(index).row());
        if (!m_selection->contains(row.node))
            continue;
        rows.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_isFollowing = true;
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect
                                               | QItemSelectionModel::Rows);
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first, QAbstractItemView::EnsureVisible);
    }
    m_isFollowing = false;
    // A node whose rows are filtered away still has its times.
    if (!first.isValid() && m_verification->result())
        m_times->showTimesOf(m_selection->nodes().front(), {});
}

QList<int> VerifyPanel::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (int i = 0; i < m_filtered->rowCount(); ++i) {
        const QModelIndex index = m_filtered->index(i, 0);
        if (selected.isEmpty() || selected.contains(index))
            rows.append(m_filtered->mapToSource(index).row());
    }
    return rows;
}

void VerifyPanel::copy(bool asCsv)
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    const QString csv = m_model->asCsv(rows);
    auto *copied = new QMimeData;
    copied->setText(asCsv ? csv : m_model->asText(rows));
    copied->setData(QStringLiteral("text/csv"), csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(copied);
}

void VerifyPanel::showMenu(const QPoint &point)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copy);
    menu->addAction(tr("Copy as CSV"), this, [this] { copy(true); });
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

void VerifyPanel::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by component or metric"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_onlyDifferences->setText(tr("Only what differs"));
    m_tabs->setTabText(0, tr("Numbers"));
    m_tabs->setTabText(1, tr("Times"));
    m_tabs->setAccessibleName(tr("What to show"));
    m_view->setAccessibleName(tr("Numbers of both engines"));
    m_progress->setAccessibleName(tr("Progress"));
    m_copy->setText(tr("Copy"));
    m_model->refresh();
    showState();
}

bool VerifyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void VerifyPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void VerifyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_verification->isRunning()) {
        m_verification->cancel();
        return;
    }
    QWidget::keyPressEvent(event);
}

void VerifyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
