// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/network.h"

#include "model/formats/resource_sheet.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr std::string_view kAvailability = "availability";
constexpr std::string_view kIsPublic = "isPublic";
constexpr std::string_view kNatGateways = "natGateways";

/// All below a frame that say a fact.
void collect(const NodeView &frame, std::string_view fact, std::vector<NodeView> &found)
{
    for (const NodeView &child : frame.children()) {
        if (child.fact(fact))
            found.push_back(child);
        collect(child, fact, found);
    }
}

/// The nearest frame around it that says the fact, else those that say it in the nearest frame that
/// holds such.
std::vector<NodeView> nearest(const NodeView &node, std::string_view fact)
{
    for (std::optional<NodeView> frame = node.parent(); frame; frame = frame->parent()) {
        if (frame->fact(fact))
            return {*frame};
        std::vector<NodeView> found;
        collect(*frame, fact, found);
        if (!found.empty())
            return found;
    }
    return {};
}

} // namespace

std::vector<NodeView> zonesOf(const NodeView &node)
{
    return nearest(node, kAvailability);
}

double availabilityOf(const NodeView &node)
{
    const std::vector<NodeView> zones = zonesOf(node);
    double sum = 0;
    for (const NodeView &zone : zones)
        sum += zone.fact(kAvailability).value_or(1);
    return zones.empty() ? 1 : sum / static_cast<double>(zones.size());
}

std::vector<NodeView> subnetsOf(const NodeView &node, bool wantsPublic)
{
    std::vector<NodeView> all = nearest(node, kIsPublic);
    std::vector<NodeView> wanted;
    for (const NodeView &subnet : all)
        if ((subnet.fact(kIsPublic).value_or(0) > 0) == wantsPublic)
            wanted.push_back(subnet);
    return wanted.empty() ? all : wanted;
}

std::optional<NodeView> networkOf(const NodeView &node)
{
    for (std::optional<NodeView> frame = node.parent(); frame; frame = frame->parent())
        if (frame->fact(kNatGateways))
            return frame;
    return std::nullopt;
}

bool networkHas(const NodeView &node, std::string_view fact)
{
    const std::optional<NodeView> network = networkOf(node);
    if (!network)
        return false;
    std::vector<NodeView> found;
    collect(*network, fact, found);
    return network->fact(fact).value_or(0) > 0
           || std::ranges::any_of(
               found, [fact](const NodeView &one) { return one.fact(fact).value_or(0) > 0; });
}

std::string endpointFact(const LinkView &link)
{
    const NodeView callee = link.to();
    if (!callee.spec().permissions)
        return {};
    for (const Permission &permission : callee.spec().permissions(link))
        for (const std::string_view action : permission.actions) {
            const std::string service(action.substr(0, action.find(':')));
            return "endpoint." + (service == "kinesis" ? service + "-streams" : service);
        }
    return {};
}

Tree subnetIds(const NodeView &node, bool wantsPublic, ResourceSheet &sheet)
{
    Tree::List ids;
    for (const NodeView &subnet : subnetsOf(node, wantsPublic))
        ids.push_back(ResourceSheet::ref(ResourceSheet::logicalId(subnet)));
    if (!ids.empty())
        return ids;
    const char *name = wantsPublic ? "PublicSubnetIds" : "SubnetIds";
    sheet.parameter({.name = name,
                     .type = "List<AWS::EC2::Subnet::Id>",
                     .description = wantsPublic
                                        ? HEADROOM_TEXT("Network", "Public subnets, in two zones "
                                                                   "at least")
                                        : HEADROOM_TEXT("Network", "Subnets, in two zones at "
                                                                   "least")});
    return ResourceSheet::ref(name);
}

Tree networkId(const NodeView &node, ResourceSheet &sheet)
{
    if (const std::optional<NodeView> network = networkOf(node))
        return ResourceSheet::ref(ResourceSheet::logicalId(*network));
    sheet.parameter({.name = "VpcId",
                     .type = "AWS::EC2::VPC::Id",
                     .description = HEADROOM_TEXT("Network", "The VPC that it all runs in")});
    return ResourceSheet::ref("VpcId");
}

} // namespace headroom
