// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/sqs/sqs.h"

namespace headroom::sqs {

std::vector<TemplateSource> queueSources()
{
    return {{.type = "AWS::SQS::Queue",
             .properties = {{kMaxReceiveCount.key, "RedrivePolicy.maxReceiveCount"}},
             .links = {{.path = "RedrivePolicy", .kinds = {LinkKind::Event}},
                       {.path = "RedriveAllowPolicy"}}},
            {.type = "AWS::SQS::QueuePolicy",
             .role = TemplateSource::Role::Part,
             .within = "Queues.0",
             .links = {{.path = "PolicyDocument"}}}};
}

} // namespace headroom::sqs
