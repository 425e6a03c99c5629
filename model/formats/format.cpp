// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/format.h"

#include "model/formats/cloudformation.h"
#include "model/formats/terraform.h"

#include <algorithm>
#include <array>

namespace headroom {

std::span<const Format> allFormats()
{
    static const std::array kFormats = {
        Format{"cloudformation", HEADROOM_TEXT("Formats", "CloudFormation template, YAML"), ".yaml",
               &writeCloudFormationYaml},
        Format{"cloudformation-json", HEADROOM_TEXT("Formats", "CloudFormation template, JSON"),
               ".json", &writeCloudFormationJson},
        Format{"terraform", HEADROOM_TEXT("Formats", "Terraform configuration"), ".tf",
               &writeTerraform},
        Format{"terraform-json", HEADROOM_TEXT("Formats", "Terraform configuration, JSON"),
               ".tf.json", &writeTerraformJson},
    };
    return kFormats;
}

const Format *findFormat(std::string_view id)
{
    const auto formats = allFormats();
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [id](const Format &format) { return format.id == id; });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace headroom
