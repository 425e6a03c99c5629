// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/literal_names.h"

#include "model/services/all_services.h"
#include "tests/support/design_text.h"

#include <QTest>

namespace headroom {

class LiteralNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void arnsFollowTheirService();
    void versionsAreCountedFromOne();
    void patternsAndJoinsAreFilledIn();
    void whatOnlyTheDeployerKnowsStaysAPlaceholder();

private:
    /// A function with two versions and an alias, a table and a queue of no room.
    static ResourceSheet sheet()
    {
        static const Design design = designText("orders:table", allServices());
        const NodeView node(design, allServices(), *design.nodes()[0]);
        ResourceSheet sheet;
        sheet.add(node, "Place", "AWS::Lambda::Function", "");
        for (const char *id : {"One", "Two"})
            sheet.add(node, id, "AWS::Lambda::Version", "")
                .properties.set("FunctionName", ResourceSheet::ref("Place"));
        Resource &alias = sheet.add(node, "Live", "AWS::Lambda::Alias", "");
        alias.properties = Tree::map(
            {{"FunctionName", ResourceSheet::ref("Place")}, {"Name", "live"}});
        sheet.add(node, "Orders", "AWS::DynamoDB::Table", "")
            .properties.set("TableName", "orders-2026");
        sheet.add(node, "Jobs", "AWS::Other::Thing", "");
        sheet.add(node, "Shop", "AWS::ApiGateway::RestApi", "");
        return sheet;
    }
};

void LiteralNamesTest::arnsFollowTheirService()
{
    const ResourceSheet all = sheet();
    const LiteralNames names(all, {.region = "eu-west-1", .account = "1"});

    const auto arn = [&](const char *id) {
        return names.resolved(ResourceSheet::attribute(id, "Arn")).text();
    };
    QCOMPARE(arn("Place"), std::string("arn:aws:lambda:eu-west-1:1:function:Place"));
    QCOMPARE(arn("Orders"), std::string("arn:aws:dynamodb:eu-west-1:1:table/orders-2026"));
    QCOMPARE(arn("Jobs"), std::string("arn:aws:other:eu-west-1:1:Jobs"));
    QCOMPARE(names.resolved(ResourceSheet::ref("Live")).text(),
             std::string("arn:aws:lambda:eu-west-1:1:function:Place:live"));
    QCOMPARE(names.resolved(ResourceSheet::ref("Orders")).text(), std::string("orders-2026"));
}

void LiteralNamesTest::versionsAreCountedFromOne()
{
    const ResourceSheet all = sheet();
    const LiteralNames names(all, {});

    QCOMPARE(names.resolved(ResourceSheet::attribute("One", "Version")).text(), std::string("1"));
    QCOMPARE(names.resolved(ResourceSheet::attribute("Two", "Version")).text(), std::string("2"));
    QCOMPARE(names.resolved(ResourceSheet::ref("Two")).text(),
             std::string("arn:aws:lambda:us-east-1:123456789012:function:Place:2"));
}

void LiteralNamesTest::patternsAndJoinsAreFilledIn()
{
    const ResourceSheet all = sheet();
    const LiteralNames names(all, {});

    const Tree joined = Tree::map(
        {{"Fn::Join",
          Tree::list({"", Tree::list({ResourceSheet::substitute("${AWS::Partition}/"),
                                      ResourceSheet::ref("Place"), "/${stageVariables.x}"})})}});
    const Tree tree = Tree::map({{"a", Tree::list({joined, 3.0})}});

    QCOMPARE(names.resolved(tree).at("a").items()[0].text(),
             std::string("aws/Place/${stageVariables.x}"));
    QCOMPARE(names.resolved(tree).at("a").items()[1].number(), 3.0);
}

void LiteralNamesTest::whatOnlyTheDeployerKnowsStaysAPlaceholder()
{
    const ResourceSheet all = sheet();

    QCOMPARE(LiteralNames(all, {}).resolved(ResourceSheet::ref("PaymentsUrl")).text(),
             std::string("{payments_url}"));
    const LiteralNames shell(all, {.open = "${", .close = "}"});
    QCOMPARE(shell.resolved(ResourceSheet::ref("Shop")).text(), std::string("${shop_id}"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LiteralNamesTest)
#include "literal_names_test.moc"
