// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/s3/s3.h"

namespace headroom::s3 {

std::vector<TemplateSource> bucketSources()
{
    return {{.type = "AWS::S3::Bucket",
             .properties = {{kVersioning.key, ""},
                            {kEventBridge.key, "NotificationConfiguration.EventBridgeConfiguration."
                                               "EventBridgeEnabled"},
                            {kExpiration.key, "LifecycleConfiguration.Rules.0.ExpirationInDays"}},
             .links = {{.path = "NotificationConfiguration", .kinds = {LinkKind::Event}},
                       {.path = "LoggingConfiguration"},
                       {.path = "ReplicationConfiguration"},
                       {.path = "BucketEncryption"}}},
            {.type = "AWS::S3::BucketPolicy",
             .role = TemplateSource::Role::Part,
             .within = "Bucket",
             .links = {{.path = "PolicyDocument"}}}};
}

} // namespace headroom::s3
