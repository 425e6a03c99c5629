// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/outcomes.h"

#include "model/lowering/plan_builder.h"
#include "model/services/lambda/lambda.h"
#include "model/services/shared/deliveries.h"

namespace headroom::lambda {

namespace {

std::string destinationOf(const LinkView &link)
{
    return link.property(kDestination.key).textOr("none");
}

void take(const NodeView &node, Outcomes &outcomes)
{
    for (const LinkView &link : node.linksOut(LinkKind::Event)) {
        if (!isOutcome(link))
            continue;
        if (isDeadLetters(link))
            outcomes.deadLetters.push_back(link);
        else if (destinationOf(link) == "OnSuccess")
            outcomes.success.push_back(link);
        else
            outcomes.failure.push_back(link);
    }
}

/// A station that hands on to all of them; what they answer changes nothing any more.
PlanIndex tell(const NodeView &node, std::string_view part, const std::vector<LinkView> &links,
               PlanBuilder &plan)
{
    const PlanIndex station = plan.station(node, part, Delay{});
    for (const LinkView &link : links)
        plan.routeAlong(station, link).seenAs.fill(Outcome::Success);
    return station;
}

} // namespace

bool isOutcome(const LinkView &link)
{
    return link.kind() == LinkKind::Event
           && (isDeadLetters(link) || destinationOf(link) != "none"
               || link.from().is("lambda.alias"));
}

Outcomes outcomesOf(const NodeView &function, const NodeView &node)
{
    Outcomes outcomes;
    take(function, outcomes);
    if (node.id() != function.id())
        take(node, outcomes);
    return outcomes;
}

Outcomes outcomesOf(const NodeView &function)
{
    Outcomes outcomes;
    take(function, outcomes);
    for (const NodeView &child : function.children())
        take(child, outcomes);
    return outcomes;
}

PlanIndex lowerSuccess(const NodeView &node, const Outcomes &outcomes, PlanIndex door,
                       PlanBuilder &plan)
{
    if (outcomes.success.empty())
        return door;
    const PlanIndex invoke = plan.station(node, "invoke", Delay{});
    plan.route(invoke, door);
    plan.route(invoke, tell(node, "succeeded", outcomes.success, plan));
    return invoke;
}

void lowerFailure(const NodeView &node, const Outcomes &outcomes, PlanIndex events,
                  PlanBuilder &plan)
{
    std::vector<LinkView> links = outcomes.deadLetters;
    links.insert(links.end(), outcomes.failure.begin(), outcomes.failure.end());
    if (!links.empty())
        plan.route(events, tell(node, "givenUp", links, plan));
}

Tree destinationArn(const LinkView &link)
{
    if (needsAction(link, "events:PutEvents"))
        return link.to().spec().permissions(link).front().resource;
    return deliveryArn(link);
}

Tree deadLetterTarget(const NodeView &function)
{
    if (!function.get(kDeadLetter).empty())
        return function.get(kDeadLetter);
    const Outcomes outcomes = outcomesOf(function);
    return outcomes.deadLetters.empty() ? Tree() : destinationArn(outcomes.deadLetters.front());
}

Tree destinationConfig(const NodeView &function, const NodeView &node)
{
    const Outcomes outcomes = outcomesOf(function, node);
    Tree config;
    const auto set = [&config](std::string_view when, Tree target) {
        if (config.isNull())
            config = Tree(Tree::Map());
        config.set(std::string(when), Tree::map({{"Destination", std::move(target)}}));
    };
    if (!outcomes.success.empty())
        set("OnSuccess", destinationArn(outcomes.success.back()));
    if (!function.get(kOnFailure).empty())
        set("OnFailure", function.get(kOnFailure));
    else if (!outcomes.failure.empty())
        set("OnFailure", destinationArn(outcomes.failure.back()));
    return config;
}

} // namespace headroom::lambda
