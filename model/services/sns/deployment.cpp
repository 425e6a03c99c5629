// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/shared/deliveries.h"
#include "model/services/sns/sns.h"

namespace headroom::sns {

namespace {

std::string_view protocolOf(const LinkView &link)
{
    if (needsAction(link, "sqs:"))
        return "sqs";
    if (needsAction(link, "lambda:"))
        return "lambda";
    if (needsAction(link, "firehose:"))
        return "firehose";
    return link.to().spec().address ? "https" : "";
}

Resource &addSubscription(const NodeView &topic, const std::string &id, std::string_view protocol,
                          Tree endpoint, ResourceSheet &sheet)
{
    Resource &resource = sheet.add(topic, id, "AWS::SNS::Subscription",
                                   "aws_sns_topic_subscription");
    resource.properties = Tree::map(
        {{"TopicArn", arn(topic)}, {"Protocol", protocol}, {"Endpoint", std::move(endpoint)}});
    return resource;
}

void subscribe(const NodeView &topic, const LinkView &link, ResourceSheet &sheet)
{
    const std::string_view protocol = protocolOf(link);
    if (protocol.empty()) {
        sheet.omit(topic, Text(HEADROOM_TEXT("Sns", "%1 cannot subscribe to a topic by itself; put "
                                                    "a queue or a function between."))
                              .arg(link.to().label()));
        return;
    }
    const std::string id = ResourceSheet::logicalId(topic,
                                                    "To" + ResourceSheet::logicalId(link.to()));
    std::string role;
    if (protocol == "firehose" && !sheet.find(ResourceSheet::logicalId(topic, "Role")))
        role = addDeliveryRole(topic, {link}, sheet);
    addInvokePermission(link, sheet);
    Resource &resource = addSubscription(
        topic, id, protocol,
        protocol == "https" ? link.to().spec().address(link.to()) : deliveryArn(link), sheet);
    if (topic.get(kRaw) && protocol != "lambda")
        resource.properties.set("RawMessageDelivery", true);
    if (!role.empty())
        resource.properties.set("SubscriptionRoleArn", ResourceSheet::attribute(role, "Arn"));
    if (const std::optional<LinkView> deadLetters = deadLettersOf(topic)) {
        const Tree policy = Tree::map({{"deadLetterTargetArn", deliveryArn(*deadLetters)}});
        resource.properties.set("RedrivePolicy", policy);
        resource.terraform.set("redrive_policy", Tree::map({{"tf:json", policy}}));
    }
}

/// The services that may publish here; roles of functions and tasks say it themselves.
void addPolicy(const NodeView &topic, ResourceSheet &sheet)
{
    Tree::List statements = deliveryStatements(topic, "sns:Publish");
    if (statements.empty())
        return;
    const Tree document = Tree::map(
        {{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
    Resource &policy = sheet.add(topic, deliveryPolicyId(topic), "AWS::SNS::TopicPolicy",
                                 "aws_sns_topic_policy");
    policy.properties = Tree::map(
        {{"Topics", Tree::list({arn(topic)})}, {"PolicyDocument", document}});
    policy.terraform = Tree::map({{"topics", Tree()},
                                  {"policy_document", Tree()},
                                  {"arn", arn(topic)},
                                  {"policy", document}});
}

} // namespace

void deploy(const NodeView &topic, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(topic);
    const std::string name = topic.get(kTopicName);
    Resource &resource = sheet.add(topic, id, "AWS::SNS::Topic", "aws_sns_topic");
    if (!name.empty())
        resource.properties.set("TopicName", name);
    resource.terraform = Tree::map(
        {{"topic_name", Tree()},
         {"name", name.empty() ? id + (topic.get(kFifo) ? ".fifo" : "") : name}});
    if (topic.get(kFifo)) {
        resource.properties.set("FifoTopic", true);
        if (topic.get(kDeduplication))
            resource.properties.set("ContentBasedDeduplication", true);
    }
    for (const LinkView &link : deliveriesOf(topic))
        subscribe(topic, link, sheet);
    if (!topic.get(kEmail).empty())
        addSubscription(topic, ResourceSheet::logicalId(topic, "ToMail"), "email",
                        topic.get(kEmail), sheet);
    if (topic.get(kRaw) && deliveriesOf(topic).empty())
        sheet.omit(topic, Text(HEADROOM_TEXT("Sns", "Nothing subscribes to %1 that could be sent "
                                                    "raw messages."))
                              .arg(topic.label()));
    addPolicy(topic, sheet);
    sheet.command(topic, "publish",
                  Text(HEADROOM_TEXT("Sns", "Publish a message to %1")).arg(topic.label()),
                  {"sns", "publish", "--topic-arn", ResourceSheet::ref(id), "--message", "test"});
    sheet.output(id + "Arn", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("Sns", "ARN of the topic %1")).arg(topic.label()));
}

Tree arn(const NodeView &topic)
{
    return ResourceSheet::ref(ResourceSheet::logicalId(topic));
}

Tree dimensions(const NodeView &topic)
{
    return Tree::list({Tree::map(
        {{"Name", "TopicName"},
         {"Value", ResourceSheet::attribute(ResourceSheet::logicalId(topic), "TopicName")}})});
}

DirectCall directCall(const NodeView &topic)
{
    return {.target = "sns:path//",
            .contentType = "application/x-www-form-urlencoded",
            .body = ResourceSheet::joined({"Action=Publish&TopicArn=$util.urlEncode('", arn(topic),
                                           "')&Message=$util.urlEncode($input.body)"})};
}

std::vector<Permission> permissions(const LinkView &link)
{
    return {{.actions = {"sns:Publish"}, .resource = arn(link.to())}};
}

} // namespace headroom::sns
