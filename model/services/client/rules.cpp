// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/client/client.h"
#include "model/services/shared/calls.h"
#include "model/services/shared/paths.h"

namespace headroom::client {

namespace {

void checkTarget(const NodeView &users, FindingSheet &sheet)
{
    if (!users.linksOut().empty())
        return;
    sheet.add(
        {.severity = Severity::Warning,
         .id = "client/no-target",
         .node = users.id(),
         .title = Text(HEADROOM_TEXT("Client", "%1 is not linked to anything")).arg(users.label()),
         .explanation = HEADROOM_TEXT(
             "Client", "Its traffic goes nowhere, so the design shows none of its load."),
         .remedy = HEADROOM_TEXT("Client", "Draw a request link to what these users call.")});
}

void checkRetries(const NodeView &users, FindingSheet &sheet)
{
    if (users.get(kRetries) <= 0)
        return;
    const double base = users.get(kBackoffBase);
    if (users.get(kJitter) == "none") {
        sheet.add(
            {.severity = Severity::Warning,
             .id = "client/retries-without-jitter",
             .node = users.id(),
             .title = Text(HEADROOM_TEXT("Client", "%1 retries without jitter")).arg(users.label()),
             .explanation = HEADROOM_TEXT(
                 "Client",
                 "Those who failed together come back together, and meet the same limit again."),
             .remedy = HEADROOM_TEXT("Client", "Spread the delays: full jitter."),
             .fix = edits::setProperty(pathTo(users, kJitter.key), Tree("full"))});
    }
    if (base <= 0) {
        sheet.add(
            {.severity = Severity::Warning,
             .id = "client/retries-without-backoff",
             .node = users.id(),
             .title = Text(HEADROOM_TEXT("Client", "%1 retries at once")).arg(users.label()),
             .explanation = HEADROOM_TEXT("Client", "A retry without delay finds the system as "
                                                    "full as it left it, and multiplies the load."),
             .remedy = HEADROOM_TEXT("Client",
                                     "Give the first retry a delay of some tenths of a second."),
             .fix = edits::setProperty(pathTo(users, kBackoffBase.key), Tree(0.1))});
    }
    if (users.get(kBackoffCap) < base) {
        sheet.add(
            {.severity = Severity::Warning,
             .id = "client/backoff-cap-below-base",
             .node = users.id(),
             .title = Text(HEADROOM_TEXT("Client", "The greatest delay of %1 is below its first"))
                          .arg(users.label()),
             .explanation = HEADROOM_TEXT(
                 "Client", "Every delay is cut to the greatest one, so it never grows."),
             .remedy = HEADROOM_TEXT("Client", "Raise the greatest delay above the first."),
             .fix = edits::setProperty(pathTo(users, kBackoffCap.key), Tree(base * 32))});
    }
}

void checkCall(const NodeView &users, const LinkView &link, FindingSheet &sheet)
{
    const NodeView called = link.to();
    const double payload = link.find(kPayload).value_or(users.get(kPayload));
    if (const std::optional<double> limit = called.fact("maximumPayload");
        limit && payload > *limit) {
        sheet.add({.severity = Severity::Error,
                   .id = "client/payload-beyond-limit",
                   .node = users.id(),
                   .link = link.id(),
                   .title = Text(HEADROOM_TEXT("Client", "%1 sends %2 bytes; %3 takes at most %4"))
                                .arg(users.label())
                                .arg(payload)
                                .arg(called.label())
                                .arg(*limit),
                   .explanation = HEADROOM_TEXT("Client", "Every such request is refused."),
                   .remedy = HEADROOM_TEXT(
                       "Client",
                       "Send less, or send large bodies to a store and only their name here.")});
    }
    const Patience patience = patienceOf(link);
    if (const std::optional<double> longest = called.fact("longestAnswer");
        longest && patience.timeout < *longest) {
        sheet.add(
            {.severity = Severity::Warning,
             .id = "client/timeout-before-answer",
             .node = users.id(),
             .link = link.id(),
             .title = Text(HEADROOM_TEXT("Client", "%1 gives up after %2 s; %3 may take %4 s"))
                          .arg(users.label())
                          .arg(patience.timeout)
                          .arg(called.label())
                          .arg(*longest),
             .explanation = HEADROOM_TEXT(
                 "Client", "Work goes on for callers that have left, and their retries add to it."),
             .remedy = HEADROOM_TEXT("Client",
                                     "Wait longer, or let the called side give up first.")});
    }
}

} // namespace

void check(const NodeView &users, FindingSheet &sheet)
{
    checkTarget(users, sheet);
    checkRetries(users, sheet);
    for (const LinkView &link : users.linksOut(LinkKind::Request))
        checkCall(users, link, sheet);
}

} // namespace headroom::client
