// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/property_form.h"

#include "widgets/common/text.h"
#include "widgets/inspector/property_editor.h"
#include "widgets/inspector/property_row.h"
#include "widgets/what_if/pinned_number.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyle>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

PropertyForm::PropertyForm(Document &document, Selection &selection, LiveSimulation &live,
                           QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_help(new QTextBrowser(this))
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(area);
    m_scrolled = new QVBoxLayout(page);
    m_scrolled->setContentsMargins(0, 0, 0, 0);
    area->setWidget(page);
    m_help->setObjectName(QStringLiteral("help"));
    m_help->setFixedHeight(fontMetrics().height() * 6);
    m_help->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(m_help);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { onFocusChanged(now); });
}

void PropertyForm::rebuild()
{
    m_rows.clear();
    m_helped = nullptr;
    m_name = m_id = nullptr;
    m_idRefusal = nullptr;
    if (m_content) {
        // It may be one of its own editors that changed the selection.
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(10, 8, 6, 8);
    layout->setSpacing(2);
    addIdentity(layout);
    QString group;
    const auto settings = sharedSettings(m_document->design(), m_document->catalogue(),
                                         *m_selection);
    // Groups in the order in which they first appear, each with all of its settings.
    std::vector<QString> groups;
    for (const SharedSetting &setting : settings) {
        const QString name = translated(setting.spec->group);
        if (std::ranges::find(groups, name) == groups.end())
            groups.push_back(name);
    }
    for (const QString &name : groups) {
        if (!name.isEmpty()) {
            auto *heading = new QLabel(name, m_content);
            heading->setProperty("role", QStringLiteral("heading"));
            heading->setContentsMargins(0, 10, 0, 2);
            layout->addWidget(heading);
        }
        for (const SharedSetting &setting : settings) {
            if (translated(setting.spec->group) != name)
                continue;
            auto *row = new PropertyRow(setting, m_content);
            m_rows.push_back(row);
            layout->addWidget(row);
            connect(row, &PropertyRow::editRequested, this,
                    [this, row](const Tree &value, int drag) { requestEdit(row, value, drag); });
            connect(row, &PropertyRow::pinRequested, this,
                    [this, row](const QString &part) { togglePin(row, part); });
            connect(row, &PropertyRow::entered, this, [this, row] { showHelp(row); });
        }
    }
    if (settings.empty()) {
        auto *nothing = new QLabel(m_selection->nodes().size() + m_selection->links().size() > 1
                                       ? tr("These have no settings in common.")
                                       : tr("It has no settings."),
                                   m_content);
        nothing->setProperty("role", QStringLiteral("muted"));
        layout->addWidget(nothing);
    }
    layout->addStretch(1);
    m_scrolled->addWidget(m_content);
    m_content->show();
    m_help->setAccessibleName(tr("Explanation of the setting"));
    showHelp(nullptr);
    refresh();
}

QLineEdit *PropertyForm::addIdentityRow(QVBoxLayout *layout, const QString &label)
{
    auto *row = new QWidget(m_content);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(4);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 6);
    grid->setColumnMinimumWidth(2, 48);
    auto *name = new QLabel(label, row);
    auto *field = new QLineEdit(row);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->installEventFilter(this);
    grid->addWidget(name, 0, 0);
    grid->addWidget(field, 0, 1);
    layout->addWidget(row);
    return field;
}

void PropertyForm::addIdentity(QVBoxLayout *layout)
{
    if (m_selection->nodes().size() != 1)
        return;
    m_name = addIdentityRow(layout, tr("Name"));
    m_name->setObjectName(QStringLiteral("name"));
    m_id = addIdentityRow(layout, tr("Id"));
    m_id->setObjectName(QStringLiteral("id"));
    m_id->setToolTip(tr("What links, objectives and the command line call it"));
    m_idRefusal = new QLabel(m_content);
    m_idRefusal->setProperty("role", QStringLiteral("refusal"));
    m_idRefusal->setWordWrap(true);
    m_idRefusal->hide();
    layout->addWidget(m_idRefusal);
    connect(m_name, &QLineEdit::editingFinished, this, &PropertyForm::commitName);
    connect(m_id, &QLineEdit::editingFinished, this, &PropertyForm::commitId);
}

void PropertyForm::showIdentity()
{
    if (!m_name || m_selection->nodes().empty())
        return;
    const Node *node = m_document->design().node(m_selection->nodes().front());
    if (!node)
        return;
    m_name->setPlaceholderText(toQString(node->id.value()));
    if (m_name->text() != toQString(node->name))
        m_name->setText(toQString(node->name));
    m_name->setCursorPosition(m_name->hasFocus() ? m_name->cursorPosition() : 0);
    if (!m_idRefusal->isVisible() && m_id->text() != toQString(node->id.value()))
        m_id->setText(toQString(node->id.value()));
}

