// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QApplication;

namespace headroom {

/// What the window is started with.
struct WindowRequest {
    QString file = {};    ///< A design to open.
    QString example = {}; ///< Or a built-in example.
};

/// Builds the window and everything behind it, and runs until it is closed.
int runWindow(QApplication &application, const WindowRequest &request);

/// Names by which settings are found; the same for window and command line.
void setApplicationNames();

} // namespace headroom
