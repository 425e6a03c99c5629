// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/storage/migrations.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace headroom {

namespace {

constexpr std::string_view kFamily = "headroom/";

/// The number behind `headroom/`.
std::optional<int> versionOf(const Tree &format)
{
    if (!format.isText() || !format.text().starts_with(kFamily))
        return std::nullopt;
    const std::string_view number = std::string_view(format.text()).substr(kFamily.size());
    int version = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(),
                                              version);
    if (error != std::errc() || end != number.data() + number.size() || version < 1)
        return std::nullopt;
    return version;
}

} // namespace

Result<Tree> migrated(Tree root, const std::string &file)
{
    const auto error = [&](Text why, const Tree &at) {
        return Error{Error::Kind::Invalid, std::move(why), Place{file, at.line(), "/format"}};
    };
    if (!root.isMap())
        return error(
            HEADROOM_TEXT("File",
                          "A design is a JSON object that begins with \"format\": \"headroom/1\"."),
            root);
    const Tree *format = root.find("format");
    if (!format)
        return error(
            HEADROOM_TEXT("File",
                          "This is no Headroom design: \"format\": \"headroom/1\" is missing."),
            root);
    const std::optional<int> version = versionOf(*format);
    if (!version)
        return error(
            HEADROOM_TEXT("File", "The \"format\" of a Headroom design is \"headroom/1\"."),
            *format);
    if (*version > kFormatVersion)
        return error(Text(HEADROOM_TEXT("File", "This design is of the format %1, which is newer "
                                                "than this program; update Headroom."))
                         .arg(format->text()),
                     *format);
    // Version 1 is the first: there is nothing older to bring forward. The step from version n to n
    // + 1 will be a function here.
    return root;
}

} // namespace headroom
