// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/vpc/vpc.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace headroom::vpc {

namespace {

constexpr std::string_view kLetters = "abcdef";
/// Properties by which resources of all kinds say where they stand.
constexpr std::array<std::string_view, 8> kPlaces = {
    "Subnets", "SubnetIds", "SubnetId",         "VPCZoneIdentifier",
    "VpcId",   "VpcConfig", "VpcConfiguration", "NetworkConfiguration"};

const ComponentSpec *specOf(const ImportSheet &sheet, std::string_view kind)
{
    return sheet.catalogue().find(std::string(kind));
}

/// The letter of a subnet's zone: of `eu-west-1b`, of `${AWS::Region}b`, or of the number that it
/// takes of a Region's zones; else the first.
char zoneLetter(const TemplateResource &subnet, const ImportSheet &sheet)
{
    const Tree &zone = subnet.properties.at("AvailabilityZone");
    const std::string text = sheet.source().evaluate(zone).tree.textOr("");
    if (!text.empty() && kLetters.find(text.back()) != std::string_view::npos)
        return text.back();
    const Tree *place = valueAt(zone, "Fn::Select.0");
    const double number = place ? sheet.source().evaluate(*place).tree.numberOr(0) : 0;
    return kLetters[static_cast<std::size_t>(std::clamp(number, 0.0, 5.0))];
}

/// The network that a subnet refers to, or one that another template makes.
NodeId networkOf(const TemplateResource &subnet, ImportSheet &sheet)
{
    if (const auto known = sheet.leadsTo(subnet.properties.at("VpcId")); !known.empty())
        return known.front();
    TemplateResource outside;
    outside.logicalId = "vpc.vpc";
    if (const auto known = sheet.nodeOf(outside.logicalId))
        return *known;
    const NodeId id = sheet.addNode(*specOf(sheet, "vpc.vpc"), "network", outside);
    sheet.note(ImportNote::Kind::Assumed, id.value(),
               Text(HEADROOM_TEXT("Import", "it is not in the template: %1 only names it"))
                   .arg(subnet.logicalId),
               subnet.number, id);
    return id;
}

NodeId zoneOf(const NodeId &network, char letter, ImportSheet &sheet)
{
    TemplateResource zone;
    zone.logicalId = "vpc.zone " + network.value() + " " + letter;
    if (const auto known = sheet.nodeOf(zone.logicalId))
        return *known;
    const char capital = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    const NodeId id = sheet.addNode(*specOf(sheet, "vpc.zone"), std::string("zone") + capital,
                                    zone);
    Node &node = *sheet.node(id);
    node.in = network;
    node.properties.set(kZone.key, std::string(1, letter));
    return id;
}

void takeSubnet(const TemplateResource &subnet, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(subnet.logicalId);
    if (!id)
        return;
    const NodeId zone = zoneOf(networkOf(subnet, sheet), zoneLetter(subnet, sheet), sheet);
    sheet.node(*id)->in = zone;
}

/// The node itself, or the outermost frame that holds it and stands nowhere.
NodeId outermost(const NodeId &id, ImportSheet &sheet)
{
    NodeId at = id;
    while (sheet.node(at)->in)
        at = *sheet.node(at)->in;
    return at;
}

bool mayStandIn(const NodeId &id, const NodeId &frame, ImportSheet &sheet)
{
    const ComponentSpec &spec = *specOf(sheet, sheet.node(id)->kind);
    const std::string &kind = sheet.node(frame)->kind;
    return spec.mustBeIn.empty()
           && std::ranges::find(spec.mayNotBeIn, kind) == spec.mayNotBeIn.end();
}

/// What refers to one subnet stands in it; what is spread over several, or names the network,
/// stands in the network.
void place(const TemplateResource &resource, const NodeId &id, ImportSheet &sheet)
{
    std::vector<NodeId> subnets;
    std::optional<NodeId> network;
    for (const TemplateReference &reference : sheet.source().references(resource.properties)) {
        const auto found = sheet.nodeOf(reference.logicalId);
        const bool isPlace = !reference.path.empty()
                             && std::ranges::find(kPlaces, reference.path.front()) != kPlaces.end();
        if (!found || !isPlace || *found == id)
            continue;
        const std::string &kind = sheet.node(*found)->kind;
        if (kind == "vpc.subnet")
            subnets.push_back(*found);
        else if (kind == "vpc.vpc")
            network = *found;
    }
    if (!subnets.empty())
        network = outermost(subnets.front(), sheet);
    if (!network)
        return;
    const NodeId outer = outermost(id, sheet);
    const NodeId frame = subnets.size() == 1 && outer == id ? subnets.front() : *network;
    if (outer != *network && mayStandIn(outer, frame, sheet))
        sheet.node(outer)->in = frame;
}

double gatewaysOf(const NodeId &network, const ImportSheet &sheet)
{
    double number = 0;
    for (const TemplateResource *gateway : sheet.resources("AWS::EC2::NatGateway")) {
        const TemplateResource *subnet = sheet.source().referred(
            gateway->properties.at("SubnetId"));
        const auto in = subnet ? sheet.leadsTo(subnet->properties.at("VpcId"))
                               : std::vector<NodeId>();
        if (!in.empty() && in.front() == network)
            ++number;
    }
    return number;
}

/// After the subnets, which may come later in the file, all that stands in the network.
void takeNetwork(const TemplateResource &vpc, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(vpc.logicalId);
    if (!id)
        return;
    sheet.node(*id)->properties.set(kNatGateways.key, gatewaysOf(*id, sheet));
    for (const TemplateResource *subnet : sheet.resources("AWS::EC2::Subnet"))
        takeSubnet(*subnet, sheet);
    for (const TemplateResource &resource : sheet.source().resources()) {
        const auto node = sheet.nodeOf(resource.logicalId);
        if (node && !sheet.node(*node)->kind.starts_with("vpc."))
            place(resource, *node, sheet);
    }
}

/// `com.amazonaws.eu-west-1.ecr.api` is `ecr.api`.
void takeEndpoint(const TemplateResource &endpoint, ImportSheet &sheet)
{
    constexpr std::string_view kPrefix = "com.amazonaws.";
    const auto id = sheet.nodeOf(endpoint.logicalId);
    const Tree *written = endpoint.properties.find("ServiceName");
    if (!id || !written)
        return;
    const std::string name = sheet.source().evaluate(*written).tree.textOr("");
    const std::size_t dot = name.starts_with(kPrefix) ? name.find('.', kPrefix.size())
                                                      : std::string::npos;
    if (dot == std::string::npos)
        return;
    Tree service = name.substr(dot + 1);
    service.setLine(written->line());
    sheet.set(*id, kServiceName.key, service);
}

} // namespace

