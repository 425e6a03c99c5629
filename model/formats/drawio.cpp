// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/drawio.h"

#include "model/formats/diagram.h"
#include "model/formats/xml.h"
#include "model/layout/drawn_boxes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

constexpr double kMargin = 40;
constexpr double kTitleHeight = 48;
constexpr double kIconSize = 60;
constexpr double kLegendRow = 24;
constexpr double kFoldedHeight = 40;
constexpr std::string_view kLockedStyle = "movable=0;resizable=0;rotatable=0;deletable=0;locked=1;";

struct GroupStyle {
    std::string_view icon;
    std::string_view stroke;
    std::string_view font;
    bool dashed = false;
};

/// Colours of AWS's groups as draw.io's palette has them.
constexpr std::array kGroups = {
    GroupStyle{"group_account", "#CD2264", "#CD2264"},
    GroupStyle{"group_region", "#00A4A6", "#147EBA", true},
    GroupStyle{"group_vpc2", "#8C4FFF", "#8C4FFF"},
    GroupStyle{"group_security_group", "#7AA116", "#248814"},
    GroupStyle{"group_auto_scaling_group", "#D86613", "#D86613", true},
    GroupStyle{"group_corporate_data_center", "#7D8998", "#5A6C86"},
};

/// Text as HTML in a label. A percent sign would begin a placeholder.
std::string html(std::string_view text)
{
    static constexpr std::array kMarks = {
        Replacement{'&', "&amp;"}, Replacement{'<', "&lt;"},  Replacement{'>', "&gt;"},
        Replacement{'%', "&#37;"}, Replacement{'\n', "<br>"}, Replacement{'\r', ""},
    };
    return escaped(text, kMarks);
}

/// A metric's name as the name of an attribute: `4XXError` would be none.
std::string attributeName(const std::string &name)
{
    std::string result;
    for (const char c : name)
        result += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    if (result.empty() || std::isdigit(static_cast<unsigned char>(result.front())) != 0)
        result.insert(0, "_");
    return result;
}

std::string rectangle(const Box &box)
{
    return "x=\"" + shortestNumber(std::round(box.x)) + "\" y=\""
           + shortestNumber(std::round(box.y)) + "\" width=\""
           + shortestNumber(std::round(box.width)) + "\" height=\""
           + shortestNumber(std::round(box.height)) + "\"";
}

std::string geometry(const Box &box)
{
    return "<mxGeometry " + rectangle(box) + " as=\"geometry\"/>";
}

/// Of a frame that is folded: draw.io keeps what it holds, draws wires to its border and gives it
/// its whole size back when it is opened.
std::string foldedGeometry(const Box &whole)
{
    const LayoutRules rules;
    return "<mxGeometry " + rectangle({whole.x, whole.y, rules.cardWidth, kFoldedHeight})
           + " as=\"geometry\"><mxRectangle " + rectangle(whole)
           + " as=\"alternateBounds\"/></mxGeometry>";
}

std::string_view edgeStyle(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Request: return "endArrow=block;endFill=1;";
    case LinkKind::Route: return "endArrow=block;endFill=1;strokeWidth=2;";
    case LinkKind::Attach: return "endArrow=none;dashed=1;dashPattern=1 4;";
    case LinkKind::Control: return "endArrow=open;endFill=0;dashed=1;dashPattern=2 4;";
    case LinkKind::Event:
    case LinkKind::Poll: break;
    }
    return "endArrow=openThin;endFill=0;dashed=1;dashPattern=8 8;";
}

class Page
{
public:
    Page(const Design &design, const Catalogue &catalogue, const FormatOptions &options)
        : m_design(design)
        , m_catalogue(catalogue)
        , m_options(options)
        , m_colors(diagramColors(options.dark))
        , m_names(diagramNames(design))
        , m_boxes(drawnBoxes(design, catalogue, layOut(design, catalogue, design.picture())))
    {
        moveToOrigin();
    }

    std::string text()
    {
        const std::string title = m_design.name().empty() ? std::string("Untitled")
                                                          : m_design.name();
        line(0, "<mxfile host=\"Headroom\">");
        line(1, "<diagram id=\"design\" name=" + xmlQuoted(title) + ">");
        line(2,
             "<mxGraphModel grid=\"1\" gridSize=\"8\" guides=\"1\" tooltips=\"1\" connect=\"1\" "
             "arrows=\"1\" fold=\"1\" page=\"0\" math=\"0\" shadow=\"0\" adaptiveColors=\"none\" "
             "background="
                 + xmlQuoted(m_colors.background) + ">");
        line(3, "<root>");
        addRoot();
        addTitle(title);
        for (const NodeView &node : membersOf(m_design, m_catalogue))
            addNode(node, "1", {});
        for (const auto &link : m_design.links())
            addEdge({m_design, m_catalogue, *link});
        if (m_options.withLegend)
            addLegend();
        line(3, "</root>");
        line(2, "</mxGraphModel>");
        line(1, "</diagram>");
        line(0, "</mxfile>");
        return std::move(m_text);
    }

private:
    void line(int depth, const std::string &text)
    {
        m_text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
    }

