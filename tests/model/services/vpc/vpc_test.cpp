// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/vpc/vpc.h"

#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "model/services/shared/network.h"
#include "model/storage/design_file.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class VpcTest : public QObject
{
    Q_OBJECT

private slots:
    void readsRangesOfAddresses();
    void servicesAreSpreadOverTheZonesOfTheirNetwork();
    void privateTasksNeedAWayToTheRegistry();
    void findsPeersWithTheSameAddresses();
    void findsOneGatewayForSeveralZones();
    void findsAGatewayThatZonesShare();
    void findsCallsThatPayForTheGateway();
    void aZoneThatFailsTakesItsTasks();
    void paysForGatewaysAndInterfaces();
    void deploysSubnetsWithRoutes();
    void templatesCarryEndpointsThereAndBack();
};

namespace {

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Two zones with a private subnet each, a service in the network; `network` are its settings.
Design twoZones(const std::string &network, const std::string &zoneA = {})
{
    return designText("net:vpc(" + network + "); a:zone@net(availabilityZone=a" + zoneA
                          + "); b:zone@net(availabilityZone=b); c:cluster@net; svc:service@c",
                      allServices());
}

NodeView viewOf(const Design &design, const char *id)
{
    return {design, allServices(), *design.node(NodeId(id))};
}

} // namespace

void VpcTest::readsRangesOfAddresses()
{
    const auto big = vpc::readRange("10.0.0.0/16");
    QVERIFY(big);
    QCOMPARE(big->first, std::uint64_t(10) << 24);
    QCOMPARE(big->size, std::uint64_t(65536));
    QVERIFY(!vpc::readRange("10.0.0.0"));
    QVERIFY(!vpc::readRange("ten"));
    QVERIFY(vpc::overlaps(*big, *vpc::readRange("10.0.255.0/24")));
    QVERIFY(!vpc::overlaps(*big, *vpc::readRange("10.1.0.0/16")));
}

void VpcTest::servicesAreSpreadOverTheZonesOfTheirNetwork()
{
    const Design whole = twoZones("");
    const std::size_t zones = zonesOf(viewOf(whole, "svc")).size();
    QVERIFY(zones >= 2);
    QCOMPARE(availabilityOf(viewOf(whole, "svc")), 1.0);
    const Design broken = twoZones("", ", availability=0");
    // One of the zones has failed.
    QCOMPARE(availabilityOf(viewOf(broken, "svc")), 1 - 1 / static_cast<double>(zones));
}

void VpcTest::privateTasksNeedAWayToTheRegistry()
{
    QVERIFY(contains(findingsOf(twoZones("natGateways=0"), "svc"), "ecs/fg-private-no-egress"));
    QVERIFY(!contains(findingsOf(twoZones("natGateways=1"), "svc"), "ecs/fg-private-no-egress"));
}

void VpcTest::findsPeersWithTheSameAddresses()
{
    const Design same = designText("one:vpc(cidrBlock=10.0.0.0/16) -attach-> "
                                   "two:vpc(cidrBlock=10.0.128.0/17)",
                                   allServices());
    QVERIFY(contains(findingsOf(same, "one"), "vpc/peer-cidr"));
    const Design other = designText("one:vpc(cidrBlock=10.0.0.0/16) -attach-> "
                                    "two:vpc(cidrBlock=10.1.0.0/16)",
                                    allServices());
    QVERIFY(!contains(findingsOf(other, "one"), "vpc/peer-cidr"));
}

void VpcTest::findsOneGatewayForSeveralZones()
{
    QVERIFY(contains(findingsOf(twoZones("natGateways=1"), "net"), "vpc/nat-no-public"));
    QVERIFY(!contains(findingsOf(twoZones("natGateways=0"), "net"), "vpc/nat-no-public"));
}

void VpcTest::findsAGatewayThatZonesShare()
{
    const auto found = [](const std::string &gateways) {
        return findingsOf(designText("net:vpc(natGateways=" + gateways
                                         + "); open:subnet@zoneA(mapPublicIpOnLaunch=true); "
                                           "one:subnet@zoneA; two:subnet@zoneB",
                                     allServices()),
                          "net");
    };
    QVERIFY(contains(found("1"), "vpc/nat-single"));
    QVERIFY(!contains(found("2"), "vpc/nat-single"));
    QVERIFY(!contains(found("0"), "vpc/nat-single"));
}

