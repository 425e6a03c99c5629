// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_schema.h"

#include "model/catalogue/link_spec.h"
#include "model/catalogue/property_forms.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

#include <cmath>

namespace headroom {

class PropertySchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void readsQuantitiesWithUnits_data();
    void readsQuantitiesWithUnits();
    void refusesWhatIsNoQuantity_data();
    void refusesWhatIsNoQuantity();
    void readsTextsFlagsAndStructures();
    void survivesPatternsOnEndlessTexts();
    void readsLaws();
    void writesLawsThatReadTheSame();
    void readsTrafficShapes();
    void fillsInWhatAFormLeavesOut();
    void namesUnknownParts();
    void tellsTracesApartByAllThatIsSaidOfThem();
    void acceptsTheDefaultsOfEveryLinkAndForm();
    void acceptsWhatItDraws();
};

namespace {

Tree json(const char *text)
{
    return *readJson(text, "test");
}

const PropertySpec kDuration = {.key = "duration", .unit = Unit::Seconds, .minimum = 0};

} // namespace

void PropertySchemaTest::readsQuantitiesWithUnits_data()
{
    QTest::addColumn<std::string>("typed");
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("value");

    QTest::newRow("plain") << std::string("1.5") << int(Unit::Seconds) << 1.5;
    QTest::newRow("own unit") << std::string("1.5 s") << int(Unit::Seconds) << 1.5;
    QTest::newRow("ms") << std::string("500 ms") << int(Unit::Seconds) << 0.5;
    QTest::newRow("no blank") << std::string("5min") << int(Unit::Seconds) << 300.0;
    QTest::newRow("h") << std::string(" 2 h ") << int(Unit::Seconds) << 7200.0;
    QTest::newRow("percent") << std::string("5 %") << int(Unit::Fraction) << 0.05;
    QTest::newRow("GiB") << std::string("2 GiB") << int(Unit::Mebibytes) << 2048.0;
    QTest::newRow("scientific") << std::string("1e3") << int(Unit::PerSecond) << 1000.0;
    QTest::newRow("per minute") << std::string("120 /min") << int(Unit::PerSecond) << 2.0;
}

void PropertySchemaTest::readsQuantitiesWithUnits()
{
    QFETCH(std::string, typed);
    QFETCH(int, unit);
    QFETCH(double, value);

    const Result<Tree> read = parseProperty({.key = "some", .unit = static_cast<Unit>(unit)},
                                            typed);

    QVERIFY(read);
    QCOMPARE(read->number(), value);
}

void PropertySchemaTest::refusesWhatIsNoQuantity_data()
{
    QTest::addColumn<std::string>("typed");
    for (const char *typed :
         {"", " ", "many", "5 apples", "5 %", "1,5", "nan", "inf", "1e999", "-1", "5 5", "0x10"})
        QTest::newRow(typed[0] == '\0' ? "nothing" : typed) << std::string(typed);
}

void PropertySchemaTest::refusesWhatIsNoQuantity()
{
    QFETCH(std::string, typed);

    QVERIFY(!parseProperty(kDuration, typed));
}

void PropertySchemaTest::readsTextsFlagsAndStructures()
{
    QCOMPARE(parseProperty({.key = "a", .kind = PropertyKind::Flag}, "true")->flag(), true);
    QVERIFY(!parseProperty({.key = "a", .kind = PropertyKind::Flag}, "yes"));
    QCOMPARE(parseProperty({.key = "a", .kind = PropertyKind::Choice, .choices = {"x", "y"}}, "y")
                 ->text(),
             std::string("y"));
    QVERIFY(!parseProperty({.key = "a", .kind = PropertyKind::Choice, .choices = {"x", "y"}}, "z"));
    QCOMPARE(parseProperty({.key = "a", .kind = PropertyKind::Text}, "some words")->text(),
             std::string("some words"));
    QCOMPARE(parseProperty({.key = "a", .kind = PropertyKind::Text}, "\"quoted\"")->text(),
             std::string("quoted"));
    QVERIFY(parseProperty({.key = "a", .kind = PropertyKind::NumberMap}, "{\"x\": 1}"));
    QVERIFY(!parseProperty({.key = "a", .kind = PropertyKind::NumberMap}, "{\"x\": 1"));
    QVERIFY(!parseProperty({.key = "a", .kind = PropertyKind::Distribution}, "0.5"));
}

