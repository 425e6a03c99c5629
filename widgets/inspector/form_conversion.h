// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_forms.h"
#include "model/core/tree.h"

namespace headroom {

/// The value in another form that comes closest to what it says now: a constant rate of 100 becomes
/// a spike from 100 to 200, a lognormal law an exponential one of the same mean.
Tree convertedTo(PropertyKind kind, const Form &form, const Tree &value);

} // namespace headroom
