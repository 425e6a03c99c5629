// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"
#include "model/formats/resource_sheet.h"

#include <string>
#include <string_view>

namespace headroom {

/// A reference to another resource, parameter or pseudo parameter inside a value.
struct Reference {
    enum class Kind { None, Ref, Attribute, Substitute, Join };

    Kind kind = Kind::None;
    std::string target;              ///< Logical id (Ref, Attribute) or the pattern (Substitute).
    std::string attribute;           ///< Attribute only.
    const Tree *arguments = nullptr; ///< Join only: `[delimiter, [parts]]`.
};

/// What kind of reference a value is; None for plain values.
Reference referenceOf(const Tree &value);

/// The parts of a `Fn::Sub` pattern: literal text and `${...}` names in turn; a literal `${!x}` is
/// text.
struct PatternPart {
    bool isReference = false;
    std::string text;
};
std::vector<PatternPart> splitPattern(std::string_view pattern);

/// The whole sheet as a CloudFormation template.
Tree templateTree(const ResourceSheet &sheet, const std::string &description);

/// Omissions as words, one a line.
std::vector<std::string> omissionLines(const std::vector<Omission> &omissions);

} // namespace headroom
