// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/vpc/vpc.h"

#include <array>

namespace headroom::vpc {

namespace {

constexpr std::string_view kCidrPattern = "([0-9]{1,3}\\.){3}[0-9]{1,3}/(1[6-9]|2[0-8])";

/// Services that endpoints lead to, with the fact that tells neighbours of it.
struct Service {
    std::string_view name = "";
    std::string_view fact = "";
};
constexpr std::array kServices = {Service{"s3", "endpoint.s3"},
                                  Service{"dynamodb", "endpoint.dynamodb"},
                                  Service{"ecr.api", "endpoint.ecr.api"},
                                  Service{"ecr.dkr", "endpoint.ecr.dkr"},
                                  Service{"logs", "endpoint.logs"},
                                  Service{"sqs", "endpoint.sqs"},
                                  Service{"sns", "endpoint.sns"},
                                  Service{"kinesis-streams", "endpoint.kinesis-streams"},
                                  Service{"secretsmanager", "endpoint.secretsmanager"}};

PropertySpec cidr(std::string_view defaultJson, Sentence help)
{
    return {.key = kCidrBlock.key,
            .name = HEADROOM_TEXT("VPC", "Addresses"),
            .help = help,
            .kind = PropertyKind::Text,
            .defaultJson = defaultJson,
            .pattern = kCidrPattern,
            .patternHelp = HEADROOM_TEXT("VPC", "a range such as 10.0.0.0/16, from /16 to /28")};
}

ComponentSpec frame(std::string_view kind, Sentence name, Sentence summary)
{
    ComponentSpec spec;
    spec.kind = kind;
    spec.name = name;
    spec.summary = summary;
    spec.group = PaletteGroup::Frames;
    spec.isFrame = true;
    spec.lower = lower;
    spec.price = priceFrame;
    return spec;
}

ComponentSpec network()
{
    ComponentSpec spec = frame("vpc.vpc", HEADROOM_TEXT("VPC", "VPC"),
                               HEADROOM_TEXT("VPC", "A network of its own, with zones and "
                                                    "subnets; services stand in it."));
    spec.mayNotBeIn = {"vpc.vpc",         "vpc.zone",           "vpc.subnet",    "ecs.cluster",
                       "lambda.function", "apigateway.restApi", "efs.fileSystem"};
    spec.leaves = {{.kind = LinkKind::Attach, .accepts = kPeeringWord}};
    spec.enters = {{.kind = LinkKind::Attach, .accepts = kPeeringWord}};
    spec.properties = {
        cidr(R"("10.0.0.0/16")",
             HEADROOM_TEXT("VPC", "Its private addresses. Networks that are peered must not "
                                  "overlap.")),
        {.key = kNatGateways.key,
         .name = HEADROOM_TEXT("VPC", "NAT gateways"),
         .help = HEADROOM_TEXT("VPC", "By which private subnets reach the internet; they stand in "
                                      "public subnets, one each. One for all is cheaper, one in "
                                      "each zone outlives the loss of a zone."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 6,
         .defaultJson = "1"},
        {.key = kDnsHostnames.key,
         .name = HEADROOM_TEXT("VPC", "Names for hosts"),
         .help = HEADROOM_TEXT("VPC", "Interface endpoints need it to take over the names of the "
                                      "services."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true"}};
    spec.rules = {
        {"vpc/peer-cidr", Severity::Error,
         HEADROOM_TEXT("VPC", "Networks that are peered use the same addresses.")},
        {"vpc/peer-transitive", Severity::Warning,
         HEADROOM_TEXT("VPC", "Two networks are joined only by way of a third.")},
        {"vpc/nat-single", Severity::Warning,
         HEADROOM_TEXT("VPC", "Private subnets of several zones share one NAT gateway.")},
        {"vpc/nat-no-public", Severity::Error,
         HEADROOM_TEXT("VPC", "A NAT gateway has no public subnet to stand in.")},
        {"vpc/nat-s3", Severity::Warning,
         HEADROOM_TEXT("VPC", "Traffic to a service with a free endpoint goes through NAT.")},
        {"vpc/subnet-cidr", Severity::Error,
         HEADROOM_TEXT("VPC", "A subnet lies outside of its network, or on another one.")}};
    spec.omissions = {
        HEADROOM_TEXT("VPC", "The network adds no time and limits nothing; times between zones "
                             "belong to the links."),
        HEADROOM_TEXT("VPC", "Bytes through NAT gateways, endpoints and between zones are not "
                             "billed."),
    };
    spec.companions = {{"vpc.zone", "zoneA", R"({"availabilityZone": "a"})", true},
                       {"vpc.zone", "zoneB", R"({"availabilityZone": "b"})", true}};
    spec.mainProperty = kCidrBlock.key;
    spec.symbol = {.frame = "group_vpc2", .color = "#8C4FFF", .tag = "Virtual private cloud VPC"};
    spec.price = priceNetwork;
    spec.sources = networkSources();
    spec.deploy = deployNetwork;
    spec.check = checkNetwork;
    spec.facts = [](const NodeView &node) {
        return std::vector<NamedFact>{{"natGateways", node.get(kNatGateways)}};
    };
    return spec;
}

ComponentSpec zone()
{
    ComponentSpec spec = frame("vpc.zone", HEADROOM_TEXT("VPC", "Availability Zone"),
                               HEADROOM_TEXT("VPC", "A zone of a network; what is spread over "
                                                    "zones loses its share when one fails."));
    spec.mustBeIn = {"vpc.vpc"};
    spec.properties = {
        {.key = kZone.key,
         .name = HEADROOM_TEXT("VPC", "Zone"),
         .help = HEADROOM_TEXT("VPC", "The letter behind the Region's name."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("a")",
         .choices = {"a", "b", "c", "d", "e", "f"}},
        {.key = kAvailability.key,
         .name = HEADROOM_TEXT("VPC", "Availability"),
         .help = HEADROOM_TEXT("VPC", "1 works, 0 has failed: tasks and instances in it are lost "
                                      "and start again in the others. Set it in an "
                                      "intervention to see what the loss of a zone does."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "1",
         .simulationOnly = true}};
    spec.omissions = {HEADROOM_TEXT("VPC", "Load balancers find out at once that a zone has "
                                           "failed.")};
    spec.companions = {{"vpc.subnet", "subnet", "", true}};
    spec.mainProperty = kAvailability.key;
    spec.symbol = {
        .frame = "group_availability_zone", .color = "#147EBA", .tag = "Availability Zone"};
    spec.deploy = deployZone;
    spec.facts = [](const NodeView &node) {
        return std::vector<NamedFact>{{"availability", node.get(kAvailability)}};
    };
    return spec;
}

ComponentSpec subnet()
{
    ComponentSpec spec = frame("vpc.subnet", HEADROOM_TEXT("VPC", "Subnet"),
                               HEADROOM_TEXT("VPC", "A part of a network in one zone, private or "
                                                    "public."));
    spec.mustBeIn = {"vpc.zone"};
    // What stands in the network itself is spread over all its subnets.
    spec.mayBeEmpty = true;
    spec.properties = {
        cidr("", HEADROOM_TEXT("VPC", "Its part of the network's addresses. Not set: the next "
                                      "256 that are free.")),
        {.key = kPublicIp.key,
         .name = HEADROOM_TEXT("VPC", "Public"),
         .help = HEADROOM_TEXT("VPC", "Reaches the internet by an internet gateway, and gives "
                                      "public addresses."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false"}};
    spec.omissions = {HEADROOM_TEXT("VPC", "The number of addresses limits nothing in a run.")};
    spec.symbol = {.frame = "group_subnet", .color = "#147EBA", .tag = "Private subnet"};
    spec.sources = subnetSources();
    spec.deploy = deploySubnet;
    spec.facts = [](const NodeView &node) {
        return std::vector<NamedFact>{{"isPublic", node.get(kPublicIp) ? 1.0 : 0.0}};
    };
    return spec;
}

ComponentSpec endpoint()
{
    ComponentSpec spec;
    spec.kind = "vpc.endpoint";
    spec.name = HEADROOM_TEXT("VPC", "VPC endpoint");
    spec.summary = HEADROOM_TEXT("VPC", "A way from a network to a service of AWS that does not "
                                        "pass the internet.");
    spec.group = PaletteGroup::Frames;
    spec.mustBeIn = {"vpc.vpc"};
    PropertySpec service{.key = kServiceName.key,
                         .name = HEADROOM_TEXT("VPC", "Service"),
                         .help = HEADROOM_TEXT("VPC", "Where it leads. s3 and dynamodb are free "
                                                      "gateway endpoints, the others interfaces "
                                                      "in each subnet."),
                         .kind = PropertyKind::Choice,
                         .defaultJson = R"("s3")"};
    for (const Service &one : kServices)
        service.choices.push_back(one.name);
    spec.properties = {std::move(service)};
    spec.omissions = {HEADROOM_TEXT("VPC", "Policies of endpoints are not modelled.")};
    spec.mainProperty = kServiceName.key;
    spec.symbol = {.glyph = "endpoints", .tag = "Amazon VPC Endpoints"};
    spec.lower = lower;
    spec.price = priceEndpoint;
    spec.sources = endpointSources();
    spec.deploy = deployEndpoint;
    spec.facts = [](const NodeView &node) {
        std::vector<NamedFact> facts;
        for (const Service &one : kServices)
            if (one.name == node.get(kServiceName))
                facts.push_back({one.fact, 1});
        return facts;
    };
    return spec;
}

} // namespace

std::vector<ComponentSpec> components()
{
    return {network(), zone(), subnet(), endpoint()};
}

std::optional<AddressRange> readRange(const std::string &cidr)
{
    std::uint64_t parts[5] = {};
    std::size_t part = 0;
    for (const char c : cidr) {
        if (c >= '0' && c <= '9')
            parts[part] = parts[part] * 10 + static_cast<std::uint64_t>(c - '0');
        else if ((part < 3 && c == '.') || (part == 3 && c == '/'))
            ++part;
        else
            return std::nullopt;
    }
    if (part != 4 || parts[4] > 32)
        return std::nullopt;
    const std::uint64_t size = std::uint64_t(1) << (32 - parts[4]);
    const std::uint64_t address = (parts[0] << 24) + (parts[1] << 16) + (parts[2] << 8) + parts[3];
    return AddressRange{address / size * size, size};
}

bool overlaps(const AddressRange &a, const AddressRange &b)
{
    return a.first < b.first + b.size && b.first < a.first + a.size;
}

std::vector<NodeView> subnetsIn(const NodeView &network)
{
    std::vector<NodeView> subnets;
    for (const NodeView &zone : network.children("vpc.zone"))
        for (const NodeView &subnet : zone.children("vpc.subnet"))
            subnets.push_back(subnet);
    return subnets;
}

bool isPublic(const NodeView &subnet)
{
    return subnet.get(kPublicIp);
}

bool isGateway(const NodeView &endpoint)
{
    const std::string service = endpoint.get(kServiceName);
    return service == "s3" || service == "dynamodb";
}

} // namespace headroom::vpc
