// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/aws/aws.h"

namespace headroom::aws {

void price(const NodeView &frame, const Usage &, PriceSheet &sheet)
{
    sheet.free(frame, HEADROOM_TEXT("Account", "An account or Region costs nothing by itself"));
}

} // namespace headroom::aws
