// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/source_document.h"

#include "model/formats/import/source_text.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <streambuf>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

constexpr std::string_view kStandardTag = "tag:yaml.org,2002:";
constexpr std::string_view kTextTag = "tag:yaml.org,2002:str";

/// Ends the reading from within the parser's callbacks, which can end it in no other way.
struct Stop {
    Text why;
    int line = 0;
    int column = 0;
};

/// Reads a text in place.
class TextBuffer : public std::streambuf
{
public:
    explicit TextBuffer(std::string &text)
    {
        setg(text.data(), text.data(), text.data() + text.size());
    }
};

/// The long form of a function's tag: `Fn::Sub` of `!Sub`. Empty: there is none.
std::string longForm(std::string_view tag)
{
    static constexpr std::array<std::string_view, 22> kFunctions = {
        "And",          "Base64",   "Cidr",        "Contains", "EachMemberEquals",
        "EachMemberIn", "Equals",   "FindInMap",   "ForEach",  "GetAZs",
        "GetAtt",       "If",       "ImportValue", "Join",     "Length",
        "Not",          "Or",       "Select",      "Split",    "Sub",
        "ToJsonString", "Transform"};
    if (tag == "Ref" || tag == "Condition")
        return std::string(tag);
    std::string name;
    if (std::ranges::find(kFunctions, tag) != kFunctions.end())
        name.append("Fn::").append(tag);
    return name;
}

/// A plain word as YAML 1.2 and JSON understand it; anything else is a text.
Tree plainValue(const std::string &word)
{
    if (word == "true" || word == "True" || word == "TRUE")
        return true;
    if (word == "false" || word == "False" || word == "FALSE")
        return false;
    const bool looksDecimal = !word.empty() && word.size() < 25
                              && word.find_first_not_of("0123456789.eE+-") == std::string::npos;
    const bool isOctal = word.size() > 1 && word[0] == '0' && word.find('.') == std::string::npos;
    double number = 0;
    if (looksDecimal && !isOctal) {
        const char *begin = word.data() + (word[0] == '+' ? 1 : 0);
        const auto [end, failure] = std::from_chars(begin, word.data() + word.size(), number);
        if (failure == std::errc() && end == word.data() + word.size())
            return number;
    }
    return word;
}

class Builder : public YAML::EventHandler
{
public:
    Builder(SourceDocument &document, const SourceLimits &limits, std::size_t offset)
        : m_document(document)
        , m_limits(limits)
        , m_offset(offset)
    { }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        if (expectsKey())
            stop(HEADROOM_TEXT("Import", "A key is missing here; write one before the colon."),
                 mark);
        SourcePlace place = placeOf(mark);
        place.begin = SourcePlace::kNowhere;
        remember(anchor, *put(Tree(), place, mark));
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            stop(HEADROOM_TEXT("Import", "This alias stands inside of what it repeats, which never "
                                         "ends; write the value out."),
                 mark);
        m_values += found->second.values;
        refuseTooMany(mark);
        Tree *copy = put(found->second.tree, placeOf(mark), mark);
        standAt(*copy, copy->line());
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        SourcePlace place = placeOf(mark);
        const ScalarSpan span = scalarSpan(m_document.text, place.begin, value);
        place.begin = span.begin;
        place.end = span.end;
        if (expectsKey()) {
            openKey(value, place, mark);
            return;
        }
        const std::string function = functionOf(tag, mark);
        place.isTagged = !function.empty();
        const bool isText = tag == "!" || tag == kTextTag || !function.empty();
        Tree *tree = put(isText ? Tree(value) : plainValue(value), place, mark);
        if (!function.empty())
            wrap(*tree, function, mark);
        remember(anchor, *tree);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(Tree(Tree::List()), tag, anchor, style, mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(Tree(Tree::Map()), tag, anchor, style, mark);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Tree *tree = nullptr;
        std::string function = {};
        YAML::anchor_t anchor = YAML::NullAnchor;
        YAML::Mark mark = {};
        std::unordered_set<std::string> keys = {};
        bool hasKey = false;
        SourcePlace keyPlace = {};
    };
    struct Anchored {
        Tree tree;
        std::size_t values = 0;
    };

