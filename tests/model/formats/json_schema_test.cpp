// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/json_schema.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

namespace headroom {

class JsonSchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsEveryDesignWeWrite_data();
    void acceptsEveryDesignWeWrite();
    void refusesWhatTheReaderRefuses_data();
    void refusesWhatTheReaderRefuses();
    void carriesRangesDefaultsAndHelp();
};

namespace {

/// As much of JSON Schema 2020-12 as our schema uses.
class Validator
{
public:
    explicit Validator(const Tree &root)
        : m_root(&root)
    { }

    bool accepts(const Tree &schema, const Tree &value) const
    {
        for (const auto &[word, rule] : schema.entries())
            if (!holds(word, rule, schema, value))
                return false;
        return true;
    }

    mutable std::set<std::string> unknownWords = {};

private:
    bool holds(const std::string &word, const Tree &rule, const Tree &schema,
               const Tree &value) const
    {
        const auto accepted = [&](const Tree &inner) {
            return accepts(inner, value);
        };
        if (word == "$ref")
            return accepts(
                m_root->at("$defs").at(rule.text().substr(std::string("#/$defs/").size())), value);
        if (word == "type")
            return isOfType(rule.text(), value);
        if (word == "const")
            return value == rule;
        if (word == "enum")
            return std::ranges::find(rule.items(), value) != rule.items().end();
        if (word == "oneOf")
            return std::ranges::count_if(rule.items(), accepted) == 1;
        if (word == "allOf")
            return std::ranges::all_of(rule.items(), accepted);
        if (word == "if")
            return !accepts(rule, value) || accepts(schema.at("then"), value);
        if (word == "minimum")
            return !value.isNumber() || value.number() >= rule.number();
        if (word == "maximum")
            return !value.isNumber() || value.number() <= rule.number();
        if (word == "pattern")
            return !value.isText() || std::regex_search(value.text(), std::regex(rule.text()));
        if (word == "minItems")
            return !value.isList() || static_cast<double>(value.size()) >= rule.number();
        if (word == "maxItems")
            return !value.isList() || static_cast<double>(value.size()) <= rule.number();
        if (word == "items")
            return !value.isList() || std::ranges::all_of(value.items(), [&](const Tree &item) {
                return accepts(rule, item);
            });
        if (word == "required")
            return !value.isMap() || std::ranges::all_of(rule.items(), [&](const Tree &key) {
                return value.find(key.text()) != nullptr;
            });
        if (word == "properties" || word == "additionalProperties")
            return membersHold(word, rule, schema, value);
        static const std::set<std::string> kNotes = {"$schema",     "$defs",   "title",
                                                     "description", "default", "then"};
        if (!kNotes.contains(word))
            unknownWords.insert(word);
        return true;
    }

    bool membersHold(const std::string &word, const Tree &rule, const Tree &schema,
                     const Tree &value) const
    {
        if (!value.isMap())
            return true;
        for (const auto &[key, member] : value.entries()) {
            const Tree *own = schema.at("properties").find(key);
            if (word == "properties" ? own && !accepts(*own, member)
                                     : !own && !accepts(rule, member))
                return false;
        }
        return true;
    }

    static bool isOfType(const std::string &type, const Tree &value)
    {
        if (type == "integer")
            return value.isNumber() && value.number() == std::floor(value.number());
        return (type == "object" && value.isMap()) || (type == "array" && value.isList())
               || (type == "string" && value.isText()) || (type == "number" && value.isNumber())
               || (type == "boolean" && value.isFlag());
    }

    const Tree *m_root;
};

const Tree &schema()
{
    static const Tree kSchema = jsonSchema(testCatalogue());
    return kSchema;
}

bool accepts(const std::string &text)
{
    return Validator(schema()).accepts(schema(), *readJson(text, "test"));
}

} // namespace

void JsonSchemaTest::acceptsEveryDesignWeWrite_data()
{
    QTest::addColumn<const Catalogue *>("catalogue");
    QTest::newRow("test catalogue") << &testCatalogue();
    QTest::newRow("all services") << &allServices();
}

void JsonSchemaTest::acceptsEveryDesignWeWrite()
{
    QFETCH(const Catalogue *, catalogue);
    const Tree whole = jsonSchema(*catalogue);
    const Validator validator(whole);

    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const std::string text = printDesign(RandomDesign(*catalogue, seed).design(8), *catalogue);
        QVERIFY2(validator.accepts(whole, *readJson(text, "test")), text.c_str());
    }
    QVERIFY(validator.unknownWords.empty());
}

void JsonSchemaTest::refusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<std::string>("text");

    const auto node = [](const char *name, const std::string &text) {
        QTest::newRow(name) << R"({"format": "headroom/1", "nodes": [)" + text + "]}";
    };
    QTest::newRow("no format") << std::string("{}");
    QTest::newRow("another format") << std::string(R"({"format": "headroom/9"})");
    node("unknown kind", R"({"id": "a", "kind": "test.none"})");
    node("no id", R"({"kind": "test.table"})");
    node("id with a dot", R"({"id": "a.b", "kind": "test.table"})");
    node("wrong type", R"({"id": "a", "kind": "test.table", "properties": {"capacity": "5"}})");
    node("out of range", R"({"id": "a", "kind": "test.table", "properties": {"capacity": 0}})");
    node("no whole number",
         R"({"id": "a", "kind": "test.function", "properties": {"memorySize": 128.5}})");
    node("no such choice",
         R"({"id": "a", "kind": "test.function", "properties": {"runtime": "cobol"}})");
    node("pattern", R"({"id": "a", "kind": "test.function", "properties": {"role": "ab1"}})");
    node(
        "half a spike",
        R"({"id": "a", "kind": "test.users", "properties": {"traffic": {"shape": "spike", "base": 1}}})");
    node("negative quota",
         R"({"id": "a", "kind": "test.account", "properties": {"quotas": {"a.b": -1}}})");
    QTest::newRow("link kind") << std::string(
        R"({"format": "headroom/1", "links": [{"from": "a", "to": "b", "kind": "call"}]})");
    QTest::newRow("link setting") << std::string(
        R"({"format": "headroom/1", "links": [{"from": "a", "to": "b", "kind": "request", "properties": {"retries": -1}}]})");
}

void JsonSchemaTest::refusesWhatTheReaderRefuses()
{
    QFETCH(std::string, text);

    QVERIFY(!accepts(text));
}

void JsonSchemaTest::carriesRangesDefaultsAndHelp()
{
    const Tree *settings = nullptr;
    for (const Tree &rule : schema().at("$defs").at("node").at("allOf").items())
        if (rule.at("if").at("properties").at("kind").at("const") == Tree("test.function"))
            settings = &rule.at("then").at("properties").at("properties").at("properties");

    QVERIFY(settings);
    QCOMPARE(settings->at("memorySize").at("maximum").number(), 10240.0);
    QCOMPARE(settings->at("memorySize").at("default").number(), 128.0);
    QCOMPARE(settings->at("timeout").at("description").text(), std::string("Unit: s."));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::JsonSchemaTest)
#include "json_schema_test.moc"
