// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/source_patch.h"

#include "model/formats/import/source_text.h"
#include "model/formats/import/template.h"
#include "model/formats/yaml.h"

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

constexpr std::size_t kNowhere = SourcePlace::kNowhere;

bool isSafeWord(const std::string &text)
{
    static const std::vector<std::string> kWords = {"true", "false", "null", "yes", "no",
                                                    "on",   "off",   "y",    "n"};
    std::string lower = text;
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) != 0
           && std::ranges::find(kWords, lower) == kWords.end()
           && std::ranges::all_of(text, [](unsigned char c) {
                  return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.' || c == '/';
              });
}

std::string inSingleQuotes(const std::string &text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

std::string plain(const Tree &value)
{
    if (value.isNumber())
        return shortestNumber(value.number());
    if (value.isFlag())
        return value.flag() ? "true" : "false";
    return value.textOr("");
}

} // namespace

SourcePatch::SourcePatch(const SourceDocument &document)
    : m_document(&document)
{
    const std::size_t first = document.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    m_isJson = first != std::string::npos && document.text[first] == '{';
    if (document.text.find("\r\n") != std::string::npos)
        m_newline = "\r\n";
}

std::string SourcePatch::rendered(const Tree &value) const
{
    if (m_isJson || value.isMap() || value.isList())
        return printJson(value, {.compactFrom = 0, .width = 100'000});
    if (!value.isText())
        return plain(value);
    if (isSafeWord(value.text()))
        return value.text();
    const bool hasControl = std::ranges::any_of(value.text(),
                                                [](unsigned char c) { return c < 32; });
    return hasControl ? printJson(value) : inSingleQuotes(value.text());
}

std::string SourcePatch::key(std::string_view name) const
{
    return m_isJson ? printJson(Tree(name)) + ": " : std::string(name) + ": ";
}

bool SourcePatch::replace(const Tree &scalar, const Tree &value)
{
    const SourcePlace &place = m_document->place(scalar);
    const bool isScalar = !value.isMap() && !value.isList() && !value.isNull();
    if (place.end == kNowhere || place.isTagged || !isScalar)
        return false;
    const char quote = m_document->text[place.begin];
    std::string text = quote == '"'    ? printJson(Tree(plain(value)))
                       : quote == '\'' ? inSingleQuotes(plain(value))
                                       : rendered(value);
    m_changes.push_back({place.begin, place.end, std::move(text)});
    return true;
}

bool SourcePatch::insert(const Tree &map, std::string_view name, const Tree &value)
{
    if (!map.isMap() || map.empty() || !functionName(map).empty() || map.line() == 0)
        return false;
    const std::size_t at = m_document->place(map.entries().front().second).key;
    if (at == kNowhere)
        return false;
    const bool isFlow = m_isJson || m_document->place(map).isFlow;
    std::string text = key(name) + rendered(value) + (isFlow ? "," : "");
    const auto indentation = indentationBefore(m_document->text, at);
    if (indentation)
        text += m_newline + *indentation;
    else if (isFlow)
        text += " ";
    else
        return false;
    m_changes.push_back({at, at, std::move(text)});
    return true;
}

bool SourcePatch::remove(const Tree &map, std::string_view name)
{
    const Tree *value = map.find(name);
    if (!value || map.size() < 2)
        return false;
    const std::string &text = m_document->text;
    const SourcePlace &place = m_document->place(*value);
    if (place.end == kNowhere || place.key == kNowhere
        || text.substr(place.key, place.end - place.key).find('\n') != std::string::npos)
        return false;
    if (m_isJson || m_document->place(map).isFlow) {
        std::size_t end = text.find_first_not_of(" \t", place.end);
        if (end == std::string::npos || text[end] != ',')
            return false;
        end = text.find_first_not_of(" \t\r\n", end + 1);
        m_changes.push_back({place.key, end, {}});
        return true;
    }
    const auto indentation = indentationBefore(text, place.key);
    if (!indentation)
        return false;
    const std::size_t newline = text.find('\n', place.end);
    const std::size_t end = newline == std::string::npos ? text.size() : newline + 1;
    m_changes.push_back({place.key - indentation->size(), end, {}});
    return true;
}

std::string SourcePatch::block(const Tree &entries, std::size_t indentation) const
{
    const std::string written = printYaml(entries);
    std::string text;
    std::size_t begin = 0;
    for (std::size_t end = written.find('\n'); end != std::string::npos;
         begin = end + 1, end = written.find('\n', begin)) {
        if (end > begin)
            text += std::string(indentation, ' ') + written.substr(begin, end - begin);
        text += m_newline;
    }
    return text;
}

std::size_t SourcePatch::endOfSection(const Tree &section) const
{
    const std::string &text = m_document->text;
    const std::size_t own = m_document->place(section).key;
    std::size_t next = text.size();
    for (const auto &[name, other] : m_document->root.entries())
        if (const std::size_t at = m_document->place(other).key; at != kNowhere && at > own)
            next = std::min(next, at);
    // Blank lines and comments above the next section are its own.
    std::size_t end = next;
    while (end > own) {
        const std::size_t start = end < 2 ? 0 : text.rfind('\n', end - 2) + 1;
        const std::size_t first = text.find_first_not_of(" \t\r", start);
        if (next == text.size() && (end == 0 || text[end - 1] != '\n'))
            break;
        if (first < end && text[first] != '\n' && text[first] != '#')
            break;
        end = start;
    }
    return end;
}

bool SourcePatch::append(std::string_view name, const Tree &entries)
{
    const Tree &section = m_document->root.at(name);
    if (!section.isMap() || section.empty() || entries.empty())
        return false;
    if (m_isJson || m_document->place(section).isFlow) {
        bool isDone = true;
        for (const auto &[id, value] : entries.entries())
            isDone = insert(section, id, value) && isDone;
        return isDone;
    }
    const std::size_t first = m_document->place(section.entries().front().second).key;
    const auto indentation = first == kNowhere ? std::nullopt
                                               : indentationBefore(m_document->text, first);
    if (!indentation)
        return false;
    const std::size_t end = endOfSection(section);
    std::string text = block(entries, indentation->size());
    if (end > 0 && m_document->text[end - 1] != '\n')
        text = m_newline + text;
    m_changes.push_back({end, end, std::move(text)});
    return true;
}

bool SourcePatch::addSection(std::string_view before, std::string_view name, const Tree &entries)
{
    const Tree *next = m_document->root.find(before);
    const std::size_t at = next ? m_document->place(*next).key : kNowhere;
    if (at == kNowhere)
        return false;
    if (m_isJson || m_document->place(m_document->root).isFlow) {
        const std::string text = key(name) + rendered(entries) + "," + m_newline;
        const auto indentation = indentationBefore(m_document->text, at);
        m_changes.push_back({at, at, text + indentation.value_or("")});
        return true;
    }
    m_changes.push_back(
        {at, at, std::string(name) + ":" + m_newline + block(entries, 2) + m_newline});
    return true;
}

std::string SourcePatch::text() const
{
    std::vector<Change> changes = m_changes;
    std::ranges::stable_sort(changes, {}, &Change::begin);
    std::string result;
    std::size_t done = 0;
    for (const Change &change : changes) {
        if (change.begin < done)
            continue;
        result += m_document->text.substr(done, change.begin - done) + change.text;
        done = change.end;
    }
    return result + m_document->text.substr(done);
}

} // namespace headroom
