// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"

namespace headroom {

/// A small catalogue for tests that are about no service: it has every kind of setting, frames with
/// rules, links with limits and words, and companions. It describes shape alone; nothing of it can
/// be run, priced or deployed.
///
///     test.users      sends request and event links; traffic
///     test.account    frame; answers for the quota test.slots
///     test.function   frame; not inside another function; comes with a version; enters: request
///     test.version    stands in a function; enters: request and one route (word "version");
///     leaves: request, event test.alias      stands in a function; leaves: at most two routes
///     (word "version"); enters: request test.table      enters: request with a setting of its own,
///     `reads`, and event
const Catalogue &testCatalogue();

} // namespace headroom
