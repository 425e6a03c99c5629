// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/ecs/providers.h"
#include "model/services/shared/paths.h"

#include <algorithm>

namespace headroom::ecs {

namespace {

void add(FindingSheet &sheet, const NodeView &service, const char *id, Text title,
         Sentence explanation, Sentence remedy, std::optional<Edit> fix = {})
{
    sheet.add({.severity = Severity::Error,
               .id = id,
               .node = service.id(),
               .title = std::move(title),
               .explanation = explanation,
               .remedy = remedy,
               .fix = std::move(fix)});
}

Edit setStrategy(const NodeView &service, const std::vector<Provider> &providers)
{
    Tree::List rows;
    for (const Provider &provider : providers)
        rows.push_back(Tree::map({{std::string(kProviderName), provider.name},
                                  {std::string(kProviderBase), provider.base},
                                  {std::string(kProviderWeight), provider.weight}}));
    return edits::setProperty(pathTo(service, kCapacityProviders.key), Tree(std::move(rows)));
}

void checkNumbers(const NodeView &service, std::vector<Provider> providers, FindingSheet &sheet)
{
    const auto hasBase = [](const Provider &provider) {
        return provider.base > 0;
    };
    const auto first = std::ranges::find_if(providers, hasBase);
    if (std::ranges::count_if(providers, hasBase) > 1) {
        std::vector<Provider> mended = providers;
        for (auto each = mended.begin() + (first - providers.begin()) + 1; each != mended.end();
             ++each)
            each->base = 0;
        add(sheet, service, "ecs/cp-base-two",
            Text(HEADROOM_TEXT("ECS", "Two capacity providers of %1 have a base."))
                .arg(service.label()),
            HEADROOM_TEXT("ECS", "AWS refuses a strategy with more than one."),
            HEADROOM_TEXT("ECS", "Leave the base of one."), setStrategy(service, mended));
    }
    if (std::ranges::all_of(providers, [](const Provider &each) { return each.weight <= 0; })) {
        for (Provider &provider : providers)
            provider.weight = 1;
        add(sheet, service, "ecs/cp-weight-zero",
            Text(HEADROOM_TEXT("ECS", "All capacity providers of %1 have the weight 0."))
                .arg(service.label()),
            HEADROOM_TEXT("ECS", "No task can be placed beyond the base."),
            HEADROOM_TEXT("ECS", "Give one of them a weight."), setStrategy(service, providers));
    }
}

} // namespace

void checkProviders(const NodeView &service, FindingSheet &sheet)
{
    const std::vector<Provider> providers = strategyOf(service);
    if (providers.empty())
        return;
    if (service.isSet(kLaunchType.key))
        add(sheet, service, "ecs/cp-mixed-launchtype",
            Text(HEADROOM_TEXT("ECS", "%1 has a launch type and a strategy of capacity "
                                      "providers."))
                .arg(service.label()),
            HEADROOM_TEXT("ECS", "AWS takes one of them; here the strategy counts."),
            HEADROOM_TEXT("ECS", "Leave the launch type open."),
            edits::setProperty(pathTo(service, kLaunchType.key), Tree()));
    checkNumbers(service, providers, sheet);
    std::vector<Provider> onFargate;
    for (const Provider &provider : providers) {
        if (isOnFargate(provider))
            onFargate.push_back(provider);
        if (!isAssociated(service, provider))
            add(sheet, service, "ecs/cp-not-associated",
                Text(HEADROOM_TEXT("ECS", "%1 is to run on %2, which its cluster does not have."))
                    .arg(service.label())
                    .arg(provider.name),
                HEADROOM_TEXT("ECS", "AWS refuses a strategy with a provider that the cluster is "
                                     "not associated with."),
                HEADROOM_TEXT("ECS", "Wire the cluster to that group, or name FARGATE or "
                                     "FARGATE_SPOT."));
    }
    if (!onFargate.empty() && onFargate.size() < providers.size())
        add(sheet, service, "ecs/cp-mix-fargate-ec2",
            Text(HEADROOM_TEXT("ECS", "%1 is to run on Fargate and on instances."))
                .arg(service.label()),
            HEADROOM_TEXT("ECS", "AWS does not take both in one strategy."),
            HEADROOM_TEXT("ECS", "Make two services of it, or use one kind."),
            setStrategy(service, onFargate));
}

} // namespace headroom::ecs
