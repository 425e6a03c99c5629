// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/providers.h"

#include "model/formats/resource_sheet.h"

#include <algorithm>
#include <numeric>

namespace headroom::ecs {

namespace {

constexpr std::string_view kFargate = "FARGATE";
constexpr std::string_view kSpot = "FARGATE_SPOT";

/// The link from the cluster to the group that a provider stands for.
std::optional<LinkView> groupOf(const NodeView &service, const std::string &name)
{
    const std::optional<NodeView> cluster = service.frame("ecs.cluster");
    if (!cluster)
        return std::nullopt;
    for (const LinkView &link : cluster->linksOut(LinkKind::Attach))
        if (link.to().fact("instanceCpu") && link.to().id().value() == name)
            return link;
    return std::nullopt;
}

} // namespace

bool isOnFargate(const Provider &provider)
{
    return provider.name == kFargate || provider.name == kSpot;
}

std::vector<Provider> strategyOf(const NodeView &service)
{
    std::vector<Provider> providers;
    const Tree &rows = service.get(kCapacityProviders);
    if (rows.isList())
        for (const Tree &row : rows.items())
            providers.push_back({.name = row.at(kProviderName).textOr(std::string(kFargate)),
                                 .base = row.at(kProviderBase).numberOr(0),
                                 .weight = row.at(kProviderWeight).numberOr(1)});
    return providers;
}

std::string launchTypeOf(const NodeView &service)
{
    const std::vector<Provider> providers = strategyOf(service);
    if (providers.empty())
        return service.get(kLaunchType);
    return isOnFargate(providers.front()) ? providers.front().name : std::string("EC2");
}

double spotShare(const NodeView &service, double tasks)
{
    const std::vector<Provider> providers = strategyOf(service);
    if (providers.empty())
        return service.get(kLaunchType) == kSpot ? 1 : 0;
    double placed = 0;
    double onSpot = 0;
    double weights = 0;
    double spotWeights = 0;
    for (const Provider &provider : providers) {
        const double base = std::min(provider.base, std::max(0.0, tasks - placed));
        placed += base;
        weights += provider.weight;
        if (provider.name == kSpot) {
            onSpot += base;
            spotWeights += provider.weight;
        }
    }
    if (weights > 0) {
        onSpot += (tasks - placed) * spotWeights / weights;
        placed = tasks;
    }
    return placed > 0 ? onSpot / placed : 0;
}

std::optional<LinkView> hostLink(const NodeView &service)
{
    const std::optional<NodeView> cluster = service.frame("ecs.cluster");
    if (!cluster)
        return std::nullopt;
    const std::vector<Provider> providers = strategyOf(service);
    for (const Provider &provider : providers)
        if (const auto group = groupOf(service, provider.name))
            return group;
    if (!providers.empty())
        return std::nullopt;
    for (const LinkView &link : cluster->linksOut(LinkKind::Attach))
        if (link.to().fact("instanceCpu"))
            return link;
    return std::nullopt;
}

bool isAssociated(const NodeView &service, const Provider &provider)
{
    return isOnFargate(provider) || groupOf(service, provider.name);
}

std::string providerId(const LinkView &host)
{
    return ResourceSheet::logicalId(host.to(), "Provider");
}

bool isManaged(const LinkView &host)
{
    return host.property("managedScaling").flagOr(true);
}

Tree strategyTree(const NodeView &service)
{
    Tree::List list;
    for (const Provider &provider : strategyOf(service)) {
        const std::optional<LinkView> group = groupOf(service, provider.name);
        // What the design does not draw may exist in the account.
        Tree row = Tree::map({{"CapacityProvider", group ? ResourceSheet::ref(providerId(*group))
                                                         : Tree(provider.name)}});
        if (provider.base > 0)
            row.set("Base", provider.base);
        row.set("Weight", provider.weight);
        list.push_back(std::move(row));
    }
    if (!list.empty())
        return list;
    const std::string type = service.get(kLaunchType);
    const std::optional<LinkView> host = type == "EC2" ? hostLink(service) : std::nullopt;
    if (type == kSpot)
        list.push_back(Tree::map({{"CapacityProvider", type}, {"Weight", 1}}));
    else if (host && isManaged(*host))
        list.push_back(Tree::map(
            {{"CapacityProvider", ResourceSheet::ref(providerId(*host))}, {"Weight", 1}}));
    return list;
}

} // namespace headroom::ecs
