// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/hcl.h"

#include <algorithm>
#include <cctype>

namespace headroom {

std::string printHcl(const std::vector<HclItem> &items, int indent)
{
    const std::string margin(static_cast<std::size_t>(indent) * 2, ' ');
    std::size_t longest = 0;
    for (const HclItem &item : items) {
        if (!item.isBlock && item.expression.find('\n') == std::string::npos)
            longest = std::max(longest, item.name.size());
    }
    std::string text;
    bool afterArgument = false;
    for (const HclItem &item : items) {
        if (!item.isBlock) {
            const bool aligned = item.expression.find('\n') == std::string::npos;
            const std::string padding(aligned ? longest - item.name.size() : 0, ' ');
            text += margin + item.name + padding + " = " + item.expression + "\n";
            afterArgument = true;
            continue;
        }
        if (!text.empty() && (indent == 0 || afterArgument))
            text += '\n';
        afterArgument = indent > 0;
        text += margin + item.name;
        for (const std::string &label : item.labels)
            text += ' ' + quotedHcl(label);
        text += item.body.empty() ? " {}\n"
                                  : " {\n" + printHcl(item.body, indent + 1) + margin + "}\n";
    }
    return text;
}

std::string escapedTemplate(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if ((text[i] == '$' || text[i] == '%') && i + 1 < text.size() && text[i + 1] == '{')
            result += text[i];
    }
    return result;
}

std::string quotedHcl(std::string_view text)
{
    return quotedHclTemplate(escapedTemplate(text));
}

std::string quotedHclTemplate(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': quoted += "\\\""; break;
        case '\\': quoted += "\\\\"; break;
        case '\n': quoted += "\\n"; break;
        case '\r': quoted += "\\r"; break;
        case '\t': quoted += "\\t"; break;
        default: quoted += c;
        }
    }
    return quoted + '"';
}

std::string snakeCase(std::string_view name)
{
    const auto isUpper = [](char c) {
        return std::isupper(static_cast<unsigned char>(c)) != 0;
    };
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool startsWord = i > 0 && isUpper(c)
                                && (!isUpper(name[i - 1])
                                    || (i + 1 < name.size()
                                        && std::islower(static_cast<unsigned char>(name[i + 1]))
                                               != 0));
        if (startsWord && result.back() != '_')
            result += '_';
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

} // namespace headroom
