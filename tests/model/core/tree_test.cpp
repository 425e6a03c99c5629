// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/tree.h"

#include <QTest>

namespace headroom {

class TreeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyValueKnowsItsLine();
    void readsWhatItPrints();
    void acceptsAByteOrderMark();
    void refusesBrokenTextWithItsLine_data();
    void refusesBrokenTextWithItsLine();
    void refusesNestingBeyondTheLimit();
    void refusesTextBeyondTheLimit();
    void keepsTheOrderOfKeys();
    void printsShortContainersOnOneLine();
    void wrapsLongRowsOfNumbers();
    void comparesContentAndNotPlaces();
};

void TreeTest::everyValueKnowsItsLine()
{
    const Result<Tree> tree = readJson(
        "{\n  \"a\": 1,\n  \"b\": [\n    2\n,\n    {\"c\": \"x\"}\n  ],\n  \"d\": 3\n}", "f");

    QVERIFY(tree);
    QCOMPARE(tree->line(), 1);
    QCOMPARE(tree->at("a").line(), 2);
    QCOMPARE(tree->at("b").line(), 3);
    QCOMPARE(tree->at("b").items()[0].line(), 4); // The line break behind a number is not its own.
    QCOMPARE(tree->at("b").items()[1].at("c").line(), 6);
    QCOMPARE(tree->at("d").line(), 8);
}

void TreeTest::readsWhatItPrints()
{
    const Tree tree = Tree::map({{"text", "a \"quoted\"\nline, é and \x01"},
                                 {"numbers", Tree::list({0, -1, 0.1, 1e300, 1e-7, 123456789012.0})},
                                 {"flag", true},
                                 {"nothing", Tree()},
                                 {"empty", Tree::list({Tree(Tree::Map()), Tree(Tree::List())})}});

    for (const int compactFrom : {0, 1, 2, 1000}) {
        const Result<Tree> read = readJson(
            printJson(tree, {.compactFrom = compactFrom, .width = 30}), "f");
        QVERIFY(read);
        QVERIFY(*read == tree);
    }
}

void TreeTest::acceptsAByteOrderMark()
{
    const Result<Tree> tree = readJson("\xEF\xBB\xBF{\"a\": 1}", "f");

    QVERIFY(tree);
    QCOMPARE(tree->at("a").number(), 1.0);
}

void TreeTest::refusesBrokenTextWithItsLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("line");

    QTest::newRow("nothing") << std::string() << 1;
    QTest::newRow("blanks") << std::string("\n \n") << 1;
    QTest::newRow("cut off") << std::string("{\n\"a\": [1,\n") << 2;
    QTest::newRow("cut off in a text") << std::string("{\n\"a\": \"x") << 2;
    QTest::newRow("double key") << std::string("{\"a\": 1,\n\"b\": 2,\n\"a\": 3\n}") << 3;
    QTest::newRow("garbage behind") << std::string("{}\n{}") << 2;
    QTest::newRow("no comma") << std::string("{\"a\": 1\n\"b\": 2}") << 2;
    QTest::newRow("comma too many") << std::string("{\"a\": 1,\n}") << 2;
    QTest::newRow("number beyond double") << std::string("[1,\n1e999]") << 2;
    QTest::newRow("integer beyond double") << "[1,\n1" + std::string(400, '0') + "]" << 2;
    QTest::newRow("not UTF-8") << std::string("[1,\n\"\xff\"]") << 2;
    QTest::newRow("line break in a text") << std::string("[\"a\nb\"]") << 1;
    QTest::newRow("comment") << std::string("{\n// no\n}") << 2;
    QTest::newRow("nan") << std::string("[NaN]") << 1;
    QTest::newRow("zero byte") << std::string("[1,\0 2]", 7) << 1;
}

void TreeTest::refusesBrokenTextWithItsLine()
{
    QFETCH(std::string, text);
    QFETCH(int, line);

    const Result<Tree> tree = readJson(text, "some.json");

    QVERIFY(!tree);
    QCOMPARE(tree.error().kind, Error::Kind::Unreadable);
    QCOMPARE(tree.error().place.file, std::string("some.json"));
    QCOMPARE(tree.error().place.line, line);
    QVERIFY(!tree.error().message.isEmpty());
}

void TreeTest::refusesNestingBeyondTheLimit()
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };

    QVERIFY(readJson(nested(200), "f"));
    QVERIFY(!readJson(nested(201), "f"));
    QVERIFY(!readJson(std::string(1000000, '['), "f"));
}

void TreeTest::refusesTextBeyondTheLimit()
{
    QVERIFY(readJson("[1]", "f", {.bytes = 3}));
    QVERIFY(!readJson("[10]", "f", {.bytes = 3}));
}

void TreeTest::keepsTheOrderOfKeys()
{
    Tree tree = *readJson("{\"z\": 1, \"a\": 2, \"m\": 3}", "f");
    tree.set("a", 5);
    tree.set("new", 6);
    tree.erase("z");

    QCOMPARE(printJson(tree, {.compactFrom = 0}),
             std::string("{ \"a\": 5, \"m\": 3, \"new\": 6 }"));
}

void TreeTest::printsShortContainersOnOneLine()
{
    const Tree tree = Tree::map(
        {{"short", Tree::list({1, 2})}, {"map", Tree::map({{"key", "value"}})}});

    QCOMPARE(printJson(tree, {.compactFrom = 1}),
             std::string("{\n  \"short\": [1, 2],\n  \"map\": { \"key\": \"value\" }\n}"));
    QCOMPARE(printJson(tree, {.compactFrom = 1, .width = 18}),
             std::string("{\n  \"short\": [1, 2],\n  \"map\": {\n    \"key\": \"value\"\n  }\n}"));
}

void TreeTest::wrapsLongRowsOfNumbers()
{
    const Tree tree = Tree::list({100, 200, 300, 400, 500});

    // "  100, 200," is eleven characters, the next number would need fifteen.
    QCOMPARE(printJson(tree, {.compactFrom = 0, .width = 14}),
             std::string("[\n  100, 200,\n  300, 400,\n  500\n]"));
}

void TreeTest::comparesContentAndNotPlaces()
{
    QVERIFY(*readJson("[1]", "f") == *readJson("\n\n[\n1]", "f"));
    QVERIFY(!(*readJson("[1]", "f") == *readJson("[\"1\"]", "f")));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TreeTest)
#include "tree_test.moc"
