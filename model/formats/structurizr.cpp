// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/structurizr.h"

#include "model/formats/diagram.h"

#include <array>
#include <set>

namespace headroom {

namespace {

constexpr std::string_view
    kTheme = "https://static.structurizr.com/themes/amazon-web-services-2023.01.31/theme.json";

std::string dslString(std::string_view text)
{
    static constexpr std::array kMarks = {Replacement{'"', "\\\""}, Replacement{'\\', "/"},
                                          Replacement{'\n', " "}, Replacement{'\r', ""},
                                          Replacement{'\t', " "}};
    return "\"" + escaped(text, kMarks) + "\"";
}

class Workspace
{
public:
    Workspace(const Design &design, const Catalogue &catalogue, const FormatOptions &options)
        : m_design(design)
        , m_catalogue(catalogue)
        , m_options(options)
        , m_names(diagramNames(design))
    { }

    std::string text()
    {
        const std::string name = m_design.name().empty() ? std::string("Untitled")
                                                         : m_design.name();
        const std::string moment = momentText(m_options);
        open(0, "workspace " + dslString(name)
                    + (moment.empty() ? std::string() : " " + dslString("State at " + moment)));
        open(1, "model");
        for (const auto &node : m_design.nodes())
            if (const NodeView view(m_design, m_catalogue, *node); isPerson(view))
                addElement(view, "person", 2);
        open(2, "system = softwareSystem " + dslString(name));
        for (const auto &node : m_design.nodes())
            if (const NodeView view(m_design, m_catalogue, *node); isContainer(view))
                addElement(view, "container", 3);
        close(2);
        for (const auto &link : m_design.links())
            addRelationship({m_design, m_catalogue, *link});
        if (m_hasContainer)
            addDeployment();
        close(1);
        addViews();
        close(0);
        return std::move(m_text);
    }

private:
    static bool isPerson(const NodeView &node)
    {
        return node.spec().group == PaletteGroup::Traffic;
    }

    /// Frames hold the instances; those that are called are containers besides.
    static bool isContainer(const NodeView &node)
    {
        return !isPerson(node)
               && (!isDrawnAsFrame(node) || !node.linksIn().empty() || !node.linksOut().empty());
    }

    void addLine(int depth, const std::string &line)
    {
        m_text += std::string(static_cast<std::size_t>(depth) * 4, ' ') + line + "\n";
    }
    void open(int depth, const std::string &head) { addLine(depth, head + " {"); }
    void close(int depth) { addLine(depth, "}"); }

    /// Siblings must have different names.
    static std::string unique(const std::string &name, std::set<std::string> &taken)
    {
        std::string candidate = name;
        for (int number = 2; !taken.insert(candidate).second; ++number)
            candidate = name + " (" + std::to_string(number) + ")";
        return candidate;
    }

    void addProperties(const std::vector<Figure> &figures, int depth)
    {
        if (figures.empty())
            return;
        open(depth, "properties");
        for (const Figure &figure : figures)
            addLine(depth + 1, dslString(figure.name) + " " + dslString(figure.text));
        close(depth);
    }

    void addElement(const NodeView &node, const std::string &word, int depth)
    {
        m_hasContainer = m_hasContainer || word == "container";
        std::string head = m_names.at(node.id()) + " = " + word + " "
                           + dslString(unique(node.label(), m_siblings[word])) + " "
                           + dslString(node.spec().summary.source());
        if (word == "container")
            head += " " + dslString(node.spec().name.source());
        open(depth, head);
        if (!node.spec().symbol.tag.empty())
            addLine(depth + 1, "tags "
                                   + dslString("Amazon Web Services - "
                                               + std::string(node.spec().symbol.tag)));
        addProperties(figuresOf(node, m_options), depth + 1);
        close(depth);
    }

    void addRelationship(const LinkView &link)
    {
        const std::string ends = m_names.at(link.link().from) + " -> " + m_names.at(link.link().to);
        std::string words = wordsOf(link);
        for (const Figure &figure : figuresOf(link.link(), m_options))
            words += ", " + figure.name + " " + figure.text;
        addLine(2, ends + " " + dslString(unique(words, m_relationships[ends])) + " "
                       + dslString(linkKindSpec(link.kind()).name.source()));
    }

    void addInstance(const NodeView &node, int depth)
    {
        if (isContainer(node))
            addLine(depth, "containerInstance " + m_names.at(node.id()));
    }

    void addDeploymentNode(const NodeView &frame, int depth, std::set<std::string> &siblings)
    {
        open(depth, "deploymentNode " + dslString(unique(frame.label(), siblings)) + " \"\" "
                        + dslString(frame.spec().name.source()));
        addInstance(frame, depth + 1);
        std::set<std::string> inside;
        for (const NodeView &child : membersOf(m_design, m_catalogue, &frame)) {
            if (isDrawnAsFrame(child))
                addDeploymentNode(child, depth + 1, inside);
            else
                addInstance(child, depth + 1);
        }
        close(depth);
    }

    void addDeployment()
    {
        open(2, "deploymentEnvironment \"Live\"");
        std::set<std::string> siblings;
        std::vector<NodeView> outside;
        for (const NodeView &node : membersOf(m_design, m_catalogue)) {
            if (isDrawnAsFrame(node))
                addDeploymentNode(node, 3, siblings);
            else if (isContainer(node))
                outside.push_back(node);
        }
        if (!outside.empty()) {
            open(3, "deploymentNode " + dslString(unique("Elsewhere", siblings)));
            for (const NodeView &node : outside)
                addInstance(node, 4);
            close(3);
        }
        close(2);
    }

    void addViews()
    {
        open(1, "views");
        const std::vector<std::string> heads = {"systemContext system \"Context\"",
                                                "container system \"Containers\"",
                                                "deployment system \"Live\" \"Deployment\""};
        for (const std::string &head : heads) {
            if (!m_hasContainer && head != heads.front())
                continue;
            open(2, head);
            addLine(3, "include *");
            addLine(3, "autoLayout lr");
            close(2);
        }
        addLine(2, "themes " + std::string(kTheme));
        close(1);
    }

    const Design &m_design;
    const Catalogue &m_catalogue;
    const FormatOptions &m_options;
    std::map<NodeId, std::string> m_names;
    std::map<std::string, std::set<std::string>> m_siblings;
    std::map<std::string, std::set<std::string>> m_relationships;
    bool m_hasContainer = false;
    std::string m_text;
};

} // namespace

Result<ExportResult> writeStructurizr(const Design &design, const Catalogue &catalogue,
                                      const FormatOptions &options)
{
    return ExportResult{Workspace(design, catalogue, options).text()};
}

} // namespace headroom
