// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/lambda.h"

#include "model/services/lambda/parts.h"
#include "model/services/lambda/surroundings.h"

namespace headroom::lambda {

std::vector<ComponentSpec> components()
{
    return {functionSpec(), versionSpec(), aliasSpec()};
}

std::vector<NamedFact> facts(const NodeView &node)
{
    const std::optional<NodeView> frame = node.frame("lambda.function");
    const NodeView &function = frame ? *frame : node;
    // A synchronous invocation takes 6 MB.
    std::vector<NamedFact> list = {{"longestAnswer", function.get(kTimeout)},
                                   {"maximumPayload", 6.0 * 1024 * 1024},
                                   {"isFunction", 1}};
    if (isInNetwork(function))
        list.push_back({"hasSecurityGroup", 1});
    return list;
}

double provisionedOf(const NodeView &version)
{
    double sum = version.get(kProvisioned);
    for (const LinkView &link : version.linksIn(LinkKind::Route)) {
        const NodeView alias = link.from();
        if (!alias.is("lambda.alias"))
            continue;
        double weights = 0;
        for (const LinkView &route : alias.linksOut(LinkKind::Route))
            weights += route.get(kWeight);
        if (weights > 0)
            sum += alias.get(kProvisioned) * link.get(kWeight) / weights;
    }
    return sum;
}

} // namespace headroom::lambda
