// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"
#include "model/core/distribution.h"
#include "model/formats/format.h"
#include "model/lowering/lower.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "model/simulation/run_result.h"
#include "model/storage/design_file.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <string>

/// What every component owes, asked of all of them. A newcomer is asked without a line of test
/// being written.
namespace headroom {

namespace {

/// A design around one component: in an account, in the frames it must stand in, with what comes
/// along when it is dropped, called by users and calling an endpoint where it can.
struct Probe {
    Design design = {};
    NodeId id = {};

    NodeView view() const { return {design, allServices(), *design.node(id)}; }
};

Result<Design> applied(const Design &design, const Edit &edit)
{
    return edit.apply(design, allServices());
}

/// Adds a node with its companions; returns the id it got, the last of its kind.
NodeId add(Design &design, std::string_view kind, std::optional<NodeId> in, bool withCompanions)
{
    const Result<Design> added = applied(
        design, edits::addNode({.id = {}, .kind = std::string(kind), .in = std::move(in)}, {},
                               withCompanions));
    if (!added)
        qFatal("%s: %s", std::string(kind).c_str(), added.error().message.english().c_str());
    const std::size_t before = design.nodes().size();
    design = *added;
    return design.nodes()[before]->id;
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

void connectIfLegal(Design &design, const NodeId &from, const NodeId &to, LinkKind kind)
{
    if (allServices().linkRefusal(design, from, to, kind))
        return;
    if (const Result<Design> connected = applied(design, edits::connect(from, to, kind)))
        design = *connected;
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

std::shared_ptr<const RunResult> runOf(const Design &design, double duration = 120)
{
    const Plan plan = lower(design, allServices());
    const auto run = runLive(plan, {.duration = duration, .step = 1});
    if (!run)
        qFatal("%s", run.error().message.english().c_str());
    return *run;
}

/// The same with a call to one of each component that it may call: some settings count only then.
Probe callingAll(Probe probe)
{
    for (const ComponentSpec &other : allServices().components())
        if (other.mustBeIn.empty() && other.entering(LinkKind::Request)
            && other.kind != probe.view().spec().kind
            && probe.view().spec().leaving(LinkKind::Request))
            connectIfLegal(probe.design, probe.id, add(probe.design, other.kind, {}, false),
                           LinkKind::Request);
    return probe;
}

/// A design with one setting of the probe changed, or nothing when the edit refuses.
std::optional<Design> withSetting(const Probe &probe, std::string_view key, const Tree &value)
{
    const Result<Design> changed = applied(
        probe.design, edits::setProperty(probe.id.value() + "." + std::string(key), value));
    return changed ? std::optional(*changed) : std::nullopt;
}

/// Values that differ from the default and are legal.
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

/// Each of the designs with each other value of each choice and flag but one setting.
std::vector<Design> withOthers(const std::vector<Design> &grounds, const NodeId &id,
                               const ComponentSpec &spec, const PropertySpec &setting)
{
    std::vector<Design> changed;
    for (const Design &ground : grounds)
        for (const PropertySpec &other : spec.properties)
            if (other.key != setting.key
                && (other.kind == PropertyKind::Choice || other.kind == PropertyKind::Flag))
                for (const Tree &value : otherValues(other))
                    if (const std::optional<Design> next = withSetting({ground, id}, other.key,
                                                                       value))
                        changed.push_back(*next);
    return changed;
}

std::string exported(const Design &design, std::string_view format)
{
    const Result<ExportResult> result = findFormat(format)->write(design, allServices());
    return result ? result->text : std::string();
}

/// Both families of format, since a setting may have a place in only one of them.
std::string deployed(const Design &design)
{
    return exported(design, "cloudformation-json") + exported(design, "terraform");
}

bool isLowerCamelCase(std::string_view key)
{
    static const std::regex kPattern("[a-z][a-zA-Z0-9]*");
    return std::regex_match(key.begin(), key.end(), kPattern);
}

bool hasOrigin(const Fact &fact)
{
    static const std::regex kMonth("20[0-9]{2}-(0[1-9]|1[0-2])");
    return !fact.source.empty() && std::regex_match(fact.month.begin(), fact.month.end(), kMonth);
}

/// A setting with the name of its component, for messages.
std::string named(const ComponentSpec &spec, std::string_view what)
{
    return std::string(spec.kind) + ": " + std::string(what);
}

#define HOLDS(condition, where) QVERIFY2(condition, std::string(where).c_str())

} // namespace

class ContractTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsAreUniqueAndNamedRoomAndThing();
    void everyRoomFillsTheSameSixFiles();
    void hooksThatAreOwedAreThere();
    void everySentenceIsWritten();
    void everyComponentHasAnIconOfItsOwn();
    void everyComponentSaysWhatIsNotModelled();

    void keysAreSpelledInLowerCamelCaseAndUnique();
    void defaultsAreLegal();
    void rangesAndChoicesMakeSense();
    void mainSettingExists();
    void numbersFromTheWorldHaveSourceAndMonth();
    void quotasAreUniqueAndAnsweredByTheAccount();
    void profilesOverrideQuotasThatExist();

    void everythingThatLeavesCanEnterSomething();
    void companionsAreLegal();
    void rulesAreNamedAfterTheirRoom();

    void untouchedComponentsRunToFiniteNumbers();
    void everyMetricIsBoundAndDeclared();
    void withoutTrafficNothingHappens();
    void everyLegalSettingRuns();
    void everyLegalLinkSettingRuns();
    void findingsAreDeclared();

    void everyLineOfTheBillIsFiniteAndSourced();
    void everySettingIsDeployedOrOnlySimulated();
    void everyTemplateParses();
    void designsSurviveTheirFile();
};

void ContractTest::kindsAreUniqueAndNamedRoomAndThing()
{
    static const std::regex kPattern("[a-z0-9]+\\.[a-z][a-zA-Z0-9]*");
    std::set<std::string_view> kinds;
    for (const ComponentSpec &spec : allServices().components()) {
        HOLDS(kinds.insert(spec.kind).second, named(spec, "twice"));
        HOLDS(std::regex_match(spec.kind.begin(), spec.kind.end(), kPattern),
              named(spec, "spelling"));
    }
}

void ContractTest::everyRoomFillsTheSameSixFiles()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const auto room = sourceFolder() / "model" / "services" / std::string(spec.room());
        HOLDS(std::filesystem::is_directory(room), named(spec, "no folder"));
        const std::string name(spec.room());
        for (const std::string &file : {name + ".h", name + ".cpp"})
            HOLDS(std::filesystem::exists(room / file), named(spec, file));
        // A room that outgrew its files is split by component into folders furnished the same way.
        for (const char *file : {"simulation.cpp", "rules.cpp", "pricing.cpp", "deployment.cpp"})
            HOLDS(std::filesystem::exists(room / file)
                      || std::filesystem::exists(room / std::string(spec.thing()) / file),
                  named(spec, file));
    }
}

