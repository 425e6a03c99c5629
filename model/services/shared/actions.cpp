// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/actions.h"

#include "model/formats/resource_sheet.h"

namespace headroom {

std::string scalingPolicyId(const LinkView &control)
{
    return ResourceSheet::logicalId(control.to(),
                                    ResourceSheet::logicalId(control.from()) + "Policy");
}

} // namespace headroom
