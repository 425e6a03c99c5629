// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/catalogue/property_forms.h"
#include "model/design/design.h"
#include "model/editing/edit.h"

#include <optional>
#include <random>

namespace headroom {

/// Draws legal designs, values and edits over any catalogue, for tests of what must hold of all of
/// them. The same seed draws the same.
class RandomDesign
{
public:
    RandomDesign(const Catalogue &catalogue, std::uint64_t seed);

    /// A legal design of about that many nodes, connected as chance has it, with settings, sliders,
    /// scenarios and a picture.
    Design design(int nodes);
    /// A legal value of a setting; null when none is known (a text with a pattern).
    Tree value(const PropertySpec &spec);
    /// One of the edits on something of the design. It may be refused.
    Edit edit(const Design &design);
    /// A whole number in [0, below); `below` must be positive.
    std::size_t number(std::size_t below);

private:
    double real(double from, double to);
    bool chance(double share);
    std::optional<NodeId> node(const Design &design);
    std::string settingPath(const Design &design, Tree &value);
    Tree law();
    Tree structured(PropertyKind kind);
    Tree field(const FormField &field);
    Design tryEdit(const Design &design, const Edit &edit) const;

    const Catalogue *m_catalogue;
    std::mt19937_64 m_random;
};

} // namespace headroom
