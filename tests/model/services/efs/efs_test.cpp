// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/efs/efs.h"

#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class EfsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAreMeteredAtAThird();
    void clientsShareTheThroughput();
    void creditsAreSpentAboveTheBaseline();
    void withoutCreditsOperationsWait();
    void elasticFileSystemsHaveNoCreditsToLose();
    void billsWhatTheModeBills_data();
    void billsWhatTheModeBills();
    void templatesHoldMountTargetAndAccessPoint();
    void findsWhatAwsRefuses();
    void functionsMountItByAnAccessPoint();
    void everyZoneHasAMountTarget();
    void findsClientsThatCannotMountIt();
};

namespace {

constexpr double kMiB = 1024.0 * 1024;
constexpr double kGiB = 1024 * kMiB;

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * expected;
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

const Resource &resource(const ResourceSheet &sheet, std::string_view id)
{
    const auto each = std::ranges::find(sheet.resources(), id, &Resource::logicalId);
    if (each == sheet.resources().end())
        qFatal("no resource %s", std::string(id).c_str());
    return *each;
}

} // namespace

void EfsTest::readsAreMeteredAtAThird()
{
    const Simulated simulation = simulated(
        "r:users(30/s) -(operation=read, ioSize=1048576)-> fs:fileSystem(throughputMode=bursting); "
        "w:users(2/s) -(operation=write, ioSize=1048576)-> fs; tiny:users(10/s) "
        "-(operation=write, ioSize=100)-> fs",
        60);

    // 30 MiB/s read count as 10, 2 MiB/s written as 2, and each of the tiny ones as 4 KiB.
    QVERIFY(isNear(simulation.metric("fs", "MeteredIOBytes").rate, 12 * kMiB + 10 * 4096, 0.001));
    QVERIFY(isNear(simulation.metric("fs", "DataReadIOBytes").rate, 30 * kMiB, 0.001));
    QVERIFY(isNear(simulation.metric("fs", "DataWriteIOBytes").rate, 2 * kMiB + 1000, 0.001));
}

void EfsTest::clientsShareTheThroughput()
{
    const Simulated simulation = simulated(
        "users(50/s) -(operation=write, ioSize=1048576)-> "
        "fs:fileSystem(throughputMode=provisioned, provisionedThroughputInMibps=100, "
        "duration=0.002)",
        300);

    // A shared processor at half its speed: 10 ms alone take 20 ms, and 2 ms come before.
    QVERIFY(isNear(simulation.metric("fs", "OperationTime").mean, 0.022, 0.02));
}

void EfsTest::creditsAreSpentAboveTheBaseline()
{
    const Simulated simulation = simulated(
        "users(20/s) -(operation=write, ioSize=1048576)-> fs:fileSystem(throughputMode=bursting, "
        "storage=100, burstCreditBalance=100)",
        1000);

    // 100 GiB earn 50 KiB/s each: 4.8828125 MiB/s. Of 20 MiB/s, 15.117 are spent for 1000 s.
    const double left = 100 * kGiB - 1000 * (20 - 4.8828125) * kMiB;
    QVERIFY(isNear(simulation.at("fs", "BurstCreditBalance", 999), left, 0.001));
    QVERIFY(contains(findingsOf(simulation, "fs"), "efs/credits"));
    QVERIFY(simulation.metric("fs", "CreditWaits").sum < 1);
}

void EfsTest::withoutCreditsOperationsWait()
{
    const Simulated simulation = simulated(
        "users(8/s) -(operation=write, ioSize=1048576)-> fs:fileSystem(throughputMode=bursting, "
        "storage=100, burstCreditBalance=0.5)",
        1200);

    // 0.5 GiB last for 512 / (8 - 4.88) = 164 s; from then on only the baseline passes.
    QVERIFY(simulation.metric("fs", "CreditWaits").sum > 100);
    QVERIFY(isNear(simulation.at("fs", "MeteredIOBytes", 1000), 4.8828125 * kMiB, 0.02));
    QVERIFY(simulation.at("fs", "OperationTime", 1000) > 10);
    QVERIFY(simulation.at("fs", "OperationTime", 60) < 0.1);
}

void EfsTest::elasticFileSystemsHaveNoCreditsToLose()
{
    const Simulated simulation = simulated(
        "users(200/s) -(operation=write, ioSize=1048576)-> fs:fileSystem", 300);

    QCOMPARE(simulation.metric("fs", "CreditWaits").sum, 0.0);
    QVERIFY(!contains(findingsOf(simulation, "fs"), "efs/credits"));
    // 2 ms, and 1 MiB at 1,500 MiB/s or a little less: 5 GiB/s are shared by three.
    QVERIFY(simulation.metric("fs", "OperationTime").mean < 0.004);
}

void EfsTest::billsWhatTheModeBills_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<double>("perMonth");
    const double gib = 2628000.0 / 1024; // 1 MiB/s for a month.
    // 100 GiB at 0.30 $; a read and a write of 1 MiB each second, at 0.03 and 0.06 $ for a GiB.
    QTest::newRow("elastic") << "" << 30 + gib * 0.03 + gib * 0.06;
    QTest::newRow("bursting") << "throughputMode=bursting" << 30.0;
    // 20 MiB/s less the 4.8828125 that 100 GiB bring along.
    QTest::newRow("provisioned") << "throughputMode=provisioned, provisionedThroughputInMibps=20"
                                 << 30 + (20 - 4.8828125) * 6;
}

