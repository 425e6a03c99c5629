// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"
#include "model/formats/format.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/component_probe.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>

/// What becomes of every component outside of runs: findings, templates, files.
namespace headroom {

namespace {

/// Values that differ from the default; a node's name can be that of any.
std::vector<Tree> valuesOf(const PropertySpec &setting, const Design &ground)
{
    std::vector<Tree> values = otherValues(setting);
    if (setting.namesNode)
        for (const auto &node : ground.nodes())
            values.emplace_back(node->id.value());
    return values;
}

/// Each of the designs with each other value of each choice, flag and name but one setting.
std::vector<Design> withOthers(const std::vector<Design> &grounds, const NodeId &id,
                               const ComponentSpec &spec, const PropertySpec &setting)
{
    std::vector<Design> changed;
    for (const Design &ground : grounds)
        for (const PropertySpec &other : spec.properties)
            if (other.key != setting.key
                && (other.kind == PropertyKind::Choice || other.kind == PropertyKind::Flag
                    || other.namesNode))
                for (const Tree &value : valuesOf(other, ground))
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

} // namespace

class ContractExportTest : public QObject
{
    Q_OBJECT

private slots:
    void findingsAreDeclared();
    void everySettingIsDeployedOrOnlySimulated();
    void everyTemplateParses();
    void designsSurviveTheirFile();
};

void ContractExportTest::findingsAreDeclared()
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

void ContractExportTest::everySettingIsDeployedOrOnlySimulated()
{
    for (const ComponentSpec &spec : allServices().components()) {
        const Probe probe = probeOf(spec);
        const Probe calling = callingAll(probe);
        for (const PropertySpec &setting : spec.properties) {
            if (setting.simulationOnly)
                continue;
            const auto shows = [&](const Design &ground) {
                const std::string before = deployed(ground);
                return std::ranges::any_of(valuesOf(setting, ground), [&](const Tree &value) {
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

void ContractExportTest::everyTemplateParses()
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

void ContractExportTest::designsSurviveTheirFile()
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

QTEST_APPLESS_MAIN(headroom::ContractExportTest)
#include "contract_export_test.moc"
