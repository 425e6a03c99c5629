// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/link_spec.h"
#include "model/catalogue/metric_spec.h"
#include "model/catalogue/property_spec.h"
#include "model/catalogue/quota.h"
#include "model/catalogue/rule_spec.h"
#include "model/catalogue/template_source.h"
#include "model/core/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

class FindingSheet;
class LinkView;
class NodeView;
class PlanBuilder;
class PriceSheet;
class ResourceSheet;
class Usage;

/// Where the palette shows a component.
enum class PaletteGroup { Traffic, Frames, Edge, Compute, Data, Integration, Observability };
/// Palette heading.
Sentence title(PaletteGroup group);

/// A node that comes along when a component is dropped, so that a drop is ready to wire.
struct Companion {
    std::string_view kind = "";
    std::string_view idStem = ""; ///< The id that is tried first.
    std::string_view propertiesJson = "";
    bool inside = true; ///< In the frame just made; else beside it.
};
/// A link between the dropped node and its companions; `` is the dropped node, else the companion's
/// idStem.
struct CompanionLink {
    std::string_view from = "";
    std::string_view to = "";
    LinkKind kind = LinkKind::Route;
    std::string_view propertiesJson = "";
};

/// What other people's diagram tools call a component; empty: they get a plain box. Names are those
/// of draw.io's current AWS set (`mxgraph.aws4.`) and of Structurizr's AWS theme.
struct DiagramSymbol {
    std::string_view icon = "";  ///< Service icon: a coloured square, such as `lambda`.
    std::string_view glyph = ""; ///< Or a resource glyph without a square, such as `table`.
    std::string_view frame = ""; ///< For frames: the icon of an AWS group, such as `group_region`.
    std::string_view color = ""; ///< `#rrggbb`; empty: that of the palette group in AWS's diagrams.
    std::string_view tag = "";   ///< Structurizr: `Lambda`.
};

/// Something a neighbour may ask of a node without knowing its room, such as `timeout` or
/// `idempotent`.
struct NamedFact {
    std::string_view name;
    double value = 0;
};

/// How a gateway calls a service itself: one request of the service's API.
struct DirectCall {
    /// Behind `arn:aws:apigateway:REGION:`; references allowed: `kinesis:action/PutRecord`.
    Tree target = {};
    std::string_view contentType = "application/json";
    Tree body = {}; ///< A template of the gateway that makes the request of the caller's body.
};

/// What a rule writes of a target beside its ARN.
struct RuleTarget {
    Tree cloudFormation = Tree(Tree::Map()); ///< `{"EcsParameters": ...}`.
    Tree terraform = Tree(Tree::Map());      ///< `{"ecs_target": ...}`.
};

/// What the role of a caller must allow.
struct Permission {
    std::vector<std::string_view> actions = {}; ///< `dynamodb:GetItem`.
    /// A reference to the ARN, as in ResourceSheet::attribute.
    Tree resource = {};
};

/// All that a component says of itself: data first, then hooks. Adding a service is writing these;
/// nothing else knows the service. Hooks are pure functions of what they are given and write on the
/// sheet they are handed.
struct ComponentSpec {
    std::string_view kind = ""; ///< `<room>.<thing>`; the room is the folder under model/services.
    Sentence name = {};
    Sentence summary = {}; ///< One sentence for the palette.
    PaletteGroup group = PaletteGroup::Compute;
    bool isFrame = false;
    /// A frame that is of use with nothing drawn in it, as a subnet is to its network.
    bool mayBeEmpty = false;
    /// Kinds of frame it must stand in directly (`apigateway.restApi` for a stage); empty =
    /// anywhere.
    std::vector<std::string_view> mustBeIn = {};
    /// Kinds of frame it may not stand in at any depth; a frame says here what it refuses to be
    /// inside.
    std::vector<std::string_view> mayNotBeIn = {};
    std::vector<LinkEnd> leaves = {};
    std::vector<LinkEnd> enters = {};
    std::vector<PropertySpec> properties = {};
    std::vector<Quota> quotas = {};
    std::vector<MetricSpec> metrics = {};
    std::vector<RuleSpec> rules = {};     ///< Every id that `check` may add.
    std::vector<Sentence> omissions = {}; ///< What is not modelled.
    std::vector<Companion> companions = {};
    std::vector<CompanionLink> companionLinks = {};
    DiagramSymbol symbol = {};
    std::vector<TemplateSource> sources = {}; ///< Resources of templates that become this.
    /// The setting that a double click on the card or the what-if panel offers first.
    std::string_view mainProperty = "";

    /// Stations and routes. Always.
    void (*lower)(const NodeView &node, PlanBuilder &plan) = nullptr;
    /// Line items from what a run used. Always (may say "free", in words).
    void (*price)(const NodeView &node, const Usage &usage, PriceSheet &sheet) = nullptr;
    /// Resources of a template. Always.
    void (*deploy)(const NodeView &node, ResourceSheet &sheet) = nullptr;
    /// Findings beyond ranges, if there are any.
    void (*check)(const NodeView &node, FindingSheet &sheet) = nullptr;
    /// What neighbours may ask, if anything.
    std::vector<NamedFact> (*facts)(const NodeView &node) = nullptr;
    /// What the role of whoever calls through this link must allow; null = nothing to allow.
    std::vector<Permission> (*permissions)(const LinkView &entering) = nullptr;
    /// What a template gives to callers as the address: a URL for those that go over HTTP; null =
    /// none.
    Tree (*address)(const NodeView &node) = nullptr;
    /// A reference to its ARN, for those that name it as a target or in a policy; null = it has
    /// none that a template can name.
    Tree (*arn)(const NodeView &node) = nullptr;
    /// The request by which a gateway hands it the body of a call; null = it takes no such calls.
    DirectCall (*directCall)(const NodeView &node) = nullptr;
    /// What a rule that leads to it along this link must say; null = its ARN is enough.
    RuleTarget (*ruleTarget)(const LinkView &entering, ResourceSheet &sheet) = nullptr;
    /// The pattern of the events that AWS itself sends of it: `{"source": ["aws.ecs"], ...}`; null
    /// = it has none.
    Tree (*stateEvents)(const NodeView &node) = nullptr;
    /// Who it is where it delivers by itself, without a role: `sns.amazonaws.com`.
    std::string_view principal = "";
    /// Where CloudWatch keeps its metrics: `AWS/Lambda`.
    std::string_view metricNamespace = "";
    /// CloudWatch's dimensions of its metrics: a list of `{"Name": ..., "Value": ...}`.
    Tree (*dimensions)(const NodeView &node) = nullptr;
    /// The frame's answer to a quota that a member asks for; null for frames that set no limits.
    std::optional<double> (*quota)(const NodeView &node, std::string_view name) = nullptr;

    /// `lambda` of `lambda.alias`.
    std::string_view room() const { return kind.substr(0, kind.find('.')); }
    std::string_view thing() const { return kind.substr(kind.find('.') + 1); }
    const PropertySpec *property(std::string_view key) const;
    const MetricSpec *metric(std::string_view metricName) const;
    const LinkEnd *leaving(LinkKind linkKind) const;
    const LinkEnd *entering(LinkKind linkKind) const;
};

} // namespace headroom