    [[noreturn]] static void stop(Text why, const YAML::Mark &mark)
    {
        throw Stop{std::move(why), mark.line + 1, mark.column + 1};
    }

    SourcePlace placeOf(const YAML::Mark &mark) const
    {
        SourcePlace place;
        place.line = mark.line + 1;
        place.column = mark.column + 1;
        place.begin = m_offset + static_cast<std::size_t>(std::max(0, mark.pos));
        return place;
    }

    bool expectsKey() const
    {
        return !m_open.empty() && m_open.back().tree->isMap() && !m_open.back().hasKey;
    }

    void refuseTooMany(const YAML::Mark &mark) const
    {
        if (m_values > m_limits.values)
            stop(Text(HEADROOM_TEXT("Import",
                                    "The file grows to more than %1 values from here; no template "
                                    "needs that. Take out long lists, and what aliases repeat."))
                     .arg(static_cast<double>(m_limits.values)),
                 mark);
    }

    void openKey(const std::string &key, const SourcePlace &place, const YAML::Mark &mark)
    {
        Open &frame = m_open.back();
        if (!frame.keys.insert(key).second) {
            const Tree *first = frame.tree->find(key);
            stop(Text(HEADROOM_TEXT("Import",
                                    "\"%1\" is given twice, first in line %2; keep one of them."))
                     .arg(key)
                     .arg(m_document.place(*first).line),
                 mark);
        }
        frame.tree->entries().emplace_back(key, Tree());
        frame.hasKey = true;
        frame.keyPlace = place;
    }

    /// What an alias repeats cannot be changed where the alias stands.
    static void standAt(Tree &tree, int number)
    {
        tree.setLine(number);
        if (tree.isMap())
            for (auto &[key, value] : tree.entries())
                standAt(value, number);
        if (tree.isList())
            for (Tree &item : tree.items())
                standAt(item, number);
    }

    /// Puts a value where it belongs; its children may follow.
    Tree *put(Tree value, SourcePlace place, const YAML::Mark &mark)
    {
        ++m_values;
        refuseTooMany(mark);
        Tree *target = &m_document.root;
        if (!m_open.empty()) {
            Open &frame = m_open.back();
            if (frame.tree->isMap()) {
                place.key = frame.keyPlace.begin;
                // A collection begins where it is named, for a person who looks for it.
                if (value.isMap() || value.isList()) {
                    place.line = frame.keyPlace.line;
                    place.column = frame.keyPlace.column;
                }
                frame.hasKey = false;
                target = &frame.tree->entries().back().second;
            } else {
                target = &frame.tree->items().emplace_back();
            }
        }
        *target = std::move(value);
        target->setLine(static_cast<int>(m_document.places.size()));
        m_document.places.push_back(place);
        return target;
    }

    void open(Tree empty, const std::string &tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style, const YAML::Mark &mark)
    {
        if (expectsKey())
            stop(HEADROOM_TEXT("Import", "A key must be a text, not a list or map."), mark);
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            stop(Text(HEADROOM_TEXT(
                          "Import",
                          "Values are nested deeper than %1 levels; no template needs that."))
                     .arg(m_limits.depth),
                 mark);
        SourcePlace place = placeOf(mark);
        place.isFlow = style == YAML::EmitterStyle::Flow;
        std::string function = functionOf(tag, mark);
        place.isTagged = !function.empty();
        Tree *tree = put(std::move(empty), place, mark);
        m_open.push_back({tree, std::move(function), anchor, mark, {}, false, {}});
    }

    void close()
    {
        const Open frame = std::move(m_open.back());
        m_open.pop_back();
        if (!frame.function.empty())
            wrap(*frame.tree, frame.function, frame.mark);
        remember(frame.anchor, *frame.tree);
    }

