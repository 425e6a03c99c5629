// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/catalogue/property_spec.h"
#include "model/core/tree.h"

#include <optional>
#include <string>
#include <vector>

/// Container images: what runs them names the repository of the design that keeps them.
namespace headroom {

class FindingSheet;
class ImportSheet;

inline constexpr PropertyKey<std::string> kImageRepository{"imageRepository"};
inline constexpr PropertyKey<std::string> kImageTag{"imageTag"};

/// The two settings of whatever runs an image.
std::vector<PropertySpec> imageProperties(Sentence group);
/// The repository whose image a node runs; nothing when it names none, or one that is not there.
std::optional<NodeView> repositoryOf(const NodeView &runner);
/// Everything in the design that runs an image of the repository.
std::vector<NodeView> runnersOf(const NodeView &repository);
/// The image in templates: the repository's URI and the tag. The node must have a repository.
Tree imageUri(const NodeView &runner);

/// Finds repositories that are named and not there; the id is that of the room's rule.
void checkImage(const NodeView &runner, const char *id, FindingSheet &sheet);
/// Takes the repository and the tag from the URI of an image. True when it leads to a repository of
/// the template.
bool takeImage(const Tree &uri, const NodeId &runner, ImportSheet &sheet);

} // namespace headroom
