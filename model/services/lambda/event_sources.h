// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"
#include "model/core/ids.h"

#include <string>
#include <vector>

/// Event source mappings: poll links from a stream or queue into a function, version or alias.
namespace headroom::lambda {

inline constexpr PropertyKey<bool> kMappingEnabled{"enabled"};
inline constexpr PropertyKey<double> kParallelization{"parallelizationFactor"};
inline constexpr PropertyKey<std::string> kStartingPosition{"startingPosition"};
inline constexpr PropertyKey<bool> kBisect{"bisectBatchOnFunctionError"};
inline constexpr PropertyKey<double> kMappingRetries{"maximumRetryAttempts"};
inline constexpr PropertyKey<double> kRecordAge{"maximumRecordAgeInSeconds"};
inline constexpr PropertyKey<std::string> kResponseTypes{"functionResponseTypes"};
inline constexpr PropertyKey<double> kMaximumConcurrency{"maximumConcurrency"};
inline constexpr PropertyKey<std::string> kMappingOnFailure{"onFailure"};
inline constexpr PropertyKey<double> kRecordDuration{"recordDuration"};
inline constexpr PropertyKey<bool> kPoison{"poisonRecord"};

/// The end that poll links enter, with the settings of a mapping.
LinkEnd mappingEnd();
/// What a node that mappings may enter measures of them.
std::vector<MetricSpec> mappingMetrics();
/// The rules that checkMappings() may find broken.
std::vector<RuleSpec> mappingRules();

/// Records or messages of a batch at most: as set, else Lambda's default for that store; fewer
/// where their size would exceed 6 MB.
double batchOf(const LinkView &poll);

/// Readers for all poll links that enter `node`; their batches go to the station `entrance`.
void lowerMappings(const NodeView &function, const NodeView &node, PlanIndex entrance,
                   PlanBuilder &plan);
void deployMappings(const NodeView &node, ResourceSheet &sheet);
void checkMappings(const NodeView &function, const NodeView &node, FindingSheet &sheet);

} // namespace headroom::lambda
