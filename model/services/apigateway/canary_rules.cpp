// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/rules.h"
#include "model/services/shared/paths.h"

#include <algorithm>

namespace headroom::apigateway {

void checkCanary(const NodeView &stage, FindingSheet &sheet)
{
    const std::optional<double> percent = stage.find(kCanaryPercentTraffic);
    if (!percent)
        return;
    const Integrations integrations = integrationsOf(stage);
    const std::string wanted = stage.isSet(kCanaryTo.key) ? stage.get(kCanaryTo) : std::string();
    const std::vector<LinkView> links = stage.linksOut(LinkKind::Request);
    const bool isLinked = std::ranges::any_of(
        links, [&wanted](const LinkView &link) { return link.to().id().value() == wanted; });
    if (!wanted.empty() && !isLinked)
        sheet.add({.severity = Severity::Error,
                   .id = "apigateway/canary-target",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "The canary of %1 goes to %2, which is not linked"))
                                .arg(stage.label())
                                .arg(wanted),
                   .explanation = HEADROOM_TEXT("ApiGateway", "No request goes to a canary."),
                   .remedy = HEADROOM_TEXT("ApiGateway",
                                           "Draw a request link to it, or name a linked node."),
                   .fix = edits::setProperty(pathTo(stage, kCanaryTo.key), Tree())});
    else if (!integrations.canary)
        sheet.add({.severity = Severity::Info,
                   .id = "apigateway/canary-same",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway",
                                               "The canary of %1 is the same as its production"))
                                .arg(stage.label()),
                   .explanation = HEADROOM_TEXT("ApiGateway",
                                                "Both lead to one node, so nothing is tried out."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Draw a second request link, to what the "
                                                         "canary shall call.")});
    if (*percent <= 0)
        sheet.add({.severity = Severity::Warning,
                   .id = "apigateway/canary-left",
                   .node = stage.id(),
                   .title = Text(HEADROOM_TEXT("ApiGateway", "%1 has a canary without traffic"))
                                .arg(stage.label()),
                   .explanation = HEADROOM_TEXT("ApiGateway",
                                                "While a canary is there, no other deployment may "
                                                "go to the stage."),
                   .remedy = HEADROOM_TEXT("ApiGateway", "Remove the canary, or give it traffic."),
                   .fix = edits::setProperty(pathTo(stage, kCanaryPercentTraffic.key), Tree())});
}

} // namespace headroom::apigateway
