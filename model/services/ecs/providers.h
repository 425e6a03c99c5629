// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/services/ecs/ecs.h"

#include <string>
#include <string_view>
#include <vector>

/// On what the tasks of a service run: a launch type, or a strategy of capacity providers.
namespace headroom::ecs {

/// Columns of the strategy.
inline constexpr std::string_view kProviderName = "capacityProvider";
inline constexpr std::string_view kProviderBase = "base";
inline constexpr std::string_view kProviderWeight = "weight";

/// A row of the strategy.
struct Provider {
    std::string name = {}; ///< `FARGATE`, `FARGATE_SPOT`, or the id of a group of instances.
    double base = 0;       ///< Tasks that it gets before all others.
    double weight = 1;     ///< Its part of the rest.
};

/// Empty when the launch type says it.
std::vector<Provider> strategyOf(const NodeView &service);
bool isOnFargate(const Provider &provider);
/// Whether the service's cluster has such a provider.
bool isAssociated(const NodeView &service, const Provider &provider);
/// `FARGATE`, `FARGATE_SPOT` or `EC2`: what the first provider of a strategy comes to.
std::string launchTypeOf(const NodeView &service);
/// Share of so many tasks that runs on FARGATE_SPOT: bases first, the rest by weight.
double spotShare(const NodeView &service, double tasks);

/// Logical id of the capacity provider that stands for a group.
std::string providerId(const LinkView &host);
/// Whether the cluster scales that group.
bool isManaged(const LinkView &host);
/// `CapacityProviderStrategy`; empty when a launch type says it.
Tree strategyTree(const NodeView &service);
void checkProviders(const NodeView &service, FindingSheet &sheet);

} // namespace headroom::ecs
