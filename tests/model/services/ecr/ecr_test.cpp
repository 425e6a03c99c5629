// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecr/ecr.h"

#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class EcrTest : public QObject
{
    Q_OBJECT

private slots:
    void imagesStayAsTheRulesSay_data();
    void imagesStayAsTheRulesSay();
    void keptImagesAreBilled();
    void thePolicyIsWrittenInItsOwnGrammar();
    void templatesCarryThePolicyThereAndBack();
    void findsPoliciesThatEcrRefuses_data();
    void findsPoliciesThatEcrRefuses();
    void rulesOfOneImageMayOverlapInPart();
};

namespace {

Design repository(const std::string &settings)
{
    return designText("repo:repository(" + settings + ")", allServices());
}

NodeView viewOf(const Design &design)
{
    return {design, allServices(), *design.node(NodeId("repo"))};
}

constexpr const char *kTwoRules =
    R"(lifecycleRules=[{"rulePriority": 2, "tagStatus": "any", "countType": )"
    R"("imageCountMoreThan", "countNumber": 30}, {"rulePriority": 1, "tagStatus": "untagged", )"
    R"("countType": "sinceImagePushed", "countNumber": 14}])";

} // namespace

void EcrTest::imagesStayAsTheRulesSay_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<double>("images");
    const QString use = QStringLiteral("pushesPerDay=4, taggedShare=0.25, ");
    // 4 a day for 100 days.
    QTest::newRow("no rules") << use + QStringLiteral("imageSize=1") << 400.0;
    // 3 without tags a day for 14 days, 1 with tags for 100.
    QTest::newRow("untagged by age")
        << use
               + QStringLiteral(R"(lifecycleRules=[{"tagStatus": "untagged", "countType": )"
                                R"("sinceImagePushed", "countNumber": 14}])")
        << 3.0 * 14 + 100;
    // All but the newest 10 of those without tags.
    QTest::newRow("untagged by number")
        << use
               + QStringLiteral(R"(lifecycleRules=[{"tagStatus": "untagged", "countType": )"
                                R"("imageCountMoreThan", "countNumber": 10}])")
        << 10.0 + 100;
    // The second rule counts all 4 a day, so its 30 reach back 7.5 days; those without tags are the
    // first one's: 3 x 14 + 1 x 7.5.
    QTest::newRow("two rules") << use + QString::fromLatin1(kTwoRules) << 42.0 + 7.5;
}

void EcrTest::imagesStayAsTheRulesSay()
{
    QFETCH(QString, settings);
    QFETCH(double, images);
    const Design design = repository(settings.toStdString());

    QVERIFY(std::abs(ecr::imagesAfter(viewOf(design), 100) - images) < 1e-9);
}

void EcrTest::keptImagesAreBilled()
{
    const Simulated simulation = simulated(
        "repo:repository(pushesPerDay=2, imageSize=512); users(1/s) -> t:table", 60);
    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    // After a year 730 images of half a GiB, at $ 0.10.
    QVERIFY(std::abs(sheet.perMonth(NodeId("repo")) - 730 * 0.5 * 0.1) < 1e-6);
}

void EcrTest::thePolicyIsWrittenInItsOwnGrammar()
{
    const Design design = repository(kTwoRules);
    const std::string text = findFormat("ecr-lifecycle")->write(design, allServices())->text;
    const Result<Tree> policy = readJson(text, "policy");

    QVERIFY(policy);
    const Tree::List &rules = policy->at("rules").items();
    QCOMPARE(rules.size(), std::size_t(2));
    QVERIFY(rules[0].at("rulePriority") == Tree(1));
    QVERIFY(rules[0].at("selection").at("countUnit") == Tree("days"));
    QVERIFY(rules[0].at("action").at("type") == Tree("expire"));
    // A number of images has no unit.
    QVERIFY(!rules[1].at("selection").find("countUnit"));
}

void EcrTest::templatesCarryThePolicyThereAndBack()
{
    std::string settings = "scanOnPush=true, imageTagMutability=IMMUTABLE, ";
    settings += kTwoRules;
    const Design design = repository(settings);
    const std::string text = findFormat("cloudformation")->write(design, allServices())->text;

    const auto back = importTemplate(text, "a.yaml", allServices());

    QVERIFY2(back, back ? "" : back.error().message.english().c_str());
    QVERIFY(back->design.node(NodeId("repo")));
    const NodeView view = viewOf(back->design);
    QVERIFY(view.get(ecr::kScanOnPush));
    QVERIFY(ecr::lifecyclePolicy(view) == ecr::lifecyclePolicy(viewOf(design)));
}

void EcrTest::findsPoliciesThatEcrRefuses_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *rules, const char *id) {
        QTest::newRow(id) << QString::fromLatin1(rules) << QString::fromLatin1(id);
    };
    row(R"([{"rulePriority": 1}, {"rulePriority": 1}])", "ecr/priority-twice");
    row(R"([{"rulePriority": 1, "tagStatus": "any"}, {"rulePriority": 2}])", "ecr/any-not-last");
    row(R"([{"rulePriority": 1, "tagStatus": "tagged"}])", "ecr/tagged-without-prefix");
    row(R"([{"rulePriority": 1}, {"rulePriority": 2}])", "ecr/untagged-twice");
    row(R"([{"rulePriority": 1, "tagStatus": "tagged", "tagPrefixes": "v1,prod"}, )"
        R"({"rulePriority": 2, "tagStatus": "tagged", "tagPrefixes": "prod"}])",
        "ecr/prefix-twice");
    // Whatever begins with "production" begins with "prod".
    row(R"([{"rulePriority": 1, "tagStatus": "tagged", "tagPrefixes": "prod"}, )"
        R"({"rulePriority": 2, "tagStatus": "tagged", "tagPrefixes": "production"}])",
        "ecr/shadowed");
    row("[]", "ecr/never-expires");
}

void EcrTest::findsPoliciesThatEcrRefuses()
{
    QFETCH(QString, rules);
    QFETCH(QString, id);

    const std::vector<std::string> found = findingsOf(
        repository("lifecycleRules=" + rules.toStdString()), "repo");

    QVERIFY(std::ranges::find(found, id.toStdString()) != found.end());
    const std::vector<std::string> sound = findingsOf(repository(kTwoRules), "repo");
    QVERIFY(std::ranges::find(sound, id.toStdString()) == sound.end());
}

void EcrTest::rulesOfOneImageMayOverlapInPart()
{
    // Images with a tag of each prefix belong to the first rule; "beta" alone is left to the other.
    const std::vector<std::string> found = findingsOf(
        repository(R"(lifecycleRules=[{"rulePriority": 1, "tagStatus": "tagged", "tagPrefixes": )"
                   R"("prod,v"}, {"rulePriority": 2, "tagStatus": "tagged", "tagPrefixes": )"
                   R"("beta"}])"),
        "repo");
    QVERIFY(found.empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EcrTest)
#include "ecr_test.moc"
