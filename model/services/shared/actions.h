// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"

#include <string>
#include <string_view>

namespace headroom {

/// The word of control links into what an alarm only tells, by its ARN: a topic. Others are scaled.
inline constexpr std::string_view kNotificationWord = "notification";

/// Logical id of the scaling policy that a control link stands for: the room that it enters writes
/// the policy under this name, the alarm that it leaves calls it by this name.
std::string scalingPolicyId(const LinkView &control);

} // namespace headroom
