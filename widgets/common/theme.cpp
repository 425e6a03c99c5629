// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/theme.h"

#include "widgets/common/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <array>
#include <utility>

namespace headroom {
namespace {

constexpr std::array kNames = {
    std::pair{Role::Window, "window"},
    std::pair{Role::Panel, "panel"},
    std::pair{Role::Raised, "raised"},
    std::pair{Role::Border, "border"},
    std::pair{Role::Text, "text"},
    std::pair{Role::MutedText, "mutedText"},
    std::pair{Role::Accent, "accent"},
    std::pair{Role::AccentText, "accentText"},
    std::pair{Role::Selection, "selection"},
    std::pair{Role::Canvas, "canvas"},
    std::pair{Role::CanvasGrid, "canvasGrid"},
    std::pair{Role::Card, "card"},
    std::pair{Role::CardBorder, "cardBorder"},
    std::pair{Role::Frame, "frame"},
    std::pair{Role::FrameBorder, "frameBorder"},
    std::pair{Role::Link, "link"},
    std::pair{Role::LinkHover, "linkHover"},
    std::pair{Role::Good, "good"},
    std::pair{Role::Warning, "warning"},
    std::pair{Role::Bad, "bad"},
    std::pair{Role::Idle, "idle"},
    std::pair{Role::Ghost, "ghost"},
    std::pair{Role::Series1, "series1"},
    std::pair{Role::Series2, "series2"},
    std::pair{Role::Series3, "series3"},
    std::pair{Role::Series4, "series4"},
    std::pair{Role::Series5, "series5"},
    std::pair{Role::Series6, "series6"},
    std::pair{Role::Series7, "series7"},
    std::pair{Role::Series8, "series8"},
    std::pair{Role::Shadow, "shadow"},
    std::pair{Role::ToolTip, "toolTip"},
    std::pair{Role::ToolTipText, "toolTipText"},
    std::pair{Role::Disabled, "disabled"},
};
constexpr int kSeriesColors = 8;

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness()
           > palette.color(QPalette::Window).lightness();
}

/// Knows what the desktop prefers, and has the theme applied anew when that changes.
class Desktop : public QObject
{
public:
    static Desktop &current()
    {
        static Desktop desktop;
        return desktop;
    }

    bool isDark() const { return m_dark; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Queued: the application is in the middle of handing its palette around.
        if (event->type() == QEvent::ThemeChange)
            QMetaObject::invokeMethod(this, &Desktop::askAgain, Qt::QueuedConnection);
        else if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
            QMetaObject::invokeMethod(this, &Desktop::judgePalette, Qt::QueuedConnection);
        return false;
    }

private:
    // Asked before the application gets a palette of ours.
    Desktop()
        : m_dark(isDarkPalette(QApplication::palette()))
    {
        if (qApp)
            qApp->installEventFilter(this);
    }

    void askAgain()
    {
        // Our palette covers the desktop's, which shows only once ours is taken away.
        QApplication::setPalette(QPalette());
        m_dark = isDarkPalette(QApplication::palette());
        Theme::current().setMode(Theme::current().mode());
    }

    void judgePalette()
    {
        const Theme &theme = Theme::current();
        const QPalette palette = QApplication::palette();
        if (palette.color(QPalette::Window) == theme.color(Role::Window)
            && palette.color(QPalette::WindowText) == theme.color(Role::Text))
            return;
        m_dark = isDarkPalette(palette);
        Theme::current().setMode(theme.mode());
    }

    bool m_dark = false;
};

QPalette paletteOf(const QHash<Role, QColor> &colors)
{
    QPalette palette(colors.value(Role::Text), colors.value(Role::Window));
    palette.setColor(QPalette::Window, colors.value(Role::Window));
    palette.setColor(QPalette::WindowText, colors.value(Role::Text));
    palette.setColor(QPalette::Base, colors.value(Role::Raised));
    palette.setColor(QPalette::AlternateBase, colors.value(Role::Panel));
    palette.setColor(QPalette::Text, colors.value(Role::Text));
    palette.setColor(QPalette::PlaceholderText, colors.value(Role::MutedText));
    palette.setColor(QPalette::Button, colors.value(Role::Raised));
    palette.setColor(QPalette::ButtonText, colors.value(Role::Text));
    palette.setColor(QPalette::BrightText, colors.value(Role::Bad));
    palette.setColor(QPalette::Mid, colors.value(Role::Border));
    palette.setColor(QPalette::Dark, colors.value(Role::Border));
    palette.setColor(QPalette::Highlight, colors.value(Role::Accent));
    palette.setColor(QPalette::HighlightedText, colors.value(Role::AccentText));
    palette.setColor(QPalette::Link, colors.value(Role::Accent));
    palette.setColor(QPalette::LinkVisited, colors.value(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, colors.value(Role::ToolTip));
    palette.setColor(QPalette::ToolTipText, colors.value(Role::ToolTipText));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.value(Role::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.value(Role::Border));
    return palette;
}

} // namespace

Theme &Theme::current()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
    : m_colors(load(Desktop::current().isDark()))
{ }

QColor Theme::color(Role role) const
{
    return m_colors.value(role);
}

QColor Theme::series(int index) const
{
    return color(static_cast<Role>(static_cast<int>(Role::Series1) + index % kSeriesColors));
}

bool Theme::isDark() const
{
    return m_mode == Mode::Dark || (m_mode == Mode::System && Desktop::current().isDark());
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    m_colors = load(isDark());
    if (!QApplication::style()->inherits("QFusionStyle") && qApp->styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(m_colors));
    qApp->setStyleSheet(styleSheet(m_colors));
    emit changed();
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): a theme may bring its own font.
QFont Theme::font(double scale, int weight) const
{
    QFont font = QApplication::font();
    font.setPointSizeF(10 * scale);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QHash<Role, QColor> Theme::load(bool dark)
{
    QFile file(dark ? QStringLiteral(":/themes/dark.json") : QStringLiteral(":/themes/light.json"));
    QHash<Role, QColor> colors;
    if (!file.open(QIODevice::ReadOnly))
        return colors;
    const QJsonObject values = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &[role, name] : kNames)
        colors.insert(role, QColor(values.value(QLatin1String(name)).toString()));
    return colors;
}

} // namespace headroom
