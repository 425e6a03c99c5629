// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// Where traffic comes from: people and programs outside the system.
namespace headroom::client {

inline constexpr PropertyKey<TrafficProfile> kTraffic{"traffic"};
inline constexpr PropertyKey<double> kTrafficFactor{"trafficFactor"};
inline constexpr PropertyKey<std::string> kArrivals{"arrivals"};
inline constexpr PropertyKey<double> kTimeout{"timeout"};
inline constexpr PropertyKey<double> kRetries{"retries"};
inline constexpr PropertyKey<double> kBackoffBase{"backoffBase"};
inline constexpr PropertyKey<double> kBackoffCap{"backoffCap"};
inline constexpr PropertyKey<std::string> kJitter{"jitter"};
inline constexpr PropertyKey<double> kRetryBudget{"retryBudget"};
inline constexpr PropertyKey<KeyPopularity> kKeys{"keys"};
inline constexpr PropertyKey<double> kPayload{"payload"};

/// `client.users`.
std::vector<ComponentSpec> components();

void lower(const NodeView &users, PlanBuilder &plan);
void price(const NodeView &users, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &users, ResourceSheet &sheet);
void check(const NodeView &users, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &users);

} // namespace headroom::client
