// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_spec.h"

namespace headroom {

std::string_view symbol(Unit unit)
{
    switch (unit) {
    case Unit::None:
    case Unit::Count:
    case Unit::Fraction:
    case Unit::Users: return "";
    case Unit::Seconds: return "s";
    case Unit::PerSecond: return "/s";
    case Unit::Mebibytes: return "MiB";
    case Unit::Bytes: return "B";
    case Unit::Gigabytes: return "GB";
    case Unit::Percent: return "%";
    case Unit::Dollars: return "$";
    case Unit::Milliseconds: return "ms";
    case Unit::Days: return "d";
    case Unit::Hours: return "h";
    case Unit::DollarsPerHour: return "$/h";
    case Unit::BytesPerSecond: return "B/s";
    case Unit::CapacityUnits: return "CU";
    }
    return "";
}

} // namespace headroom
