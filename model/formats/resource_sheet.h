// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/text.h"
#include "model/core/tree.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// One resource in neutral form. `properties` is in CloudFormation's spelling, with references as
/// `Ref`, `Fn::GetAtt`, `Fn::Sub` and `Fn::Join` maps; printers turn it into their language.
///
/// Terraform's arguments follow from them by a general rule: `MemorySize` becomes `memory_size`, a
/// map becomes a block, a list of maps several blocks; policy documents become `jsonencode(...)`;
/// maps named like `Variables` or `Tags` stay maps. `terraform` holds what the rule does not give,
/// in Terraform's spelling: an entry replaces the argument of that name, and a null entry drops it.
/// Values there may be references like above, and `{"tf:map": {...}}` (a map argument instead of a
/// block), `{"tf:json": ...}` (jsonencode),
/// `{"tf:raw": "expression"}`.
struct Resource {
    std::string logicalId;
    std::string type; ///< `AWS::Lambda::Function`; empty = not written to CloudFormation.
    Tree properties = Tree(Tree::Map());
    std::vector<std::string> dependsOn = {};
    Tree attributes = Tree(Tree::Map()); ///< DeletionPolicy, UpdatePolicy ...
    std::string terraformType = {}; ///< `aws_lambda_function`; empty = not written to Terraform.
    Tree terraform = Tree(Tree::Map());
    /// Logical id of the resource that it is a part of in Terraform, where references to it lead.
    std::string terraformWhole = {};
    NodeId node = {};
};

/// The languages of templates, where a room has something to say of one of them.
enum class TemplateLanguage { All, CloudFormation, Terraform };

/// What could not be expressed in a format, listed instead of dropped.
struct Omission {
    NodeId node;
    Text reason;
    TemplateLanguage language = TemplateLanguage::All;
};

/// A value that whoever deploys must supply (an image, a code bucket).
struct Parameter {
    std::string name;
    std::string type = "String";
    Text description = {};
    std::string defaultValue = {};
    bool isSecret = false; ///< Never shown nor written in clear text.
};

/// Something that people do by hand with what was deployed, as a command of the AWS CLI.
struct Command {
    std::string name; ///< `publish-place`.
    Text purpose;
    /// What stands behind `aws`: plain words, or references like those in properties.
    std::vector<Tree> words = {};
    NodeId node = {};
};

/// What rooms write their deployment on.
class ResourceSheet
{
public:
    /// Adds a resource; the returned reference is valid until the next add.
    Resource &add(const NodeView &node, std::string_view logicalId, std::string_view type,
                  std::string_view terraformType);
    void omit(const NodeView &node, Text reason, TemplateLanguage language = TemplateLanguage::All);
    /// Adds a parameter once.
    void parameter(Parameter parameter);
    /// A name is made from what is done and the node's id: `command(node, "publish", ...)`.
    void command(const NodeView &node, std::string_view verb, Text purpose,
                 std::vector<Tree> words);
    void output(std::string_view name, Tree value, Text description);

    /// A name for templates made from the node's id and a suffix: letters and digits only, unique
    /// per node (`OrdersApi`, `PlaceRole`).
    static std::string logicalId(const NodeView &node, std::string_view suffix = {});
    static Tree ref(std::string_view logicalId);
    static Tree attribute(std::string_view logicalId, std::string_view name);
    /// Parts put together to one text; references among them are resolved.
    static Tree joined(std::initializer_list<Tree> parts);
    static Tree substitute(std::string_view pattern);

    struct Output {
        std::string name;
        Tree value;
        Text description;
    };

    const std::vector<Resource> &resources() const { return m_resources; }
    std::vector<Resource> &resources() { return m_resources; }
    const std::vector<Omission> &omissions() const { return m_omissions; }
    /// What all languages cannot express, and that one.
    std::vector<Omission> omissions(TemplateLanguage language) const;
    const std::vector<Parameter> &parameters() const { return m_parameters; }
    const std::vector<Output> &outputs() const { return m_outputs; }
    const std::vector<Command> &commands() const { return m_commands; }
    Resource *find(std::string_view logicalId);

private:
    std::vector<Resource> m_resources;
    std::vector<Omission> m_omissions;
    std::vector<Parameter> m_parameters;
    std::vector<Output> m_outputs;
    std::vector<Command> m_commands;
};

/// All resources of a design: each room's deploy hook in the order of the design.
ResourceSheet deploy(const Design &design, const Catalogue &catalogue);

} // namespace headroom
