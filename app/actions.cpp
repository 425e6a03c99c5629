// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/actions.h"

#include "widgets/common/icons.h"

#include <QCoreApplication>

#include <array>

namespace headroom {
namespace {

struct ActionSpec {
    const char *id;
    ActionMenu menu;
    const char *text;
    const char *icon;
    const char *shortcut; ///< Portable text; several are parted by "; ".
    bool checkable = false;
    /// The canvas answers these keys itself while it has the focus, so that text fields keep them.
    bool canvasOnly = false;
};

constexpr std::array kSpecs = {
    ActionSpec{"new", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&New"), "new", "Ctrl+N"},
    ActionSpec{"open", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&Open…"), "open", "Ctrl+O"},
    ActionSpec{"welcome", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&Welcome and examples"),
               "home", "Ctrl+Shift+W"},
    ActionSpec{"save", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&Save"), "save", "Ctrl+S"},
    ActionSpec{"saveAs", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "Save &as…"), "",
               "Ctrl+Shift+S"},
    ActionSpec{"import", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&Import…"), "",
               "Ctrl+Shift+I"},
    ActionSpec{"exportConfig", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&Export…"), "export",
               "Ctrl+Shift+E"},
    ActionSpec{"quit", ActionMenu::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q"},
    ActionSpec{"undo", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z"},
    ActionSpec{"redo", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo",
               "Ctrl+Shift+Z; Ctrl+Y"},
    ActionSpec{"cut", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "", "Ctrl+X", false,
               true},
    ActionSpec{"copy", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Copy"), "", "Ctrl+C", false,
               true},
    ActionSpec{"copyImage", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Copy as p&icture"), "",
               "Ctrl+Shift+C"},
    ActionSpec{"copyText", ActionMenu::Edit,
               QT_TRANSLATE_NOOP("Actions", "Copy as te&xt (Mermaid)"), "", "Ctrl+Alt+C"},
    ActionSpec{"paste", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Paste"), "", "Ctrl+V",
               false, true},
    ActionSpec{"duplicate", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Duplicate"), "",
               "Ctrl+D", false, true},
    ActionSpec{"delete", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "De&lete"), "delete", "Del",
               false, true},
    ActionSpec{"selectAll", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Select &all"), "",
               "Ctrl+A", false, true},
    ActionSpec{"rename", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "Re&name"), "", "F2", false,
               true},
    ActionSpec{"find", ActionMenu::Edit, QT_TRANSLATE_NOOP("Actions", "&Find component…"), "search",
               "Ctrl+F"},
    ActionSpec{"quickInsert", ActionMenu::Insert, QT_TRANSLATE_NOOP("Actions", "&Quick insert…"),
               "add", "/", false, true},
    ActionSpec{"fit", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "Zoom to &fit"), "fit",
               "Ctrl+0; Ctrl+Shift+H"},
    ActionSpec{"fitSelection", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "Zoom to s&election"),
               "", "Ctrl+Shift+0"},
    ActionSpec{"zoomIn", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in",
               "Ctrl++; Ctrl+="},
    ActionSpec{"zoomOut", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out",
               "Ctrl+-"},
    ActionSpec{"actualSize", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "Actual si&ze"), "",
               "Ctrl+1"},
    ActionSpec{"animate", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "&Moving dots on wires"),
               "", "", true},
    ActionSpec{"themeLight", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "&Light"), "", "",
               true},
    ActionSpec{"themeDark", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", true},
    ActionSpec{"themeSystem", ActionMenu::View, QT_TRANSLATE_NOOP("Actions", "Follow the s&ystem"),
               "", "", true},
    ActionSpec{"arrange", ActionMenu::Arrange,
               QT_TRANSLATE_NOOP("Actions", "Arrange &automatically"), "layout", "Ctrl+Shift+L"},
    ActionSpec{"group", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "&Group"), "", "Ctrl+G",
               false, true},
    ActionSpec{"ungroup", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "&Ungroup"), "",
               "Ctrl+Shift+U", false, true},
    ActionSpec{"collapse", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "&Collapse or expand"),
               "", "Ctrl+.", false, true},
    ActionSpec{"lock", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "&Lock or unlock"), "",
               "Ctrl+L", false, true},
    ActionSpec{"color", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "C&olour…"), "", "Ctrl+E",
               false, true},
    ActionSpec{"alignLeft", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "Align left edges"),
               "", ""},
    ActionSpec{"alignCentre", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "Align centres"),
               "", ""},
    ActionSpec{"alignRight", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "Align right edges"),
               "", ""},
    ActionSpec{"alignTop", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "Align top edges"), "",
               ""},
    ActionSpec{"alignMiddle", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "Align middles"),
               "", ""},
    ActionSpec{"alignBottom", ActionMenu::Arrange,
               QT_TRANSLATE_NOOP("Actions", "Align bottom edges"), "", ""},
    ActionSpec{"spreadAcross", ActionMenu::Arrange,
               QT_TRANSLATE_NOOP("Actions", "Equal gaps across"), "", ""},
    ActionSpec{"spreadDown", ActionMenu::Arrange, QT_TRANSLATE_NOOP("Actions", "Equal gaps down"),
               "", ""},
    ActionSpec{"play", ActionMenu::Run, QT_TRANSLATE_NOOP("Actions", "&Play"), "play", "Ctrl+Space",
               true},
    ActionSpec{"toStart", ActionMenu::Run, QT_TRANSLATE_NOOP("Actions", "To the &beginning"),
               "to-start", "Ctrl+Home"},
    ActionSpec{"stepBack", ActionMenu::Run, QT_TRANSLATE_NOOP("Actions", "A minute &back"), "",
               "Alt+Left"},
    ActionSpec{"stepForward", ActionMenu::Run, QT_TRANSLATE_NOOP("Actions", "A minute &forward"),
               "", "Alt+Right"},
    ActionSpec{"firstFailure", ActionMenu::Run,
               QT_TRANSLATE_NOOP("Actions", "To the first &limit that gives way"), "", "Ctrl+J"},
    ActionSpec{"verify", ActionMenu::Run,
               QT_TRANSLATE_NOOP("Actions", "&Verify with single requests"), "verify", "F5", true},
    ActionSpec{"verifyByItself", ActionMenu::Run,
               QT_TRANSLATE_NOOP("Actions", "Verify when the design &rests"), "", "", true},
    ActionSpec{"keepGhost", ActionMenu::Run,
               QT_TRANSLATE_NOOP("Actions", "&Keep this run to compare"), "", "Ctrl+Shift+K"},
    ActionSpec{"clearGhost", ActionMenu::Run, QT_TRANSLATE_NOOP("Actions", "&Drop the comparison"),
               "", ""},
    ActionSpec{"commands", ActionMenu::Help, QT_TRANSLATE_NOOP("Actions", "&Command palette…"),
               "search", "Ctrl+K; Ctrl+Shift+P"},
    ActionSpec{"shortcuts", ActionMenu::Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…"),
               "keyboard", "F1; ?"},
    ActionSpec{"about", ActionMenu::Help, QT_TRANSLATE_NOOP("Actions", "&About Headroom"), "", ""},
};

