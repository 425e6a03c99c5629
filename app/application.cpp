// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/application.h"

#include "app/main_window.h"
#include "app/version.h"
#include "model/services/all_services.h"
#include "widgets/common/text.h"

#include <QApplication>
#include <QIcon>

namespace headroom {

void setApplicationNames()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Headroom"));
    QCoreApplication::setApplicationName(QStringLiteral("headroom"));
    QCoreApplication::setApplicationVersion(toQString(versionText()));
}

int runWindow(QApplication &application, const WindowRequest &request)
{
    application.setApplicationDisplayName(QStringLiteral("Headroom"));
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/headroom.svg")));
    Preferences preferences;
    Language language;
    language.use(preferences.language());
    MainWindow window(allServices(), preferences, language);
    window.show();
    const QStringList examples = Workspace::examples();
    if (window.files().offerRecovered())
        return QApplication::exec();
    if (!request.file.isEmpty())
        window.files().open(request.file);
    else if (!request.example.isEmpty())
        window.files().openExample(request.example);
    else if (preferences.recentFiles().isEmpty() && !examples.isEmpty())
        window.files().openExample(examples.first());
    return QApplication::exec();
}

} // namespace headroom
