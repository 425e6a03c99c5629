// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

namespace headroom {

/// Components in which something flows, for panels that show results:
///
///     flow.source   traffic; metrics Requests, Attempts; leaves: request
///     flow.server   `workers` without waiting room, `duration`; metrics Offered, Busy, Latency,
///     Rejected; enters: request, route;
///                   leaves: request. Fewer than 10 workers are a finding with a fix. Costs 2
///                   dollars per worker and month.
///     flow.split    enters: request; leaves: two routes
const Catalogue &flowCatalogue();

/// What a panel works with. The design is read from text (see design_text.h).
class PanelBench
{
public:
    explicit PanelBench(const Catalogue &catalogue, const char *text = "");

    Document document;
    Selection selection;
    LiveSimulation live{document};
    TimeCursor cursor;

    const Design &design() const { return document.design(); }
    /// The setting as written, or null.
    const Tree *written(const char *path) const { return design().property(path); }
    /// Waits until the newest result belongs to the design as it stands.
    bool settle();
    int undoEntries() { return document.undoStack().count(); }
};

} // namespace headroom
