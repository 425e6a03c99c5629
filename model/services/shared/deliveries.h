// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What queues, topics, rules and buckets share: they deliver by themselves, and give up somewhere.
namespace headroom {

class ResourceSheet;

inline constexpr PropertyKey<bool> kDeadLetters{"deadLetters"};

/// The setting of event links into what can keep dead letters.
PropertySpec deadLettersProperty();
inline constexpr PropertyKey<std::string> kDestination{"destination"};

/// The setting of event links into what functions can report to.
PropertySpec destinationProperty();
/// Whether what the sender gives up goes this way, instead of what it sends. All that leaves a
/// queue by itself does.
bool isDeadLetters(const LinkView &link);
/// The way of a sender's dead letters, if one is drawn.
std::optional<LinkView> deadLettersOf(const NodeView &sender);
/// The ways along which a sender delivers: its event and request links but for dead letters.
std::vector<LinkView> deliveriesOf(const NodeView &sender);

/// The ARN of what a link delivers to: its own, or what its permissions name.
Tree deliveryArn(const LinkView &link);
/// Whether the role of a caller along this link would need an action that begins like this.
bool needsAction(const LinkView &link, std::string_view prefix);

/// Logical id of the policy by which a queue or topic lets services in.
std::string deliveryPolicyId(const NodeView &target);
/// Statements for all services that deliver to `target` under their own names.
Tree::List deliveryStatements(const NodeView &target, std::string_view action);
/// Lets the service at the beginning of a link call the function at its end; returns the logical
/// id, empty when there is no function.
std::string addInvokePermission(const LinkView &delivery, ResourceSheet &sheet);
/// A role for a service that must have one for these links; returns its logical id.
std::string addDeliveryRole(const NodeView &sender, const std::vector<LinkView> &links,
                            ResourceSheet &sheet);

/// Chunks of 64 KiB in which queues, topics and buses bill a message of so many bytes.
double billedChunks(double bytes);

} // namespace headroom