    static void wrap(Tree &tree, const std::string &function, const YAML::Mark &)
    {
        const int number = tree.line();
        Tree content = std::move(tree);
        if (function == "Fn::GetAtt" && content.isText()) {
            const std::string dotted = content.text();
            const std::size_t dot = dotted.find('.');
            content = Tree::list({dotted.substr(0, dot), dot == std::string::npos
                                                             ? std::string()
                                                             : dotted.substr(dot + 1)});
        }
        content.setLine(number);
        Tree::Map map;
        map.emplace_back(function, std::move(content));
        tree = Tree(std::move(map));
        tree.setLine(number);
    }

    void remember(YAML::anchor_t anchor, const Tree &tree)
    {
        if (anchor == YAML::NullAnchor)
            return;
        const std::size_t values = count(tree);
        m_values += values;
        refuseTooMany({});
        m_anchors[anchor] = {tree, values};
    }

    static std::size_t count(const Tree &tree)
    {
        std::size_t sum = 1;
        if (tree.isList())
            for (const Tree &item : tree.items())
                sum += count(item);
        if (tree.isMap())
            for (const auto &[key, value] : tree.entries())
                sum += count(value);
        return sum;
    }

    /// The function that a tag stands for; empty for YAML's own tags.
    std::string functionOf(const std::string &tag, const YAML::Mark &mark) const
    {
        if (tag.empty() || tag == "?" || tag == "!")
            return {};
        static constexpr std::array<std::string_view, 9> kOwn = {
            "str", "int", "float", "bool", "null", "map", "seq", "timestamp", "omap"};
        if (tag.starts_with(kStandardTag)
            && std::ranges::find(kOwn, std::string_view(tag).substr(kStandardTag.size()))
                   != kOwn.end())
            return {};
        std::string function = tag.front() == '!' ? longForm(std::string_view(tag).substr(1))
                                                  : std::string();
        if (function.empty())
            stop(
                Text(HEADROOM_TEXT("Import", "Templates have no function \"%1\"; correct the tag."))
                    .arg(tag),
                mark);
        return function;
    }

    SourceDocument &m_document;
    SourceLimits m_limits;
    std::size_t m_offset;
    std::vector<Open> m_open; ///< Parents do not grow while a child is open: pointers hold.
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
    std::size_t m_values = 0;
};

Error syntaxError(const YAML::Exception &error, const std::string &file)
{
    Place place{file, error.mark.is_null() ? 0 : error.mark.line + 1, {}};
    place.column = error.mark.is_null() ? 0 : error.mark.column + 1;
    return Error{Error::Kind::Unreadable,
                 Text(HEADROOM_TEXT("Import", "This is neither YAML nor JSON: %1.")).arg(error.msg),
                 place};
}

} // namespace

Error SourceDocument::wrong(Text message, const Tree &at) const
{
    const SourcePlace &source = place(at);
    Place where{file, source.line, {}};
    where.column = source.column;
    return Error{Error::Kind::Unreadable, std::move(message), where};
}

Result<SourceDocument> readSource(std::string text, const std::string &file,
                                  const SourceLimits &limits)
{
    if (const std::optional<TextFault> fault = faultOf(text, limits)) {
        Place place{file, fault->line, {}};
        place.column = fault->column;
        return Error{Error::Kind::Unreadable, fault->why, place};
    }
    SourceDocument document;
    document.file = file;
    document.text = std::move(text);
    document.places.emplace_back();
    const std::size_t offset = document.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    Builder builder(document, limits, offset);
    TextBuffer buffer(document.text);
    buffer.pubseekoff(0, std::ios::beg, std::ios::in);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const Stop &stop) {
        Place place{file, stop.line, {}};
        place.column = stop.column;
        return Error{Error::Kind::Unreadable, stop.why, place};
    } catch (const YAML::Exception &error) {
        return syntaxError(error, file);
    }
    return document;
}

} // namespace headroom