    void moveToOrigin()
    {
        double left = std::numeric_limits<double>::infinity();
        double top = left;
        for (const auto &[id, box] : m_boxes) {
            left = std::min(left, box.x);
            top = std::min(top, box.y);
        }
        for (auto &[id, box] : m_boxes) {
            box.x += kMargin - left;
            box.y += kMargin + kTitleHeight - top;
            m_bottom = std::max(m_bottom, box.y + box.height);
        }
    }

    void addRoot()
    {
        if (m_options.source.empty()) {
            line(4, "<mxCell id=\"0\"/>");
        } else {
            line(4, "<UserObject label=\"\" " + std::string(kDrawioSourceAttribute) + "="
                        + xmlQuoted(m_options.source) + " id=\"0\">");
            line(5, "<mxCell/>");
            line(4, "</UserObject>");
        }
        line(4, "<mxCell id=\"1\" parent=\"0\"/>");
    }

    void addText(const std::string &id, const std::string &words, const Box &box,
                 std::string_view color, int size)
    {
        line(4, "<mxCell id=" + xmlQuoted(id) + " value=" + xmlQuoted(words) + " style="
                    + xmlQuoted("text;html=1;align=left;verticalAlign=middle;fontSize="
                                + std::to_string(size) + ";fontColor=" + std::string(color) + ";")
                    + " vertex=\"1\" parent=\"1\">");
        line(5, geometry(box));
        line(4, "</mxCell>");
    }

    void addTitle(const std::string &title)
    {
        std::string words = "<b>" + html(title) + "</b>";
        if (const std::string moment = momentText(m_options); !moment.empty())
            words += " at " + moment;
        addText("title", words, {kMargin, 16, 600, 32}, m_colors.text, 18);
    }

    static std::string data(const std::vector<Figure> &figures)
    {
        std::string attributes;
        for (const Figure &figure : figures)
            attributes += " " + attributeName(figure.name) + "=" + xmlQuoted(figure.text);
        return attributes;
    }

    static std::string placeholders(const std::vector<Figure> &figures)
    {
        std::string words;
        for (const Figure &figure : figures)
            words += "<br>" + html(figure.name) + " %" + attributeName(figure.name) + "%";
        return words;
    }

    /// One object with its cell; figures can be read and changed under Edit Data.
    void addCell(const std::string &id, const std::string &label, const std::string &attributes,
                 const std::string &cell, const std::string &shape)
    {
        line(4, "<UserObject label=" + xmlQuoted(label) + " placeholders=\"1\"" + attributes
                    + " id=" + xmlQuoted(id) + ">");
        line(5, "<mxCell " + cell + ">");
        line(6, shape);
        line(5, "</mxCell>");
        line(4, "</UserObject>");
    }

    std::string frameStyle(const NodeView &node) const
    {
        const std::string_view icon = node.spec().symbol.frame;
        const auto group = std::ranges::find(kGroups, icon, &GroupStyle::icon);
        const std::string common = "html=1;whiteSpace=wrap;fontSize=12;fontStyle=0;container=1;"
                                   "pointerEvents=0;collapsible="
                                   + std::string(isFolded(node) ? "1" : "0")
                                   + ";recursiveResize=0;"
                                     "verticalAlign=top;align=left;fillColor=none;";
        if (group == kGroups.end() || icon.empty()) {
            const std::string color(categoryColor(node.spec()));
            return "rounded=1;arcSize=4;absoluteArcSize=0;spacingLeft=8;dashed=0;" + common
                   + "strokeColor=" + color + ";fontColor=" + std::string(m_colors.text) + ";";
        }
        return "outlineConnect=0;gradientColor=none;shape=mxgraph.aws4.group;"
               "grIcon=mxgraph.aws4."
               + std::string(icon) + ";spacingLeft=30;" + common
               + "strokeColor=" + std::string(group->stroke)
               + ";fontColor=" + std::string(m_options.dark ? m_colors.text : group->font)
               + ";dashed=" + (group->dashed ? "1;" : "0;");
    }

    std::string iconStyle(const NodeView &node) const
    {
        const DiagramSymbol &symbol = node.spec().symbol;
        const std::string color(categoryColor(node.spec()));
        const std::string common = "sketch=0;outlineConnect=0;gradientColor=none;dashed=0;"
                                   "verticalLabelPosition=bottom;verticalAlign=top;align=center;"
                                   "html=1;fontSize=12;fontStyle=0;aspect=fixed;fontColor="
                                   + std::string(m_colors.text) + ";";
        if (!symbol.glyph.empty()) {
            // The one colour that is not seen on a dark page.
            const bool isInvisible = m_options.dark && color == "#232F3D";
            return common + "fillColor=" + (isInvisible ? std::string(m_colors.text) : color)
                   + ";strokeColor=none;pointerEvents=1;shape=mxgraph.aws4."
                   + std::string(symbol.glyph) + ";";
        }
        if (!symbol.icon.empty())
            return common + "fillColor=" + color
                   + ";strokeColor=#ffffff;shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4."
                   + std::string(symbol.icon) + ";";
        return "rounded=1;" + common + "fillColor=" + std::string(m_colors.fill)
               + ";strokeColor=" + color + ";";
    }

