// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Amazon Data Firehose: collects records and delivers them in batches.
namespace headroom::firehose {

inline constexpr PropertyKey<std::string> kDestination{"destination"};
inline constexpr PropertyKey<double> kBufferSize{"sizeInMBs"};
inline constexpr PropertyKey<double> kBufferInterval{"intervalInSeconds"};
inline constexpr PropertyKey<double> kTransformSize{"transformBufferSizeInMBs"};
inline constexpr PropertyKey<double> kTransformInterval{"transformBufferIntervalInSeconds"};
inline constexpr PropertyKey<double> kTransformRetries{"numberOfRetries"};
inline constexpr PropertyKey<double> kRetryDuration{"durationInSeconds"};
inline constexpr PropertyKey<std::string> kBackupMode{"s3BackupMode"};
inline constexpr PropertyKey<std::string> kBackup{"backup"};
inline constexpr PropertyKey<double> kRecordSize{"recordSize"};
inline constexpr PropertyKey<double> kRecordsPerPut{"recordsPerPut"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<std::string> kName{"deliveryStreamName"};
inline constexpr PropertyKey<std::string> kCompression{"compressionFormat"};
inline constexpr PropertyKey<std::string> kPrefix{"prefix"};
inline constexpr PropertyKey<std::string> kErrorPrefix{"errorOutputPrefix"};

inline constexpr std::string_view kBytesQuota = "firehose.directPutMiBps";
inline constexpr std::string_view kRequestsQuota = "firehose.directPutRequests";
inline constexpr std::string_view kRecordsQuota = "firehose.directPutRecords";

/// `firehose.deliveryStream`.
std::vector<ComponentSpec> components();

/// What a destination allows and does where nothing is set.
struct Destination {
    std::string_view word = "";     ///< The choice in the design.
    std::string_view metric = "";   ///< `DeliveryToS3`.
    std::string_view property = ""; ///< CloudFormation: `ExtendedS3DestinationConfiguration`.
    std::string_view terraform = "";
    double mostSize = 128; ///< MiB
    double mostInterval = 900;
    double usualInterval = 300;
    double usualRetry = 300; ///< s
};
/// All of them, the usual one first.
std::span<const Destination> destinations();
const Destination &destinationOf(const NodeView &stream);

/// Buffer hints as set, else the destination's.
double bufferSize(const NodeView &stream);     ///< MiB
double bufferInterval(const NodeView &stream); ///< s
/// s for which a delivery that fails is tried again.
double retryDuration(const NodeView &stream);
/// Of one record, bytes: as set, else as the stream it reads says, else the largest payload of the
/// links into it.
double recordSizeOf(const NodeView &stream);

/// The link from a data stream, if it has one.
std::optional<LinkView> sourceOf(const NodeView &stream);
/// The link to the function that transforms records.
std::optional<LinkView> transformOf(const NodeView &stream);
/// The link to what keeps a copy.
std::optional<LinkView> backupOf(const NodeView &stream);
/// All other links: where it delivers to. AWS allows one.
std::vector<LinkView> deliveriesOf(const NodeView &stream);

std::vector<TemplateSource> sources();
void lower(const NodeView &stream, PlanBuilder &plan);
void price(const NodeView &stream, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &stream, ResourceSheet &sheet);
void check(const NodeView &stream, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &stream);
DirectCall directCall(const NodeView &node);
std::vector<Permission> permissions(const LinkView &entering);
Tree arn(const NodeView &stream);
Tree dimensions(const NodeView &stream);

} // namespace headroom::firehose
