// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/design_text.h"

#include "model/editing/edit.h"
#include "model/editing/set_expression.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

namespace {

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// Splits where `isSeparator` holds outside of brackets.
template <typename F>
std::vector<std::string> split(std::string_view text, F isSeparator)
{
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
        if (depth == 0 && isSeparator(c))
            parts.emplace_back();
        else
            parts.back() += c;
    }
    for (std::string &part : parts)
        part = trimmed(part);
    std::erase(parts, "");
    return parts;
}

/// `head(a=1, b=2)` taken apart.
struct Call {
    std::string head = {};
    std::vector<std::string> arguments = {};
};

Call callFrom(std::string_view text)
{
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || !text.ends_with(')'))
        return {trimmed(text), {}};
    return {trimmed(text.substr(0, open)),
            split(text.substr(open + 1, text.size() - open - 2), [](char c) { return c == ','; })};
}

/// One step of a chain: the way to it, and the node.
struct Step {
    std::string link = {};
    std::string node = {};
};

std::vector<Step> stepsOf(std::string_view chain)
{
    std::vector<Step> steps(1);
    int depth = 0;
    std::string text;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const char c = chain[i];
        depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
        // A dash begins an arrow where a node has ended: behind a blank or a bracket.
        const bool behindNode = !text.empty() && (text.back() == ' ' || text.back() == ')');
        const std::size_t end = depth == 0 && c == '-' && behindNode ? chain.find("->", i)
                                                                     : std::string_view::npos;
        if (end == std::string_view::npos) {
            text += c;
            continue;
        }
        steps.back().node = trimmed(text);
        steps.push_back(
            {.link = end > i ? trimmed(chain.substr(i + 1, end - i - 1)) : std::string()});
        text.clear();
        i = end + 1;
    }
    steps.back().node = trimmed(text);
    return steps;
}

class Builder
{
public:
    explicit Builder(const Catalogue &catalogue)
        : m_catalogue(&catalogue)
    { }

    Result<Design> build(std::string_view text)
    {
        for (const std::string &chain : split(text, [](char c) { return c == ';' || c == '\n'; })) {
            std::string previous;
            for (const Step &step : stepsOf(chain)) {
                const std::string id = node(step.node);
                if (!previous.empty())
                    connect(previous, id, step.link);
                previous = id;
                if (m_error)
                    return *m_error;
            }
        }
        return m_design;
    }

private:
    void fail(Text why)
    {
        if (!m_error)
            m_error = Error{Error::Kind::Invalid, std::move(why), {}};
    }

    void apply(const Edit &edit)
    {
        Result<Design> next = edit.apply(m_design, *m_catalogue);
        if (next)
            m_design = std::move(next).value();
        else
            fail(next.error().message);
    }

    /// Makes sure that the node is there and has its settings; returns its id.
    std::string node(const std::string &text)
    {
        const Call call = callFrom(text);
        std::string id = call.head;
        std::string frame;
        std::string kind;
        if (const std::size_t at = id.find('@'); at != std::string::npos) {
            frame = trimmed(std::string_view(id).substr(at + 1));
            id = trimmed(std::string_view(id).substr(0, at));
        }
        if (const std::size_t colon = id.find(':'); colon != std::string::npos) {
            kind = id.substr(colon + 1);
            id = id.substr(0, colon);
        }
        if (!m_design.node(NodeId(id)))
            add(id, kind, frame, call.arguments);
        for (const std::string &argument : call.arguments)
            if (!m_error)
                set(id, argument);
        return id;
    }

    void add(const std::string &id, const std::string &kind, const std::string &frame,
             const std::vector<std::string> &arguments)
    {
        const ComponentSpec *spec = kind.empty() ? guess(id, arguments) : find(kind);
        if (!spec) {
            fail(Text(HEADROOM_TEXT("Test", "It is not clear what \"%1\" is; write %1:kind."))
                     .arg(id));
            return;
        }
        std::optional<NodeId> in;
        if (!frame.empty())
            in = NodeId(frame);
        else if (!spec->mustBeIn.empty())
            in = NodeId(id + "Frame");
        if (in && !m_design.node(*in))
            apply(edits::addNode(
                {.id = *in,
                 .kind = std::string(spec->mustBeIn.empty() ? "" : spec->mustBeIn.front())},
                {}, false));
        if (!m_error)
            apply(
                edits::addNode({.id = NodeId(id), .kind = std::string(spec->kind), .in = in}, {}));
    }

    /// The only component with that kind or last part of it.
    const ComponentSpec *find(std::string_view kind) const
    {
        const ComponentSpec *found = m_catalogue->find(kind);
        for (const ComponentSpec &component : m_catalogue->components()) {
            if (component.thing() != kind)
                continue;
            if (found)
                return nullptr;
            found = &component;
        }
        return found;
    }

