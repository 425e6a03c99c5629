// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/aws_cli.h"

#include "model/formats/literal_names.h"
#include "model/formats/template_tree.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace headroom {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// The name in `${name}` at a place, or nothing: other text may hold braces too.
std::string variableAt(const std::string &text, std::size_t at)
{
    if (text.compare(at, 2, "${") != 0)
        return {};
    const std::size_t close = text.find('}', at);
    const std::string name = close == std::string::npos ? std::string()
                                                        : text.substr(at + 2, close - at - 2);
    return std::ranges::all_of(name, isWordCharacter) ? name : std::string();
}

/// One word of a shell command: single quotes around all but our own variables.
std::string shellWord(const std::string &text)
{
    const bool isPlain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return isWordCharacter(c) || std::string_view("-./:,=@").find(c) != std::string_view::npos;
    });
    if (isPlain)
        return text;
    std::string word = "'";
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::string name = variableAt(text, at); !name.empty()) {
            word += "'\"${" + name + "}\"'";
            at += name.size() + 2;
        } else if (text[at] == '\'') {
            word += "'\\''";
        } else {
            word += text[at];
        }
    }
    word += "'";
    // Nothing between two quotes.
    if (word.starts_with("''\""))
        word.erase(0, 2);
    if (word.ends_with("\"''"))
        word.erase(word.size() - 2);
    return word;
}

std::string oneLine(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

void collectVariables(const std::string &text, std::set<std::string> &variables)
{
    for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at + 2))
        if (const std::string name = variableAt(text, at); !name.empty())
            variables.insert(name);
}

std::string functionName(std::string name)
{
    std::ranges::replace(name, '-', '_');
    return "do_" + name;
}

} // namespace

Result<ExportResult> writeAwsCli(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const LiteralNames names(
        sheet,
        {.region = "${AWS_REGION}", .account = "${AWS_ACCOUNT_ID}", .open = "${", .close = "}"});
    const auto omissions = sheet.omissions(TemplateLanguage::All);
    std::set<std::string> variables = {"AWS_REGION"};
    std::string functions;
    std::string cases;
    std::string help;
    std::set<std::string> taken;
    for (const Command &command : sheet.commands()) {
        std::string name = command.name;
        for (int number = 2; !taken.insert(functionName(name)).second; ++number)
            name = command.name + "-" + std::to_string(number);
        const std::string purpose = oneLine(command.purpose.english());
        std::string line = "    aws --region \"${AWS_REGION}\"";
        for (const Tree &word : command.words) {
            const std::string text = names.resolved(word).textOr("");
            collectVariables(text, variables);
            line += " " + shellWord(text);
        }
        functions += "\n# " + purpose + "\n" + functionName(name) + "() {\n" + line
                     + " \"$@\"\n}\n";
        cases += name + ") do=" + functionName(name) + " ;;\n";
        help += "#   " + name + "  " + purpose + "\n";
    }
    std::string text = "#!/usr/bin/env bash\n# "
                       + oneLine(design.name().empty() ? "Untitled" : design.name())
                       + ": what is done by hand. Run it with one of these commands; further words "
                         "are handed on to aws.\n#\n"
                       + help;
    text +=
        "#\n# Resources go by the names of the template's logical ids: change those that AWS made "
        "up. Version\n# numbers are counted from the first that is published.\n";
    for (const std::string &line : omissionLines(omissions))
        text += "# Not expressed here: " + line + "\n";
    text += "set -euo pipefail\n\n: \"${AWS_REGION:=us-east-1}\"\n" + functions
            + "\ncase ${1:-} in\n" + cases
            + "*)\n    sed -n '2,/^set /s/^# \\{0,1\\}//p' \"$0\" >&2\n    exit 2\n    "
              ";;\nesac\nshift\n";
    variables.erase("AWS_REGION");
    for (const std::string &name : variables)
        text += ": \"${" + name + ":?Set this variable first}\"\n";
    text += "\"$do\" \"$@\"\n";
    return ExportResult{std::move(text), omissions};
}

} // namespace headroom
