// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/catalogue.h"

#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void findsComponentsAndQuotas();
    void offersTheLinkKindsOfBothEnds();
    void joinsTheSettingsOfALinkFromKindAndEnd();
    void asksForWordsThatBothEndsShare();
    void saysWhyALinkMayNotBe();
    void saysWhyAPlaceMayNotBe();
    void namesEveryLinkKindOnce();
};

namespace {

const ComponentSpec &spec(const char *kind)
{
    return *testCatalogue().find(kind);
}

} // namespace

void CatalogueTest::findsComponentsAndQuotas()
{
    QCOMPARE(spec("test.table").room(), std::string_view("test"));
    QCOMPARE(spec("test.table").thing(), std::string_view("table"));
    QVERIFY(!testCatalogue().find("test.tables"));
    QCOMPARE(testCatalogue().quota("test.slots")->value.value, 1000.0);
    QVERIFY(!testCatalogue().quota("test.none"));
    QCOMPARE(testCatalogue().quotas().size(), std::size_t(1));
    // A copy finds its own components.
    const Catalogue copy = testCatalogue();
    QVERIFY(copy.find("test.table") != testCatalogue().find("test.table"));
}

void CatalogueTest::offersTheLinkKindsOfBothEnds()
{
    QCOMPARE(testCatalogue().linkKindsBetween(spec("test.users"), spec("test.table")),
             (std::vector{LinkKind::Request, LinkKind::Event}));
    QCOMPARE(testCatalogue().linkKindsBetween(spec("test.alias"), spec("test.version")),
             std::vector{LinkKind::Route});
    QVERIFY(testCatalogue().linkKindsBetween(spec("test.table"), spec("test.users")).empty());
}

void CatalogueTest::joinsTheSettingsOfALinkFromKindAndEnd()
{
    QVERIFY(testCatalogue().linkProperty(LinkKind::Request, spec("test.table"), "reads"));
    QVERIFY(testCatalogue().linkProperty(LinkKind::Request, spec("test.table"), "retries"));
    QVERIFY(!testCatalogue().linkProperty(LinkKind::Event, spec("test.table"), "retries"));
    QVERIFY(!testCatalogue().linkProperty(LinkKind::Request, spec("test.function"), "reads"));
    QCOMPARE(testCatalogue().linkProperties(LinkKind::Request, spec("test.table")).size(),
             testCatalogue().linkProperties(LinkKind::Request, spec("test.function")).size() + 1);
}

void CatalogueTest::asksForWordsThatBothEndsShare()
{
    const auto with = [](std::string_view leaving, std::string_view entering) {
        const ComponentSpec from{.kind = "a.a",
                                 .leaves = {{.kind = LinkKind::Route, .accepts = leaving}}};
        const ComponentSpec to{.kind = "a.b",
                               .enters = {{.kind = LinkKind::Route, .accepts = entering}}};
        return Catalogue({from, to}).linkKindsBetween(from, to).size();
    };

    QCOMPARE(with("version", "version"), std::size_t(1));
    QCOMPARE(with("version", "canary"), std::size_t(0));
    QCOMPARE(with("", "canary"), std::size_t(1));
    QCOMPARE(with("version", ""), std::size_t(1));
}

void CatalogueTest::saysWhyALinkMayNotBe()
{
    const Design design = designText("users -> a:table; b:table; place:function", testCatalogue());
    const auto refused = [&](const char *from, const char *to, LinkKind kind) {
        return testCatalogue().linkRefusal(design, NodeId(from), NodeId(to), kind).has_value();
    };

    QVERIFY(!refused("users", "b", LinkKind::Request));
    QVERIFY(refused("users", "a", LinkKind::Request));
    QVERIFY(!refused("users", "a", LinkKind::Event));
    QVERIFY(refused("users", "away", LinkKind::Request));
    QVERIFY(refused("users", "b", LinkKind::Route));
    QVERIFY(refused("a", "b", LinkKind::Request));
    QVERIFY(refused("users", "users", LinkKind::Request));
    QVERIFY(refused("live", "v1", LinkKind::Route));
}

void CatalogueTest::saysWhyAPlaceMayNotBe()
{
    const Design design = designText("account; place:function@account; t:table", testCatalogue());
    const auto refused = [&](const char *kind, std::optional<NodeId> frame) {
        return testCatalogue().placementRefusal(design, kind, frame).has_value();
    };

    QVERIFY(!refused("test.table", std::nullopt));
    QVERIFY(!refused("test.table", NodeId("account")));
    QVERIFY(refused("test.table", NodeId("t")));
    QVERIFY(refused("test.table", NodeId("away")));
    QVERIFY(refused("test.version", std::nullopt));
    QVERIFY(refused("test.version", NodeId("account")));
    QVERIFY(!refused("test.version", NodeId("place")));
    QVERIFY(refused("test.account", NodeId("place"))); // At any depth.
}

void CatalogueTest::namesEveryLinkKindOnce()
{
    for (const LinkKind kind : kLinkKinds) {
        QVERIFY(linkKindSpec(kind).kind == kind);
        QVERIFY(linkKindFrom(toString(kind)) == kind);
        QVERIFY(!linkKindSpec(kind).name.isEmpty());
    }
    QCOMPARE(linkKindSpecs().size(), std::size(kLinkKinds));
    QVERIFY(!linkKindFrom("call"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::CatalogueTest)
#include "catalogue_test.moc"