std::vector<TemplateSource> networkSources()
{
    std::vector<TemplateSource> list = {{.type = "AWS::EC2::VPC", .take = takeNetwork}};
    const auto part = [&list](std::string_view type, std::string_view within) {
        list.push_back({.type = type,
                        .role = TemplateSource::Role::Part,
                        .within = within,
                        .links = {{.path = "*"}}});
    };
    part("AWS::EC2::RouteTable", "VpcId");
    part("AWS::EC2::VPCGatewayAttachment", "VpcId");
    part("AWS::EC2::Route", "RouteTableId");
    list.push_back({.type = "AWS::EC2::VPCPeeringConnection",
                    .role = TemplateSource::Role::Join,
                    .from = "VpcId",
                    .to = "PeerVpcId",
                    .kinds = {LinkKind::Attach}});
    return list;
}

std::vector<TemplateSource> subnetSources()
{
    const auto part = [](std::string_view type) {
        return TemplateSource{.type = type,
                              .role = TemplateSource::Role::Part,
                              .within = "SubnetId",
                              .links = {{.path = "*"}}};
    };
    return {{.type = "AWS::EC2::Subnet", .links = {{.path = "*"}}, .take = takeSubnet},
            part("AWS::EC2::NatGateway"),
            part("AWS::EC2::SubnetRouteTableAssociation")};
}

std::vector<TemplateSource> endpointSources()
{
    return {{.type = "AWS::EC2::VPCEndpoint",
             .within = "VpcId",
             .properties = {{kServiceName.key, ""}},
             .links = {{.path = "*"}},
             .take = takeEndpoint}};
}

} // namespace headroom::vpc
