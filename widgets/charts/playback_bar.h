// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/live/time_cursor.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace headroom {

/// The clock of the run: to the beginning, play and pause, how fast, and the time.
class PlaybackBar : public QWidget
{
    Q_OBJECT

public:
    /// Down to play and speed where space is short; the tool bar has the rest.
    void setCompact(bool compact);
    PlaybackBar(TimeCursor &cursor, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTime();
    void showPlaying();
    void retranslate();

    TimeCursor *m_cursor;
    QToolButton *m_toStart;
    QToolButton *m_play;
    QComboBox *m_speed;
    QLabel *m_time;
};

} // namespace headroom
