// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// A shell script with what people do by hand once the design is deployed (publish a version, shift
/// an alias, empty a cache), one command by name; it calls the AWS CLI and does nothing unasked.
Result<ExportResult> writeAwsCli(const Design &design, const Catalogue &catalogue);

} // namespace headroom