void ContractTest::hooksThatAreOwedAreThere()
{
    for (const ComponentSpec &spec : allServices().components()) {
        HOLDS(spec.lower && spec.price && spec.deploy, named(spec, "lower, price and deploy"));
        HOLDS(spec.rules.empty() == (spec.check == nullptr),
              named(spec, "rules without a check, or a check without rules"));
    }
}

void ContractTest::everySentenceIsWritten()
{
    const auto ask = [](const std::vector<PropertySpec> &settings, const ComponentSpec &spec) {
        for (const PropertySpec &setting : settings) {
            HOLDS(!setting.name.isEmpty(), named(spec, setting.key));
            HOLDS(!setting.help.isEmpty(), named(spec, setting.key));
            HOLDS(setting.pattern.empty() || !setting.patternHelp.isEmpty(),
                  named(spec, setting.key));
        }
    };
    for (const ComponentSpec &spec : allServices().components()) {
        HOLDS(!spec.name.isEmpty() && !spec.summary.isEmpty(), named(spec, "name and summary"));
        ask(spec.properties, spec);
        for (const LinkEnd &end : spec.enters)
            ask(end.properties, spec);
        for (const MetricSpec &metric : spec.metrics)
            HOLDS(!metric.help.isEmpty(), named(spec, metric.name));
        for (const RuleSpec &rule : spec.rules)
            HOLDS(!rule.meaning.isEmpty(), named(spec, rule.id));
        for (const Quota &quota : spec.quotas)
            HOLDS(!quota.title.isEmpty(), named(spec, quota.name));
    }
}

