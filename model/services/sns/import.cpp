// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/sns/sns.h"

namespace headroom::sns {

std::vector<TemplateSource> topicSources()
{
    return {{.type = "AWS::SNS::Topic",
             .links = {{.path = "Subscription", .kinds = {LinkKind::Event, LinkKind::Request}}}},
            {.type = "AWS::SNS::Subscription",
             .role = TemplateSource::Role::Part,
             .when = "Protocol=email",
             .within = "TopicArn",
             .properties = {{kEmail.key, "Endpoint"}}},
            {.type = "AWS::SNS::Subscription",
             .role = TemplateSource::Role::Join,
             .from = "TopicArn",
             .to = "Endpoint",
             .kinds = {LinkKind::Event, LinkKind::Request}},
            {.type = "AWS::SNS::TopicPolicy",
             .role = TemplateSource::Role::Part,
             .within = "Topics.0",
             .links = {{.path = "PolicyDocument"}}}};
}

} // namespace headroom::sns
