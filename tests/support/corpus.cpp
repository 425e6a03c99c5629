// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/corpus.h"

#include "tests/support/source_folder.h"

#include <algorithm>
#include <cstdlib>

namespace headroom {

std::vector<std::filesystem::path> corpusFiles(const std::filesystem::path &folder,
                                               const std::string &suffix)
{
    const char *chosen = std::getenv("HEADROOM_CORPUS");
    const std::filesystem::path corpus = chosen ? chosen
                                                : sourceFolder() / ".." / "shared" / "corpus";
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(corpus / folder, error))
        if (entry.path().extension() == suffix)
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace headroom
