// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/shared/network.h"
#include "model/services/shared/paths.h"
#include "model/services/vpc/vpc.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace headroom::vpc {

namespace {

std::vector<NodeView> peersOf(const NodeView &network)
{
    std::vector<NodeView> peers;
    for (const LinkView &link : network.linksOut(LinkKind::Attach))
        peers.push_back(link.to());
    for (const LinkView &link : network.linksIn(LinkKind::Attach))
        peers.push_back(link.from());
    return peers;
}

void checkPeers(const NodeView &network, FindingSheet &sheet)
{
    const std::optional<AddressRange> own = readRange(network.get(kCidrBlock));
    for (const LinkView &link : network.linksOut(LinkKind::Attach)) {
        const std::optional<AddressRange> theirs = readRange(link.to().get(kCidrBlock));
        if (!own || !theirs || !overlaps(*own, *theirs))
            continue;
        // Another private range of the same size, as far from this one as it can be.
        const std::string other = network.get(kCidrBlock).starts_with("172.") ? "10.128.0.0/16"
                                                                              : "172.31.0.0/16";
        sheet.add({.severity = Severity::Error,
                   .id = "vpc/peer-cidr",
                   .node = network.id(),
                   .title = Text(HEADROOM_TEXT("VPC", "%1 and %2 use the same addresses."))
                                .arg(network.label())
                                .arg(link.to().label()),
                   .explanation = HEADROOM_TEXT("VPC", "AWS refuses to peer them."),
                   .remedy = HEADROOM_TEXT("VPC", "Give one of them other addresses."),
                   .fix = edits::setProperty(pathTo(link.to(), kCidrBlock.key), other)});
    }
    std::set<std::string> direct = {network.id().value()};
    const std::vector<NodeView> peers = peersOf(network);
    for (const NodeView &peer : peers)
        direct.insert(peer.id().value());
    if (peers.size() < 2)
        return;
    for (const NodeView &peer : peers) {
        const std::vector<NodeView> further = peersOf(peer);
        const bool isJoined = std::ranges::any_of(further, [&](const NodeView &other) {
            return other.id() != network.id() && direct.contains(other.id().value());
        });
        if (isJoined)
            return;
    }
    sheet.add({.severity = Severity::Warning,
               .id = "vpc/peer-transitive",
               .node = network.id(),
               .title = Text(HEADROOM_TEXT("VPC", "The peers of %1 do not reach each other."))
                            .arg(network.label()),
               .explanation = HEADROOM_TEXT("VPC", "Peering is not transitive: traffic does not "
                                                   "pass through a network."),
               .remedy = HEADROOM_TEXT("VPC", "Peer them with each other, if they are to talk.")});
}

void checkNat(const NodeView &network, const std::vector<NodeView> &subnets, FindingSheet &sheet)
{
    const double gateways = network.get(kNatGateways);
    std::set<std::string> privateZones;
    for (const NodeView &subnet : subnets)
        if (!isPublic(subnet))
            privateZones.insert(subnet.parent()->id().value());
    const auto publicCount = std::ranges::count_if(subnets, isPublic);
    if (gateways > 0 && publicCount == 0 && !subnets.empty())
        sheet.add({.severity = Severity::Error,
                   .id = "vpc/nat-no-public",
                   .node = network.id(),
                   .title = Text(HEADROOM_TEXT("VPC", "The NAT gateway of %1 has no public subnet "
                                                      "to stand in."))
                                .arg(network.label()),
                   .explanation = HEADROOM_TEXT("VPC", "It is left out of templates, and private "
                                                       "subnets do not reach the internet."),
                   .remedy = HEADROOM_TEXT("VPC", "Draw a public subnet, or do without NAT."),
                   .fix = edits::setProperty(pathTo(network, kNatGateways.key), 0)});
    else if (gateways == 1 && privateZones.size() > 1)
        sheet.add({.severity = Severity::Warning,
                   .id = "vpc/nat-single",
                   .node = network.id(),
                   .title = Text(HEADROOM_TEXT("VPC", "Private subnets of %1 zones of %2 share one "
                                                      "NAT gateway."))
                                .arg(static_cast<double>(privateZones.size()))
                                .arg(network.label()),
                   .explanation = HEADROOM_TEXT("VPC", "When its zone fails, none of them reaches "
                                                       "the internet; and traffic between zones "
                                                       "costs."),
                   .remedy = HEADROOM_TEXT("VPC", "Have one in each zone."),
                   .fix = edits::setProperty(pathTo(network, kNatGateways.key),
                                             static_cast<double>(privateZones.size()))});
}

void checkSubnets(const NodeView &network, const std::vector<NodeView> &subnets,
                  FindingSheet &sheet)
{
    const std::optional<AddressRange> all = readRange(network.get(kCidrBlock));
    for (std::size_t i = 0; i < subnets.size(); ++i) {
        const std::optional<AddressRange> own = readRange(subnets[i].get(kCidrBlock));
        if (!own || !all)
            continue;
        bool isWrong = own->first < all->first || own->first + own->size > all->first + all->size;
        for (std::size_t j = 0; j < i; ++j)
            if (const auto other = readRange(subnets[j].get(kCidrBlock)))
                isWrong = isWrong || overlaps(*own, *other);
        if (isWrong)
            sheet.add({.severity = Severity::Error,
                       .id = "vpc/subnet-cidr",
                       .node = network.id(),
                       .title = Text(HEADROOM_TEXT("VPC", "The addresses of %1 are not free in "
                                                          "%2."))
                                    .arg(subnets[i].label())
                                    .arg(network.label()),
                       .explanation = HEADROOM_TEXT("VPC", "AWS refuses the subnet."),
                       .remedy = HEADROOM_TEXT("VPC", "Leave them open, or choose free ones."),
                       .fix = edits::setProperty(pathTo(subnets[i], kCidrBlock.key), Tree())});
    }
}

/// Endpoints that cost nothing, whatever goes through.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kFreeEndpoints = {
    {{"s3", "endpoint.s3"}, {"dynamodb", "endpoint.dynamodb"}}};

