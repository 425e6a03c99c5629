// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"
#include "model/services/shared/scaling.h"

#include <string>
#include <vector>

/// Functions, their published versions, and the aliases that point to them.
namespace headroom::lambda {

inline constexpr PropertyKey<double> kMemorySize{"memorySize"};
inline constexpr PropertyKey<double> kTimeout{"timeout"};
inline constexpr PropertyKey<double> kReserved{"reservedConcurrentExecutions"};
inline constexpr PropertyKey<double> kProvisioned{"provisionedConcurrentExecutions"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<Distribution> kInitDuration{"initDuration"};
inline constexpr PropertyKey<double> kErrorRate{"errorRate"};
inline constexpr PropertyKey<double> kIdleTimeout{"environmentIdleTimeout"};
inline constexpr PropertyKey<std::string> kReuse{"environmentReuse"};
inline constexpr PropertyKey<double> kRetryAttempts{"maximumRetryAttempts"};
inline constexpr PropertyKey<double> kEventAge{"maximumEventAgeInSeconds"};
inline constexpr PropertyKey<std::string> kDeadLetter{"deadLetterConfig"};
inline constexpr PropertyKey<std::string> kOnFailure{"destinationConfig"};
inline constexpr PropertyKey<std::string> kRuntime{"runtime"};
inline constexpr PropertyKey<std::string> kHandler{"handler"};
inline constexpr PropertyKey<std::string> kArchitecture{"architectures"};
inline constexpr PropertyKey<double> kEphemeralStorage{"ephemeralStorage"};
inline constexpr PropertyKey<Tree> kEnvironment{"environment"};
inline constexpr PropertyKey<std::string> kKmsKeyArn{"kmsKeyArn"};
inline constexpr PropertyKey<std::string> kDescription{"description"};
inline constexpr PropertyKey<double> kWeight{"weight"};

inline constexpr std::string_view kConcurrencyQuota = "lambda.concurrentExecutions";
inline constexpr std::string_view kMinimumUnreservedQuota = "lambda.minimumUnreserved";
inline constexpr std::string_view kRateQuota = "lambda.requestsPerConcurrency";
inline constexpr std::string_view kScalingQuota = "lambda.scalingRate";
inline constexpr std::string_view kScalingBurstQuota = "lambda.scalingBurst";

/// `lambda.function`, `lambda.version`, `lambda.alias`.
std::vector<ComponentSpec> components();

/// What becomes each of them in templates.
std::vector<TemplateSource> functionSources();
std::vector<TemplateSource> versionSources();
std::vector<TemplateSource> aliasSources();

void lowerFunction(const NodeView &function, PlanBuilder &plan);
void lowerInside(const NodeView &node, PlanBuilder &plan);
void priceFunction(const NodeView &function, const Usage &usage, PriceSheet &sheet);
void priceVersion(const NodeView &version, const Usage &usage, PriceSheet &sheet);
void priceAlias(const NodeView &alias, const Usage &usage, PriceSheet &sheet);
void deployFunction(const NodeView &function, ResourceSheet &sheet);
void deployVersion(const NodeView &version, ResourceSheet &sheet);
void deployAlias(const NodeView &alias, ResourceSheet &sheet);
void checkFunction(const NodeView &function, FindingSheet &sheet);
void checkVersion(const NodeView &version, FindingSheet &sheet);
void checkAlias(const NodeView &alias, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &node);
std::vector<Permission> permissions(const LinkView &entering);
Tree arn(const NodeView &node);
Tree dimensions(const NodeView &node);
Tree versionDimensions(const NodeView &version);

/// How the provisioned concurrency of an alias is scaled.
const Scalable &provisionedScalable();

/// Provisioned concurrency of a version: its own, and its share of what aliases that point to it
/// have.
double provisionedOf(const NodeView &version);

/// Whether the name of a variable says that its value is a secret.
bool looksSecret(std::string name);

} // namespace headroom::lambda