void PropertyForm::commitName()
{
    if (m_selection->nodes().size() != 1)
        return;
    static_cast<void>(m_document->perform(
        edits::rename(m_selection->nodes().front(), toStd(m_name->text().trimmed()))));
}

void PropertyForm::commitId()
{
    if (m_selection->nodes().size() != 1)
        return;
    const NodeId before = m_selection->nodes().front();
    const NodeId after(toStd(m_id->text().trimmed()));
    QString reason;
    if (after != before) {
        // The selection must not lose its node between the two.
        const Result<Done> done = m_document->perform(edits::changeId(before, after));
        if (done) {
            m_selection->set({after});
            return;
        }
        reason = translated(done.error().message);
    }
    m_id->setProperty("refused", !reason.isEmpty());
    m_id->style()->unpolish(m_id);
    m_id->style()->polish(m_id);
    m_idRefusal->setText(reason);
    m_idRefusal->setVisible(!reason.isEmpty());
}

bool PropertyForm::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape || (watched != m_name && watched != m_id))
        return QWidget::eventFilter(watched, event);
    const Node *node = m_document->design().node(m_selection->nodes().front());
    if (node && watched == m_id) {
        m_id->setText(toQString(node->id.value()));
        commitId();
    } else if (node) {
        m_name->setText(toQString(node->name));
    }
    return true;
}

void PropertyForm::refresh()
{
    showIdentity();
    const Design &design = m_document->design();
    for (PropertyRow *row : m_rows) {
        row->showValue(valueOf(design, row->setting()));
        const PropertyPath path = pathOf(row->setting());
        row->showPinned(std::ranges::any_of(
            design.whatIf(), [&path](const WhatIf &pin) { return pin.property == path; }));
    }
}

void PropertyForm::focusSetting(const QString &key)
{
    if (m_rows.empty())
        return;
    const auto found = std::ranges::find_if(
        m_rows, [&key](const PropertyRow *row) { return row->objectName() == key; });
    PropertyRow *row = found != m_rows.end() ? *found : m_rows.front();
    for (auto *area : findChildren<QScrollArea *>(QString(), Qt::FindDirectChildrenOnly))
        area->ensureWidgetVisible(row);
    for (auto *field : row->editor().findChildren<QWidget *>()) {
        if (field->isVisibleTo(row) && field->isEnabled() && field->focusPolicy() & Qt::TabFocus) {
            // As the Tab key does, which selects what is written there.
            field->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void PropertyForm::requestEdit(PropertyRow *row, const Tree &value, int drag)
{
    std::string mergeKey;
    if (drag != 0)
        mergeKey = "inspector:" + pathOf(row->setting()) + ":" + std::to_string(drag);
    if (drag == 0 || drag != m_lastDrag)
        m_live->keepGhost();
    m_lastDrag = drag;
    const Result<Done> done = m_document->perform(editOf(row->setting(), value, mergeKey));
    row->showRefusal(done ? QString() : translated(done.error().message));
    if (done)
        row->showValue(valueOf(m_document->design(), row->setting()));
}

void PropertyForm::togglePin(const PropertyRow *row, const QString &part)
{
    const PropertyPath path = pathOf(row->setting(), toStd(part));
    const Design &design = m_document->design();
    const bool isPinned = std::ranges::any_of(
        design.whatIf(), [&path](const WhatIf &pin) { return pin.property == path; });
    if (isPinned) {
        static_cast<void>(m_document->perform(edits::removeWhatIf(path)));
    } else if (const auto number = pinnedNumber(design, m_document->catalogue(), path)) {
        static_cast<void>(m_document->perform(edits::addWhatIf(suggestedSlider(path, *number))));
    }
    refresh();
}

void PropertyForm::showHelp(const PropertyRow *row)
{
    if (row && row == m_helped)
        return;
    m_helped = row;
    m_help->setHtml(row ? row->helpText()
                        : QStringLiteral("<p><i>%1</i></p>")
                              .arg(tr("Point at a setting to read what it does.").toHtmlEscaped()));
}

void PropertyForm::onFocusChanged(const QWidget *now)
{
    for (const QWidget *widget = now; widget && widget != this; widget = widget->parentWidget()) {
        if (const auto row = std::ranges::find(m_rows, widget); row != m_rows.end()) {
            showHelp(*row);
            return;
        }
    }
}

} // namespace headroom
