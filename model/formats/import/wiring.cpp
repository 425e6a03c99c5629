// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/wiring.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace headroom {

namespace {

constexpr std::string_view kRoles = "AWS::IAM::";
constexpr std::string_view kProfile = "AWS::IAM::InstanceProfile";

bool isFor(const TemplateSource &source, const TemplateResource &resource)
{
    if (source.type != resource.type)
        return false;
    const std::size_t equals = source.when.find('=');
    if (equals == std::string_view::npos)
        return true;
    const Tree *value = valueAt(resource.properties, source.when.substr(0, equals));
    return value && value->textOr("") == source.when.substr(equals + 1);
}

/// A policy that lets somebody only read from a queue or stream is no call: the reading is what an
/// event source does.
bool isReading(std::string_view action)
{
    static constexpr std::array<std::string_view, 10> kReading = {
        "sqs:Receive",         "sqs:Delete",
        "sqs:GetQueue",        "sqs:ChangeMessage",
        "kinesis:Get",         "kinesis:Describe",
        "kinesis:List",        "kinesis:Subscribe",
        "dynamodb:GetRecords", "dynamodb:GetShardIterator"};
    return std::ranges::any_of(
        kReading, [action](std::string_view start) { return action.starts_with(start); });
}

class Wiring
{
public:
    Wiring(ImportSheet &sheet, const std::vector<ResourceOrigin> &origins)
        : m_sheet(sheet)
        , m_template(sheet.source())
        , m_origins(origins)
    {
        for (std::size_t i = 0; i < origins.size(); ++i) {
            const TemplateResource &resource = m_template.resources()[i];
            if (!resource.type.starts_with(kRoles))
                continue;
            for (const char *key : {"Roles", "Users"})
                for (const TemplateReference &role :
                     m_template.references(resource.properties.at(key)))
                    m_policies[role.logicalId].push_back(&resource);
        }
    }

    void run()
    {
        each([](const TemplateResource &resource, const ResourceOrigin &origin, Wiring &self) {
            if (origin.source->take)
                origin.source->take(resource, self.m_sheet);
        });
        each([](const TemplateResource &resource, const ResourceOrigin &origin, Wiring &self) {
            if (origin.source->role == TemplateSource::Role::Join)
                self.join(resource, *origin.source);
        });
        each([](const TemplateResource &resource, const ResourceOrigin &origin, Wiring &self) {
            self.drawDeclared(resource, *origin.source);
        });
        readNames();
        each([](const TemplateResource &resource, const ResourceOrigin &origin, Wiring &self) {
            if (const auto owner = self.m_sheet.nodeOf(resource.logicalId);
                owner && origin.source->role != TemplateSource::Role::Join)
                self.drawOthers(*owner, resource, *origin.source);
        });
    }

private:
    void each(void (*function)(const TemplateResource &, const ResourceOrigin &, Wiring &))
    {
        for (std::size_t i = 0; i < m_origins.size(); ++i)
            if (m_origins[i].source)
                function(m_template.resources()[i], m_origins[i], *this);
    }

    /// Who calls for a node: the versions of a function, if there are any.
    std::vector<NodeId> callersOf(const NodeId &id)
    {
        std::vector<NodeId> callers;
        for (const NodeId &child : m_sheet.children(id)) {
            const ComponentSpec *spec = m_sheet.catalogue().find(m_sheet.node(child)->kind);
            if (std::ranges::any_of(spec->sources, &TemplateSource::callsForFrame))
                callers.push_back(child);
        }
        return callers.empty() ? std::vector<NodeId>{id} : callers;
    }

    bool draw(const NodeId &from, const NodeId &to, const std::vector<LinkKind> &kinds, int number)
    {
        bool isDrawn = false;
        for (const NodeId &caller : callersOf(from))
            isDrawn = m_sheet.link(caller, to, kinds, number) || isDrawn;
        return isDrawn;
    }

