// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/importer.h"

#include "model/catalogue/property_schema.h"
#include "model/formats/format.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/corpus.h"
#include "tests/support/golden.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

#include <set>

namespace headroom {

namespace {

Result<ImportResult> imported(const std::string &text, const std::string &file = "a.yaml")
{
    return importTemplate(text, file, allServices());
}

Result<ImportResult> importedOrders()
{
    const auto path = sourceFolder() / "tests" / "corpus" / "orders.sam.yaml";
    return imported(readTextFile(path), "orders.sam.yaml");
}

Tree setting(const Design &design, const char *path)
{
    const Tree *value = design.property(path);
    return value ? *value : Tree();
}

/// Neither users nor servers elsewhere are in a template.
bool isOutside(const Node &node)
{
    return node.kind == "client.users" || node.kind == "http.endpoint"
           || node.kind == "aws.account";
}

std::string nameOf(const Link &link)
{
    return link.from.value() + "->" + link.to.value() + " " + std::string(toString(link.kind));
}

/// The export has said that something of where the link begins is not in it. What an application
/// reads from a stream is known to its code alone.
bool isSaidToBeMissing(const Link &link, const Design &design,
                       const std::vector<Omission> &omissions)
{
    return design.node(link.to)->kind == "kinesis.consumer"
           || std::ranges::any_of(
               omissions, [&link](const Omission &omission) { return omission.node == link.from; });
}

const Link *sameLink(const Link &link, const Design &design)
{
    for (const Link *other : design.linksFrom(link.from))
        if (other->to == link.to && other->kind == link.kind)
            return other;
    return nullptr;
}

/// A deployed setting of a link that is another one in the other design.
std::string lostSetting(const Link &link, const Design &before, const Design &after)
{
    const Link &back = *sameLink(link, after);
    const ComponentSpec &entered = allServices().of(*before.node(link.to));
    for (const PropertySpec *spec : allServices().linkProperties(link.kind, entered)) {
        const auto valueOf = [spec](const Link &each) {
            const Tree *set = each.properties.find(spec->key);
            return set ? *set : defaultOf(*spec);
        };
        if (!spec->simulationOnly && !(valueOf(link) == valueOf(back)))
            return std::string(spec->key);
    }
    return {};
}

/// `from->to kind`, in order.
std::multiset<std::string> links(const Design &design, bool onlyDeployed = false)
{
    std::multiset<std::string> all;
    for (const auto &link : design.links()) {
        if (onlyDeployed
            && (isOutside(*design.node(link->from)) || isOutside(*design.node(link->to))))
            continue;
        all.insert(nameOf(*link));
    }
    return all;
}

bool hasNote(const ImportResult &result, ImportNote::Kind kind, const std::string &subject,
             int line)
{
    return std::ranges::any_of(result.notes, [&](const ImportNote &note) {
        return note.kind == kind && note.subject == subject && note.line == line;
    });
}

std::vector<std::filesystem::path> corpus()
{
    std::vector<std::filesystem::path> files;
    for (const char *folder : {"templates", "openapi"})
        for (const char *suffix : {".yaml", ".yml", ".json"})
            for (const auto &path : corpusFiles(folder, suffix))
                files.push_back(path);
    for (const auto &entry :
         std::filesystem::directory_iterator(sourceFolder() / "tests" / "corpus"))
        if (entry.path().extension() != ".md")
            files.push_back(entry.path());
    return files;
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void resourcesBecomeComponents();
    void settingsComeFromPropertiesParametersAndGlobals();
    void eventsPoliciesAndNamesBecomeLinks();
    void theReportSaysWhatBecameOfEveryResource();
    void whatQueuesTopicsAndRulesReferToBecomesLinks();
    void networksBalancersAndScalingAreTaken();
    void whatAnotherTemplateMakesIsAssumed();
    void everyTemplateOfTheCorpusIsImported_data();
    void everyTemplateOfTheCorpusIsImported();
    void examplesComeBackFromTheirTemplates_data();
    void examplesComeBackFromTheirTemplates();
    void whatIsNoTemplateIsRefusedWithItsPlace_data();
    void whatIsNoTemplateIsRefusedWithItsPlace();
    void anImportCanBeCancelled();
};

void ImporterTest::resourcesBecomeComponents()
{
    const auto result = importedOrders();

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    std::map<std::string, std::string> kinds;
    for (const auto &node : result->design.nodes())
        kinds[node->id.value()] = node->kind;
    const std::map<std::string, std::string> expected = {
        {"ordersApi", "apigateway.restApi"},
        {"prod", "apigateway.stage"},
        {"place", "lambda.function"},
        {"placeVersion", "lambda.version"},
        {"live", "lambda.alias"},
        {"read", "lambda.function"},
        {"orders", "dynamodb.table"},
    };
    QVERIFY(kinds == expected);
    QCOMPARE(result->design.node(NodeId("prod"))->in, std::optional(NodeId("ordersApi")));
    QCOMPARE(result->design.node(NodeId("live"))->in, std::optional(NodeId("place")));
    QCOMPARE(QString::fromStdString(result->design.node(NodeId("ordersApi"))->name),
             QStringLiteral("Orders API"));
    // Orders API, two functions, table; the pager is none of ours.
    QCOMPARE(result->resources, 5);
    QCOMPARE(result->known, 4);
    QCOMPARE(result->components, 4);
}

void ImporterTest::settingsComeFromPropertiesParametersAndGlobals()
{
    const auto result = importedOrders();

    QVERIFY(result);
    const Design &design = result->design;
    QVERIFY(setting(design, "place.memorySize") == Tree(512));
    QVERIFY(setting(design, "place.timeout") == Tree(20));
    QVERIFY(setting(design, "place.reservedConcurrentExecutions") == Tree(40));
    QVERIFY(setting(design, "live.provisionedConcurrentExecutions") == Tree(3));
    QVERIFY(setting(design, "read.timeout") == Tree(10));
    QVERIFY(setting(design, "read.runtime") == Tree("python3.12"));
    QVERIFY(setting(design, "read.environment.LOG_LEVEL") == Tree("info"));
    QVERIFY(setting(design, "place.environment.URL")
            == Tree("https://${AWS::Region}.example.com/prod"));
    QVERIFY(setting(design, "prod.throttlingRateLimit") == Tree(200));
    const Tree row = setting(design, "prod.methodSettings").items().at(0);
    QVERIFY(row.at("resourcePath") == Tree("/orders/{id}"));
    QVERIFY(row.at("throttlingRateLimit") == Tree(50));
    QVERIFY(setting(design, "orders.billingMode") == Tree("PROVISIONED"));
    QVERIFY(setting(design, "orders.readCapacityUnits") == Tree(25));
    QVERIFY(setting(design, "orders.partitionKey") == Tree("customer"));
    QVERIFY(setting(design, "orders.sortKey") == Tree("at"));
    QVERIFY(setting(design, "orders.tableName") == Tree("orders-table"));
}

void ImporterTest::eventsPoliciesAndNamesBecomeLinks()
{
    const auto result = importedOrders();

    QVERIFY(result);
    const std::multiset<std::string> expected = {
        "prod->live request",           "prod->read request", "live->placeVersion route",
        "placeVersion->orders request", // What a function calls, its version calls.
        "read->orders request",         // By the name of the table alone.
    };
    QVERIFY(links(result->design) == expected);
}

void ImporterTest::theReportSaysWhatBecameOfEveryResource()
{
    const auto result = importedOrders();

    QVERIFY(result);
    QVERIFY(hasNote(*result, ImportNote::Kind::Taken, "OrdersApi", 27));
    QVERIFY(hasNote(*result, ImportNote::Kind::Kept, "Alerts", 102));
    QVERIFY(hasNote(*result, ImportNote::Kind::Assumed, "place.memorySize", 46));
    QVERIFY(hasNote(*result, ImportNote::Kind::Assumed, "place.timeout", 47));
    QVERIFY(hasNote(*result, ImportNote::Kind::Assumed, "orders", 0));
}

void ImporterTest::whatQueuesTopicsAndRulesReferToBecomesLinks()
{
    const auto path = sourceFolder() / "tests" / "corpus" / "events.yaml";
    const auto result = imported(readTextFile(path));

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    const std::multiset<std::string> expected = {
        "uploads->work event", "work->dead event",      "work->worker poll",
        "worker->news event",  "nightly->worker event", "news->dead event",
    };
    std::multiset<std::string> found = links(result->design);
    // Publishing may be drawn as either kind.
    if (found.erase("worker->news request") > 0)
        found.insert("worker->news event");
    std::string all;
    for (const std::string &link : found)
        all += link + "; ";
    QVERIFY2(found == expected, all.c_str());
    QVERIFY(setting(result->design, "work.maxReceiveCount") == Tree(4));
    QVERIFY(setting(result->design, "work->worker.batchSize") == Tree(5));
    QVERIFY(setting(result->design, "clicks.shardCount") == Tree(3));
}

void ImporterTest::networksBalancersAndScalingAreTaken()
{
    const auto path = sourceFolder() / "tests" / "corpus" / "network.yaml";
    const auto result = imported(readTextFile(path));

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    const Design &design = result->design;
    const std::multiset<std::string> expected = {
        "front->blue route", "front->green route", "blue->shop request",
        "orders->shop poll", "slow->shop control",
    };
    QVERIFY(links(design) == expected);
    // Subnets stand in zones, what is spread over them in the network, a service by its cluster.
    QCOMPARE(design.node(NodeId("firstSubnet"))->in, std::optional(NodeId("zoneA")));
    QCOMPARE(design.node(NodeId("secondSubnet"))->in, std::optional(NodeId("zoneB")));
    for (const char *id : {"zoneA", "zoneB", "front", "blue", "cluster"})
        QCOMPARE(design.node(NodeId(id))->in, std::optional(NodeId("network")));
    QVERIFY(!design.node(NodeId("orders"))->in);
    QVERIFY(!design.node(NodeId("shopLogs")));
    const std::pair<const char *, Tree> settings[] = {
        {"network.cidrBlock", "10.20.0.0/16"},
        {"front.protocol", "HTTPS"},
        {"front.port", 443},
        {"front.idleTimeout", 30},
        {"front->blue.weight", 0.9},
        {"front->green.weight", 0.1},
        {"blue.deregistrationDelay", 15},
        {"shop.desiredCount", 3},
        {"shop.cpu", 1024},
        {"shop.image", "example/shop"},
        {"shop.logRetentionInDays", 14},
        {"shop.minCapacity", 2},
        {"shop.maxCapacity", 12},
        {"shop.predefinedMetricType", "ECSServiceAverageCPUUtilization"},
        {"shop.targetValue", 55},
        {"slow.watches", "front"},
        {"slow.threshold", 0.8},
        {"slow->shop.adjustmentType", "PercentChangeInCapacity"},
        {"slow->shop.cooldown", 90},
    };
    for (const auto &[name, value] : settings)
        QVERIFY2(setting(design, name) == value, name);
    const Tree steps = setting(design, "slow->shop.stepAdjustments");
    QCOMPARE(steps.size(), std::size_t(2));
    QVERIFY(steps.items().at(1).at("scalingAdjustment") == Tree(30));
}

void ImporterTest::whatAnotherTemplateMakesIsAssumed()
{
    const auto path = sourceFolder() / "tests" / "corpus" / "events.yaml";
    const auto result = imported(readTextFile(path));

    QVERIFY(result);
    const Node *service = result->design.node(NodeId("service"));
    QVERIFY(service && service->in);
    QCOMPARE(result->design.node(*service->in)->kind, std::string("ecs.cluster"));
    QVERIFY(setting(result->design, "service.desiredCount") == Tree(3));
    QVERIFY(setting(result->design, "service.cpu") == Tree(1024));
    QCOMPARE(result->components, result->known);
}

void ImporterTest::everyTemplateOfTheCorpusIsImported_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &path : corpus())
        QTest::addRow("%s", path.filename().c_str()) << QString::fromStdString(path.string());
}

