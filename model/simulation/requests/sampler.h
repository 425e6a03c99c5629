// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/simulation/requests/random.h"

#include <bit>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace headroom::requests {

/// The quantiles of a law of mean 1, by linear pieces: 32 to each halving of the distance from
/// either end, down to one in 10^12, scaled so that the mean is exact. Looking quantiles up, rather
/// than drawing until something fits, keeps two scenarios in step. The table is kept small because
/// it competes with everything else for the fastest memory.
class QuantileTable
{
public:
    explicit QuantileTable(const Distribution &law);

    double at(std::uint64_t bits) const
    {
        const double w = (static_cast<double>((bits & kRest) >> 10) + 0.5) * 0x1p-53;
        const auto place = static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(w) >> kShift)
                           - static_cast<std::int64_t>(kFirst);
        const auto cell = static_cast<std::size_t>(place < 0 ? 0 : place) + (bits >> 63) * kCells;
        return m_cells[cell].base + m_cells[cell].slope * w;
    }

private:
    void scaleToMeanOne();

    struct Cell {
        double base = 0;
        double slope = 0;
    };
    static constexpr std::uint64_t kRest = ~(std::uint64_t{1} << 63);
    static constexpr int kShift = 47;
    static constexpr int kOctaves = 40;
    static constexpr std::uint64_t kFirst = (std::uint64_t{1023 - kOctaves} << 52) >> kShift;
    static constexpr std::size_t kCells = std::size_t{kOctaves} << (52 - kShift);

    std::vector<Cell> m_cells;
};

/// The tables of a program, one for each shape of a law.
class QuantileTables
{
public:
    std::shared_ptr<const QuantileTable> of(const Distribution &law);

private:
    std::map<std::pair<Distribution::Law, double>, std::shared_ptr<const QuantileTable>> m_tables;
};

/// Turns 64 random bits into a time, s.
class Sampler
{
public:
    Sampler() = default;
    Sampler(const Distribution &law, QuantileTables &tables);

    bool isConstant() const { return m_kind == Kind::Constant; }
    /// REQUIRES a constant.
    double constant() const { return m_scale; }

    double operator()(std::uint64_t bits) const
    {
        if (m_kind == Kind::Table)
            return m_scale * m_table->at(bits);
        return m_kind == Kind::Constant ? m_scale : other(bits);
    }

private:
    enum class Kind : std::uint8_t { Constant, Table, Uniform, Empirical, Mixture };

    double other(std::uint64_t bits) const;

    Kind m_kind = Kind::Constant;
    double m_scale = 0;
    std::shared_ptr<const QuantileTable> m_table;
    std::vector<double> m_values; ///< Empirical; uniform: its ends; mixture: cumulated weights.
    std::vector<Sampler> m_parts;
};

} // namespace headroom::requests
