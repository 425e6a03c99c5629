// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

/// Records that are collected and worked on together (facts/queueing section 3). Rates per s, times
/// in s.
namespace headroom::formulas {

/// A batch that opens with its first record and closes when it is full or `interval` old, at
/// Poisson arrivals.
struct BatchWindow {
    double batch = 1; ///< Mean number of records in it.
    double open = 0;  ///< Mean time that it is open, s.
    double wait = 0;  ///< Mean time from a record's arrival to the closing, s.
};
/// `size` from 1 (whole; fractions are cut off) to infinity, `interval` from 0 to infinity. Without
/// arrivals a batch is one record that waits for the whole interval.
BatchWindow batchWindow(double rate, double size, double interval);

/// Servers that each take what waits, at most `size` records, as soon as they are free and one
/// waits; nothing joins a batch that is worked on.
struct BatchService {
    double batch = 1;   ///< Mean number of records in a batch.
    double waiting = 0; ///< Mean number of records that wait; infinite from saturation on.
    double allBusy = 0; ///< Share of the time.
};
/// Exact for Poisson arrivals and exponential times of `time` s a batch, whatever is in it; with
/// `size` 1 it is M/M/c. For other laws (`cv2` of the time) some per cent off: who waits does so
/// for the rest of a time, and what does not fit then varies as the arrivals in a time do; with
/// `size` 1 by Kimura's factor. Saturated from rate = servers x size / time on.
BatchService batchService(double rate, double servers, double size, double time, double cv2 = 1);

/// What a lane's time consists of: one part for each batch, one for each of its records; means and
/// variances (the laws are taken as gamma ones).
struct LaneTimes {
    double batch = 0; ///< s
    double batchVariance = 0;
    double record = 0; ///< s
    double recordVariance = 0;
    /// s that the first record waits which finds the lane free, when something else is not.
    double idleWait = 0;
    double window = 0; ///< s that a batch is then open for more.
};
/// A lone server that takes all that waits, however much, as soon as it is free: the batches are a
/// Markov chain, since what comes while one is worked on is the next, or the next that comes if
/// nothing did, with what comes while that waits or is open. Exact for Poisson arrivals, from the
/// functional equation of the batch's generating function, unrolled. `waiting` is over all time,
/// those in open batches apart (`collecting`). Saturated from rate = 1 / record on. `spread` is the
/// standard deviation of a batch.
struct LoneLane {
    BatchService service = {};
    double spread = 0;
    double collecting = 0; ///< Mean number of records in open batches.
};
LoneLane loneLane(double rate, const LaneTimes &times);

} // namespace headroom::formulas
