// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/format.h"

#include "model/formats/aws_cli.h"
#include "model/formats/cloudformation.h"
#include "model/formats/csv.h"
#include "model/formats/dot.h"
#include "model/formats/drawio.h"
#include "model/formats/iam.h"
#include "model/formats/lifecycle_policy.h"
#include "model/formats/mermaid.h"
#include "model/formats/openapi.h"
#include "model/formats/sam.h"
#include "model/formats/structurizr.h"
#include "model/formats/task_definition.h"
#include "model/formats/terraform.h"

#include <algorithm>
#include <array>

namespace headroom {

std::span<const Format> allFormats()
{
    static const std::array kFormats = {
        Format{.id = "drawio",
               .name = HEADROOM_TEXT("Formats", "draw.io diagram"),
               .suffix = ".drawio",
               .diagram = &writeDrawio},
        Format{.id = "mermaid",
               .name = HEADROOM_TEXT("Formats", "Mermaid flowchart"),
               .suffix = ".mmd",
               .diagram = &writeMermaid},
        Format{.id = "dot",
               .name = HEADROOM_TEXT("Formats", "Graphviz DOT"),
               .suffix = ".dot",
               .diagram = &writeDot},
        Format{.id = "structurizr",
               .name = HEADROOM_TEXT("Formats", "Structurizr DSL"),
               .suffix = ".dsl",
               .diagram = &writeStructurizr},
        Format{"cloudformation", HEADROOM_TEXT("Formats", "CloudFormation template, YAML"), ".yaml",
               &writeCloudFormationYaml},
        Format{"cloudformation-json", HEADROOM_TEXT("Formats", "CloudFormation template, JSON"),
               ".json", &writeCloudFormationJson},
        Format{"sam", HEADROOM_TEXT("Formats", "AWS SAM template"), ".sam.yaml", &writeSam},
        Format{"terraform", HEADROOM_TEXT("Formats", "Terraform configuration"), ".tf",
               &writeTerraform},
        Format{"terraform-json", HEADROOM_TEXT("Formats", "Terraform configuration, JSON"),
               ".tf.json", &writeTerraformJson},
        Format{"openapi", HEADROOM_TEXT("Formats", "OpenAPI 3.0 for API Gateway, YAML"),
               ".openapi.yaml", &writeOpenApiYaml},
        Format{"openapi-json", HEADROOM_TEXT("Formats", "OpenAPI 3.0 for API Gateway, JSON"),
               ".openapi.json", &writeOpenApiJson},
        Format{"iam", HEADROOM_TEXT("Formats", "IAM roles and policies"), ".iam.json", &writeIam},
        Format{"ecs-task-definition", HEADROOM_TEXT("Formats", "ECS task definitions"),
               ".taskdef.json", &writeTaskDefinitions},
        Format{"ecr-lifecycle", HEADROOM_TEXT("Formats", "ECR lifecycle policies"),
               ".lifecycle.json", &writeLifecyclePolicies},
        Format{"aws-cli", HEADROOM_TEXT("Formats", "Script of AWS CLI commands"), ".sh",
               &writeAwsCli},
        Format{.id = "csv",
               .name = HEADROOM_TEXT("Formats", "Table of settings, CSV"),
               .suffix = ".csv",
               .diagram = &writeCsv},
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
