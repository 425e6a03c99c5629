// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/dynamodb/dynamodb.h"

namespace headroom::dynamodb {

namespace {

void addKey(Resource &resource, const std::string &name, std::string_view keyType)
{
    const auto append = [&resource](std::string_view key, Tree item) {
        Tree list = resource.properties.at(key);
        if (list.isNull())
            list = Tree(Tree::List());
        list.items().push_back(std::move(item));
        resource.properties.set(key, std::move(list));
    };
    append("AttributeDefinitions", Tree::map({{"AttributeName", name}, {"AttributeType", "S"}}));
    append("KeySchema", Tree::map({{"AttributeName", name}, {"KeyType", keyType}}));

    Tree blocks = resource.terraform.at("attribute");
    if (blocks.isNull())
        blocks = Tree(Tree::List());
    blocks.items().push_back(Tree::map({{"name", name}, {"type", "S"}}));
    resource.terraform.set("attribute", std::move(blocks));
    resource.terraform.set(keyType == "HASH" ? "hash_key" : "range_key", name);
}

/// A map of those settings that are written.
Tree written(const NodeView &table,
             std::initializer_list<std::pair<std::string_view, PropertyKey<double>>> settings)
{
    Tree map = Tree(Tree::Map());
    for (const auto &[name, key] : settings)
        if (table.isSet(key.key))
            map.set(name, table.property(key.key));
    return map;
}

void addThroughput(Resource &resource, const NodeView &table)
{
    Tree &properties = resource.properties;
    properties.set("BillingMode", table.get(kBillingMode));
    if (isProvisioned(table)) {
        properties.set("ProvisionedThroughput",
                       Tree::map({{"ReadCapacityUnits", table.get(kReadCapacityUnits)},
                                  {"WriteCapacityUnits", table.get(kWriteCapacityUnits)}}));
        resource.terraform.set("provisioned_throughput", Tree());
        resource.terraform.set("read_capacity", table.get(kReadCapacityUnits));
        resource.terraform.set("write_capacity", table.get(kWriteCapacityUnits));
        return;
    }
    const Tree ceiling = written(table, {{"MaxReadRequestUnits", kMaxReadRequestUnits},
                                         {"MaxWriteRequestUnits", kMaxWriteRequestUnits}});
    if (!ceiling.empty())
        properties.set("OnDemandThroughput", ceiling);
    const Tree warm = written(table, {{"ReadUnitsPerSecond", kReadUnitsPerSecond},
                                      {"WriteUnitsPerSecond", kWriteUnitsPerSecond}});
    if (!warm.empty())
        properties.set("WarmThroughput", warm);
}

/// Auto scaling of one of the two capacities.
void addScaling(const NodeView &table, bool ofReads, ResourceSheet &sheet)
{
    const std::string word = ofReads ? "Read" : "Write";
    const std::string tableId = ResourceSheet::logicalId(table);
    const std::string targetId = ResourceSheet::logicalId(table, word + "Scaling");
    const std::string dimension = "dynamodb:table:" + word + "CapacityUnits";
    const Tree name = Tree::map(
        {{"Fn::Join", Tree::list({"/", Tree::list({"table", ResourceSheet::ref(tableId)})})}});
    Resource &target = sheet.add(table, targetId, "AWS::ApplicationAutoScaling::ScalableTarget",
                                 "aws_appautoscaling_target");
    target.properties = Tree::map(
        {{"ServiceNamespace", "dynamodb"},
         {"ResourceId", name},
         {"ScalableDimension", dimension},
         {"MinCapacity", table.get(ofReads ? kReadCapacityUnits : kWriteCapacityUnits)},
         {"MaxCapacity", table.get(ofReads ? kReadMaxCapacity : kWriteMaxCapacity)}});
    const std::string policyId = ResourceSheet::logicalId(table, word + "Tracking");
    Resource &policy = sheet.add(table, policyId, "AWS::ApplicationAutoScaling::ScalingPolicy",
                                 "aws_appautoscaling_policy");
    const Tree type = "DynamoDB" + word + "CapacityUtilization";
    policy.properties = Tree::map({{"PolicyName", policyId},
                                   {"PolicyType", "TargetTrackingScaling"},
                                   {"ScalingTargetId", ResourceSheet::ref(targetId)},
                                   {"TargetTrackingScalingPolicyConfiguration",
                                    Tree::map({{"TargetValue", table.get(kTargetUtilization)},
                                               {"PredefinedMetricSpecification",
                                                Tree::map({{"PredefinedMetricType", type}})}})}});
    policy.terraform = Tree::map({{"policy_name", Tree()},
                                  {"scaling_target_id", Tree()},
                                  {"name", policyId},
                                  {"resource_id", name},
                                  {"scalable_dimension", dimension},
                                  {"service_namespace", "dynamodb"}});
    policy.dependsOn = {targetId};
}

} // namespace

void deploy(const NodeView &table, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(table);
    Resource &resource = sheet.add(table, id, "AWS::DynamoDB::Table", "aws_dynamodb_table");
    // Terraform asks for a name where CloudFormation makes one up.
    if (table.isSet(kTableName.key))
        resource.properties.set("TableName", table.get(kTableName));
    resource.terraform.set("table_name", Tree());
    resource.terraform.set("name", table.isSet(kTableName.key) ? table.get(kTableName) : id);
    resource.terraform.set("attribute_definitions", Tree());
    resource.terraform.set("key_schema", Tree());
    addKey(resource, table.get(kPartitionKey), "HASH");
    if (table.isSet(kSortKey.key))
        addKey(resource, table.get(kSortKey), "RANGE");
    addThroughput(resource, table);
    if (table.get(kPointInTimeRecovery)) {
        resource.properties.set("PointInTimeRecoverySpecification",
                                Tree::map({{"PointInTimeRecoveryEnabled", true}}));
        resource.terraform.set("point_in_time_recovery_specification", Tree());
        resource.terraform.set("point_in_time_recovery", Tree::map({{"enabled", true}}));
    }
    if (table.get(kDeletionProtection))
        resource.properties.set("DeletionProtectionEnabled", true);
    sheet.command(
        table, "describe",
        Text(HEADROOM_TEXT("DynamoDB", "Show state and size of the table %1")).arg(table.label()),
        {"dynamodb", "describe-table", "--table-name", ResourceSheet::ref(id)});
    // Data outlives the template that made its table.
    resource.attributes.set("DeletionPolicy", "Retain");
    resource.attributes.set("UpdateReplacePolicy", "Retain");
    sheet.output(id + "Name", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("DynamoDB", "Name of the table %1")).arg(table.label()));
    if (isProvisioned(table) && table.get(kAutoScaling)) {
        addScaling(table, true, sheet);
        addScaling(table, false, sheet);
    }
}

