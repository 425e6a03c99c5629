// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/playback_bar.h"

#include "widgets/common/icons.h"
#include "widgets/common/quantity_format.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace headroom {
namespace {

constexpr double kSpeeds[] = {1, 10, 60, 300, 1800};

} // namespace

void PlaybackBar::setCompact(bool compact)
{
    m_toStart->setVisible(!compact);
    m_time->setVisible(!compact);
}

PlaybackBar::PlaybackBar(TimeCursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_cursor(&cursor)
    , m_toStart(new QToolButton(this))
    , m_play(new QToolButton(this))
    , m_speed(new QComboBox(this))
    , m_time(new QLabel(this))
{
    m_toStart->setIcon(actionIcon(QStringLiteral("to-start")));
    m_play->setObjectName(QStringLiteral("play"));
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setFocusPolicy(Qt::StrongFocus);
    m_speed->setFixedWidth(m_speed->fontMetrics().horizontalAdvance(QStringLiteral("1,800×")) + 34);
    for (QToolButton *button : {m_toStart, m_play})
        button->setIconSize(QSize(15, 15));
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00 ")));
    m_time->setAlignment(Qt::AlignCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_toStart, m_play, m_time, m_speed})
        layout->addWidget(widget);

    connect(m_toStart, &QToolButton::clicked, m_cursor, [this] { m_cursor->setTime(0); });
    connect(m_play, &QToolButton::clicked, m_cursor, [this] {
        if (m_cursor->isPlaying())
            m_cursor->pause();
        else
            m_cursor->play();
    });
    connect(m_speed, &QComboBox::activated, m_cursor,
            [this](int index) { m_cursor->setSpeed(m_speed->itemData(index).toDouble()); });
    connect(m_cursor, &TimeCursor::timeChanged, this, &PlaybackBar::showTime);
    connect(m_cursor, &TimeCursor::playingChanged, this, &PlaybackBar::showPlaying);
    retranslate();
}

void PlaybackBar::showTime()
{
    m_time->setText(formatClock(m_cursor->time()));
}

void PlaybackBar::showPlaying()
{
    m_play->setIcon(
        actionIcon(m_cursor->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(m_cursor->isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setAccessibleName(m_play->toolTip());
}

void PlaybackBar::retranslate()
{
    const QSignalBlocker quiet(m_speed);
    m_speed->clear();
    for (const double speed : kSpeeds)
        m_speed->addItem(tr("%1×").arg(formatNumber(speed)), speed);
    m_speed->setCurrentIndex(std::max(0, m_speed->findData(m_cursor->speed())));
    m_speed->setToolTip(tr("Simulated seconds in a second"));
    m_speed->setAccessibleName(tr("Speed"));
    m_toStart->setToolTip(tr("To the beginning"));
    m_toStart->setAccessibleName(m_toStart->toolTip());
    m_time->setAccessibleName(tr("Time of the run"));
    showPlaying();
    showTime();
}

void PlaybackBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
