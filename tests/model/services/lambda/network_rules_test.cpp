// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/all_services.h"
#include "model/services/lambda/lambda.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class NetworkRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsFunctionsThatCannotLeaveTheirNetwork_data();
    void findsFunctionsThatCannotLeaveTheirNetwork();
    void findsFunctionsThatCallThemselves_data();
    void findsFunctionsThatCallThemselves();
    void findsWhatStaysProvisionedWithoutCalls();
};

namespace {

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void NetworkRulesTest::findsFunctionsThatCannotLeaveTheirNetwork_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *design, bool isFound) {
        QTest::newRow(name) << QString::fromLatin1(design) << isFound;
    };
    row("no way out", "net:vpc(natGateways=0); f:function@net -> api:http.endpoint", true);
    row("gateway", "net:vpc(natGateways=1); f:function@net -> api:http.endpoint", false);
    row("no network", "net:vpc(natGateways=0); f:function -> api:http.endpoint", false);
    row("same network", "net:vpc(natGateways=0); api:http.endpoint@net; f:function@net -> api",
        false);
    row("service", "net:vpc(natGateways=0); f:function@net -> q:queue", true);
    row("its endpoint",
        "net:vpc(natGateways=0); e:vpc.endpoint@net(serviceName=sqs); f:function@net -> q:queue",
        false);
    row("another endpoint",
        "net:vpc(natGateways=0); e:vpc.endpoint@net(serviceName=s3); f:function@net -> q:queue",
        true);
}

void NetworkRulesTest::findsFunctionsThatCannotLeaveTheirNetwork()
{
    QFETCH(QString, design);
    QFETCH(bool, isFound);

    const Design drawn = designText(design.toStdString(), allServices());
    QCOMPARE(contains(findingsOf(drawn, "f"), "lambda/vpc-nat"), isFound);
}

void NetworkRulesTest::findsFunctionsThatCallThemselves_data()
{
    QTest::addColumn<QString>("design");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *design, bool isFound) {
        QTest::newRow(name) << QString::fromLatin1(design) << isFound;
    };
    row("own queue", "f:function -> q:queue -poll-> f", true);
    row("own topic", "f:function -> t:topic -event-> f", true);
    row("other queue", "f:function -> q:queue -poll-> g:function", false);
    row("what it reads", "users -> q:queue -poll-> f:function -> t:table", false);
}

void NetworkRulesTest::findsFunctionsThatCallThemselves()
{
    QFETCH(QString, design);
    QFETCH(bool, isFound);

    const Design drawn = designText(design.toStdString(), allServices());
    QCOMPARE(contains(findingsOf(drawn, "f"), "lambda/recursion"), isFound);
}

void NetworkRulesTest::findsWhatStaysProvisionedWithoutCalls()
{
    const auto found = [](const std::string &last, const std::string &settings) {
        return contains(
            findingsOf(simulated("place:function; users(traffic={\"shape\": \"steps\", "
                                 "\"steps\": [{\"at\": 0, \"rate\": 10}, {\"at\": 300, "
                                 "\"rate\": "
                                     + last
                                     + "}]}) -> live(provisionedConcurrentExecutions=5, "
                                       "maxCapacity=20, "
                                       "predefinedMetricType="
                                       "LambdaProvisionedConcurrencyUtilization"
                                     + settings + ")",
                                 600),
                       "live"),
            "lambda/pc-no-scale-in");
    };
    QVERIFY(found("0", ""));
    QVERIFY(!found("5", ""));
    QVERIFY(!found("0", R"(, scheduledActions=[{"at": 300, "minCapacity": 1, "maxCapacity": 1}])"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::NetworkRulesTest)
#include "network_rules_test.moc"
