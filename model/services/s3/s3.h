// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <string_view>
#include <vector>

/// Amazon S3: buckets of objects that tell of what is put into them.
namespace headroom::s3 {

inline constexpr PropertyKey<std::string> kBucketName{"bucketName"};
inline constexpr PropertyKey<bool> kVersioning{"versioningEnabled"};
inline constexpr PropertyKey<bool> kEventBridge{"eventBridgeEnabled"};
inline constexpr PropertyKey<double> kExpiration{"expirationInDays"};
inline constexpr PropertyKey<double> kPrefixes{"prefixes"};
inline constexpr PropertyKey<double> kSplitTime{"prefixSplitTime"};
inline constexpr PropertyKey<double> kReadShare{"readShare"};
inline constexpr PropertyKey<double> kObjectSize{"objectSize"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<double> kStorage{"storage"};

/// Setting of a request link that enters a bucket.
inline constexpr PropertyKey<std::string> kOperation{"operation"};
inline constexpr PropertyKey<double> kFilterRatio{"filterRatio"};

/// `s3.bucket`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> bucketSources();

/// Share of a link's requests that read; events into a bucket write.
double readShareOf(const NodeView &bucket, const LinkView *link);
/// Requests/s that all prefixes take together.
double readsPerSecond(const NodeView &bucket);
double writesPerSecond(const NodeView &bucket);
/// Whether its events go to EventBridge: set, or wired to a rule.
bool tellsEventBridge(const NodeView &bucket);
/// Whether this notification goes straight to a queue, topic or function.
bool isDirect(const LinkView &notification);

void lower(const NodeView &bucket, PlanBuilder &plan);
void price(const NodeView &bucket, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &bucket, ResourceSheet &sheet);
void check(const NodeView &bucket, FindingSheet &sheet);
std::vector<Permission> permissions(const LinkView &link);
Tree arn(const NodeView &bucket);
Tree dimensions(const NodeView &bucket);

/// Requests/s of one prefix; sources beside the values.
extern const Fact kPrefixReads;
extern const Fact kPrefixWrites;

} // namespace headroom::s3
