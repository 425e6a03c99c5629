// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/hcl.h"
#include "model/formats/resource_sheet.h"
#include "model/services/vpc/vpc.h"

#include <algorithm>

namespace headroom::vpc {

namespace {

std::string networkIdOf(const NodeView &network)
{
    return ResourceSheet::logicalId(network);
}

std::string routeTableOf(const NodeView &network, bool isPublic, std::size_t number)
{
    return ResourceSheet::logicalId(network, isPublic
                                                 ? std::string("PublicRoutes")
                                                 : "PrivateRoutes" + std::to_string(number + 1));
}

std::vector<NodeView> publicSubnets(const NodeView &network)
{
    std::vector<NodeView> subnets = subnetsIn(network);
    std::erase_if(subnets, [](const NodeView &subnet) { return !isPublic(subnet); });
    return subnets;
}

/// NAT gateways that have a public subnet to stand in.
std::size_t gatewaysOf(const NodeView &network)
{
    return std::min(static_cast<std::size_t>(network.get(kNatGateways)),
                    publicSubnets(network).size());
}

void addRouteTable(const NodeView &network, const std::string &id, ResourceSheet &sheet)
{
    Resource &table = sheet.add(network, id, "AWS::EC2::RouteTable", "aws_route_table");
    table.properties.set("VpcId", ResourceSheet::ref(networkIdOf(network)));
}

void addRoute(const NodeView &network, const std::string &id, const std::string &table,
              const std::string &range, std::string_view key, const std::string &target,
              ResourceSheet &sheet)
{
    Resource &route = sheet.add(network, id, "AWS::EC2::Route", "aws_route");
    route.properties = Tree::map({{"RouteTableId", ResourceSheet::ref(table)},
                                  {"DestinationCidrBlock", range},
                                  {std::string(key), ResourceSheet::ref(target)}});
}

void addInternet(const NodeView &network, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(network, "Internet");
    Resource &gateway = sheet.add(network, id, "AWS::EC2::InternetGateway", "aws_internet_gateway");
    gateway.terraform.set("vpc_id", ResourceSheet::ref(networkIdOf(network)));
    Resource &attachment = sheet.add(network, id + "Attachment", "AWS::EC2::VPCGatewayAttachment",
                                     "");
    attachment.properties = Tree::map({{"VpcId", ResourceSheet::ref(networkIdOf(network))},
                                       {"InternetGatewayId", ResourceSheet::ref(id)}});
    const std::string table = routeTableOf(network, true, 0);
    addRouteTable(network, table, sheet);
    addRoute(network, table + "Internet", table, "0.0.0.0/0", "GatewayId", id, sheet);
}

void addNat(const NodeView &network, std::size_t number, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(network, "Nat" + std::to_string(number + 1));
    Resource &address = sheet.add(network, id + "Address", "AWS::EC2::EIP", "aws_eip");
    address.properties.set("Domain", "vpc");
    Resource &gateway = sheet.add(network, id, "AWS::EC2::NatGateway", "aws_nat_gateway");
    gateway.properties = Tree::map(
        {{"AllocationId", ResourceSheet::attribute(id + "Address", "AllocationId")},
         {"SubnetId",
          ResourceSheet::ref(ResourceSheet::logicalId(publicSubnets(network)[number]))}});
    const std::string table = routeTableOf(network, false, number);
    addRouteTable(network, table, sheet);
    addRoute(network, table + "Nat", table, "0.0.0.0/0", "NatGatewayId", id, sheet);
}

void addPeering(const NodeView &network, const LinkView &link, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(network,
                                                    "To" + ResourceSheet::logicalId(link.to()));
    Resource &peering = sheet.add(network, id, "AWS::EC2::VPCPeeringConnection",
                                  "aws_vpc_peering_connection");
    peering.properties = Tree::map({{"VpcId", ResourceSheet::ref(networkIdOf(network))},
                                    {"PeerVpcId", ResourceSheet::ref(networkIdOf(link.to()))}});
    peering.terraform.set("auto_accept", true);
    // Both sides need the way to the other, in every route table.
    const auto routes = [&](const NodeView &from, const NodeView &to, const char *suffix) {
        std::vector<std::string> tables;
        if (!publicSubnets(from).empty())
            tables.push_back(routeTableOf(from, true, 0));
        for (std::size_t n = 0; n < gatewaysOf(from); ++n)
            tables.push_back(routeTableOf(from, false, n));
        int number = 0;
        for (const std::string &table : tables)
            addRoute(network, id + suffix + std::to_string(++number), table, to.get(kCidrBlock),
                     "VpcPeeringConnectionId", id, sheet);
    };
    routes(network, link.to(), "There");
    routes(link.to(), network, "Back");
}

/// The place of a subnet among all of its network, for what is free.
std::size_t placeOf(const NodeView &network, const NodeView &subnet)
{
    const std::vector<NodeView> all = subnetsIn(network);
    const auto place = std::ranges::find(all, subnet.id(), &NodeView::id);
    return static_cast<std::size_t>(place - all.begin());
}

} // namespace

void deployNetwork(const NodeView &network, ResourceSheet &sheet)
{
    Resource &resource = sheet.add(network, networkIdOf(network), "AWS::EC2::VPC", "aws_vpc");
    resource.properties = Tree::map({{"CidrBlock", network.get(kCidrBlock)},
                                     {"EnableDnsSupport", true},
                                     {"EnableDnsHostnames", network.get(kDnsHostnames)}});
    if (!publicSubnets(network).empty())
        addInternet(network, sheet);
    for (std::size_t number = 0; number < gatewaysOf(network); ++number)
        addNat(network, number, sheet);
    if (static_cast<double>(gatewaysOf(network)) < network.get(kNatGateways))
        sheet.omit(network,
                   Text(HEADROOM_TEXT("VPC", "%1 of %2 NAT gateways have a public subnet to stand "
                                             "in; the others are left out"))
                       .arg(static_cast<double>(gatewaysOf(network)))
                       .arg(network.get(kNatGateways)));
    for (const LinkView &link : network.linksOut(LinkKind::Attach))
        addPeering(network, link, sheet);
}

/// A zone is where its subnets are.
void deployZone(const NodeView &, ResourceSheet &) { }

void deploySubnet(const NodeView &subnet, ResourceSheet &sheet)
{
    const std::optional<NodeView> network = subnet.frame("vpc.vpc");
    const std::optional<NodeView> zone = subnet.frame("vpc.zone");
    if (!network || !zone)
        return;
    const std::string id = ResourceSheet::logicalId(subnet);
    const std::string networkId = networkIdOf(*network);
    const auto place = static_cast<double>(placeOf(*network, subnet));
    Resource &resource = sheet.add(subnet, id, "AWS::EC2::Subnet", "aws_subnet");
    resource.properties = Tree::map({{"VpcId", ResourceSheet::ref(networkId)}});
    if (subnet.isSet(kCidrBlock.key)) {
        resource.properties.set("CidrBlock", subnet.get(kCidrBlock));
    } else {
        // The n-th 256 addresses of the network.
        const Tree ranges = Tree::map(
            {{"Fn::Cidr",
              Tree::list({ResourceSheet::attribute(networkId, "CidrBlock"), place + 1, 8})}});
        resource.properties.set("CidrBlock",
                                Tree::map({{"Fn::Select", Tree::list({place, ranges})}}));
        resource.terraform.set(
            "cidr_block",
            Tree::map({{"tf:raw", "cidrsubnet(aws_vpc." + snakeCase(networkId) + ".cidr_block, 8, "
                                      + shortestNumber(place) + ")"}}));
    }
    resource.properties.set("AvailabilityZone",
                            ResourceSheet::substitute("${AWS::Region}" + zone->get(kZone)));
    resource.properties.set("MapPublicIpOnLaunch", subnet.get(kPublicIp));
    const std::size_t gateways = gatewaysOf(*network);
    if (!isPublic(subnet) && gateways == 0)
        return;
    const std::string table = routeTableOf(
        *network, isPublic(subnet), gateways > 0 ? static_cast<std::size_t>(place) % gateways : 0);
    Resource &association = sheet.add(subnet, id + "Routes",
                                      "AWS::EC2::SubnetRouteTableAssociation",
                                      "aws_route_table_association");
    association.properties = Tree::map(
        {{"SubnetId", ResourceSheet::ref(id)}, {"RouteTableId", ResourceSheet::ref(table)}});
}

void deployEndpoint(const NodeView &endpoint, ResourceSheet &sheet)
{
    const std::optional<NodeView> network = endpoint.frame("vpc.vpc");
    if (!network)
        return;
    Resource &resource = sheet.add(endpoint, ResourceSheet::logicalId(endpoint),
                                   "AWS::EC2::VPCEndpoint", "aws_vpc_endpoint");
    resource.properties = Tree::map(
        {{"VpcId", ResourceSheet::ref(networkIdOf(*network))},
         {"ServiceName",
          ResourceSheet::substitute("com.amazonaws.${AWS::Region}." + endpoint.get(kServiceName))},
         {"VpcEndpointType", isGateway(endpoint) ? "Gateway" : "Interface"}});
    if (isGateway(endpoint)) {
        Tree::List tables;
        if (!publicSubnets(*network).empty())
            tables.push_back(ResourceSheet::ref(routeTableOf(*network, true, 0)));
        for (std::size_t n = 0; n < gatewaysOf(*network); ++n)
            tables.push_back(ResourceSheet::ref(routeTableOf(*network, false, n)));
        resource.properties.set("RouteTableIds", std::move(tables));
        return;
    }
    Tree::List subnets;
    for (const NodeView &zone : network->children("vpc.zone"))
        if (const std::vector<NodeView> inZone = zone.children("vpc.subnet"); !inZone.empty())
            subnets.push_back(ResourceSheet::ref(ResourceSheet::logicalId(inZone.back())));
    resource.properties.set("SubnetIds", std::move(subnets));
    resource.properties.set("PrivateDnsEnabled", true);
}

} // namespace headroom::vpc
