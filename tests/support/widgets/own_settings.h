// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTemporaryDir>

namespace headroom {

/// Settings of the program that last as long as this and lie in a folder of their own, so that a
/// test neither sees nor changes those of whoever runs it.
class OwnSettings
{
public:
    OwnSettings();

private:
    QTemporaryDir m_folder;
};

} // namespace headroom
