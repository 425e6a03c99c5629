// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/cause_chain.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "tests/support/design_text.h"

#include <QTest>

namespace headroom {

class CauseChainTest : public QObject
{
    Q_OBJECT

private slots:
    void leadsFromTheCallerToTheLimitThatBinds();
    void leadsOnToWhatHoldsThePlaces();
    void aNodeThatFailsByItselfIsItsOwnCause();
    void whatIsWellHasNoCause();

private:
    static std::vector<Cause> causes(const char *text, const char *node)
    {
        const Design design = designText(text, allServices());
        const auto run = runLive(lower(design, allServices()), {.duration = 600});
        return run ? causesOf(design, **run, NodeId(node), 500) : std::vector<Cause>();
    }
};

void CauseChainTest::leadsFromTheCallerToTheLimitThatBinds()
{
    // Two workers of 0.1 s do 20 a second; 200 come, and the queue has no room: 9 of 10 fail.
    const auto chain = causes("users:client.users(200/s, retries=0) -> "
                              "web:http.endpoint(workers=2, duration=0.1, queueLimit=0)",
                              "users");

    QVERIFY(chain.size() >= 2);
    QVERIFY(chain[0].kind == Cause::Kind::CallsFail);
    QCOMPARE(chain[0].node, NodeId("users"));
    QCOMPARE(chain[0].callee, NodeId("web"));
    QVERIFY(std::abs(chain[0].value - 0.9) < 0.03);
    QVERIFY(chain[1].kind == Cause::Kind::LimitReached);
    QCOMPARE(chain[1].node, NodeId("web"));
    QVERIFY(chain[1].value > 1);
}

void CauseChainTest::leadsOnToWhatHoldsThePlaces()
{
    // The workers of web are held while they wait for the store, which takes a second itself.
    const auto chain = causes("users:client.users(200/s, retries=0) -> "
                              "web:http.endpoint(workers=20, duration=0.01, queueLimit=0) -> "
                              "store:http.endpoint(workers=1000, duration=1)",
                              "web");

    QVERIFY(chain.size() >= 2);
    QVERIFY(chain[0].kind == Cause::Kind::LimitReached);
    QVERIFY(chain[1].kind == Cause::Kind::CallsWait);
    QCOMPARE(chain[1].callee, NodeId("store"));
    QVERIFY(std::abs(chain[1].value - 1) < 0.05);
    QCOMPARE(chain.size(), std::size_t(2)); // The store has workers enough.
}

void CauseChainTest::aNodeThatFailsByItselfIsItsOwnCause()
{
    const auto chain = causes("users:client.users(5/s, retries=0) -> "
                              "web:http.endpoint(workers=100, duration=0.1, errorRate=0.2)",
                              "users");

    QCOMPARE(chain.size(), std::size_t(2));
    QVERIFY(chain[1].kind == Cause::Kind::FailsItself);
    QVERIFY(std::abs(chain[1].value - 0.2) < 1e-6);
}

void CauseChainTest::whatIsWellHasNoCause()
{
    QVERIFY(
        causes("users:client.users(5/s) -> web:http.endpoint(workers=100, duration=0.1)", "users")
            .empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::CauseChainTest)
#include "cause_chain_test.moc"
