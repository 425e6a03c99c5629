// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/firehose/firehose.h"
#include "model/services/shared/roles.h"

namespace headroom::firehose {

namespace {

/// A value that whoever deploys supplies.
Tree asked(const NodeView &stream, std::string_view suffix, Text description, ResourceSheet &sheet,
           bool isSecret = false)
{
    const std::string name = ResourceSheet::logicalId(stream, suffix);
    sheet.parameter({.name = name, .description = std::move(description), .isSecret = isSecret});
    return ResourceSheet::ref(name);
}

bool goesToBucket(const NodeView &stream)
{
    return destinationOf(stream).word == "S3";
}

/// The bucket that is written: the destination, or what keeps failures and copies.
Tree bucketOf(const NodeView &stream, bool isBackup, ResourceSheet &sheet)
{
    std::optional<LinkView> link = backupOf(stream);
    if (!isBackup) {
        const std::vector<LinkView> deliveries = deliveriesOf(stream);
        link = deliveries.empty() ? std::nullopt : std::optional(deliveries.front());
    }
    if (link && link->to().spec().arn && !link->to().spec().address)
        return link->to().spec().arn(link->to());
    if (isBackup)
        return asked(stream, "BackupBucketArn",
                     Text(HEADROOM_TEXT("Firehose", "ARN of the bucket for the back-up of %1"))
                         .arg(stream.label()),
                     sheet);
    return asked(stream, "BucketArn",
                 Text(HEADROOM_TEXT("Firehose", "ARN of the bucket that %1 delivers to"))
                     .arg(stream.label()),
                 sheet);
}

Tree objectsIn(const Tree &bucket)
{
    return Tree::map({{"Fn::Join", Tree::list({"", Tree::list({bucket, "/*"})})}});
}

/// Takes records from its source, calls the function, writes to buckets and its log.
std::string addRole(const NodeView &stream, const std::vector<Tree> &buckets, ResourceSheet &sheet)
{
    Tree::List statements = {
        allowStatement({"logs:PutLogEvents"},
                       ResourceSheet::substitute(
                           "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*"))};
    for (const Tree &bucket : buckets) {
        statements.push_back(allowStatement(
            {"s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"}, bucket));
        statements.push_back(allowStatement(
            {"s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload"}, objectsIn(bucket)));
    }
    const auto allow = [&statements](const NodeView &callee, const LinkView &link) {
        if (callee.spec().permissions)
            for (const Permission &permission : callee.spec().permissions(link))
                statements.push_back(allowStatement(permission.actions, permission.resource));
    };
    if (const std::optional<LinkView> source = sourceOf(stream))
        allow(source->from(), *source);
    if (const std::optional<LinkView> function = transformOf(stream))
        allow(function->to(), *function);
    return addServiceRole(stream, "Role", "firehose.amazonaws.com", {}, std::move(statements),
                          sheet);
}

/// Type, name and value of the settings of a function, in either language.
Tree processing(const NodeView &stream, const LinkView &function, bool forTerraform)
{
    const NodeView to = function.to();
    const Tree target = to.spec().arn
                            ? to.spec().arn(to)
                            : ResourceSheet::attribute(ResourceSheet::logicalId(to), "Arn");
    const auto parameter = [forTerraform](std::string_view name, Tree value) {
        return forTerraform
                   ? Tree::map({{"parameter_name", name}, {"parameter_value", std::move(value)}})
                   : Tree::map({{"ParameterName", name}, {"ParameterValue", std::move(value)}});
    };
    const auto number = [&stream](PropertyKey<double> key) {
        return Tree(shortestNumber(stream.get(key)));
    };
    const Tree parameters = Tree::list(
        {parameter("LambdaArn", target), parameter("NumberOfRetries", number(kTransformRetries)),
         parameter("BufferSizeInMBs", number(kTransformSize)),
         parameter("BufferIntervalInSeconds", number(kTransformInterval))});
    if (forTerraform)
        return Tree::map(
            {{"enabled", true},
             {"processors",
              Tree::list({Tree::map({{"type", "Lambda"}, {"parameters", parameters}})})}});
    return Tree::map({{"Enabled", true},
                      {"Processors",
                       Tree::list({Tree::map({{"Type", "Lambda"}, {"Parameters", parameters}})})}});
}

/// How CloudFormation calls the two ways of keeping copies; they depend on the destination.
std::string_view backupWord(const NodeView &stream)
{
    const bool keepsAll = stream.get(kBackupMode) == "all";
    const std::string_view destination = destinationOf(stream).word;
    if (destination == "HttpEndpoint")
        return keepsAll ? "AllData" : "FailedDataOnly";
    if (destination == "Splunk")
        return keepsAll ? "AllEvents" : "FailedEventsOnly";
    if (destination == "OpenSearch")
        return keepsAll ? "AllDocuments" : "FailedDocumentsOnly";
    return keepsAll ? "Enabled" : "Disabled";
}

/// One setting in the words of both languages.
struct Both {
    Tree cloudFormation = Tree(Tree::Map());
    Tree terraform = Tree(Tree::Map());

