// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/both_engines.h"

#include "model/core/tree.h"
#include "model/editing/edit.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/agreement.h"

#include <cstdio>
#include <cstdlib>

namespace headroom {

namespace {

[[noreturn]] void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message.english().c_str());
    std::abort();
}

} // namespace

PlannedIntervention change(double at, double duration,
                           const std::vector<std::pair<std::string, std::string>> &set)
{
    PlannedIntervention intervention;
    intervention.at = at;
    intervention.duration = duration;
    for (const auto &[path, json] : set) {
        Result<Tree> value = readJson(json, "test");
        if (!value)
            fail(value.error());
        intervention.set.emplace_back(path, std::move(value).value());
    }
    return intervention;
}

Design with(const Design &design, std::vector<PlannedIntervention> interventions)
{
    Result<Design> changed = edits::setInterventions({}, std::move(interventions))
                                 .apply(design, allServices());
    if (!changed)
        fail(changed.error());
    return std::move(changed).value();
}

double BothEngines::liveAt(std::string_view node, std::string_view metric, double time) const
{
    return live.at(node, metric, time);
}

double BothEngines::requestsAt(std::string_view node, std::string_view metric, double time) const
{
    const RunResult &run = requests->run();
    return run.value(NodeId(std::string(node)), metric, run.stepAt(time));
}

bool BothEngines::agree() const
{
    bool agrees = true;
    for (const Agreement &row : compareEngines(*live.run, *requests)) {
        if (row.verdict == Agreement::Verdict::Agrees)
            continue;
        std::fprintf(stderr, "%s.%s %s: live %.5g, requests %.5g +- %.2g: %s\n",
                     row.node.value().c_str(), row.metric.c_str(),
                     std::string(toString(row.figure)).c_str(), row.live, row.requests.mean,
                     row.requests.halfWidth(), std::string(toString(row.verdict)).c_str());
        agrees = agrees && row.verdict != Agreement::Verdict::Differs;
    }
    return agrees;
}

BothEngines bothEngines(Design design, double duration, int replications)
{
    StudyOptions options;
    options.duration = duration;
    options.replications = replications;
    auto study = runStudy(lower(design, allServices()), options);
    if (!study)
        fail(study.error());
    return {simulated(std::move(design), duration), std::move(study).value()};
}

} // namespace headroom
