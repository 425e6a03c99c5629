// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/component_probe.h"

#include "model/catalogue/property_schema.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <regex>

namespace headroom {

namespace {

[[noreturn]] void fail(std::string_view what, const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", std::string(what).c_str(), error.message.english().c_str());
    std::abort();
}

std::optional<NodeId> frameFor(Design &design, const ComponentSpec &spec, const NodeId &account)
{
    if (!spec.mustBeIn.empty()) {
        const ComponentSpec &frame = *allServices().find(spec.mustBeIn.front());
        const std::optional<NodeId> outer = frameFor(design, frame, account);
        return add(design, frame.kind, outer, false);
    }
    if (allServices().placementRefusal(design, spec.kind, account))
        return std::nullopt;
    return account;
}

/// The first component that stands anywhere and has a poll link at that end.
const ComponentSpec &pollPartner(bool thatLeaves)
{
    const auto all = allServices().components();
    return *std::ranges::find_if(all, [thatLeaves](const ComponentSpec &spec) {
        return spec.mustBeIn.empty()
               && (thatLeaves ? spec.leaving(LinkKind::Poll) : spec.entering(LinkKind::Poll));
    });
}

/// Gives a store a reader and a reader a store that users fill.
void connectPolls(Design &design, const ComponentSpec &spec, const NodeId &id, const NodeId &users)
{
    if (spec.leaving(LinkKind::Poll))
        connectIfLegal(design, id, add(design, pollPartner(false).kind, {}, false), LinkKind::Poll);
    if (!spec.entering(LinkKind::Poll))
        return;
    const NodeId store = add(design, pollPartner(true).kind, {}, false);
    connectIfLegal(design, users, store, LinkKind::Request);
    connectIfLegal(design, store, id, LinkKind::Poll);
}

std::shared_ptr<const RunResult> run(const Plan &plan, double duration)
{
    const auto result = runLive(plan, {.duration = duration, .step = 1});
    if (!result)
        fail("run", result.error());
    return *result;
}

bool isSame(const MetricBinding &a, const MetricBinding &b)
{
    return a.node == b.node && a.metric == b.metric && a.sum == b.sum && a.per == b.per;
}

bool isSame(const Plan &a, const Plan &b)
{
    return a.stations == b.stations && a.pools == b.pools && a.buckets == b.buckets
           && a.controls == b.controls
           && std::ranges::equal(a.metrics, b.metrics,
                                 [](const auto &x, const auto &y) { return isSame(x, y); });
}

} // namespace

NodeView Probe::view() const
{
    return {design, allServices(), *design.node(id)};
}

Result<Design> applied(const Design &design, const Edit &edit)
{
    return edit.apply(design, allServices());
}

NodeId add(Design &design, std::string_view kind, std::optional<NodeId> in, bool withCompanions)
{
    const Result<Design> added = applied(
        design, edits::addNode({.id = {}, .kind = std::string(kind), .in = std::move(in)}, {},
                               withCompanions));
    if (!added)
        fail(kind, added.error());
    const std::size_t before = design.nodes().size();
    design = *added;
    return design.nodes()[before]->id;
}

void connectIfLegal(Design &design, const NodeId &from, const NodeId &to, LinkKind kind)
{
    if (allServices().linkRefusal(design, from, to, kind))
        return;
    if (const Result<Design> connected = applied(design, edits::connect(from, to, kind)))
        design = *connected;
}

Probe probeOf(const ComponentSpec &spec)
{
    Probe probe;
    const NodeId account = add(probe.design, "aws.account", {}, false);
    const NodeId users = add(probe.design, "client.users", {}, false);
    const NodeId sink = add(probe.design, "http.endpoint", {}, false);
    const std::size_t before = probe.design.nodes().size();
    probe.id = add(probe.design, spec.kind, frameFor(probe.design, spec, account), true);
    const std::vector<std::shared_ptr<const Node>> all(probe.design.nodes().begin(),
                                                       probe.design.nodes().end());
    for (std::size_t i = before; i < all.size(); ++i) {
        connectIfLegal(probe.design, users, all[i]->id, LinkKind::Request);
        // What comes along is wired already; a component that comes alone calls something, so that
        // it can answer.
        if (probe.design.linksFrom(all[i]->id).empty())
            connectIfLegal(probe.design, all[i]->id, sink, LinkKind::Request);
    }
    connectPolls(probe.design, spec, probe.id, users);
    return probe;
}

std::shared_ptr<const RunResult> runOf(const Design &design, double duration)
{
    return run(lower(design, allServices()), duration);
}

std::shared_ptr<const RunResult> FirstRuns::runOf(const Design &design, double duration)
{
    Plan plan = lower(design, allServices());
    if (std::ranges::any_of(m_met, [&plan](const Plan &met) { return isSame(met, plan); }))
        return nullptr;
    auto result = run(plan, duration);
    m_met.push_back(std::move(plan));
    return result;
}

Probe callingAll(Probe probe)
{
    for (const ComponentSpec &other : allServices().components())
        if (other.mustBeIn.empty() && other.entering(LinkKind::Request)
            && other.kind != probe.view().spec().kind
            && probe.view().spec().leaving(LinkKind::Request))
            connectIfLegal(probe.design, probe.id, add(probe.design, other.kind, {}, false),
                           LinkKind::Request);
    // What no link leads to can only be named.
    for (const ComponentSpec &other : allServices().components())
        if (other.mustBeIn.empty() && other.enters.empty() && other.leaves.empty() && !other.isFrame
            && other.kind != probe.view().spec().kind)
            add(probe.design, other.kind, {}, false);
    return probe;
}

std::optional<Design> withSetting(const Probe &probe, std::string_view key, const Tree &value)
{
    const Result<Design> changed = applied(
        probe.design, edits::setProperty(probe.id.value() + "." + std::string(key), value));
    return changed ? std::optional(*changed) : std::nullopt;
}

std::vector<Tree> otherValues(const PropertySpec &spec)
{
    std::vector<Tree> values;
    switch (spec.kind) {
    case PropertyKind::Number:
    case PropertyKind::Integer: {
        const double usual = defaultOf(spec).numberOr(0);
        for (const double candidate : {usual * 2, usual / 2, usual + 1, usual - 1, spec.minimum,
                                       spec.maximum, 1.0, 200.0, 0.5})
            if (std::isfinite(candidate))
                values.emplace_back(spec.kind == PropertyKind::Integer ? std::floor(candidate)
                                                                       : candidate);
        break;
    }
    case PropertyKind::Flag: values = {Tree(true), Tree(false)}; break;
    case PropertyKind::Choice:
        for (const std::string_view choice : spec.choices)
            values.emplace_back(choice);
        break;
    case PropertyKind::Text:
        for (const char *text :
             {"Probe", "probe", "eu-central-1", "probe.handler", "python3.12", "GET /orders", "7",
              "rate(5 minutes)", "172.16.0.0/20", "arn:aws:sns:us-east-1:123456789012:probe"})
            values.emplace_back(text);
        break;
    case PropertyKind::Distribution:
        values = {Tree::map({{"law", "constant"}, {"mean", 0.25}})};
        break;
    case PropertyKind::Traffic: values = {Tree::map({{"shape", "constant"}, {"rate", 7}})}; break;
    case PropertyKind::Keys:
        values = {Tree::map({{"law", "zipf"}, {"count", 50}, {"exponent", 1}})};
        break;
    case PropertyKind::TextMap: values = {Tree::map({{"PROBE", "value"}})}; break;
    case PropertyKind::NumberMap:
        values = {Tree::map({{std::string(allServices().quotas().front()->name), 5}})};
        break;
    case PropertyKind::Table: {
        Tree row = Tree(Tree::Map());
        for (const PropertySpec &column : spec.columns)
            for (const Tree &value : otherValues(column))
                if (!refusal(column, value)) {
                    row.set(column.key, value);
                    break;
                }
        values = {Tree::list({row})};
        break;
    }
    }
    std::erase_if(values, [&](const Tree &value) {
        return value == defaultOf(spec) || refusal(spec, value);
    });
    return values;
}

bool hasOrigin(const Fact &fact)
{
    static const std::regex kMonth("20[0-9]{2}-(0[1-9]|1[0-2])");
    return !fact.source.empty() && std::regex_match(fact.month.begin(), fact.month.end(), kMonth);
}

std::string named(const ComponentSpec &spec, std::string_view what)
{
    return std::string(spec.kind) + ": " + std::string(what);
}

} // namespace headroom
