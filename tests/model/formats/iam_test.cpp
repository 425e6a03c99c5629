// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/iam.h"

#include "model/services/all_services.h"
#include "tests/support/design_text.h"

#include <QTest>

namespace headroom {

class IamTest : public QObject
{
    Q_OBJECT

private slots:
    void rolesAllowWhatTheWiresNeedAndNoMore();
    void calleesSayWhoMayCall();
    void nothingIsLeftUnresolved();

private:
    static Tree roles(std::string_view text)
    {
        const auto result = writeIam(designText(text, allServices()), allServices());
        return readJson(result->text, "export").value();
    }
};

void IamTest::rolesAllowWhatTheWiresNeedAndNoMore()
{
    const Tree tree = roles(
        "users(1/s) -> place:function; place -(operation=PutItem)-> orders:table; spare:table");

    QCOMPARE(tree.at("RoleDetailList").size(), std::size_t(1));
    const Tree &role = tree.at("RoleDetailList").items()[0];
    const Tree
        &statements = role.at("RolePolicyList").items()[0].at("PolicyDocument").at("Statement");
    // Writing logs, and the one wire.
    QCOMPARE(statements.size(), std::size_t(2));
    QCOMPARE(printJson(statements.items()[1].at("Action")),
             printJson(Tree::list({"dynamodb:PutItem"})));
    QCOMPARE(statements.items()[1].at("Resource").text(),
             std::string("arn:aws:dynamodb:us-east-1:123456789012:table/Orders"));
    QCOMPARE(printJson(tree).find("Spare"), std::string::npos);
}

void IamTest::calleesSayWhoMayCall()
{
    const Tree tree = roles("users(1/s) -> prod:stage -> place:function");

    const Tree &policy = tree.at("ResourcePolicies").items()[0].at("PolicyDocument");
    const Tree &statement = policy.at("Statement").items()[0];
    QCOMPARE(statement.at("Principal").at("Service").text(),
             std::string("apigateway.amazonaws.com"));
    QCOMPARE(statement.at("Condition").at("ArnLike").at("AWS:SourceArn").text(),
             std::string("arn:aws:execute-api:us-east-1:123456789012:{prod_frame_id}/prod/*"));
}

void IamTest::nothingIsLeftUnresolved()
{
    const std::string text = printJson(
        roles("users(1/s) -> prod:stage -> place:function -> orders:table"));

    for (const char *word : {"\"Ref\"", "Fn::", "${"})
        QVERIFY2(text.find(word) == std::string::npos, word);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::IamTest)
#include "iam_test.moc"