    void set(std::string_view first, std::string_view second, const Tree &value)
    {
        cloudFormation.set(first, value);
        terraform.set(second, value);
    }
    void set(std::string_view first, std::string_view second, const Both &value)
    {
        cloudFormation.set(first, value.cloudFormation);
        terraform.set(second, value.terraform);
    }
};

void setBuffer(Both &to, const NodeView &stream)
{
    to.cloudFormation.set("BufferingHints",
                          Tree::map({{"IntervalInSeconds", bufferInterval(stream)},
                                     {"SizeInMBs", bufferSize(stream)}}));
    to.terraform.set("buffering_interval", bufferInterval(stream));
    to.terraform.set("buffering_size", bufferSize(stream));
}

/// A place in S3, as destination or as back-up.
Both bucketSettings(const NodeView &stream, const Tree &bucket, const Tree &role)
{
    Both s3;
    s3.set("BucketARN", "bucket_arn", bucket);
    s3.set("RoleARN", "role_arn", role);
    setBuffer(s3, stream);
    s3.set("CompressionFormat", "compression_format", stream.get(kCompression));
    if (stream.isSet(kPrefix.key))
        s3.set("Prefix", "prefix", stream.get(kPrefix));
    if (stream.isSet(kErrorPrefix.key))
        s3.set("ErrorOutputPrefix", "error_output_prefix", stream.get(kErrorPrefix));
    return s3;
}

void setRetries(Both &to, const NodeView &stream)
{
    to.cloudFormation.set("RetryOptions",
                          Tree::map({{"DurationInSeconds", retryDuration(stream)}}));
    to.terraform.set("retry_duration", retryDuration(stream));
}

/// The address of what is called over HTTP.
Tree urlOf(const NodeView &stream, ResourceSheet &sheet)
{
    for (const LinkView &link : deliveriesOf(stream))
        if (link.to().spec().address)
            return link.to().spec().address(link.to());
    return asked(stream, "Url",
                 Text(HEADROOM_TEXT("Firehose", "Address that %1 delivers to")).arg(stream.label()),
                 sheet);
}

Both endpointSettings(const NodeView &stream, ResourceSheet &sheet)
{
    Both to;
    const Tree url = urlOf(stream, sheet);
    to.cloudFormation.set("EndpointConfiguration",
                          Tree::map({{"Url", url}, {"Name", stream.id().value()}}));
    to.terraform.set("url", url);
    to.terraform.set("name", stream.id().value());
    setBuffer(to, stream);
    return to;
}

Both splunkSettings(const NodeView &stream, ResourceSheet &sheet)
{
    Both to;
    to.set("HECEndpoint", "hec_endpoint", urlOf(stream, sheet));
    to.set("HECEndpointType", "hec_endpoint_type", "Raw");
    to.set(
        "HECToken", "hec_token",
        asked(stream, "Token",
              Text(HEADROOM_TEXT("Firehose", "Token with which %1 delivers")).arg(stream.label()),
              sheet, true));
    setBuffer(to, stream);
    return to;
}

Both openSearchSettings(const NodeView &stream, ResourceSheet &sheet)
{
    Both to;
    to.set("DomainARN", "domain_arn",
           asked(stream, "DomainArn",
                 Text(HEADROOM_TEXT("Firehose", "ARN of the OpenSearch domain that %1 delivers to"))
                     .arg(stream.label()),
                 sheet));
    to.set("IndexName", "index_name", stream.id().value());
    setBuffer(to, stream);
    return to;
}

Both redshiftSettings(const NodeView &stream, ResourceSheet &sheet)
{
    Both to;
    to.set("ClusterJDBCURL", "cluster_jdbcurl",
           asked(stream, "Cluster",
                 Text(HEADROOM_TEXT("Firehose", "JDBC address of the Redshift cluster of %1"))
                     .arg(stream.label()),
                 sheet));
    to.set("Username", "username",
           asked(stream, "User",
                 Text(HEADROOM_TEXT("Firehose", "User with which %1 loads Redshift"))
                     .arg(stream.label()),
                 sheet));
    to.set("Password", "password",
           asked(stream, "Password",
                 Text(HEADROOM_TEXT("Firehose", "Password with which %1 loads Redshift"))
                     .arg(stream.label()),
                 sheet, true));
    to.cloudFormation.set("CopyCommand", Tree::map({{"DataTableName", stream.id().value()}}));
    to.terraform.set("data_table_name", stream.id().value());
    return to;
}

Both elsewhere(const NodeView &stream, ResourceSheet &sheet)
{
    const std::string_view word = destinationOf(stream).word;
    if (word == "Splunk")
        return splunkSettings(stream, sheet);
    if (word == "OpenSearch")
        return openSearchSettings(stream, sheet);
    return word == "Redshift" ? redshiftSettings(stream, sheet) : endpointSettings(stream, sheet);
}

Both destinationSettings(const NodeView &stream, const Tree &bucket,
                         const std::optional<Tree> &backup, const Tree &role, ResourceSheet &sheet)
{
    Both to;
    if (goesToBucket(stream)) {
        to = bucketSettings(stream, bucket, role);
        if (backup)
            to.set("S3BackupConfiguration", "s3_backup_configuration",
                   bucketSettings(stream, *backup, role));
    } else {
        to = elsewhere(stream, sheet);
        // Splunk is called with a token, not with a role.
        if (destinationOf(stream).word != "Splunk")
            to.set("RoleARN", "role_arn", role);
        to.set("S3Configuration", "s3_configuration", bucketSettings(stream, bucket, role));
        setRetries(to, stream);
    }
    to.set("S3BackupMode", "s3_backup_mode", Tree(backupWord(stream)));
    if (destinationOf(stream).word == "Redshift" && backup)
        to.set("S3BackupConfiguration", "s3_backup_configuration",
               bucketSettings(stream, *backup, role));
    if (const std::optional<LinkView> function = transformOf(stream)) {
        to.cloudFormation.set("ProcessingConfiguration", processing(stream, *function, false));
        to.terraform.set("processing_configuration", processing(stream, *function, true));
    }
    return to;
}

} // namespace

void deploy(const NodeView &stream, ResourceSheet &sheet)
{
    const Destination &destination = destinationOf(stream);
    const bool copiesAll = stream.get(kBackupMode) == "all";
    const Tree bucket = bucketOf(stream, !goesToBucket(stream), sheet);
    std::optional<Tree> backup;
    if (copiesAll && (goesToBucket(stream) || destination.word == "Redshift"))
        backup = bucketOf(stream, true, sheet);
    std::vector<Tree> buckets = {bucket};
    if (backup && !(*backup == bucket))
        buckets.push_back(*backup);
    const std::string roleId = addRole(stream, buckets, sheet);
    const Tree role = ResourceSheet::attribute(roleId, "Arn");
    const Both settings = destinationSettings(stream, bucket, backup, role, sheet);

    const std::string id = ResourceSheet::logicalId(stream);
    Resource &resource = sheet.add(stream, id, "AWS::KinesisFirehose::DeliveryStream",
                                   "aws_kinesis_firehose_delivery_stream");
    if (stream.isSet(kName.key))
        resource.properties.set("DeliveryStreamName", stream.get(kName));
    resource.properties.set("DeliveryStreamType",
                            sourceOf(stream) ? "KinesisStreamAsSource" : "DirectPut");
    resource.properties.set(destination.property, settings.cloudFormation);
    resource.terraform = Tree::map(
        {{"name", stream.isSet(kName.key) ? stream.get(kName) : id},
         {"destination", destination.terraform},
         {std::string(destination.terraform) + "_configuration", settings.terraform}});
    // Its arguments are named otherwise there, so none follows from CloudFormation's.
    for (const char *argument :
         {"delivery_stream_name", "delivery_stream_type", "extended_s3_destination_configuration",
          "http_endpoint_destination_configuration", "splunk_destination_configuration",
          "amazonopensearchservice_destination_configuration", "redshift_destination_configuration",
          "kinesis_stream_source_configuration"})
        resource.terraform.set(argument, Tree());
    if (const std::optional<LinkView> source = sourceOf(stream)) {
        const NodeView from = source->from();
        const Tree sourceArn = from.spec().arn ? from.spec().arn(from)
                                               : ResourceSheet::attribute(
                                                   ResourceSheet::logicalId(from), "Arn");
        resource.properties.set("KinesisStreamSourceConfiguration",
                                Tree::map({{"KinesisStreamARN", sourceArn}, {"RoleARN", role}}));
        resource.terraform.set("kinesis_source_configuration",
                               Tree::map({{"kinesis_stream_arn", sourceArn}, {"role_arn", role}}));
    }
    sheet.command(
        stream, "describe",
        Text(HEADROOM_TEXT("Firehose", "Show state and settings of %1")).arg(stream.label()),
        {"firehose", "describe-delivery-stream", "--delivery-stream-name", ResourceSheet::ref(id)});
    sheet.output(
        id + "Name", ResourceSheet::ref(id),
        Text(HEADROOM_TEXT("Firehose", "Name of the delivery stream %1")).arg(stream.label()));
}

Tree arn(const NodeView &stream)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(stream), "Arn");
}

Tree dimensions(const NodeView &stream)
{
    return Tree::list(
        {Tree::map({{"Name", "DeliveryStreamName"},
                    {"Value", ResourceSheet::ref(ResourceSheet::logicalId(stream))}})});
}

DirectCall directCall(const NodeView &stream)
{
    const Tree name = ResourceSheet::ref(ResourceSheet::logicalId(stream));
    return {.target = "firehose:action/PutRecord",
            .body = ResourceSheet::joined(
                {R"({"DeliveryStreamName": ")", name,
                 R"x(", "Record": {"Data": "$util.base64Encode($input.body)"}})x"})};
}

std::vector<Permission> permissions(const LinkView &entering)
{
    return {{.actions = {"firehose:PutRecord", "firehose:PutRecordBatch"},
             .resource = arn(entering.to())}};
}

} // namespace headroom::firehose
