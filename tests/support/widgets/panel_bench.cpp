// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/widgets/panel_bench.h"

#include "model/checking/finding.h"
#include "model/lowering/plan_builder.h"
#include "model/pricing/price_sheet.h"
#include "tests/support/design_text.h"

#include <QTest>

namespace headroom {
namespace {

constexpr PropertyKey<TrafficProfile> kTraffic{"traffic"};
constexpr PropertyKey<double> kWorkers{"workers"};
constexpr PropertyKey<Distribution> kDuration{"duration"};

constexpr Fact kWorkerPrice{
    .value = 2, .unit = "USD/worker", .source = "The price list of the tests", .month = "2026-09"};

void lowerSource(const NodeView &node, PlanBuilder &plan)
{
    const PlanIndex source = plan.station(node, "source", Source{.traffic = node.get(kTraffic)});
    plan.callAll(node, source);
    plan.metric(node, "Requests", {read(source, Quantity::Offered)});
    plan.metric(node, "Attempts", {read(source, Quantity::Attempts)});
}

void lowerServer(const NodeView &node, PlanBuilder &plan)
{
    const PlanIndex pool = plan.pool(
        node, "workers", {.servers = node.get(kWorkers), .limit = plan.limit(node, kWorkers.key)});
    const PlanIndex server = plan.station(node, "server",
                                          Work{.pool = pool, .service = node.get(kDuration)});
    plan.setEntry(node, server);
    plan.callAll(node, server);
    plan.metric(node, "Offered", {read(server, Quantity::Offered)});
    plan.metric(node, "Busy", {readPool(pool, Quantity::Busy)});
    plan.metric(node, "Latency", {read(server, Quantity::ResponseTime)});
    plan.metric(node, "Rejected", {read(server, Quantity::Rejected)});
}

void lowerSplit(const NodeView &node, PlanBuilder &plan)
{
    const PlanIndex split = plan.station(node, "split", Splitter{});
    plan.setEntry(node, split);
    for (const LinkView &link : node.linksOut(LinkKind::Route))
        plan.routeAlong(split, link);
}

void checkServer(const NodeView &node, FindingSheet &sheet)
{
    if (node.get(kWorkers) >= 10)
        return;
    sheet.add({.severity = Severity::Warning,
               .id = "flow/few-workers",
               .node = node.id(),
               .title = Text(HEADROOM_TEXT("Test", "%1 has few workers")).arg(node.label()),
               .explanation = HEADROOM_TEXT("Test", "They will all be busy."),
               .remedy = HEADROOM_TEXT("Test", "Give it ten."),
               .fix = edits::setProperty(node.id().value() + ".workers", Tree(10))});
}

void priceServer(const NodeView &node, const Usage &, PriceSheet &sheet)
{
    sheet.add(node, HEADROOM_TEXT("Test", "Workers"), node.get(kWorkers), "workers", kWorkerPrice);
}

ComponentSpec source()
{
    ComponentSpec spec;
    spec.kind = "flow.source";
    spec.name = HEADROOM_TEXT("Test", "Source");
    spec.group = PaletteGroup::Traffic;
    spec.leaves = {{.kind = LinkKind::Request}};
    spec.properties = {{.key = kTraffic.key,
                        .name = HEADROOM_TEXT("Test", "Traffic"),
                        .kind = PropertyKind::Traffic,
                        .defaultJson = R"({"shape": "constant", "rate": 100})"}};
    spec.metrics = {{.name = "Requests", .onCard = true}, {.name = "Attempts"}};
    spec.mainProperty = "traffic.rate";
    spec.lower = lowerSource;
    spec.price = [](const NodeView &node, const Usage &, PriceSheet &sheet) {
        sheet.free(node, HEADROOM_TEXT("Test", "Sources cost nothing"));
    };
    return spec;
}

ComponentSpec server()
{
    ComponentSpec spec;
    spec.kind = "flow.server";
    spec.name = HEADROOM_TEXT("Test", "Server");
    spec.leaves = {{.kind = LinkKind::Request}};
    spec.enters = {{.kind = LinkKind::Request}, {.kind = LinkKind::Route}};
    spec.properties = {{.key = kWorkers.key,
                        .name = HEADROOM_TEXT("Test", "Workers"),
                        .kind = PropertyKind::Integer,
                        .minimum = 1,
                        .maximum = 1000,
                        .defaultJson = "50"},
                       {.key = kDuration.key,
                        .name = HEADROOM_TEXT("Test", "Duration"),
                        .kind = PropertyKind::Distribution,
                        .defaultJson = R"({"law": "exponential", "mean": 0.1})"}};
    spec.metrics = {
        {.name = "Offered"},
        {.name = "Busy", .kind = MetricKind::Level, .onCard = true},
        {.name = "Latency", .unit = "Seconds", .kind = MetricKind::Latency, .onCard = true},
        {.name = "Rejected", .judgement = Judgement::Bad, .onCard = true}};
    spec.rules = {{"flow/few-workers", Severity::Warning, HEADROOM_TEXT("Test", "Few workers.")}};
    spec.mainProperty = kWorkers.key;
    spec.lower = lowerServer;
    spec.price = priceServer;
    spec.check = checkServer;
    return spec;
}

ComponentSpec split()
{
    ComponentSpec spec;
    spec.kind = "flow.split";
    spec.name = HEADROOM_TEXT("Test", "Split");
    spec.leaves = {{.kind = LinkKind::Route, .maximum = 2}};
    spec.enters = {{.kind = LinkKind::Request}};
    spec.lower = lowerSplit;
    spec.price = [](const NodeView &, const Usage &, PriceSheet &) {
    };
    return spec;
}

} // namespace

const Catalogue &flowCatalogue()
{
    static const Catalogue catalogue({source(), server(), split()});
    return catalogue;
}

PanelBench::PanelBench(const Catalogue &catalogue, const char *text)
    : document(catalogue)
{
    document.reset(designText(text, catalogue), {});
}

bool PanelBench::settle()
{
    const bool isCurrent = QTest::qWaitFor([this] { return live.isCurrent(); }, 20'000);
    // Panels lay out what the result brought when the event loop runs.
    QCoreApplication::processEvents();
    return isCurrent;
}

} // namespace headroom
