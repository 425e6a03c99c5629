// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/cli/command_line.h"
#include "app/language.h"

#include <QApplication>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace headroom;

/// `headroom`, `headroom FILE` and `headroom --example NAME` open the window; all else is the
/// command line's.
bool wantsWindow(const std::vector<std::string> &arguments)
{
    if (arguments.empty() || arguments.front() == "--example")
        return true;
    return arguments.front().front() != '-' && arguments.size() == 1
           && !cli::findCommand(arguments.front());
}

int runCommand(int argc, char **argv, const std::vector<std::string> &arguments)
{
    const cli::Command *command = cli::findCommand(arguments.front());
    std::unique_ptr<QCoreApplication> application;
    if (command && command->paints && command->paints(arguments)) {
        // Painting needs fonts, not a display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    Language language;
    language.use({});
    return cli::run(arguments, {&std::cout, &std::cerr});
}

} // namespace

int main(int argc, char **argv)
{
    setApplicationNames();
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!wantsWindow(arguments))
        return runCommand(argc, argv, arguments);

    QApplication application(argc, argv);
    WindowRequest request;
    if (arguments.size() == 1)
        request.file = QString::fromStdString(arguments.front());
    else if (arguments.size() > 1)
        request.example = QString::fromStdString(arguments[1]);
    return runWindow(application, request);
}
