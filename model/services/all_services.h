// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"

namespace headroom {

/// The catalogue of all rooms, made once.
const Catalogue &allServices();

} // namespace headroom
