// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// Amazon Elastic Container Registry: repositories of images, and the rules by which images expire.
namespace headroom::ecr {

inline constexpr PropertyKey<std::string> kName{"repositoryName"};
inline constexpr PropertyKey<std::string> kMutability{"imageTagMutability"};
inline constexpr PropertyKey<bool> kScanOnPush{"scanOnPush"};
inline constexpr PropertyKey<Tree> kRules{"lifecycleRules"};
inline constexpr PropertyKey<double> kPushes{"pushesPerDay"};
inline constexpr PropertyKey<double> kTaggedShare{"taggedShare"};
inline constexpr PropertyKey<double> kImageSize{"imageSize"};

/// Columns of a lifecycle rule.
inline constexpr std::string_view kPriority = "rulePriority";
inline constexpr std::string_view kTagStatus = "tagStatus";
inline constexpr std::string_view kPrefixes = "tagPrefixes";
inline constexpr std::string_view kCountType = "countType";
inline constexpr std::string_view kCountNumber = "countNumber";

/// A rule as it is set.
struct LifecycleRule {
    double priority = 1;
    std::string tagStatus = "untagged"; ///< `tagged`, `untagged` or `any`.
    std::vector<std::string> prefixes = {};
    bool byAge = false;  ///< Else by number.
    double number = 100; ///< Images that stay, or days after the push.
};

/// `ecr.repository`.
std::vector<ComponentSpec> components();
std::vector<TemplateSource> repositorySources();

/// By ascending priority, as AWS applies them.
std::vector<LifecycleRule> rulesOf(const NodeView &repository);
/// Images that are there after `days` of even pushes from an empty repository (facts/eks-ecr
/// B-ECR-1): a rule takes none that match the tags of a rule with a lower number. The prefixes of a
/// rule match all tagged images.
double imagesAfter(const NodeView &repository, double days);
/// The policy in ECR's own grammar: `{"rules": [...]}`; null without rules.
Tree lifecyclePolicy(const NodeView &repository);

void lower(const NodeView &repository, PlanBuilder &plan);
void price(const NodeView &repository, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &repository, ResourceSheet &sheet);
void check(const NodeView &repository, FindingSheet &sheet);
Tree arn(const NodeView &repository);

} // namespace headroom::ecr
