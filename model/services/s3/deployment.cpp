// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/s3/s3.h"
#include "model/services/shared/deliveries.h"

#include <algorithm>

namespace headroom::s3 {

namespace {

constexpr std::string_view kWritten = "s3:ObjectCreated:*";

/// What a bucket tells, in the words of both languages.
struct Notifications {
    Tree cloudFormation = Tree(Tree::Map());
    Tree terraform = Tree(Tree::Map());
    std::vector<std::string> needed = {}; ///< What must be there before the bucket may tell.
};

void append(Tree &map, std::string_view key, Tree item)
{
    Tree list = map.at(key);
    if (list.isNull())
        list = Tree(Tree::List());
    list.items().push_back(std::move(item));
    map.set(key, std::move(list));
}

void tell(Notifications &all, const LinkView &link, ResourceSheet &sheet)
{
    const Tree target = deliveryArn(link);
    const auto add = [&](std::string_view list, std::string_view key, std::string_view block,
                         std::string_view argument) {
        append(all.cloudFormation, list,
               Tree::map({{"Event", kWritten}, {std::string(key), target}}));
        append(all.terraform, block,
               Tree::map({{std::string(argument), target}, {"events", Tree::list({kWritten})}}));
    };
    if (needsAction(link, "lambda:")) {
        all.needed.push_back(addInvokePermission(link, sheet));
        add("LambdaConfigurations", "Function", "lambda_function", "lambda_function_arn");
        return;
    }
    all.needed.push_back(deliveryPolicyId(link.to()));
    if (needsAction(link, "sqs:"))
        add("QueueConfigurations", "Queue", "queue", "queue_arn");
    else
        add("TopicConfigurations", "Topic", "topic", "topic_arn");
}

Notifications notificationsOf(const NodeView &bucket, ResourceSheet &sheet)
{
    Notifications all;
    if (tellsEventBridge(bucket)) {
        all.cloudFormation.set("EventBridgeConfiguration",
                               Tree::map({{"EventBridgeEnabled", true}}));
        all.terraform.set("eventbridge", true);
    }
    for (const LinkView &link : deliveriesOf(bucket))
        if (isDirect(link))
            tell(all, link, sheet);
    return all;
}

/// Terraform says in resources beside the bucket what CloudFormation says in it.
void addBeside(const NodeView &bucket, const std::string &id, std::string_view suffix,
               std::string_view type, Tree arguments, std::vector<std::string> needed,
               ResourceSheet &sheet)
{
    Resource &resource = sheet.add(bucket, id + std::string(suffix), "", type);
    resource.terraform.set("bucket", ResourceSheet::ref(id));
    for (const auto &[key, value] : arguments.entries())
        resource.terraform.set(key, value);
    resource.dependsOn = std::move(needed);
}

void addLifecycle(const NodeView &bucket, const std::string &id, ResourceSheet &sheet)
{
    const std::optional<double> days = bucket.find(kExpiration);
    if (!days)
        return;
    sheet.find(id)->properties.set(
        "LifecycleConfiguration",
        Tree::map({{"Rules", Tree::list({Tree::map({{"Id", "expire"},
                                                    {"Status", "Enabled"},
                                                    {"ExpirationInDays", *days}})})}}));
    addBeside(bucket, id, "Lifecycle", "aws_s3_bucket_lifecycle_configuration",
              Tree::map({{"rule", Tree::map({{"id", "expire"},
                                             {"status", "Enabled"},
                                             {"filter", Tree::map({{"prefix", ""}})},
                                             {"expiration", Tree::map({{"days", *days}})}})}}),
              {}, sheet);
}

} // namespace

void deploy(const NodeView &bucket, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(bucket);
    Notifications notifications = notificationsOf(bucket, sheet);
    Resource &resource = sheet.add(bucket, id, "AWS::S3::Bucket", "aws_s3_bucket");
    if (!bucket.get(kBucketName).empty()) {
        resource.properties.set("BucketName", bucket.get(kBucketName));
        resource.terraform.set("bucket", bucket.get(kBucketName));
    }
    resource.terraform.set("bucket_name", Tree());
    // Objects outlive the template that made their bucket.
    resource.attributes.set("DeletionPolicy", "Retain");
    resource.attributes.set("UpdateReplacePolicy", "Retain");
    resource.terraform.set("versioning_configuration", Tree());
    resource.terraform.set("lifecycle_configuration", Tree());
    resource.terraform.set("notification_configuration", Tree());
    if (bucket.get(kVersioning))
        resource.properties.set("VersioningConfiguration", Tree::map({{"Status", "Enabled"}}));
    if (!notifications.cloudFormation.empty()) {
        resource.properties.set("NotificationConfiguration", notifications.cloudFormation);
        resource.dependsOn = notifications.needed;
    }
    if (bucket.get(kVersioning))
        addBeside(bucket, id, "Versioning", "aws_s3_bucket_versioning",
                  Tree::map({{"versioning_configuration", Tree::map({{"status", "Enabled"}})}}), {},
                  sheet);
    addLifecycle(bucket, id, sheet);
    if (!notifications.terraform.empty())
        addBeside(bucket, id, "Notification", "aws_s3_bucket_notification",
                  std::move(notifications.terraform), std::move(notifications.needed), sheet);
    sheet.command(
        bucket, "list",
        Text(HEADROOM_TEXT("S3", "Show what is in the bucket %1")).arg(bucket.label()),
        {"s3api", "list-objects-v2", "--bucket", ResourceSheet::ref(id), "--max-items", "20"});
    sheet.output(id + "Name", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("S3", "Name of the bucket %1")).arg(bucket.label()));
}

Tree arn(const NodeView &bucket)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(bucket), "Arn");
}

Tree dimensions(const NodeView &bucket)
{
    return Tree::list({Tree::map({{"Name", "BucketName"},
                                  {"Value", ResourceSheet::ref(ResourceSheet::logicalId(bucket))}}),
                       Tree::map({{"Name", "FilterId"}, {"Value", "EntireBucket"}})});
}

std::vector<Permission> permissions(const LinkView &link)
{
    const Tree objects = ResourceSheet::substitute("${" + ResourceSheet::logicalId(link.to())
                                                   + ".Arn}/*");
    const std::string operation = link.kind() == LinkKind::Event ? "PutObject"
                                                                 : link.get(kOperation);
    if (operation == "ListObjectsV2")
        return {{.actions = {"s3:ListBucket"}, .resource = arn(link.to())}};
    if (operation == "GetObject" || operation == "HeadObject")
        return {{.actions = {"s3:GetObject"}, .resource = objects}};
    if (operation == "PutObject")
        return {{.actions = {"s3:PutObject"}, .resource = objects}};
    if (operation == "DeleteObject")
        return {{.actions = {"s3:DeleteObject"}, .resource = objects}};
    return {{.actions = {"s3:GetObject", "s3:PutObject"}, .resource = objects}};
}

} // namespace headroom::s3
