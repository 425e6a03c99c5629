// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/template.h"

#include "model/formats/import/api_document.h"
#include "model/formats/import/serverless.h"
#include "model/formats/template_tree.h"

#include <algorithm>

namespace headroom {

namespace {

/// Steps of a path; a selector stays with its step.
std::vector<std::string> stepsOf(std::string_view path)
{
    std::vector<std::string> steps;
    std::string step;
    bool isInside = false;
    for (const char c : path) {
        if (c == '[')
            isInside = true;
        if (c == ']')
            isInside = false;
        if (c == '.' && !isInside)
            steps.push_back(std::exchange(step, {}));
        else
            step += c;
    }
    steps.push_back(step);
    return steps;
}

const Tree *itemWhere(const Tree *list, std::string_view selector)
{
    const std::size_t equals = selector.find('=');
    if (!list || !list->isList() || equals == std::string_view::npos)
        return nullptr;
    const auto found = std::ranges::find_if(list->items(), [&](const Tree &item) {
        return item.at(selector.substr(0, equals)).textOr("") == selector.substr(equals + 1);
    });
    return found == list->items().end() ? nullptr : &*found;
}

const Tree *step(const Tree *value, const std::string &name)
{
    const std::size_t bracket = name.find('[');
    const std::string key = name.substr(0, bracket);
    if (value->isList()) {
        const bool isNumber = !key.empty()
                              && key.find_first_not_of("0123456789") == std::string::npos;
        const std::size_t place = isNumber ? std::stoul(key.substr(0, 6)) : value->size();
        value = place < value->size() ? &value->items()[place] : nullptr;
    } else {
        value = value->find(key);
    }
    if (bracket == std::string::npos || !value)
        return value;
    return itemWhere(value, std::string_view(name).substr(bracket + 1, name.size() - bracket - 2));
}

TemplateValue unknown()
{
    return {.tree = {}, .isKnown = false, .isLiteral = false, .assumption = {}};
}

std::string textOf(const Tree &tree)
{
    if (tree.isNumber())
        return shortestNumber(tree.number());
    if (tree.isFlag())
        return tree.flag() ? "true" : "false";
    return tree.textOr("");
}

void note(std::string &assumption, const std::string &other)
{
    if (assumption.empty())
        assumption = other;
}

constexpr int kDeepest = 60;

} // namespace

std::string_view functionName(const Tree &value)
{
    if (!value.isMap() || value.size() != 1)
        return {};
    const std::string &key = value.entries().front().first;
    return key == "Ref" || key == "Condition" || key.starts_with("Fn::") ? std::string_view(key)
                                                                         : std::string_view();
}

const Tree *valueAt(const Tree &value, std::string_view path)
{
    const Tree *at = &value;
    for (const std::string &name : stepsOf(path)) {
        at = step(at, name);
        if (!at)
            return nullptr;
    }
    return at;
}

bool pathMatches(const std::vector<std::string> &steps, std::string_view pattern)
{
    const std::vector<std::string> wanted = stepsOf(pattern);
    if (wanted.size() > steps.size())
        return false;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i] != "*" && wanted[i] != steps[i])
            return false;
    return true;
}

Result<Template> Template::from(SourceDocument document)
{
    Template result;
    result.m_document = std::move(document);
    const Tree &root = result.m_document.root;
    if (!root.isMap())
        return result.m_document.wrong(
            HEADROOM_TEXT("Import", "This is no template: a template is a map with \"Resources\"."),
            root);
    result.m_isApiDocument = !root.find("Resources")
                             && (root.find("openapi") || root.find("swagger"));
    if (result.m_isApiDocument) {
        const Result<Done> read = addApiDocument(result.m_document, result.m_resources);
        if (!read)
            return read.error();
    } else if (!root.at("Resources").isMap()) {
        return result.m_document.wrong(
            HEADROOM_TEXT("Import", "This is neither a CloudFormation template (\"Resources\" is "
                                    "missing) nor an OpenAPI document (\"openapi\")."),
            root.find("Resources") ? root.at("Resources") : root);
    } else {
        result.readResources();
    }
    expandServerless(root, result.m_resources);
    expandApiBodies(result.m_resources);
    return result;
}

void Template::readResources()
{
    for (const auto &[id, resource] : m_document.root.at("Resources").entries()) {
        TemplateResource read;
        read.logicalId = id;
        read.type = resource.at("Type").textOr("");
        read.writtenType = read.type;
        if (const Tree *properties = resource.find("Properties"); properties && properties->isMap())
            read.properties = *properties;
        read.number = resource.line();
        read.origin = id;
        m_resources.push_back(std::move(read));
    }
}

const TemplateResource *Template::find(std::string_view logicalId) const
{
    const auto found = std::ranges::find(m_resources, logicalId, &TemplateResource::logicalId);
    return found == m_resources.end() ? nullptr : &*found;
}

