// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/logs/logs.h"

namespace headroom::logs {

std::vector<TemplateSource> logGroupSources()
{
    return {{.type = "AWS::Logs::LogGroup"}};
}

} // namespace headroom::logs