std::optional<NodeView> callerThroughNat(const NodeView &network, std::string_view fact)
{
    const Design &design = network.design();
    for (const auto &node : design.nodes()) {
        const NodeView caller(design, network.catalogue(), *node);
        const std::optional<NodeView> own = networkOf(caller);
        if (!own || own->id() != network.id())
            continue;
        for (const LinkView &call : caller.linksOut(LinkKind::Request))
            if (endpointFact(call) == fact)
                return caller;
    }
    return std::nullopt;
}

Edit addEndpoint(const NodeView &network, std::string_view service)
{
    Node added;
    const std::string stem = network.id().value() + "-" + std::string(service);
    added.id = NodeId(stem);
    for (int number = 2; network.design().node(added.id); ++number)
        added.id = NodeId(stem + std::to_string(number));
    added.kind = "vpc.endpoint";
    added.in = network.id();
    added.properties = Tree::map({{std::string(kServiceName.key), service}});
    return edits::addNode(added, {});
}

void checkFreeEndpoints(const NodeView &network, FindingSheet &sheet)
{
    if (network.get(kNatGateways) <= 0)
        return;
    for (const auto &[service, fact] : kFreeEndpoints) {
        const std::optional<NodeView> caller = callerThroughNat(network, fact);
        if (caller && !networkHas(*caller, fact))
            sheet.add({.severity = Severity::Warning,
                       .id = "vpc/nat-s3",
                       .node = network.id(),
                       .title = Text(HEADROOM_TEXT("VPC", "%1 calls %2 through the NAT gateway of "
                                                          "%3."))
                                    .arg(caller->label())
                                    .arg(std::string(service))
                                    .arg(network.label()),
                       .explanation = HEADROOM_TEXT("VPC", "Each gigabyte through NAT is billed; "
                                                           "a gateway endpoint of that service is "
                                                           "free."),
                       .remedy = HEADROOM_TEXT("VPC", "Draw the endpoint in the network."),
                       .fix = addEndpoint(network, service)});
    }
}

} // namespace

void checkNetwork(const NodeView &network, FindingSheet &sheet)
{
    const std::vector<NodeView> subnets = subnetsIn(network);
    checkPeers(network, sheet);
    checkNat(network, subnets, sheet);
    checkSubnets(network, subnets, sheet);
    checkFreeEndpoints(network, sheet);
}

} // namespace headroom::vpc
