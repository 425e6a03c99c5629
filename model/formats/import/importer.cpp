// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/importer.h"

#include "model/editing/validation.h"
#include "model/formats/import/wiring.h"
#include "model/layout/layout.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace headroom {

namespace {

/// `memorySize` is `MemorySize` in templates.
std::string templateName(std::string_view key)
{
    std::string name(key);
    if (!name.empty())
        name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

std::string fileStem(const std::string &file)
{
    std::string name = file.substr(file.find_last_of("/\\") + 1);
    for (const std::string_view ending :
         {".yaml", ".yml", ".json", ".template", ".sam", ".openapi", ".cfn"})
        if (name.size() > ending.size() && name.ends_with(ending))
            name = name.substr(0, name.size() - ending.size());
    return name;
}

Tree linesOf(const std::string &text)
{
    Tree::List lines;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         begin = end + 1, end = text.find('\n', begin))
        lines.emplace_back(text.substr(begin, end - begin));
    lines.emplace_back(text.substr(begin));
    return lines;
}

/// Makes the nodes and settings of one template; wires come after.
class Importer
{
public:
    Importer(const Template &source, const Catalogue &catalogue)
        : m_source(source)
        , m_catalogue(catalogue)
        , m_sheet(source, catalogue)
    {
        for (const TemplateResource &resource : source.resources())
            m_origins.push_back(sourceOf(resource, catalogue));
    }

    ImportSheet &sheet() { return m_sheet; }
    int known() const { return m_known; }
    int components() const { return m_components; }

    void makeNodes()
    {
        each(TemplateSource::Role::Node,
             [this](const TemplateResource &resource, const ResourceOrigin &origin) {
                 makeNode(resource, origin);
             });
        each(TemplateSource::Role::Node,
             [this](const TemplateResource &resource, const ResourceOrigin &origin) {
                 putInFrame(resource, origin);
             });
        // A part may belong to a part that comes later.
        for (int round = 0; round < 3; ++round)
            each(TemplateSource::Role::Part,
                 [this](const TemplateResource &resource, const ResourceOrigin &origin) {
                     const Tree *holder = valueAt(resource.properties, origin.source->within);
                     const auto owner = holder ? m_sheet.leadsTo(*holder) : std::vector<NodeId>();
                     if (!owner.empty())
                         m_sheet.belongs(resource.logicalId, owner.front());
                 });
    }

    void readSettings()
    {
        each(TemplateSource::Role::Node,
             [this](const TemplateResource &resource, const ResourceOrigin &origin) {
                 if (const auto id = m_sheet.nodeOf(resource.logicalId))
                     readNodeSettings(*id, resource, origin);
             });
        each(TemplateSource::Role::Part,
             [this](const TemplateResource &resource, const ResourceOrigin &origin) {
                 if (const auto id = m_sheet.nodeOf(resource.logicalId))
                     for (const TemplateProperty &property : origin.source->properties)
                         if (const Tree *value = located(*id, resource, property.path))
                             m_sheet.set(*id, property.key, *value, property.factor);
             });
    }

    void wire() { headroom::wire(m_sheet, m_origins); }

    void report()
    {
        for (std::size_t i = 0; i < m_origins.size(); ++i)
            report(m_source.resources()[i], m_origins[i]);
    }

private:
    template <typename F>
    void each(TemplateSource::Role role, F &&function)
    {
        for (std::size_t i = 0; i < m_origins.size(); ++i)
            if (m_origins[i].source && m_origins[i].source->role == role)
                function(m_source.resources()[i], m_origins[i]);
    }

    void makeNode(const TemplateResource &resource, const ResourceOrigin &origin)
    {
        const TemplateSource &from = *origin.source;
        if (!resource.isDerived)
            ++m_known;
        std::string wanted = resource.logicalId;
        if (!from.idSuffix.empty() && wanted.ends_with(from.idSuffix)
            && wanted.size() > from.idSuffix.size() && !resource.isDerived)
            wanted = wanted.substr(0, wanted.size() - from.idSuffix.size());
        const NodeId id = m_sheet.addNode(*origin.spec, wanted, resource);
        rename(id, resource, from);
        if (!resource.isDerived)
            ++m_components;
    }

    void rename(const NodeId &id, const TemplateResource &resource, const TemplateSource &from)
    {
        const auto text = [&](std::string_view property) {
            const Tree *value = property.empty() ? nullptr : valueAt(resource.properties, property);
            const TemplateValue evaluated = value ? m_source.evaluate(*value) : TemplateValue();
            return evaluated.isKnown ? evaluated.tree.textOr("") : std::string();
        };
        NodeId shown = id;
        if (const std::string wanted = text(from.idFrom);
            isNodeId(wanted) && wanted != id.value() && !m_sheet.node(NodeId(wanted))) {
            shown = NodeId(wanted);
            m_sheet.rename(id, shown);
        }
        if (const std::string name = text(from.nameFrom); !name.empty() && name != shown.value())
            m_sheet.node(shown)->name = name;
    }

