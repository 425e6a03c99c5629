// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/fact.h"
#include "model/core/ids.h"
#include "model/core/text.h"

#include <string_view>
#include <vector>

namespace headroom {

class RunResult;

/// A month as AWS's price pages count it.
inline constexpr double kSecondsPerMonth = 2'628'000;
inline constexpr double kHoursPerMonth = 730;

/// What a run used of one node, stretched to a month at the run's mean load.
class Usage
{
public:
    /// `run` may be null: then all is 0 and only standing charges show.
    Usage(const RunResult *run, const NodeView &node);

    /// A count metric's events per month.
    double perMonth(std::string_view metric) const;
    /// Mean of a level, latency (s) or fraction metric.
    double mean(std::string_view metric) const;
    double maximum(std::string_view metric) const;
    const RunResult *run() const { return m_run; }

private:
    const RunResult *m_run;
    NodeId m_node;
};

struct PriceLine {
    NodeId node;
    Text what;
    double quantity = 0; ///< Per month, in `unit`.
    std::string unit;    ///< `million requests`, `GB-s`, `hours`.
    Fact rate = {};      ///< Dollars per unit (of the first tier used), with source.
    double perMonth = 0; ///< Dollars.
};

/// One step of a tiered price: up to `upTo` units a month at `rate`.
struct PriceTier {
    double upTo = 0; ///< Infinity for the last.
    double rate = 0; ///< Dollars per unit.
};

/// What rooms write their cost on.
class PriceSheet
{
public:
    /// quantity x rate.
    void add(const NodeView &node, Text what, double quantity, std::string_view unit,
             const Fact &rate);
    /// Tiers are filled one after the other; the rate shown is the first.
    void addTiered(const NodeView &node, Text what, double quantity, std::string_view unit,
                   const Fact &firstRate, const std::vector<PriceTier> &tiers);
    /// Says in words that something costs nothing.
    void free(const NodeView &node, Text what);

    const std::vector<PriceLine> &lines() const { return m_lines; }
    double perMonth() const;
    double perMonth(const NodeId &node) const;

private:
    std::vector<PriceLine> m_lines;
};

/// A whole design, priced from what the run used.
PriceSheet price(const Design &design, const Catalogue &catalogue, const RunResult *run);
/// Dollars per million requests that clients send; 0 without traffic.
double perMillionRequests(const PriceSheet &sheet, const Design &design, const RunResult &run);

} // namespace headroom
