// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/rules.h"
#include "model/services/lambda/surroundings.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/images.h"
#include "model/services/shared/network.h"
#include "model/services/shared/paths.h"

#include <algorithm>

namespace headroom::lambda {

namespace {

/// Whether a call leaves the network of its function and has no endpoint to leave by.
bool needsInternet(const NodeView &function, const LinkView &call)
{
    if (call.kind() != LinkKind::Request || networkOf(call.to())
        || needsAction(call, "elasticfilesystem:"))
        return false;
    const std::string endpoint = endpointFact(call);
    return endpoint.empty() || !networkHas(function, endpoint);
}

void checkReach(const NodeView &function, FindingSheet &sheet)
{
    const std::optional<NodeView> network = networkOf(function);
    if (!network || networkHas(function, "natGateways"))
        return;
    for (const LinkView &call : callsOf(function))
        if (needsInternet(function, call)) {
            addFinding(
                sheet, function, Severity::Warning, "lambda/vpc-nat",
                Text(HEADROOM_TEXT("Lambda", "%1 stands in %2 and cannot reach %3."))
                    .arg(function.label())
                    .arg(network->label())
                    .arg(call.to().label()),
                HEADROOM_TEXT("Lambda", "A function in a network has no public address, whatever "
                                        "its subnet; without NAT or an endpoint its calls "
                                        "outwards hang until they time out."),
                HEADROOM_TEXT("Lambda", "Give the network a NAT gateway or an endpoint of that "
                                        "service, or take the function out of it."),
                edits::setProperty(pathTo(*network, "natGateways"), 1));
            return;
        }
}

/// Whether something that a function sends to brings it back to the function.
bool comesBack(const NodeView &function, const NodeView &store)
{
    // What a bucket tells of its own writes is the bucket's finding.
    if (store.is("s3.bucket"))
        return false;
    for (const LinkView &link : store.linksOut()) {
        const NodeView reader = link.to();
        const std::optional<NodeView> outer = reader.frame("lambda.function");
        const bool brings = link.kind() == LinkKind::Poll || link.kind() == LinkKind::Event;
        if (brings && (reader.id() == function.id() || (outer && outer->id() == function.id())))
            return true;
    }
    return false;
}

void checkRecursion(const NodeView &function, FindingSheet &sheet)
{
    for (const LinkView &call : callsOf(function))
        if (comesBack(function, call.to()))
            addFinding(sheet, function, Severity::Warning, "lambda/recursion",
                       Text(HEADROOM_TEXT("Lambda", "%1 sends to %2, which calls it."))
                           .arg(function.label())
                           .arg(call.to().label()),
                       HEADROOM_TEXT("Lambda", "Each call makes the next. Lambda cuts such a loop "
                                               "after about 16 rounds where it notices it."),
                       HEADROOM_TEXT("Lambda", "Send results elsewhere."));
}

} // namespace

void checkSurroundings(const NodeView &function, FindingSheet &sheet)
{
    checkImage(function, "lambda/no-repository", sheet);
    checkReach(function, sheet);
    checkRecursion(function, sheet);
}

} // namespace headroom::lambda
