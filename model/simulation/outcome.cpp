// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/outcome.h"

namespace headroom {

std::string_view toString(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success: return "success";
    case Outcome::BadRequest: return "400";
    case Outcome::Forbidden: return "403";
    case Outcome::Throttled: return "429";
    case Outcome::ServerError: return "500";
    case Outcome::BadGateway: return "502";
    case Outcome::Unavailable: return "503";
    case Outcome::GatewayTimeout: return "504";
    case Outcome::FunctionError: return "function error";
    case Outcome::TimedOut: return "timed out";
    }
    return "";
}

} // namespace headroom
