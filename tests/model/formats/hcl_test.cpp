// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/hcl.h"

#include <QTest>

#include <string>

namespace headroom {

class HclTest : public QObject
{
    Q_OBJECT

private slots:
    void spellsNamesInSnakeCase();
    void escapesWhatWouldBeginATemplate();
    void keepsTemplatesThatAreMeant();
    void alignsArgumentsAndNestsBlocks();
};

void HclTest::spellsNamesInSnakeCase()
{
    QCOMPARE(snakeCase("MemorySize"), std::string("memory_size"));
    QCOMPARE(snakeCase("memorySize"), std::string("memory_size"));
    QCOMPARE(snakeCase("KMSKeyArn"), std::string("kms_key_arn"));
    QCOMPARE(snakeCase("RestApiId"), std::string("rest_api_id"));
    QCOMPARE(snakeCase("Arn"), std::string("arn"));
    QCOMPARE(snakeCase("already_snake"), std::string("already_snake"));
}

void HclTest::escapesWhatWouldBeginATemplate()
{
    QCOMPARE(quotedHcl("a ${b} %{c} $d"), std::string("\"a $${b} %%{c} $d\""));
    QCOMPARE(quotedHcl("say \"hi\"\\\n"), std::string("\"say \\\"hi\\\"\\\\\\n\""));
}

void HclTest::keepsTemplatesThatAreMeant()
{
    QCOMPARE(quotedHclTemplate("${var.x}/\"y\""), std::string("\"${var.x}/\\\"y\\\"\""));
}

void HclTest::alignsArgumentsAndNestsBlocks()
{
    const HclItem nested{.name = "warm_throughput",
                         .body = {{.name = "read_units_per_second", .expression = "5"}},
                         .isBlock = true};
    const HclItem resource{.name = "resource",
                           .labels = {"aws_dynamodb_table", "orders"},
                           .body = {{.name = "name", .expression = "\"Orders\""},
                                    {.name = "hash_key", .expression = "\"id\""},
                                    nested},
                           .isBlock = true};

    QCOMPARE(printHcl({resource}), std::string("resource \"aws_dynamodb_table\" \"orders\" {\n"
                                               "  name     = \"Orders\"\n"
                                               "  hash_key = \"id\"\n"
                                               "\n"
                                               "  warm_throughput {\n"
                                               "    read_units_per_second = 5\n"
                                               "  }\n"
                                               "}\n"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::HclTest)
#include "hcl_test.moc"
