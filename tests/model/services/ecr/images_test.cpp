// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/images.h"

#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class ImagesTest : public QObject
{
    Q_OBJECT

private slots:
    void tasksRunTheImageOfTheirRepository();
    void functionsRunTheImageOfTheirRepository();
    void onlyFunctionsAreLetInByTheRepository();
    void terraformNamesTheRepositoryToo();
    void templatesCarryImagesThereAndBack_data();
    void templatesCarryImagesThereAndBack();
    void findsRepositoriesThatAreNotThere();
    void findsWhatRunsAndMayExpire_data();
    void findsWhatRunsAndMayExpire();
    void findsWhatRunsUntested();
    void findsImagesThatComeThroughNat();
};

namespace {

constexpr const char *kTasks = "repo:repository; svc:service(imageRepository=repo, imageTag=v7)";
constexpr const char *kFunction = "repo:repository; f:function(imageRepository=repo, imageTag=v7)";

Design design(const std::string &text)
{
    return designText(text, allServices());
}

bool finds(const std::string &text, const char *node, const char *id)
{
    const std::vector<std::string> ids = findingsOf(design(text), node);
    return std::ranges::find(ids, id) != ids.end();
}

Tree propertiesOf(const std::string &text, std::string_view logicalId)
{
    ResourceSheet sheet = deploy(design(text), allServices());
    const Resource *resource = sheet.find(logicalId);
    return resource ? resource->properties : Tree();
}

std::string written(const std::string &text, std::string_view format)
{
    return findFormat(format)->write(design(text), allServices())->text;
}

Tree image()
{
    return ResourceSheet::joined({ResourceSheet::attribute("Repo", "RepositoryUri"), ":v7"});
}

} // namespace

void ImagesTest::tasksRunTheImageOfTheirRepository()
{
    const Tree task = propertiesOf(kTasks, "SvcTask");
    QVERIFY(task.at("ContainerDefinitions").items().front().at("Image") == image());
    // The execution role pulls; AWS's own policy lets it.
    QVERIFY(
        printJson(propertiesOf(kTasks, "SvcExecutionRole")).find("AmazonECSTaskExecutionRolePolicy")
        != std::string::npos);
}

void ImagesTest::functionsRunTheImageOfTheirRepository()
{
    const Tree function = propertiesOf(kFunction, "F");
    QCOMPARE(function.at("PackageType").textOr(""), std::string("Image"));
    QVERIFY(function.at("Code").at("ImageUri") == image());
    QVERIFY(!function.find("Runtime"));
    QVERIFY(!function.find("Handler"));
    // Nobody is asked for a bucket of code.
    QVERIFY(written(kFunction, "cloudformation").find("CodeBucket") == std::string::npos);
    QVERIFY(propertiesOf("f:function", "F").find("Runtime"));
}

void ImagesTest::onlyFunctionsAreLetInByTheRepository()
{
    const Tree policy = propertiesOf(kFunction, "Repo").at("RepositoryPolicyText");
    const Tree &statement = policy.at("Statement").items().front();
    QCOMPARE(statement.at("Principal").at("Service").textOr(""),
             std::string("lambda.amazonaws.com"));
    QVERIFY(statement.at("Action")
            == Tree::list({"ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"}));
    QVERIFY(!propertiesOf(kTasks, "Repo").find("RepositoryPolicyText"));
}

void ImagesTest::terraformNamesTheRepositoryToo()
{
    constexpr const char *kUri = R"(${aws_ecr_repository.repo.repository_url}:v7)";
    QVERIFY(written(kTasks, "terraform").find(kUri) != std::string::npos);
    const std::string function = written(kFunction, "terraform");
    QVERIFY(function.find(kUri) != std::string::npos);
    QVERIFY(function.find("aws_ecr_repository_policy") != std::string::npos);
    QVERIFY(function.find("s3_bucket") == std::string::npos);
}

