// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <optional>
#include <string>
#include <vector>

/// Amazon SQS: queues that keep messages until a consumer has worked on them.
namespace headroom::sqs {

inline constexpr PropertyKey<std::string> kQueueName{"queueName"};
inline constexpr PropertyKey<bool> kFifo{"fifoQueue"};
inline constexpr PropertyKey<bool> kDeduplication{"contentBasedDeduplication"};
inline constexpr PropertyKey<std::string> kDeduplicationScope{"deduplicationScope"};
inline constexpr PropertyKey<std::string> kThroughputLimit{"fifoThroughputLimit"};
inline constexpr PropertyKey<double> kMessageGroups{"messageGroups"};
inline constexpr PropertyKey<double> kVisibility{"visibilityTimeout"};
inline constexpr PropertyKey<double> kRetention{"messageRetentionPeriod"};
inline constexpr PropertyKey<double> kDelay{"delaySeconds"};
inline constexpr PropertyKey<double> kWaitTime{"receiveMessageWaitTimeSeconds"};
inline constexpr PropertyKey<double> kMaximumSize{"maximumMessageSize"};
inline constexpr PropertyKey<double> kMaxReceiveCount{"maxReceiveCount"};
inline constexpr PropertyKey<double> kMessageSize{"messageSize"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<bool> kManagedSse{"sqsManagedSseEnabled"};

/// Settings of a link that enters a queue.
inline constexpr PropertyKey<double> kEntries{"entriesPerCall"};
inline constexpr PropertyKey<double> kPayload{"payload"};

inline constexpr std::string_view kInFlightQuota = "sqs.inFlightMessages";
inline constexpr std::string_view kFifoQuota = "sqs.fifoCallsPerSecond";
inline constexpr std::string_view kHighThroughputQuota = "sqs.fifoHighThroughputCallsPerSecond";

/// `sqs.queue`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> queueSources();

/// The queue that takes what was received too often, if one is drawn.
std::optional<NodeView> deadLetterQueueOf(const NodeView &queue);
/// Whether dead letters of others come here.
bool isDeadLetterQueue(const NodeView &queue);
/// Bytes of a message: the largest that a link into it states, else the queue's setting.
double messageSizeOf(const NodeView &queue);
/// Whether it has the settings that AWS calls high throughput.
bool hasHighThroughput(const NodeView &queue);
/// Calls/s that a FIFO queue takes for each action; infinity for a standard queue.
double callsPerSecond(const NodeView &queue);

void lower(const NodeView &queue, PlanBuilder &plan);
void price(const NodeView &queue, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &queue, ResourceSheet &sheet);
void check(const NodeView &queue, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &queue);
DirectCall directCall(const NodeView &node);
std::vector<Permission> permissions(const LinkView &link);
Tree arn(const NodeView &queue);
Tree dimensions(const NodeView &queue);

} // namespace headroom::sqs
