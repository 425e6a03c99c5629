// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/alarm_state.h"

#include <QTest>

namespace headroom::control {

namespace {

Alarm above(double threshold, int datapoints, int periods)
{
    Alarm alarm;
    alarm.threshold = threshold;
    alarm.datapoints = datapoints;
    alarm.periods = periods;
    return alarm;
}

} // namespace

class AlarmStateTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOffWhenSoManyOfSoManyBreach()
    {
        AlarmState alarm(above(10, 2, 3), 60);
        const double values[] = {11, 5, 12, 5, 5};
        const bool expected[] = {false, false, true, false, false};
        for (std::size_t i = 0; i < std::size(values); ++i) {
            alarm.add(values[i]);
            alarm.evaluate();
            QCOMPARE(alarm.isInAlarm(), expected[i]);
        }
    }

    void periodsSlideMinuteByMinute()
    {
        // A sum over five minutes above 100: 30 a minute crosses it in the fourth, but a period
        // counts when it is whole.
        Alarm plan = above(100, 1, 1);
        plan.period = 300;
        plan.statistic = Alarm::Statistic::Sum;
        AlarmState alarm(plan, 60);
        int first = 0;
        for (int minute = 1; minute <= 8 && first == 0; ++minute) {
            alarm.add(minute <= 3 ? 0.0 : 0.5);
            if (alarm.evaluate() == AlarmState::State::InAlarm)
                first = minute;
        }
        // Minutes 4 to 7 hold 4 x 30 = 120.
        QCOMPARE(first, 7);
    }

    void missingDataCountAsConfigured_data()
    {
        QTest::addColumn<int>("missing");
        QTest::addColumn<int>("state");
        using M = Alarm::Missing;
        using S = AlarmState::State;
        QTest::newRow("missing") << int(M::Missing) << int(S::NoData);
        QTest::newRow("not breaching") << int(M::NotBreaching) << int(S::Ok);
        QTest::newRow("breaching") << int(M::Breaching) << int(S::InAlarm);
        QTest::newRow("ignore") << int(M::Ignore) << int(S::Ok);
    }
    void missingDataCountAsConfigured()
    {
        QFETCH(int, missing);
        QFETCH(int, state);
        Alarm plan = above(10, 1, 1);
        plan.missing = static_cast<Alarm::Missing>(missing);
        AlarmState alarm(plan, 60);
        alarm.add(1.0);
        QCOMPARE(alarm.evaluate(), AlarmState::State::Ok);
        for (int minute = 0; minute < 6; ++minute) {
            alarm.add({});
            alarm.evaluate();
        }
        QCOMPARE(int(alarm.state()), state);
    }

    void nothingIsMissingBeforeTheBeginning()
    {
        Alarm plan = above(10, 2, 2);
        plan.missing = Alarm::Missing::Breaching;
        AlarmState alarm(plan, 60);
        alarm.add(1.0);
        QCOMPARE(alarm.evaluate(), AlarmState::State::Ok);
        alarm.add({});
        QCOMPARE(alarm.evaluate(), AlarmState::State::Ok);
        // The one that was there is looked back for, two periods further.
        for (int minute = 0; minute < 3; ++minute) {
            alarm.add({});
            alarm.evaluate();
        }
        QCOMPARE(alarm.state(), AlarmState::State::InAlarm);
    }

    void whatCannotBeSeenYetDoesNotCount()
    {
        Alarm plan = above(10, 1, 1);
        plan.delay = 120;
        AlarmState alarm(plan, 60);
        const bool expected[] = {false, false, true};
        for (const bool isInAlarm : expected) {
            alarm.add(20.0);
            alarm.evaluate();
            QCOMPARE(alarm.isInAlarm(), isInAlarm);
        }
    }
};

} // namespace headroom::control

QTEST_APPLESS_MAIN(headroom::control::AlarmStateTest)
#include "alarm_state_test.moc"