void PropertySchemaTest::survivesPatternsOnEndlessTexts()
{
    const PropertySpec spec = {.key = "a", .kind = PropertyKind::Text, .pattern = "(a|aa)*b"};

    QVERIFY(!refusal(spec, "aab"));
    QVERIFY(refusal(spec, std::string(1000000, 'a')));
}

void PropertySchemaTest::readsLaws()
{
    const Distribution lognormal = distributionFrom(
        json(R"({"law": "lognormal", "mean": 0.12, "cv": 0.5})"));
    QVERIFY(lognormal.law == Distribution::Law::Lognormal);
    QCOMPARE(lognormal.average, 0.12);
    QCOMPARE(lognormal.cv, 0.5);

    // From 1 to 3: mean 2, deviation 2 / sqrt 12.
    const Distribution uniform = distributionFrom(
        json(R"({"law": "uniform", "from": 1, "to": 3})"));
    QCOMPARE(uniform.average, 2.0);
    QVERIFY(std::abs(uniform.cv - 1 / std::sqrt(12.0)) < 1e-12);

    const Distribution mixture = distributionFrom(json(
        R"({"law": "mixture", "weights": [9, 1], "parts": [{"law": "constant", "mean": 1}, {"law": "empirical", "values": [5, 6]}]})"));
    QCOMPARE(mixture.parts.size(), std::size_t(2));
    QCOMPARE(mixture.parts[1].values, (std::vector<double>{5, 6}));
}

void PropertySchemaTest::writesLawsThatReadTheSame()
{
    for (const char *text :
         {R"({"law": "constant", "mean": 0.1})", R"({"law": "exponential", "mean": 0.1})",
          R"({"law": "lognormal", "mean": 0.1, "cv": 2})",
          R"({"law": "gamma", "mean": 0.1, "cv": 0.3})",
          R"({"law": "uniform", "from": 0.1, "to": 0.3})",
          R"({"law": "empirical", "values": [1, 2]})",
          R"({"law": "mixture", "weights": [1], "parts": [{"law": "constant", "mean": 0.1}]})"}) {
        const Distribution law = distributionFrom(json(text));
        QVERIFY(distributionFrom(toTree(law)) == law);
    }
}

void PropertySchemaTest::readsTrafficShapes()
{
    const TrafficProfile spike = trafficFrom(
        json(R"({"shape": "spike", "base": 900, "peak": 9000, "at": 600, "for": 300})"));
    QCOMPARE(spike.rateAt(700), 9000.0);

    const TrafficProfile replay = trafficFrom(json(
        R"({"shape": "trace", "values": [60, 120], "interval": 60, "scale": 2, "atEnd": "stop"})"));
    QCOMPARE(replay.rateAt(61), 4.0);
    QCOMPARE(replay.rateAt(120), 0.0);

    const TrafficProfile closed = trafficFrom(
        json(R"({"shape": "closed", "users": 50, "think": {"law": "constant", "mean": 3}})"));
    QCOMPARE(closed.users, 50.0);
    QCOMPARE(closed.think.average, 3.0);

    // Nine parts at 10 and one at 110.
    QCOMPARE(
        trafficFrom(
            json(R"({"shape": "bursty", "base": 10, "peak": 110, "baseTime": 9, "peakTime": 1})"))
            .rate,
        20.0);
}

