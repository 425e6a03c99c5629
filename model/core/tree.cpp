// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/tree.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace headroom {

namespace {

const Tree kEmptyTree;

/// Where the reader is. The library looks one character ahead behind a number; the line of the last
/// character that is not a blank is the line of what was just read all the same.
struct Position {
    int line = 1;
    int lineOfLast = 1;
    std::string_view text = {};
    std::size_t next = 0;
};

/// What the JSON library reads through, so that every value knows its line.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(Position *position, bool atEnd)
        : m_position(position)
        , m_atEnd(atEnd)
    { }

    reference operator*() const { return m_position->text[m_position->next]; }
    CountingIterator &operator++()
    {
        const char passed = m_position->text[m_position->next++];
        if (passed == '\n')
            ++m_position->line;
        else if (passed != ' ' && passed != '\t' && passed != '\r')
            m_position->lineOfLast = m_position->line;
        return *this;
    }
    friend bool operator==(const CountingIterator &a, const CountingIterator &b)
    {
        return a.ended() == b.ended();
    }
    friend bool operator!=(const CountingIterator &a, const CountingIterator &b)
    {
        return !(a == b);
    }

private:
    bool ended() const { return m_atEnd || m_position->next >= m_position->text.size(); }

    Position *m_position;
    bool m_atEnd;
};

/// Builds trees from the library's events; the first thing that is wrong ends the reading.
class TreeReader
{
public:
    TreeReader(const Position &position, const ReadLimits &limits)
        : m_position(&position)
        , m_limits(&limits)
    { }

    bool null() { return put(Tree()); }
    bool boolean(bool value) { return put(Tree(value)); }
    bool number_integer(std::int64_t value) { return put(Tree(static_cast<double>(value))); }
    bool number_unsigned(std::uint64_t value) { return put(Tree(static_cast<double>(value))); }
    bool number_float(double value, const std::string &written)
    {
        if (std::isfinite(value))
            return put(Tree(value));
        return fail(
            Text(HEADROOM_TEXT("File", "The number %1 is too large; write one below 1e308."))
                .arg(shortened(written)));
    }
    bool string(std::string &value) { return put(Tree(std::move(value))); }
    bool binary(std::vector<std::uint8_t> &) { return false; }
    bool start_object(std::size_t) { return open(Tree(Tree::Map())); }
    bool start_array(std::size_t) { return open(Tree(Tree::List())); }
    bool end_array()
    {
        m_open.pop_back();
        return true;
    }
    bool end_object()
    {
        const Tree &map = *m_open.back();
        m_open.pop_back();
        return refuseDoubleKeys(map.entries());
    }
    bool key(std::string &name)
    {
        m_open.back()->entries().emplace_back(std::move(name), Tree());
        return true;
    }
    bool parse_error(std::size_t, const std::string &lastToken,
                     const nlohmann::json::exception &reason)
    {
        const std::string_view why = reason.what();
        const auto says = [why](std::string_view part) {
            return why.find(part) != std::string_view::npos;
        };
        if (says("number overflow"))
            return number_float(HUGE_VAL, lastToken);
        if (says("UTF-8"))
            return fail(HEADROOM_TEXT("File", "This text is not UTF-8; save the file as UTF-8."));
        if (says("control character"))
            return fail(HEADROOM_TEXT(
                "File",
                "A text is not closed on its line, or holds a control character; close it with \" "
                "or write \\n."));
        if (says("unexpected end of input") || says("missing closing quote"))
            return fail(HEADROOM_TEXT(
                "File",
                "The file ends in the middle: it seems to be cut off. Restore it from a copy, or "
                "close what is open."));
        if (m_done)
            return fail(
                Text(HEADROOM_TEXT("File",
                                   "There is \"%1\" behind the end of the JSON value; remove it."))
                    .arg(shortened(lastToken)));
        return fail(Text(HEADROOM_TEXT("File", "This is not JSON: \"%1\" is unexpected here; look "
                                               "for a missing or doubled comma, "
                                               "bracket or quotation mark before it."))
                        .arg(shortened(lastToken)));
    }

