// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <string_view>
#include <vector>

/// Amazon EFS: file systems that many mount at once, and the access points by which they do.
namespace headroom::efs {

inline constexpr PropertyKey<std::string> kThroughputMode{"throughputMode"};
inline constexpr PropertyKey<double> kProvisioned{"provisionedThroughputInMibps"};
inline constexpr PropertyKey<std::string> kPerformanceMode{"performanceMode"};
inline constexpr PropertyKey<bool> kEncrypted{"encrypted"};
inline constexpr PropertyKey<std::string> kNfsAccess{"nfsAccess"};
inline constexpr PropertyKey<double> kStorage{"storage"};
inline constexpr PropertyKey<double> kCredits{"burstCreditBalance"};
inline constexpr PropertyKey<double> kReadShare{"readShare"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};

inline constexpr PropertyKey<std::string> kPath{"path"};
inline constexpr PropertyKey<double> kUid{"uid"};
inline constexpr PropertyKey<double> kGid{"gid"};

/// Settings of a request link that enters a file system or access point.
inline constexpr PropertyKey<std::string> kOperation{"operation"};
inline constexpr PropertyKey<double> kIoSize{"ioSize"};
inline constexpr PropertyKey<std::string> kMountPath{"localMountPath"};

inline constexpr std::string_view kConnectionQuota = "efs.connections";
inline constexpr std::string_view kElasticReadQuota = "efs.elasticReadMiBps";
inline constexpr std::string_view kElasticWriteQuota = "efs.elasticWriteMiBps";

inline constexpr double kMebibyte = 1024.0 * 1024;
inline constexpr double kGibibyte = 1024 * kMebibyte;

/// `efs.fileSystem`, `efs.accessPoint`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> fileSystemSources();
std::vector<TemplateSource> accessPointSources();

/// Throughput that the credits of a bursting file system grow at, metered bytes/s.
double baseline(const NodeView &fileSystem);
/// Throughput that a file system has at most, metered bytes/s.
double permitted(const NodeView &fileSystem);
/// What is metered for each byte that is read; a byte written counts once.
double readWeight(const NodeView &fileSystem);
/// Credits that can be saved up, bytes.
double creditCap(const NodeView &fileSystem);
bool isBursting(const NodeView &fileSystem);
/// The file system itself, or the one around an access point.
NodeView fileSystemOf(const NodeView &node);

/// Who mounts it: the beginnings of the links that enter it or its access points, once each.
std::vector<LinkView> mountsOf(const NodeView &fileSystem);
/// One subnet in each zone that has a mount target; empty when no subnet is drawn.
std::vector<NodeView> mountSubnets(const NodeView &fileSystem);

void lowerFileSystem(const NodeView &fileSystem, PlanBuilder &plan);
void lowerAccessPoint(const NodeView &accessPoint, PlanBuilder &plan);
void priceFileSystem(const NodeView &fileSystem, const Usage &usage, PriceSheet &sheet);
void priceAccessPoint(const NodeView &accessPoint, const Usage &usage, PriceSheet &sheet);
void deployFileSystem(const NodeView &fileSystem, ResourceSheet &sheet);
void deployAccessPoint(const NodeView &accessPoint, ResourceSheet &sheet);
void checkFileSystem(const NodeView &fileSystem, FindingSheet &sheet);
std::vector<Permission> permissions(const LinkView &link);
Tree arn(const NodeView &node);
Tree dimensions(const NodeView &fileSystem);

} // namespace headroom::efs
