// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"
#include "model/formats/resource_sheet.h"
#include "model/formats/template_tree.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A sheet of resources as one Terraform module: which address a logical id has, and what arguments
/// follow from a resource's properties. Both of Terraform's syntaxes are printed from it.
class TerraformModule
{
public:
    /// Keeps a reference to the sheet.
    explicit TerraformModule(const ResourceSheet &sheet);

    const ResourceSheet &sheet() const { return *m_sheet; }
    /// The arguments of a resource in Terraform's spelling, values still neutral.
    Tree arguments(const Resource &resource) const;
    /// An address such as `aws_lambda_function.place.arn`, without braces; an empty attribute is
    /// what `Ref` means.
    std::string address(const std::string &logicalId, const std::string &attribute) const;
    /// A text with `${...}` for references, the way both syntaxes interpolate; its literal parts
    /// are escaped for a template.
    std::string interpolated(const Reference &reference) const;
    /// What a resource says it must come after, as addresses.
    std::vector<std::string> dependencies(const Resource &resource) const;
    /// Whether everything that a value refers to is written to Terraform.
    bool isWritten(const Tree &value) const;
    /// Data sources that stand for CloudFormation's pseudo parameters in use.
    std::vector<std::string> dataSources() const;

    static std::string localName(const std::string &logicalId);
    static std::string typeOf(const Parameter &parameter);
    /// Arguments that are maps in Terraform, not blocks.
    static bool isMapArgument(const std::string &name);
    /// Arguments that hold a JSON document.
    static bool isDocument(const std::string &name);

private:
    bool isKnown(const std::string &logicalId) const;

    const ResourceSheet *m_sheet;
    std::map<std::string, std::string> m_types;
    std::map<std::string, std::string> m_wholes; ///< Of resources that are parts of others there.
    std::set<std::string> m_parameters;
};

/// The content of a map with the single key `wrapper` (`tf:raw`, `tf:json`, `tf:map`; see
/// Resource::terraform), or null.
const Tree *wrapped(const Tree &value, std::string_view wrapper);

} // namespace headroom
