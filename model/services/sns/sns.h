// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <string>
#include <vector>

/// Amazon SNS: topics that hand each message to all who have subscribed.
namespace headroom::sns {

inline constexpr PropertyKey<std::string> kTopicName{"topicName"};
inline constexpr PropertyKey<bool> kFifo{"fifoTopic"};
inline constexpr PropertyKey<bool> kDeduplication{"contentBasedDeduplication"};
inline constexpr PropertyKey<bool> kRaw{"rawMessageDelivery"};
inline constexpr PropertyKey<std::string> kEmail{"emailEndpoint"};
inline constexpr PropertyKey<double> kMessageSize{"messageSize"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};

inline constexpr PropertyKey<double> kPayload{"payload"};
inline constexpr PropertyKey<double> kFilterRatio{"filterRatio"};

inline constexpr std::string_view kPublishQuota = "sns.publishesPerSecond";
inline constexpr std::string_view kFifoQuota = "sns.fifoPublishesPerSecond";

/// `sns.topic`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> topicSources();

/// Whether AWS calls an address over HTTP on this way, and gives up soon.
bool isOverHttp(const LinkView &subscription);
/// Bytes of a message: the largest that a link into it states, else the topic's setting.
double messageSizeOf(const NodeView &topic);
/// Messages/s that it takes.
double publishesPerSecond(const NodeView &topic);

void lower(const NodeView &topic, PlanBuilder &plan);
void price(const NodeView &topic, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &topic, ResourceSheet &sheet);
void check(const NodeView &topic, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &topic);
DirectCall directCall(const NodeView &node);
std::vector<Permission> permissions(const LinkView &link);
Tree arn(const NodeView &topic);
Tree dimensions(const NodeView &topic);

/// Messages/s to mail addresses; the source stands beside the value.
extern const Fact kEmailRate;

} // namespace headroom::sns
