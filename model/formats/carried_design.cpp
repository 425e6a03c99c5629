// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/carried_design.h"

#include "model/formats/drawio.h"
#include "model/formats/xml.h"

#include <cctype>
#include <charconv>
#include <cstdint>
#include <optional>

namespace headroom {

namespace {

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";
/// Length, type and checksum around the content of a chunk.
constexpr std::size_t kChunkFrame = 12;
constexpr std::string_view kKeyword = "mxfile";

std::string bigEndian(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> shift) & 0xFFU);
    return bytes;
}

std::uint32_t bigEndianAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// CRC-32 of ISO 3309, as the PNG specification has it.
std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? (crc >> 1) ^ 0xEDB88320U : crc >> 1;
    }
    return ~crc;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view kPlain = "-_.!~*'()";
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || kPlain.find(c) != std::string_view::npos)) {
            result += c;
        } else {
            result += '%';
            result += kDigits[byte >> 4];
            result += kDigits[byte & 15];
        }
    }
    return result;
}

std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        if (text[at] == '%' && at + 2 < text.size()
            && std::from_chars(text.data() + at + 1, text.data() + at + 3, value, 16).ptr
                   == text.data() + at + 3) {
            result += static_cast<char>(value);
            at += 2;
        } else {
            result += text[at];
        }
    }
    return result;
}

std::optional<std::string> diagramInPng(std::string_view png)
{
    std::size_t at = kPngSignature.size();
    while (at + kChunkFrame <= png.size()) {
        const std::size_t length = bigEndianAt(png, at);
        if (length > png.size() - at - kChunkFrame)
            break;
        const std::string_view type = png.substr(at + 4, 4);
        const std::string_view content = png.substr(at + 8, length);
        if (type == "tEXt" && content.starts_with(kKeyword) && content.size() > kKeyword.size()
            && content[kKeyword.size()] == '\0')
            return percentDecoded(content.substr(kKeyword.size() + 1));
        at += kChunkFrame + length;
    }
    return std::nullopt;
}

std::string_view trimmedStart(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    return text;
}

} // namespace

std::string pngCarrying(std::string_view png, std::string_view mxfile)
{
    // The header is the first chunk and has a fixed length.
    constexpr std::size_t kHeader = 8 + kChunkFrame + 13;
    if (!png.starts_with(kPngSignature) || png.size() < kHeader)
        return std::string(png);
    std::string chunk = "tEXt" + std::string(kKeyword) + '\0' + percentEncoded(mxfile);
    const auto length = static_cast<std::uint32_t>(chunk.size() - 4);
    chunk += bigEndian(checksum(chunk));
    return std::string(png.substr(0, kHeader)) + bigEndian(length) + chunk
           + std::string(png.substr(kHeader));
}

std::string svgCarrying(std::string_view svg, std::string_view mxfile)
{
    const std::size_t root = svg.find("<svg");
    if (root == std::string_view::npos)
        return std::string(svg);
    const std::size_t at = root + 4;
    return std::string(svg.substr(0, at)) + " content=" + xmlQuoted(mxfile)
           + std::string(svg.substr(at));
}

bool isPictureFile(std::string_view content)
{
    return content.starts_with(kPngSignature) || trimmedStart(content).starts_with("<");
}

Result<std::string> carriedDesign(std::string_view content, const std::string &file)
{
    std::optional<std::string> diagram;
    if (content.starts_with(kPngSignature))
        diagram = diagramInPng(content);
    else if (const auto carried = xmlAttribute(content, "svg", "content"))
        diagram = carried->starts_with("%") ? percentDecoded(*carried) : *carried;
    else
        diagram = std::string(content);
    if (diagram)
        if (auto design = xmlAttribute(*diagram, "UserObject", kDrawioSourceAttribute))
            return *std::move(design);
    return Error{
        Error::Kind::Unreadable,
        HEADROOM_TEXT("File", "This picture carries no design: export it from Headroom as PNG, SVG "
                              "or draw.io, or open the design itself"),
        Place{file, 0, {}}};
}

} // namespace headroom
