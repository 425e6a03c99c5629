// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/component_probe.h"

#include <QTest>

#include <cmath>
#include <set>
#include <string>

/// What every component does in a run, whatever is set.
namespace headroom {

class ContractRunTest : public QObject
{
    Q_OBJECT

private slots:
    void untouchedComponentsRunToFiniteNumbers();
    void everyMetricIsBoundAndDeclared();
    void withoutTrafficNothingHappens();
    void everyLegalSettingRuns();
    void everyLegalLinkSettingRuns();
    void everyLineOfTheBillIsFiniteAndSourced();
};

void ContractRunTest::untouchedComponentsRunToFiniteNumbers()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);

        const auto run = runOf(probe.design);

        HOLDS(run->conservationError() <= 1e-9, spec.kind);
        for (const auto &node : probe.design.nodes()) {
            for (const std::string &metric : run->metrics(node->id)) {
                const MetricSummary summary = run->summary(node->id, metric);
                for (const double value :
                     {summary.rate, summary.sum, summary.fraction, summary.mean, summary.maximum})
                    HOLDS(std::isfinite(value) && value >= 0,
                          named(spec, node->id.value() + "." + metric));
            }
        }
    }
}

void ContractRunTest::everyMetricIsBoundAndDeclared()
{
    std::set<std::pair<std::string, std::string>> bound;
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        const auto run = runOf(probe.design, 10);
        for (const auto &node : probe.design.nodes()) {
            for (const std::string &metric : run->metrics(node->id)) {
                HOLDS(allServices().of(*node).metric(metric),
                      named(spec, node->kind + " has no metric " + metric));
                bound.emplace(node->kind, metric);
            }
        }
    }
    // Frames count what their members do, so a metric may be bound by any of the designs.
    for (const ComponentSpec &spec : allServices().components())
        for (const MetricSpec &metric : spec.metrics)
            HOLDS(bound.contains({std::string(spec.kind), std::string(metric.name)})
                      || spec.kind == "aws.region",
                  named(spec, metric.name));
}

void ContractRunTest::withoutTrafficNothingHappens()
{
    for (const ComponentSpec &spec : allServices().components()) {
        Probe probe = probeOf(spec);
        // The design is replaced on the way, so its nodes are gone through in a copy that stays.
        const Design before = probe.design;
        for (const auto &node : before.nodes()) {
            if (node->kind != "client.users")
                continue;
            const Result<Design> quiet = applied(
                probe.design, edits::setProperty(node->id.value() + ".traffic",
                                                 Tree::map({{"shape", "constant"}, {"rate", 0}})));
            QVERIFY(quiet);
            probe.design = *quiet;
        }

        const auto run = runOf(probe.design, 30);

        for (const auto &node : probe.design.nodes())
            for (const MetricSpec &metric : allServices().of(*node).metrics)
                if (metric.kind == MetricKind::Count && run->hasMetric(node->id, metric.name))
                    HOLDS(run->summary(node->id, metric.name).sum == 0,
                          named(spec, node->id.value() + "." + std::string(metric.name)));
    }
}

void ContractRunTest::everyLegalSettingRuns()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        FirstRuns first;
        for (const PropertySpec &setting : spec.properties) {
            for (const Tree &value : otherValues(setting)) {
                const std::optional<Design> changed = withSetting(probe, setting.key, value);
                HOLDS(changed, named(spec, setting.key));
                const auto run = first.runOf(*changed, 20);
                if (!run)
                    continue;
                HOLDS(run->conservationError() <= 1e-9,
                      named(spec, std::string(setting.key) + " = " + printJson(value)));
                for (const std::string &metric : run->metrics(probe.id))
                    HOLDS(std::isfinite(run->summary(probe.id, metric).mean)
                              && std::isfinite(run->summary(probe.id, metric).sum),
                          named(spec, std::string(setting.key) + " = " + printJson(value) + ": "
                                          + metric));
            }
        }
    }
}

void ContractRunTest::everyLegalLinkSettingRuns()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        FirstRuns first;
        for (const Link *link : probe.design.linksTo(probe.id)) {
            for (const PropertySpec *setting : allServices().linkProperties(link->kind, spec)) {
                for (const Tree &value : otherValues(*setting)) {
                    const std::string what = named(spec, std::string(setting->key) + " = "
                                                             + printJson(value));
                    const Result<Design> changed = applied(
                        probe.design,
                        edits::setProperty(link->id.value() + "." + std::string(setting->key),
                                           value));
                    HOLDS(changed, what);
                    const auto run = first.runOf(*changed, 10);
                    if (!run)
                        continue;
                    HOLDS(run->conservationError() <= 1e-9, what);
                    for (const std::string &metric : run->metrics(probe.id))
                        HOLDS(std::isfinite(run->summary(probe.id, metric).mean)
                                  && std::isfinite(run->summary(probe.id, metric).sum),
                              what + ": " + metric);
                }
            }
        }
    }
}

void ContractRunTest::everyLineOfTheBillIsFiniteAndSourced()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        const auto run = runOf(probe.design, 60);
        for (const RunResult *usage : {static_cast<const RunResult *>(nullptr), run.get()}) {
            PriceSheet sheet;
            spec.price(probe.view(), Usage(usage, probe.view()), sheet);
            HOLDS(!sheet.lines().empty(),
                  named(spec, "says nothing about its price, not even that it is free"));
            for (const PriceLine &line : sheet.lines()) {
                const std::string what = named(spec, line.what.english());
                HOLDS(!line.what.isEmpty(), what);
                HOLDS(std::isfinite(line.perMonth) && line.perMonth >= 0, what);
                HOLDS(line.unit.empty() || hasOrigin(line.rate), what);
                HOLDS(!line.unit.empty() || line.perMonth == 0, what);
            }
        }
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ContractRunTest)
#include "contract_run_test.moc"