    void join(const TemplateResource &resource, const TemplateSource &source)
    {
        static const Tree kNothing;
        const auto end = [&](std::string_view path) -> const Tree & {
            const Tree *value = valueAt(resource.properties, path);
            return value ? *value : kNothing;
        };
        const auto from = m_sheet.leadsTo(end(source.from));
        const auto to = m_sheet.leadsTo(end(source.to));
        if (from.empty() || to.empty())
            return;
        const Tree settings = linkSettings(resource);
        if (m_sheet.link(from.front(), to.front(), source.kinds, resource.number, settings)
            || m_sheet.link(to.front(), from.front(), source.kinds, resource.number, settings))
            m_sheet.belongs(resource.logicalId, to.front());
    }

    /// `BatchSize` of the resource is `batchSize` of the link, where links have one.
    Tree linkSettings(const TemplateResource &resource) const
    {
        Tree settings = Tree(Tree::Map());
        for (const auto &[name, value] : resource.properties.entries()) {
            std::string key = name;
            key[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(key[0])));
            const TemplateValue evaluated = m_template.evaluate(value);
            if (evaluated.isKnown)
                settings.set(key, evaluated.tree);
        }
        return settings;
    }

    void drawDeclared(const TemplateResource &resource, const TemplateSource &source)
    {
        const auto owner = m_sheet.nodeOf(resource.logicalId);
        if (!owner)
            return;
        for (const TemplateReference &reference : m_template.references(resource.properties))
            for (const TemplateLink &link : source.links) {
                if (link.kinds.empty() || !pathMatches(reference.path, link.path))
                    continue;
                const auto other = m_sheet.nodeOf(reference.logicalId);
                if (!other)
                    continue;
                if (link.incoming)
                    draw(*other, *owner, link.kinds, reference.number);
                else
                    draw(*owner, *other, link.kinds, reference.number);
            }
    }

    /// Templates often repeat a name instead of referring to the resource that has it.
    void readNames()
    {
        for (const TemplateResource &resource : m_template.resources()) {
            if (!m_sheet.nodeOf(resource.logicalId))
                continue;
            for (const char *key : {"TableName", "QueueName", "TopicName", "BucketName",
                                    "FunctionName", "Name", "DeliveryStreamName"}) {
                const Tree *value = resource.properties.find(key);
                const TemplateValue name = value ? m_template.evaluate(*value) : TemplateValue();
                constexpr std::size_t kShortest = 4;
                if (name.isKnown && name.tree.isText() && name.tree.text().size() >= kShortest)
                    m_names.emplace(name.tree.text(), resource.logicalId);
            }
        }
    }

    void drawOthers(const NodeId &owner, const TemplateResource &resource,
                    const TemplateSource &source)
    {
        for (const TemplateReference &reference : m_template.references(resource.properties)) {
            const bool isSpokenOf = (!source.within.empty()
                                     && pathMatches(reference.path, source.within))
                                    || std::ranges::any_of(
                                        source.links, [&](const TemplateLink &link) {
                                            return pathMatches(reference.path, link.path);
                                        });
            if (!isSpokenOf && !m_sheet.isSettled(resource.logicalId, reference.logicalId)
                && !onlyReads(resource.properties, reference.path))
                follow(owner, reference, source.readsByRole, 0);
        }
        for (const char *key : {"Policies", "Environment"})
            if (const Tree *value = resource.properties.find(key))
                drawByName(owner, *value, resource.logicalId);
    }

