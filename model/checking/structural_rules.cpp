// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/structural_rules.h"

#include "model/catalogue/node_view.h"
#include "model/core/expression.h"
#include "model/core/nearest.h"
#include "model/lowering/lower.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

constexpr std::array kRules = {
    RuleSpec{"design/no-client", Severity::Warning,
             HEADROOM_TEXT("Design", "Nothing sends traffic into the design.")},
    RuleSpec{"design/client-without-target", Severity::Warning,
             HEADROOM_TEXT("Design", "A client is not connected to anything.")},
    RuleSpec{"design/unreachable", Severity::Warning,
             HEADROOM_TEXT("Design", "No traffic can reach a component.")},
    RuleSpec{"design/call-loop", Severity::Error,
             HEADROOM_TEXT("Design", "Components call each other in a circle and wait.")},
    RuleSpec{"design/no-route", Severity::Error,
             HEADROOM_TEXT("Design", "A component that only passes requests on has no way to pass "
                                     "them.")},
    RuleSpec{"design/empty-frame", Severity::Info,
             HEADROOM_TEXT("Design", "A frame holds nothing.")},
    RuleSpec{"design/unknown-setting", Severity::Warning,
             HEADROOM_TEXT("Design", "A setting is unknown and has no effect.")},
    RuleSpec{"design/trace-not-read", Severity::Error,
             HEADROOM_TEXT("Design", "The trace of a client was not read.")},
    RuleSpec{"design/scenario-setting", Severity::Error,
             HEADROOM_TEXT("Design", "A scenario sets what cannot be set.")},
    RuleSpec{"design/intervention", Severity::Error,
             HEADROOM_TEXT("Design", "An intervention cannot happen while the design runs.")},
    RuleSpec{"design/pinned-setting", Severity::Warning,
             HEADROOM_TEXT("Design", "A slider is pinned to what does not exist.")},
    RuleSpec{"design/objective", Severity::Error,
             HEADROOM_TEXT("Design", "An objective cannot be evaluated.")},
};

const RuleSpec &ruleOf(std::string_view id)
{
    return *std::ranges::find(kRules, id, &RuleSpec::id);
}

Finding finding(std::string_view id, Text title, Text explanation, Text remedy)
{
    return {.severity = ruleOf(id).severity,
            .id = std::string(id),
            .title = std::move(title),
            .explanation = std::move(explanation),
            .remedy = std::move(remedy)};
}

Finding findingAt(std::string_view id, const NodeId &node, Text title, Text explanation,
                  Text remedy)
{
    Finding result = finding(id, std::move(title), std::move(explanation), std::move(remedy));
    result.node = node;
    return result;
}

bool carriesTraffic(LinkKind kind)
{
    return kind != LinkKind::Attach;
}

/// A client is what has a traffic setting.
bool isClient(const ComponentSpec &spec)
{
    return std::ranges::any_of(spec.properties, [](const PropertySpec &property) {
        return property.kind == PropertyKind::Traffic;
    });
}

/// A client, or what wakes by the clock.
bool startsTraffic(const NodeView &node)
{
    return isClient(node.spec()) || node.fact("runsPerSecond");
}

bool canBeEntered(const ComponentSpec &spec)
{
    return std::ranges::any_of(spec.enters,
                               [](const LinkEnd &end) { return carriesTraffic(end.kind); });
}

/// What traffic reaches: along links, from a frame that is entered to all it holds, and what is
/// attached to any of them or to their frames: volumes, hosts.
std::unordered_set<NodeId> reachedFromClients(const Design &design, const Catalogue &catalogue)
{
    std::unordered_set<NodeId> reached;
    std::vector<NodeId> open;
    const auto reach = [&](const NodeId &id) {
        if (reached.insert(id).second)
            open.push_back(id);
    };
    for (const auto &node : design.nodes())
        if (startsTraffic({design, catalogue, *node}))
            reach(node->id);
    while (!open.empty()) {
        const NodeId id = open.back();
        open.pop_back();
        for (const Link *link : design.linksFrom(id))
            if (carriesTraffic(link->kind))
                reach(link->to);
        for (const Node *child : design.children(id))
            reach(child->id);
        for (const Node *at = design.node(id); at; at = at->in ? design.node(*at->in) : nullptr)
            for (const Link *link : design.linksFrom(at->id))
                if (link->kind == LinkKind::Attach)
                    reach(link->to);
    }
    return reached;
}

