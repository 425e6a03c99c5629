// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/nearest.h"
#include "model/editing/edit.h"
#include "model/lowering/lower.h"

#include <algorithm>

namespace headroom {

Result<Design> withScenario(const Design &design, const Catalogue &catalogue, std::string_view name)
{
    const auto scenario = std::ranges::find(design.scenarios(), name, &Scenario::name);
    if (scenario == design.scenarios().end()) {
        std::vector<std::string_view> names;
        for (const Scenario &other : design.scenarios())
            names.push_back(other.name);
        const Text why = names.empty()
                             ? Text(HEADROOM_TEXT(
                                        "Scenarios",
                                        "There is no scenario \"%1\"; the design has none."))
                                   .arg(name)
                             : Text(HEADROOM_TEXT("Scenarios",
                                                  "There is no scenario \"%1\"; there are: %2."))
                                   .arg(name)
                                   .arg(joined(names));
        return Error{Error::Kind::Usage, why, {}};
    }
    Design changed = design;
    for (const auto &[path, value] : scenario->set) {
        Result<Design> next = edits::setProperty(path, value).apply(changed, catalogue);
        if (!next) {
            Error error = next.error();
            error.place.pointer = "/scenarios/" + std::string(name) + "/set/" + path;
            return error;
        }
        changed = std::move(next).value();
    }
    if (scenario->interventions.empty())
        return changed;
    DesignParts parts = changed.parts();
    parts.interventions.insert(parts.interventions.end(), scenario->interventions.begin(),
                               scenario->interventions.end());
    return Design(std::move(parts), changed);
}

} // namespace headroom
