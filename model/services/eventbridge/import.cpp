// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/eventbridge/eventbridge.h"
#include "model/services/shared/state_changes.h"

#include <algorithm>

namespace headroom::eventbridge {

namespace {

constexpr LinkKind kEvent[] = {LinkKind::Event};

/// Whether a node's service sends events under a source such as `aws.s3`, and is told to where it
/// must be.
bool sends(const Node &node, const std::string &source, const ImportSheet &sheet)
{
    const ComponentSpec &spec = *sheet.catalogue().find(node.kind);
    const std::string room = std::string(spec.kind.substr(0, spec.kind.find('.')));
    const PropertySpec *must = spec.property("eventBridgeEnabled");
    return source == "aws." + room
           && (!must || node.properties.at("eventBridgeEnabled").flagOr(false));
}

/// The events of a service come from those of its components that the pattern names, or from all.
void takeRule(const TemplateResource &rule, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(rule.logicalId);
    const Tree &pattern = rule.properties.at("EventPattern");
    if (!id || !pattern.at("source").isList())
        return;
    const std::vector<NodeId> named = sheet.leadsTo(pattern.at("detail"));
    for (const Tree &source : pattern.at("source").items()) {
        const std::string text = sheet.source().evaluate(source).tree.textOr("");
        std::vector<NodeId> senders;
        for (const Node &node : sheet.nodes()) {
            const bool isNamed = std::ranges::find(named, node.id) != named.end()
                                 || (node.in && std::ranges::find(named, *node.in) != named.end());
            // Callers of PutEvents go by names of their own.
            if ((sends(node, text, sheet) && (named.empty() || isNamed)) || node.id.value() == text)
                senders.push_back(node.id);
        }
        for (const NodeId &sender : senders) {
            const ComponentSpec &spec = *sheet.catalogue().find(sheet.node(sender)->kind);
            const bool isOfAws = spec.stateEvents && sender.value() != text;
            sheet.link(sender, *id, kEvent, source.line(),
                       isOfAws ? Tree::map({{std::string(kStateChanges.key), true}}) : Tree());
        }
    }
}

} // namespace

std::vector<TemplateSource> ruleSources()
{
    return {{.type = "AWS::Events::Rule",
             .properties = {{kEventAge.key, "Targets.0.RetryPolicy.MaximumEventAgeInSeconds"},
                            {kRetryAttempts.key, "Targets.0.RetryPolicy.MaximumRetryAttempts"}},
             .links = {{.path = "Targets.*.Arn", .kinds = {LinkKind::Event, LinkKind::Request}},
                       {.path = "Targets"},
                       {.path = "EventBusName"},
                       {.path = "EventPattern"}},
             .take = takeRule}};
}

} // namespace headroom::eventbridge