Tree arn(const NodeView &table)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(table), "Arn");
}

Tree dimensions(const NodeView &table)
{
    return Tree::list({Tree::map(
        {{"Name", "TableName"}, {"Value", ResourceSheet::ref(ResourceSheet::logicalId(table))}})});
}

std::vector<Permission> permissions(const LinkView &entering)
{
    const std::string operation = entering.get(kOperation);
    const auto allow = [&entering](std::vector<std::string_view> actions) {
        return std::vector<Permission>{
            {.actions = std::move(actions), .resource = arn(entering.to())}};
    };
    if (operation == "mixed")
        return allow({"dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem",
                      "dynamodb:UpdateItem", "dynamodb:DeleteItem"});
    // A transaction needs the rights of what it holds.
    if (operation == "GetItem" || operation == "TransactGetItems")
        return allow({"dynamodb:GetItem"});
    if (operation == "TransactWriteItems")
        return allow({"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"});
    if (operation == "Query")
        return allow({"dynamodb:Query"});
    if (operation == "PutItem")
        return allow({"dynamodb:PutItem"});
    return allow({operation == "UpdateItem" ? std::string_view("dynamodb:UpdateItem")
                                            : std::string_view("dynamodb:DeleteItem")});
}

} // namespace headroom::dynamodb
