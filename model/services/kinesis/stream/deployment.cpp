// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/polling.h"

namespace headroom::kinesis {

namespace {

bool hasOwnKey(const NodeView &stream)
{
    return stream.get(kEncryption) == "KMS" && stream.get(kKeyId) != "alias/aws/kinesis";
}

/// The key as the resource of a policy; an alias stands for a key whose id is not known here.
Tree keyArn(const std::string &key)
{
    if (key.starts_with("arn:"))
        return key;
    const std::string keys = "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/";
    return ResourceSheet::substitute(keys + (key.starts_with("alias/") ? "*" : key));
}

Tree consumersOf(const Tree &streamArn)
{
    return Tree::map({{"Fn::Join", Tree::list({"", Tree::list({streamArn, "/consumer/*"})})}});
}

} // namespace

void deployStream(const NodeView &stream, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(stream);
    Resource &resource = sheet.add(stream, id, "AWS::Kinesis::Stream", "aws_kinesis_stream");
    Tree &properties = resource.properties;
    Tree &terraform = resource.terraform;
    if (stream.isSet(kName.key))
        properties.set("Name", stream.get(kName));
    // Terraform asks for a name where CloudFormation makes one up.
    terraform.set("name", stream.isSet(kName.key) ? stream.get(kName) : id);
    properties.set("StreamModeDetails", Tree::map({{"StreamMode", stream.get(kStreamMode)}}));
    properties.set("RetentionPeriodHours", stream.get(kRetention));
    terraform.set("retention_period_hours", Tree());
    terraform.set("retention_period", stream.get(kRetention));
    if (!isOnDemand(stream))
        properties.set("ShardCount", stream.get(kShardCount));
    else if (const std::optional<double> warm = stream.find(kWarmThroughput))
        properties.set("WarmThroughputMiBps", *warm);
    if (stream.isSet(kMaxRecordSize.key))
        properties.set("MaxRecordSizeInKiB", stream.get(kMaxRecordSize));
    terraform.set("max_record_size_in_ki_b", Tree());
    terraform.set("warm_throughput_mi_bps", Tree());
    if (stream.isSet(kMaxRecordSize.key))
        terraform.set("max_record_size_in_kib", stream.get(kMaxRecordSize));
    if (stream.get(kEncryption) == "KMS") {
        properties.set("StreamEncryption",
                       Tree::map({{"EncryptionType", "KMS"}, {"KeyId", stream.get(kKeyId)}}));
        terraform.set("stream_encryption", Tree());
        terraform.set("encryption_type", "KMS");
        terraform.set("kms_key_id", stream.get(kKeyId));
    }
    // Records outlive the template that made their stream.
    resource.attributes.set("DeletionPolicy", "Retain");
    resource.attributes.set("UpdateReplacePolicy", "Retain");
    if (isOnDemand(stream) && stream.isSet(kWarmThroughput.key))
        sheet.omit(stream,
                   HEADROOM_TEXT("Kinesis", "Terraform has no warm throughput of streams; set it "
                                            "with the AWS CLI."),
                   TemplateLanguage::Terraform);
    if (stream.isSet(kHashKeyRanges.key) && !isOnDemand(stream))
        sheet.omit(stream, HEADROOM_TEXT("Kinesis", "A new stream has equal hash-key ranges; "
                                                    "split and merge shards afterwards."));
    if (isOnDemand(stream) && stream.get(kAdvantage))
        sheet.command(stream, "commit",
                      HEADROOM_TEXT("Kinesis", "Turn On-demand Advantage on for the account"),
                      {"kinesis", "update-account-settings",
                       "--minimum-throughput-billing-commitment", "Status=ENABLED"});
    if (!isOnDemand(stream))
        sheet.command(
            stream, "reshard",
            Text(HEADROOM_TEXT("Kinesis", "Change the number of shards of %1")).arg(stream.label()),
            {"kinesis", "update-shard-count", "--stream-name", ResourceSheet::ref(id),
             "--target-shard-count", stream.get(kShardCount), "--scaling-type", "UNIFORM_SCALING"});
    sheet.command(stream, "describe",
                  Text(HEADROOM_TEXT("Kinesis", "Show state and shards of %1")).arg(stream.label()),
                  {"kinesis", "describe-stream-summary", "--stream-name", ResourceSheet::ref(id)});
    sheet.output(id + "Name", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("Kinesis", "Name of the stream %1")).arg(stream.label()));
}

Tree streamArn(const NodeView &stream)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(stream), "Arn");
}

Tree streamDimensions(const NodeView &stream)
{
    return Tree::list(
        {Tree::map({{"Name", "StreamName"},
                    {"Value", ResourceSheet::ref(ResourceSheet::logicalId(stream))}})});
}

DirectCall directCall(const NodeView &stream)
{
    const Tree name = ResourceSheet::ref(ResourceSheet::logicalId(stream));
    return {.target = "kinesis:action/PutRecord",
            .body = ResourceSheet::joined({R"x({"StreamName": ")x", name,
                                           R"x(", "Data": "$util.base64Encode($input.body)", )x"
                                           R"x("PartitionKey": "$context.requestId"})x"})};
}

std::vector<Permission> permissions(const LinkView &link)
{
    const bool reads = link.kind() == LinkKind::Poll;
    const NodeView stream = reads ? link.from() : link.to();
    const Tree arn = streamArn(stream);
    std::vector<Permission> list;
    if (reads)
        list.push_back(
            {.actions = {"kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream",
                         "kinesis:DescribeStreamSummary", "kinesis:ListShards"},
             .resource = arn});
    if (reads && hasFanOut(link)) {
        list.push_back({.actions = {"kinesis:RegisterStreamConsumer"}, .resource = arn});
        list.push_back({.actions = {"kinesis:SubscribeToShard", "kinesis:DescribeStreamConsumer"},
                        .resource = consumersOf(arn)});
    }
    if (!reads)
        list.push_back({.actions = {"kinesis:PutRecord", "kinesis:PutRecords",
                                    "kinesis:DescribeStreamSummary", "kinesis:ListShards"},
                        .resource = arn});
    if (hasOwnKey(stream))
        list.push_back({.actions = {reads ? std::string_view("kms:Decrypt")
                                          : std::string_view("kms:GenerateDataKey")},
                        .resource = keyArn(stream.get(kKeyId))});
    return list;
}

} // namespace headroom::kinesis
