// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/yaml.h"

#include "model/core/text.h"
#include "model/formats/template_tree.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace headroom {
namespace {

/// YAML 1.1, which CloudFormation reads, takes these plain words for flags or nothing.
bool isAmbiguousWord(std::string word)
{
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array kWords = {"true", "false", "yes", "no",   "on",   "off", "y",
                                   "n",    "null",  "~",   ".inf", ".nan", "<<",  "="};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&word](const char *other) { return word == other; });
}

/// A literal block keeps its lines and ends with one line break, so only such texts come back from
/// it as they were.
bool suitsLiteralBlock(const std::string &text)
{
    return text.back() == '\n' && (text.size() < 2 || text[text.size() - 2] != '\n')
           && text.front() != ' ' && text.front() != '\n'
           && text.find_first_of("\r\t") == std::string::npos;
}

/// Numbers, dates, times and versions: anything that begins like one is quoted, for a reader who
/// need not think about it.
bool looksLikeNumber(const std::string &text)
{
    const std::size_t at = text.front() == '-' || text.front() == '+' || text.front() == '.' ? 1
                                                                                             : 0;
    return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

void emit(YAML::Emitter &out, const Tree &tree);

void emitText(YAML::Emitter &out, const std::string &text)
{
    if (text.empty() || isAmbiguousWord(text) || looksLikeNumber(text))
        out << YAML::DoubleQuoted << text;
    else if (text.find('\n') != std::string::npos)
        out << (suitsLiteralBlock(text) ? YAML::Literal : YAML::DoubleQuoted) << text;
    else
        out << text;
}

bool emitReference(YAML::Emitter &out, const Tree &tree)
{
    const Reference reference = referenceOf(tree);
    switch (reference.kind) {
    case Reference::Kind::None: return false;
    case Reference::Kind::Ref: out << YAML::LocalTag("Ref") << reference.target; return true;
    case Reference::Kind::Attribute:
        out << YAML::LocalTag("GetAtt") << reference.target + "." + reference.attribute;
        return true;
    case Reference::Kind::Substitute:
        out << YAML::LocalTag("Sub") << YAML::DoubleQuoted << reference.target;
        return true;
    case Reference::Kind::Join:
        out << YAML::LocalTag("Join");
        emit(out, *reference.arguments);
        return true;
    }
    return false;
}

void emit(YAML::Emitter &out, const Tree &tree)
{
    if (tree.isNull()) {
        out << YAML::Null;
    } else if (tree.isFlag()) {
        out << (tree.flag() ? "true" : "false");
    } else if (tree.isNumber()) {
        out << shortestNumber(tree.number());
    } else if (tree.isText()) {
        emitText(out, tree.text());
    } else if (tree.isList()) {
        if (tree.empty())
            out << YAML::Flow;
        out << YAML::BeginSeq;
        for (const Tree &item : tree.items())
            emit(out, item);
        out << YAML::EndSeq;
    } else if (!emitReference(out, tree)) {
        if (tree.empty())
            out << YAML::Flow;
        out << YAML::BeginMap;
        for (const auto &[key, value] : tree.entries()) {
            out << YAML::Key;
            emitText(out, key);
            out << YAML::Value;
            emit(out, value);
        }
        out << YAML::EndMap;
    }
}

} // namespace

std::string printYaml(const Tree &tree)
{
    YAML::Emitter out;
    emit(out, tree);
    return std::string(out.c_str()) + "\n";
}

} // namespace headroom
