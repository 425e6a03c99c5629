// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/birth_death.h"

#include <vector>

namespace headroom::formulas {

constexpr std::size_t kNoLevel = static_cast<std::size_t>(-1);

/// Rates between the levels of a BirthDeathQueue, and room to step them; one per thread, not part
/// of the state.
struct BirthDeathQueue::Chain {
    std::vector<double> up, down; ///< 1/s
    std::vector<double> arrivals; ///< Offered at the level, 1/s.
    std::vector<double> blocked;  ///< Refused at the level, 1/s.
    std::vector<double> drift;    ///< Change of the number, 1/s.
    std::vector<double> allBusy;  ///< Share of the level's mass that stands for all servers busy.
    std::vector<double> first, second; ///< Stages of a step.
    std::vector<double> pivot, start;
    std::vector<double> rest; ///< The equilibrium.
    std::vector<double> spareLevel, spareMass;
    Window window = {}; ///< Levels that a step works on.
    /// The window's ends before they were closed.
    struct Ends {
        double up = 0, down = 0, driftHigh = 0, driftLow = 0;
    };
    Ends saved = {};

    void resize(std::size_t levels);
    /// Nothing moves across the ends of the window.
    void close(const Window &levels, const std::vector<double> &level);
    /// All levels again. REQUIRES close() before.
    void open();
};

} // namespace headroom::formulas
