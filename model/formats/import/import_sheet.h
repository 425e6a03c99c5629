// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/formats/import/template.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What became of one thing in a file.
struct ImportNote {
    enum class Kind {
        Taken,         ///< It is a component, a part of one, or a link.
        Kept,          ///< It is none of ours and stays in the file as it is.
        NotUnderstood, ///< It should have been taken, but could not.
        Assumed,       ///< The file does not say it for sure.
    };
    Kind kind = Kind::Kept;
    std::string subject; ///< The logical id, or a setting's path in the design.
    Text what;
    NodeId node = {};
    int line = 0;
    int column = 0;
};

/// A setting of the design that the file states.
struct ImportedSetting {
    NodeId node;
    std::string key;
    std::string entry = {}; ///< Of a map; empty for the whole setting.
    Tree value;
    int number = 0;        ///< The place of the value in the document; 0 = not written in it.
    bool isLiteral = true; ///< Written out there, so that it can be changed there.
    double factor = 1;
};

/// What rooms write on when a template becomes a design.
class ImportSheet
{
public:
    ImportSheet(const Template &source, const Catalogue &catalogue);

    const Template &source() const { return *m_source; }
    const Catalogue &catalogue() const { return *m_catalogue; }
    std::vector<const TemplateResource *> resources(std::string_view type) const;

    /// The resources that refer to that one, in order.
    const std::vector<const TemplateResource *> &usersOf(std::string_view logicalId) const;

    /// The node that a resource became or belongs to, if any.
    std::optional<NodeId> nodeOf(std::string_view logicalId) const;
    /// The nodes that a value refers to, in order.
    std::vector<NodeId> leadsTo(const Tree &value) const;
    /// What stands at an address outside of the template; made when it is not there yet. Nothing
    /// when the value is no address.
    std::optional<NodeId> addressed(const Tree &value);
    Node *node(const NodeId &id);
    /// The nodes that a frame holds directly.
    std::vector<NodeId> children(const NodeId &frame) const;

    /// Sets what a value of the template comes to, if the component takes it; says so if not.
    void set(const NodeId &id, std::string_view key, const Tree &value, double factor = 1);
    /// Draws the first of these kinds that the catalogue allows, unless there is one already. True
    /// when there is a link then.
    bool link(const NodeId &from, const NodeId &to, std::span<const LinkKind> kinds, int number,
              Tree properties = {});
    bool areLinked(const NodeId &a, const NodeId &b) const;
    void note(ImportNote::Kind kind, std::string subject, Text what, int number,
              const NodeId &node = {});
    /// References from a resource to another one say nothing further.
    void settle(std::string_view from, std::string_view to);
    bool isSettled(std::string_view from, std::string_view to) const;

    NodeId addNode(const ComponentSpec &spec, std::string_view wantedId,
                   const TemplateResource &resource);
    /// Gives a node without links and children another id.
    void rename(const NodeId &id, const NodeId &other);
    void belongs(std::string_view logicalId, const NodeId &node);
    /// What a node without links and children stands for is a part of another one after all.
    void absorb(const NodeId &part, const NodeId &whole);

    std::vector<Node> &nodes() { return m_nodes; }
    const std::vector<Link> &links() const { return m_links; }
    const std::vector<ImportNote> &notes() const { return m_notes; }
    const std::vector<ImportedSetting> &settings() const { return m_settings; }
    const std::map<std::string, NodeId, std::less<>> &owners() const { return m_owners; }

private:
    Design around(const NodeId &from, const NodeId &to);
    void setEntries(const NodeId &id, const PropertySpec &spec, const Tree &value);
    void noteAssumption(const NodeId &id, std::string_view key, const TemplateValue &value,
                        int number);

    const Template *m_source;
    const Catalogue *m_catalogue;
    std::vector<Node> m_nodes;
    std::vector<Link> m_links;
    std::vector<ImportNote> m_notes;
    std::vector<ImportedSetting> m_settings;
    std::map<std::string, NodeId, std::less<>> m_owners; ///< By logical id.
    std::set<std::pair<std::string, std::string>> m_settled;
    /// By logical id.
    std::map<std::string, std::vector<const TemplateResource *>, std::less<>> m_users;
};

} // namespace headroom