void checkClients(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    bool hasClient = false;
    bool hasCallee = false;
    for (const auto &node : design.nodes()) {
        const ComponentSpec &spec = catalogue.of(*node);
        hasCallee = hasCallee || canBeEntered(spec);
        hasClient = hasClient || startsTraffic({design, catalogue, *node});
        if (!isClient(spec))
            continue;
        if (design.linksFrom(node->id).empty())
            sheet.add(findingAt(
                "design/client-without-target", node->id,
                Text(HEADROOM_TEXT("Design", "%1 is not connected to anything")).arg(node->label()),
                HEADROOM_TEXT("Design",
                              "Its requests go nowhere, so the run shows nothing of them."),
                HEADROOM_TEXT("Design", "Drag from its edge to the component that it calls.")));
    }
    if (!hasClient && hasCallee)
        sheet.add(finding(
            "design/no-client", HEADROOM_TEXT("Design", "Nothing sends traffic into this design"),
            HEADROOM_TEXT("Design", "Without traffic every number of the run is zero."),
            HEADROOM_TEXT("Design",
                          "Add users from the palette and connect them to an entrance.")));
}

void checkReach(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    const std::unordered_set<NodeId> reached = reachedFromClients(design, catalogue);
    if (reached.empty())
        return; // There is no client: said once, not for every component.
    std::unordered_set<NodeId> holdsReached;
    for (const NodeId &id : reached)
        for (const Node *at = design.node(id); at && at->in; at = design.node(*at->in))
            holdsReached.insert(*at->in);
    for (const auto &node : design.nodes()) {
        if (!canBeEntered(catalogue.of(*node)) || reached.contains(node->id)
            || holdsReached.contains(node->id))
            continue;
        sheet.add(findingAt(
            "design/unreachable", node->id,
            Text(HEADROOM_TEXT("Design", "No traffic can reach %1")).arg(node->label()),
            HEADROOM_TEXT(
                "Design",
                "No client leads to it along any link, so it does nothing but may cost money."),
            HEADROOM_TEXT("Design", "Connect it, or remove it.")));
    }
}

/// Who waits for whom: along request and route links, and from a frame that is entered to what
/// answers inside it.
std::vector<std::vector<PlanIndex>> waitingGraph(const Design &design)
{
    std::vector<std::vector<PlanIndex>> graph(design.nodes().size());
    for (const auto &link : design.links())
        if (link->kind == LinkKind::Request || link->kind == LinkKind::Route)
            graph[design.indexOf(link->from)].push_back(design.indexOf(link->to));
    for (const auto &node : design.nodes()) {
        const std::vector<const Link *> entering = design.linksTo(node->id);
        const bool isCalled = std::ranges::any_of(
            entering, [](const Link *link) { return link->kind == LinkKind::Request; });
        if (isCalled)
            for (const Node *child : design.children(node->id))
                graph[design.indexOf(node->id)].push_back(design.indexOf(child->id));
    }
    return graph;
}

/// A circle, or nothing. Whoever waits for nobody is taken away until nothing changes; from what is
/// left every way leads into a circle.
std::vector<PlanIndex> circleIn(const std::vector<std::vector<PlanIndex>> &graph)
{
    std::vector<std::vector<PlanIndex>> callers(graph.size());
    std::vector<std::size_t> waits(graph.size());
    std::vector<PlanIndex> free;
    for (PlanIndex from = 0; from < graph.size(); ++from) {
        waits[from] = graph[from].size();
        if (waits[from] == 0)
            free.push_back(from);
        for (const PlanIndex to : graph[from])
            callers[to].push_back(from);
    }
    while (!free.empty()) {
        const PlanIndex done = free.back();
        free.pop_back();
        for (const PlanIndex caller : callers[done])
            if (--waits[caller] == 0)
                free.push_back(caller);
    }
    const auto left = std::ranges::find_if(waits, [](std::size_t count) { return count > 0; });
    if (left == waits.end())
        return {};
    std::vector<PlanIndex> way;
    auto at = static_cast<PlanIndex>(left - waits.begin());
    while (std::ranges::find(way, at) == way.end()) {
        way.push_back(at);
        at = *std::ranges::find_if(graph[at], [&waits](PlanIndex to) { return waits[to] > 0; });
    }
    way.erase(way.begin(), std::ranges::find(way, at));
    return way;
}

void checkCallLoops(const Design &design, FindingSheet &sheet)
{
    const std::vector<PlanIndex> circle = circleIn(waitingGraph(design));
    if (circle.empty())
        return;
    std::string names;
    for (const PlanIndex index : circle)
        names += design.nodes()[index]->label() + " → ";
    names += design.nodes()[circle.front()]->label();
    sheet.add(findingAt(
        "design/call-loop", design.nodes()[circle.front()]->id,
        Text(HEADROOM_TEXT("Design", "These components call each other in a circle: %1"))
            .arg(names),
        HEADROOM_TEXT(
            "Design",
            "Each waits for the next, so a request that goes round keeps all of them busy until "
            "something times out, and every request makes more."),
        HEADROOM_TEXT("Design", "Break the circle, or hand over through an event link.")));
}

