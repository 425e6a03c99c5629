// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"
#include "model/core/ids.h"
#include "model/core/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How the number of identical units follows the load: what ECS services, Auto Scaling groups,
/// aliases with provisioned concurrency and consumers have in common (facts/ecs-asg sections 9, 11
/// and 14).
namespace headroom {

/// What tells one room's units from another's.
struct Scalable {
    /// A metric that AWS names for a policy (`predefinedMetricType`).
    struct Predefined {
        std::string_view type = "";   ///< `ECSServiceAverageCPUUtilization`.
        std::string_view metric = ""; ///< Of the node itself, or of what stands before it.
        double factor = 1;            ///< From our unit to that of the target: 100 for percent.
        /// It is a metric of the target group from which the requests come.
        bool isOfTargetGroup = false;
    };
    /// Ids of the room's rules; empty: it has no such rule.
    struct RuleIds {
        std::string_view bounds = "";    ///< Least above most.
        std::string_view target = "";    ///< A target that makes no sense.
        std::string_view twice = "";     ///< Two policies for one metric.
        std::string_view steps = "";     ///< Steps overlap or leave a gap.
        std::string_view noMetric = "";  ///< A policy has nothing to look at.
        std::string_view saturates = ""; ///< A utilisation at which it can hardly scale out.
        std::string_view backlog = "";   ///< The length of a queue, whoever empties it.
    };

    std::string_view minimumKey = "minCapacity"; ///< Keys of the bounds.
    std::string_view maximumKey = "maxCapacity";
    std::string_view serviceNamespace = ""; ///< `ecs`; empty: EC2 Auto Scaling.
    std::string_view dimension = "";        ///< `ecs:service:DesiredCount`.
    std::vector<Predefined> predefined = {};
    double lowFactor = 0.9; ///< Of the target, below which it scales in.
    RuleIds rules = {};
};

namespace scaling {

inline constexpr PropertyKey<double> kMinCapacity{"minCapacity"};
inline constexpr PropertyKey<double> kMaxCapacity{"maxCapacity"};
inline constexpr PropertyKey<std::string> kMetricType{"predefinedMetricType"};
inline constexpr PropertyKey<std::string> kWatches{"watches"};
inline constexpr PropertyKey<std::string> kMetricName{"metricName"};
inline constexpr PropertyKey<bool> kPerUnit{"metricPerUnit"};
inline constexpr PropertyKey<double> kTargetValue{"targetValue"};
inline constexpr PropertyKey<double> kScaleOutCooldown{"scaleOutCooldown"};
inline constexpr PropertyKey<double> kScaleInCooldown{"scaleInCooldown"};
inline constexpr PropertyKey<bool> kDisableScaleIn{"disableScaleIn"};
inline constexpr PropertyKey<double> kMetricDelay{"metricDelay"};
inline constexpr PropertyKey<double> kScaleInFactor{"scaleInFactor"};
inline constexpr PropertyKey<Tree> kFurtherPolicies{"furtherPolicies"};
inline constexpr PropertyKey<Tree> kScheduledActions{"scheduledActions"};

/// Settings of control links that enter: the step scaling policy that an alarm sets off.
inline constexpr PropertyKey<std::string> kAdjustmentType{"adjustmentType"};
inline constexpr PropertyKey<Tree> kStepAdjustments{"stepAdjustments"};
inline constexpr PropertyKey<double> kScalingAdjustment{"scalingAdjustment"};
inline constexpr PropertyKey<double> kCooldown{"cooldown"};
inline constexpr PropertyKey<double> kMinimumMagnitude{"minAdjustmentMagnitude"};
inline constexpr PropertyKey<bool> kIsSimple{"simpleScaling"};

/// Least and most, under the keys that Application Auto Scaling gives them.
std::vector<PropertySpec> boundProperties();
/// All other settings of a node that is scaled: target tracking, what it watches, schedule.
/// `metricTypes` are the predefined ones; the others are defaults as JSON. Without a default for
/// the cooldowns there are none (groups of instances have a warm-up instead).
std::vector<PropertySpec> policyProperties(std::vector<std::string_view> metricTypes,
                                           std::string_view cooldownJson,
                                           std::string_view lowFactorJson,
                                           std::string_view targetJson);
/// The end that control links enter. Only groups of instances know simple scaling.
LinkEnd controlEnd(bool withSimple);
/// The rules that checkScaling() may find broken, for RuleIds that are not empty.
std::vector<RuleSpec> rules(const Scalable &scalable);

/// One target tracking policy as it is set.
struct Policy {
    std::string type = {};                ///< Predefined; empty: a named metric.
    std::optional<NodeView> watched = {}; ///< Nothing: what it names does not exist.
    std::string metric = {};
    double factor = 1; ///< From our unit to that of the target.
    bool perUnit = false;
    double target = 0;
    double scaleOutCooldown = 300; ///< s
    double scaleInCooldown = 300;
    bool scalesIn = true;
};
/// The target tracking policies of a node; empty when it is not scaled by any.
std::vector<Policy> policiesOf(const NodeView &node, const Scalable &scalable);
/// Whether the settings of the first policy, as apart from the further ones, make one.
bool hasMainPolicy(const NodeView &node);
/// Whether anything moves the number of units: a policy, a schedule or an alarm.
bool isScaled(const NodeView &node, const Scalable &scalable);
/// The steps of a control link, sorted; one that holds everywhere when it lists none.
struct Step {
    std::optional<double> lower = {};
    std::optional<double> upper = {};
    double adjustment = 0;
};
std::vector<Step> stepsOf(const LinkView &control);

/// Gives a scaler its bounds, policies and schedule. Without any of them it keeps what it has.
void lower(const NodeView &node, const Scalable &scalable, PlanIndex scaler, PlanBuilder &plan);

/// Writes the scalable target, its policies and scheduled actions of Application Auto Scaling.
/// `resourceId` is its ResourceId; `owner` the logical id of what is scaled.
void deploy(const NodeView &node, const Scalable &scalable, const Tree &resourceId,
            const std::string &owner, ResourceSheet &sheet);
/// Writes the policies and scheduled actions of an Auto Scaling group with that logical id.
void deployGroup(const NodeView &group, const Scalable &scalable, const std::string &groupId,
                 ResourceSheet &sheet);

/// Findings about bounds, targets, policies and steps.
void check(const NodeView &node, const Scalable &scalable, FindingSheet &sheet);

} // namespace scaling

} // namespace headroom