    Tree takeRoot() { return std::move(m_root); }
    const Text &failure() const { return m_failure; }
    int failureLine() const { return m_failureLine; }

private:
    static std::string shortened(const std::string &token)
    {
        constexpr std::size_t kShown = 30;
        if (token.size() <= kShown)
            return token;
        // The library escapes what is no text; only a whole UTF-8 character may be cut off.
        std::size_t end = kShown;
        while (end > 0 && (static_cast<unsigned char>(token[end]) & 0xC0U) == 0x80U)
            --end;
        return token.substr(0, end) + "...";
    }

    bool fail(Text why)
    {
        m_failure = std::move(why);
        m_failureLine = m_position->lineOfLast;
        return false;
    }

    Tree *place(Tree value)
    {
        value.setLine(m_position->lineOfLast);
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Tree &parent = *m_open.back();
        if (parent.isMap()) {
            parent.entries().back().second = std::move(value);
            return &parent.entries().back().second;
        }
        parent.items().push_back(std::move(value));
        return &parent.items().back();
    }

    bool put(Tree value)
    {
        place(std::move(value));
        m_done = m_open.empty();
        return true;
    }

    bool open(Tree value)
    {
        if (m_open.size() >= static_cast<std::size_t>(m_limits->depth))
            return fail(
                Text(
                    HEADROOM_TEXT(
                        "File", "Brackets are nested deeper than %1 levels; no design needs that."))
                    .arg(m_limits->depth));
        m_open.push_back(place(std::move(value)));
        return true;
    }

    bool refuseDoubleKeys(const Tree::Map &entries)
    {
        std::vector<const Tree::Entry *> sorted;
        sorted.reserve(entries.size());
        for (const Tree::Entry &entry : entries)
            sorted.push_back(&entry);
        std::ranges::stable_sort(
            sorted, {}, [](const Tree::Entry *entry) -> std::string_view { return entry->first; });
        const auto twin = std::ranges::adjacent_find(
            sorted,
            [](const Tree::Entry *a, const Tree::Entry *b) { return a->first == b->first; });
        m_done = m_open.empty();
        if (twin == sorted.end())
            return true;
        fail(Text(HEADROOM_TEXT("File",
                                "\"%1\" is given twice, first in line %2; keep one of them."))
                 .arg((*twin)->first)
                 .arg((*twin)->second.line()));
        m_failureLine = (*std::next(twin))->second.line();
        return false;
    }

    const Position *m_position;
    const ReadLimits *m_limits;
    Tree m_root;
    std::vector<Tree *>
        m_open; // Their parents do not grow while they are open, so the pointers hold.
    bool m_done = false;
    Text m_failure;
    int m_failureLine = 0;
};

std::string printScalar(const Tree &tree)
{
    if (tree.isFlag())
        return tree.flag() ? "true" : "false";
    if (tree.isNumber())
        return std::isfinite(tree.number()) ? shortestNumber(tree.number()) : "null";
    if (tree.isText())
        return nlohmann::json(tree.text())
            .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return "null";
}

class TreePrinter
{
public:
    explicit TreePrinter(const JsonLayout &layout)
        : m_layout(&layout)
    { }

    void print(const Tree &tree, int depth, std::size_t column)
    {
        if (!tree.isMap() && !tree.isList()) {
            m_text += printScalar(tree);
        } else if (tree.empty()) {
            m_text += tree.isMap() ? "{}" : "[]";
        } else if (depth >= m_layout->compactFrom && column < m_layout->width) {
            const std::size_t before = m_text.size();
            if (!printCompact(tree, before + m_layout->width - column)) {
                m_text.resize(before);
                printOpen(tree, depth);
            }
        } else {
            printOpen(tree, depth);
        }
    }

    std::string take() { return std::move(m_text); }

private:
    /// False when the text grows beyond `end`.
    bool printCompact(const Tree &tree, std::size_t end)
    {
        if (tree.isMap() && !tree.empty()) {
            m_text += "{ ";
            for (const Tree::Entry &entry : tree.entries()) {
                m_text += printScalar(Tree(entry.first)) + ": ";
                if (!printCompact(entry.second, end))
                    return false;
                m_text += &entry == &tree.entries().back() ? " }" : ", ";
            }
        } else if (tree.isList() && !tree.empty()) {
            m_text += "[";
            for (const Tree &item : tree.items()) {
                if (!printCompact(item, end))
                    return false;
                m_text += &item == &tree.items().back() ? "]" : ", ";
            }
        } else {
            m_text += tree.isMap() ? "{}" : tree.isList() ? "[]" : printScalar(tree);
        }
        return m_text.size() <= end;
    }

