// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Amazon EventBridge: rules that hand events, or the ticks of a schedule, to targets.
namespace headroom::eventbridge {

inline constexpr PropertyKey<std::string> kState{"state"};
inline constexpr PropertyKey<std::string> kSchedule{"scheduleExpression"};
inline constexpr PropertyKey<std::string> kPattern{"eventPattern"};
inline constexpr PropertyKey<std::string> kBus{"eventBusName"};
inline constexpr PropertyKey<double> kEventAge{"maximumEventAgeInSeconds"};
inline constexpr PropertyKey<double> kRetryAttempts{"maximumRetryAttempts"};
inline constexpr PropertyKey<double> kEventSize{"eventSize"};
inline constexpr PropertyKey<std::string> kName{"name"};
inline constexpr PropertyKey<std::string> kDescription{"description"};

inline constexpr std::string_view kPutEventsQuota = "eventbridge.putEventsPerSecond";
inline constexpr std::string_view kInvocationsQuota = "eventbridge.invocationsPerSecond";

/// `eventbridge.rule`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> ruleSources();

/// How often a schedule comes round, per s, from `rate(5 minutes)` or `cron(0 12 * * ? *)`; nothing
/// when it is neither. Days and months of a cron expression count by their mean share.
std::optional<double> runsPerSecond(std::string_view expression);
/// Whether events from the beginning of this link are AWS's own: free, and not sent by a call.
bool isFromService(const LinkView &entering);
bool isOnDefaultBus(const NodeView &rule);

void lower(const NodeView &rule, PlanBuilder &plan);
void price(const NodeView &rule, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &rule, ResourceSheet &sheet);
void check(const NodeView &rule, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &rule);
std::vector<Permission> permissions(const LinkView &link);
Tree arn(const NodeView &rule);
Tree dimensions(const NodeView &rule);

} // namespace headroom::eventbridge
