// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/http/http.h"

namespace headroom::http {

void price(const NodeView &endpoint, const Usage &, PriceSheet &sheet)
{
    sheet.free(endpoint,
               HEADROOM_TEXT("Http", "Runs outside AWS; what its operator charges is not counted"));
}

} // namespace headroom::http