/// Components whose every way out is a route, such as an alias, are useless without one that has
/// weight.
void checkRoutes(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    for (const auto &node : design.nodes()) {
        const ComponentSpec &spec = catalogue.of(*node);
        const bool onlyRoutes = !spec.leaves.empty()
                                && std::ranges::all_of(spec.leaves, [](const LinkEnd &end) {
                                       return end.kind == LinkKind::Route;
                                   });
        const std::vector<LinkView> routes = NodeView(design, catalogue, *node)
                                                 .linksOut(LinkKind::Route);
        const bool hasWeight = std::ranges::any_of(routes, [](const LinkView &route) {
            return route.get(PropertyKey<double>{"weight"}) > 0;
        });
        if (hasWeight || (routes.empty() && !onlyRoutes))
            continue;
        sheet.add(findingAt(
            "design/no-route", node->id,
            Text(routes.empty() ? HEADROOM_TEXT("Design", "%1 leads nowhere")
                                : HEADROOM_TEXT("Design", "All routes of %1 have the weight 0"))
                .arg(node->label()),
            HEADROOM_TEXT("Design", "Requests that arrive here have no way to go on."),
            HEADROOM_TEXT("Design",
                          "Connect it to a target and give at least one route a weight above 0.")));
    }
}

void checkFrames(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    for (const auto &node : design.nodes())
        if (const ComponentSpec &spec = catalogue.of(*node);
            spec.isFrame && !spec.mayBeEmpty && design.children(node->id).empty())
            sheet.add(findingAt(
                "design/empty-frame", node->id,
                Text(HEADROOM_TEXT("Design", "%1 holds nothing")).arg(node->label()),
                HEADROOM_TEXT(
                    "Design",
                    "A frame shares its limits among what it holds; an empty one has no effect."),
                HEADROOM_TEXT("Design", "Move components into it, or remove it.")));
}

/// Reports settings that no schema has; such as come from a newer version, or from a slip of the
/// pen.
class UnknownSettings
{
public:
    UnknownSettings(FindingSheet &sheet, const Design &design)
        : m_sheet(&sheet)
        , m_design(&design)
    { }

    void check(const std::string &owner, const Tree &properties,
               const std::vector<const PropertySpec *> &specs)
    {
        if (!properties.isMap())
            return;
        for (const auto &[key, value] : properties.entries()) {
            const auto spec = std::ranges::find(specs, key, &PropertySpec::key);
            if (spec == specs.end()) {
                std::vector<std::string_view> keys;
                for (const PropertySpec *known : specs)
                    keys.push_back(known->key);
                add(owner, key, nearest(key, keys));
                continue;
            }
            for (const std::string &part : unknownParts(**spec, value))
                add(owner, key + "." + part, {});
        }
    }

private:
    void add(const std::string &owner, const std::string &key, std::string_view meant)
    {
        Finding result = finding(
            "design/unknown-setting",
            Text(HEADROOM_TEXT("Design", "%1 has no setting \"%2\"")).arg(owner).arg(key),
            HEADROOM_TEXT("Design", "The setting is kept in the file but has no effect."),
            meant.empty()
                ? Text(HEADROOM_TEXT("Design", "Remove it, or look up its name in the inspector."))
                : Text(HEADROOM_TEXT("Design", "Did you mean \"%1\"?")).arg(meant));
        if (m_design->node(NodeId(owner)))
            result.node = NodeId(owner);
        else
            result.link = LinkId(owner);
        if (key.find('.') == std::string::npos)
            result.fix = edits::setProperty(owner + "." + key, Tree());
        m_sheet->add(std::move(result));
    }

    FindingSheet *m_sheet;
    const Design *m_design;
};

void checkSettings(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    UnknownSettings unknown(sheet, design);
    for (const auto &node : design.nodes()) {
        std::vector<const PropertySpec *> specs;
        for (const PropertySpec &spec : catalogue.of(*node).properties)
            specs.push_back(&spec);
        unknown.check(node->id.value(), node->properties, specs);
    }
    for (const auto &link : design.links())
        unknown.check(link->id.value(), link->properties,
                      catalogue.linkProperties(link->kind, catalogue.of(*design.node(link->to))));
}

