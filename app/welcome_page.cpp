// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/welcome_page.h"

#include "app/workspace.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace headroom {
namespace {

QLabel *heading(const QString &text, double scale, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::current().font(scale, QFont::DemiBold));
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(&preferences)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&Theme::current(), &Theme::changed, this, &WelcomePage::refresh);
    refresh();
}

void WelcomePage::refresh()
{
    delete m_content;
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(area);
    auto *outer = new QHBoxLayout(page);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    outer->addStretch(1);
    outer->addLayout(column, 6);
    outer->addStretch(1);

    column->addSpacing(24);
    column->addWidget(heading(tr("Headroom"), 2.4, page));
    auto *claim = heading(
        tr("Draw a cloud architecture, push traffic through it, see where it gives way."), 1.2,
        page);
    claim->setFont(Theme::current().font(1.2));
    column->addWidget(claim);

    auto *buttons = new QHBoxLayout;
    auto *begin = new QPushButton(actionIcon(QStringLiteral("new")), tr("New design"), page);
    auto *open = new QPushButton(actionIcon(QStringLiteral("open")), tr("Open a design…"), page);
    connect(begin, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    buttons->addWidget(begin);
    buttons->addWidget(open);
    buttons->addStretch();
    column->addLayout(buttons);

    addExamples(column);
    addRecentFiles(column);
    column->addStretch();
    area->setWidget(page);
    m_content = area;
    m_layout->addWidget(area);
}

void WelcomePage::addExamples(QVBoxLayout *layout)
{
    layout->addSpacing(12);
    layout->addWidget(heading(tr("Examples that are alive"), 1.35, this));
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const QStringList names = Workspace::examples();
    for (int i = 0; i < names.size(); ++i) {
        const Workspace::ExampleText text = Workspace::describeExample(names.at(i));
        auto *button = new QCommandLinkButton(text.title, text.about, this);
        button->setIcon(actionIcon(QStringLiteral("play")));
        button->setAccessibleName(tr("Open the example %1").arg(text.title));
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        button->setSizePolicy(policy);
        const QString name = names.at(i);
        connect(button, &QPushButton::clicked, this, [this, name] { emit exampleRequested(name); });
        grid->addWidget(button, i / 2, i % 2);
    }
    layout->addLayout(grid);
}

void WelcomePage::addRecentFiles(QVBoxLayout *layout)
{
    const QStringList files = m_preferences->recentFiles();
    if (files.isEmpty())
        return;
    layout->addSpacing(12);
    layout->addWidget(heading(tr("Recent designs"), 1.35, this));
    for (const QString &file : files) {
        const QFileInfo info(file);
        auto *button = new QPushButton(info.fileName().section(QLatin1Char('.'), 0, 0)
                                           + QStringLiteral("   ") + info.path(),
                                       this);
        button->setFlat(true);
        button->setEnabled(info.exists());
        button->setToolTip(info.exists() ? file : tr("%1 is no longer there").arg(file));
        button->setStyleSheet(QStringLiteral("text-align: left"));
        connect(button, &QPushButton::clicked, this, [this, file] { emit recentRequested(file); });
        layout->addWidget(button);
    }
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace headroom
