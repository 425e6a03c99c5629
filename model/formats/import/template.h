// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/import/source_document.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A resource of a template, or one that a macro or an API document stands for.
struct TemplateResource {
    std::string logicalId;
    std::string type;             ///< `AWS::Lambda::Function`.
    std::string writtenType = {}; ///< As the file says, such as `AWS::Serverless::Function`.
    Tree properties = Tree(Tree::Map());
    int number = 0;          ///< Its place in the document.
    std::string origin = {}; ///< The logical id of the file that it comes from.
    bool isDerived = false;  ///< Not written in the file under this id.
};

/// What a value of a template comes to.
struct TemplateValue {
    Tree tree = {}; ///< Null when nothing is known; unknown parts of a text stay as `${Name}`.
    bool isKnown = true;
    bool isLiteral = true; ///< It is written out where it stands.
    /// What had to be assumed: a parameter's default, a condition's outcome.
    std::string assumption = {};
};

/// A place in a value that refers to a resource, with the steps that lead there; functions are no
/// steps.
struct TemplateReference {
    std::string logicalId;
    std::string attribute;
    std::vector<std::string> path;
    int number = 0;
};

/// A CloudFormation template: macros are translated, values can be asked for.
class Template
{
public:
    /// An error when the document is no template and no API document.
    static Result<Template> from(SourceDocument document);

    const SourceDocument &document() const { return m_document; }
    const std::vector<TemplateResource> &resources() const { return m_resources; }
    std::vector<TemplateResource> &resources() { return m_resources; }
    const TemplateResource *find(std::string_view logicalId) const;
    /// Whether the document is an API document and no template.
    bool isApiDocument() const { return m_isApiDocument; }

    TemplateValue evaluate(const Tree &value) const;
    /// All references to resources at or below a value, in order.
    std::vector<TemplateReference> references(const Tree &value) const;
    /// The resource that a value refers to first, or null.
    const TemplateResource *referred(const Tree &value) const;

private:
    void readResources();
    TemplateValue evaluate(const Tree &value, int depth) const;
    TemplateValue evaluateRef(const std::string &name, int depth) const;
    TemplateValue evaluateIf(const Tree &arguments, int depth) const;
    TemplateValue evaluateText(const Tree &arguments, int depth) const;
    TemplateValue evaluateJoin(const Tree &arguments, int depth) const;
    TemplateValue evaluateSelect(const Tree &arguments, int depth) const;
    TemplateValue evaluateMapping(const Tree &arguments, int depth) const;
    TemplateValue evaluateContents(const Tree &value, int depth) const;
    std::optional<bool> condition(const Tree &value, int depth) const;
    void collect(const Tree &value, std::vector<std::string> &path,
                 std::vector<TemplateReference> &found, int depth) const;

    SourceDocument m_document;
    std::vector<TemplateResource> m_resources;
    bool m_isApiDocument = false;
};

/// The value at a path such as `KeySchema[KeyType=HASH].AttributeName` or `Types.0`, or null.
const Tree *valueAt(const Tree &value, std::string_view path);
/// Whether steps begin as a pattern such as `Targets.*.Arn` says.
bool pathMatches(const std::vector<std::string> &steps, std::string_view pattern);
/// The only key of a map that is a function (`Ref`, `Fn::Sub`), or nothing.
std::string_view functionName(const Tree &value);

} // namespace headroom
