// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/openapi.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"

#include <QTest>

namespace headroom {

namespace {

Design designOf(std::string_view text)
{
    auto design = readDesign(text, allServices(), "test");
    if (!design)
        qFatal("%s", design.error().message.english().c_str());
    return *std::move(design);
}

/// An API whose stages lead to different aliases, with a usage plan and a method of its own.
constexpr std::string_view kShop = R"({"format": "headroom/1", "name": "Shop", "nodes": [
    {"id": "api", "kind": "apigateway.restApi", "name": "Shop API"},
    {"id": "dev", "kind": "apigateway.stage", "in": "api",
     "properties": {"usagePlans": [{"name": "basic", "rateLimit": 5}],
                    "methodSettings": [{"resourcePath": "/pets/{id}", "httpMethod": "GET"}]}},
    {"id": "prod", "kind": "apigateway.stage", "in": "api"},
    {"id": "f", "kind": "lambda.function"},
    {"id": "v", "kind": "lambda.version", "in": "f"},
    {"id": "test", "kind": "lambda.alias", "in": "f"},
    {"id": "live", "kind": "lambda.alias", "in": "f"}],
    "links": [{"from": "dev", "to": "test", "kind": "request"},
              {"from": "prod", "to": "live", "kind": "request"},
              {"from": "test", "to": "v", "kind": "route"},
              {"from": "live", "to": "v", "kind": "route"}]})";

Tree openApi(std::string_view text)
{
    const auto result = writeOpenApiJson(designOf(text), allServices());
    return readJson(result->text, "export").value();
}

const Tree &anyMethod(const Tree &document, std::string_view path)
{
    return document.at("paths").at(path).at("x-amazon-apigateway-any-method");
}

} // namespace

class OpenApiTest : public QObject
{
    Q_OBJECT

private slots:
    void stageVariablesStandInIntegrations();
    void methodsOfTheirOwnAreOperations();
    void parametersOfThePathAreValidated();
    void usagePlansAskForAKey();
    void theYamlSaysTheSame();
    void aSecondApiIsAnOmission();
    void aDesignWithoutAnApiIsAnEmptyDocument();
};

void OpenApiTest::stageVariablesStandInIntegrations()
{
    const Tree document = openApi(kShop);

    const Tree &integration = anyMethod(document, "/").at("x-amazon-apigateway-integration");
    QCOMPARE(document.at("openapi").text(), std::string("3.0.1"));
    QCOMPARE(integration.at("type").text(), std::string("aws_proxy"));
    QCOMPARE(integration.at("httpMethod").text(), std::string("POST"));
    QCOMPARE(integration.at("uri").text(),
             std::string("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                         "${stageVariables.target}/invocations"));
    QCOMPARE(document.at("servers").size(), std::size_t(2));
}

void OpenApiTest::methodsOfTheirOwnAreOperations()
{
    const Tree document = openApi(kShop);

    const Tree &get = document.at("paths").at("/pets/{id}").at("get");
    QCOMPARE(get.at("parameters").items()[0].at("name").text(), std::string("id"));
    QVERIFY(get.at("parameters").items()[0].at("required").flag());
    QVERIFY(!get.at("responses").empty());
}

void OpenApiTest::parametersOfThePathAreValidated()
{
    const Tree document = openApi(kShop);

    const std::string name = document.at("paths")
                                 .at("/pets/{id}")
                                 .at("get")
                                 .at("x-amazon-apigateway-request-validator")
                                 .text();
    const Tree &validator = document.at("x-amazon-apigateway-request-validators").at(name);
    QVERIFY(validator.at("validateRequestParameters").flag());
    QVERIFY(!validator.at("validateRequestBody").flag());
    QVERIFY(!anyMethod(document, "/").find("x-amazon-apigateway-request-validator"));
    QCOMPARE(document.at("x-amazon-apigateway-gateway-responses")
                 .at("BAD_REQUEST_PARAMETERS")
                 .at("statusCode")
                 .number(),
             400.0);
}

void OpenApiTest::usagePlansAskForAKey()
{
    const Tree document = openApi(kShop);

    QVERIFY(anyMethod(document, "/").at("security").items()[0].find("api_key"));
    QCOMPARE(document.at("components").at("securitySchemes").at("api_key").at("in").text(),
             std::string("header"));
}

void OpenApiTest::theYamlSaysTheSame()
{
    const auto yaml = writeOpenApiYaml(designOf(kShop), allServices());

    QVERIFY(yaml->text.starts_with("# Not expressed here: api: Account 123456789012"));
    QVERIFY(yaml->text.find("\nopenapi: \"3.0.1\"\n") != std::string::npos);
    QVERIFY(yaml->text.find("\n  /pets/{id}:\n    get:\n") != std::string::npos);
}

void OpenApiTest::aSecondApiIsAnOmission()
{
    const auto result = writeOpenApiJson(designOf(R"({"format": "headroom/1", "nodes": [
        {"id": "a", "kind": "apigateway.restApi"}, {"id": "b", "kind": "apigateway.restApi"}]})"),
                                         allServices());

    QCOMPARE(result->omissions.front().node, NodeId("b"));
    QVERIFY(result->text.find("x-not-expressed") != std::string::npos);
}

void OpenApiTest::aDesignWithoutAnApiIsAnEmptyDocument()
{
    const Tree document = openApi(
        R"({"format": "headroom/1", "nodes": [{"id": "t", "kind": "dynamodb.table"}]})");

    QVERIFY(document.at("paths").isMap());
    QVERIFY(document.at("paths").empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::OpenApiTest)
#include "openapi_test.moc"
