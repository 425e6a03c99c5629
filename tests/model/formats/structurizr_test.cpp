// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/structurizr.h"

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/simulated.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

namespace headroom {

namespace {

QString structurizr(const Design &design, const FormatOptions &options = {})
{
    return QString::fromStdString(writeStructurizr(design, allServices(), options)->text);
}

Design designOf(std::string_view text)
{
    auto design = readDesign(text, allServices(), "test");
    if (!design)
        qFatal("%s", design.error().message.english().c_str());
    return *design;
}

} // namespace

class StructurizrTest : public QObject
{
    Q_OBJECT

private slots:
    void bracesCloseAndNamesAreDefinedBeforeTheyAreUsed();
    void siblingsAndRelationshipsHaveDifferentNames();
    void figuresAreProperties();
    void aDesignOfClientsAloneHasNoContainers();
};

void StructurizrTest::bracesCloseAndNamesAreDefinedBeforeTheyAreUsed()
{
    const QString text = structurizr(
        simulated("users(10/s) -> prod:stage -> place:function -> orders:table", 2).design);

    // An own reading of the language: a block begins at the end of a line and ends on a line.
    int depth = 0;
    std::set<QString> known;
    static const QRegularExpression definition(QStringLiteral("^(\\w+) = "));
    static const QRegularExpression relationship(QStringLiteral("^(\\w+) -> (\\w+) \""));
    static const QRegularExpression instance(QStringLiteral("^containerInstance (\\w+)$"));
    for (const QString &raw : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString line = raw.trimmed();
        QCOMPARE(line.count(QLatin1Char('"')) % 2, 0);
        if (line == QLatin1String("}"))
            --depth;
        QVERIFY(depth >= 0);
        if (line.endsWith(QLatin1String("{")))
            ++depth;
        if (const auto match = definition.match(line); match.hasMatch())
            QVERIFY(known.insert(match.captured(1)).second);
        if (const auto match = relationship.match(line); match.hasMatch())
            QVERIFY(known.contains(match.captured(1)) && known.contains(match.captured(2)));
        if (const auto match = instance.match(line); match.hasMatch())
            QVERIFY(known.contains(match.captured(1)));
    }
    QCOMPARE(depth, 0);
    QVERIFY(known.contains(QStringLiteral("n_orders")));
    QVERIFY(text.contains(QLatin1String("n_users = person \"users\"")));
    QVERIFY(text.contains(QLatin1String("tags \"Amazon Web Services - DynamoDB\"")));
}

void StructurizrTest::siblingsAndRelationshipsHaveDifferentNames()
{
    const QString text = structurizr(designOf(R"({"format": "headroom/1", "nodes": [
        {"id": "u", "kind": "client.users"},
        {"id": "a", "kind": "http.endpoint", "name": "Pay \"fast\""},
        {"id": "b", "kind": "http.endpoint", "name": "Pay \"fast\""}],
        "links": [{"from": "u", "to": "a", "kind": "request"},
                  {"from": "a", "to": "b", "kind": "request"}]})"));

    QVERIFY(text.contains(QLatin1String("container \"Pay \\\"fast\\\"\" ")));
    QVERIFY(text.contains(QLatin1String("container \"Pay \\\"fast\\\" (2)\" ")));
}

void StructurizrTest::figuresAreProperties()
{
    const Simulated run = simulated("users(10/s) -> pay:http.endpoint(duration=0.1, workers=50)",
                                    60);

    const QString text = structurizr(run.design, {.run = run.run, .step = 30});

    QVERIFY(text.contains(QLatin1String("\"State at 0:00:30\"")));
    QVERIFY(text.contains(QLatin1String("\"Offered\" \"10/s\"")));
    QVERIFY(text.contains(QLatin1String("\"request, Rate 10/s, Latency 100 ms\"")));
}

void StructurizrTest::aDesignOfClientsAloneHasNoContainers()
{
    const QString text = structurizr(
        designOf(R"({"format": "headroom/1", "nodes": [{"id": "u", "kind": "client.users"}]})"));

    QVERIFY(!text.contains(QLatin1String("container")));
    QVERIFY(!text.contains(QLatin1String("deployment")));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::StructurizrTest)
#include "structurizr_test.moc"
