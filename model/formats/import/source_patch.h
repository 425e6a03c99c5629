// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/import/source_document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Changes of a document's text that leave every other byte alone. Each says whether it can be done
/// there.
class SourcePatch
{
public:
    explicit SourcePatch(const SourceDocument &document);

    /// Writes another scalar in place of one, in its style of quotes.
    bool replace(const Tree &scalar, const Tree &value);
    /// Adds `key: value` to a map, before what is there.
    bool insert(const Tree &map, std::string_view key, const Tree &value);
    /// Takes an entry with a scalar on one line out of a map that has others.
    bool remove(const Tree &map, std::string_view key);
    /// Adds entries behind the last one of a section of the document; where it is written in
    /// brackets, before the first one.
    bool append(std::string_view section, const Tree &entries);
    /// Adds a section in front of another one.
    bool addSection(std::string_view before, std::string_view key, const Tree &entries);

    std::string text() const;

private:
    struct Change {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string text;
    };

    std::string rendered(const Tree &value) const;
    std::string key(std::string_view name) const;
    std::string block(const Tree &entries, std::size_t indentation) const;
    std::size_t endOfSection(const Tree &section) const;

    const SourceDocument *m_document;
    bool m_isJson = false;
    std::string m_newline = "\n";
    std::vector<Change> m_changes;
};

} // namespace headroom