void checkTraces(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    for (const auto &node : design.nodes()) {
        for (const PropertySpec &spec : catalogue.of(*node).properties) {
            const Tree *value = spec.kind == PropertyKind::Traffic ? node->properties.find(spec.key)
                                                                   : nullptr;
            const std::string key = value ? traceKey(*value) : std::string();
            if (key.empty() || design.traces().contains(key))
                continue;
            sheet.add(findingAt(
                "design/trace-not-read", node->id,
                Text(HEADROOM_TEXT("Design", "The trace %1 of %2 was not read"))
                    .arg(value->at("file").textOr(""))
                    .arg(node->label()),
                HEADROOM_TEXT("Design", "Without it the client sends nothing."),
                HEADROOM_TEXT(
                    "Design",
                    "Put the CSV beside the design and open the design again, or choose the file "
                    "anew.")));
        }
    }
}

/// What cannot happen; `all` are those of the design with one scenario.
void checkInterventions(const Design &design, const Catalogue &catalogue,
                        const std::vector<PlannedIntervention> &all, FindingSheet &sheet)
{
    if (all.empty())
        return;
    DesignParts parts = design.parts();
    parts.interventions.clear();
    const Design still(std::move(parts), design);
    const Plan plan = lower(still, catalogue);
    const auto complain = [&](const PlannedIntervention &planned, const Error &error) {
        sheet.add(finding(
            "design/intervention",
            Text(HEADROOM_TEXT("Design", "What is planned at %1 s cannot happen")).arg(planned.at),
            error.message, HEADROOM_TEXT("Design", "Correct the intervention, or remove it.")));
    };
    for (const PlannedIntervention &planned : all) {
        if (isUpdate(planned)) {
            if (const auto made = lowerUpdate(planned, still, catalogue, plan); !made)
                complain(planned, made.error());
            continue;
        }
        if (!planned.set.empty())
            if (const auto made = lowerIntervention(planned, still, catalogue, plan); !made)
                complain(planned, made.error());
        if (planned.deploy)
            if (const auto made = lowerRollout(planned, still, plan); !made)
                complain(planned, made.error());
    }
}

void checkScenarios(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    checkInterventions(design, catalogue, design.interventions(), sheet);
    for (const Scenario &scenario : design.scenarios()) {
        Design changed = design;
        for (const auto &[path, value] : scenario.set) {
            Result<Design> next = edits::setProperty(path, value).apply(changed, catalogue);
            if (next)
                changed = std::move(next).value();
            else
                sheet.add(finding(
                    "design/scenario-setting",
                    Text(HEADROOM_TEXT("Design", "The scenario %1 cannot set %2"))
                        .arg(scenario.name)
                        .arg(path),
                    next.error().message,
                    HEADROOM_TEXT("Design", "Correct the setting in the scenario, or remove it.")));
        }
        checkInterventions(changed, catalogue, scenario.interventions, sheet);
    }
    for (const WhatIf &slider : design.whatIf()) {
        const Result<Design> pinned = edits::addWhatIf(slider).apply(design, catalogue);
        if (!pinned) {
            Finding result = finding("design/pinned-setting",
                                     Text(HEADROOM_TEXT("Design", "The slider of %1 moves nothing"))
                                         .arg(slider.property),
                                     pinned.error().message,
                                     HEADROOM_TEXT("Design", "Unpin it, or pin another setting."));
            result.fix = edits::removeWhatIf(slider.property);
            sheet.add(std::move(result));
        }
    }
}

void checkObjectives(const Design &design, FindingSheet &sheet)
{
    constexpr std::string_view kAboutFindings = "no findings of level ";
    for (const std::string &objective : design.objectives()) {
        if (objective.starts_with(kAboutFindings))
            continue;
        const Result<Statement> statement = parseStatement(objective);
        const std::string owner = statement ? splitPath(statement->subject).owner : std::string();
        if (statement && design.node(NodeId(owner)))
            continue;
        sheet.add(finding(
            "design/objective",
            Text(HEADROOM_TEXT("Design", "The objective \"%1\" cannot be evaluated"))
                .arg(objective),
            statement ? Text(HEADROOM_TEXT("Design", "There is no component \"%1\".")).arg(owner)
                      : statement.error().message,
            HEADROOM_TEXT("Design",
                          "Write it like prod.Latency.p99 < 0.5, with the id of a component.")));
    }
}

} // namespace

std::span<const RuleSpec> structuralRules()
{
    return kRules;
}

void checkStructure(const Design &design, const Catalogue &catalogue, FindingSheet &sheet)
{
    checkClients(design, catalogue, sheet);
    checkReach(design, catalogue, sheet);
    checkCallLoops(design, sheet);
    checkRoutes(design, catalogue, sheet);
    checkFrames(design, catalogue, sheet);
    checkSettings(design, catalogue, sheet);
    checkTraces(design, catalogue, sheet);
    checkScenarios(design, catalogue, sheet);
    checkObjectives(design, sheet);
}

} // namespace headroom