    void printOpen(const Tree &tree, int depth)
    {
        const bool isMap = tree.isMap();
        if (!isMap && depth >= m_layout->compactFrom
            && std::ranges::none_of(
                tree.items(),
                [](const Tree &item) { return item.isMap() || item.isList() || item.isText(); })) {
            printFilled(tree.items(), depth);
            return;
        }
        m_text += isMap ? "{" : "[";
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const std::size_t lineStart = newLine(depth + 1);
            if (isMap)
                m_text += printScalar(Tree(tree.entries()[i].first)) + ": ";
            // One column is left for the comma.
            print(isMap ? tree.entries()[i].second : tree.items()[i], depth + 1,
                  m_text.size() - lineStart + 1);
            if (i + 1 < tree.size())
                m_text += ',';
        }
        newLine(depth);
        m_text += isMap ? '}' : ']';
    }

    /// Long rows of numbers, such as a trace, as many to a line as fit; texts are lines of their
    /// own.
    void printFilled(const Tree::List &items, int depth)
    {
        m_text += '[';
        std::size_t lineStart = newLine(depth + 1);
        for (const Tree &item : items) {
            const std::string written = printScalar(item);
            if (m_text.size() - lineStart + written.size() + 1 > m_layout->width)
                lineStart = newLine(depth + 1);
            m_text += written;
            if (&item != &items.back())
                m_text += ", ";
        }
        newLine(depth);
        m_text += ']';
    }

    /// Returns where the new line starts.
    std::size_t newLine(int depth)
    {
        while (m_text.ends_with(' '))
            m_text.pop_back();
        m_text += '\n';
        const std::size_t start = m_text.size();
        m_text.append(static_cast<std::size_t>(depth * m_layout->indent), ' ');
        return start;
    }

    const JsonLayout *m_layout;
    std::string m_text;
};

} // namespace

const Tree *Tree::find(std::string_view key) const
{
    if (!isMap())
        return nullptr;
    const auto found = std::ranges::find(entries(), key, &Entry::first);
    return found == entries().end() ? nullptr : &found->second;
}

const Tree &Tree::at(std::string_view key) const
{
    const Tree *found = find(key);
    return found ? *found : kEmptyTree;
}

void Tree::set(std::string_view key, Tree value)
{
    if (!isMap())
        m_value = Map();
    const auto found = std::ranges::find(entries(), key, &Entry::first);
    if (found == entries().end())
        entries().emplace_back(std::string(key), std::move(value));
    else
        found->second = std::move(value);
}

void Tree::erase(std::string_view key)
{
    if (isMap())
        std::erase_if(entries(), [key](const Entry &entry) { return entry.first == key; });
}

bool Tree::empty() const
{
    return size() == 0;
}

std::size_t Tree::size() const
{
    if (isMap())
        return entries().size();
    if (isList())
        return items().size();
    return 0;
}

Result<Tree> readJson(std::string_view text, std::string_view file, const ReadLimits &limits)
{
    Position position{.text = text};
    const auto error = [&](Text why, int line) {
        return Error{Error::Kind::Unreadable, std::move(why), Place{std::string(file), line, {}}};
    };
    if (text.size() > limits.bytes)
        return error(Text(HEADROOM_TEXT("File", "The file is larger than %1 MB; it is not read."))
                         .arg(static_cast<double>(limits.bytes >> 20)),
                     0);
    if (std::ranges::all_of(text,
                            [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }))
        return error(HEADROOM_TEXT("File", "The file is empty."), 1);

    TreeReader reader(position, limits);
    try {
        if (nlohmann::json::sax_parse(CountingIterator(&position, false),
                                      CountingIterator(&position, true), &reader))
            return reader.takeRoot();
    } catch (const nlohmann::json::exception &) {
        // The reader reports through parse_error; whatever the library throws besides is a text it
        // cannot read.
        return error(HEADROOM_TEXT("File", "This is not JSON."), position.lineOfLast);
    }
    return error(reader.failure(), reader.failureLine());
}

std::string printJson(const Tree &tree, const JsonLayout &layout)
{
    TreePrinter printer(layout);
    printer.print(tree, 0, 0);
    return printer.take();
}

} // namespace headroom