void ContractTest::everyComponentHasAnIconOfItsOwn()
{
    std::set<std::string> drawings;
    for (const ComponentSpec &spec : allServices().components()) {
        const auto path = sourceFolder() / "resources" / "icons" / "services"
                          / std::string(spec.room()) / (std::string(spec.thing()) + ".svg");
        const std::string drawing = readTextFile(path);
        HOLDS(!drawing.empty(), named(spec, path.string()));
        HOLDS(drawing.find("viewBox=\"0 0 64 64\"") != std::string::npos,
              named(spec, "icons are 64 by 64"));
        HOLDS(drawings.insert(drawing).second, named(spec, "another component has the same icon"));
    }
}

void ContractTest::everyComponentSaysWhatIsNotModelled()
{
    for (const ComponentSpec &spec : allServices().components()) {
        HOLDS(!spec.omissions.empty(), spec.kind);
        for (const Sentence &omission : spec.omissions)
            HOLDS(!omission.isEmpty(), spec.kind);
    }
}

void ContractTest::keysAreSpelledInLowerCamelCaseAndUnique()
{
    const auto ask = [](const std::vector<PropertySpec> &settings, const ComponentSpec &spec) {
        std::set<std::string_view> keys;
        for (const PropertySpec &setting : settings) {
            HOLDS(isLowerCamelCase(setting.key), named(spec, setting.key));
            HOLDS(keys.insert(setting.key).second, named(spec, setting.key));
        }
    };
    for (const ComponentSpec &spec : allServices().components()) {
        ask(spec.properties, spec);
        for (const LinkEnd &end : spec.enters) {
            ask(end.properties, spec);
            for (const PropertySpec &setting : end.properties)
                for (const PropertySpec &common : linkKindSpec(end.kind).properties)
                    HOLDS(setting.key != common.key, named(spec, setting.key));
        }
    }
}

void ContractTest::defaultsAreLegal()
{
    const auto ask = [](const std::vector<PropertySpec> &settings, const ComponentSpec &spec) {
        for (const PropertySpec &setting : settings) {
            if (setting.defaultJson.empty())
                continue;
            const std::optional<Text> refused = refusal(setting, defaultOf(setting));
            HOLDS(!refused, named(spec, std::string(setting.key) + ": "
                                            + (refused ? refused->english() : std::string())));
        }
    };
    for (const ComponentSpec &spec : allServices().components()) {
        ask(spec.properties, spec);
        for (const LinkEnd &end : spec.enters)
            ask(end.properties, spec);
    }
}

void ContractTest::rangesAndChoicesMakeSense()
{
    for (const ComponentSpec &spec : allServices().components()) {
        for (const PropertySpec &setting : spec.properties) {
            const bool isNumber = setting.kind == PropertyKind::Number
                                  || setting.kind == PropertyKind::Integer;
            HOLDS(setting.minimum < setting.maximum, named(spec, setting.key));
            // A slider needs both ends.
            HOLDS(!isNumber || (std::isfinite(setting.minimum) && std::isfinite(setting.maximum)),
                  named(spec, setting.key));
            HOLDS((setting.kind == PropertyKind::Choice) == !setting.choices.empty(),
                  named(spec, setting.key));
            HOLDS((setting.kind == PropertyKind::Table) == !setting.columns.empty(),
                  named(spec, setting.key));
            const std::set<std::string_view> choices(setting.choices.begin(),
                                                     setting.choices.end());
            HOLDS(choices.size() == setting.choices.size(), named(spec, setting.key));
        }
    }
}

