// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headroom {

/// A sentence of the source language and the context in which it is translated. Only literals can
/// be sentences, so that the extractor of translations sees every one.
class Sentence
{
public:
    constexpr Sentence() = default;
    consteval Sentence(const char *context, const char *source)
        : m_context(context)
        , m_source(source)
    { }

    constexpr const char *context() const { return m_context; }
    constexpr const char *source() const { return m_source; }
    constexpr bool isEmpty() const { return *m_source == '\0'; }

private:
    const char *m_context = "";
    const char *m_source = "";
};

/// A sentence with its arguments, for a person to read in their own language. `%1`, `%2` ... stand
/// for the arguments, `%n` for the count.
class Text
{
public:
    /// A name (shown as it is), a quantity (shown in the reader's number format) or a text.
    using Argument = std::variant<std::string, double, std::shared_ptr<const Text>>;

    Text() = default;
    Text(Sentence sentence) // NOLINT(google-explicit-constructor): a sentence is a text without
                            // arguments
        : m_sentence(sentence)
    { }

    Text &&arg(std::string_view name) &&;
    Text &&arg(double quantity) &&;
    Text &&arg(Text part) &&;
    Text &&count(long number) &&;

    Sentence sentence() const { return m_sentence; }
    const std::vector<Argument> &arguments() const { return m_arguments; }
    std::optional<long> countOf() const { return m_count; }
    bool isEmpty() const { return m_sentence.isEmpty(); }

    /// The text in the source language, for logs, tests and programs without a translator.
    std::string english() const;

private:
    Sentence m_sentence;
    std::vector<Argument> m_arguments;
    std::optional<long> m_count;
};

/// The shortest decimal writing of a number that reads back as the same number, the way a person
/// would write it.
std::string shortestNumber(double value);

} // namespace headroom

/// Marks a sentence of the model for translation.
#define HEADROOM_TEXT(context, sentence) ::headroom::Sentence(context, sentence)
/// Marks a sentence with a count (`%n`) for translation with plural forms.
#define HEADROOM_TEXT_N(context, sentence, number) \
    ::headroom::Text(::headroom::Sentence(context, sentence)).count(number)