    void putInFrame(const TemplateResource &resource, const ResourceOrigin &origin)
    {
        const auto id = m_sheet.nodeOf(resource.logicalId);
        if (!id || origin.source->within.empty())
            return;
        auto frames = m_sheet.leadsTo(resource.properties.at(origin.source->within));
        if (frames.empty() && !origin.spec->mustBeIn.empty())
            frames = {frameOutside(resource, origin)};
        if (frames.empty() || frames.front() == *id)
            return;
        Node &node = *m_sheet.node(*id);
        const auto &mustBeIn = origin.spec->mustBeIn;
        const std::string &kind = m_sheet.node(frames.front())->kind;
        const bool mayBe = m_catalogue.find(kind)->isFrame
                           && (mustBeIn.empty()
                               || std::ranges::find(mustBeIn, kind) != mustBeIn.end());
        if (mayBe)
            node.in = frames.front();
    }

    /// What another template makes and this one only names still holds what stands in it.
    NodeId frameOutside(const TemplateResource &resource, const ResourceOrigin &origin)
    {
        const ComponentSpec &spec = *m_catalogue.find(origin.spec->mustBeIn.front());
        const Tree &named = resource.properties.at(origin.source->within);
        const std::string name = m_source.evaluate(named).tree.textOr("");
        TemplateResource outside;
        outside.logicalId = std::string(spec.kind) + " " + name;
        if (const auto known = m_sheet.nodeOf(outside.logicalId))
            return *known;
        const NodeId id = m_sheet.addNode(spec, name.empty() ? spec.thing() : name, outside);
        m_sheet.note(ImportNote::Kind::Assumed, id.value(),
                     Text(HEADROOM_TEXT("Import", "it is not in the template: %1 only names it"))
                         .arg(resource.logicalId),
                     named.line() > 0 ? named.line() : resource.number, id);
        return id;
    }

    /// The value at a path; behind `->` it goes on in the resource that is referred to, which is a
    /// part of the node then.
    const Tree *located(const NodeId &id, const TemplateResource &resource, std::string_view path)
    {
        const std::size_t arrow = path.find("->");
        if (arrow == std::string_view::npos)
            return valueAt(resource.properties, path);
        const Tree *reference = valueAt(resource.properties, path.substr(0, arrow));
        const TemplateResource *part = reference ? m_source.referred(*reference) : nullptr;
        if (!part)
            return nullptr;
        m_sheet.belongs(part->logicalId, id);
        return valueAt(part->properties, path.substr(arrow + 2));
    }

    void readNodeSettings(const NodeId &id, const TemplateResource &resource,
                          const ResourceOrigin &origin)
    {
        for (const PropertySpec &spec : origin.spec->properties) {
            bool isException = false;
            for (const TemplateProperty &property : origin.source->properties) {
                if (property.key != spec.key)
                    continue;
                isException = true;
                if (const Tree *value = located(id, resource, property.path)) {
                    m_sheet.set(id, spec.key, *value, property.factor);
                    break;
                }
            }
            if (isException || spec.simulationOnly)
                continue;
            const std::string path = templateName(spec.key);
            const Tree *value = valueAt(resource.properties, path);
            // What the id says already need not be said twice.
            if (value && !(path == origin.source->idFrom && value->textOr("") == id.value()))
                m_sheet.set(id, spec.key, *value);
        }
    }

    void report(const TemplateResource &resource, const ResourceOrigin &origin)
    {
        const auto node = m_sheet.nodeOf(resource.logicalId);
        const std::string &type = resource.writtenType.empty() ? resource.type
                                                               : resource.writtenType;
        const bool isNode = origin.source && origin.source->role == TemplateSource::Role::Node;
        const bool isComponent = node && isNode && m_sheet.node(*node)->kind == origin.spec->kind;
        if (isComponent)
            m_sheet.note(ImportNote::Kind::Taken, resource.logicalId,
                         Text(HEADROOM_TEXT("Import", "%1 is the component %2"))
                             .arg(type)
                             .arg(node->value()),
                         resource.number, *node);
        else if (resource.isDerived || (isNode && !node))
            return;
        else if (node)
            m_sheet.note(
                ImportNote::Kind::Taken, resource.logicalId,
                Text(HEADROOM_TEXT("Import", "%1 is a part of %2")).arg(type).arg(node->value()),
                resource.number, *node);
        else if (type.empty())
            m_sheet.note(ImportNote::Kind::NotUnderstood, resource.logicalId,
                         HEADROOM_TEXT("Import", "it has no type"), resource.number);
        else
            m_sheet.note(ImportNote::Kind::Kept, resource.logicalId,
                         Text(HEADROOM_TEXT("Import", "%1 has no component")).arg(type),
                         resource.number);
    }

