// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/simulated.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "tests/support/design_text.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace headroom {

namespace {

NodeView viewOf(const Design &design, std::string_view node)
{
    return {design, allServices(), *design.node(NodeId(std::string(node)))};
}

std::vector<std::string> findings(const NodeView &view, const RunResult *run)
{
    FindingSheet sheet(run);
    view.spec().check(view, sheet);
    std::vector<std::string> ids;
    for (const Finding &finding : sheet.findings())
        ids.push_back(finding.id);
    return ids;
}

} // namespace

MetricSummary Simulated::metric(std::string_view node, std::string_view name) const
{
    return run->summary(NodeId(std::string(node)), name);
}

double Simulated::at(std::string_view node, std::string_view name, double time) const
{
    return run->value(NodeId(std::string(node)), name, run->stepAt(time));
}

NodeView Simulated::view(std::string_view node) const
{
    return viewOf(design, node);
}

Simulated simulated(std::string_view text, double duration)
{
    return simulated(designText(text, allServices()), duration);
}

Simulated simulated(Design design, double duration)
{
    auto run = runLive(lower(design, allServices()), {.duration = duration, .step = 1});
    if (!run) {
        std::fprintf(stderr, "%s\n", run.error().message.english().c_str());
        std::abort();
    }
    return {std::move(design), std::move(run).value()};
}

std::vector<std::string> findingsOf(const Simulated &simulated, std::string_view node)
{
    return findings(simulated.view(node), simulated.run.get());
}

std::vector<std::string> findingsOf(const Design &design, std::string_view node)
{
    return findings(viewOf(design, node), nullptr);
}

} // namespace headroom
