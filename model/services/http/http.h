// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// Servers reached over HTTP that no AWS service runs for us: a payment provider, a machine room, a
/// container elsewhere.
namespace headroom::http {

inline constexpr PropertyKey<double> kWorkers{"workers"};
inline constexpr PropertyKey<double> kQueueLimit{"queueLimit"};
inline constexpr PropertyKey<std::string> kDiscipline{"discipline"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<double> kErrorRate{"errorRate"};
inline constexpr PropertyKey<bool> kDropExpired{"dropExpired"};

/// `http.endpoint`.
std::vector<ComponentSpec> components();

void lower(const NodeView &endpoint, PlanBuilder &plan);
void price(const NodeView &endpoint, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &endpoint, ResourceSheet &sheet);
Tree address(const NodeView &endpoint);
void check(const NodeView &endpoint, FindingSheet &sheet);

} // namespace headroom::http
