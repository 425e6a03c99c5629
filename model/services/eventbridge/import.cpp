// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/eventbridge/eventbridge.h"

namespace headroom::eventbridge {

std::vector<TemplateSource> ruleSources()
{
    return {{.type = "AWS::Events::Rule",
             .properties = {{kEventAge.key, "Targets.0.RetryPolicy.MaximumEventAgeInSeconds"},
                            {kRetryAttempts.key, "Targets.0.RetryPolicy.MaximumRetryAttempts"}},
             .links = {{.path = "Targets.*.Arn", .kinds = {LinkKind::Event, LinkKind::Request}},
                       {.path = "Targets"},
                       {.path = "EventBusName"},
                       {.path = "EventPattern"}}}};
}

} // namespace headroom::eventbridge
