// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/template_tree.h"

#include "model/formats/format.h"
#include "model/formats/terraform_module.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"

#include <QTest>

#include <set>
#include <string>

namespace headroom {

class TemplateTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryNodeANameOfItsOwn();
    void splitsPatternsIntoTextAndReferences();
    void replacesAndDropsWhatTheRuleGivesForTerraform();
    void refersToParametersAndPseudoParametersAsTerraformDoes();
    void listsWhatCannotBeExpressed();
    void aDesignWithoutResourcesIsStillATemplate();
};

namespace {

Design designOf(const std::string &text)
{
    const Result<Design> design = readDesign(text, allServices(), "test");
    if (!design)
        qFatal("%s", design.error().message.english().c_str());
    return *design;
}

} // namespace

void TemplateTreeTest::givesEveryNodeANameOfItsOwn()
{
    // Without care orders-api, ordersApi and OrdersApi would share a name, and a suffix would meet
    // ordersApiRole.
    const Design design = designOf(R"({"format": "headroom/1", "nodes": [
        {"id": "orders-api", "kind": "dynamodb.table"}, {"id": "ordersApi", "kind": "dynamodb.table"},
        {"id": "OrdersApi2", "kind": "dynamodb.table"}, {"id": "ordersApiRole", "kind": "dynamodb.table"},
        {"id": "7", "kind": "dynamodb.table"}]})");
    std::set<std::string> names;

    for (const auto &node : design.nodes()) {
        const NodeView view(design, allServices(), *node);
        names.insert(ResourceSheet::logicalId(view));
        names.insert(ResourceSheet::logicalId(view, "Role"));
    }

    QCOMPARE(names.size(), std::size_t(10));
    QVERIFY(names.contains("OrdersApi"));
    QVERIFY(names.contains("R7"));
}

void TemplateTreeTest::splitsPatternsIntoTextAndReferences()
{
    const std::vector<PatternPart> parts = splitPattern(
        "arn:${AWS::Partition}:x:${!keep}/${Orders.Arn}");

    QCOMPARE(parts.size(), std::size_t(4));
    QCOMPARE(parts[0].text, std::string("arn:"));
    QCOMPARE(parts[1].text, std::string("AWS::Partition"));
    QVERIFY(parts[1].isReference);
    QCOMPARE(parts[2].text, std::string(":x:${keep}/"));
    QCOMPARE(parts[3].text, std::string("Orders.Arn"));
}

void TemplateTreeTest::replacesAndDropsWhatTheRuleGivesForTerraform()
{
    const Design design = designOf(
        R"({"format": "headroom/1", "nodes": [{"id": "orders", "kind": "dynamodb.table"}]})");
    ResourceSheet sheet;
    Resource &resource = sheet.add({design, allServices(), *design.nodes()[0]}, "Orders",
                                   "AWS::DynamoDB::Table", "aws_dynamodb_table");
    resource.properties = Tree::map({{"TableName", "Orders"},
                                     {"BillingMode", "PAY_PER_REQUEST"},
                                     {"Nested", Tree::map({{"InnerKey", 1}})}});
    resource.terraform = Tree::map({{"table_name", Tree()}, {"name", "Orders"}});

    const Tree arguments = TerraformModule(sheet).arguments(sheet.resources()[0]);

    QVERIFY(!arguments.find("table_name"));
    QCOMPARE(arguments.at("name").text(), std::string("Orders"));
    QCOMPARE(arguments.at("billing_mode").text(), std::string("PAY_PER_REQUEST"));
    QCOMPARE(arguments.at("nested").at("inner_key").number(), 1.0);
}

void TemplateTreeTest::refersToParametersAndPseudoParametersAsTerraformDoes()
{
    const Design design = designOf(
        R"({"format": "headroom/1", "nodes": [{"id": "orders", "kind": "dynamodb.table"}]})");
    ResourceSheet sheet;
    sheet.add({design, allServices(), *design.nodes()[0]}, "Orders", "AWS::DynamoDB::Table",
              "aws_dynamodb_table");
    sheet.parameter({.name = "CodeBucket"});
    const TerraformModule module(sheet);

    QCOMPARE(module.address("Orders", ""), std::string("aws_dynamodb_table.orders.name"));
    QCOMPARE(module.address("Orders", "Arn"), std::string("aws_dynamodb_table.orders.arn"));
    QCOMPARE(module.address("CodeBucket", ""), std::string("var.code_bucket"));
    QCOMPARE(module.address("AWS::Region", ""), std::string("data.aws_region.current.id"));
    QCOMPARE(
        module.interpolated(referenceOf(ResourceSheet::substitute("${Orders.Arn}/${!literal}"))),
        std::string("${aws_dynamodb_table.orders.arn}/$${literal}"));
    QVERIFY(module.isWritten(ResourceSheet::substitute("${Orders}-${AWS::Region}")));
    QVERIFY(!module.isWritten(ResourceSheet::ref("Elsewhere")));
}

void TemplateTreeTest::listsWhatCannotBeExpressed()
{
    const Design design = designOf(
        R"({"format": "headroom/1", "nodes": [{"id": "users", "kind": "client.users"},
        {"id": "pay", "kind": "http.endpoint", "name": "Pay\nments"}, {"id": "orders", "kind": "dynamodb.table"}]})");

    for (const char *name : {"cloudformation", "sam", "terraform"}) {
        const Format *format = findFormat(name);
        QVERIFY(format);
        const Result<ExportResult> result = format->write(design, allServices());
        QVERIFY(result);
        QCOMPARE(result->omissions.size(), std::size_t(2));
        QVERIFY(result->text.find("users: ") != std::string::npos);
        QVERIFY(result->text.find("pay: ") != std::string::npos);
    }
    const std::string yaml = findFormat("cloudformation")->write(design, allServices())->text;
    QVERIFY(yaml.find("AWSTemplateFormatVersion: \"2010-09-09\"") == 0);
    QVERIFY(yaml.find("  PayUrl:\n    Type: String") != std::string::npos);
    QVERIFY(yaml.find("\n# Not expressed here: users: ") != std::string::npos);
}

void TemplateTreeTest::aDesignWithoutResourcesIsStillATemplate()
{
    const Design design = designOf(
        R"({"format": "headroom/1", "nodes": [{"id": "users", "kind": "client.users"}]})");

    const Tree tree = templateTree(deploy(design, allServices()), "");

    // CloudFormation refuses an empty Resources section.
    QCOMPARE(tree.at("Resources").size(), std::size_t(1));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TemplateTreeTest)
#include "template_tree_test.moc"
