// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/sam.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/design_text.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

namespace headroom {

namespace {

/// Tags are read as what they hold, so `!Ref X` is the text X.
YAML::Node sam(const Design &design)
{
    return YAML::Load(writeSam(design, allServices())->text);
}

YAML::Node shop()
{
    return sam(
        designText("users(10/s) -> prod:stage -> place:function -> orders:table", allServices()));
}

} // namespace

class SamTest : public QObject
{
    Q_OBJECT

private slots:
    void functionsHavePoliciesInsteadOfARole();
    void anAliasOnOneVersionIsPublishedBySam();
    void eventsGiveUpInSamsWords();
    void weightedAliasesStayAsTheyAre();
    void anApiWithOneStageIsADocument();
    void nothingRefersToWhatIsGone();
    void omissionsOfOtherLanguagesAreNotSaid();
    void secretsAreParameters();
};

void SamTest::functionsHavePoliciesInsteadOfARole()
{
    const YAML::Node root = shop();

    QCOMPARE(root["Transform"].as<std::string>(), std::string("AWS::Serverless-2016-10-31"));
    const YAML::Node function = root["Resources"]["Place"];
    QCOMPARE(function["Type"].as<std::string>(), std::string("AWS::Serverless::Function"));
    QVERIFY(!function["Properties"]["Role"]);
    QVERIFY(!root["Resources"]["PlaceRole"]);
    const YAML::Node statements = function["Properties"]["Policies"][0]["Statement"];
    // The right to write logs comes with SAM's own role.
    QCOMPARE(statements.size(), std::size_t(1));
    QCOMPARE(statements[0]["Resource"].as<std::string>(), std::string("Orders.Arn"));
    QCOMPARE(function["Properties"]["CodeUri"]["Bucket"].as<std::string>(),
             std::string("CodeBucket"));
}

void SamTest::anAliasOnOneVersionIsPublishedBySam()
{
    const YAML::Node resources = shop()["Resources"];

    QVERIFY(resources["Place"]["Properties"]["AutoPublishAlias"]);
    for (const auto &entry : resources)
        QVERIFY(!entry.second["Type"].as<std::string>().starts_with("AWS::Lambda::Alias"));
}

void SamTest::eventsGiveUpInSamsWords()
{
    const auto resourcesFor = [](const std::string &destination) {
        const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "u", "kind": "client.users"},
        {"id": "f", "kind": "lambda.function", "properties": {"maximumRetryAttempts": 1,
            "deadLetterConfig": "arn:aws:sqs:eu-west-1:1:lost",
            "destinationConfig": ")" + destination
                                           + R"("}},
        {"id": "v", "kind": "lambda.version", "in": "f"},
        {"id": "live", "kind": "lambda.alias", "in": "f"}],
        "links": [{"from": "live", "to": "v", "kind": "route"},
                  {"from": "u", "to": "live", "kind": "event"}]})",
                                       allServices(), "test");
        return sam(*design)["Resources"];
    };
    const YAML::Node resources = resourcesFor("arn:aws:sns:eu-west-1:1:failed");

    const YAML::Node function = resources["F"]["Properties"];
    QVERIFY(!function["DeadLetterConfig"]);
    QCOMPARE(function["DeadLetterQueue"]["Type"].as<std::string>(), std::string("SQS"));
    QCOMPARE(function["DeadLetterQueue"]["TargetArn"].as<std::string>(),
             std::string("arn:aws:sqs:eu-west-1:1:lost"));
    // SAM makes the alias, so it alone can make what needs the alias first.
    const YAML::Node events = function["EventInvokeConfig"];
    QCOMPARE(events["MaximumRetryAttempts"].as<int>(), 1);
    const YAML::Node failed = events["DestinationConfig"]["OnFailure"];
    QCOMPARE(failed["Type"].as<std::string>(), std::string("SNS"));
    QCOMPARE(failed["Destination"].as<std::string>(),
             std::string("arn:aws:sns:eu-west-1:1:failed"));
    QVERIFY(!resources["LiveEvents"]);
    // That of $LATEST stays a resource of its own.
    QCOMPARE(resources["FEvents"]["Properties"]["Qualifier"].as<std::string>(),
             std::string("$LATEST"));

    // SAM may not take a bucket, so there the alias stays CloudFormation's.
    const YAML::Node kept = resourcesFor("arn:aws:s3:::failed");
    QVERIFY(!kept["F"]["Properties"]["AutoPublishAlias"]);
    QCOMPARE(kept["LiveEvents"]["DependsOn"][0].as<std::string>(), std::string("Live"));
}

