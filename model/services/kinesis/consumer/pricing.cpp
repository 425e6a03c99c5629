// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/kinesis/kinesis.h"

namespace headroom::kinesis {

void priceConsumer(const NodeView &consumer, const Usage &, PriceSheet &sheet)
{
    sheet.free(consumer, HEADROOM_TEXT("Kinesis", "What it reads is billed at the stream, its "
                                                  "machines where they are drawn."));
}

} // namespace headroom::kinesis
