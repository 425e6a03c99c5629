// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"
#include "model/core/distribution.h"
#include "model/core/key_popularity.h"
#include "model/core/result.h"
#include "model/core/traffic.h"
#include "model/core/tree.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// The default of a setting as a tree; null when it has none.
const Tree &defaultOf(const PropertySpec &spec);

/// Why `value` is refused for this setting, in words a person can act on, or nothing when it is
/// fine. Checks kind, range, choice, pattern, and the inside of laws, traffic profiles, maps and
/// tables.
std::optional<Text> refusal(const PropertySpec &spec, const Tree &value);

/// Reads what a person typed (`200`, `500 ms`, `5 %`, `true`, `{"law": ...}`, plain text) as a
/// value of this setting. A quantity may carry a unit of the setting's own kind; numbers are always
/// written with a point.
Result<Tree> parseProperty(const PropertySpec &spec, std::string_view typed);

/// Keys inside a structured value that its form does not have, such as a misspelt `peek`; they are
/// kept and do nothing.
std::vector<std::string> unknownParts(const PropertySpec &spec, const Tree &value);

/// The inside of structured settings. REQUIRES that refusal() had nothing to say.
Distribution distributionFrom(const Tree &tree);
/// A trace in a file is looked up in `traces` by its traceKey(); without it the profile has no
/// trace and a rate of 0.
TrafficProfile trafficFrom(const Tree &tree, const Traces &traces = {});
KeyPopularity keysFrom(const Tree &tree);
Tree toTree(const Distribution &law);

/// What names the trace that a traffic setting reads from a file, with unit, scale and end; empty
/// when it reads none.
std::string traceKey(const Tree &traffic);
/// Reads the trace of a traffic setting; a relative file is looked for in `folder`. REQUIRES a
/// traceKey().
Result<std::shared_ptr<const Trace>> loadTrace(const Tree &traffic, const std::string &folder);

} // namespace headroom
