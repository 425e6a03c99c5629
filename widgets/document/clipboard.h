// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// The MIME type of a component's kind on its way from the palette to the canvas.
inline constexpr char kKindMimeType[] = "application/x-headroom-kind";

/// The nodes with all that they hold.
std::set<NodeId> withContents(const Design &design, const std::vector<NodeId> &nodes);

/// Nodes, what they hold, and the links among them. Frames that are not among them are left out of
/// `in`.
DesignParts partsOf(const Design &design, const std::vector<NodeId> &nodes);

/// The same as text with the keys of the file format, so that it can be pasted into another window,
/// a mail or a file.
std::string clipboardText(const DesignParts &parts);
/// Reads such text, or a whole design's; nothing when it is something else.
std::optional<DesignParts> readClipboardText(std::string_view text);

} // namespace headroom
