# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: MIT

# Writes OUTPUT, the source behind model/catalogue/embedded_files.h, from the files named in LIST.

file(READ "${LIST}" files)
set(entries "")
set(count 0)
foreach(path IN LISTS files)
    file(READ "${path}" text)
    get_filename_component(name "${path}" NAME_WE)
    string(APPEND entries "    { \"${name}\", R\"headroom~(${text})headroom~\" },\n")
    math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${OUTPUT}" "// Written by model/embed_files.cmake.

#include \"model/catalogue/embedded_files.h\"

#include <array>

namespace headroom {

static constexpr std::array<EmbeddedFile, ${count}> kQuotaProfiles { {
${entries}} };

std::span<const EmbeddedFile> embeddedQuotaProfiles()
{
    return kQuotaProfiles;
}

} // namespace headroom
")