void VpcTest::findsCallsThatPayForTheGateway()
{
    const auto found = [](const std::string &network, const std::string &callee) {
        return contains(
            findingsOf(designText("net:vpc(natGateways=1); open:subnet@zoneA("
                                  "mapPublicIpOnLaunch=true); one:subnet@zoneA; "
                                      + network + "c:cluster@net; users -> svc:service@c -> "
                                      + callee,
                                  allServices()),
                       "net"),
            "vpc/nat-s3");
    };
    QVERIFY(found("", "t:table"));
    QVERIFY(found("", "b:bucket"));
    QVERIFY(found("e:vpc.endpoint@net(serviceName=s3); ", "t:table"));
    QVERIFY(!found("e:vpc.endpoint@net(serviceName=dynamodb); ", "t:table"));
    // Endpoints of queues are billed like the gateway.
    QVERIFY(!found("", "q:queue"));
}

void VpcTest::aZoneThatFailsTakesItsTasks()
{
    // One of two zones fails from 200 s on: half of the four tasks are lost, and replaced in the
    // other one, where they serve 10 s after they were wanted.
    const Design design = designText(
        "net:vpc; c:cluster@net; users(10/s) -> svc:service@c(desiredCount=4, duration=0.02, "
        "cpuSeconds=0, networkDuration=0, hostDuration=0, imageSize=0, startDuration=10)",
        allServices());
    const BothEngines both = bothEngines(
        with(design, {change(200, 200, {{"zoneA.availability", "0"}})}), 600);

    for (const double time : {190.0, 230.0, 590.0}) {
        QCOMPARE(both.liveAt("svc", "RunningTaskCount", time), 4.0);
        QVERIFY(std::abs(both.requestsAt("svc", "RunningTaskCount", time) - 4) < 0.05);
    }
    QCOMPARE(both.liveAt("svc", "RunningTaskCount", 205), 2.0);
    QVERIFY(std::abs(both.requestsAt("svc", "RunningTaskCount", 205) - 2) < 0.05);
}

void VpcTest::paysForGatewaysAndInterfaces()
{
    const Design design = designText("net:vpc(natGateways=2)", allServices());
    // 2 x 730 h x 0.045 $.
    QVERIFY(std::abs(price(design, allServices(), nullptr).perMonth() - 65.7) < 1e-9);
}

void VpcTest::deploysSubnetsWithRoutes()
{
    const Design design = designText("net:vpc(natGateways=1); a:zone@net; "
                                     "open:subnet@a(mapPublicIpOnLaunch=true); "
                                     "closed:subnet@a",
                                     allServices());
    const std::string formation = findFormat("cloudformation")->write(design, allServices())->text;
    for (const char *part : {"AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::NatGateway",
                             "AWS::EC2::InternetGateway", "AWS::EC2::SubnetRouteTableAssociation"})
        QVERIFY2(formation.find(part) != std::string::npos, part);
    const std::string terraform = findFormat("terraform")->write(design, allServices())->text;
    for (const char *part : {"resource \"aws_vpc\"", "resource \"aws_nat_gateway\"",
                             "cidrsubnet(aws_vpc.net.cidr_block, 8, "})
        QVERIFY2(terraform.find(part) != std::string::npos, part);
}

void VpcTest::templatesCarryEndpointsThereAndBack()
{
    const Design drawn = designText("net:vpc; one:subnet@zoneA; "
                                    "a:vpc.endpoint@net(serviceName=dynamodb); "
                                    "b:vpc.endpoint@net(serviceName=ecr.api)",
                                    allServices());
    const auto back = importTemplate(
        findFormat("cloudformation")->write(drawn, allServices())->text, "a.yaml", allServices());

    QVERIFY2(back, back ? "" : back.error().message.english().c_str());
    for (const auto &[id, service] : {std::pair("a", "dynamodb"), std::pair("b", "ecr.api")}) {
        const NodeView endpoint = viewOf(back->design, id);
        QCOMPARE(endpoint.parent()->id().value(), std::string("net"));
        QCOMPARE(endpoint.get(vpc::kServiceName), std::string(service));
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::VpcTest)
#include "vpc_test.moc"