void SamTest::weightedAliasesStayAsTheyAre()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "f", "kind": "lambda.function"},
        {"id": "v1", "kind": "lambda.version", "in": "f"},
        {"id": "v2", "kind": "lambda.version", "in": "f"},
        {"id": "live", "kind": "lambda.alias", "in": "f"}],
        "links": [{"from": "live", "to": "v1", "kind": "route", "properties": {"weight": 0.9}},
                  {"from": "live", "to": "v2", "kind": "route", "properties": {"weight": 0.1}}]})",
                                   allServices(), "test");
    const YAML::Node resources = sam(*design)["Resources"];

    QVERIFY(!resources["F"]["Properties"]["AutoPublishAlias"]);
    QCOMPARE(resources["Live"]["Type"].as<std::string>(), std::string("AWS::Lambda::Alias"));
}

void SamTest::anApiWithOneStageIsADocument()
{
    const YAML::Node resources = shop()["Resources"];

    const YAML::Node api = resources["ProdFrame"];
    QCOMPARE(api["Type"].as<std::string>(), std::string("AWS::Serverless::Api"));
    QCOMPARE(api["Properties"]["StageName"].as<std::string>(), std::string("prod"));
    QVERIFY(api["Properties"]["DefinitionBody"]["paths"]["/{proxy+}"]);
    for (const auto &entry : resources)
        QVERIFY(!entry.second["Type"].as<std::string>().starts_with("AWS::ApiGateway::"));
}

void SamTest::nothingRefersToWhatIsGone()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "api", "kind": "apigateway.restApi"},
        {"id": "prod", "kind": "apigateway.stage", "in": "api"},
        {"id": "place", "kind": "lambda.function"},
        {"id": "v1", "kind": "lambda.version", "in": "place"},
        {"id": "live", "kind": "lambda.alias", "in": "place"}],
        "links": [{"from": "prod", "to": "live", "kind": "request"},
                  {"from": "live", "to": "v1", "kind": "route"}]})",
                                   allServices(), "test");
    const std::string text = writeSam(*design, allServices())->text;

    QVERIFY(text.find("!Ref Place.Alias") != std::string::npos);
    for (const char *gone : {"!GetAtt PlaceRole", "!Ref Prod\n", "Deployment\n", "Method\n"})
        QVERIFY2(text.find(gone) == std::string::npos, gone);
}

void SamTest::omissionsOfOtherLanguagesAreNotSaid()
{
    const Design design = designText("users(1/s) -> prod:stage -> place:function", allServices());

    const auto says = [&design](std::string_view format, std::string_view node) {
        const auto result = findFormat(format)->write(design, allServices());
        return std::ranges::any_of(result->omissions, [node](const Omission &omission) {
            return omission.node.value() == node;
        });
    };

    // Only CloudFormation needs a new name for each deployment of an API.
    QVERIFY(says("cloudformation", "prodFrame"));
    QVERIFY(!says("terraform", "prodFrame"));
    QVERIFY(!says("sam", "prodFrame"));
    QVERIFY(says("sam", "users"));
}

void SamTest::secretsAreParameters()
{
    const auto design = readDesign(R"({"format": "headroom/1", "nodes": [
        {"id": "f", "kind": "lambda.function", "properties": {"environment":
         {"MODE": "fast", "DB_PASSWORD": "hunter2"}}}]})",
                                   allServices(), "test");
    QVERIFY2(design, design ? "" : design.error().message.english().c_str());

    const YAML::Node root = sam(*design);

    QCOMPARE(root["Parameters"]["FDBPASSWORD"]["NoEcho"].as<std::string>(), std::string("true"));
    const YAML::Node variables = root["Resources"]["F"]["Properties"]["Environment"]["Variables"];
    QCOMPARE(variables["DB_PASSWORD"].as<std::string>(), std::string("FDBPASSWORD"));
    QCOMPARE(variables["MODE"].as<std::string>(), std::string("fast"));
    for (const Format &format : allFormats())
        if (!format.diagram)
            QVERIFY2(format.write(*design, allServices())->text.find("hunter2")
                         == std::string::npos,
                     format.id.data());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SamTest)
#include "sam_test.moc"
