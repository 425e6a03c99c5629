// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>

namespace headroom {

/// What a colour is for; values come from `resources/themes/*.json`.
enum class Role {
    Window,
    Panel,
    Raised,
    Border,
    Text,
    MutedText,
    Accent,
    AccentText,
    Selection,
    Canvas,
    CanvasGrid,
    Card,
    CardBorder,
    Frame,
    FrameBorder,
    Link,
    LinkHover,
    Good,
    Warning,
    Bad,
    Idle,
    Ghost,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,
    Shadow,
    ToolTip,
    ToolTipText,
    Disabled,
};

/// Colours and metrics by role, light and dark. Widgets ask when they paint and repaint on
/// changed().
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark, System };

    static Theme &current();

    QColor color(Role role) const;
    QColor series(int index) const;
    bool isDark() const;
    Mode mode() const { return m_mode; }
    /// Loads the colours and sets palette and style sheet of the application.
    void setMode(Mode mode);
    /// Card and chart text: 1.0 = 10 pt.
    QFont font(double scale = 1.0, int weight = QFont::Normal) const;

    /// Loads one mode's colours without touching the application, for pictures.
    static QHash<Role, QColor> load(bool dark);

signals:
    void changed();

private:
    Theme();
    Mode m_mode = Mode::System;
    QHash<Role, QColor> m_colors;
};

inline size_t qHash(Role role, size_t seed = 0)
{
    return ::qHash(static_cast<int>(role), seed);
}

} // namespace headroom