void PropertySchemaTest::fillsInWhatAFormLeavesOut()
{
    QCOMPARE(distributionFrom(json(R"({"law": "gamma", "mean": 1})")).cv, 1.0);
    QCOMPARE(trafficFrom(json(R"({"shape": "daily", "base": 1, "peak": 3})")).at, 50400.0);
    QCOMPARE(trafficFrom(json(R"({"shape": "daily", "base": 1, "peak": 3})")).rate, 2.0);
    QCOMPARE(keysFrom(json(R"({"law": "zipf"})")).count, 1000.0);
    QVERIFY(trafficFrom(json(R"({"shape": "closed", "users": 5})")).think.law
            == Distribution::Law::Exponential);
}

void PropertySchemaTest::namesUnknownParts()
{
    const PropertySpec traffic = {.key = "traffic", .kind = PropertyKind::Traffic};

    QCOMPARE(unknownParts(traffic, json(R"({"shape": "constant", "rate": 1, "peek": 2})")),
             std::vector<std::string>{"peek"});
    QVERIFY(unknownParts(traffic, json(R"({"shape": "constant", "rate": 1})")).empty());
    QVERIFY(!refusal(traffic, json(R"({"shape": "constant", "rate": 1, "peek": 2})")));
}

void PropertySchemaTest::tellsTracesApartByAllThatIsSaidOfThem()
{
    const std::string plain = traceKey(json(R"({"shape": "trace", "file": "a.csv"})"));

    QCOMPARE(
        traceKey(json(
            R"({"atEnd": "hold", "unit": "count", "file": "a.csv", "scale": 1, "shape": "trace"})")),
        plain);
    QVERIFY(traceKey(json(R"({"shape": "trace", "file": "b.csv"})")) != plain);
    QVERIFY(traceKey(json(R"({"shape": "trace", "file": "a.csv", "unit": "rate"})")) != plain);
    QVERIFY(traceKey(json(R"({"shape": "trace", "file": "a.csv", "scale": 2})")) != plain);
    QVERIFY(traceKey(json(R"({"shape": "trace", "file": "a.csv", "atEnd": "loop"})")) != plain);
    QVERIFY(traceKey(json(R"({"shape": "trace", "values": [1], "interval": 1})")).empty());
    QVERIFY(traceKey(json(R"({"shape": "constant", "rate": 1})")).empty());
}

void PropertySchemaTest::acceptsTheDefaultsOfEveryLinkAndForm()
{
    for (const LinkKindSpec &kind : linkKindSpecs())
        for (const PropertySpec &spec : kind.properties)
            if (!spec.defaultJson.empty())
                QVERIFY2(!refusal(spec, defaultOf(spec)), std::string(spec.key).c_str());
    for (const PropertyKind kind :
         {PropertyKind::Distribution, PropertyKind::Traffic, PropertyKind::Keys})
        for (const Form &form : forms(kind))
            for (const FormField &field : form.fields)
                if (!field.defaultJson.empty())
                    QVERIFY2(readJson(field.defaultJson, ""), std::string(field.key).c_str());
}

void PropertySchemaTest::acceptsWhatItDraws()
{
    RandomDesign random(testCatalogue(), 5);
    int drawn = 0;
    for (int i = 0; i < 400; ++i) {
        for (const PropertyKind kind :
             {PropertyKind::Distribution, PropertyKind::Traffic, PropertyKind::Keys}) {
            const PropertySpec spec = {.key = "drawn", .kind = kind};
            const Tree value = random.value(spec);
            drawn += value.isNull() ? 0 : 1;
            if (kind == PropertyKind::Traffic && !value.isNull()) {
                const TrafficProfile profile = trafficFrom(value);
                QVERIFY(profile.meanRate(0, 3600) >= 0);
                QVERIFY(profile.meanRate(0, 3600) <= profile.peakRate(3600) * (1 + 1e-12));
            }
        }
    }
    QVERIFY(drawn > 1000);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::PropertySchemaTest)
#include "property_schema_test.moc"
