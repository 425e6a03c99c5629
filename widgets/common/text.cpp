// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

QString written(double value)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("–") : QStringLiteral("∞");
    // The model says how many digits a person would write; the reader's locale says how.
    const QString plain = toQString(shortestNumber(value));
    if (plain.contains(QLatin1Char('e')))
        return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
    const auto point = plain.indexOf(QLatin1Char('.'));
    const int decimals = point < 0 ? 0 : static_cast<int>(plain.size() - point - 1);
    return QLocale().toString(value, 'f', std::min(decimals, 6));
}

QString shown(const Text::Argument &argument)
{
    if (const auto *name = std::get_if<std::string>(&argument))
        return toQString(*name);
    if (const auto *part = std::get_if<std::shared_ptr<const Text>>(&argument))
        return translated(**part);
    return written(std::get<double>(argument));
}

} // namespace

QString translated(Sentence sentence)
{
    return sentence.isEmpty() ? QString()
                              : QCoreApplication::translate(sentence.context(), sentence.source());
}

QString translated(const Text &text)
{
    if (text.isEmpty())
        return {};
    const int count = text.countOf() ? static_cast<int>(*text.countOf()) : -1;
    const QString pattern = QCoreApplication::translate(text.sentence().context(),
                                                        text.sentence().source(), nullptr, count);

    // In one pass: an argument that holds "%1" itself is a name and stays as it is.
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = i + 1 < pattern.size() ? pattern.at(i + 1).unicode() - '1' : -1;
        const bool isPlace = pattern.at(i) == QLatin1Char('%') && place >= 0
                             && place < static_cast<int>(
                                    std::min<std::size_t>(text.arguments().size(), 9));
        if (isPlace)
            result += shown(text.arguments()[static_cast<std::size_t>(place)]);
        else
            result += pattern.at(i);
        i += isPlace ? 1 : 0;
    }
    return result;
}

} // namespace headroom
