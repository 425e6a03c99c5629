// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/design/link.h"

#include <span>

namespace headroom {

/// What all links of one kind have in common.
struct LinkKindSpec {
    LinkKind kind = LinkKind::Request;
    Sentence name = {};
    Sentence help = {};
    /// The kind's own settings, such as retries of a request link.
    std::vector<PropertySpec> properties = {};
};

const LinkKindSpec &linkKindSpec(LinkKind kind);
std::span<const LinkKindSpec> linkKindSpecs();

/// A kind of link that may leave or enter a component.
struct LinkEnd {
    LinkKind kind = LinkKind::Request;
    int maximum = -1; ///< How many; -1 = any number.
    /// Required or offered word that both ends must share when not empty, such as
    /// `function-version` for alias routes: a link is legal when both ends have the kind and their
    /// words are equal or one is empty.
    std::string_view accepts = "";
    /// Settings of a link of this kind that enters this component, beyond the kind's own. Only on
    /// `enters`.
    std::vector<PropertySpec> properties = {};
};

} // namespace headroom