void ContractTest::mainSettingExists()
{
    for (const ComponentSpec &spec : allServices().components()) {
        if (spec.mainProperty.empty())
            continue;
        const std::string_view key = spec.mainProperty.substr(0, spec.mainProperty.find('.'));
        HOLDS(spec.property(key), named(spec, spec.mainProperty));
    }
}

void ContractTest::numbersFromTheWorldHaveSourceAndMonth()
{
    for (const ComponentSpec &spec : allServices().components()) {
        for (const Quota &quota : spec.quotas)
            HOLDS(hasOrigin(quota.value) && quota.value.value > 0, named(spec, quota.name));
        for (const PropertySpec &setting : spec.properties) {
            const bool statesSource = !setting.source.source.empty()
                                      || !setting.source.month.empty();
            HOLDS(!statesSource || hasOrigin(setting.source), named(spec, setting.key));
        }
    }
}

void ContractTest::quotasAreUniqueAndAnsweredByTheAccount()
{
    std::set<std::string_view> names;
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        for (const Quota &quota : spec.quotas) {
            HOLDS(names.insert(quota.name).second, named(spec, quota.name));
            HOLDS(quota.name.substr(0, quota.name.find('.')) == spec.room(),
                  named(spec, quota.name));
            HOLDS(probe.view().quota(quota.name) == quota.value.value, named(spec, quota.name));
        }
    }
}

void ContractTest::profilesOverrideQuotasThatExist()
{
    for (const QuotaProfile &profile : quotaProfiles())
        for (const auto &[name, value] : profile.values)
            HOLDS(allServices().quota(name), profile.name + ": " + name);
}

void ContractTest::everythingThatLeavesCanEnterSomething()
{
    for (const ComponentSpec &spec : allServices().components()) {
        for (const LinkEnd &end : spec.leaves) {
            // Hand-overs to services whose rooms are still to come.
            if (end.kind == LinkKind::Event || end.kind == LinkKind::Attach
                || end.kind == LinkKind::Control)
                continue;
            const auto components = allServices().components();
            const bool somethingTakesIt = std::any_of(
                components.begin(), components.end(), [&](const ComponentSpec &other) {
                    const std::vector<LinkKind> kinds = allServices().linkKindsBetween(spec, other);
                    return std::ranges::find(kinds, end.kind) != kinds.end();
                });
            HOLDS(somethingTakesIt, named(spec, toString(end.kind)));
        }
    }
}

void ContractTest::companionsAreLegal()
{
    // Adding a node with its companions checks kinds, frames, links and values, and refuses with a
    // reason.
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        HOLDS(probe.design.node(probe.id)->kind == spec.kind, spec.kind);
        HOLDS(probe.design.nodes().size() > spec.companions.size(), spec.kind);
        HOLDS(probe.design.links().size() >= spec.companionLinks.size(), spec.kind);
    }
}

void ContractTest::rulesAreNamedAfterTheirRoom()
{
    static const std::regex kPattern("[a-z0-9]+/[a-z0-9]+(-[a-z0-9]+)*");
    for (const ComponentSpec &spec : allServices().components()) {
        std::set<std::string_view> ids;
        for (const RuleSpec &rule : spec.rules) {
            HOLDS(std::regex_match(rule.id.begin(), rule.id.end(), kPattern), named(spec, rule.id));
            HOLDS(rule.id.substr(0, rule.id.find('/')) == spec.room(), named(spec, rule.id));
            HOLDS(ids.insert(rule.id).second, named(spec, rule.id));
        }
    }
}

void ContractTest::untouchedComponentsRunToFiniteNumbers()
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

void ContractTest::everyMetricIsBoundAndDeclared()
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

void ContractTest::withoutTrafficNothingHappens()
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

