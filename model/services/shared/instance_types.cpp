// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/instance_types.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array kTypes = {
    InstanceType{"m6i.large", 2, 8, 0.0960, 3},
    InstanceType{"m6i.xlarge", 4, 16, 0.1920, 4},
    InstanceType{"m6i.2xlarge", 8, 32, 0.3840, 4},
    InstanceType{"m6i.4xlarge", 16, 64, 0.7680, 8},
    InstanceType{"m5.large", 2, 8, 0.0960, 3},
    InstanceType{"m7i.large", 2, 8, 0.1008, 3},
    InstanceType{"m7g.large", 2, 8, 0.0816, 3, true},
    InstanceType{"m8g.large", 2, 8, 0.08976, 3, true},
    InstanceType{"c5.large", 2, 4, 0.0850, 3},
    InstanceType{"c6i.large", 2, 4, 0.0850, 3},
    InstanceType{"c6i.xlarge", 4, 8, 0.1700, 4},
    InstanceType{"c7g.large", 2, 4, 0.0725, 3, true},
    InstanceType{"r5.large", 2, 16, 0.1260, 3},
    InstanceType{"r6i.large", 2, 16, 0.1260, 3},
    InstanceType{"r7g.large", 2, 16, 0.1071, 3, true},
    InstanceType{"t3.micro", 2, 1, 0.0104, 2},
    InstanceType{"t3.small", 2, 2, 0.0208, 3},
    InstanceType{"t3.medium", 2, 4, 0.0416, 3},
    InstanceType{"t3.large", 2, 8, 0.0832, 3},
    InstanceType{"t3.xlarge", 4, 16, 0.1664, 4},
    InstanceType{"t4g.medium", 2, 4, 0.0336, 3, true},
    InstanceType{"g4dn.xlarge", 4, 16, 0.5260, 3},
};

} // namespace

std::span<const InstanceType> instanceTypes()
{
    return kTypes;
}

std::vector<std::string_view> instanceTypeNames()
{
    std::vector<std::string_view> names;
    for (const InstanceType &type : kTypes)
        names.push_back(type.name);
    return names;
}

const InstanceType &instanceType(std::string_view name)
{
    const auto found = std::ranges::find(kTypes, name, &InstanceType::name);
    return found == kTypes.end() ? kTypes.front() : *found;
}

Fact instanceHour(const InstanceType &type)
{
    return {.value = type.perHour,
            .unit = "USD/hour",
            .source = "Amazon EC2 price list, us-east-1, Linux on demand",
            .month = "2026-07"};
}

} // namespace headroom