    /// Draws a link to what is referred to, or to what the role referred to may call.
    void follow(const NodeId &owner, const TemplateReference &reference, bool readsByRole,
                int depth)
    {
        if (const auto other = m_sheet.nodeOf(reference.logicalId)) {
            drawWeak(owner, *other, reference.number);
            return;
        }
        const TemplateResource *role = m_template.find(reference.logicalId);
        constexpr int kDeepest = 4;
        if (!role || !role->type.starts_with(kRoles) || depth > kDeepest)
            return;
        std::vector<const TemplateResource *> documents = {role};
        if (const auto found = m_policies.find(role->logicalId); found != m_policies.end())
            documents.insert(documents.end(), found->second.begin(), found->second.end());
        for (const TemplateResource *document : documents)
            for (const TemplateReference &inner : m_template.references(document->properties))
                // An instance profile is there for its roles; a policy only says whose it is.
                if ((inner.path.front() != "Roles" || document->type == kProfile)
                    && inner.path.front() != "AssumeRolePolicyDocument") {
                    if (!onlyReads(document->properties, inner.path))
                        follow(owner, inner, readsByRole, depth + 1);
                    else if (readsByRole)
                        drawReading(owner, inner);
                }
    }

    /// From the queue or stream to who reads it.
    void drawReading(const NodeId &reader, const TemplateReference &reference)
    {
        static constexpr LinkKind kPoll[] = {LinkKind::Poll};
        if (const auto store = m_sheet.nodeOf(reference.logicalId))
            m_sheet.link(*store, reader, kPoll, reference.number);
    }

    void drawWeak(const NodeId &from, const NodeId &to, int number)
    {
        if (from == to)
            return;
        const Node &caller = *m_sheet.node(from);
        const Node &callee = *m_sheet.node(to);
        const bool isFamily = caller.in == to || callee.in == from
                              || (caller.in && caller.in == callee.in);
        if (isFamily)
            return;
        const Catalogue &catalogue = m_sheet.catalogue();
        for (const NodeId &one : callersOf(from)) {
            if (m_sheet.areLinked(one, to))
                continue;
            m_sheet.link(one, to,
                         catalogue.linkKindsBetween(*catalogue.find(m_sheet.node(one)->kind),
                                                    *catalogue.find(callee.kind)),
                         number);
        }
    }

    void drawByName(const NodeId &owner, const Tree &value, const std::string &self)
    {
        if ((value.isMap() && functionName(value).empty()) || value.isList()) {
            if (value.isMap())
                for (const auto &[key, part] : value.entries())
                    drawByName(owner, part, self);
            else
                for (const Tree &part : value.items())
                    drawByName(owner, part, self);
            return;
        }
        const TemplateValue evaluated = m_template.evaluate(value);
        const auto found = m_names.find(evaluated.tree.textOr(""));
        if (found == m_names.end() || found->second == self)
            return;
        if (const auto other = m_sheet.nodeOf(found->second))
            drawWeak(owner, *other, value.line());
    }

    /// Whether a reference stands in a statement that lets only read from a queue or stream.
    static bool onlyReads(const Tree &properties, const std::vector<std::string> &path)
    {
        const Tree *at = &properties;
        for (const std::string &name : path) {
            const Tree *actions = at->find("Action");
            if (actions && actions->isText())
                return isReading(actions->text());
            if (actions && actions->isList())
                return std::ranges::all_of(actions->items(), [](const Tree &action) {
                    return isReading(action.textOr(""));
                });
            // SAM's own policies name what they let do.
            if (name == "SQSPollerPolicy" || name == "KinesisStreamReadPolicy"
                || name == "DynamoDBStreamReadPolicy")
                return true;
            at = at->isList() ? valueAt(*at, name) : at->find(name);
            if (!at)
                return false;
        }
        return false;
    }

    ImportSheet &m_sheet;
    const Template &m_template;
    const std::vector<ResourceOrigin> &m_origins;
    std::map<std::string, std::vector<const TemplateResource *>> m_policies; ///< By role.
    std::map<std::string, std::string> m_names; ///< Logical ids by the names given.
};

} // namespace

ResourceOrigin sourceOf(const TemplateResource &resource, const Catalogue &catalogue)
{
    for (const ComponentSpec &spec : catalogue.components())
        for (const TemplateSource &source : spec.sources)
            if (isFor(source, resource))
                return {&spec, &source};
    return {};
}

void wire(ImportSheet &sheet, const std::vector<ResourceOrigin> &origins)
{
    Wiring(sheet, origins).run();
}

} // namespace headroom
