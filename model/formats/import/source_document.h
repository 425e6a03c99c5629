// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/core/tree.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Where a value stands in the text it was read from. Offsets are bytes; kNowhere = unknown.
struct SourcePlace {
    static constexpr std::size_t kNowhere = std::string::npos;

    int line = 0;                 ///< From 1.
    int column = 0;               ///< From 1.
    std::size_t begin = kNowhere; ///< Of a scalar without its tag; of a collection.
    std::size_t end = kNowhere;   ///< Behind a scalar that stands in one piece.
    std::size_t key = kNowhere;   ///< Of the key in front of it.
    bool isFlow = false;          ///< A collection in brackets.
    bool isTagged = false;        ///< A function in short form, such as `!Ref`.
};

/// What a file of others may cost before it is refused.
struct SourceLimits {
    std::size_t bytes = std::size_t(2) << 20; ///< CloudFormation takes 1 MB.
    int depth = 100;
    std::size_t values = 200'000; ///< With all that aliases stand for.
};

/// A YAML or JSON file of another tool. Functions in short form (`!Ref x`) are maps in long form
/// (`{"Ref": x}`). The line of each tree is not a line but its number among the places; 0 for trees
/// that do not stand in the file.
struct SourceDocument {
    std::string text;
    std::string file;
    Tree root;
    std::vector<SourcePlace> places; ///< By number; the first one is none.

    const SourcePlace &place(const Tree &tree) const
    {
        return places[static_cast<std::size_t>(tree.line())];
    }
    /// The error that this tree is wrong.
    Error wrong(Text message, const Tree &at) const;
};

/// Reads YAML 1.1 as templates use it, and JSON as a part of it. Wrong syntax, unknown tags, double
/// keys, too deep, too large, binary content are errors with line and column.
Result<SourceDocument> readSource(std::string text, const std::string &file,
                                  const SourceLimits &limits = {});

} // namespace headroom
