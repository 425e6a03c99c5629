// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <string_view>

namespace headroom {

/// A text file that was compiled into the program; both views live as long as the program does.
struct EmbeddedFile {
    std::string_view name{}; ///< File name without folder and suffix.
    std::string_view text{}; ///< The whole file, as it stands in the repository.
};

/// The files of resources/quotas, sorted by name; the name is the profile's.
std::span<const EmbeddedFile> embeddedQuotaProfiles();

} // namespace headroom
