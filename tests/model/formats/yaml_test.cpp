// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/yaml.h"

#include "model/formats/resource_sheet.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

namespace headroom {

class YamlTest : public QObject
{
    Q_OBJECT

private slots:
    void quotesTextsThatAnotherReaderWouldTakeForSomethingElse();
    void leavesPlainTextsPlain();
    void printsReferencesInTheirShortForms();
    void everyTextComesBackAsItWas();
    void numbersAreWrittenAsAPersonWould();
};

namespace {

std::string valueOf(const Tree &value)
{
    const std::string line = printYaml(Tree::map({{"Key", value}}));
    return line.substr(5, line.size() - 6);
}

} // namespace

void YamlTest::quotesTextsThatAnotherReaderWouldTakeForSomethingElse()
{
    // YAML 1.1 takes NO for false, 2010-09-09 for a date, 010 for eight and 1_000 for a thousand.
    for (const char *text : {"true", "False", "NO", "off", "y", "null", "~", "", "2010-09-09",
                             "010", "1_000", "-1", "+5", ".5", "1e3", ".inf"})
        QCOMPARE(valueOf(text), '"' + std::string(text) + '"');
}

void YamlTest::leavesPlainTextsPlain()
{
    for (const char *text : {"PAY_PER_REQUEST", "orders", "dynamodb:GetItem", "a-1"})
        QCOMPARE(valueOf(text), std::string(text));
}

void YamlTest::printsReferencesInTheirShortForms()
{
    QCOMPARE(valueOf(ResourceSheet::ref("Orders")), std::string("!Ref Orders"));
    QCOMPARE(valueOf(ResourceSheet::attribute("Orders", "Arn")), std::string("!GetAtt Orders.Arn"));
    QCOMPARE(valueOf(ResourceSheet::substitute("${Orders}/x")),
             std::string("!Sub \"${Orders}/x\""));
}

void YamlTest::everyTextComesBackAsItWas()
{
    const std::vector<std::string> texts = {"plain",
                                            "two\nlines\n",
                                            "no end\nof line",
                                            "ends twice\n\n",
                                            "  leading",
                                            "trailing  ",
                                            "a: b",
                                            "# no comment",
                                            "- no item",
                                            "'single'",
                                            "\"double\"",
                                            "back\\slash",
                                            "tab\there",
                                            "umlaut \xC3\xA4",
                                            "{\"json\": [1, 2]}",
                                            "*",
                                            "&x",
                                            "!tag",
                                            "%",
                                            "@",
                                            "`",
                                            "\n",
                                            "a\n  indented\nb\n",
                                            "yes",
                                            "0x1F",
                                            "12:30"};
    for (const std::string &text : texts) {
        const YAML::Node node = YAML::Load(printYaml(Tree::map({{"Key", text}, {"Next", 1}})));
        QCOMPARE(node["Key"].as<std::string>(), text);
        QCOMPARE(node["Next"].as<int>(), 1);
    }
}

void YamlTest::numbersAreWrittenAsAPersonWould()
{
    QCOMPARE(valueOf(10000), std::string("10000"));
    QCOMPARE(valueOf(0.1), std::string("0.1"));
    QCOMPARE(valueOf(true), std::string("true"));
    QCOMPARE(valueOf(Tree(Tree::List())), std::string("[]"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::YamlTest)
#include "yaml_test.moc"
