// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/task_definition.h"

#include "model/services/all_services.h"
#include "tests/support/design_text.h"

#include <QTest>

namespace headroom {

class TaskDefinitionTest : public QObject
{
    Q_OBJECT

private slots:
    void oneServiceIsTheWholeFile();
    void severalServicesAreAList();
    void withoutAServiceItSaysSo();
};

namespace {

Tree written(const char *text)
{
    const auto result = writeTaskDefinitions(designText(text, allServices()), allServices());
    return *readJson(result->text, "tasks");
}

} // namespace

void TaskDefinitionTest::oneServiceIsTheWholeFile()
{
    const Tree task = written("users -> shop:service(cpu=1024, memory=2048, image=example/shop, "
                              "containerPort=8080, environment.LEVEL=info)");

    QCOMPARE(task.at("family").text(), std::string("shop"));
    QCOMPARE(task.at("cpu").text(), std::string("1024"));
    QVERIFY(task.at("requiresCompatibilities").items().front() == Tree("FARGATE"));
    const Tree &container = task.at("containerDefinitions").items().at(0);
    QCOMPARE(container.at("image").text(), std::string("example/shop"));
    QVERIFY(container.at("portMappings").items().at(0).at("containerPort") == Tree(8080));
    const Tree &variable = container.at("environment").items().at(0);
    QVERIFY(variable.at("name") == Tree("LEVEL") && variable.at("value") == Tree("info"));
    // The driver's own words stay as they are, and references have become names.
    const Tree &log = container.at("logConfiguration");
    QVERIFY(log.at("logDriver") == Tree("awslogs"));
    QVERIFY(log.at("options").at("awslogs-region") == Tree("us-east-1"));
    QVERIFY(log.at("options").at("awslogs-group").isText());
    QVERIFY(task.at("taskRoleArn").text().starts_with("arn:aws:iam::123456789012:role/"));
}

void TaskDefinitionTest::severalServicesAreAList()
{
    const Tree tree = written("c:cluster; a:service@c; b:service@c(launchType=EC2)");

    // A cluster comes with a service of its own.
    const Tree::List &list = tree.at("taskDefinitions").items();
    QVERIFY(list.size() >= 2);
    for (const Tree &task : list)
        QVERIFY(task.at("containerDefinitions").isList());
}

void TaskDefinitionTest::withoutAServiceItSaysSo()
{
    const auto result = writeTaskDefinitions(designText("users -> t:table", allServices()),
                                             allServices());

    QVERIFY(readJson(result->text, "tasks")->at("taskDefinitions").empty());
    QCOMPARE(result->omissions.size(), std::size_t(1));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TaskDefinitionTest)
#include "task_definition_test.moc"