void ImporterTest::everyTemplateOfTheCorpusIsImported()
{
    QFETCH(QString, path);
    const std::string text = readTextFile(path.toStdString());

    const auto result = imported(text, path.toStdString());

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    QVERIFY2(result->components >= 0.9 * result->known,
             qPrintable(QStringLiteral("%1 of %2").arg(result->components).arg(result->known)));
    const std::string saved = printDesign(result->design, allServices());
    const auto read = readDesign(saved, allServices(), "saved");
    QVERIFY2(read, read ? "" : read.error().message.english().c_str());
    QVERIFY(*read == result->design);
    QVERIFY(templateTextOf(*read) == text);
}

void ImporterTest::examplesComeBackFromTheirTemplates_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("format");
    for (const std::string &name : golden::examples())
        for (const char *format : {"cloudformation", "cloudformation-json", "sam"})
            QTest::addRow("%s by %s", name.c_str(), format)
                << QString::fromStdString(golden::exampleFile(name).string()) << format;
}

void ImporterTest::examplesComeBackFromTheirTemplates()
{
    QFETCH(QString, path);
    QFETCH(QString, format);
    const auto example = readDesignFile(path.toStdString(), allServices());
    QVERIFY(example);
    const Format &writer = *findFormat(format.toStdString());
    const auto written = writer.write(*example, allServices());
    QVERIFY(written);

    const auto result = imported(written->text);

    QVERIFY2(result, result ? "" : result.error().message.english().c_str());
    // SAM writes a function's only version without a name.
    const bool losesNames = format == QLatin1String("sam");
    for (const auto &node : example->nodes()) {
        if (isOutside(*node))
            continue;
        const Node *back = result->design.node(node->id);
        if (losesNames && !back)
            continue;
        QVERIFY2(back, node->id.value().c_str());
        // A template knows an application that reads a stream as the group of its instances.
        if (node->kind == "kinesis.consumer")
            continue;
        QCOMPARE(back->kind, node->kind);
        for (const PropertySpec &spec : allServices().of(*node).properties) {
            if (spec.simulationOnly)
                continue;
            const NodeView before(*example, allServices(), *node);
            const NodeView after(result->design, allServices(), *back);
            // A pattern that follows from the links is written out in the template.
            if (spec.key == "eventPattern" && !before.isSet(spec.key))
                continue;
            QVERIFY2(before.property(spec.key) == after.property(spec.key),
                     (node->id.value() + "." + std::string(spec.key)).c_str());
        }
    }
    const std::multiset<std::string> all = links(*example, true);
    if (losesNames) {
        QVERIFY(result->design.links().size() <= all.size());
        return;
    }
    const std::multiset<std::string> found = links(result->design);
    for (const std::string &link : found)
        QVERIFY2(all.contains(link), link.c_str());
    for (const auto &link : example->links()) {
        const std::string name = nameOf(*link);
        if (!all.contains(name))
            continue;
        if (!found.contains(name)) {
            QVERIFY2(isSaidToBeMissing(*link, *example, written->omissions), name.c_str());
            continue;
        }
        const std::string lost = lostSetting(*link, *example, result->design);
        QVERIFY2(lost.empty(), (name + ": " + lost).c_str());
    }
}

void ImporterTest::whatIsNoTemplateIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");

    QTest::newRow("list") << "\n- a\n" << 2;
    QTest::newRow("other map") << "\nservices:\n  web: {}\n" << 2;
    QTest::newRow("resources of another form") << "a: 1\nResources: []\n" << 2;
    QTest::newRow("other version of OpenAPI") << "info: {}\nopenapi: 4.0.0\npaths: {}\n" << 2;
    QTest::newRow("API without paths") << "openapi: 3.0.1\n" << 1;
}

void ImporterTest::whatIsNoTemplateIsRefusedWithItsPlace()
{
    QFETCH(QString, text);
    QFETCH(int, line);

    const auto result = imported(text.toStdString(), "other.yaml");

    QVERIFY(!result);
    QCOMPARE(result.error().place.line, line);
    QCOMPARE(QString::fromStdString(result.error().place.file), QStringLiteral("other.yaml"));
}

void ImporterTest::anImportCanBeCancelled()
{
    int asked = 0;

    const auto result = importTemplate("Resources: {}\n", "a.yaml", allServices(),
                                       [&asked](double) { return ++asked < 2; });

    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QCOMPARE(asked, 2);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ImporterTest)
#include "importer_test.moc"
