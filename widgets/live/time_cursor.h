// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace headroom {

/// The moment of the run that canvas, cards and charts show; plays on request and begins anew at
/// the end.
class TimeCursor : public QObject
{
    Q_OBJECT

public:
    explicit TimeCursor(QObject *parent = nullptr);

    double time() const { return m_time; }
    double duration() const { return m_duration; }
    bool isPlaying() const;
    /// Simulated seconds per second of the clock.
    double speed() const { return m_speed; }

    void setTime(double seconds);
    void setDuration(double seconds);
    void setSpeed(double speed);
    void play();
    void pause();

signals:
    void timeChanged(double seconds);
    void durationChanged(double seconds);
    void playingChanged(bool playing);

private:
    void advance();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_time = 0;
    double m_duration = 3600;
    double m_speed = 60;
};

} // namespace headroom