void ContractTest::everyLegalSettingRuns()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        for (const PropertySpec &setting : spec.properties) {
            for (const Tree &value : otherValues(setting)) {
                const std::optional<Design> changed = withSetting(probe, setting.key, value);
                HOLDS(changed, named(spec, setting.key));
                const auto run = runOf(*changed, 20);
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

void ContractTest::everyLegalLinkSettingRuns()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
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
                    const auto run = runOf(*changed, 10);
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

void ContractTest::findingsAreDeclared()
{
    for (const ComponentSpec &spec : allServices().components()) {
        if (!spec.check)
            continue;
        const Probe probe = probeOf(spec);
        std::vector<Design> designs = {probe.design};
        for (const PropertySpec &setting : spec.properties)
            for (const Tree &value : otherValues(setting))
                if (const std::optional<Design> changed = withSetting(probe, setting.key, value))
                    designs.push_back(*changed);
        for (const Design &design : designs) {
            FindingSheet sheet;
            const Node *node = design.node(probe.id);
            // A changed setting may be the id by which the node was found.
            if (!node)
                continue;
            spec.check(NodeView(design, allServices(), *node), sheet);
            for (const Finding &finding : sheet.findings()) {
                const auto declared = std::ranges::find(spec.rules, std::string_view(finding.id),
                                                        &RuleSpec::id);
                HOLDS(declared != spec.rules.end(), named(spec, finding.id));
                HOLDS(declared->severity == finding.severity, named(spec, finding.id));
                HOLDS(!finding.title.isEmpty() && !finding.explanation.isEmpty()
                          && !finding.remedy.isEmpty(),
                      named(spec, finding.id));
                HOLDS(finding.node || finding.link, named(spec, finding.id));
                if (finding.fix)
                    HOLDS(finding.fix->apply(design, allServices()).has_value(),
                          named(spec, finding.id));
            }
        }
    }
}

void ContractTest::everyLineOfTheBillIsFiniteAndSourced()
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

void ContractTest::everySettingIsDeployedOrOnlySimulated()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        const Probe calling = callingAll(probe);
        for (const PropertySpec &setting : spec.properties) {
            if (setting.simulationOnly)
                continue;
            const auto shows = [&](const Design &ground) {
                const std::string before = deployed(ground);
                return std::ranges::any_of(otherValues(setting), [&](const Tree &value) {
                    const std::optional<Design> changed = withSetting({ground, probe.id},
                                                                      setting.key, value);
                    return changed && deployed(*changed) != before;
                });
            };
            // A setting may need another one to count, as provisioned capacity needs the billing
            // mode; or two, as a target does that also needs auto scaling.
            std::vector<Design> grounds = {probe.design, calling.design};
            bool isShown = std::ranges::any_of(grounds, shows);
            for (int others = 0; others < 2 && !isShown; ++others) {
                grounds = withOthers(grounds, probe.id, spec, setting);
                isShown = std::ranges::any_of(grounds, shows);
            }
            HOLDS(isShown, named(spec, std::string(setting.key) + " is lost in templates"));
        }
    }
}

void ContractTest::everyTemplateParses()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        for (const Format &format : allFormats()) {
            const Result<ExportResult> result = format.write(probe.design, allServices());
            HOLDS(result, named(spec, format.id));
            const bool isJson = format.suffix.size() >= 5
                                && format.suffix.substr(format.suffix.size() - 5) == ".json";
            if (isJson)
                HOLDS(readJson(result->text, "export"), named(spec, format.id));
            else if (format.suffix == ".yaml")
                HOLDS(YAML::Load(result->text).IsMap(), named(spec, format.id));
            else
                HOLDS(!result->text.empty(), named(spec, format.id));
        }
    }
}

void ContractTest::designsSurviveTheirFile()
{
    for (const ComponentSpec &spec : allServices().components()) {
        Probe probe = probeOf(spec);
        for (const PropertySpec &setting : spec.properties) {
            const std::vector<Tree> values = otherValues(setting);
            if (values.empty())
                continue;
            if (const std::optional<Design> changed = withSetting(probe, setting.key,
                                                                  values.front()))
                probe.design = *changed;
        }
        const std::string text = printDesign(probe.design, allServices());

        const Result<Design> read = readDesign(text, allServices(), "probe.headroom.json");

        HOLDS(read, named(spec, read ? std::string() : read.error().message.english()));
        HOLDS(printDesign(*read, allServices()) == text, spec.kind);
        HOLDS(*read == probe.design, spec.kind);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ContractTest)
#include "contract_test.moc"
