// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/instance_types.h"

namespace headroom::kinesis {

void priceConsumer(const NodeView &consumer, const Usage &usage, PriceSheet &sheet)
{
    const double machines = usage.run() ? usage.mean("GroupInServiceInstances")
                                              + usage.mean("GroupPendingInstances")
                                        : consumer.get(kWorkers);
    sheet.add(consumer, HEADROOM_TEXT("Kinesis", "Machines of the workers"),
              machines * kHoursPerMonth, "hours",
              instanceHour(instanceType(consumer.get(kInstanceType))));
}

} // namespace headroom::kinesis
