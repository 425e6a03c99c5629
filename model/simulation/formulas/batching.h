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

} // namespace headroom::formulas
