// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace headroom {

Text &&Text::arg(std::string_view name) &&
{
    m_arguments.emplace_back(std::string(name));
    return std::move(*this);
}

Text &&Text::arg(double quantity) &&
{
    m_arguments.emplace_back(quantity);
    return std::move(*this);
}

Text &&Text::arg(Text part) &&
{
    m_arguments.emplace_back(std::make_shared<const Text>(std::move(part)));
    return std::move(*this);
}

Text &&Text::count(long number) &&
{
    m_count = number;
    return std::move(*this);
}

std::string Text::english() const
{
    std::string result;
    const std::string_view source = m_sentence.source();
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char next = i + 1 < source.size() ? source[i + 1] : '\0';
        if (source[i] == '%' && next == 'n' && m_count) {
            result += std::to_string(*m_count);
            ++i;
        } else if (source[i] == '%' && next >= '1' && next <= '9'
                   && static_cast<std::size_t>(next - '1') < m_arguments.size()) {
            const Argument &argument = m_arguments[static_cast<std::size_t>(next - '1')];
            if (const auto *name = std::get_if<std::string>(&argument))
                result += *name;
            else if (const auto *part = std::get_if<std::shared_ptr<const Text>>(&argument))
                result += (*part)->english();
            else
                result += shortestNumber(std::get<double>(argument));
            ++i;
        } else {
            result += source[i];
        }
    }
    return result;
}

std::string shortestNumber(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    std::array<char, 400> buffer{};
    const double size = std::abs(value);
    // People write 1000000 and 0.0001, not 1e+06: scientific form only where the plain one is
    // unreadable.
    const auto form = size != 0 && (size >= 1e15 || size < 1e-6) ? std::chars_format::scientific
                                                                 : std::chars_format::fixed;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, form).ptr;
    std::string text(buffer.data(), end);
    return text == "-0" ? "0" : text;
}

} // namespace headroom
