// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/lambda.h"
#include "model/services/shared/polling.h"

namespace headroom::lambda {

namespace {

/// What the mapping reads: the store, or a registration of its own with the stream.
Tree sourceOf(const NodeView &node, const LinkView &link, const std::string &suffix,
              ResourceSheet &sheet)
{
    const NodeView from = link.from();
    const Tree store = from.spec().arn
                           ? from.spec().arn(from)
                           : ResourceSheet::attribute(ResourceSheet::logicalId(from), "Arn");
    if (!hasFanOut(link))
        return store;
    const std::string id = ResourceSheet::logicalId(node, "FanOut" + suffix);
    Resource &reader = sheet.add(node, id, "AWS::Kinesis::StreamConsumer",
                                 "aws_kinesis_stream_consumer");
    reader.properties = Tree::map({{"ConsumerName", id}, {"StreamARN", store}});
    reader.terraform = Tree::map({{"consumer_name", Tree()}, {"name", id}});
    return ResourceSheet::ref(id);
}

void addStreamSettings(Resource &mapping, const LinkView &link)
{
    Tree &properties = mapping.properties;
    properties.set("StartingPosition", link.get(kStartingPosition));
    properties.set("ParallelizationFactor", link.get(kParallelization));
    properties.set("BisectBatchOnFunctionError", link.get(kBisect));
    properties.set("MaximumRetryAttempts", link.get(kMappingRetries));
    properties.set("MaximumRecordAgeInSeconds", link.get(kRecordAge));
    const std::string destination = link.get(kMappingOnFailure);
    if (destination.empty())
        return;
    properties.set("DestinationConfig",
                   Tree::map({{"OnFailure", Tree::map({{"Destination", destination}})}}));
    mapping.terraform.set(
        "destination_config",
        Tree::map({{"on_failure", Tree::map({{"destination_arn", destination}})}}));
}

} // namespace

void deployMappings(const NodeView &node, ResourceSheet &sheet)
{
    for (const LinkView &link : node.linksIn(LinkKind::Poll)) {
        const std::string suffix = ResourceSheet::logicalId(link.from());
        const Tree source = sourceOf(node, link, suffix, sheet);
        Resource &mapping = sheet.add(node, ResourceSheet::logicalId(node, "From" + suffix),
                                      "AWS::Lambda::EventSourceMapping",
                                      "aws_lambda_event_source_mapping");
        Tree &properties = mapping.properties;
        properties.set("EventSourceArn", source);
        properties.set("FunctionName", arn(node));
        properties.set("Enabled", link.get(kMappingEnabled));
        properties.set("BatchSize", link.find(kBatchSize).value_or(streamOf(link) ? 100 : 10));
        properties.set("MaximumBatchingWindowInSeconds", link.get(kBatchingWindow));
        if (link.get(kResponseTypes) != "none")
            properties.set("FunctionResponseTypes", Tree::list({link.get(kResponseTypes)}));
        if (streamOf(link)) {
            addStreamSettings(mapping, link);
        } else if (const std::optional<double> most = link.find(kMaximumConcurrency)) {
            properties.set("ScalingConfig", Tree::map({{"MaximumConcurrency", *most}}));
        }
    }
}

} // namespace headroom::lambda