    const ComponentSpec *guess(const std::string &id,
                               const std::vector<std::string> &arguments) const
    {
        if (const ComponentSpec *named = find(id.substr(0, id.find_last_not_of("0123456789") + 1)))
            return named;
        for (const std::string &argument : arguments) {
            const std::string key = argument.substr(0, argument.find_first_of("=."));
            const ComponentSpec *owner = nullptr;
            for (const ComponentSpec &component : m_catalogue->components()) {
                if (!component.property(key))
                    continue;
                if (owner) {
                    owner = nullptr;
                    break;
                }
                owner = &component;
            }
            if (owner)
                return owner;
        }
        return nullptr;
    }

    void set(const std::string &id, const std::string &argument)
    {
        if (argument.ends_with("/s")) {
            const std::string rate = argument.substr(0, argument.size() - 2);
            set(id, "traffic={\"shape\": \"constant\", \"rate\": " + rate + "}");
            return;
        }
        const std::size_t equals = argument.find('=');
        if (equals == std::string::npos) {
            fail(Text(HEADROOM_TEXT("Test", "\"%1\" is no setting; write key=value."))
                     .arg(argument));
            return;
        }
        const std::string path = trimmed(std::string_view(argument).substr(0, equals));
        std::string value = trimmed(std::string_view(argument).substr(equals + 1));
        const std::string owner = ownerOf(id, path.substr(0, path.find('.')));
        const PropertySpec *spec = settingOf(owner, path);
        if (spec && spec->kind == PropertyKind::Distribution)
            value = law(value);
        const Result<Edit> edit = parseSetExpression(owner + "." + path + "=" + value, m_design,
                                                     *m_catalogue);
        if (edit)
            apply(*edit);
        else
            fail(edit.error().message);
    }

    const PropertySpec *settingOf(const std::string &owner, const std::string &key) const
    {
        const Node *node = m_design.node(NodeId(owner));
        return node ? m_catalogue->of(*node).property(key) : nullptr;
    }

    /// The node, or the first in it that has the setting.
    std::string ownerOf(const std::string &id, const std::string &key) const
    {
        const NodeId node(id);
        if (m_design.node(node) && !m_catalogue->of(*m_design.node(node)).property(key))
            for (const Node *child : m_design.children(node))
                if (m_catalogue->of(*child).property(key))
                    return child->id.value();
        return id;
    }

    static std::string law(const std::string &text)
    {
        if (text.starts_with('{'))
            return text;
        const Call call = callFrom(text);
        if (call.arguments.empty())
            return R"({"law": "constant", "mean": )" + text + "}";
        std::string json = R"({"law": ")" + call.head + R"(", "mean": )" + call.arguments[0];
        if (call.arguments.size() > 1)
            json += R"(, "cv": )" + call.arguments[1];
        return json + "}";
    }

    void connect(const std::string &from, const std::string &to, const std::string &written)
    {
        const Call call = callFrom(written);
        const std::optional<LinkKind> wanted = linkKindFrom(call.head);
        if (!call.head.empty() && !wanted) {
            fail(Text(HEADROOM_TEXT("Test", "There is no link kind \"%1\".")).arg(call.head));
            return;
        }
        for (const NodeId &start : withChildren(from)) {
            for (const NodeId &end : withChildren(to)) {
                for (const LinkKind kind :
                     m_catalogue->linkKindsBetween(specOf(start), specOf(end))) {
                    if (start == end || (wanted && kind != *wanted)
                        || m_catalogue->linkRefusal(m_design, start, end, kind))
                        continue;
                    const LinkId id = makeLinkId(start, end, kind, m_design);
                    apply(edits::connect(start, end, kind));
                    for (const std::string &argument : call.arguments)
                        if (!m_error)
                            set(id.value(), argument);
                    return;
                }
            }
        }
        fail(Text(HEADROOM_TEXT("Test", "No link can join \"%1\" and \"%2\".")).arg(from).arg(to));
    }

    const ComponentSpec &specOf(const NodeId &id) const
    {
        return m_catalogue->of(*m_design.node(id));
    }

    std::vector<NodeId> withChildren(const std::string &id) const
    {
        std::vector<NodeId> ids = {NodeId(id)};
        for (const Node *child : m_design.children(NodeId(id)))
            ids.push_back(child->id);
        return ids;
    }

    const Catalogue *m_catalogue;
    Design m_design;
    std::optional<Error> m_error;
};

} // namespace

Result<Design> readDesignText(std::string_view text, const Catalogue &catalogue)
{
    return Builder(catalogue).build(text);
}

Design designText(std::string_view text, const Catalogue &catalogue)
{
    Result<Design> design = readDesignText(text, catalogue);
    if (!design) {
        std::fprintf(stderr, "%.*s\n%s\n", static_cast<int>(text.size()), text.data(),
                     design.error().message.english().c_str());
        std::abort();
    }
    return std::move(design).value();
}

} // namespace headroom
