// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/fact.h"

#include <span>
#include <string_view>
#include <vector>

namespace headroom {

/// An EC2 instance type, with its price on demand in us-east-1 under Linux (facts/ecs-asg 11.1).
struct InstanceType {
    std::string_view name = "";
    double processors = 2; ///< vCPU
    double memory = 0;     ///< GiB
    double perHour = 0;    ///< dollars
    double interfaces = 3; ///< Network interfaces.
    bool isArm = false;
};

std::span<const InstanceType> instanceTypes();
/// Names, for a choice.
std::vector<std::string_view> instanceTypeNames();
/// The type of that name; the first one when there is none.
const InstanceType &instanceType(std::string_view name);
/// Dollars per hour with source and month.
Fact instanceHour(const InstanceType &type);

} // namespace headroom
