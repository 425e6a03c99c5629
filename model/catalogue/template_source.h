// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/link.h"

#include <string_view>
#include <vector>

namespace headroom {

class ImportSheet;
struct TemplateResource;

/// Where a template keeps a setting, if not in the property called like its key.
struct TemplateProperty {
    std::string_view key = ""; ///< Of the component.
    /// Steps joined by dots. `[KeyType=HASH]` behind a step takes that item of a list, a number the
    /// item at that place: `KeySchema[KeyType=HASH].AttributeName`.
    std::string_view path = "";
    double factor = 1; ///< A number of the template times this is ours.
};

/// What references below a property of a resource mean.
struct TemplateLink {
    std::string_view path = "";       ///< As above; `*` is any step.
    std::vector<LinkKind> kinds = {}; ///< Tried in this order; none: such a reference is no link.
    bool incoming = false;            ///< The link leads from what is referred to.
};

/// How one type of resource of a template (CloudFormation's; SAM is translated before) is found
/// again in a design. Settings follow by rule: `memorySize` is `MemorySize`, values are checked
/// against the PropertySpec. Any reference that nothing is said about becomes the first kind of
/// link that the catalogue allows between the two.
struct TemplateSource {
    /// Node: it becomes the component. Part: it adds settings and links to the node that `within`
    /// leads to. Join: it is a link.
    enum class Role { Node, Part, Join };

    std::string_view type = ""; ///< `AWS::Lambda::Function`.
    Role role = Role::Node;
    /// Only resources with that value, such as `ProtocolType=HTTP`.
    std::string_view when = "";
    /// The property that refers to the frame (Node) or to the node that it belongs to (Part).
    std::string_view within = "";
    std::string_view idFrom = "";   ///< Property whose text becomes the node's id.
    std::string_view idSuffix = ""; ///< Left out where the logical id ends in it.
    std::string_view nameFrom = ""; ///< Property whose text is shown as the node's name.
    std::vector<TemplateProperty> properties = {};
    std::vector<TemplateLink> links = {};
    /// Join: the properties that refer to the two ends, and the kinds of link to try, in both
    /// directions.
    std::string_view from = "";
    std::string_view to = "";
    std::vector<LinkKind> kinds = {};
    /// It makes the calls of the frame that holds it, as a version does for its function.
    bool callsForFrame = false;
    /// What its role may only read from, a queue or a stream, it reads: no event source says so.
    bool readsByRole = false;
    /// What tables cannot say; called when all nodes exist.
    void (*take)(const TemplateResource &resource, ImportSheet &sheet) = nullptr;
};

/// The type of what stands outside a template and is called by its address. The component that
/// names it as a source becomes such a callee.
inline constexpr std::string_view kAddressSource = "Headroom::Address";

} // namespace headroom
