// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/rule_spec.h"
#include "model/core/ids.h"
#include "model/core/text.h"
#include "model/editing/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

class RunResult;

/// Something to mend: what is wrong, where, what it will do, and what to do about it.
struct Finding {
    Severity severity = Severity::Warning;
    /// Stable: `lambda/rc-min-unreserved` or the id of the facts, in kebab-case after the room.
    std::string id;
    std::optional<NodeId> node = {};
    std::optional<LinkId> link = {};
    Text title = {};              ///< What is wrong, in a sentence.
    Text explanation = {};        ///< What it does to the system.
    Text remedy = {};             ///< What to do.
    std::optional<Edit> fix = {}; ///< The remedy, if we can do it.
};

/// What rooms write findings on. The run's numbers are there when a run is.
class FindingSheet
{
public:
    explicit FindingSheet(const RunResult *run = nullptr)
        : m_run(run)
    { }

    void add(Finding finding) { m_findings.push_back(std::move(finding)); }
    /// The run of the design as it stands, or null.
    const RunResult *run() const { return m_run; }
    const std::vector<Finding> &findings() const { return m_findings; }
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    const RunResult *m_run;
    std::vector<Finding> m_findings;
};

} // namespace headroom
