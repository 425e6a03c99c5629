// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/ecs.h"

#include <array>
#include <cmath>
#include <limits>

namespace headroom::ecs {

namespace {

/// Fargate's sizes (facts/ecs-asg 2.1): CPU units, and MiB from, to, in steps of.
struct Size {
    double cpu = 0;
    double from = 0;
    double to = 0;
    double step = 0;
};
constexpr std::array kSizes = {Size{256, 1024, 2048, 1024},      Size{512, 1024, 4096, 1024},
                               Size{1024, 2048, 8192, 1024},     Size{2048, 4096, 16384, 1024},
                               Size{4096, 8192, 30720, 1024},    Size{8192, 16384, 61440, 4096},
                               Size{16384, 32768, 122880, 8192}, Size{32768, 61440, 122880, 61440}};

} // namespace

std::vector<double> fargateMemory(double cpu)
{
    std::vector<double> memory;
    for (const Size &size : kSizes) {
        if (size.cpu != cpu)
            continue;
        // The smallest and the largest size have one that is off the grid.
        if (cpu == 256)
            memory.push_back(512);
        for (double amount = size.from; amount <= size.to; amount += size.step)
            memory.push_back(amount);
        if (cpu == 32768)
            memory.push_back(249856);
    }
    return memory;
}

std::pair<double, double> nearestFargateSize(double cpu, double memory)
{
    std::pair<double, double> nearest{256, 512};
    double least = std::numeric_limits<double>::infinity();
    for (const Size &size : kSizes) {
        for (const double amount : fargateMemory(size.cpu)) {
            const double distance = std::abs(std::log(size.cpu / cpu))
                                    + std::abs(std::log(amount / memory));
            if (distance < least) {
                least = distance;
                nearest = {size.cpu, amount};
            }
        }
    }
    return nearest;
}

} // namespace headroom::ecs