QList<QKeySequence> sequences(const QString &text)
{
    QList<QKeySequence> result;
    const QStringList parts = text.split(QStringLiteral("; "), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        result.append(QKeySequence(part, QKeySequence::PortableText));
    return result;
}

const ActionSpec &specOf(const QAction *action)
{
    return kSpecs[static_cast<std::size_t>(action->data().toInt())];
}

} // namespace

Actions::Actions(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(&preferences)
{
    for (std::size_t i = 0; i < kSpecs.size(); ++i) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(kSpecs[i].id));
        action->setData(static_cast<int>(i));
        action->setCheckable(kSpecs[i].checkable);
        m_all.append(action);
        m_byId.insert(kSpecs[i].id, action);
        const QKeySequence usual = sequences(QString::fromLatin1(kSpecs[i].shortcut)).value(0);
        const QKeySequence own = preferences.shortcut(action->objectName(), usual);
        QList<QKeySequence> all = sequences(QString::fromLatin1(kSpecs[i].shortcut));
        if (own != usual)
            all = own.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{own};
        action->setShortcuts(all);
        if (kSpecs[i].canvasOnly)
            action->setShortcutContext(Qt::WidgetShortcut);
    }
    retranslate();
    refreshIcons();
}

QAction *Actions::operator[](const char *id) const
{
    Q_ASSERT(m_byId.contains(id));
    return m_byId.value(id);
}

QList<QAction *> Actions::inMenu(ActionMenu menu) const
{
    QList<QAction *> result;
    for (QAction *action : m_all) {
        if (specOf(action).menu == menu)
            result.append(action);
    }
    return result;
}

QString Actions::title(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File: return QCoreApplication::translate("Actions", "&File");
    case ActionMenu::Edit: return QCoreApplication::translate("Actions", "&Edit");
    case ActionMenu::View: return QCoreApplication::translate("Actions", "&View");
    case ActionMenu::Insert: return QCoreApplication::translate("Actions", "&Insert");
    case ActionMenu::Arrange: return QCoreApplication::translate("Actions", "&Arrange");
    case ActionMenu::Run: return QCoreApplication::translate("Actions", "&Run");
    case ActionMenu::Help: return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

void Actions::retranslate()
{
    for (QAction *action : m_all)
        action->setText(QCoreApplication::translate("Actions", specOf(action).text));
}

void Actions::refreshIcons()
{
    for (QAction *action : m_all) {
        if (*specOf(action).icon != '\0')
            action->setIcon(actionIcon(QString::fromLatin1(specOf(action).icon)));
    }
}

void Actions::setShortcut(QAction *action, const QKeySequence &shortcut)
{
    action->setShortcut(shortcut);
    m_preferences->setShortcut(action->objectName(), shortcut);
}

void Actions::resetShortcuts()
{
    m_preferences->resetShortcuts();
    for (QAction *action : m_all)
        action->setShortcuts(sequences(QString::fromLatin1(specOf(action).shortcut)));
}

} // namespace headroom
