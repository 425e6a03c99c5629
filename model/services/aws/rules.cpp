// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/catalogue.h"
#include "model/checking/finding.h"
#include "model/services/aws/aws.h"
#include "model/services/shared/paths.h"

namespace headroom::aws {

namespace {

/// The fix rewrites the map: names of quotas contain dots and so cannot be a part of a path.
Edit removeQuota(const NodeView &frame, std::string_view name)
{
    Tree quotas = frame.get(kQuotas);
    quotas.erase(name);
    return edits::setProperty(pathTo(frame, kQuotas.key),
                              quotas.empty() ? Tree() : std::move(quotas));
}

} // namespace

void check(const NodeView &frame, FindingSheet &sheet)
{
    const Tree &quotas = frame.get(kQuotas);
    if (!quotas.isMap())
        return;
    for (const auto &[name, value] : quotas.entries()) {
        const Quota *quota = frame.catalogue().quota(name);
        if (!quota) {
            sheet.add(
                {.severity = Severity::Error,
                 .id = "aws/unknown-quota",
                 .node = frame.id(),
                 .title = Text(HEADROOM_TEXT("Account", "%1 overrides %2, which is no quota"))
                              .arg(frame.label())
                              .arg(name),
                 .explanation = HEADROOM_TEXT(
                     "Account", "It has no effect: nothing asks for a quota of this name."),
                 .remedy = HEADROOM_TEXT(
                     "Account", "Correct the name (headroom list quotas names them) or remove it."),
                 .fix = removeQuota(frame, name)});
        } else if (frame.is("aws.region") && !quota->perRegion) {
            sheet.add(
                {.severity = Severity::Warning,
                 .id = "aws/quota-of-the-account",
                 .node = frame.id(),
                 .title = Text(HEADROOM_TEXT("Account",
                                             "%1 overrides %2, which the whole account shares"))
                              .arg(frame.label())
                              .arg(name),
                 .explanation = HEADROOM_TEXT(
                     "Account",
                     "It has no effect: all Regions of an account use up this quota together."),
                 .remedy = HEADROOM_TEXT("Account", "Override it at the account."),
                 .fix = removeQuota(frame, name)});
        }
    }
}

} // namespace headroom::aws