void ImagesTest::templatesCarryImagesThereAndBack_data()
{
    QTest::addColumn<QString>("drawn");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("runner");
    const auto row = [](const char *name, const char *drawn, const char *format,
                        const char *runner) {
        QTest::newRow(name) << QString::fromLatin1(drawn) << QString::fromLatin1(format)
                            << QString::fromLatin1(runner);
    };
    row("tasks", kTasks, "cloudformation", "svc");
    row("function", kFunction, "cloudformation", "f");
    row("function by SAM", kFunction, "sam", "f");
}

void ImagesTest::templatesCarryImagesThereAndBack()
{
    QFETCH(QString, drawn);
    QFETCH(QString, format);
    QFETCH(QString, runner);

    const auto back = importTemplate(written(drawn.toStdString(), format.toStdString()), "a.yaml",
                                     allServices());

    QVERIFY2(back, back ? "" : back.error().message.english().c_str());
    const Node *node = back->design.node(NodeId(runner.toStdString()));
    QVERIFY(node);
    QCOMPARE(node->properties.at("imageRepository").textOr(""), std::string("repo"));
    QCOMPARE(node->properties.at("imageTag").textOr(""), std::string("v7"));
    QVERIFY(!node->properties.find("image"));
}

void ImagesTest::findsRepositoriesThatAreNotThere()
{
    QVERIFY(finds("svc:service(imageRepository=gone)", "svc", "ecs/no-repository"));
    QVERIFY(!finds(kTasks, "svc", "ecs/no-repository"));
    QVERIFY(finds("t:table; f:function(imageRepository=t)", "f", "lambda/no-repository"));
    QVERIFY(!finds(kFunction, "f", "lambda/no-repository"));
}

void ImagesTest::findsWhatRunsAndMayExpire_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *rule, bool isFound) {
        QTest::newRow(name) << QString::fromLatin1(rule) << isFound;
    };
    row("untagged", R"({"tagStatus": "untagged"})", false);
    row("all by age", R"({"tagStatus": "any"})", true);
    row("its tag by age", R"({"tagStatus": "tagged", "tagPrefixes": "v"})", true);
    row("another tag by age", R"({"tagStatus": "tagged", "tagPrefixes": "test"})", false);
    // Ten pushes a day use up 5 within the day, and 100 in ten.
    row("few", R"({"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 5})",
        true);
    row("many", R"({"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 100})",
        false);
}

void ImagesTest::findsWhatRunsAndMayExpire()
{
    QFETCH(QString, rule);
    QFETCH(bool, isFound);

    const std::string text = "repo:repository(pushesPerDay=10, lifecycleRules=["
                             + rule.toStdString()
                             + "]); svc:service(imageRepository=repo, imageTag=v7)";
    QCOMPARE(finds(text, "repo", "ecr/expires-running"), isFound);
}

void ImagesTest::findsWhatRunsUntested()
{
    QVERIFY(finds(kTasks, "repo", "ecr/tag-moves"));
    QVERIFY(finds(kTasks, "repo", "ecr/no-scan"));
    const std::string sound = "repo:repository(imageTagMutability=IMMUTABLE, scanOnPush=true); "
                              "svc:service(imageRepository=repo)";
    QVERIFY(!finds(sound, "repo", "ecr/tag-moves"));
    QVERIFY(!finds(sound, "repo", "ecr/no-scan"));
    // What nobody runs harms nobody.
    QVERIFY(!finds("repo:repository", "repo", "ecr/no-scan"));
}

void ImagesTest::findsImagesThatComeThroughNat()
{
    const auto found = [](const std::string &endpoints) {
        return finds("repo:repository; net:vpc(natGateways=1); open:subnet@zoneA("
                     "mapPublicIpOnLaunch=true); one:subnet@zoneA; "
                         + endpoints + "c:cluster@net; svc:service@c(imageRepository=repo)",
                     "svc", "ecs/nat-ecr");
    };
    QVERIFY(found(""));
    QVERIFY(found("a:vpc.endpoint@net(serviceName=s3); "));
    QVERIFY(!found("a:vpc.endpoint@net(serviceName=s3); b:vpc.endpoint@net(serviceName=ecr.api); "
                   "d:vpc.endpoint@net(serviceName=ecr.dkr); "
                   "e:vpc.endpoint@net(serviceName=logs); "));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ImagesTest)
#include "images_test.moc"
