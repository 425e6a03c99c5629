// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/golden.h"

#include "tests/support/source_folder.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace headroom::golden {

namespace {

constexpr std::string_view kDesignSuffix = ".headroom.json";

std::filesystem::path folder()
{
    return sourceFolder() / "resources" / "examples";
}

} // namespace

bool accepts()
{
    const char *word = std::getenv("HEADROOM_ACCEPT_GOLDEN");
    return word && std::string_view(word) == "1";
}

std::vector<std::string> examples()
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder())) {
        const std::string file = entry.path().filename().string();
        if (file.ends_with(kDesignSuffix))
            names.push_back(file.substr(0, file.size() - kDesignSuffix.size()));
    }
    std::ranges::sort(names);
    return names;
}

std::filesystem::path exampleFile(const std::string &name)
{
    return folder() / (name + std::string(kDesignSuffix));
}

} // namespace headroom::golden
