// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/all_services.h"
#include "tests/support/component_probe.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

/// What every component says of itself, asked of all of them. A newcomer is asked without a line of
/// test being written.
namespace headroom {

namespace {

bool isLowerCamelCase(std::string_view key)
{
    static const std::regex kPattern("[a-z][a-zA-Z0-9]*");
    return std::regex_match(key.begin(), key.end(), kPattern);
}

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

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ContractTest)
#include "contract_test.moc"
