// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/xml.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>

namespace headroom {

namespace {

struct Entity {
    std::string_view name;
    char character;
};
constexpr std::array kEntities = {Entity{"amp", '&'}, Entity{"lt", '<'}, Entity{"gt", '>'},
                                  Entity{"quot", '"'}, Entity{"apos", '\''}};

void appendUtf8(std::string &text, std::uint32_t code)
{
    const auto byte = [&text](std::uint32_t value) {
        text += static_cast<char>(value);
    };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x110000) {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

void appendReference(std::string &text, std::string_view name)
{
    if (name.starts_with("#")) {
        const bool isHexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(isHexadecimal ? 2 : 1);
        std::uint32_t code = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), code,
                        isHexadecimal ? 16 : 10);
        appendUtf8(text, code);
        return;
    }
    for (const Entity &entity : kEntities)
        if (entity.name == name)
            text += entity.character;
}

std::string resolved(std::string_view value)
{
    std::string text;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = value[at] == '&' ? value.find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            text += value[at++];
            continue;
        }
        appendReference(text, value.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return text;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What stands between the name of an element and its `>`, quotes respected.
std::string_view headOf(std::string_view xml, std::size_t from)
{
    char quote = 0;
    for (std::size_t at = from; at < xml.size(); ++at) {
        if (quote != 0)
            quote = xml[at] == quote ? char(0) : quote;
        else if (xml[at] == '"' || xml[at] == '\'')
            quote = xml[at];
        else if (xml[at] == '>')
            return xml.substr(from, at - from);
    }
    return xml.substr(from);
}

std::optional<std::string_view> valueIn(std::string_view head, std::string_view attribute)
{
    std::size_t at = 0;
    while (at < head.size()) {
        while (at < head.size() && isSpace(head[at]))
            ++at;
        const std::size_t equals = head.find('=', at);
        if (equals == std::string_view::npos)
            break;
        std::string_view name = head.substr(at, equals - at);
        while (!name.empty() && isSpace(name.back()))
            name.remove_suffix(1);
        const std::size_t open = head.find_first_of("\"'", equals);
        const std::size_t close = open == std::string_view::npos ? open
                                                                 : head.find(head[open], open + 1);
        if (close == std::string_view::npos)
            break;
        if (name == attribute)
            return head.substr(open + 1, close - open - 1);
        at = close + 1;
    }
    return std::nullopt;
}

} // namespace

std::string xmlQuoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\n': result += "&#10;"; break;
        case '\r': result += "&#13;"; break;
        case '\t': result += "&#9;"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                result += c;
        }
    }
    return result + "\"";
}

std::optional<std::string> xmlAttribute(std::string_view xml, std::string_view element,
                                        std::string_view attribute)
{
    const std::string begin = "<" + std::string(element);
    for (std::size_t at = xml.find(begin); at != std::string_view::npos;
         at = xml.find(begin, at + begin.size())) {
        const std::size_t from = at + begin.size();
        if (from < xml.size() && isSpace(xml[from]))
            if (const auto value = valueIn(headOf(xml, from), attribute))
                return resolved(*value);
    }
    return std::nullopt;
}

} // namespace headroom
