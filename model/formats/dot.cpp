// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/dot.h"

#include "model/formats/diagram.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

std::string dotString(std::string_view text)
{
    static constexpr std::array kMarks = {Replacement{'"', "\\\""}, Replacement{'\\', "\\\\"},
                                          Replacement{'\n', "\\n"}, Replacement{'\r', ""}};
    return "\"" + escaped(text, kMarks) + "\"";
}

std::string_view lineStyle(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Request: return "solid";
    case LinkKind::Route: return "bold";
    case LinkKind::Attach:
    case LinkKind::Control: return "dotted";
    case LinkKind::Event:
    case LinkKind::Poll: break;
    }
    return "dashed";
}

class Graph
{
public:
    Graph(const Design &design, const Catalogue &catalogue, const FormatOptions &options)
        : m_design(design)
        , m_catalogue(catalogue)
        , m_options(options)
        , m_colors(diagramColors(options.dark))
    { }

    std::string text()
    {
        std::string title = m_design.name().empty() ? std::string("Untitled") : m_design.name();
        if (const std::string moment = momentText(m_options); !moment.empty())
            title += " at " + moment;
        addLine(0, "digraph " + dotString(m_design.name().empty() ? "Untitled" : m_design.name())
                       + " {");
        addLine(1, "graph [rankdir=LR, compound=true, fontname=\"sans-serif\", label="
                       + dotString(title) + ", labelloc=t, bgcolor=" + color(m_colors.background)
                       + ", fontcolor=" + color(m_colors.text) + "];");
        addLine(1, "node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fillcolor="
                       + color(m_colors.fill) + ", fontcolor=" + color(m_colors.text) + "];");
        addLine(1, "edge [fontname=\"sans-serif\", fontsize=10, color=" + color(m_colors.line)
                       + ", fontcolor=" + color(m_colors.muted) + "];");
        for (const NodeView &node : membersOf(m_design, m_catalogue))
            addNode(node, 1);
        for (const auto &link : m_design.links())
            addLink({m_design, m_catalogue, *link});
        if (m_options.withLegend)
            addLegend();
        addLine(0, "}");
        return std::move(m_text);
    }

private:
    static std::string color(std::string_view value) { return "\"" + std::string(value) + "\""; }

    void addLine(int depth, const std::string &line)
    {
        m_text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + line + "\n";
    }

    std::string words(const NodeView &node) const
    {
        std::string text = node.label() + "\n" + node.spec().name.source();
        for (const Figure &figure : figuresOf(node, m_options))
            text += "\n" + figure.name + " " + figure.text;
        return dotString(text);
    }

    static std::string cluster(const NodeId &frame) { return "cluster_" + frame.value(); }

    void addNode(const NodeView &node, int depth)
    {
        const std::string border(categoryColor(node.spec()));
        if (!isDrawnAsFrame(node)) {
            const bool isClient = node.spec().group == PaletteGroup::Traffic;
            addLine(depth, dotString(node.id().value()) + " [label=" + words(node)
                               + ", color=" + color(border) + (isClient ? ", shape=ellipse" : "")
                               + ", tooltip=" + dotString(node.spec().summary.source()) + "];");
            return;
        }
        addLine(depth, "subgraph " + dotString(cluster(node.id())) + " {");
        addLine(depth + 1, "label=" + words(node) + "; style=rounded; color=" + color(border)
                               + "; fontcolor=" + color(m_colors.text) + ";");
        // An end of links to the frame itself: Graphviz knows edges between nodes only.
        if (!node.linksIn().empty() || !node.linksOut().empty())
            addLine(depth + 1, dotString(node.id().value())
                                   + " [shape=point, style=invis, label=\"\", width=0.01];");
        for (const NodeView &child : membersOf(m_design, m_catalogue, &node))
            addNode(child, depth + 1);
        addLine(depth, "}");
    }

    void addLink(const LinkView &link)
    {
        const NodeView from = link.from();
        const NodeView to = link.to();
        std::string words = wordsOf(link);
        for (const Figure &figure : figuresOf(link.link(), m_options))
            words += "\n" + figure.name + " " + figure.text;
        std::string line = dotString(from.id().value()) + " -> " + dotString(to.id().value())
                           + " [label=" + dotString(words)
                           + ", style=" + std::string(lineStyle(link.kind()));
        if (link.kind() == LinkKind::Attach)
            line += ", dir=none";
        if (m_options.run)
            line += ", penwidth=" + shortestNumber(width(link.link()));
        if (isDrawnAsFrame(from) && !m_design.isInside(to.id(), from.id()))
            line += ", ltail=" + dotString(cluster(from.id()));
        if (isDrawnAsFrame(to) && !m_design.isInside(from.id(), to.id()))
            line += ", lhead=" + dotString(cluster(to.id()));
        addLine(1, line + "];");
    }

    /// From 1 for nothing to 6 for a million requests per second.
    double width(const Link &link) const
    {
        const double rate = m_options.run->flow(link.id, m_options.step).rate;
        return std::round((1 + std::min(5.0, std::log10(1 + rate) * 5 / 6)) * 10) / 10;
    }

    void addLegend()
    {
        const std::vector<LinkKind> kinds = linkKindsOf(m_design);
        if (kinds.empty())
            return;
        addLine(1, "subgraph \"cluster_ legend\" {");
        addLine(2, "label=\"Legend\"; style=dotted; color=" + color(m_colors.frame)
                       + "; fontcolor=" + color(m_colors.text) + ";");
        for (const LinkKind kind : kinds) {
            // No id of a design has a space.
            const std::string name = "legend " + std::string(toString(kind));
            addLine(2, dotString(name + " a") + " [shape=point]; " + dotString(name + " b")
                           + " [shape=point];");
            addLine(2, dotString(name + " a") + " -> " + dotString(name + " b")
                           + " [label=" + dotString(linkKindSpec(kind).name.source())
                           + ", style=" + std::string(lineStyle(kind))
                           + (kind == LinkKind::Attach ? ", dir=none];" : "];"));
        }
        addLine(1, "}");
    }

    const Design &m_design;
    const Catalogue &m_catalogue;
    const FormatOptions &m_options;
    const DiagramColors &m_colors;
    std::string m_text;
};

} // namespace

Result<ExportResult> writeDot(const Design &design, const Catalogue &catalogue,
                              const FormatOptions &options)
{
    return ExportResult{Graph(design, catalogue, options).text()};
}

} // namespace headroom
