// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/catalogue/property_spec.h"
#include "model/design/design.h"

#include <QString>

#include <optional>

namespace headroom {

/// A number of a design that a slider can turn: a setting, or a part of a structured one.
struct PinnedNumber {
    QString owner = {};     ///< Label of the node, or the ends of the link.
    QString name = {};      ///< "Reserved concurrency", "Traffic: Peak rate".
    PropertySpec spec = {}; ///< Kind, unit and range of the number itself.
    std::optional<double> value =
        {}; ///< As written, else the default; nothing when there is neither.

    QString title() const;
};

/// What a path names in a design, or nothing when it names no number.
std::optional<PinnedNumber> pinnedNumber(const Design &design, const Catalogue &catalogue,
                                         const PropertyPath &path);

/// The setting that looks like a part of a form: its key, unit and range.
struct FormField;
PropertySpec specOf(const FormField &field);

/// A slider whose ends are round numbers around the present value, within the range of the setting.
WhatIf suggestedSlider(const PropertyPath &path, const PinnedNumber &number);

} // namespace headroom
