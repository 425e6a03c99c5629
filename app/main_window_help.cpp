// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/command_palette.h"
#include "app/main_window.h"
#include "app/shortcut_sheet.h"
#include "app/version.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QMessageBox>

namespace headroom {

void MainWindow::connectHelpActions()
{
    connect(m_actions["commands"], &QAction::triggered, this, [this] {
        auto *palette = new CommandPalette(tr("Type what you want to do"),
                                           CommandPalette::entriesOf(m_actions.all()), this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->QDialog::show();
    });
    connect(m_actions["shortcuts"], &QAction::triggered, this,
            [this] { ShortcutSheet(m_actions, this).exec(); });
    connect(m_actions["about"], &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Headroom"),
                           tr("<h3>Headroom %1</h3><p>Draw a cloud architecture, push traffic "
                              "through it, see where "
                              "it gives way, and take the mended design away as config.</p>"
                              "<p>MIT licence. Not affiliated with Amazon Web Services.</p>")
                               .arg(toQString(versionText())));
    });
}

void MainWindow::findComponent()
{
    QList<CommandPalette::Entry> entries;
    const Design design = m_workspace.document().design();
    for (const auto &node : design.nodes()) {
        const NodeId id = node->id;
        const ComponentSpec &spec = m_workspace.document().catalogue().of(*node);
        entries.append(
            {toQString(node->label()), translated(spec.name), serviceIcon(node->kind), [this, id] {
                 showCanvas();
                 m_workspace.selection().set({id});
                 emit m_workspace.selection().revealRequested();
             }});
    }
    auto *finder = new CommandPalette(tr("Find a component"), entries, this);
    finder->setAttribute(Qt::WA_DeleteOnClose);
    finder->QDialog::show();
}

} // namespace headroom
