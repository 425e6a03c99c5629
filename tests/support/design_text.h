// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"

#include <string_view>

namespace headroom {

/// A design from a line of text, so that no test builds graphs by hand:
///
///     users(900/s) -> prod:stage -> place:function(reservedConcurrentExecutions=200) ->
///     orders:table(duration=0.01)
///
/// - Chains are joined by `->` and separated by `;` or line breaks. A name seen before is the same
/// node.
/// - `name:kind` says what a node is: the whole kind (`apigateway.stage`) or its last part when
/// only one component has it. Without it,
///   the name itself (`users`, `table2`), or a setting that only one component has, tells.
/// - `(900/s)` is constant traffic. Other settings are `key=value` as for `--set`, parts too
/// (`traffic.rate=5`). A law may be written as
///   its mean (`duration=0.1`) or as `law(mean, cv)`: `duration=lognormal(0.1, 2)`.
/// - `name@frame` stands in a frame that was named before. A component that must stand in a frame
/// gets one of its own,
///   `nameFrame`, unless it says where. Components come with their companions (a function with its
///   alias and version).
/// - `-event->`, `-route(weight=0.1)->`, `-(retries=2)->` say the kind of a link and its settings;
/// otherwise it is the
///   first kind that fits. Where a node itself has no such end, what stands in it takes its part;
///   so does it for settings: calls go from a function's version.
///
/// What cannot be built prints the reason and ends the program.
Design designText(std::string_view text, const Catalogue &catalogue);
/// Likewise, with the reason as an answer.
Result<Design> readDesignText(std::string_view text, const Catalogue &catalogue);

} // namespace headroom
