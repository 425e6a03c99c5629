// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/images.h"

#include "model/checking/finding.h"
#include "model/formats/import/import_sheet.h"
#include "model/formats/resource_sheet.h"
#include "model/services/shared/paths.h"

namespace headroom {

namespace {

constexpr std::string_view kRepositoryKind = "ecr.repository";

} // namespace

std::vector<PropertySpec> imageProperties(Sentence group)
{
    return {
        {.key = kImageRepository.key,
         .name = HEADROOM_TEXT("Images", "Image repository"),
         .help = HEADROOM_TEXT("Images", "Id of the ECR repository of this design that keeps the "
                                         "image. Not set: the code or image comes from elsewhere."),
         .kind = PropertyKind::Text,
         .group = group,
         .namesNode = true},
        {.key = kImageTag.key,
         .name = HEADROOM_TEXT("Images", "Image tag"),
         .help = HEADROOM_TEXT("Images", "Which image of that repository runs."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("latest")",
         .pattern = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}",
         .patternHelp = HEADROOM_TEXT("Images", "1 to 128 letters, digits, underscores, dots or "
                                                "hyphens"),
         .group = group},
    };
}

std::optional<NodeView> repositoryOf(const NodeView &runner)
{
    const Tree name = runner.property(kImageRepository.key);
    const auto node = name.isText() ? runner.design().node(NodeId(name.text())) : nullptr;
    if (!node || node->kind != kRepositoryKind)
        return std::nullopt;
    return NodeView(runner.design(), runner.catalogue(), *node);
}

std::vector<NodeView> runnersOf(const NodeView &repository)
{
    std::vector<NodeView> runners;
    for (const auto &node : repository.design().nodes()) {
        const NodeView view(repository.design(), repository.catalogue(), *node);
        if (view.property(kImageRepository.key).textOr("") == repository.id().value())
            runners.push_back(view);
    }
    return runners;
}

Tree imageUri(const NodeView &runner)
{
    return ResourceSheet::joined(
        {ResourceSheet::attribute(ResourceSheet::logicalId(*repositoryOf(runner)), "RepositoryUri"),
         ":" + runner.get(kImageTag)});
}

void checkImage(const NodeView &runner, const char *id, FindingSheet &sheet)
{
    const std::string name = runner.get(kImageRepository);
    if (name.empty() || repositoryOf(runner))
        return;
    sheet.add({.severity = Severity::Error,
               .id = id,
               .node = runner.id(),
               .title = Text(HEADROOM_TEXT("Images", "%1 runs an image of %2, which is no "
                                                     "repository of this design"))
                            .arg(runner.label())
                            .arg(name),
               .explanation = HEADROOM_TEXT("Images", "The image cannot be pulled, and templates "
                                                      "leave it out."),
               .remedy = HEADROOM_TEXT("Images", "Name a repository that is drawn, or none."),
               .fix = edits::setProperty(pathTo(runner, kImageRepository.key), Tree())});
}

bool takeImage(const Tree &uri, const NodeId &runner, ImportSheet &sheet)
{
    for (const NodeId &target : sheet.leadsTo(uri)) {
        const Node *node = sheet.node(target);
        if (!node || node->kind != kRepositoryKind)
            continue;
        sheet.node(runner)->properties.set(kImageRepository.key, target.value());
        // What is not known of a text stays as `${Name}`, so the tag is what follows the last
        // colon; a digest is no tag.
        const std::string text = sheet.source().evaluate(uri).tree.textOr("");
        const std::size_t colon = text.rfind(':');
        const bool isTag = colon != std::string::npos && text.find('@') == std::string::npos
                           && text.find('}', colon) == std::string::npos;
        if (isTag && text.substr(colon + 1) != "latest")
            sheet.node(runner)->properties.set(kImageTag.key, text.substr(colon + 1));
        return true;
    }
    return false;
}

} // namespace headroom
