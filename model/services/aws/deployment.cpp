// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/aws/aws.h"

namespace headroom::aws {

void deploy(const NodeView &frame, ResourceSheet &sheet)
{
    sheet.omit(frame,
               HEADROOM_TEXT("Account",
                             "The account and Region are those that the template is deployed to"));
    if (!frame.get(kQuotas).empty())
        sheet.omit(
            frame,
            HEADROOM_TEXT(
                "Account",
                "Raised quotas are asked for at AWS Service Quotas; no template can set them"));
}

} // namespace headroom::aws
