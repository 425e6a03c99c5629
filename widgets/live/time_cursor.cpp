// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/live/time_cursor.h"

#include <algorithm>
#include <cmath>

namespace headroom {

TimeCursor::TimeCursor(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(33);
    connect(&m_timer, &QTimer::timeout, this, &TimeCursor::advance);
}

bool TimeCursor::isPlaying() const
{
    return m_timer.isActive();
}

void TimeCursor::setTime(double seconds)
{
    const double time = std::clamp(seconds, 0.0, m_duration);
    if (time == m_time)
        return;
    m_time = time;
    emit timeChanged(m_time);
}

void TimeCursor::setDuration(double seconds)
{
    if (seconds == m_duration || seconds <= 0)
        return;
    m_duration = seconds;
    emit durationChanged(m_duration);
    setTime(m_time);
}

void TimeCursor::setSpeed(double speed)
{
    m_speed = std::max(speed, 0.0);
}

void TimeCursor::play()
{
    if (isPlaying())
        return;
    m_clock.start();
    m_timer.start();
    emit playingChanged(true);
}

void TimeCursor::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void TimeCursor::advance()
{
    // Measured, not counted: a late tick must not slow the clock down. A long gap (the machine
    // slept) counts as one second.
    const double elapsed = std::min(static_cast<double>(m_clock.restart()) / 1000.0, 1.0);
    const double time = m_time + elapsed * m_speed;
    setTime(time < m_duration ? time : std::fmod(time, m_duration));
}

} // namespace headroom
