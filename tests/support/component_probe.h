// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/catalogue/node_view.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/editing/edit.h"
#include "model/simulation/plan.h"
#include "model/simulation/run_result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// For tests that ask the same of every component.
namespace headroom {

/// A design around one component: in an account, in the frames it must stand in, with what comes
/// along when it is dropped, called by users and calling an endpoint where it can.
struct Probe {
    Design design = {};
    NodeId id = {};

    NodeView view() const;
};

Probe probeOf(const ComponentSpec &spec);
/// The same with a call to one of each component that it may call, and with what can only be named:
/// some settings count only then.
Probe callingAll(Probe probe);
/// Adds a node with its companions; returns the id it got, the last of its kind.
NodeId add(Design &design, std::string_view kind, std::optional<NodeId> in, bool withCompanions);
void connectIfLegal(Design &design, const NodeId &from, const NodeId &to, LinkKind kind);

Result<Design> applied(const Design &design, const Edit &edit);
/// A design with one setting of the probe changed, or nothing when the edit refuses.
std::optional<Design> withSetting(const Probe &probe, std::string_view key, const Tree &value);
/// Values that differ from the default and are legal.
std::vector<Tree> otherValues(const PropertySpec &spec);

std::shared_ptr<const RunResult> runOf(const Design &design, double duration = 120);
/// Runs what differs from all plans that it has met: the same plan comes to the same numbers.
class FirstRuns
{
public:
    /// Null when such a plan has been run.
    std::shared_ptr<const RunResult> runOf(const Design &design, double duration);

private:
    std::vector<Plan> m_met;
};

/// A setting with the name of its component, for messages.
std::string named(const ComponentSpec &spec, std::string_view what);
bool hasOrigin(const Fact &fact);

} // namespace headroom

#define HOLDS(condition, where) QVERIFY2(condition, std::string(where).c_str())
