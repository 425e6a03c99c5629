// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/delay_line.h"
#include "model/simulation/requests/event_heap.h"
#include "model/simulation/requests/key_picker.h"
#include "model/simulation/requests/sampler.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

/// What the request-level engine is made of.
namespace headroom::requests {

class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void eventsHappenInTheirOrder()
    {
        EventHeap heap;
        std::mt19937_64 random(1);
        std::vector<std::pair<double, std::uint32_t>> planned;
        for (std::uint32_t i = 0; i < 5000; ++i) {
            // Few different times, so that many are at the same.
            const double time = static_cast<double>(random() % 50);
            heap.plan(time, i);
            planned.emplace_back(time, i);
        }
        std::ranges::stable_sort(planned, {}, &std::pair<double, std::uint32_t>::first);
        for (const auto &[time, payload] : planned) {
            const Event *first = heap.first();
            QVERIFY(first);
            QCOMPARE(first->seconds(), time);
            QCOMPARE(first->payload(), payload);
            heap.take();
        }
        QVERIFY(!heap.first());
    }

    void anEventPlannedWhileAnotherHappensTakesItsPlace()
    {
        EventHeap heap;
        std::mt19937_64 random(2);
        for (std::uint32_t i = 0; i < 100; ++i)
            heap.plan(static_cast<double>(random() % 1000), i);
        double last = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Event event = *heap.first();
            heap.take();
            QVERIFY(event.seconds() >= last);
            last = event.seconds();
            heap.plan(last + static_cast<double>(random() % 1000), event.payload());
            if (i % 7 == 0)
                heap.plan(last + 1, 1000);
            if (i % 7 == 3) {
                heap.first();
                heap.take();
            }
        }
        QVERIFY(heap.size() >= 90 && heap.size() <= 110);
    }

    void linesKeepTheirOrderWhileTheyGrow()
    {
        DelayLine line;
        std::uint32_t in = 0;
        std::uint32_t out = 0;
        for (int round = 0; round < 200; ++round) {
            for (int i = 0; i < round % 13; ++i)
                line.push({static_cast<double>(in), in++, 0});
            for (int i = 0; i < round % 11 && !line.isEmpty(); ++i) {
                QCOMPARE(line.first().visit, out++);
                line.pop();
            }
        }
        while (!line.isEmpty()) {
            QCOMPARE(line.first().visit, out++);
            line.pop();
        }
        QCOMPARE(in, out);
    }

    void drawnTimesFollowTheirLaw_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 8; ++i)
            QTest::addRow("law %d", i) << i;
    }
    void drawnTimesFollowTheirLaw()
    {
        QFETCH(int, which);
        const std::vector<Distribution> laws = {
            Distribution::constant(2),
            Distribution::exponential(0.3),
            Distribution::lognormal(1, 0.5),
            Distribution::lognormal(0.2, 3),
            Distribution::gamma(5, 0.4),
            Distribution::uniform(1, 3),
            Distribution::empirical({4, 1, 2, 1}),
            Distribution::mixture({3, 1},
                                  {Distribution::exponential(1), Distribution::constant(9)})};
        const Distribution law = laws[static_cast<std::size_t>(which)];
        QuantileTables tables;
        const Sampler sampler(law, tables);
        constexpr int kDraws = 400'000;
        std::vector<double> times(kDraws);
        double sum = 0;
        for (int i = 0; i < kDraws; ++i) {
            times[static_cast<std::size_t>(i)] = sampler(
                draw(7, Purpose::Service, static_cast<std::uint64_t>(i)));
            sum += times[static_cast<std::size_t>(i)];
        }
        std::ranges::sort(times);
        const double error = std::sqrt(law.variance() / kDraws);
        QVERIFY(std::abs(sum / kDraws - law.mean()) <= 4 * error + 1e-12);
        if (law.law == Distribution::Law::Empirical || law.law == Distribution::Law::Mixture
            || law.variance() <= 0)
            return;
        for (const double p : {0.001, 0.1, 0.5, 0.9, 0.999}) {
            const double found = times[static_cast<std::size_t>(p * kDraws)];
            // Four standard errors of the rank.
            const double slack = 4 * std::sqrt(p * (1 - p) / kDraws);
            QVERIFY(found >= law.quantile(p - std::min(slack, p / 2)) * (1 - 1e-3));
            QVERIFY(found <= law.quantile(std::min(1 - 1e-9, p + slack)) * (1 + 1e-3));
        }
    }

    void drawsOfDifferentPurposesAndNeighboursAreUnrelated()
    {
        constexpr int kDraws = 200'000;
        double products = 0;
        double neighbours = 0;
        for (std::uint64_t i = 0; i < kDraws; ++i) {
            const double a = unit(draw(mix(i), Purpose::Service)) - 0.5;
            products += a * (unit(draw(mix(i), Purpose::Start)) - 0.5);
            neighbours += a * (unit(draw(mix(i + 1), Purpose::Service)) - 0.5);
        }
        // Of independent uniform numbers: standard deviation 1/12 / sqrt n.
        const double limit = 4.0 / 12 / std::sqrt(kDraws);
        QVERIFY(std::abs(products / kDraws) < limit);
        QVERIFY(std::abs(neighbours / kDraws) < limit);
    }

    void keysArePickedAsOftenAsTheyArePopular()
    {
        KeyPopularity keys;
        keys.law = KeyPopularity::Law::Zipf;
        keys.exponent = 0.9;
        keys.count = 100'000;
        const KeyPicker picker(keys);
        double total = 0;
        for (double k = 1; k <= keys.count; ++k)
            total += std::pow(k, -keys.exponent);
        // The share of the first m keys is where u = sum to m / total leads to key m - 1.
        double sum = 0;
        for (std::uint64_t k = 1; k <= 100'000; ++k) {
            const double before = sum;
            sum += std::pow(static_cast<double>(k), -keys.exponent);
            if (k % 997 != 1)
                continue;
            QCOMPARE(picker.at((before + sum) / 2 / total), k - 1);
        }
        QVERIFY(picker.at(1 - 1e-16) < 100'000);

        keys.law = KeyPopularity::Law::Hot;
        keys.hotShare = 0.25;
        keys.count = 4;
        const KeyPicker hot(keys);
        QCOMPARE(hot.at(0.2), std::uint64_t{0});
        QCOMPARE(hot.at(0.26), std::uint64_t{1});
        QCOMPARE(hot.at(0.6), std::uint64_t{2});
        QCOMPARE(hot.at(0.99), std::uint64_t{3});
    }
};

} // namespace headroom::requests

QTEST_APPLESS_MAIN(headroom::requests::PartsTest)
#include "parts_test.moc"
