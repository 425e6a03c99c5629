// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/resource_sheet.h"

#include <map>
#include <string>

namespace headroom {

/// What stands for the account and Region in formats that know no references.
struct LiteralPlace {
    std::string partition = "aws";
    std::string region = "us-east-1";
    std::string account = "123456789012"; ///< AWS's own number for examples.
    /// What stands before and behind the name of a value that only who deploys knows.
    std::string open = "{";
    std::string close = "}";
};

/// References of a sheet as plain names and ARNs, for formats that cannot refer: an OpenAPI
/// document, a policy, a shell script. A resource without a name of its own is called as its
/// logical id.
class LiteralNames
{
public:
    /// Keeps a reference to the sheet.
    LiteralNames(const ResourceSheet &sheet, LiteralPlace place);

    /// The value with all references in it resolved.
    Tree resolved(const Tree &value) const;
    /// The name by which AWS's commands ask for a resource.
    std::string name(const Resource &resource) const;
    std::string arn(const Resource &resource) const;

private:
    std::string text(const Tree &reference) const;
    std::string target(const std::string &logicalId, const std::string &attribute) const;
    std::string pseudo(const std::string &name) const;
    const Resource *find(const std::string &logicalId) const;
    int versionNumber(const Resource &version) const;

    const ResourceSheet *m_sheet;
    LiteralPlace m_place;
    std::map<std::string, const Resource *> m_resources;
};

} // namespace headroom
