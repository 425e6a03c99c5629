// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/event_markers.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "model/storage/design_file.h"
#include "tests/support/golden.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class EventMarkersTest : public QObject
{
    Q_OBJECT

private slots:
    void manyStepsOfAScalingAreTicks();
    void alarmsAndRollbacksAreNamed();
    void onlyTheTimeThatIsShownIsMarked();
};

namespace {

std::shared_ptr<const RunResult> runOf(const char *example)
{
    const auto design = readDesignFile(golden::exampleFile(example).string(), allServices());
    const auto run = runLive(lower(*design, allServices()), {.duration = 3600, .step = 1});
    return *run;
}

} // namespace

void EventMarkersTest::manyStepsOfAScalingAreTicks()
{
    const auto run = runOf("10-shop-on-fargate");
    const std::vector<PlotView::Marker> markers = eventMarkers(*run, 0, 3600, true);
    QVERIFY(markers.size() > 10);
    QCOMPARE(markers.size(), run->events().size());
    for (const PlotView::Marker &marker : markers)
        QVERIFY(marker.isTick && marker.text.isEmpty());
}

void EventMarkersTest::alarmsAndRollbacksAreNamed()
{
    const std::vector<PlotView::Marker> markers = eventMarkers(*runOf("07-canary-with-rollback"), 0,
                                                               3600, true);
    QVERIFY(std::ranges::any_of(markers, [](const PlotView::Marker &marker) {
        return !marker.isTick && marker.role == Role::Bad && !marker.text.isEmpty();
    }));
}

void EventMarkersTest::onlyTheTimeThatIsShownIsMarked()
{
    for (const PlotView::Marker &marker :
         eventMarkers(*runOf("10-shop-on-fargate"), 1200, 1500, true))
        QVERIFY(marker.x >= 1200 && marker.x <= 1500);
}

} // namespace headroom

QTEST_MAIN(headroom::EventMarkersTest)
#include "event_markers_test.moc"
