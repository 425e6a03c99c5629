// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/text.h"

#include <QString>

#include <string_view>

namespace headroom {

/// A text of the model in the reader's language, with quantities in the reader's number format.
QString translated(const Text &text);
QString translated(Sentence sentence);

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string toStd(const QString &text)
{
    return text.toStdString();
}

} // namespace headroom