TemplateValue Template::evaluate(const Tree &value) const
{
    return evaluate(value, 0);
}

TemplateValue Template::evaluate(const Tree &value, int depth) const
{
    if (depth > kDeepest)
        return unknown();
    if (!value.isMap() && !value.isList())
        return {.tree = value};
    const std::string_view function = functionName(value);
    if (function.empty())
        return evaluateContents(value, depth);
    const Tree &arguments = value.entries().front().second;
    TemplateValue result = unknown();
    if (function == "Ref")
        result = evaluateRef(arguments.textOr(""), depth);
    else if (function == "Fn::GetAtt" && arguments.isList() && arguments.size() == 2)
        result = {.tree = "${" + arguments.items()[0].textOr("") + "."
                          + arguments.items()[1].textOr("") + "}",
                  .isKnown = false};
    else if (function == "Fn::GetAtt" && arguments.isText())
        result = {.tree = "${" + arguments.text() + "}", .isKnown = false};
    else if (function == "Fn::If")
        result = evaluateIf(arguments, depth);
    else if (function == "Fn::Sub")
        result = evaluateText(arguments, depth);
    else if (function == "Fn::Join")
        result = evaluateJoin(arguments, depth);
    else if (function == "Fn::Select")
        result = evaluateSelect(arguments, depth);
    else if (function == "Fn::FindInMap")
        result = evaluateMapping(arguments, depth);
    result.isLiteral = false;
    return result;
}

TemplateValue Template::evaluateContents(const Tree &value, int depth) const
{
    TemplateValue result;
    Tree copy = value;
    const auto take = [&](Tree &part) {
        const int number = part.line();
        TemplateValue inner = evaluate(part, depth + 1);
        part = std::move(inner.tree);
        part.setLine(number);
        result.isKnown = result.isKnown && inner.isKnown;
        result.isLiteral = result.isLiteral && inner.isLiteral;
        note(result.assumption, inner.assumption);
    };
    if (copy.isMap())
        for (auto &[key, part] : copy.entries())
            take(part);
    else
        for (Tree &part : copy.items())
            take(part);
    result.tree = std::move(copy);
    return result;
}

TemplateValue Template::evaluateRef(const std::string &name, int depth) const
{
    const Tree &parameter = m_document.root.at("Parameters").at(name);
    if (const Tree *value = parameter.find("Default")) {
        TemplateValue result = evaluate(*value, depth + 1);
        // Numbers of a parameter of type String are still numbers to whom they are given.
        result.assumption = "Parameters." + name;
        return result;
    }
    if (name == "AWS::NoValue")
        return {.tree = Tree()};
    return {.tree = "${" + name + "}", .isKnown = false};
}

TemplateValue Template::evaluateIf(const Tree &arguments, int depth) const
{
    if (!arguments.isList() || arguments.size() != 3)
        return unknown();
    const std::string name = arguments.items()[0].textOr("");
    const std::optional<bool> outcome = condition(m_document.root.at("Conditions").at(name),
                                                  depth + 1);
    TemplateValue result = evaluate(arguments.items()[outcome.value_or(true) ? 1 : 2], depth + 1);
    note(result.assumption, "Conditions." + name);
    return result;
}

std::optional<bool> Template::condition(const Tree &value, int depth) const
{
    const std::string_view function = functionName(value);
    if (depth > kDeepest || function.empty())
        return std::nullopt;
    const Tree &arguments = value.entries().front().second;
    if (function == "Condition")
        return condition(m_document.root.at("Conditions").at(arguments.textOr("")), depth + 1);
    if (!arguments.isList())
        return std::nullopt;
    if (function == "Fn::Equals" && arguments.size() == 2) {
        const TemplateValue left = evaluate(arguments.items()[0], depth + 1);
        const TemplateValue right = evaluate(arguments.items()[1], depth + 1);
        if (!left.isKnown || !right.isKnown)
            return std::nullopt;
        return textOf(left.tree) == textOf(right.tree);
    }
    if (function == "Fn::Not" && arguments.size() == 1) {
        const std::optional<bool> inner = condition(arguments.items()[0], depth + 1);
        return inner ? std::optional<bool>(!*inner) : std::nullopt;
    }
    if (function != "Fn::And" && function != "Fn::Or")
        return std::nullopt;
    const bool decides = function == "Fn::Or";
    bool isSure = true;
    for (const Tree &part : arguments.items()) {
        const std::optional<bool> inner = condition(part, depth + 1);
        if (inner == decides)
            return decides;
        isSure = isSure && inner.has_value();
    }
    return isSure ? std::optional<bool>(!decides) : std::nullopt;
}

