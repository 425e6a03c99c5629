// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/eventbridge/eventbridge.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/state_changes.h"

#include <algorithm>

namespace headroom::eventbridge {

namespace {

std::string busId(const std::string &name)
{
    std::string id = "Bus";
    for (const char c : name)
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            id += c;
    return id;
}

/// A bus of one's own, once for all its rules.
void addBus(const NodeView &rule, ResourceSheet &sheet)
{
    const std::string name = rule.get(kBus);
    if (isOnDefaultBus(rule) || sheet.find(busId(name)))
        return;
    Resource &bus = sheet.add(rule, busId(name), "AWS::Events::EventBus",
                              "aws_cloudwatch_event_bus");
    bus.properties.set("Name", name);
}

/// The pattern of a rule that waits for nothing but what AWS says of one sender.
std::optional<Tree> stateEventsOf(const NodeView &rule)
{
    const std::vector<LinkView> links = rule.linksIn();
    if (links.size() != 1 || !isStateChange(links.front()))
        return std::nullopt;
    const NodeView sender = links.front().from();
    return sender.spec().stateEvents(sender);
}

/// The name by which the events of a link's beginning say whose they are.
std::string sourceOf(const LinkView &link)
{
    if (!isFromService(link))
        return link.from().id().value();
    if (isStateChange(link))
        return link.from().spec().stateEvents(link.from()).at("source").items().front().text();
    const std::string principal(link.from().spec().principal);
    return "aws." + principal.substr(0, principal.find('.'));
}

/// Events of the services that are drawn, and those that callers send under their own names.
Tree patternOf(const NodeView &rule)
{
    if (!rule.get(kPattern).empty()) {
        const Result<Tree> written = readJson(rule.get(kPattern), "eventPattern");
        return written ? *written : Tree(rule.get(kPattern));
    }
    if (const std::optional<Tree> events = stateEventsOf(rule))
        return *events;
    Tree::List sources;
    for (const LinkView &link : rule.linksIn()) {
        Tree source = sourceOf(link);
        if (std::ranges::find(sources, source) == sources.end())
            sources.push_back(std::move(source));
    }
    if (sources.empty())
        sources.push_back(Tree::map({{"prefix", ""}}));
    return Tree::map({{"source", std::move(sources)}});
}

Tree retryPolicy(const NodeView &rule)
{
    return Tree::map({{"MaximumEventAgeInSeconds", rule.get(kEventAge)},
                      {"MaximumRetryAttempts", rule.get(kRetryAttempts)}});
}

RuleTarget furtherOf(const LinkView &link, ResourceSheet &sheet)
{
    const ComponentSpec &target = link.to().spec();
    return target.ruleTarget ? target.ruleTarget(link, sheet) : RuleTarget();
}

void addAll(Tree &tree, const Tree &more)
{
    for (const auto &[key, value] : more.entries())
        tree.set(key, value);
}

Tree targetOf(const NodeView &rule, const LinkView &link, const std::string &role,
              const RuleTarget &further)
{
    Tree target = Tree::map({{"Id", ResourceSheet::logicalId(link.to())},
                             {"Arn", deliveryArn(link)},
                             {"RetryPolicy", retryPolicy(rule)}});
    if (!role.empty())
        target.set("RoleArn", ResourceSheet::attribute(role, "Arn"));
    if (const std::optional<LinkView> deadLetters = deadLettersOf(rule))
        target.set("DeadLetterConfig", Tree::map({{"Arn", deliveryArn(*deadLetters)}}));
    addAll(target, further.cloudFormation);
    return target;
}

/// Terraform has a resource of its own for each target.
void addTarget(const NodeView &rule, const std::string &ruleId, const LinkView &link,
               const Tree &target, const RuleTarget &further, ResourceSheet &sheet)
{
    Resource &resource = sheet.add(
        rule, ResourceSheet::logicalId(rule, "To" + ResourceSheet::logicalId(link.to())), "",
        "aws_cloudwatch_event_target");
    Tree &terraform = resource.terraform;
    terraform.set("rule", ResourceSheet::attribute(ruleId, "Name"));
    if (!isOnDefaultBus(rule))
        terraform.set("event_bus_name", rule.get(kBus));
    terraform.set("target_id", target.at("Id"));
    terraform.set("arn", target.at("Arn"));
    if (const Tree *role = target.find("RoleArn"))
        terraform.set("role_arn", *role);
    terraform.set("retry_policy",
                  Tree::map({{"maximum_event_age_in_seconds", rule.get(kEventAge)},
                             {"maximum_retry_attempts", rule.get(kRetryAttempts)}}));
    if (const Tree *deadLetters = target.find("DeadLetterConfig"))
        terraform.set("dead_letter_config", Tree::map({{"arn", deadLetters->at("Arn")}}));
    addAll(terraform, further.terraform);
}

bool hasPolicyOfItsOwn(const LinkView &link)
{
    return needsAction(link, "lambda:") || needsAction(link, "sqs:") || needsAction(link, "sns:");
}

void addTargets(const NodeView &rule, const std::string &id, ResourceSheet &sheet)
{
    std::vector<LinkView> byRole;
    std::vector<LinkView> links;
    for (const LinkView &link : deliveriesOf(rule)) {
        if (deliveryArn(link).isNull()) {
            sheet.omit(rule,
                       Text(HEADROOM_TEXT("EventBridge", "%1 has no ARN by which a rule could "
                                                         "name it; add this target by hand."))
                           .arg(link.to().label()));
            continue;
        }
        links.push_back(link);
        if (!hasPolicyOfItsOwn(link))
            byRole.push_back(link);
    }
    const std::string role = byRole.empty() ? std::string() : addDeliveryRole(rule, byRole, sheet);
    Tree::List targets;
    for (const LinkView &link : links) {
        const RuleTarget further = furtherOf(link, sheet);
        const Tree target = targetOf(rule, link, hasPolicyOfItsOwn(link) ? std::string() : role,
                                     further);
        addInvokePermission(link, sheet);
        addTarget(rule, id, link, target, further, sheet);
        targets.push_back(target);
    }
    if (!targets.empty()) {
        sheet.find(id)->properties.set("Targets", std::move(targets));
        sheet.find(id)->terraform.set("targets", Tree());
    } else if (rule.isSet(kEventAge.key) || rule.isSet(kRetryAttempts.key))
        sheet.omit(rule, Text(HEADROOM_TEXT("EventBridge",
                                            "%1 has no target that it could try again to reach."))
                             .arg(rule.label()));
}

} // namespace

void deploy(const NodeView &rule, ResourceSheet &sheet)
{
    addBus(rule, sheet);
    const std::string id = ResourceSheet::logicalId(rule);
    Resource &resource = sheet.add(rule, id, "AWS::Events::Rule", "aws_cloudwatch_event_rule");
    Tree &properties = resource.properties;
    const std::string name = rule.get(kName);
    if (!name.empty())
        properties.set("Name", name);
    if (!rule.get(kDescription).empty())
        properties.set("Description", rule.get(kDescription));
    if (!isOnDefaultBus(rule)) {
        properties.set("EventBusName", ResourceSheet::ref(busId(rule.get(kBus))));
        resource.terraform.set("event_bus_name", rule.get(kBus));
        resource.dependsOn = {busId(rule.get(kBus))};
    }
    properties.set("State", rule.get(kState));
    if (!rule.get(kSchedule).empty())
        properties.set("ScheduleExpression", rule.get(kSchedule));
    if (rule.get(kSchedule).empty() || !rule.get(kPattern).empty()) {
        const Tree pattern = patternOf(rule);
        properties.set("EventPattern", pattern);
        resource.terraform.set("event_pattern",
                               pattern.isMap() ? Tree::map({{"tf:json", pattern}}) : pattern);
    }
    resource.terraform.set("name", name.empty() ? id : name);
    sheet.command(rule, rule.get(kState) == "DISABLED" ? "enable" : "disable",
                  Text(rule.get(kState) == "DISABLED"
                           ? HEADROOM_TEXT("EventBridge", "Let the rule %1 act")
                           : HEADROOM_TEXT("EventBridge", "Stop the rule %1 for now"))
                      .arg(rule.label()),
                  {"events", rule.get(kState) == "DISABLED" ? "enable-rule" : "disable-rule",
                   "--name", ResourceSheet::ref(id)});
    addTargets(rule, id, sheet);
}

Tree arn(const NodeView &rule)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(rule), "Arn");
}

Tree dimensions(const NodeView &rule)
{
    return Tree::list({Tree::map(
        {{"Name", "RuleName"}, {"Value", ResourceSheet::ref(ResourceSheet::logicalId(rule))}})});
}

std::vector<Permission> permissions(const LinkView &link)
{
    return {{.actions = {"events:PutEvents"},
             .resource = ResourceSheet::substitute(
                 "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/"
                 + link.to().get(kBus))}};
}

} // namespace headroom::eventbridge
