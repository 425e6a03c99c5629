// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/run_result.h"
#include "widgets/charts/plot_view.h"

namespace headroom {

/// What happened during a run, as lines on a chart: interventions, alarms, scaling, deployments,
/// and the first limit that gave way. Those between two times; where many come close together, the
/// more important are named. Many steps of a scaling are ticks.
std::vector<PlotView::Marker> eventMarkers(const RunResult &run, double from, double to,
                                           bool isNamed);

/// An event in a few words: `+4 tasks`, `errors: alarm`.
QString eventText(const ControlEvent &event);

} // namespace headroom
