// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/event_markers.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {
namespace {

/// More lines than this hide the curves behind them.
constexpr std::size_t kMostMarkers = 60;
/// More words than this cover one another.
constexpr std::size_t kMostNames = 12;
/// More steps of a scaling than this are ticks, in which the eye sees when it was at work.
constexpr std::ptrdiff_t kFewSteps = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("headroom::EventMarkers", text);
}

Role roleOf(const ControlEvent &event)
{
    switch (event.kind) {
    case ControlEvent::Kind::Began:
    case ControlEvent::Kind::RolledBack: return Role::Bad;
    case ControlEvent::Kind::Alarm: return event.after > 0 ? Role::Bad : Role::Good;
    case ControlEvent::Kind::Ended:
    case ControlEvent::Kind::Deployed: return Role::Good;
    case ControlEvent::Kind::Scaled:
    case ControlEvent::Kind::Started:
    case ControlEvent::Kind::Shifted:
    case ControlEvent::Kind::Grown: return Role::Accent;
    }
    return Role::Accent;
}

/// Higher is named first.
int importanceOf(const ControlEvent &event)
{
    switch (event.kind) {
    case ControlEvent::Kind::RolledBack: return 5;
    case ControlEvent::Kind::Began: return 4;
    case ControlEvent::Kind::Alarm: return event.after > 0 ? 4 : 2;
    case ControlEvent::Kind::Ended:
    case ControlEvent::Kind::Shifted:
    case ControlEvent::Kind::Deployed: return 3;
    case ControlEvent::Kind::Scaled: return 1;
    case ControlEvent::Kind::Grown: return 1;
    case ControlEvent::Kind::Started: return 0;
    }
    return 0;
}

QString ownerName(const RunResult &run, const ControlEvent &event)
{
    return event.owner < run.plan().nodes.size()
               ? toQString(run.plan().nodes[event.owner].id.value())
               : toQString(event.name);
}

} // namespace

QString eventText(const ControlEvent &event)
{
    const QString name = toQString(event.name);
    switch (event.kind) {
    case ControlEvent::Kind::Began: return name;
    case ControlEvent::Kind::Ended: return tr("%1: over").arg(name);
    case ControlEvent::Kind::Alarm:
        return event.after > 0 ? tr("%1: alarm").arg(name) : tr("%1: OK").arg(name);
    case ControlEvent::Kind::Scaled:
        return tr("%1: %2 wanted").arg(name, formatNumber(event.after));
    case ControlEvent::Kind::Started:
        return tr("%1: %2 in service").arg(name, formatNumber(event.after));
    case ControlEvent::Kind::Shifted:
        return tr("%1: %2").arg(name, formatQuantity(event.after, Unit::Fraction));
    case ControlEvent::Kind::RolledBack: return tr("%1: rolled back").arg(name);
    case ControlEvent::Kind::Deployed: return tr("%1: deployed").arg(name);
    case ControlEvent::Kind::Grown: return tr("%1: %2").arg(name, formatNumber(event.after));
    }
    return name;
}

std::vector<PlotView::Marker> eventMarkers(const RunResult &run, double from, double to,
                                           bool isNamed)
{
    std::vector<ControlEvent> events;
    for (ControlEvent event : run.events()) {
        if (event.time < from || event.time > to)
            continue;
        // Short names: the node stands for its scaler.
        if (event.kind == ControlEvent::Kind::Scaled || event.kind == ControlEvent::Kind::Started)
            event.name = toStd(ownerName(run, event));
        events.push_back(std::move(event));
    }
    const auto isStep = [](const ControlEvent &event) {
        return importanceOf(event) <= 1;
    };
    const bool hasManySteps = std::ranges::count_if(events, isStep) > kFewSteps;
    std::vector<std::size_t> order(events.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, [&events](std::size_t a, std::size_t b) {
        return importanceOf(events[a]) > importanceOf(events[b]);
    });
    std::vector<bool> isTick(events.size());
    std::vector<bool> isShown(events.size());
    std::vector<bool> hasName(events.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t i = order[place];
        isTick[i] = hasManySteps && isStep(events[i]);
        isShown[i] = isTick[i] || place < kMostMarkers;
        hasName[i] = isNamed && !isTick[i] && place < kMostNames;
    }
    std::vector<PlotView::Marker> markers;
    if (const auto failure = run.firstFailure())
        markers.push_back({.x = static_cast<double>(failure->step) * run.step(),
                           .text = isNamed ? toQString(failure->limit) : QString(),
                           .role = Role::Bad});
    for (std::size_t i = 0; i < events.size(); ++i)
        if (isShown[i])
            markers.push_back({.x = events[i].time,
                               .text = hasName[i] ? eventText(events[i]) : QString(),
                               .role = roleOf(events[i]),
                               .isTick = isTick[i]});
    return markers;
}

} // namespace headroom
