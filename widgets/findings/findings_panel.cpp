// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/findings/findings_panel.h"

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
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace headroom {

FindingsPanel::FindingsPanel(Document &document, Selection &selection, LiveSimulation &live, QWidget *parent)
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
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(FindingsModel::TitleColumn, QHeaderView::Stretch);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setOpenLinks(false);
    m_fix->setObjectName(QStringLiteral("fix"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_filter);
    top->addWidget(m_counts, 1);
    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(m_detail, 1);
    sideLayout->addWidget(m_fix, 0, Qt::AlignLeft);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_view);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);

    connect(&live, &LiveSimulation::resultReady, this, &FindingsPanel::onResultReady);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPanel::onCurrentChanged);
    connect(m_view, &QTableView::activated, this, [this] { emit m_selection->revealRequested(); });
    connect(m_fix, &QPushButton::clicked, this, &FindingsPanel::applyFix);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filtered->setLeast(static_cast<Severity>(std::max(0, index))); });
    connect(&Theme::current(), &Theme::changed, m_model, &FindingsModel::refresh);
    retranslate();
}

const Finding *FindingsPanel::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_view->currentIndex());
    return index.isValid() ? &m_model->finding(index.row()) : nullptr;
}

void FindingsPanel::onResultReady()
{
    m_model->setResult(m_live->result());
    const int errors = m_model->count(Severity::Error);
    const int warnings = m_model->count(Severity::Warning);
    const int notes = m_model->count(Severity::Info);
    if (errors + warnings + notes > 0)
        m_counts->setText(tr("%1, %2, %3").arg(tr("%n error(s)", nullptr, errors), tr("%n warning(s)", nullptr, warnings),
                                               tr("%n note(s)", nullptr, notes)));
    else
        m_counts->setText(m_live->result() ? tr("Nothing to mend.") : QString());
    showCurrent();
}

void FindingsPanel::onCurrentChanged()
{
    showCurrent();
    const Finding *finding = current();
    if (!finding || !m_view->hasFocus())
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
        m_detail->setHtml(QStringLiteral("<p>%1</p>").arg(
            tr("Choose a finding to see what it does and how to mend it.").toHtmlEscaped()));
        return;
    }
    if (finding->fix)
        m_fix->setText(translated(finding->fix->label));
    m_detail->setHtml(QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p><p><small>%4</small></p>")
                          .arg(translated(finding->title).toHtmlEscaped(), translated(finding->explanation).toHtmlEscaped(),
                               translated(finding->remedy).toHtmlEscaped(), toQString(finding->id).toHtmlEscaped()));
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

void FindingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
