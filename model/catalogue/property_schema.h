// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/core/distribution.h"
#include "model/core/key_popularity.h"
#include "model/core/result.h"
#include "model/core/traffic.h"
#include "model/core/tree.h"

namespace headroom {

/// The default of a setting as a tree; null when it has none.
const Tree &defaultOf(const PropertySpec &spec);

/// Why `value` is refused for this setting, in words a person can act on, or nothing when it is fine. Checks kind, range,
/// choice, pattern, and the inside of laws, traffic profiles, maps and tables.
std::optional<Text> refusal(const PropertySpec &spec, const Tree &value);

/// Reads what a person typed (`200`, `true`, `{"law": ...}`, plain text) as a value of this setting.
Result<Tree> parseProperty(const PropertySpec &spec, std::string_view typed);

/// The inside of structured settings. REQUIRES that refusal() had nothing to say.
Distribution distributionFrom(const Tree &tree);
TrafficProfile trafficFrom(const Tree &tree);
KeyPopularity keysFrom(const Tree &tree);
Tree toTree(const Distribution &law);

} // namespace headroom
