// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/number_list.h"

#include "widgets/common/text.h"
#include "widgets/inspector/quantity_edit.h"

#include <QLocale>
#include <QRegularExpression>

namespace headroom {

NumberList::NumberList(bool asWrittenInFile, QWidget *parent)
    : QLineEdit(parent)
    , m_asWrittenInFile(asWrittenInFile)
{
    connect(this, &QLineEdit::editingFinished, this, &NumberList::commit);
}

void NumberList::setValue(const Tree &list)
{
    QString text;
    if (m_asWrittenInFile && !list.isNull()) {
        JsonLayout oneLine;
        oneLine.compactFrom = 0;
        oneLine.width = 1'000'000;
        text = toQString(printJson(list, oneLine)).trimmed();
    } else if (list.isList()) {
        QStringList numbers;
        for (const Tree &item : list.items())
            numbers.append(editableNumber(item.numberOr(0), Unit::None));
        text = numbers.join(QStringLiteral("; "));
    }
    if (text == m_shown && isModified())
        return;
    m_shown = text;
    setText(text);
    setCursorPosition(0);
}

void NumberList::commit()
{
    if (text() == m_shown) {
        emit refused({});
        return;
    }
    if (m_asWrittenInFile) {
        const Result<Tree> list = readJson(toStd(text()), "");
        emit refused(list ? QString() : translated(list.error().message));
        if (list)
            emit committed(*list);
        return;
    }
    static const QRegularExpression kBetween(QStringLiteral("[;\\s]+"));
    Tree::List numbers;
    const QStringList words = text().split(kBetween, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        bool isNumber = false;
        double number = QLocale().toDouble(word, &isNumber);
        if (!isNumber)
            number = QLocale::c().toDouble(word, &isNumber);
        if (!isNumber) {
            emit refused(tr("“%1” is no number. Put a semicolon between numbers.").arg(word));
            return;
        }
        numbers.emplace_back(number);
    }
    emit refused({});
    emit committed(numbers.empty() ? Tree() : Tree(std::move(numbers)));
}

} // namespace headroom
