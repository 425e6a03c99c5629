// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/client/client.h"

namespace headroom::client {

void price(const NodeView &users, const Usage &, PriceSheet &sheet)
{
    sheet.free(users, HEADROOM_TEXT("Client", "Users are outside the system and cost nothing"));
}

} // namespace headroom::client
