// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/firehose/firehose.h"

namespace headroom::firehose {

namespace {

/// Which destination it has stands in the name of a property, and so do the settings.
void takeDestination(const TemplateResource &stream, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(stream.logicalId);
    if (!id)
        return;
    for (const Destination &destination : destinations()) {
        const Tree *settings = stream.properties.find(destination.property);
        if (!settings)
            continue;
        if (destination.word != destinations().front().word)
            sheet.set(*id, kDestination.key, Tree(destination.word));
        const auto take = [&](std::string_view key, const Tree &value) {
            if (!value.isNull())
                sheet.set(*id, key, value);
        };
        const Tree &hints = settings->at("BufferingHints");
        take(kBufferSize.key, hints.at("SizeInMBs"));
        take(kBufferInterval.key, hints.at("IntervalInSeconds"));
        take(kRetryDuration.key, settings->at("RetryOptions").at("DurationInSeconds"));
        take(kCompression.key, settings->at("CompressionFormat"));
        take(kPrefix.key, settings->at("Prefix"));
        take(kErrorPrefix.key, settings->at("ErrorOutputPrefix"));
        const std::string mode = settings->at("S3BackupMode").textOr("");
        if (mode == "Enabled" || mode.starts_with("All"))
            sheet.set(*id, kBackupMode.key, Tree("all"));
    }
}

} // namespace

std::vector<TemplateSource> sources()
{
    return {{.type = "AWS::KinesisFirehose::DeliveryStream",
             .links = {{.path = "KinesisStreamSourceConfiguration.KinesisStreamARN",
                        .kinds = {LinkKind::Poll},
                        .incoming = true}},
             .take = takeDestination}};
}

} // namespace headroom::firehose
