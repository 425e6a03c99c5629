// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"

#include <string>

namespace headroom {

/// Prints a tree as YAML with CloudFormation's short forms (`!Ref`, `!GetAtt`, `!Sub`, `!Join`).
/// Texts that another reader would take for a number, a flag or nothing are quoted.
std::string printYaml(const Tree &tree);

} // namespace headroom
