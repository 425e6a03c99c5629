// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/formats/format.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A number of a run as diagrams show it.
struct Figure {
    std::string name; ///< CloudWatch's where it has one: `Throttles`; else `Offered`, `Failed`.
    std::string text; ///< With its unit: `2.4k/s`, `120 ms`, `4.2 %`.
};

/// What a card shows of a node at the step of the options; nothing without a run.
std::vector<Figure> figuresOf(const NodeView &node, const FormatOptions &options);
/// What flows along a link; nothing without a run.
std::vector<Figure> figuresOf(const Link &link, const FormatOptions &options);

/// Three digits are what a reader of a diagram takes in; the same in every language.
std::string rateText(double perSecond);
std::string secondsText(double seconds);
std::string shareText(double share);

/// What is known of a link without a run: the share of a route, calls per request, else its kind.
std::string wordsOf(const LinkView &link);

/// Time of the run that the options show, `0:05:00`; empty without a run.
std::string momentText(const FormatOptions &options);

/// The frames that hold nothing are drawn like cards.
bool isDrawnAsFrame(const NodeView &node);

/// A word of letters, digits and `_` for every node, `n_` first so that it is no keyword of any
/// language.
std::map<NodeId, std::string> diagramNames(const Design &design);

/// The nodes that no frame holds, or what a frame holds, in the order of the design.
std::vector<NodeView> membersOf(const Design &design, const Catalogue &catalogue,
                                const NodeView *frame = nullptr);

/// The kinds of link in use, in their own order.
std::vector<LinkKind> linkKindsOf(const Design &design);

/// `text` with each of the characters in `marks` replaced by its entry.
struct Replacement {
    char mark = 0;
    std::string_view text = {};
};
std::string escaped(std::string_view text, std::span<const Replacement> marks);

/// Colours of a diagram in the two themes.
struct DiagramColors {
    std::string_view background;
    std::string_view text;
    std::string_view muted;
    std::string_view line;
    std::string_view fill;
    std::string_view frame;
};
const DiagramColors &diagramColors(bool dark);
/// The colour that AWS's own diagrams give the component's category, or that its symbol names.
std::string_view categoryColor(const ComponentSpec &spec);

} // namespace headroom