    bool isFolded(const NodeView &node) const
    {
        return isDrawnAsFrame(node) && m_boxes.at(node.id()).look.collapsed;
    }

    void addNode(const NodeView &node, const std::string &parent, const Box &around)
    {
        const std::string &id = m_names.at(node.id());
        const Box &box = m_boxes.at(node.id());
        const bool isFrame = isDrawnAsFrame(node);
        const std::vector<Figure> figures = figuresOf(node, m_options);
        const std::string label = "<b>" + html(node.label()) + "</b>" + (isFrame ? " " : "<br>")
                                  + html(node.spec().name.source())
                                  + (isFrame ? std::string() : placeholders(figures));
        Box drawn = {box.x - around.x, box.y - around.y, box.width, box.height};
        if (!isFrame)
            drawn = {drawn.x + (box.width - kIconSize) / 2, drawn.y + 8, kIconSize, kIconSize};
        addCell(id, label,
                " kind=" + xmlQuoted(node.node().kind) + " node=" + xmlQuoted(node.id().value())
                    + data(figures),
                "style="
                    + xmlQuoted((isFrame ? frameStyle(node) : iconStyle(node))
                                + std::string(box.look.locked ? kLockedStyle : ""))
                    + (isFolded(node) ? " collapsed=\"1\"" : "")
                    + " vertex=\"1\" parent=" + xmlQuoted(parent),
                isFolded(node) ? foldedGeometry(drawn) : geometry(drawn));
        if (!isFrame)
            return;
        // What is painted first lies below.
        const std::vector<NodeView> members = membersOf(m_design, m_catalogue, &node);
        for (const bool frames : {true, false})
            for (const NodeView &child : members)
                if (isDrawnAsFrame(child) == frames)
                    addNode(child, id, box);
    }

    std::string lineStyle(LinkKind kind) const
    {
        return "edgeStyle=orthogonalEdgeStyle;html=1;rounded=1;orthogonalLoop=1;jettySize=auto;"
               "startArrow=none;fontSize=11;strokeColor="
               + std::string(m_colors.line) + ";fontColor=" + std::string(m_colors.text)
               + ";labelBackgroundColor=" + std::string(m_colors.background) + ";"
               + std::string(edgeStyle(kind));
    }

    void addEdge(const LinkView &link)
    {
        const std::vector<Figure> figures = figuresOf(link.link(), m_options);
        std::string style = lineStyle(link.kind());
        if (m_options.run && m_options.run->flow(link.id(), m_options.step).rate > 0)
            style += "flowAnimation=1;";
        addCell("e_" + link.id().value(), html(wordsOf(link)) + placeholders(figures),
                " kind=" + xmlQuoted(toString(link.kind())) + data(figures),
                "style=" + xmlQuoted(style)
                    + " edge=\"1\" parent=\"1\" source=" + xmlQuoted(m_names.at(link.link().from))
                    + " target=" + xmlQuoted(m_names.at(link.link().to)),
                "<mxGeometry relative=\"1\" as=\"geometry\"/>");
    }

    void addLegend()
    {
        double y = m_bottom + 32;
        for (const LinkKind kind : linkKindsOf(m_design)) {
            const std::string id = "legend_" + std::string(toString(kind));
            line(4, "<mxCell id=" + xmlQuoted(id) + " style=" + xmlQuoted(lineStyle(kind))
                        + " edge=\"1\" parent=\"1\">");
            line(5, "<mxGeometry relative=\"1\" as=\"geometry\">");
            line(6, "<mxPoint x=\"" + shortestNumber(kMargin) + "\" y=\"" + shortestNumber(y)
                        + "\" as=\"sourcePoint\"/>");
            line(6, "<mxPoint x=\"" + shortestNumber(kMargin + 48) + "\" y=\"" + shortestNumber(y)
                        + "\" as=\"targetPoint\"/>");
            line(5, "</mxGeometry>");
            line(4, "</mxCell>");
            addText(id + "_text", html(linkKindSpec(kind).name.source()),
                    {kMargin + 60, y - kLegendRow / 2, 160, kLegendRow}, m_colors.muted, 11);
            y += kLegendRow;
        }
    }

    const Design &m_design;
    const Catalogue &m_catalogue;
    const FormatOptions &m_options;
    const DiagramColors &m_colors;
    std::map<NodeId, std::string> m_names;
    std::unordered_map<NodeId, Box> m_boxes;
    double m_bottom = kMargin;
    std::string m_text;
};

} // namespace

Result<ExportResult> writeDrawio(const Design &design, const Catalogue &catalogue,
                                 const FormatOptions &options)
{
    return ExportResult{Page(design, catalogue, options).text()};
}

} // namespace headroom
