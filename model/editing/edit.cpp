// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"

#include "model/core/expression.h"
#include "model/editing/drafting.h"
#include "model/editing/validation.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom::edits {

Edit setName(std::string name)
{
    return {.label = HEADROOM_TEXT("Undo", "Name the design"),
            .mergeKey = "name",
            .apply = [name = std::move(name)](const Design &design,
                                              const Catalogue &) -> Result<Design> {
                if (design.name() == name)
                    return design;
                DesignParts parts = design.parts();
                parts.name = name;
                return Design(std::move(parts), design);
            }};
}

Edit addWhatIf(WhatIf whatIf)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Pin %1")).arg(whatIf.property);
    const auto apply = [whatIf = std::move(whatIf)](const Design &design,
                                                    const Catalogue &catalogue) -> Result<Design> {
        const Result<Setting> setting = findSetting(design, catalogue, whatIf.property);
        if (!setting)
            return setting.error();
        const PropertyKind kind = setting->spec->kind;
        if (setting->path.parts.empty() && kind != PropertyKind::Number
            && kind != PropertyKind::Integer)
            return invalid(
                Text(HEADROOM_TEXT("Editing",
                                   "\"%1\" is no number; only numbers can be pinned to a slider."))
                    .arg(whatIf.property));
        if (!std::isfinite(whatIf.from) || !std::isfinite(whatIf.to) || whatIf.from >= whatIf.to
            || !(whatIf.step >= 0))
            return invalid(HEADROOM_TEXT(
                "Editing",
                "A slider needs a lower end below its upper end and a step of 0 or more."));
        DesignParts parts = design.parts();
        const auto present = std::ranges::find(parts.whatIf, whatIf.property, &WhatIf::property);
        if (present == parts.whatIf.end())
            parts.whatIf.push_back(whatIf);
        else
            *present = whatIf;
        return Design(std::move(parts), design);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit removeWhatIf(PropertyPath property)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Unpin %1")).arg(property);
    const auto apply = [property = std::move(property)](const Design &design,
                                                        const Catalogue &) -> Result<Design> {
        DesignParts parts = design.parts();
        if (std::erase_if(parts.whatIf,
                          [&](const WhatIf &slider) { return slider.property == property; })
            == 0)
            return invalid(Text(HEADROOM_TEXT("Editing", "\"%1\" is not pinned.")).arg(property));
        return Design(std::move(parts), design);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit setObjectives(std::vector<std::string> objectives)
{
    const auto apply = [objectives = std::move(objectives)](const Design &design,
                                                            const Catalogue &) -> Result<Design> {
        constexpr std::string_view kAboutFindings = "no findings of level ";
        for (const std::string &objective : objectives)
            if (!objective.starts_with(kAboutFindings))
                if (const Result<Statement> statement = parseStatement(objective); !statement)
                    return statement.error();
        if (design.objectives() == objectives)
            return design;
        DesignParts parts = design.parts();
        parts.objectives = objectives;
        return Design(std::move(parts), design);
    };
    return {.label = HEADROOM_TEXT("Undo", "Change the objectives"), .apply = apply};
}

namespace {

/// The first thing that is wrong with an intervention.
std::optional<Error> problemOf(const PlannedIntervention &intervention, const Design &design,
                               const Catalogue &catalogue)
{
    if (!(intervention.at >= 0) || !(intervention.duration.value_or(1) > 0))
        return invalid(HEADROOM_TEXT("Editing",
                                     "An intervention begins at 0 s or later and lasts longer than "
                                     "0 s."));
    Design changed = design;
    for (const auto &[path, value] : intervention.set) {
        Result<Design> next = setProperty(path, value).apply(changed, catalogue);
        if (!next)
            return next.error();
        changed = std::move(next).value();
    }
    return {};
}

} // namespace

Edit setInterventions(std::string scenario, std::vector<PlannedIntervention> interventions)
{
    const auto apply = [scenario = std::move(scenario), interventions = std::move(interventions)](
                           const Design &design, const Catalogue &catalogue) -> Result<Design> {
        for (const PlannedIntervention &intervention : interventions)
            if (const std::optional<Error> problem = problemOf(intervention, design, catalogue))
                return *problem;
        DesignParts parts = design.parts();
        if (scenario.empty()) {
            if (parts.interventions == interventions)
                return design;
            parts.interventions = interventions;
            return Design(std::move(parts), design);
        }
        const auto place = std::ranges::find(parts.scenarios, scenario, &Scenario::name);
        if (place == parts.scenarios.end())
            return invalid(
                Text(HEADROOM_TEXT("Editing", "There is no scenario \"%1\".")).arg(scenario));
        if (place->interventions == interventions)
            return design;
        place->interventions = interventions;
        return Design(std::move(parts), design);
    };
    return {.label = HEADROOM_TEXT("Undo", "Change what happens"), .apply = apply};
}

Edit setScenarios(std::vector<Scenario> scenarios)
{
    const auto apply = [scenarios = std::move(scenarios)](
                           const Design &design, const Catalogue &catalogue) -> Result<Design> {
        std::set<std::string_view> names;
        for (const Scenario &scenario : scenarios) {
            if (scenario.name.empty() || !names.insert(scenario.name).second)
                return invalid(HEADROOM_TEXT("Editing", "Every scenario needs a name of its own."));
            Design changed = design;
            for (const auto &[path, value] : scenario.set) {
                Result<Design> next = setProperty(path, value).apply(changed, catalogue);
                if (!next)
                    return next.error();
                changed = std::move(next).value();
            }
            for (const PlannedIntervention &intervention : scenario.interventions)
                if (const std::optional<Error> problem = problemOf(intervention, changed,
                                                                   catalogue))
                    return *problem;
        }
        if (design.scenarios() == scenarios)
            return design;
        DesignParts parts = design.parts();
        parts.scenarios = scenarios;
        return Design(std::move(parts), design);
    };
    return {.label = HEADROOM_TEXT("Undo", "Change the scenarios"), .apply = apply};
}

Edit sequence(Text label, std::vector<Edit> edits)
{
    const auto apply = [edits = std::move(edits)](const Design &design,
                                                  const Catalogue &catalogue) -> Result<Design> {
        Design changed = design;
        for (const Edit &edit : edits) {
            Result<Design> next = edit.apply(changed, catalogue);
            if (!next)
                return next.error();
            changed = std::move(next).value();
        }
        return changed;
    };
    return {.label = std::move(label), .apply = apply};
}

} // namespace headroom::edits