TemplateValue Template::evaluateText(const Tree &arguments, int depth) const
{
    const bool hasVariables = arguments.isList() && arguments.size() == 2;
    const Tree &pattern = hasVariables ? arguments.items()[0] : arguments;
    if (!pattern.isText())
        return unknown();
    TemplateValue result;
    std::string text;
    for (const PatternPart &part : splitPattern(pattern.text())) {
        if (!part.isReference) {
            text += part.text;
            continue;
        }
        const Tree *variable = hasVariables ? arguments.items()[1].find(part.text) : nullptr;
        const TemplateValue inner = variable ? evaluate(*variable, depth + 1)
                                             : evaluateRef(part.text, depth + 1);
        text += textOf(inner.tree);
        result.isKnown = result.isKnown && inner.isKnown;
        note(result.assumption, inner.assumption);
    }
    result.tree = std::move(text);
    return result;
}

TemplateValue Template::evaluateJoin(const Tree &arguments, int depth) const
{
    if (!arguments.isList() || arguments.size() != 2)
        return unknown();
    TemplateValue parts = evaluate(arguments.items()[1], depth + 1);
    if (!parts.tree.isList())
        return unknown();
    std::string text;
    for (const Tree &part : parts.tree.items()) {
        if (&part != &parts.tree.items().front())
            text += arguments.items()[0].textOr("");
        text += textOf(part);
    }
    parts.tree = std::move(text);
    return parts;
}

TemplateValue Template::evaluateSelect(const Tree &arguments, int depth) const
{
    if (!arguments.isList() || arguments.size() != 2)
        return unknown();
    TemplateValue parts = evaluate(arguments.items()[1], depth + 1);
    const std::string place = textOf(evaluate(arguments.items()[0], depth + 1).tree);
    const Tree *chosen = parts.tree.isList() ? valueAt(parts.tree, place) : nullptr;
    if (!chosen)
        return unknown();
    Tree copy = *chosen;
    parts.tree = std::move(copy);
    return parts;
}

TemplateValue Template::evaluateMapping(const Tree &arguments, int depth) const
{
    if (!arguments.isList() || arguments.size() < 3)
        return unknown();
    const Tree *at = &m_document.root.at("Mappings");
    std::string assumption;
    for (std::size_t i = 0; i < 3; ++i) {
        const TemplateValue key = evaluate(arguments.items()[i], depth + 1);
        note(assumption, key.assumption);
        at = at->find(textOf(key.tree));
        if (!at)
            return unknown();
    }
    return {.tree = *at, .isKnown = true, .isLiteral = false, .assumption = assumption};
}

std::vector<TemplateReference> Template::references(const Tree &value) const
{
    std::vector<TemplateReference> found;
    std::vector<std::string> path;
    collect(value, path, found, 0);
    return found;
}

const TemplateResource *Template::referred(const Tree &value) const
{
    const std::vector<TemplateReference> found = references(value);
    return found.empty() ? nullptr : find(found.front().logicalId);
}

void Template::collect(const Tree &value, std::vector<std::string> &path,
                       std::vector<TemplateReference> &found, int depth) const
{
    if (depth > 2 * kDeepest)
        return;
    const auto add = [&](const std::string &name) {
        // What was made of another resource has a dot in its id.
        const std::size_t dot = find(name) ? std::string::npos : name.find('.');
        const std::string id = name.substr(0, dot);
        if (find(id))
            found.push_back({id, dot == std::string::npos ? std::string() : name.substr(dot + 1),
                             path, value.line()});
    };
    const std::string_view function = functionName(value);
    if (!function.empty()) {
        const Tree &arguments = value.entries().front().second;
        if (function == "Ref") {
            add(arguments.textOr(""));
        } else if (function == "Fn::GetAtt") {
            add(arguments.isList() && !arguments.empty()
                    ? arguments.items()[0].textOr("") + "."
                          + (arguments.size() > 1 ? arguments.items()[1].textOr("") : "")
                    : arguments.textOr(""));
        } else if (function == "Fn::Sub") {
            const bool hasVariables = arguments.isList() && arguments.size() == 2;
            const Tree &pattern = hasVariables ? arguments.items()[0] : arguments;
            for (const PatternPart &part : splitPattern(pattern.textOr("")))
                if (part.isReference && !(hasVariables && arguments.items()[1].find(part.text)))
                    add(part.text);
            if (hasVariables && arguments.items()[1].isMap())
                for (const auto &[key, variable] : arguments.items()[1].entries())
                    collect(variable, path, found, depth + 1);
        } else if (arguments.isList()) {
            for (const Tree &part : arguments.items())
                collect(part, path, found, depth + 1);
        } else {
            collect(arguments, path, found, depth + 1);
        }
    } else if (value.isMap()) {
        for (const auto &[key, part] : value.entries()) {
            path.push_back(key);
            collect(part, path, found, depth + 1);
            path.pop_back();
        }
    } else if (value.isList()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            path.push_back(std::to_string(i));
            collect(value.items()[i], path, found, depth + 1);
            path.pop_back();
        }
    }
}

} // namespace headroom
