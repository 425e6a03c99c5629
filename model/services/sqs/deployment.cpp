// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/shared/deliveries.h"
#include "model/services/sqs/sqs.h"

namespace headroom::sqs {

namespace {

void addFifo(const NodeView &queue, Resource &resource)
{
    if (!queue.get(kFifo))
        return;
    resource.properties.set("FifoQueue", true);
    if (queue.get(kDeduplication))
        resource.properties.set("ContentBasedDeduplication", true);
    if (queue.isSet(kDeduplicationScope.key))
        resource.properties.set("DeduplicationScope", queue.get(kDeduplicationScope));
    if (queue.isSet(kThroughputLimit.key))
        resource.properties.set("FifoThroughputLimit", queue.get(kThroughputLimit));
}

void addRedrive(const NodeView &queue, Resource &resource, ResourceSheet &sheet)
{
    const std::optional<NodeView> deadLetters = deadLetterQueueOf(queue);
    if (!deadLetters) {
        if (queue.isSet(kMaxReceiveCount.key))
            sheet.omit(queue, Text(HEADROOM_TEXT("Sqs", "%1 has no dead-letter queue, so nothing "
                                                        "comes of its maximum of receives."))
                                  .arg(queue.label()));
        return;
    }
    const Tree policy = Tree::map({{"deadLetterTargetArn", arn(*deadLetters)},
                                   {"maxReceiveCount", queue.get(kMaxReceiveCount)}});
    resource.properties.set("RedrivePolicy", policy);
    resource.terraform.set("redrive_policy", Tree::map({{"tf:json", policy}}));
}

/// The services that may send here; roles of functions and tasks say it themselves.
void addPolicy(const NodeView &queue, const std::string &id, ResourceSheet &sheet)
{
    Tree::List statements = deliveryStatements(queue, "sqs:SendMessage");
    if (statements.empty())
        return;
    const Tree document = Tree::map(
        {{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
    Resource &policy = sheet.add(queue, deliveryPolicyId(queue), "AWS::SQS::QueuePolicy",
                                 "aws_sqs_queue_policy");
    policy.properties = Tree::map(
        {{"Queues", Tree::list({ResourceSheet::ref(id)})}, {"PolicyDocument", document}});
    policy.terraform = Tree::map({{"queues", Tree()},
                                  {"policy_document", Tree()},
                                  {"queue_url", ResourceSheet::ref(id)},
                                  {"policy", document}});
}

} // namespace

void deploy(const NodeView &queue, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(queue);
    Resource &resource = sheet.add(queue, id, "AWS::SQS::Queue", "aws_sqs_queue");
    Tree &properties = resource.properties;
    const std::string name = queue.get(kQueueName);
    if (!name.empty())
        properties.set("QueueName", name);
    properties.set("VisibilityTimeout", queue.get(kVisibility));
    properties.set("MessageRetentionPeriod", queue.get(kRetention));
    properties.set("DelaySeconds", queue.get(kDelay));
    properties.set("ReceiveMessageWaitTimeSeconds", queue.get(kWaitTime));
    properties.set("MaximumMessageSize", queue.get(kMaximumSize));
    properties.set("SqsManagedSseEnabled", queue.get(kManagedSse));
    resource.terraform = Tree::map(
        {{"queue_name", Tree()},
         {"name", name.empty() ? id + (queue.get(kFifo) ? ".fifo" : "") : name},
         {"visibility_timeout", Tree()},
         {"visibility_timeout_seconds", queue.get(kVisibility)},
         {"message_retention_period", Tree()},
         {"message_retention_seconds", queue.get(kRetention)},
         {"receive_message_wait_time_seconds", Tree()},
         {"receive_wait_time_seconds", queue.get(kWaitTime)},
         {"maximum_message_size", Tree()},
         {"max_message_size", queue.get(kMaximumSize)}});
    addFifo(queue, resource);
    addRedrive(queue, resource, sheet);
    addPolicy(queue, id, sheet);
    sheet.command(queue, "receive",
                  Text(HEADROOM_TEXT("Sqs", "Show the next messages of %1")).arg(queue.label()),
                  {"sqs", "receive-message", "--queue-url", ResourceSheet::ref(id),
                   "--max-number-of-messages", "10", "--visibility-timeout", "0"});
    if (isDeadLetterQueue(queue))
        sheet.command(queue, "redrive",
                      Text(HEADROOM_TEXT("Sqs", "Send the messages of %1 back to where they "
                                                "came from"))
                          .arg(queue.label()),
                      {"sqs", "start-message-move-task", "--source-arn", arn(queue)});
    sheet.output(id + "Url", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("Sqs", "Address of the queue %1")).arg(queue.label()));
}

Tree arn(const NodeView &queue)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(queue), "Arn");
}

Tree dimensions(const NodeView &queue)
{
    return Tree::list({Tree::map(
        {{"Name", "QueueName"},
         {"Value", ResourceSheet::attribute(ResourceSheet::logicalId(queue), "QueueName")}})});
}

DirectCall directCall(const NodeView &queue)
{
    const Tree name = ResourceSheet::attribute(ResourceSheet::logicalId(queue), "QueueName");
    return {.target = ResourceSheet::joined(
                {"sqs:path/", ResourceSheet::ref("AWS::AccountId"), "/", name}),
            .contentType = "application/x-www-form-urlencoded",
            .body = "Action=SendMessage&MessageBody=$util.urlEncode($input.body)"};
}

std::vector<Permission> permissions(const LinkView &link)
{
    if (link.kind() == LinkKind::Poll)
        return {{.actions = {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
                             "sqs:ChangeMessageVisibility"},
                 .resource = arn(link.from())}};
    return {{.actions = {"sqs:SendMessage"}, .resource = arn(link.to())}};
}

} // namespace headroom::sqs
