// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// An AWS SAM template: functions with what their roles allow, an alias that follows one version as
/// AutoPublishAlias, an API with one stage as a document. All else stays as in CloudFormation,
/// which SAM takes as well.
Result<ExportResult> writeSam(const Design &design, const Catalogue &catalogue);

} // namespace headroom