    const Template &m_source;
    const Catalogue &m_catalogue;
    ImportSheet m_sheet;
    std::vector<ResourceOrigin> m_origins;
    int m_known = 0;
    int m_components = 0;
};

/// What simulations need and no template says.
void noteDefaults(ImportSheet &sheet, const Catalogue &catalogue)
{
    for (const Node &node : sheet.nodes()) {
        const ComponentSpec &spec = catalogue.of(node);
        std::string keys;
        for (const PropertySpec &setting : spec.properties)
            if (setting.simulationOnly && !setting.defaultJson.empty()
                && (setting.kind == PropertyKind::Distribution
                    || setting.source.confidence == Confidence::Low))
                keys += (keys.empty() ? "" : ", ") + std::string(setting.key);
        if (!keys.empty())
            sheet.note(
                ImportNote::Kind::Assumed, node.id.value(),
                Text(HEADROOM_TEXT("Import", "no template says %1; the defaults are assumptions"))
                    .arg(keys),
                0, node.id);
    }
}

std::string designName(const Template &source, const std::string &file)
{
    constexpr std::size_t kLongest = 80;
    const Tree &root = source.document().root;
    const std::string said = source.isApiDocument() ? root.at("info").at("title").textOr("")
                                                    : root.at("Description").textOr("");
    const bool isName = !said.empty() && said.size() <= kLongest
                        && said.find('\n') == std::string::npos;
    return isName ? said : fileStem(file);
}

Error cancelled(const std::string &file)
{
    return Error{Error::Kind::Cancelled, HEADROOM_TEXT("Import", "The import was cancelled."),
                 Place{file, 0, {}}};
}

} // namespace

Result<ImportResult> importTemplate(std::string text, const std::string &file,
                                    const Catalogue &catalogue, const ImportProgress &progress)
{
    const auto mayGoOn = [&progress](double done) {
        return !progress || progress(done);
    };
    if (!mayGoOn(0))
        return cancelled(file);
    Result<SourceDocument> document = readSource(std::move(text), file);
    if (!document)
        return document.error();
    if (!mayGoOn(0.4))
        return cancelled(file);
    Result<Template> read = Template::from(std::move(document).value());
    if (!read)
        return read.error();
    const auto source = std::make_shared<const Template>(std::move(read).value());
    Importer importer(*source, catalogue);
    importer.makeNodes();
    importer.readSettings();
    if (!mayGoOn(0.6))
        return cancelled(file);
    importer.wire();
    importer.report();
    noteDefaults(importer.sheet(), catalogue);
    if (!mayGoOn(0.8))
        return cancelled(file);

    DesignParts parts;
    parts.name = designName(*source, file);
    for (Node node : importer.sheet().nodes()) {
        dropDefaults(node.properties, settingsOf(catalogue.of(node)));
        parts.nodes.push_back(std::make_shared<const Node>(std::move(node)));
    }
    for (Link link : importer.sheet().links()) {
        const ComponentSpec &entered = catalogue.of(*importer.sheet().node(link.to));
        dropDefaults(link.properties, catalogue.linkProperties(link.kind, entered));
        parts.links.push_back(std::make_shared<const Link>(std::move(link)));
    }
    parts.extra = Tree::map(
        {{"template", Tree::map({{"file", file.substr(file.find_last_of("/\\") + 1)},
                                 {"text", linesOf(source->document().text)}})}});
    if (std::vector<Error> wrong = faults(parts, catalogue, file); !wrong.empty())
        return std::move(wrong.front());
    const Design plain(parts);
    parts.picture = layOut(plain, catalogue, {});
    ImportResult result;
    result.design = Design(std::move(parts));
    result.notes = importer.sheet().notes();
    std::ranges::stable_sort(result.notes, {}, &ImportNote::line);
    result.settings = importer.sheet().settings();
    result.source = source;
    result.resources = static_cast<int>(
        std::ranges::count(source->resources(), false, &TemplateResource::isDerived));
    result.known = importer.known();
    result.components = importer.components();
    if (!mayGoOn(1))
        return cancelled(file);
    return result;
}

std::optional<std::string> templateTextOf(const Design &design)
{
    const Tree &lines = design.parts().extra.at("template").at("text");
    if (!lines.isList() || lines.empty())
        return std::nullopt;
    std::string text;
    for (const Tree &line : lines.items()) {
        if (&line != &lines.items().front())
            text += '\n';
        text += line.textOr("");
    }
    return text;
}

std::string templateFileOf(const Design &design)
{
    return design.parts().extra.at("template").at("file").textOr("");
}

} // namespace headroom
