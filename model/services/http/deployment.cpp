// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/http/http.h"

namespace headroom::http {

Tree address(const NodeView &endpoint)
{
    return ResourceSheet::ref(ResourceSheet::logicalId(endpoint, "Url"));
}

void deploy(const NodeView &endpoint, ResourceSheet &sheet)
{
    sheet.parameter(
        {.name = ResourceSheet::logicalId(endpoint, "Url"),
         .description = Text(HEADROOM_TEXT("Http",
                                           "Address of %1, such as https://example.com/path"))
                            .arg(endpoint.label())});
    sheet.omit(endpoint,
               HEADROOM_TEXT(
                   "Http",
                   "The endpoint runs outside AWS: the template takes its address as a parameter"));
}

} // namespace headroom::http