void EfsTest::billsWhatTheModeBills()
{
    QFETCH(QString, settings);
    QFETCH(double, perMonth);
    const Simulated simulation = simulated(
        "r:users(1/s) -(operation=read, ioSize=1048576)-> fs:fileSystem(" + settings.toStdString()
            + "); w:users(1/s) -(operation=write, ioSize=1048576)-> fs",
        60);

    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    QVERIFY(isNear(sheet.perMonth(NodeId("fs")), perMonth, 0.001));
}

void EfsTest::templatesHoldMountTargetAndAccessPoint()
{
    const Design design = designText("fs:fileSystem; users -> data", allServices());
    const ResourceSheet sheet = deploy(design, allServices());
    const auto count = [&sheet](std::string_view type) {
        return std::ranges::count(sheet.resources(), type, &Resource::type);
    };
    QCOMPARE(count("AWS::EFS::FileSystem"), 1);
    QCOMPARE(count("AWS::EFS::MountTarget"), 1);
    QCOMPARE(count("AWS::EFS::AccessPoint"), 1);
    const LinkView link = NodeView(design, allServices(), *design.node(NodeId("data")))
                              .linksIn(LinkKind::Request)
                              .front();
    QCOMPARE(efs::permissions(link).front().resource, ResourceSheet::attribute("Fs", "Arn"));
}

void EfsTest::findsWhatAwsRefuses()
{
    const auto found = [](const char *text) {
        return findingsOf(designText(text, allServices()), "fs");
    };
    QVERIFY(contains(found("fs:fileSystem(performanceMode=maxIO)"), "efs/maxio-elastic"));
    QVERIFY(!contains(found("fs:fileSystem(performanceMode=maxIO, throughputMode=bursting)"),
                      "efs/maxio-elastic"));
    QVERIFY(contains(found("fs:fileSystem; f:function -request-> fs"), "efs/no-access-point"));
    QVERIFY(!contains(found("fs:fileSystem; f:function -request-> data"), "efs/no-access-point"));
}

void EfsTest::functionsMountItByAnAccessPoint()
{
    const ResourceSheet sheet = deploy(
        designText("fs:fileSystem; files:accessPoint@fs; f:function -request(localMountPath="
                   "/mnt/films)-> files; f -event-> logs:logGroup",
                   allServices()),
        allServices());

    const Resource &function = resource(sheet, "F");
    const Tree &mount = function.properties.at("FileSystemConfigs").items().front();
    QCOMPARE(mount.at("Arn"), ResourceSheet::attribute("Files", "Arn"));
    QCOMPARE(mount.at("LocalMountPath"), Tree("/mnt/films"));
    QCOMPARE(function.properties.at("VpcConfig").at("SecurityGroupIds"),
             Tree::list({ResourceSheet::ref("FSecurityGroup")}));
    QCOMPARE(resource(sheet, "Files").dependsOn, std::vector<std::string>{"FsMountTarget"});
    QCOMPARE(function.properties.at("LoggingConfig").at("LogGroup"), ResourceSheet::ref("Logs"));
    // Terraform names the block in the singular.
    QCOMPARE(function.terraform.at("file_system_config").at("local_mount_path"),
             Tree("/mnt/films"));
    // The port of NFS is open to the function and to nobody else.
    const Tree &rules = resource(sheet, "FsSecurityGroup").properties.at("SecurityGroupIngress");
    QCOMPARE(rules.size(), std::size_t(1));
    QCOMPARE(rules.items().front().at("FromPort"), Tree(2049));
    QCOMPARE(rules.items().front().at("SourceSecurityGroupId"),
             ResourceSheet::ref("FSecurityGroup"));
}

void EfsTest::everyZoneHasAMountTarget()
{
    const ResourceSheet sheet = deploy(
        designText(
            "net:vpc; one:subnet@zoneA; two:subnet@zoneB; three:subnet@zoneA; fs:fileSystem@net",
            allServices()),
        allServices());

    std::vector<Tree> subnets;
    for (const Resource &each : sheet.resources())
        if (each.type == "AWS::EFS::MountTarget")
            subnets.push_back(each.properties.at("SubnetId"));
    // A zone has one, however many subnets it has.
    QCOMPARE(subnets.size(), std::size_t(2));
    QCOMPARE(subnets.front(), ResourceSheet::ref("One"));
    QCOMPARE(subnets.back(), ResourceSheet::ref("Two"));
}

void EfsTest::findsClientsThatCannotMountIt()
{
    const std::string zones = "net:vpc; ";
    const std::string mount = "files:accessPoint@fs; f:function@zoneB -request-> files";
    const auto findings = [](const std::string &text) {
        return findingsOf(designText(text, allServices()), "fs");
    };
    QVERIFY(contains(findings(zones + "fs:fileSystem@zoneA; " + mount), "efs/no-mt"));
    QVERIFY(!contains(findings(zones + "fs:fileSystem@zoneB; " + mount), "efs/no-mt"));
    QVERIFY(!contains(findings(zones + "fs:fileSystem@net; " + mount), "efs/no-mt"));

    QVERIFY(
        contains(findings(zones + "fs:fileSystem@net(nfsAccess=none); " + mount), "efs/sg-2049"));
    QVERIFY(!contains(findings(zones + "fs:fileSystem@net; " + mount), "efs/sg-2049"));
    QVERIFY(!contains(findings("fs:fileSystem(nfsAccess=none)"), "efs/sg-2049"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EfsTest)
#include "efs_test.moc"
