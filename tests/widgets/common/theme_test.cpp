// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/theme.h"

#include "widgets/common/icons.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace headroom {

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRoleHasAColourInBothThemes();
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();
    void tellsItsReadersOfAnotherMode();
    void followsTheDesktopWhileItRuns();
    void keepsTheChosenModeWhateverTheDesktopDoes();
    void actionIconsTakeTheColourOfTheTheme();
    void aComponentWithoutAPictureShowsItsInitial();
};

/// Relative luminance as the web's accessibility guidelines define it.
static double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

void ThemeTest::everyRoleHasAColourInBothThemes()
{
    for (const bool dark : {false, true}) {
        const QHash<Role, QColor> colors = Theme::load(dark);
        for (int role = 0; role <= static_cast<int>(Role::Disabled); ++role)
            QVERIFY2(colors.value(static_cast<Role>(role)).isValid(),
                     qPrintable(QString::number(role)));
    }
}

void ThemeTest::textStandsOutFromItsGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Role>("text");
    QTest::addColumn<Role>("ground");

    for (const bool dark : {false, true}) {
        const char *mode = dark ? "dark" : "light";
        for (const Role ground :
             {Role::Window, Role::Panel, Role::Raised, Role::Card, Role::Selection})
            QTest::addRow("%s text on %d", mode, static_cast<int>(ground))
                << dark << Role::Text << ground;
        for (const Role text : {Role::MutedText, Role::Bad, Role::Good})
            QTest::addRow("%s panel under %d", mode, static_cast<int>(text))
                << dark << text << Role::Panel;
        QTest::addRow("%s accent", mode) << dark << Role::AccentText << Role::Accent;
        QTest::addRow("%s tool tip", mode) << dark << Role::ToolTipText << Role::ToolTip;
    }
}

void ThemeTest::textStandsOutFromItsGround()
{
    QFETCH(const bool, dark);
    QFETCH(const Role, text);
    QFETCH(const Role, ground);
    const QHash<Role, QColor> colors = Theme::load(dark);

    // 4.5 is what the guidelines ask for text of ordinary size, 4 suffices for the coloured words.
    const double least = text == Role::Bad || text == Role::Good ? 4.0 : 4.5;
    QVERIFY(contrast(colors.value(text), colors.value(ground)) >= least);
}

void ThemeTest::tellsItsReadersOfAnotherMode()
{
    Theme::current().setMode(Theme::Mode::Light);
    QSignalSpy changed(&Theme::current(), &Theme::changed);

    Theme::current().setMode(Theme::Mode::Dark);

    QCOMPARE(changed.count(), 1);
    QVERIFY(Theme::current().isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window),
             Theme::load(true).value(Role::Window));
}

void ThemeTest::followsTheDesktopWhileItRuns()
{
    Theme::current().setMode(Theme::Mode::System);

    QApplication::setPalette(QPalette(QColor(Qt::white), QColor(20, 20, 20)));
    QTRY_VERIFY(Theme::current().isDark());
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window),
                 Theme::load(true).value(Role::Window));

    QApplication::setPalette(QPalette(QColor(Qt::black), QColor(240, 240, 240)));
    QTRY_VERIFY(!Theme::current().isDark());
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window),
                 Theme::load(false).value(Role::Window));
}

void ThemeTest::keepsTheChosenModeWhateverTheDesktopDoes()
{
    Theme::current().setMode(Theme::Mode::Light);
    const QColor ours = Theme::load(false).value(Role::Window);

    QApplication::setPalette(QPalette(QColor(Qt::white), QColor(20, 20, 20)));
    QCOMPARE_NE(QApplication::palette().color(QPalette::Window), ours);

    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), ours);
    QVERIFY(!Theme::current().isDark());
}

void ThemeTest::actionIconsTakeTheColourOfTheTheme()
{
    const QIcon icon = actionIcon(QStringLiteral("add"));
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::current().setMode(mode);
        // The plus crosses in the middle of the picture.
        const QColor middle = icon.pixmap(24, 24).toImage().pixelColor(12, 12);
        QCOMPARE(middle.rgb(), Theme::current().color(Role::Text).rgb());
    }
}

void ThemeTest::aComponentWithoutAPictureShowsItsInitial()
{
    const QImage image = servicePixmap("nowhere.thing", 32, 2.0).toImage();

    QCOMPARE(image.width(), 64);
    QCOMPARE(image.pixelColor(32, 4).rgb(), Theme::current().color(Role::Idle).rgb());
}

} // namespace headroom

QTEST_MAIN(headroom::ThemeTest)
#include "theme_test.moc"
