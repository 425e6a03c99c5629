// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/import/import_sheet.h"

#include <vector>

namespace headroom {

/// The component that a resource becomes, and the row of its table that says so; null: none.
struct ResourceOrigin {
    const ComponentSpec *spec = nullptr;
    const TemplateSource *source = nullptr;
};
ResourceOrigin sourceOf(const TemplateResource &resource, const Catalogue &catalogue);

/// Draws the links: what rooms say first, then what joins, then declared references, last the
/// references that nobody spoke of, in the resources, their roles and policies. `origins` goes with
/// the resources of the template.
void wire(ImportSheet &sheet, const std::vector<ResourceOrigin> &origins);

} // namespace headroom
