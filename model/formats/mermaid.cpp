// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/mermaid.h"

#include "model/formats/diagram.h"

#include <array>
#include <set>

namespace headroom {

namespace {

// What Mermaid draws unless its site was told otherwise.
constexpr std::size_t kMostLinks = 500;
constexpr std::size_t kMostCharacters = 50'000;

std::string label(std::string_view text)
{
    static constexpr std::array kMarks = {
        Replacement{'"', "#quot;"}, Replacement{'#', "#35;"},   Replacement{'<', "&lt;"},
        Replacement{'>', "&gt;"},   Replacement{'\n', "<br/>"}, Replacement{'`', "#96;"},
        Replacement{'\r', " "},     Replacement{'\\', "#92;"},  Replacement{'\t', " "},
    };
    return escaped(text, kMarks);
}

std::string yamlText(std::string_view text)
{
    static constexpr std::array kMarks = {Replacement{'"', "\\\""}, Replacement{'\\', "\\\\"},
                                          Replacement{'\n', " "}, Replacement{'\r', " "},
                                          Replacement{'\t', " "}};
    return "\"" + escaped(text, kMarks) + "\"";
}

std::string_view arrow(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Request: return "-->";
    case LinkKind::Route: return "==>";
    case LinkKind::Attach: return "---";
    case LinkKind::Event:
    case LinkKind::Poll:
    case LinkKind::Control: break;
    }
    return "-.->";
}

class Flowchart
{
public:
    Flowchart(const Design &design, const Catalogue &catalogue, const FormatOptions &options)
        : m_design(design)
        , m_catalogue(catalogue)
        , m_options(options)
        , m_names(diagramNames(design))
    { }

    std::string text()
    {
        const std::string title = m_design.name().empty() ? std::string("Untitled")
                                                          : m_design.name();
        const std::string moment = momentText(m_options);
        m_text = "---\ntitle: " + yamlText(moment.empty() ? title : title + " at " + moment)
                 + "\nconfig:\n  theme: " + (m_options.dark ? "dark" : "default")
                 + "\n---\nflowchart LR\n";
        for (const NodeView &node : membersOf(m_design, m_catalogue))
            addNode(node, 1);
        for (const auto &link : m_design.links())
            addLink({m_design, m_catalogue, *link});
        if (m_options.withLegend)
            addLegend();
        addStyles();
        return std::move(m_text);
    }

private:
    std::string words(const NodeView &node) const
    {
        std::string text = label(node.label()) + "<br/>" + label(node.spec().name.source());
        for (const Figure &figure : figuresOf(node, m_options))
            text += "<br/>" + label(figure.name + " " + figure.text);
        return "\"" + text + "\"";
    }

    void addLine(int depth, const std::string &line)
    {
        m_text += std::string(static_cast<std::size_t>(depth) * 4, ' ') + line + "\n";
    }

    void addNode(const NodeView &node, int depth)
    {
        const std::string &name = m_names.at(node.id());
        if (!isDrawnAsFrame(node)) {
            const bool isClient = node.spec().group == PaletteGroup::Traffic;
            addLine(depth, name + (isClient ? "([" : "[") + words(node) + (isClient ? "])" : "]"));
            m_classes[styleClass(node.spec())].push_back(name);
            return;
        }
        addLine(depth, "subgraph " + name + "[" + words(node) + "]");
        for (const NodeView &child : membersOf(m_design, m_catalogue, &node))
            addNode(child, depth + 1);
        if (needsAnchor(node.id())) {
            addLine(depth + 1, anchor(node.id()) + "[\"" + label(node.label()) + "\"]");
            m_classes[styleClass(node.spec())].push_back(anchor(node.id()));
        }
        addLine(depth, "end");
        m_classes["frame"].push_back(name);
    }

    /// A frame cannot be an end of a link to what it holds; a node inside takes its part.
    bool needsAnchor(const NodeId &frame) const
    {
        return std::ranges::any_of(m_design.links(), [&](const auto &link) {
            return (link->from == frame && m_design.isInside(link->to, frame))
                   || (link->to == frame && m_design.isInside(link->from, frame))
                   || (link->from == frame && link->to == frame);
        });
    }

    std::string anchor(const NodeId &frame) const { return m_names.at(frame) + "__itself"; }

    std::string end(const NodeId &id, const NodeId &other) const
    {
        const bool isAround = m_design.isInside(other, id);
        return isAround ? anchor(id) : m_names.at(id);
    }

    void addLink(const LinkView &link)
    {
        std::string text = label(wordsOf(link));
        for (const Figure &figure : figuresOf(link.link(), m_options))
            text += "<br/>" + label(figure.name + " " + figure.text);
        const NodeId &from = link.link().from;
        const NodeId &to = link.link().to;
        addLine(1, end(from, to) + " " + std::string(arrow(link.kind())) + "|\"" + text + "\"| "
                       + end(to, from));
    }

    void addLegend()
    {
        const std::vector<LinkKind> kinds = linkKindsOf(m_design);
        if (kinds.empty())
            return;
        addLine(1, "subgraph legend[\"Legend\"]");
        for (const LinkKind kind : kinds) {
            const std::string name = "legend_" + std::string(toString(kind));
            addLine(2, name + "_a[\" \"] " + std::string(arrow(kind)) + "|\""
                           + label(linkKindSpec(kind).name.source()) + "\"| " + name + "_b[\" \"]");
        }
        addLine(1, "end");
        m_classes["frame"].push_back("legend");
    }

    static std::string styleClass(const ComponentSpec &spec)
    {
        return "c" + std::string(categoryColor(spec).substr(1));
    }

    void addStyles()
    {
        const DiagramColors &colors = diagramColors(m_options.dark);
        for (const auto &[name, members] : m_classes) {
            const bool isFrame = name == "frame";
            addLine(1, "classDef " + name + " fill:"
                           + std::string(isFrame ? colors.background : colors.fill) + ",stroke:"
                           + (isFrame ? std::string(colors.frame) : "#" + name.substr(1))
                           + ",color:" + std::string(colors.text));
            std::string list;
            for (const std::string &member : members)
                list += (list.empty() ? "" : ",") + member;
            addLine(1, "class " + list + " " + name);
        }
    }

    const Design &m_design;
    const Catalogue &m_catalogue;
    const FormatOptions &m_options;
    std::map<NodeId, std::string> m_names;
    std::map<std::string, std::vector<std::string>> m_classes;
    std::string m_text;
};

} // namespace

Result<ExportResult> writeMermaid(const Design &design, const Catalogue &catalogue,
                                  const FormatOptions &options)
{
    ExportResult result{Flowchart(design, catalogue, options).text()};
    if (design.links().size() > kMostLinks || result.text.size() > kMostCharacters)
        result.omissions.push_back(
            {{},
             Text(HEADROOM_TEXT("Formats",
                                "Mermaid draws at most %1 links and %2 characters unless its site "
                                "allows more; the draw.io format takes all"))
                 .arg(double(kMostLinks))
                 .arg(double(kMostCharacters))});
    return result;
}

} // namespace headroom
