// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Measured traffic: a value per interval, sorted by time; times are seconds from the first row.
struct Trace {
    enum class Unit { Count, Rate };
    enum class End { Hold, Loop, Stop };

    std::vector<double> times = {};
    std::vector<double> values = {};
    /// The distance of rows, s, when nearly all (9 of 10) have the same; 0 when they are irregular.
    /// A longer gap in a regular trace is a hole: rows are missing there, not traffic.
    double normalInterval = 0;
    Unit unit = Unit::Count; ///< Count = per interval up to the next row; Rate = per second.
    double scale = 1;
    End atEnd = End::Hold;
    std::string file = {};           ///< As written in the design; for messages.
    std::string firstTimestamp = {}; ///< As in the CSV, so that answers can name the minute.

    /// Requests per second from row `i` to the next. A count belongs to its row's own interval, so
    /// before a hole it is divided by the normal interval, and the rate so found lasts until the
    /// next row.
    double rateOf(std::size_t i) const;
    /// From row i to the next, s; the last row has the normal interval (its predecessor's when rows
    /// are irregular).
    double intervalOf(std::size_t i) const;
    /// From the first row to the end of the last interval, s.
    double length() const;
    /// The row that holds at a time in [0, length()). REQUIRES a row.
    std::size_t rowAt(double time) const;

    friend bool operator==(const Trace &, const Trace &) = default;
};

/// The timestamp of a moment of the trace (s from its first row), written like the first row's:
/// same separator, same zone. Empty when the CSV counts seconds, and behind the end of a trace that
/// does not loop.
std::string timestampAt(const Trace &trace, double seconds);

/// Traces that a design refers to, by what it says of them.
using Traces = std::map<std::string, std::shared_ptr<const Trace>, std::less<>>;

/// Reads a CSV with the columns `timestamp,value` (or a header that names them, or the first two
/// columns). Times are ISO dates and times (all with a zone or all without) or seconds. Missing
/// rows are holes (see Trace). Empty cells and lines, letters, negative values, unsorted or doubled
/// times are errors with the line; only doubles that a clock change has made (rows of a lost hour
/// on one time, exactly as many as fit) are spread over it.
Result<Trace> readTrace(std::string_view csv, const std::string &file);
/// Likewise from a file, which is read piece by piece; `shownAs` stands in messages and in the
/// trace.
Result<Trace> readTraceFile(const std::string &path, const std::string &shownAs);
inline Result<Trace> readTraceFile(const std::string &path)
{
    return readTraceFile(path, path);
}

} // namespace headroom
