// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace headroom {

/// Lets the wheel turn a control only while it has the focus: scrolling past it must not change a
/// design.
void guardWheel(QWidget *control);

} // namespace headroom
