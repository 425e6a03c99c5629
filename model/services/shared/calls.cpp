// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/calls.h"

#include <limits>
#include <set>
#include <string>

namespace headroom {

namespace {

double linkOrCaller(const LinkView &link, std::string_view key, std::string_view fact,
                    double otherwise)
{
    if (link.isSet(key))
        return link.property(key).numberOr(otherwise);
    if (const std::optional<double> own = link.from().fact(fact))
        return *own;
    return link.property(key).numberOr(otherwise);
}

} // namespace

Patience patienceOf(const LinkView &request)
{
    return {
        linkOrCaller(request, "timeout", "callTimeout", std::numeric_limits<double>::infinity()),
        linkOrCaller(request, "retries", "callRetries", 0)};
}

void visitUpstream(const NodeView &node, const std::function<void(const NodeView &)> &visit)
{
    std::set<std::string> seen = {node.id().value()};
    std::vector<NodeView> nearest = {node};
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        for (const LinkView &link : nearest[i].linksIn()) {
            const bool carriesRequests = link.kind() == LinkKind::Request
                                         || link.kind() == LinkKind::Event
                                         || link.kind() == LinkKind::Route
                                         || link.kind() == LinkKind::Poll;
            if (!carriesRequests || !seen.insert(link.from().id().value()).second)
                continue;
            visit(link.from());
            nearest.push_back(link.from());
        }
    }
}

} // namespace headroom
