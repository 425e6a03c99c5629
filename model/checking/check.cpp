// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"

#include "model/catalogue/node_view.h"
#include "model/checking/capacity_rules.h"
#include "model/checking/structural_rules.h"

#include <algorithm>

namespace headroom {

namespace {

/// The place of a finding in the design; findings about the whole design come first.
std::size_t placeOf(const Finding &finding, const Design &design)
{
    PlanIndex index = kNone;
    if (finding.node)
        index = design.indexOf(*finding.node);
    else if (const Link *link = finding.link ? design.link(*finding.link) : nullptr)
        index = design.indexOf(link->from);
    return index == kNone ? 0 : std::size_t(index) + 1;
}

} // namespace

std::vector<Finding> check(const Design &design, const Catalogue &catalogue, const RunResult *run)
{
    FindingSheet sheet(run);
    checkStructure(design, catalogue, sheet);
    for (const auto &node : design.nodes())
        if (const ComponentSpec &spec = catalogue.of(*node); spec.check)
            spec.check(NodeView(design, catalogue, *node), sheet);
    if (run)
        checkCapacity(design, catalogue, sheet);

    std::vector<Finding> findings = sheet.take();
    std::ranges::stable_sort(findings, [&design](const Finding &a, const Finding &b) {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        return placeOf(a, design) < placeOf(b, design);
    });
    return findings;
}

std::vector<RuleSpec> generalRules()
{
    std::vector<RuleSpec> rules(structuralRules().begin(), structuralRules().end());
    rules.insert(rules.end(), capacityRules().begin(), capacityRules().end());
    return rules;
}

} // namespace headroom
